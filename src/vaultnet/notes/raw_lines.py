"""Raw lines: put lines into the bytes of a note. Pure: not a byte of what was there is changed or lost.

A line ends as an editor ends it: with CRLF, LF, or a lone CR. NULs, a BOM and bytes that are no UTF-8 are just bytes.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from vaultnet.notes.salvage import NEARLY_KEY

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

BOM: Final = b"\xef\xbb\xbf"
LINE_END: Final = re.compile(rb"\r\n|\n|\r")

_RULE: Final = re.compile(rb"---[ \t]*")
_KEY_LINE: Final = re.compile(rb"[^\n]*?:(?:[ \t]|\Z)")


class Line(NamedTuple):
    """A line of a note, as places in its bytes."""

    start: int
    end: int
    """Where its text ends,"""

    after: int
    """and where the next line starts."""


def lines_of(data: bytes, start: int = 0) -> Iterator[Line]:
    """Yield the lines of a note from a place on; behind a last line end there is no line."""
    while start < len(data):
        found = LINE_END.search(data, start)
        end, after = found.span() if found else (len(data), len(data))
        yield Line(start, end, after)
        start = after


def line_end_of(data: bytes) -> bytes:
    """Return how the lines of a note end: as its first line does; LF where there is none."""
    found = LINE_END.search(data)
    return found[0] if found else b"\n"


def start_of_line(data: bytes, number: int) -> int:
    """Return where a line begins (from 1, as in `Source.line`); behind the last line, the end of the note."""
    starts = [line.start for line in lines_of(data)]
    return starts[number - 1] if number <= len(starts) else len(data)


def with_lines(data: bytes, place: int, lines: Sequence[str]) -> bytes:
    """Return the note with lines put in at a place, which is where a line begins, or the end of the note.

    They end as the note's own lines do. At the end of a note whose last line has no end, they begin with one, and the
    note still has none at its end. Put in before a BOM, they stand behind it.

    Raises: ValueError when the place is inside a line, or a line given has a line end in it.
    """
    place = max(place, len(BOM) if data.startswith(BOM) else 0)
    if not _is_start(data, place):
        raise ValueError(place)
    texts = [line.encode() for line in lines]
    if any(LINE_END.search(text) for text in texts):
        raise ValueError(lines)
    line_end = line_end_of(data)
    is_open = place == len(data) and _is_open(data)
    added = b"".join(line_end + text for text in texts) if is_open else b"".join(text + line_end for text in texts)
    return data[:place] + added + data[place:]


class Frontmatter(NamedTuple):
    """Where the frontmatter of a note stands in its bytes."""

    start: int
    """Start of the line after the opening `---`."""

    end: int
    """Start of the closing `---`."""

    after: int
    """Start of the text."""


def frontmatter_of(data: bytes) -> Frontmatter | None:
    """Return where the frontmatter stands; None when there is none.

    It opens with a first line `---` and closes with the next one (blanks may follow on either), and what it says first
    is `key: value`. Two rules with prose between them are none.
    """
    lines = lines_of(data, len(BOM) if data.startswith(BOM) else 0)
    first = next(lines, None)
    if first is None or not is_rule(data, first):
        return None
    is_prose = None
    for line in lines:
        if is_rule(data, line):
            return None if is_prose else Frontmatter(first.after, line.start, line.after)
        text = data[line.start : line.end].strip()
        if is_prose is None and text and not text.startswith(b"#"):
            is_prose = not (_KEY_LINE.match(text) or NEARLY_KEY.match(text.decode(errors="replace")))
    return None


def is_rule(data: bytes, line: Line) -> bool:
    """Return whether a line is `---`."""
    return _RULE.fullmatch(data, line.start, line.end) is not None


def last_text(data: bytes, start: int, end: int) -> int:
    """Return where the last line that is not blank ends, between two places; the first of them when all are blank."""
    last = start
    for line in lines_of(data, start):
        if line.start >= end:
            break
        if data[line.start : line.end].strip():
            last = line.after
    return last


def _is_open(data: bytes) -> bool:
    """Return whether the last line of a note has no end."""
    return bool(data) and data != BOM and not data.endswith((b"\n", b"\r"))


def _is_start(data: bytes, place: int) -> bool:
    """Return whether a line begins at a place; the end of a note counts."""
    if place in (0, len(data)) or (place == len(BOM) and data.startswith(BOM)):
        return True
    if data[place - 1 : place + 1] == b"\r\n":
        return False
    return 0 < place < len(data) and data[place - 1 : place] in (b"\n", b"\r")
