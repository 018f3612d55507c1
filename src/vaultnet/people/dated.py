"""Dated: the day that a heading, list item, row or paragraph gives itself (spec 2.2)."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple

from vaultnet.notes.days import WEEKDAYS, whole_day, written_days
from vaultnet.notes.keys import folded
from vaultnet.people.field_days import FIRST_DAY

if TYPE_CHECKING:
    from vaultnet.model.note import Block, NoteLink
    from vaultnet.people.conventions import Conventions

_ISO: Final = re.compile(r"[^\w\[(]{0,8}(\d{4})-(\d\d)-(\d\d)(?![\d-])(?:T\d\d:\d\d(?::\d\d)?)?")
_COMPACT: Final = re.compile(r"[^\w\[(]{0,8}(\d{8})(?!\w)").match
_DONE: Final = re.compile(r"✅\ufe0f?\s*(\d{4}-\d{2}-\d{2})|[\[(]completion::\s*(\d{4}-\d{2}-\d{2})")
_FILLERS: Final = frozenset(
    (
        *("il", "l", "on", "del", "in", "data", "date", "the"),
        *WEEKDAYS,
    )
)
_WORDS: Final = re.compile(r"\d{1,2}[:.]\d{2}(?:\s?[ap]m)?|[^\W_]+")
_TIME: Final = re.compile(r"\d{1,2}[:.]\d{2}(?:\s?[ap]m)?")
MAYBE: Final = re.compile(r"\d(?:(?<=1)9\d\d|(?<=2)0\d\d|\d?[./-]\d{1,2}[./-]\d\d)").search
"""Finds what every date with a year has. It begins with one digit, so that all other characters are passed quickly."""

_PLANNED: Final = re.compile("([^0-9]*)📅\ufe0f? ?[0-9]{4}-[0-9]{2}-[0-9]{2}").fullmatch
"""A task with no other number than the day it was due: by far the most that were ticked without a `✅`."""

_PLANNED_SIGNS: Final = tuple("📅📆🗓⏳⌛🛫➕🔁❌")
_DIGIT: Final = re.compile(r"[0-9]").search
_LOOK: Final = 48
"""A date that begins a line ends within so many characters."""


def may_have_day(text: str) -> bool:
    """Return whether a text may hold a date with its year; the signs of one are asked for first, as that is quick."""
    is_likely = "20" in text or "19" in text or text.count("/") > 1 or text.count(".") > 1
    return is_likely and MAYBE(text) is not None


class Dated(NamedTuple):
    """A day that a block gives itself."""

    day: int
    """Ordinal; 0: a date stands there, but is none that can be."""

    end: int
    """Index in the text behind the date, where its words begin."""

    text: str
    """The date as written."""

    code: str = ""
    """`bad_date` or `old_date` when the day is 0."""

    is_loose: bool = False
    """The date does not begin the block: it dates contact only if the block names contact."""


def day_of_block(block: Block, conventions: Conventions) -> Dated | None:
    """Return the day that a block gives itself; None: it gives none.

    A ticked task is dated by `✅`. Else the date must begin the block (behind emoji, bold, a time, a weekday), or be a
    cell of a table's row, or end a heading: a date in the middle of prose dates nothing.
    """
    text = block.text
    if block.kind == "task":
        return _day_of_task(text, conventions)
    if text[4:5] == "-" and text[7:8] == "-":
        plain = _plain(text)
        if plain is not None:
            return plain
    if not MAYBE(text, 0, _LOOK if block.kind == "text" else len(text)):
        return _day_of_first_link(block.links[0], text, conventions) if block.links else None
    if block.kind == "row":
        return _day_of_row(text, conventions)
    dated = _day_at_start(block, conventions)
    return _day_at_end(text, conventions) if dated is None and block.kind == "heading" else dated


def day_of_link(target: str, conventions: Conventions) -> int:
    """Return the day of the daily note that a link leads to (ordinal); 0: it leads to none."""
    name = target.rpartition("/")[2]
    if not _has_digit(name):
        return 0
    for pattern in conventions.daily_patterns:
        day = pattern.day_of(name)
        if day:
            return day.toordinal()
    whole = whole_day(name.replace("_", "-"), day_first=conventions.day_first)
    return whole.toordinal() if whole else 0


def _plain(text: str) -> Dated | None:
    """Return the day of a text that begins with an ISO date and nothing else; None: look closer. By far the most do."""
    following = text[10:11]
    if following and following not in ": ,.;|":
        return None
    try:
        day = date.fromisoformat(text[:10]).toordinal()
    except ValueError:
        return None
    return Dated(day, 10, text[:10]) if day >= FIRST_DAY else None


def _of_parts(match: re.Match[str]) -> Dated:
    """Return the day of a match with year, month and day."""
    written = match[0].lstrip(" *_~#:,.(")
    try:
        day = date(int(match[1]), int(match[2]), int(match[3])).toordinal()
    except ValueError:
        return Dated(0, match.end(), f"{match[1]}-{match[2]}-{match[3]}", "bad_date")
    if day < FIRST_DAY:
        return Dated(0, match.end(), written, "old_date")
    return Dated(day, match.end(), written)


def _dated(written: str, end: int, text: str) -> Dated:
    """Return the day of an ISO date."""
    try:
        day = date.fromisoformat(written).toordinal()
    except ValueError:
        return Dated(0, end, text, "bad_date")
    return Dated(day, end, text) if day >= FIRST_DAY else Dated(0, end, text, "old_date")


def _day_of_first_link(link: NoteLink, text: str, conventions: Conventions) -> Dated | None:
    """Return the day of a link to a daily note that begins a block."""
    if link.start > _LOOK or not _DIGIT(link.target) or not _is_filler(text[: link.start]):
        return None
    day = day_of_link(link.target, conventions)
    if day:
        return Dated(day, link.end, link.target) if day >= FIRST_DAY else Dated(0, link.end, link.target, "old_date")
    found = written_days(link.target, day_first=conventions.day_first)
    if len(found) == 1 and found[0].day is None and found[0].end - found[0].start >= len(link.target.strip()):
        return Dated(0, link.end, link.target, "bad_date")
    return None


def _day_of_task(text: str, conventions: Conventions) -> Dated | None:
    """Return the day on which a ticked task was done, else the date that begins or ends it."""
    done = _DONE.search(text) if ("✅" in text or "completion::" in text) else None
    if done:
        written = done[1] or done[2]
        return _dated(written, 0, written)
    if not MAYBE(text):
        return None
    match = _ISO.match(text)
    if match:
        return _of_parts(match)
    planned = _PLANNED(text)
    if planned and not _is_filler(planned[1]):
        return None
    return _first_written(text, conventions) or _day_at_end(text, conventions)


def _day_at_start(block: Block, conventions: Conventions) -> Dated | None:
    """Return the day of a date, or of a link to a day, that begins a block."""
    match = _ISO.match(block.text)
    if match:
        return _of_parts(match)
    linked = _day_of_first_link(block.links[0], block.text, conventions) if block.links else None
    return linked or _first_written(block.text, conventions) or _compact(block.text)


def _compact(text: str) -> Dated | None:
    """Return the day of eight digits that begin a text: `20260912`; any other number is no date."""
    match = _COMPACT(text)
    if match is None:
        return None
    dated = _dated(match[1], match.end(), match[1])  # `fromisoformat` reads eight digits, too
    return dated if dated.day else None


def _first_written(text: str, conventions: Conventions) -> Dated | None:
    """Return the day of a date that begins a text."""
    for written in written_days(text[:_LOOK], day_first=conventions.day_first):
        if not _is_filler(text[: written.start]):
            return None
        return _of_written(written.day, written.end, written.text)
    return None


def _day_at_end(text: str, conventions: Conventions) -> Dated | None:
    """Return the day of a date that ends a heading or a ticked task: `## Lunch, 12 September 2026`."""
    found = written_days(text, day_first=conventions.day_first)
    if not found or text[found[-1].end :].strip(" *_)]:."):
        return None
    if text[: found[-1].start].rstrip(" \ufe0f").endswith(_PLANNED_SIGNS):
        return None
    return _of_written(found[-1].day, 0, found[-1].text)._replace(is_loose=True)


def _day_of_row(text: str, conventions: Conventions) -> Dated | None:
    """Return the day of the first cell that is a date, a weekday and signs apart, or a link to a day."""
    for place, cell in enumerate(text.strip(" |").split("|")):
        if not _has_digit(cell):
            continue
        day_first = conventions.day_first
        found = written_days(cell, day_first=day_first)
        if found and _is_filler(cell[: found[0].start]) and _is_filler(cell[found[0].end :]):
            return _of_written(found[0].day, 0, found[0].text)._replace(is_loose=place > 0)
        whole = whole_day(cell.strip(" *_").replace("_", "-"), day_first=day_first)
        if whole:
            return _of_written(whole, 0, cell.strip())._replace(is_loose=place > 0)
    return None


def _of_written(day: date | None, end: int, text: str) -> Dated:
    """Return a written day as the day of a block."""
    if day is None:
        return Dated(0, end, text, "bad_date")
    ordinal = day.toordinal()
    return Dated(ordinal, end, text) if ordinal >= FIRST_DAY else Dated(0, end, text, "old_date")


def _is_filler(text: str) -> bool:
    """Return whether a text is nothing but signs, emoji, a time or a weekday: what may stand before a date."""
    return all(word in _FILLERS or _TIME.fullmatch(word) for word in _WORDS.findall(folded(text)))


def _has_digit(text: str) -> bool:
    """Return whether a text has a digit."""
    return _DIGIT(text) is not None
