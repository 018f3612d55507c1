"""Salvage: fields from frontmatter that is not YAML, line by line, so that no note is lost for one bad sign."""

from __future__ import annotations

import re
from typing import Final

from vaultnet.model.note import Field, Value

KEY_LINE: Final = re.compile(r"([\"']?)([^\s\"'#\-\[\](){}<>&*!|%@`~,:][^:\n\"']{0,99}?)\1[ \t]*:(?=[ \t]|$)(.*)")
"""A line `key: value`, not indented."""

NEARLY_KEY: Final = re.compile(r"[ \t]*[^\W\d_][\w-]*:(?!//|[^\S\n]*$)")
"""A key that is indented, or has no space behind its colon: `company:Acme`."""

_NESTED_LINE: Final = re.compile(r"[ \t]+([^\s\"'#\-\[\](){}<>&*!|%@`~,:][^:\n\"']{0,99}?)[ \t]*:(?=[ \t]|$)(.*)")
_ITEM_LINE: Final = re.compile(r"[ \t]*-[ \t]+(.*)")
_LINKS_ONLY: Final = re.compile(r"(?:\[\[[^\[\]]+\]\]|\[[^\[\]]+\]\([^()\s]+\))(?:[ \t]*,[ \t]*(?=\S)|[ \t]*$)")
_MEMBER: Final = re.compile(r"(?:\[\[[^\[\]]*\]\]|\"(?:[^\"\\]|\\.)*\"|'[^']*'|[^,])+")
_LIST_CHARS: Final = 4096
_COMMENT: Final = re.compile(r"[ \t]+#.*$")
_NOTHING: Final = frozenset(("", "null", "Null", "NULL", "~", "|", ">", "|-", ">-", "|+", ">+"))


def salvaged(yaml_text: str, first_line: int) -> dict[str, Field]:
    """Return the fields that stand in lines `key: value` and `- item`, by key as typed; the last of a key wins.

    Nested keys are joined with `.`; flow lists and lists of links are split; quotes go, an unended one too; anchors,
    aliases and lines of any other form are passed over.
    """
    found: dict[str, tuple[int, list[Value]]] = {}
    key = above = ""
    for number, line in enumerate(yaml_text.split("\n"), first_line):
        top = KEY_LINE.match(line)
        nested = None if top else _NESTED_LINE.match(line)
        if top:
            key = above = top[2].strip()
            found[key] = (number, _values(top[3], number))
        elif nested and above:
            key = f"{above}.{nested[1]}"
            found[key] = (number, _values(nested[2], number))
        else:
            item = _ITEM_LINE.match(line)
            if item and key:
                found[key][1].extend(_values(item[1], number))
    return {key: Field(key, tuple(values), line) for key, (line, values) in found.items()}


def split_links(text: str, line: int) -> tuple[Value, ...]:
    """Return the value, or several where the text is nothing but links with commas between them."""
    if text.startswith("[") and "," in text:
        parts = []
        at = 0
        while match := _LINKS_ONLY.match(text, at):
            parts.append(Value(match[0].rstrip(", \t"), line))
            at = match.end()
        if at == len(text):
            return tuple(parts)
    return (Value(text, line),)


def _values(written: str, line: int) -> list[Value]:
    """Return the values of what stands behind a key or a dash."""
    text = written.strip()
    if text[:1] == "[" and text[:2] != "[[":
        inner = _COMMENT.sub("", text)[1:].removesuffix("]")
        return [value for part in _parts(inner) for value in _value(part.strip(), line)]
    return _value(text, line)


def _value(text: str, line: int) -> list[Value]:
    """Return the values of a text that is no list: one, unless it is nothing, or several links."""
    if text[:1] not in ("'", '"'):
        text = _COMMENT.sub("", text)
    if text in _NOTHING or text[0] in "&*":
        return []
    text = _unquoted(text)
    return list(split_links(text, line)) if text else []


def _parts(inner: str) -> list[str]:
    """Return the members of a flow list; commas in links and quotes part nothing. Endless ones are cut."""
    return _MEMBER.findall(inner[:_LIST_CHARS])


def _unquoted(text: str) -> str:
    """Return the text without the quotes around it."""
    quote = text[0]
    if quote not in "'\"":
        return text
    inner = text[1:]
    if len(text) > 1 and inner.endswith(quote):
        inner = inner[:-1]
    return (inner.replace("''", "'") if quote == "'" else inner.replace('\\"', '"').replace("\\\\", "\\")).strip()
