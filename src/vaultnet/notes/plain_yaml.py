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
_QUOTED: Final = re.compile(r"\"([^\"\\\n,\s](?:[^\"\\\n,]*[^\"\\\n,\s])?)\"").fullmatch
_INITIALS: Final = frozenset("+/(._")
"""Plain text begins with one of these, a letter or a digit."""

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
    fields = state.fields
    for number, line in enumerate(lines, first_line):
        key, _, written = line.partition(": ")
        text = "" if state.is_open else _bare(written)
        if text and key not in fields and _is_key(key):  # most lines of most heads
            fields[key] = _new(Field, (key, (_new(Value, (text, number)),), number, "frontmatter"))
        elif not state.takes(line, number):
            return None
    state.finish()
    return fields


def _bare(text: str) -> str:
    """Return plain text, or one in quotes, that is nothing but itself; empty: it is none, or more than that."""
    initial = text[:1]
    if initial.isalnum() or initial in _INITIALS:
        return "" if ":" in text or "#" in text or text[-1] == " " or text in _NULL else text
    quoted = _QUOTED(text) if initial == '"' else None
    return quoted[1] if quoted else ""


class _State:
    """What is open between two lines."""

    __slots__ = ("_dash", "_gathered", "_indent", "_key", "_text", "_top", "_wants", "fields", "is_open")

    def __init__(self) -> None:
        self.fields: dict[str, Field] = {}
        self.is_open = False
        """The last line may go on in the next one."""
        self._key = self._top = ""
        """The key of the last line with one, as typed with those above it; the last one that is not indented."""
        self._gathered: list[Value] = []
        """Items of the list that is open."""
        self._dash = ""
        """Indent and dash of its items; empty: no list is open."""
        self._text: list[str] | None = None
        """The sign and the lines of the text over several lines that is open."""
        self._wants = ""
        """What may stand under the open key: `any` behind a key alone, then `keys` when nested ones do."""
        self._indent = ""

    def takes(self, line: str, number: int) -> bool:
        """Take a line; return whether it is plain, and can stand here."""
        if self._text is not None and line[:1] == " ":
            return self._takes_text(self._text, line)
        row = _row_of(line)
        if row is None:
            return False
        if row[2]:
            return self._takes_item(row[2], row[3], number) and not row[4]
        return self._takes_key(row, number)

    def _takes_item(self, dash: str, texts: tuple[str, ...] | None, number: int) -> bool:
        """Take an item of a list."""
        if dash != self._dash:
            if self._wants != "any":
                return False
            self._wants = ""
            self._dash = dash
        if texts:
            self._gathered += [_new(Value, (text, number)) for text in texts]
        return True

    def _takes_key(self, row: _Row, number: int) -> bool:
        """Take a line with a key."""
        self.finish()
        indent, name, _, texts, sign = row
        key = name
        if not indent:
            self._top = name
            self._wants = "any" if texts is None and not sign else ""
        elif sign or not self._takes_nested(indent):
            return False
        else:
            key = f"{self._top}.{name}"
        if key in self.fields:
            return False
        self._key = key
        if sign:
            self._text = [sign]
        self.is_open = bool(sign or self._wants)
        values = tuple([_new(Value, (text, number)) for text in texts or ()])
        self.fields[key] = _new(Field, (key, values, number, "frontmatter"))
        return True

    def _takes_nested(self, indent: str) -> bool:
        """Return whether a key may stand under the last one that is not indented; forget that one, it is a group."""
        if self._wants == "any":
            del self.fields[self._top]
            self._wants, self._indent = "keys", indent
        return self._wants == "keys" and indent == self._indent

    def _takes_text(self, text: list[str], line: str) -> bool:
        """Take a line of a text over several lines: all have one indent, and none is blank at its end."""
        bare = line.strip(" ")
        indent = line[: len(line) - len(bare)]
        if len(text) == 1:
            self._indent = indent
        text.append(bare)
        return bool(bare) and indent == self._indent and line[-1] != " "

    def finish(self) -> None:
        """Put what was gathered for the open key."""
        if self._text is not None:
            sign, *lines = self._text
            text = (" " if sign[0] == ">" else "\n").join(lines)
            field = self.fields[self._key]
            self.fields[self._key] = field._replace(values=split_links(text, field.line) if text else ())
            self._text = None
        elif self._gathered:
            _, _, line, origin = self.fields[self._key]
            self.fields[self._key] = _new(Field, (self._key, tuple(self._gathered), line, origin))
            self._gathered = []
        self._dash = ""


@lru_cache(maxsize=4096)
def _row_of(line: str) -> _Row | None:
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
