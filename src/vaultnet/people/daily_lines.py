"""Daily lines: every line of a dated note that links somebody (spec 2.2, 2)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from vaultnet.model.channel import RUNG_OF
from vaultnet.model.facts import Mention
from vaultnet.model.problem import Problem
from vaultnet.people.above import NOTHING_ABOVE, Above, heading_of, is_todo_name
from vaultnet.people.channels import channel_of, direction_of
from vaultnet.people.dated import day_of_block, day_of_link
from vaultnet.people.explicit import explicit_channel
from vaultnet.people.given_day import given_day
from vaultnet.people.line import line_of
from vaultnet.people.names import with_names
from vaultnet.people.parts import NO_HIT, Part, own_part, parts_of

if TYPE_CHECKING:
    from vaultnet.model.channel import Channel
    from vaultnet.model.note import Block, Note, NoteLink
    from vaultnet.people.conventions import Conventions
    from vaultnet.people.line import Line

DONE = ("x", "X")
_LETTER: Final = re.compile(r"[^\W\d_]").search
_LABEL_WORDS: Final = 4
"""A list of things to do has no longer name."""


class Page(NamedTuple):
    """What a dated note gives all its lines."""

    day: int
    """Ordinal; 0: only lines with a day of their own count."""

    channel: Channel | None
    """Channel of a line without any word above it or in it."""

    known: frozenset[str] = frozenset()
    """Targets, and folded names of files, that are dealt with elsewhere: the attendees of a meeting."""

    has_headings: bool = True
    """The words of headings count for the lines beneath."""


def daily_mentions(note: Note, page: Page, conventions: Conventions) -> tuple[tuple[Mention, ...], tuple[Problem, ...]]:
    """Return what the lines of a note tell of the people they link to, and the dates that cannot be.

    A line's own day wins over that of what it stands under, and that over the note's.
    """
    mentions: list[Mention] = []
    problems: list[Problem] = []
    above: list[Above] = []
    parents = {block.parent for block in note.blocks}
    for index, block in enumerate(note.blocks):
        over = above[block.parent] if block.parent >= 0 else NOTHING_ABOVE
        above.append(over)
        if conventions.names:
            block = with_names(block, conventions)  # noqa: PLW2901  # the same block, more links
        if not block.links and index not in parents:
            continue
        if block.kind == "task" and block.mark not in DONE:
            above[index] = over._replace(is_barred=True)
        elif not (page.known and _is_left_out(block, over, page.known)):
            found, problem, above[index] = _read(block, over, page, conventions, is_parent=index in parents)
            mentions += found
            problems += [Problem(note.path, block.line, *problem)] if problem else []
    return tuple(mentions), tuple(problems)


def name_of_target(target: str) -> str:
    """Return the name of the file that a link leads to, folded for telling attendees apart."""
    return target.rpartition("/")[2].casefold()


def _is_left_out(block: Block, over: Above, known: frozenset[str]) -> bool:
    """Return whether nothing in a block is left to be told."""
    if block.kind == "heading" or over.is_attendees:
        return over.is_attendees and block.kind != "heading"
    for link in block.links:
        if link.target not in known and name_of_target(link.target) not in known:
            return False
    return bool(block.links)


def _read(
    block: Block, over: Above, page: Page, conventions: Conventions, *, is_parent: bool
) -> tuple[list[Mention], tuple[str, tuple[str, ...]] | None, Above]:
    """Return the mentions of one block, what is wrong with its date, and what it gives the blocks beneath."""
    ticked = block.kind == "task"
    dated = day_of_block(block, conventions)
    if dated is not None and not dated.day and not dated.is_loose:
        return [], ((dated.code, (dated.text,)) if block.links else None), over._replace(is_barred=True)
    start = dated.end if dated is not None else 0
    day = (dated.day if dated is not None else 0) or over.day or page.day
    if (over.is_barred and not ticked) or not (day or is_parent):
        return [], None, over  # without a day there is no contact: so it is in most lines of notes about other things
    if block.kind == "heading" and not block.links:
        return [], None, _below_heading(block, over, dated.day if dated is not None else 0, conventions)
    line = line_of(block.text, block.links, conventions.lexicon, start=start, ticked=ticked)
    if not ticked and block.kind != "heading" and _is_label(line, conventions):
        return [], None, over._replace(is_barred=True)
    explicit = explicit_channel(block.text, conventions) if "::" in block.text else None
    fallback = explicit or (over.channel if page.has_headings else None) or page.channel or "mention"
    found: list[Mention] = []
    links = [link for link in block.links if link.start >= start]
    parts = parts_of(line) if links else []
    if over.is_taken:
        parts = [_below_taken(line, place, part) for place, part in enumerate(parts)]
    for channel, targets, hit in _gathered(line, links, parts, fallback, explicit, page, conventions):
        when = (
            given_day(block.text, line.tokens[line.marks[hit].at], day, conventions)
            if hit != NO_HIT and dated is None and day
            else day
        )
        if when:
            direction = (
                direction_of(line.tokens, line.marks, conventions.lexicon) if RUNG_OF[channel] == "written" else ""
            )
            found.append(Mention(block.line, when, channel, direction, own=False, targets=targets))
    if not is_parent:
        return found, None, over
    return found, None, _below(block, line, parts, over, dated.day if dated is not None else 0, conventions)


def _gathered(  # noqa: PLR0913, PLR0917  # what one line says
    line: Line,
    links: list[NoteLink],
    parts: list[Part],
    fallback: Channel,
    explicit: Channel | None,
    page: Page,
    conventions: Conventions,
) -> list[tuple[Channel, tuple[str, ...], int]]:
    """Return the targets of a line by channel, in order of their first, each with its contact word."""
    gathered: dict[Channel, tuple[list[str], int]] = {}
    for link, part in zip(links, parts, strict=True):
        if part.role == "none" or (page.known and name_of_target(link.target) in page.known):
            continue
        if day_of_link(link.target, conventions):
            continue
        channel: Channel = "mention"
        if part.role == "part":
            channel = explicit or (channel_of(line.tokens, line.marks, part.hit) if part.hit != NO_HIT else fallback)
        gathered.setdefault(channel, ([], part.hit))[0].append(link.target)
    return [(channel, tuple(dict.fromkeys(targets)), hit) for channel, (targets, hit) in gathered.items()]


def _below_taken(line: Line, place: int, part: Part) -> Part:
    """Return the part of a link under a line that names who took part: without a word of its own it is only named."""
    if part.role != "part" or part.hit != NO_HIT:
        return part
    links = [index for index, mark in enumerate(line.marks) if mark.entry.sense == "link"]
    before = line.marks[links[place] - 1] if links[place] else None
    following = line.marks[links[place] + 1] if links[place] + 1 < len(line.marks) else None
    is_led = before is not None and before.entry.sense in ("with", "and", "joined")
    is_joined = following is not None and following.entry.sense == "joined"
    return part if is_led or is_joined else Part("about")


def _below(block: Block, line: Line, parts: list[Part], over: Above, day: int, conventions: Conventions) -> Above:
    """Return what a block gives the blocks beneath it."""
    if block.kind == "heading":
        below = _below_heading(block, over, day, conventions)
        return below._replace(is_taken=below.channel is not None and any(part.role == "part" for part in parts))
    own = own_part(line)
    hit = next((part.hit for part in parts if part.hit != NO_HIT), own.hit)
    return over._replace(
        day=day or over.day,
        channel=channel_of(line.tokens, line.marks, hit) if hit != NO_HIT else over.channel,
        is_barred=over.is_barred or (own.role == "none" and not any(part.role != "none" for part in parts)),
        is_taken=hit != NO_HIT and any(part.role == "part" for part in parts),
    )


def _below_heading(block: Block, over: Above, day: int, conventions: Conventions) -> Above:
    """Return what the words of a heading give the blocks beneath it."""
    if day and not _LETTER(block.text):
        return over._replace(day=day or over.day, is_attendees=False)
    heading = heading_of(words_of_heading(block), conventions)
    return Above(
        day=day or over.day,
        channel=heading.channel or over.channel,
        is_barred=heading.is_barred or over.is_barred,
        is_attendees=heading.is_attendees,
    )


def _is_label(line: Line, conventions: Conventions) -> bool:
    """Return whether a line begins with the name of a list of things to do: `Da chiamare: …`, `TODO: …`."""
    tokens = line.tokens[: _LABEL_WORDS + 1]
    if ":" in tokens:
        tokens = tokens[: tokens.index(":")]
    elif len(line.tokens) > _LABEL_WORDS:
        tokens = tokens[:2] if tokens[0] in ("to", "da", "waiting", "in") else []
    return is_todo_name([token for token in tokens if token[0].isalpha()], conventions)


def words_of_heading(block: Block) -> str:
    """Return the text of a heading with its links blanked."""
    text = block.text
    if not block.links:
        return text
    for link in reversed(block.links):
        text = f"{text[: link.start]} {text[link.end :]}"
    return text
