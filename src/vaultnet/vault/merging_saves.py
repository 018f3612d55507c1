"""Merging saves: two texts that were made from the same one, as one text. Pure: bytes in, bytes out."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST: Final = 1_000_000
"""So many pairs of lines are compared; where two texts differ by more, they differ in one place."""


class _Edit(NamedTuple):
    """What was done to a text: the lines from `start` to `end` became `lines`."""

    start: int
    end: int
    lines: tuple[bytes, ...]


def merged(base: bytes, ours: bytes, theirs: bytes) -> bytes | None:
    """Return a text with both changes to `base`; None when they touch the same lines.

    Where both added at one place, theirs comes first; what both did alike is done once. Not a byte of what either added
    is changed; where a line without an end would run into the next, it gets the one that the text uses.
    """
    if ours.startswith(base) and theirs.startswith(base) and not base.endswith(b"\n"):
        return theirs + ours[len(base) :]
    old = _lines(base)
    edits = list(dict.fromkeys((*_edits(old, _lines(theirs)), *_edits(old, _lines(ours)))))
    edits.sort(key=lambda edit: (edit.start, edit.end))  # stable: theirs stays before ours
    pieces: list[bytes] = []
    done = 0
    for edit in edits:
        if edit.start < done:
            return None
        pieces += (*old[done : edit.start], *edit.lines)
        done = edit.end
    pieces += old[done:]
    return _joined(pieces, b"\r\n" if b"\r\n" in base else b"\n")


def has_every_line(text: bytes, other: bytes) -> bool:
    """Return whether every line of `other` stands in `text`, at least as often; blank lines do not count."""
    return not _counts(other) - _counts(text)


def _counts(text: bytes) -> Counter[bytes]:
    """Return how often each line stands in a text."""
    return Counter(line.strip() for line in text.split(b"\n") if line.strip())


def _lines(text: bytes) -> list[bytes]:
    """Return the lines with their ends; only a line feed ends one, so that every byte stays where it is."""
    lines = [line + b"\n" for line in text.split(b"\n")]
    lines[-1] = lines[-1][:-1]
    return lines if lines[-1] else lines[:-1]


def _edits(old: list[bytes], new: list[bytes]) -> Iterator[_Edit]:
    """Yield the places where two texts differ, in order."""
    most = min(len(old), len(new))
    start = 0
    while start < most and old[start] == new[start]:
        start += 1
    same = 0
    while same < most - start and old[-1 - same] == new[-1 - same]:
        same += 1
    before, after = old[start : len(old) - same], new[start : len(new) - same]
    if not before and not after:
        return
    if len(before) * len(after) > _MOST:
        yield _Edit(start, start + len(before), tuple(after))
        return
    from difflib import SequenceMatcher  # noqa: PLC0415  # few saves come late

    for kind, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind != "equal":
            yield _Edit(start + a, start + b, tuple(after[c:d]))


def _joined(lines: list[bytes], line_end: bytes) -> bytes:
    """Return lines as a text; one that has no end and is not the last gets one."""
    return b"".join(line if line.endswith(b"\n") else line + line_end for line in lines[:-1]) + b"".join(lines[-1:])
