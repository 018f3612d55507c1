"""Links: the grammar of wikilinks and of Markdown links to notes (reference obsidian.md 2.1 and 2.2)."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

from vaultnet.model.note import NoteLink

if TYPE_CHECKING:
    from collections.abc import Iterator

MARKDOWN_LINK: Final = re.compile(
    r"\[((?:[^\[\]\\]|\\.)*)\]"  # [text]
    r"\([ \t]*(<[^<>\n]*>|[^\s()<>]+(?:\([^\s()<>]*\)[^\s()<>]*)*)"  # (destination
    r"(?:[ \t]+(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?[ \t]*\)"  # "title")
)
"""A Markdown link or, behind a `!`, an image: its text and its destination."""

_new: Final = tuple.__new__
_BEFORE: Final = frozenset("!\\")
_SCHEME: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//|www\.", re.IGNORECASE)
_ATTACHMENTS: Final = frozenset(
    ("avif", "bmp", "gif", "jpeg", "jpg", "png", "svg", "webp", "pdf", "3gp", "flac", "m4a", "mp3", "ogg", "wav", "mkv",
     "mov", "mp4", "ogv", "webm", "canvas", "base", "csv", "doc", "docx", "eml", "htm", "html", "json", "odt", "ods",
     "pptx", "rtf", "txt", "xls", "xlsx", "zip")
)  # fmt: skip
"""Files that are no notes; a link to one names nobody."""


def links_in(text: str) -> tuple[NoteLink, ...]:
    """Return the links to notes in a text whose code, comments and embeds are blanked, in order.

    Left out: embeds, web addresses, links into the same note (`[[#Heading]]`), links to files that are no notes.
    """
    before, opened, behind = text.partition("[[")
    if opened:
        inner, closed, behind = behind.partition("]]")
        if closed and not ("[" in behind or "[" in inner or "[" in before or before[-1:] in _BEFORE):
            target, shown = target_of(inner)  # one link and no other bracket: most lines with a link
            start = len(before)
            return (_new(NoteLink, (target, shown, start, start + 4 + len(inner))),) if target else ()
    found = _wikilinks(text) if opened else []
    if "(" in text and "](" in text:
        spans = [(link.start, link.end) for link in found]
        found += [link for link in _markdown_links(text) if not any(a < link.end and link.start < b for a, b in spans)]
        found.sort(key=_start)
    return tuple(found)


@lru_cache(maxsize=8192)  # the same people are named in note after note
def target_of(inner: str) -> tuple[str, str]:
    r"""Return target and display text of what stands between `[[` and `]]`; no target: it leads to no other note.

    Heading, block and `.md` are dropped; `\|` of tables is a bar; a link does not run over lines.
    """
    shown = ""
    if "\n" in inner:
        return "", ""
    if "|" in inner:
        inner, _, shown = inner.partition("|")
        inner = inner.removesuffix("\\")
        shown = shown.strip()
    if "#" in inner:
        inner = inner.partition("#")[0]
    target = inner.strip()
    if "." in target or ":" in target:
        target = _note_name(target)
    return target, shown or target


def is_escaped(text: str, index: int) -> bool:
    """Return whether an odd number of backslashes stands right before the index."""
    start = index
    while start and text[start - 1] == "\\":
        start -= 1
    return (index - start) % 2 == 1


def _start(link: NoteLink) -> int:
    """Return where the link begins."""
    return link.start


def _wikilinks(text: str) -> list[NoteLink]:
    """Return the wikilinks: the first `]]` ends a link, the last `[[` before it begins it."""
    found = []
    parts = text.split("[[")
    before = parts[0]
    start = len(before)
    for part in parts[1:]:
        inner, closed, _ = part.partition("]]")
        if closed and not (before[-1:] in _BEFORE and _is_no_link(text, start)):
            shift = len(inner) - len(inner.lstrip("[")) if inner[:1] == "[" else 0
            target, shown = target_of(inner[shift:])
            if target:
                found.append(_new(NoteLink, (target, shown, start + shift, start + 4 + len(inner))))
        before = part
        start += 2 + len(part)
    return found


def _is_no_link(text: str, opening: int) -> bool:
    """Return whether the `[[` is that of an embed, or escaped."""
    return text[opening - 1] == "!" or is_escaped(text, opening)


def _markdown_links(text: str) -> Iterator[NoteLink]:
    """Yield the Markdown links that lead to notes."""
    for match in MARKDOWN_LINK.finditer(text):
        start = match.start()
        if start and text[start - 1] in "!\\" and (text[start - 1] == "!" or is_escaped(text, start)):
            continue
        target = _destination(match[2])
        if target:
            yield NoteLink(target, match[1].strip() or target, start, match.end())


def _destination(written: str) -> str:
    """Return the note that the destination of a Markdown link names, decoded; empty: none."""
    if written.startswith("<"):
        written = written[1:-1]
    if _SCHEME.match(written):
        return ""
    return _note_name(unquote(written.partition("#")[0]).strip())


def _note_name(target: str) -> str:
    """Return the target without `.md`; empty when it is a web address or a file that is no note."""
    name, dot, suffix = target.rpartition(".")
    if dot:
        suffix = suffix.lower()
        if suffix == "md":
            return name
        if suffix in _ATTACHMENTS:
            return ""
    return "" if "://" in target else target
