"""Merging saves: two texts that were made from the same one, as one text. Pure: bytes in, bytes out."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple


class _Edit(NamedTuple):
    """What was done to a text: the lines from `start` to `end` became `lines`."""

    start: int
    end: int
    lines: list[bytes]


def merged(base: bytes, ours: bytes, theirs: bytes) -> bytes | None:
    """Return a text with both changes to `base`; None when they touch the same lines.

    Where both added at one place, theirs comes first. Not a byte of what either added is changed; where a line without
    an end would run into the next, it gets the one that the text uses.
    """
    if ours.startswith(base) and theirs.startswith(base) and not base.endswith(b"\n"):
        return theirs + ours[len(base) :]
    old = _lines(base)
    our, their = _edit(old, _lines(ours)), _edit(old, _lines(theirs))
    if their.end <= our.start:
        first, second = their, our
    elif our.end <= their.start:
        first, second = our, their
    else:
        return None
    pieces = [
        *old[: first.start],
        *first.lines,
        *old[first.end : second.start],
        *second.lines,
        *old[second.end :],
    ]
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


def _edit(old: list[bytes], new: list[bytes]) -> _Edit:
    """Return the one place where two texts differ: without the lines that they begin and end with alike."""
    most = min(len(old), len(new))
    start = 0
    while start < most and old[start] == new[start]:
        start += 1
    same = 0
    while same < most - start and old[-1 - same] == new[-1 - same]:
        same += 1
    return _Edit(start, len(old) - same, new[start : len(new) - same])


def _joined(lines: list[bytes], line_end: bytes) -> bytes:
    """Return lines as a text; one that has no end and is not the last gets one."""
    return b"".join(line if line.endswith(b"\n") else line + line_end for line in lines[:-1]) + b"".join(lines[-1:])
