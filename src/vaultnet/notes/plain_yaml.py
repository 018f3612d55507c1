"""Plain YAML: heads whose every line can mean one thing only are read as lines; libyaml judges all others.

Most heads are such, and this takes a third of the time. It must never say anything that libyaml would not.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, TypeAlias

from vaultnet.model.note import Field, Value
from vaultnet.notes.salvage import split_links

LIMIT_CHARS: Final = 4096
"""Longer heads are libyaml's, which counts what it reads."""

_MEMBER: Final = r"(?:[\w+/(.][^\[\]{},:#\"'\n]*|\"[^\"\\\n]*\")"
_ROW: Final = re.compile(
    r"(?:( *)([^\W\d_](?:[\w -]*\w)?):|( *-)(?= ))"  # indent and key, or the dash of an item
    r"(?: +(?:([\w+/(.][^\n:#]*(?:(?::(?=\S)|(?<=\S)#)[^\n:#]*)*)"  # plain text
    r"|(\"[^\"\\\n]*\"|'[^'\n]*')"  # quoted, without escapes
    r"|(\[\[[\w+/(.][^\[\]{},:#\"'\n]*\]\])"  # an unquoted link
    rf"|(\[ *(?:{_MEMBER}(?:, *{_MEMBER})*)?\])"  # a list
    r"|([>|]-?)"  # the sign of a text over several lines
    r")?)? *"
).fullmatch
_TEXT: Final = re.compile(r"([\w+/(.][^\n:#]*)(?<! )|\"([^\"\\\n,\s](?:[^\"\\\n,]*[^\"\\\n,\s])?)\"").fullmatch
"""The commonest values: plain text, or one in quotes, that is nothing but itself."""

_Row: TypeAlias = tuple[str, str, str, tuple[str, ...] | None, str]
"""Indent, key, dash; the texts of its values, None where nothing is written; the sign of a text over several lines."""

_MEMBERS: Final = re.compile(r"\"([^\"]*)\"|([^\s,\"][^,\"]*)").findall
_NULL: Final = frozenset(("null", "Null", "NULL"))
_new: Final = tuple.__new__


def plain_fields(yaml_text: str, first_line: int) -> dict[str, Field] | None:
    """Return the fields by key as typed; None: some line is not plain, and a YAML parser must decide.

    Plain are: `key: value` with plain or quoted text, a link or a list of such on one line; lists of items; one level
    of nested keys; folded text. No blank lines, no key twice, no comments, anchors, tags or escapes.
    """
    if len(yaml_text) > LIMIT_CHARS or not yaml_text.replace("\n", "").isprintable():
        return None
    lines = yaml_text.split("\n")
    if not lines[-1]:
        lines.pop()
    state = _State()
    number = first_line - 1
    for line in lines:
        number += 1
        if state.text is not None and line[:1] == " ":
            is_plain = state.take_text(state.text, line)
        else:
            row = _row_of(line)
            is_plain = row is not None and state.take(row, number)
        if not is_plain:
            return None
    state.finish()
    return state.fields


