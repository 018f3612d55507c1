"""Inline fields: Dataview's `key:: value` in its three forms, and labelled lines such as `- Role: buyer`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from vaultnet.model.note import Field
from vaultnet.notes.salvage import split_links

if TYPE_CHECKING:
    from collections.abc import Iterator

_BRACKET: Final = re.compile(r"[\[(]([^\[\]():]{1,60})::")
_WHOLE_LINE: Final = re.compile(r"[*_~]{0,4}([^\W\d_](?:[^\W]|[ /'’-]){0,59}?)[*_~]{0,4}[ ]*::[*_~]{0,4}(?:[ ]+(.*)|)$")
_LABEL: Final = re.compile(
    r"(?P<open>\*\*|__)?(?P<key>[^\W\d_](?:[^\W_]|[ /'’._-]){0,39}?)"
    r"(?(open)(?::(?P=open)|(?P=open)[ ]?:)|:)(?!:)(?:[ ]+(?P<value>\S.*)|[ ]*)$"
)
_LONGEST_LINE: Final = 32_768
_LONGEST_KEY: Final = 45


def fields_in(line: str, number: int) -> list[Field]:
    """Return the inline fields of one line: those in brackets if it has any, else the whole line `key:: value`.

    Source: obsidian.md 4.1.
    """
    if "::" not in line or len(line) > _LONGEST_LINE:
        return []
    fields = list(_bracketed(line, number))
    whole = None if fields else _WHOLE_LINE.match(line)
    if whole:
        fields.append(_field(whole[1], whole[2] or "", number, "inline"))
    return fields


def label_of(text: str, number: int, *, bold: bool) -> Field | None:
    """Return the labelled value that the text is: `**Role:** buyer`, `**Role**: buyer`, or `Role: buyer` unless `bold`.

    The label begins with a letter and has no more than four words; a web address, a time or a link is no label.
    """
    if text.find(":", 0, _LONGEST_KEY) < 1 or not (text[0].isalpha() or text[0] in "*_"):
        return None
    match = _LABEL.match(text)
    if not match or not match["value"] or (bold and not match["open"]) or match["key"].count(" ") > 3:  # noqa: PLR2004
        return None
    return _field(match["key"], match["value"], number, "label")


def _bracketed(line: str, number: int) -> Iterator[Field]:
    """Yield the fields `[key:: value]` and `(key:: value)`; brackets inside a value nest."""
    match = _BRACKET.search(line)
    while match:
        opening = line[match.start()]
        closing = "]" if opening == "[" else ")"
        depth = 1
        end = match.end()
        while end < len(line):
            depth += (line[end] == opening) - (line[end] == closing)
            if depth == 0:
                yield _field(match[1], line[match.end() : end], number, "inline")
                break
            end += 1
        match = _BRACKET.search(line, end if depth == 0 else match.end())


def _field(key: str, value: str, number: int, origin: str) -> Field:
    """Return the field; several links with commas between them are several values."""
    value = value.strip()
    values = split_links(value, number) if value else ()
    return Field(key.strip(" *_~"), values, number, "inline" if origin == "inline" else "label")
