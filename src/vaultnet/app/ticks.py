"""Ticks: what the user has ticked on our pages goes into the notes, before the pages are made anew."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from vaultnet.answers.answered_page import without_answers
from vaultnet.answers.note_names import NoteNames
from vaultnet.answers.tasks import tasks_of
from vaultnet.answers.ticks import ticks_of
from vaultnet.answers.understanding import Desk, understood
from vaultnet.answers.until import until_of
from vaultnet.app.answer import Answered, Patience, change_open, write_answers
from vaultnet.app.overwritten import notices_of
from vaultnet.languages.voice import SPOKEN, Voice
from vaultnet.model.answer import Answer, SetField
from vaultnet.model.message import message
from vaultnet.pages.titles import PROSPECTS_TITLE, WHO_TITLE
from vaultnet.vault.open_answers import Given, read_open_answers
from vaultnet.vault.read import read_note
from vaultnet.vault.state import state_of
from vaultnet.vault.ticked_pages import is_left_alone, read_ticked
from vaultnet.vault.writer import is_writer

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from vaultnet.answers.ticks import Tick
    from vaultnet.app.reading import Rules
    from vaultnet.model.message import Message
    from vaultnet.vault.open_answers import OpenAnswers
    from vaultnet.vault.place import Untick
    from vaultnet.vault.ticked_pages import Standing

TICKED_PAGES: Final = (WHO_TITLE, PROSPECTS_TITLE)
"""Pages that offer boxes."""

BOTH: Final = message("two things are ticked that do not go together")


class Ticked(NamedTuple):
    """What became of the ticks on all pages."""

    done: tuple[Answered, ...] = ()
    unclear: tuple[tuple[Tick, Message], ...] = ()
    """Ticks that are no answer, and why."""

    untick: Mapping[str, Untick] = MappingProxyType({})
    """Takes what was read off each page that may have ticks, by path."""

    are_typed_in: bool = False
    """On a page with ticks somebody is still typing: it is read later."""

    @property
    def changed(self) -> frozenset[str]:
        """Return the notes that were written."""
        return frozenset(each.answer.path for each in self.done if each.became == "written")

    @property
    def is_waiting(self) -> bool:
        """Return whether a note is being edited that an answer is for, or the page itself."""
        return self.are_typed_in or any(each.became == "waiting" for each in self.done)


class _Read(NamedTuple):
    """A tick, and what it means."""

    page: str
    """Name of its page."""

    tick: Tick
    meant: Answer | Message
    voice: Voice
    has_remark: bool = False
    """The user wrote something beside the box for which there is no room in a note."""


def take_ticks(rules: Rules, paths: Iterable[str], today: date, patience: Patience) -> Ticked:
    """Write what is ticked on the pages into the notes, and say what became of it.

    Each tick is written once: what its note says already, and what was answered from this page before, is not written
    again. Where a note is being edited, the tick stays where it is, and its page with it.
    """
    root, folder = rules.root, rules.settings.pages_folder
    if not is_writer(rules.settings.writer):
        return Ticked()
    voices = {
        f"{voice.say(title)}.md": voice
        for title in TICKED_PAGES
        for voice in (Voice(language, today) for language in SPOKEN)
    }
    ticked = tuple(read_ticked(root, folder, voices))
    standing = tuple(page for page in ticked if is_left_alone(page, patience.page_seconds))
    known = read_open_answers(state_of(root).folder)
    ticks = [(page, tuple(ticks_of(page.data.decode(errors="surrogateescape")))) for page in standing]
    picked = _picked((tick for _, several in ticks for tick in several), rules, today)
    read = _without_contradictions(_read(ticks, rules, paths, today, voices, picked)) if standing else []
    read = _as_begun(root, read, known)
    new = [each for each in read if isinstance(each.meant, Answer) and _key(each.tick) not in known.handled]
    answers = dict.fromkeys(each.meant for each in new if isinstance(each.meant, Answer))
    done = write_answers(root, answers, rules.conventions, patience)
    became = {each.answer: each for each in done}
    _remember(rules.root, known.handled, read, became)
    said = {
        name: {
            **dict.fromkeys(picked, ""),
            **{each.tick.line: _said(each, became) for each in read if each.page == name},
        }
        for name in voices
    }
    waiting = {page.name for page in ticked if page not in standing and not page.is_copy}
    waiting |= {each.page for each in read if isinstance(each.meant, Answer) and _is_waiting(each.meant, became)}
    untick: dict[str, Untick] = {
        f"{folder}/{name}": partial(without_answers, said=said[name], notices=_notices(root, name, voice))
        if name not in waiting
        else _stays
        for name, voice in voices.items()
    }
    unclear = tuple((each.tick, each.meant) for each in read if not isinstance(each.meant, Answer))
    return Ticked(done, unclear, untick, len(standing) < len(ticked))


def _picked(ticks: Iterable[Tick], rules: Rules, today: date) -> frozenset[str]:
    """Return the ticked lines that are about candidates; what they say is in the table then."""
    ticks = [tick for tick in ticks if tick.id and not tick.targets]
    if not ticks:
        return frozenset()
    from vaultnet.app.candidate_ticks import pick_ticked  # noqa: PLC0415  # few vaults have candidates

    return pick_ticked(rules, ticks, today)


def _read(  # what a page says, and what it may mean
    ticks: Iterable[tuple[Standing, Iterable[Tick]]],
    rules: Rules,
    paths: Iterable[str],
    today: date,
    voices: Mapping[str, Voice],
    picked: frozenset[str],
) -> list[_Read]:
    """Return all ticks but those that are `picked`, with what they mean."""
    names = NoteNames(paths)

    def tasks(path: str) -> list[str]:
        try:
            return tasks_of(path, read_note(rules.root, path), rules.conventions)
        except OSError:
            return []

    found = []
    for page, several in ticks:
        voice = voices[page.name]
        changed = _day(page.changed_at, rules.settings.timezone)
        desk = Desk(names, today, changed, voice.language, rules.conventions, tasks)
        for tick in several:
            if tick.line not in picked:
                meant = understood(tick, desk)
                found.append(_Read(page.name, tick, meant, voice, _has_remark(tick, meant, desk)))
    return found


def _as_begun(root: str, read: list[_Read], known: OpenAnswers) -> list[_Read]:
    """Return the ticks with the meaning that they had when they were first read, which is kept before any is written.

    Between two tries there may be a crash, a midnight, or a clock that jumps: a contact must not get a second day.
    """
    first = {each.line: each.answer for each in known.begun}
    read = [
        each._replace(meant=before)
        if (before := first.get(each.tick.line)) and isinstance(each.meant, Answer) and each.meant.path == before.path
        else each
        for each in read
    ]
    begun = {each.tick.line: each.meant for each in read if isinstance(each.meant, Answer)}
    if begun != first:
        kept = tuple(Given(meant, 0, line=line) for line, meant in begun.items())
        with suppress(OSError):
            change_open(root, lambda open_: open_._replace(begun=kept))
    return read


def _without_contradictions(read: list[_Read]) -> list[_Read]:
    """Return the ticks, of which those that say two things of one property of one person say nothing."""
    values: dict[tuple[str, str], set[str]] = {}
    for each in read:
        for path, edit in _fields(each):
            values.setdefault((path, edit.field), set()).add(edit.value)
    return [
        each._replace(meant=BOTH) if any(len(values[path, edit.field]) > 1 for path, edit in _fields(each)) else each
        for each in read
    ]


def _fields(read: _Read) -> list[tuple[str, SetField]]:
    if not isinstance(read.meant, Answer):
        return []
    return [(read.meant.path, edit) for edit in read.meant.edits if isinstance(edit, SetField)]


def _day(at: float, timezone: str) -> date:
    zone = None
    if timezone:
        from zoneinfo import ZoneInfo  # noqa: PLC0415  # few settings name one

        zone = ZoneInfo(timezone)
    return datetime.fromtimestamp(at, zone).date()


def _key(tick: Tick) -> str:
    """Return what tells a tick from another on the same page."""
    return tick.id or tick.line


def _is_waiting(answer: Answer, became: Mapping[Answer, Answered]) -> bool:
    return answer in became and became[answer].became == "waiting"


def _said(read: _Read, became: Mapping[Answer, Answered]) -> str:
    """Return what is to be said below a ticked line that stays on the page; empty: it is done, and goes."""
    if not isinstance(read.meant, Answer):
        return _not_written(read.meant, read.voice)
    done = became.get(read.meant)
    if done and done.became == "refused" and done.why:
        return _not_written(done.why, read.voice)
    if not read.has_remark:
        return ""
    said = message("Done. What you wrote beside it is kept here.")
    return f"*{read.voice.say(said)}*"


def _not_written(why: Message, voice: Voice) -> str:
    said = message("Not written into a note: {why}.", why=why)
    return f"*{voice.say(said)}*"


def _has_remark(tick: Tick, meant: Answer | Message, desk: Desk) -> bool:
    """Return whether the user wrote something beside a box for which there is no room in a note."""
    edit = meant.edits[0] if isinstance(meant, Answer) else None
    if not tick.text or not isinstance(edit, SetField):
        return False
    return edit.field != "snooze_until" or until_of(tick.text, desk.today, desk.conventions) is None


def _remember(root: str, handled: tuple[str, ...], read: Iterable[_Read], became: Mapping[Answer, Answered]) -> None:
    """Keep which of the ticks that still stand on a page are answered: they are not answered again."""
    seen = [_key(each.tick) for each in read]
    done = {
        _key(each.tick)
        for each in read
        if isinstance(each.meant, Answer)
        and each.meant in became
        and became[each.meant].became in ("written", "already")
    }
    kept = tuple(dict.fromkeys(key for key in seen if key in done or key in handled))
    if kept != handled:
        with suppress(OSError):  # what a note says already is not written again
            change_open(root, lambda known: known._replace(handled=kept))


def _notices(root: str, name: str, voice: Voice) -> tuple[str, ...]:
    """Return what is to be said at the end of a page: of overwritten lines, on *Who to meet*."""
    return notices_of(root, voice) if name == f"{voice.say(WHO_TITLE)}.md" else ()


def _stays(_: bytes) -> None:
    """Return nothing: a page whose ticks wait for a note stays as it is."""
