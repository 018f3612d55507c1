"""List value: add one value to a property that has some already. Pure, bytes in and bytes out.

Nothing that stands there is changed: an item joins the list, in the way in which the list is written; a single value
becomes the first of two. A list that cannot be told apart by lines is left alone.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from vaultnet.notes.field_value import key_of, place_of, scalar, with_value
from vaultnet.notes.keys import normalised
from vaultnet.notes.raw_lines import frontmatter_of, line_end_of, lines_of

if TYPE_CHECKING:
    from vaultnet.notes.raw_lines import Line

_ITEM: Final = re.compile(rb"[ \t]*-[ \t]+\S.*")
_EMPTY: Final = (b"", b"[]", b'""', b"''", b"~", b"null")
_QUOTED: Final = re.compile(rb"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'", re.DOTALL)
_SINGLE: Final = re.compile(rb"[^\s\[\]{},#&*!|>'\"%@`:-][^\[\]{},#:]*")


def with_item(data: bytes, key: str, value: str) -> bytes | None:
    """Return the note with a value added to a property; None where that cannot be done safely.

    A key that is not there, or holds nothing, is set to the value alone. What is added stands behind the rest.
    """
    head = frontmatter_of(data)
    lines = [each for each in lines_of(data, head.start) if each.start < head.end] if head else []
    found = [index for index, each in enumerate(lines) if key_of(data, each) == normalised(key)]
    if not found:
        return with_value(data, key, value)
    if len(found) > 1:
        return None
    typed = scalar(value).encode()
    last = _last_item(data, lines[found[0] + 1 :])
    if last is not None:
        indent = data[last.start : last.end].partition(b"-")[0]
        return data[: last.after] + indent + b"- " + typed + line_end_of(data) + data[last.after :]
    place = place_of(data, lines, found[0])
    if place is None:
        return None
    start, end = place
    if data[start:end] in _EMPTY:
        return with_value(data, key, value)
    joined = _joined(data[start:end], typed)
    return None if joined is None else data[:start] + joined + data[end:]


def _last_item(data: bytes, below: list[Line]) -> Line | None:
    """Return the last of the items that stand below a key, a line each; None: there are none."""
    last = None
    for line in below:
        if not _ITEM.fullmatch(data, line.start, line.end):
            break
        last = line
    return last


def _joined(there: bytes, typed: bytes) -> bytes | None:
    """Return a list in brackets, or a single value, with one more behind it; None for what is neither."""
    if there.startswith(b"[") and not there.startswith(b"[["):
        return b"[" + there[1:-1].rstrip().rstrip(b",") + b", " + typed + b"]"
    is_single = _QUOTED.fullmatch(there) or _SINGLE.fullmatch(there)
    return b"[" + there + b", " + typed + b"]" if is_single else None
