"""Log entries: the log sections of a note, and the dated contacts that stand in them, as places in its bytes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, cast

from vaultnet.notes.keys import folded
from vaultnet.notes.raw_lines import lines_of
from vaultnet.people.dated import day_of_block

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vaultnet.model.note import Block, Note
    from vaultnet.notes.raw_lines import Line
    from vaultnet.people.conventions import Conventions

_OPENS: Final = re.compile(
    rb"[ \t>]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)|[ \t>]*#{1,6}(?:[ \t]|$)|[ \t]*(?:>|\||```|~~~|<)"
)
"""Begins a line that is no continuation of the one above."""

_INDENT: Final = re.compile(rb"[ \t]*")
TAB: Final = 4


class LogSection(NamedTuple):
    """A section of a note that holds contacts."""

    line: int
    """Line of its heading, from 1."""

    own_end: int
    """Number of lines before the next heading of any level, which ends what stands right below it."""

    end: int
    """Number of lines before the next heading of the same or a higher level."""

    level: int


class LogEntry(NamedTuple):
    """A dated contact in a log."""

    day: int
    """Ordinal."""

    kind: Literal["item", "heading", "row"]
    start: int
    """Where its line begins,"""

    end: int
    """and where all ends that belongs to it."""

    text: str
    """Its line as it stands there, without its end."""


def log_sections(note: Note, lines: int, conventions: Conventions) -> list[LogSection]:
    """Return the log sections of a note, in file order. `lines`: how many lines it has."""
    headings = [block for block in note.blocks if block.kind == "heading"]
    found = []
    for index, block in enumerate(headings):
        if folded(block.text).strip(" :") not in conventions.log_headings:
            continue
        below = headings[index + 1 :]
        own_end = min((each.line - 1 for each in below), default=lines)
        end = min((each.line - 1 for each in below if each.level <= block.level), default=lines)
        found.append(LogSection(block.line, own_end, end, block.level))
    return found


def entries_of(note: Note, data: bytes, section: LogSection, conventions: Conventions) -> list[LogEntry]:
    """Return the dated contacts of a log, in file order: those of the outermost level, all of the first one's kind."""
    lines = list(lines_of(data))
    dated = [
        (block, found.day)
        for block in note.blocks
        if section.line < block.line <= section.end
        and block.kind in ("item", "heading", "row")
        and (found := day_of_block(block, conventions)) is not None
        and found.day
        and not found.is_loose
    ]
    if not dated:
        return []
    kind = dated[0][0].kind
    level = min(block.level for block, _ in dated if block.kind == kind)
    chosen = [(block, day) for block, day in dated if block.kind == kind and block.level == level]
    return [_entry(data, lines, block, day, section) for block, day in chosen]


def _entry(data: bytes, lines: Sequence[Line], block: Block, day: int, section: LogSection) -> LogEntry:
    line = lines[block.line - 1]
    text = data[line.start : line.end].decode(errors="replace").removeprefix("\ufeff")
    if block.kind == "row":
        end = line.after
    elif block.kind == "heading":
        end = _end_of_heading(data, lines, block, section)
    else:
        end = _end_of_item(data, lines, block.line, section.end)
    return LogEntry(day, cast("Literal['item', 'heading', 'row']", block.kind), line.start, end, text)


def _end_of_item(data: bytes, lines: Sequence[Line], number: int, last: int) -> int:
    """Return where all ends that belongs to a list item: lines that go on with it, and what is indented below it."""
    own = _indent(data, lines[number - 1])
    end, is_after_blank = lines[number - 1].after, False
    for line in lines[number:last]:
        if not data[line.start : line.end].strip():
            is_after_blank = True
        elif _indent(data, line) > own or not (is_after_blank or _OPENS.match(data, line.start, line.end)):
            end, is_after_blank = line.after, is_after_blank and _indent(data, line) > own
        else:
            break
    return end


def _end_of_heading(data: bytes, lines: Sequence[Line], block: Block, section: LogSection) -> int:
    """Return where the last line that is not blank ends below a heading, before the next one."""
    end = lines[block.line - 1].after
    for line in lines[block.line : section.end]:
        text = data[line.start : line.end]
        if text.startswith(b"#" * block.level + b" ") or (text.startswith(b"#") and _level(text) <= block.level):
            break
        if text.strip():
            end = line.after
    return end


def _level(text: bytes) -> int:
    """Return the level of a heading; more than any has where it is none."""
    bare = text.lstrip(b"#")
    return len(text) - len(bare) if bare[:1] in (b" ", b"\t", b"") else 7


def _indent(data: bytes, line: Line) -> int:
    """Return the columns of blanks before a line."""
    found = _INDENT.match(data, line.start, line.end)
    return len(found[0].replace(b"\t", b" " * TAB)) if found else 0
