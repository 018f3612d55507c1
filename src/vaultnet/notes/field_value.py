"""Field value: set one property in the frontmatter of a note. Pure, bytes in and bytes out.

Nothing but that one value is touched: no other key, comment, quote or blank, and not the order. A value that cannot be
told apart by lines (over several lines, or twice there) is left alone.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from vaultnet.notes.keys import normalised
from vaultnet.notes.raw_lines import BOM, Line, frontmatter_of, is_rule, line_end_of, lines_of

_KEY: Final = re.compile(
    rb"""("[^"\\]*"|'[^']*'|[^\s"'#:\[\]{},&*!|>%@`-][^:#]*?|-[^\s:#][^:#]*?)[ \t]*:(?=[ \t]|\Z)[ \t]*"""
)
_VALUE: Final = re.compile(
    rb"""
    (?P<value>
        "(?:[^"\\]|\\.)*"
      | '(?:[^']|'')*'
      | \[\[[^\[\]]*\]\]
      | \[[^\[\]]*\]
      | (?!["'|>{&*!\[]) (?:[^ \t\#] | [ \t]+(?![ \t\#]) | (?<![ \t])\#)*
    )
    [ \t]* (?:(?<=[ \t])\#.*)?
    """,
    re.VERBOSE | re.DOTALL,
)
_PLAIN: Final = re.compile(
    r"(?!(?:true|false|yes|no|on|off|null|y|n)$)[A-Za-z][\w /-]*\w|\d{4}-\d\d-\d\d|0|[1-9]\d*", re.IGNORECASE
)


class _Place(NamedTuple):
    """Where a value stands in the bytes of a note."""

    start: int
    end: int


def with_value(data: bytes, key: str, value: str) -> bytes | None:
    """Return the note with a property set; None when its value is not one that can be set safely.

    A key that is there, in any spelling that means the same (`Snooze Until`), keeps its place, its spelling and the
    comment behind it; of its line only the value changes. Else a line is added at the end of the frontmatter; and where
    there is none, a frontmatter before the text. A text that is no plain word, number or day is put in quotes.

    None: a value over several lines, a key that is there twice, a frontmatter that is never closed.
    """
    line_end = line_end_of(data)
    typed = scalar(value).encode()
    line = scalar(key).encode() + b": " + typed
    head = frontmatter_of(data)
    if head is None:
        return _with_frontmatter(data, line, line_end)
    lines = [each for each in lines_of(data, head.start) if each.start < head.end]
    if any(data[each.start : each.start + 1] in (b"{", b"[") for each in lines):
        return None
    found = [index for index, each in enumerate(lines) if key_of(data, each) == normalised(key)]
    if not found:
        return data[: head.end] + line + line_end + data[head.end :]
    place = place_of(data, lines, found[0]) if len(found) == 1 else None
    if place is None:
        return None
    before = b"" if data[place.start - 1 : place.start] in (b" ", b"\t") else b" "
    behind = b" " if data[place.end : place.end + 1] == b"#" else b""
    return data[: place.start] + before + typed + behind + data[place.end :]


def _with_frontmatter(data: bytes, line: bytes, line_end: bytes) -> bytes | None:
    """Return the note with a frontmatter of one line; None when it seems to have one that is never closed."""
    start = len(BOM) if data.startswith(BOM) else 0
    lines = lines_of(data, start)
    first = next(lines, None)
    if first is not None and is_rule(data, first) and not any(is_rule(data, each) for each in lines):
        return None
    return data[:start] + line_end.join((b"---", line, b"---", b"")) + data[start:]


def scalar(text: str) -> str:
    """Return a text as YAML reads it back: plain where that is safe, else in double quotes.

    `<%` and `{{` are broken up, so that no plugin of an editor runs what stands there (spec 5, escaping).
    """
    if _PLAIN.fullmatch(text):
        return text
    quoted = "".join(_escaped(letter) for letter in text)
    return '"' + quoted.replace("<%", "<\\x25").replace("{{", "{\\x7B") + '"'


def _escaped(letter: str) -> str:
    """Return a character as it stands between double quotes."""
    if letter in '"\\':
        return "\\" + letter
    code = ord(letter)
    if code < 32 or 0x7F <= code < 0xA0 or code in (0x2028, 0x2029, 0xFEFF):  # noqa: PLR2004  # no letters
        return f"\\u{code:04X}"
    return letter


def key_of(data: bytes, line: Line) -> str:
    """Return the key of a line that is one of the outermost, as keys are compared; empty when it is none."""
    found = _KEY.match(data, line.start, line.end)
    return normalised(found[1].decode(errors="replace").strip("\"'")) if found else ""


def place_of(data: bytes, lines: list[Line], index: int) -> _Place | None:
    """Return where the value on a line stands; None when it is not all of that line."""
    line = lines[index]
    key = _KEY.match(data, line.start, line.end)
    found = _VALUE.fullmatch(data, key.end(), line.end) if key else None
    if found is None or any(_goes_on(data, each) for each in _until_next_key(data, lines[index + 1 :])):
        return None
    return _Place(*found.span("value"))


def _until_next_key(data: bytes, lines: list[Line]) -> list[Line]:
    """Return the lines up to the next key."""
    count = next((index for index, line in enumerate(lines) if key_of(data, line)), len(lines))
    return lines[:count]


def _goes_on(data: bytes, line: Line) -> bool:
    """Return whether a line that bears no key may belong to the value above it: it is neither blank nor a comment."""
    text = data[line.start : line.end].strip()
    return bool(text) and not text.startswith(b"#")
