"""Log place: where in a note a contact is written down, and the note with it."""

from __future__ import annotations

from collections import Counter
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from vaultnet.answers.already import is_logged
from vaultnet.answers.last_sections import end_of_text
from vaultnet.answers.log_entries import entries_of, log_sections
from vaultnet.answers.log_line import LogStyle, log_line
from vaultnet.languages.voice import Voice
from vaultnet.model.message import message
from vaultnet.notes.parse import parse
from vaultnet.notes.raw_lines import BOM, frontmatter_of, last_text, line_end_of, lines_of, with_lines
from vaultnet.people.dated import day_of_block

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vaultnet.answers.log_entries import LogEntry, LogSection
    from vaultnet.model.answer import LogLine
    from vaultnet.model.message import Message
    from vaultnet.model.note import Block, Note
    from vaultnet.people.conventions import Conventions

HEADING: Final[Message] = message("Contacts")
"""Heading of a log where the note has none."""

NO_PLACE: Final = message("there is no place in it where a line would be read again")

UNREAD: Final = {
    "nul_bytes": message("there is a zero byte in it, and its text is not read: vaultnet check tells where"),
    "skipped_long": message("it is so long that it is not read: vaultnet check tells what to do"),
}
"""Why there is none, by the problem that says that the text of a note, or a part of it, is not read."""


class _Insertion(NamedTuple):
    """Lines to be put in at a place."""

    place: int
    lines: tuple[str, ...]


def logged(path: str, data: bytes, entry: LogLine, conventions: Conventions) -> bytes | Message:
    """Return the note with a contact in it, as one line put in; as it is when it says so already.

    It goes under the log heading of the note that has the newest contact, else under the first one, in the order that
    the contacts there have: the newest first, or last. A note without such a heading gets one at its end, before
    sections that stay last (links, sources, footnotes).

    Every place is tried out: where the line would not be read back, as in a code block that is never closed, or would
    change how another line is read, the next one is taken. A message says why there is no such place: a line that
    nobody reads would count for nothing, and nobody would know.
    """
    note = parse(path, data, every_block=True)
    if is_logged(note, data, entry, conventions):
        return data
    for insertion in _places(note, data, entry, conventions):
        new = with_lines(data, insertion.place, insertion.lines)
        if _reads_back(note, parse(path, new, every_block=True), conventions, entry.day):
            return new
    return next((UNREAD[problem.code] for problem in note.problems if problem.code in UNREAD), NO_PLACE)


def _places(note: Note, data: bytes, entry: LogLine, conventions: Conventions) -> Iterator[_Insertion]:
    """Yield what may be put in where, the best first."""
    starts = [line.start for line in lines_of(data)]
    sections = log_sections(note, len(starts), conventions)
    found = [(section, entries_of(note, data, section, conventions)) for section in sections]
    dated = [each for each in found if each[1]]
    if dated:
        section, entries = max(dated, key=lambda each: (max(one.day for one in each[1]), -each[0].line))
        yield from _beside(entries, entry, conventions)
        yield from _at_end_of(data, section, starts, entry)
    for section, _ in found:
        yield from _at_end_of(data, section, starts, entry)
    yield from _new_section(note, data, starts, entry)


def _beside(entries: Sequence[LogEntry], entry: LogLine, conventions: Conventions) -> Iterator[_Insertion]:
    """Yield the place among dated contacts: behind the last that is not newer, or before the first that is not."""
    day = entry.day.toordinal()
    if _newest_first(entries):
        following = next((each for each in entries if each.day <= day), None)
        if following is None:
            place, sample, step = entries[-1].end, entries[-1], 1
        else:
            place, sample, step = following.start, following, 0
    else:
        before = next((each for each in reversed(entries) if each.day <= day), None)
        if before is None:
            place, sample, step = entries[0].start, entries[0], 0
        else:
            place, sample, step = before.end, before, 1
    style = LogStyle(sample.kind, sample.text, conventions.day_first, step)
    line = log_line(entry, style)
    yield _Insertion(place, (line,))
    line = log_line(entry, LogStyle())
    yield _Insertion(entries[-1].end if place != entries[0].start else place, (line,))


def _newest_first(entries: Sequence[LogEntry]) -> bool:
    """Return whether the log has its newest contact first; one contact alone has the next one below it."""
    falls = sum(one.day > other.day for one, other in pairwise(entries))
    rises = sum(one.day < other.day for one, other in pairwise(entries))
    return falls > rises


def _at_end_of(data: bytes, section: LogSection, starts: Sequence[int], entry: LogLine) -> Iterator[_Insertion]:
    """Yield the end of what stands right below a log heading; also with a blank line before."""
    line = log_line(entry, LogStyle())
    below = starts[section.line] if section.line < len(starts) else len(data)
    end = starts[section.own_end] if section.own_end < len(starts) else len(data)
    place = last_text(data, below, end)
    yield _Insertion(place, (line,))
    yield _Insertion(place, ("", line))


def _new_section(note: Note, data: bytes, starts: Sequence[int], entry: LogLine) -> Iterator[_Insertion]:
    """Yield a section of its own: at the end, else, where the end is part of something else, at the beginning."""
    headings = [block for block in note.blocks if block.kind == "heading"]
    head = frontmatter_of(data)
    top = head.after if head else len(BOM) if data.startswith(BOM) else 0
    line = log_line(entry, LogStyle())
    title = (f"## {heading_of(entry.language)}", *([""] if _has_air(data, headings, starts) else []))
    for place in dict.fromkeys((end_of_text(data, headings, starts), len(data), top)):
        before = [""] if data[top:place].strip() and not _is_blank_before(data, place) else []
        after = [""] if data[place:].strip() else []
        yield _Insertion(max(place, top), (*before, *title, line, *after))


def heading_of(language: str) -> str:
    """Return the heading of a log in a language."""
    return Voice(language, date.min).say(HEADING)


def _has_air(data: bytes, headings: Sequence[Block], starts: Sequence[int]) -> bool:
    """Return whether the note has a blank line below its headings."""
    below = [starts[each.line] for each in headings if each.line < len(starts)]
    return bool(below) and all(data[place : place + 1] in (b"\n", b"\r") for place in below)


def _is_blank_before(data: bytes, place: int) -> bool:
    """Return whether the line before a place is blank."""
    end = line_end_of(data)
    return data[:place].endswith(end + end)


def _reads_back(before: Note, after: Note, conventions: Conventions, day: date) -> bool:
    """Return whether the note reads as before, but for a new block of this day, and perhaps a heading above it."""
    known = Counter((block.kind, block.text, block.mark) for block in before.blocks)
    new = []
    for block in after.blocks:
        key = (block.kind, block.text, block.mark)
        if known[key]:
            known[key] -= 1
        else:
            new.append(block)
    dated = [found.day for block in new if (found := day_of_block(block, conventions))]
    return not known.total() and dated == [day.toordinal()]