class _State:
    """What is open between two lines."""

    __slots__ = ("_indent", "dash", "fields", "gathered", "key", "text", "top", "wants")

    def __init__(self) -> None:
        self.fields: dict[str, Field] = {}
        self.key = self.top = ""
        """The key of the last line with one, as typed with those above it; the last one that is not indented."""
        self.gathered: list[Value] = []
        """Items of the list that is open."""
        self.dash = ""
        """Indent and dash of its items; empty: no list is open."""
        self.text: list[str] | None = None
        """The sign and the lines of the text over several lines that is open."""
        self.wants = ""
        """What may stand under the open key: `any` behind a key alone, then `keys` when nested ones do."""
        self._indent = ""

    def take(self, row: _Row, number: int) -> bool:
        """Take a line that is part of no text; return whether it can stand here."""
        indent, key, dash, texts, sign = row
        if dash:
            return not sign and self._take_item(dash, texts, number)
        if indent or sign or self.text is not None:
            return self._take_key(row, number)
        if key in self.fields:
            return False
        if self.gathered:
            self.finish()
        self.dash = ""
        if texts is None:
            self.key = self.top = key
            self.wants = "any"
            values: tuple[Value, ...] = ()
        else:
            self.wants = ""
            values = tuple([_new(Value, (text, number)) for text in texts])
        self.fields[key] = _new(Field, (key, values, number, "frontmatter"))
        return True

    def _take_item(self, dash: str, texts: tuple[str, ...] | None, number: int) -> bool:
        """Take an item of a list."""
        if dash != self.dash:
            if self.wants != "any":
                return False
            self.wants = ""
            self.dash = dash
        if texts:
            self.gathered += [_new(Value, (text, number)) for text in texts]
        return True

    def _take_key(self, row: _Row, number: int) -> bool:
        """Take a line with a key of any form."""
        self.finish()
        indent, name, _, texts, sign = row
        key = name
        if not indent:
            self.top = name
            self.wants = "any" if texts is None and not sign else ""
        elif sign or not self._takes_nested(indent):
            return False
        else:
            key = f"{self.top}.{name}"
        if key in self.fields:
            return False
        self.key = key
        if sign:
            self.text = [sign]
        values = tuple([_new(Value, (text, number)) for text in texts or ()])
        self.fields[key] = _new(Field, (key, values, number, "frontmatter"))
        return True

    def _takes_nested(self, indent: str) -> bool:
        """Return whether a key may stand under the last one that is not indented; forget that one, it is a group."""
        if self.wants == "any":
            del self.fields[self.top]
            self.wants, self._indent = "keys", indent
        return self.wants == "keys" and indent == self._indent

    def take_text(self, text: list[str], line: str) -> bool:
        """Take a line of a text over several lines: all have one indent, and none is blank at its end."""
        bare = line.strip(" ")
        indent = line[: len(line) - len(bare)]
        if len(text) == 1:
            self._indent = indent
        text.append(bare)
        return bool(bare) and indent == self._indent and line[-1] != " "

    def finish(self) -> None:
        """Put what was gathered for the open key."""
        if self.text is not None:
            sign, *lines = self.text
            text = (" " if sign[0] == ">" else "\n").join(lines)
            field = self.fields[self.key]
            self.fields[self.key] = field._replace(values=split_links(text, field.line) if text else ())
            self.text = None
        elif self.gathered:
            _, _, line, origin = self.fields[self.key]
            self.fields[self.key] = _new(Field, (self.key, tuple(self.gathered), line, origin))
            self.gathered = []
        self.dash = ""


def _row_of(line: str) -> _Row | None:
    """Return the parts of a line; None: it is not plain."""
    key, colon, text = line.partition(": ")
    if colon and _is_key(key):
        match = _TEXT(text)
        if match and text not in _NULL:
            return "", key, "", (match[match.lastindex or 0],), ""
    return _any_row_of(line)


@lru_cache(maxsize=4096)
def _any_row_of(line: str) -> _Row | None:
    """Return the parts of a line of any form. Most lines without a text of their own stand in many heads."""
    match = _ROW(line)
    if match is None:
        return None
    indent, key, dash, plain, quoted, link, listed, sign = match.groups("")
    if plain or quoted or link or listed:
        return indent, key, dash, _texts(plain, quoted, link, listed), ""
    return indent, key, dash, None, sign


@lru_cache(maxsize=4096)
def _is_key(text: str) -> bool:
    """Return whether a text is a key that is not indented."""
    return _ROW(f"{text}:") is not None and text[0] != " "


def _texts(plain: str, quoted: str, link: str, listed: str) -> tuple[str, ...]:
    """Return the values of a line."""
    if listed:
        members = [(inner, bare.strip(" ")) for inner, bare in _MEMBERS(listed[1:-1])]
        return tuple([inner or bare for inner, bare in members if inner.strip() or bare not in _NULL])
    if link:
        return (" ".join(link.split(" ")),)
    text = quoted[1:-1].strip() if quoted else plain.rstrip(" ")
    if not text or (plain and text in _NULL):
        return ()
    return tuple([value.text for value in split_links(text, 0)]) if text[0] == "[" else (text,)
