"""Plain YAML: heads whose every line can mean one thing only are read as lines; libyaml judges all others.

Most heads are such, and this takes a third of the time. It must never say anything that libyaml would not.
"""

from __future__ import annotations

import re
from typing import Final, TypeAlias

from vaultnet.model.note import Field, Value
from vaultnet.notes.salvage import split_links

LIMIT_CHARS: Final = 4096
"""Longer heads are libyaml's, which counts what it reads."""

_MEMBER: Final = r"(?:[\w+/(.][^\[\]{},:#\"'\n]*|\"[^\"\\\n]*\")"
_ROWS: Final = re.compile(
    r"^(?:(?:( *)([^\W\d_](?:[\w -]*\w)?):|( *-)(?= ))"  # indent and key, or the dash of an item
    r"(?: +(?:([\w+/(.][^\n:#]*(?:(?::(?=\S)|(?<=\S)#)[^\n:#]*)*)"  # plain text
    r"|(\"[^\"\\\n]*\"|'[^'\n]*')"  # quoted, without escapes
    r"|(\[\[[\w+/(.][^\[\]{},:#\"'\n]*\]\])"  # an unquoted link
    rf"|(\[ *(?:{_MEMBER}(?:, *{_MEMBER})*)?\])"  # a list
    r"|([>|]-?)"  # the sign of a text over several lines
    r")?)? *$| +[^ \n][^\n]*$)",  # any line of such a text
    re.MULTILINE,
).findall
_Row: TypeAlias = tuple[str, str, str, str, str, str, str, str]
"""Indent, key, dash; then the value in one of five forms: plain, quoted, link, list, sign of a text."""

_MEMBERS: Final = re.compile(r"\"([^\"]*)\"|([^\s,\"][^,\"]*)").findall
_NULL: Final = frozenset(("null", "Null", "NULL"))
_ODD_INITIALS: Final = frozenset(("", " ", "[", "n", "N"))
_new: Final = tuple.__new__


def plain_fields(yaml_text: str, first_line: int) -> dict[str, Field] | None:
    """Return the fields by key as typed; None: some line is not plain, and a YAML parser must decide.

    Plain are: `key: value` with plain or quoted text, a link or a list of such on one line; lists of items; one level
    of nested keys; folded text. No blank lines, no key twice, no comments, anchors, tags or escapes.
    """
    if len(yaml_text) > LIMIT_CHARS or not yaml_text.replace("\n", "").isprintable():
        return None
    rows: list[_Row] = _ROWS(yaml_text)
    if len(rows) != yaml_text.count("\n") + (yaml_text[-1:] != "\n"):
        return None
    state = _State(yaml_text, first_line)
    fields = state.fields
    number = first_line - 1
    for row in rows:
        number += 1
        indent, key, dash, plain, quoted, _, _, _ = row
        text = plain or quoted[1:-1]
        # The short way for what most lines are: an item or a key with one value that is no link and not null.
        if indent or state.text is not None or text[:1] in _ODD_INITIALS:
            if not state.take(row, number):
                return None
        elif dash:
            if dash != state.dash and not state.begins_list(dash):
                return None
            state.gathered.append(_new(Value, (text.rstrip(" "), number)))
        elif key in fields:
            return None
        else:
            if state.gathered:
                state.finish()
            state.wants = state.dash = ""
            fields[key] = _new(Field, (key, (_new(Value, (text.rstrip(" "), number)),), number, "frontmatter"))
    state.finish()
    return fields


class _State:
    """What is open between two lines."""

    __slots__ = ("_first_line", "_indent", "_key", "_top", "_yaml", "dash", "fields", "gathered", "text", "wants")

    def __init__(self, yaml_text: str, first_line: int) -> None:
        self.fields: dict[str, Field] = {}
        self.gathered: list[Value] = []
        """Items of the list that is open."""
        self.dash = ""
        """Indent and dash of its items; empty: no list is open."""
        self.text: list[str] | None = None
        """The sign and the lines of the text over several lines that is open."""
        self.wants = ""
        """What may stand under the open key: `any` behind a key alone, then `keys` when nested ones do."""
        self._yaml = yaml_text
        self._first_line = first_line
        self._key = self._top = self._indent = ""

    def take(self, row: _Row, number: int) -> bool:
        """Take a line of any form; return whether it can stand here."""
        if self.text is not None:
            line = self._yaml.split("\n")[number - self._first_line]
            if line[0] == " ":
                return self._take_text(self.text, line)
        indent, key, dash, _, _, _, _, sign = row
        if key:
            return self._take_key(row, number) and not (indent and sign)
        if not dash or sign or not (dash == self.dash or self.begins_list(dash)):
            return False
        self.gathered += _values(row, number)
        return True

    def begins_list(self, dash: str) -> bool:
        """Return whether a list can begin here; begin it."""
        if self.wants != "any":
            return False
        self.wants = ""
        self.dash = dash
        return True

    def _take_key(self, row: _Row, number: int) -> bool:
        """Take a line with a key."""
        self.finish()
        indent, name = row[:2]
        key = name
        if not indent:
            self._top = name
            self.wants = "" if any(row[3:]) else "any"
        elif self.wants == "any":
            del self.fields[self._top]
            self.wants, self._indent = "keys", indent
            key = f"{self._top}.{name}"
        elif self.wants == "keys" and indent == self._indent:
            key = f"{self._top}.{name}"
        else:
            return False
        if key in self.fields:
            return False
        self._key = key
        if row[7]:
            self.text = [row[7]]
        self.fields[key] = Field(key, _values(row, number), number)
        return True

    def _take_text(self, text: list[str], line: str) -> bool:
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
            field = self.fields[self._key]
            self.fields[self._key] = field._replace(values=split_links(text, field.line) if text else ())
            self.text = None
        elif self.gathered:
            self.fields[self._key] = self.fields[self._key]._replace(values=tuple(self.gathered))
            self.gathered = []
        self.dash = ""


def _values(row: _Row, number: int) -> tuple[Value, ...]:
    """Return the values of a line."""
    _, _, _, plain, quoted, link, listed, _ = row
    if listed:
        members = [(inner, bare.strip(" ")) for inner, bare in _MEMBERS(listed[1:-1])]
        return tuple(Value(inner or bare, number) for inner, bare in members if inner.strip() or bare not in _NULL)
    if link:
        return (Value(" ".join(link.split(" ")), number),)
    text = quoted[1:-1].strip() if quoted else plain.rstrip(" ")
    if not text or (plain and text in _NULL):
        return ()
    return split_links(text, number) if text[0] == "[" else (_new(Value, (text, number)),)
