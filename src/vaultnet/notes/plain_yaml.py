"""Plain YAML: heads whose every line can mean one thing only are read as lines; libyaml judges all others.

Most heads are such, and this takes a third of the time. It must never say anything that libyaml would not.
"""

from __future__ import annotations

import re
from typing import Final

from vaultnet.model.note import Field, Value
from vaultnet.notes.salvage import split_links

LIMIT_CHARS: Final = 4096
"""Longer heads are libyaml's, which counts what it reads."""

_MEMBER: Final = r"(?:[\w+/(.][^\[\]{},:#\"'\n]*|\"[^\"\\\n]*\")"
_LINE: Final = re.compile(
    r"(?:( *)([^\W\d_](?:[\w -]*\w)?):|( *)-(?= ))"  # 1, 2: indent and key; 3: indent of an item
    r"(?: +(?:([\w+/(.][^\n:#]*(?:(?::(?=\S)|(?<=\S)#)[^\n:#]*)*)"  # 4: plain text
    r"|\"([^\"\\\n]*)\"|'([^'\n]*)'"  # 5, 6: quoted, without escapes
    r"|(\[\[[\w+/(.][^\[\]{},:#\"'\n]*\]\])"  # 7: an unquoted link
    rf"|\[ *((?:{_MEMBER}(?:, *{_MEMBER})*)?)\]"  # 8: a list
    r"|([>|]-?)"  # 9: text over several lines
    r")?)? *$"
).match
_MEMBERS: Final = re.compile(r"\"([^\"]*)\"|([^\s,\"][^,\"]*)").findall
_NAME, _PLAIN, _LINK, _LIST, _BLOCK = 2, 4, 7, 8, 9
_NULL: Final = frozenset(("null", "Null", "NULL"))
_new: Final = tuple.__new__


def plain_fields(yaml_text: str, first_line: int) -> dict[str, Field] | None:
    """Return the fields by key as typed; None: some line is not plain, and a YAML parser must decide.

    Plain are: `key: value` with plain or quoted text, a link or a list of such on one line; lists of items; one level of
    nested keys; folded text without blank lines. No key twice, no comments, anchors, tags or escapes.
    """
    if len(yaml_text) > LIMIT_CHARS or not yaml_text.replace("\n", "").isprintable():
        return None
    lines = _Lines()
    for number, line in enumerate(yaml_text.split("\n"), first_line):
        if lines.block is not None and line[:1] == " ":
            if not lines.take_text(line):
                return None
        elif line:
            match = _LINE(line)
            if match is None or not (lines.take_item if match[2] is None else lines.take_key)(match, number):
                return None
        elif lines.block is not None:
            return None
    lines.finish()
    return lines.fields


class _Lines:
    """The state between two lines: which key is open, and for what."""

    __slots__ = ("_gathered", "_indent", "_key", "_top", "_wants", "block", "fields")

    def __init__(self) -> None:
        self.fields: dict[str, Field] = {}
        self.block: list[str] | None = None
        """The lines of a text over several lines, its sign first."""
        self._key = self._top = ""
        self._gathered: list[Value] = []
        self._wants = ""
        """What may follow: `any` behind a key alone, then `items` or `keys`."""
        self._indent = ""

    def take_key(self, match: re.Match[str], number: int) -> bool:
        """Take a line with a key; return whether it can stand here."""
        if self._gathered or self.block is not None:
            self.finish()
        indent, name = match.group(1, 2)
        if indent:
            if self._wants == "any":
                del self.fields[self._top]
                self._wants, self._indent = "keys", indent
            elif self._wants != "keys" or indent != self._indent:
                return False
            key = f"{self._top}.{name}"
        else:
            self._top = key = name
            self._wants = "" if match.lastindex != _NAME else "any"
        if key in self.fields:
            return False
        self._key = key
        if match.lastindex == _BLOCK:
            if indent:
                return False
            self.block = [match[_BLOCK]]
        self.fields[key] = _new(Field, (key, _values(match, number), number, "frontmatter"))
        return True

    def take_item(self, match: re.Match[str], number: int) -> bool:
        """Take an item of a list; return whether it can stand here."""
        if self.block is not None or match.lastindex == _BLOCK:
            return False
        if self._wants == "any":
            self._wants, self._indent = "items", match[3]
        elif self._wants != "items" or match[3] != self._indent:
            return False
        self._gathered += _values(match, number)
        return True

    def take_text(self, line: str) -> bool:
        """Take an indented line of a text over several lines; return whether it is as plain as the others."""
        block = self.block or []
        text = line.strip(" ")
        indent = line[: len(line) - len(text)]
        if len(block) == 1:
            self._indent = indent
        block.append(text)
        return bool(text) and indent == self._indent and not line.endswith(" ")

    def finish(self) -> None:
        """Put what was gathered for the open key."""
        field = self.fields.get(self._key)
        if field is None:
            return
        if self._gathered:
            self.fields[self._key] = field._replace(values=tuple(self._gathered))
            self._gathered = []
        elif self.block is not None:
            sign, *lines = self.block
            text = (" " if sign[0] == ">" else "\n").join(lines)
            if text:
                self.fields[self._key] = field._replace(values=split_links(text, field.line))
            self.block = None


def _values(match: re.Match[str], number: int) -> tuple[Value, ...]:
    """Return the values of a line."""
    form = match.lastindex or 0
    if form < _PLAIN or form == _BLOCK:
        return ()
    text = match[form].strip(" ")
    if form == _LIST:
        members = [(quoted, plain.strip(" ")) for quoted, plain in _MEMBERS(text)]
        return tuple(
            Value(quoted or plain, number) for quoted, plain in members if quoted.strip() or plain not in _NULL
        )
    if form == _LINK:
        text = " ".join(text.split(" "))
    if not text or (form == _PLAIN and text in _NULL):
        return ()
    return split_links(text, number) if text[0] == "[" else (_new(Value, (text, number)),)
