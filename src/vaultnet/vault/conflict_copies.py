"""Conflict copies: the second files that sync services leave beside a note."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from vaultnet.vault.read import read_note

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_SURE: Final = r"(?i)\.sync-conflict-\d{8}-\d{6}-|[(\[](?:.*\s)?conflict(?:ed)?(?: copy)?\b|copia in conflitto"
SAME_HEAD: Final = 0.9
"""A copy has at least this share of the properties' lines in common with its note,"""

SAME_BODY: Final = 0.5
"""and this share of the lines of the text."""


def is_conflict_copy(name: str) -> bool:
    """Return whether a file name says that this is a conflict copy (obsidian.md 6.3)."""
    return "onfli" in name and re.search(_SURE, name) is not None


def like_copies(root: str, paths: list[str]) -> frozenset[str]:
    """Return the notes whose name looks like another one's copy, and whose text is nearly that note's.

    `Anna 2.md` may be a copy that iCloud made, or another Anna: their properties and lines decide.
    """
    there = set(paths)
    return frozenset(
        path
        for path in paths
        for original in _originals(path)
        if original in there and _are_alike(root, path, original)
    )


def _originals(path: str) -> Iterator[str]:
    """Yield the notes of which this would be the copy, by its name.

    iCloud writes `Anna 2.md`, Google Drive `Anna (1).md`, OneDrive the computer's name: `Anna-DESKTOP-4F.md`.
    """
    last = path[-4]
    if last == ")" and path[-7:-5] == " (":
        yield f"{path[:-7]}.md"
    elif last.isdigit() and path[-5] == " ":
        yield f"{path[:-5]}.md"
    elif last.isupper() or (last.isdigit() and path[-6] != "-"):  # days end that way
        hyphen = path.find("-", path.rfind("/") + 2)
        while hyphen > 0:
            if path[hyphen + 1 : -3].isupper():
                yield f"{path[:hyphen]}.md"
            hyphen = path.find("-", hyphen + 1)


def _are_alike(root: str, copy: str, original: str) -> bool:
    """Return whether two notes are one but for a few lines."""
    try:
        head, body = _split(read_note(root, copy))
        first_head, first_body = _split(read_note(root, original))
    except OSError:
        return False
    return _share(head, first_head) >= SAME_HEAD and _share(body, first_body) >= SAME_BODY


def _split(data: bytes) -> tuple[list[bytes], list[bytes]]:
    """Return the lines of the properties and of the text that follows."""
    lines = [line.strip() for line in data.removeprefix(b"\xef\xbb\xbf").split(b"\n")]
    if lines[0] == b"---" and b"---" in lines[1:]:
        end = lines.index(b"---", 1)
        return lines[1:end], [line for line in lines[end + 1 :] if line]
    return [], [line for line in lines if line]


def _share(lines: Iterable[bytes], others: Iterable[bytes]) -> float:
    """Return which share of all the lines of two texts both have; 1 when there are none."""
    one, two = set(lines), set(others)
    return len(one & two) / len(one | two) if one or two else 1.0
