"""Spoken: the text of a block as its writer means it; code, comments, HTML tags and struck-through text are blanked.

Blanking puts spaces in the place of what is left out, so every index stays what it was.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from typing import Final

from vaultnet.notes.links import MARKDOWN_LINK

MARKS: Final = ("`", "~~", "%%", "$", "<", "\\", "![", "((")
"""Without any of these a text needs no blanking."""

_SIGN: Final = re.compile(
    r"\\.|`+|<!--"
    r"|<[A-Za-z][A-Za-z0-9-]*(?:\s+[A-Za-z_:][\w.:-]*(?:\s*=\s*(?:[^\s\"'=<>`]+|'[^']*'|\"[^\"]*\"))?)*\s*/?>"
    r"|</[A-Za-z][A-Za-z0-9-]*\s*>"
    r"|!?\[\[|!\[|%%|\$\$?|\(\([0-9a-fA-F-]{36}\)\)"
)
_STRIKING: Final = frozenset(("<s>", "<del>", "<strike>"))
"""HTML's own marks of struck-through text."""

_MATH_END: Final = re.compile(r"(?<![\s\\])\$(?![0-9])")


def spoken(text: str) -> str:
    """Return the text with everything blanked that is no evidence; the same length.

    Blanked: code spans, `<!-- -->` and `%% %%` comments, HTML tags, math, embeds and images, Logseq block references,
    struck-through text. A mark inside a wikilink is part of its name, and what has no end is plain text.
    """
    masks = _masks(text)
    if masks:
        text = _with_blanks(text, masks)
    if "~~" in text:
        text = _with_blanks(text, _struck(text))
    return text


def _with_blanks(text: str, masks: list[tuple[int, int]]) -> str:
    """Return the text with spaces in the place of the masks, which are in order and apart."""
    parts: list[str] = []
    done = 0
    for start, end in masks:
        parts += (text[done:start], " " * (end - start))
        done = end
    return "".join((*parts, text[done:]))


def _masks(text: str) -> list[tuple[int, int]]:
    """Return the places to blank, from left to right: whatever begins first wins."""
    masks = []
    ends = _Ends(text)
    match = _SIGN.search(text)
    while match:
        sign = match[0]
        start, after = match.span()
        if sign[0] == "`":
            end = ends.of_code(start, after)
        elif sign.endswith("[["):
            after, end = ends.of_link(start, after)
        else:
            end = ends.of_other(sign, start, after)
        if end:
            masks.append((start, end))
            after = end
        match = _SIGN.search(text, after)
    return masks


class _Ends:
    """Where the things that may begin in a text end. What was once not found is not looked for again: linear time."""

    __slots__ = ("_missing", "_runs", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._missing: set[str] = set()
        self._runs: dict[int, list[int]] | None = None

    def of_code(self, start: int, after: int) -> int:
        """Return the end of the code span that the backticks open: the next run of the same length; 0: none."""
        if self._runs is None:
            self._runs = {}
            for run in re.finditer("`+", self._text):
                self._runs.setdefault(run.end() - run.start(), []).append(run.start())
        same = self._runs.get(after - start, [])
        following = bisect_left(same, after)
        return same[following] + after - start if following < len(same) else 0

    def of_link(self, start: int, after: int) -> tuple[int, int]:
        """Return where to go on behind a `[[`, and the end of the mask if it is an embed, else 0."""
        close = self._find("]]", after)
        if close < 0:
            return after, 0
        inner = self._text.rfind("[[", start, close)
        if inner > start + 1 or (inner > start and self._text[start] == "["):
            return (inner - 1 if self._text[inner - 1] == "!" else inner), 0
        return close + 2, (close + 2 if self._text[start] == "!" else 0)

    def of_other(self, sign: str, start: int, after: int) -> int:
        """Return the end of a comment, tag, image, math or block reference; 0: it is plain text."""
        if sign == "<!--":
            return self._behind("-->", after)
        if sign in {"%%", "$$"}:
            return self._behind(sign, after)
        if sign == "$":
            return self._math(after)
        if sign == "![":
            image = MARKDOWN_LINK.match(self._text, start + 1)
            return image.end() if image else 0
        if sign[0] == "\\":
            return 0
        return (sign.lower() in _STRIKING and self._behind(f"</{sign[1:]}", after)) or after

    def _math(self, after: int) -> int:
        """Return the end of `$…$`; sums of money (`$5`) begin none."""
        following = self._text[after : after + 1]
        if "$" in self._missing or not following.strip() or following.isdigit():
            return 0
        end = _MATH_END.search(self._text, after + 1)
        if not end:
            self._missing.add("$")
            return 0
        return end.end()

    def _behind(self, closer: str, after: int) -> int:
        """Return the index behind the closer; 0: there is none."""
        close = self._find(closer, after)
        return close + len(closer) if close >= 0 else 0

    def _find(self, closer: str, after: int) -> int:
        """Return the index of the closer; -1: there is none."""
        if closer in self._missing:
            return -1
        close = self._text.find(closer, after)
        if close < 0:
            self._missing.add(closer)
        return close


def _struck(text: str) -> list[tuple[int, int]]:
    """Return the places of `~~struck-through text~~`; by CommonMark's rule, signs inside a word begin nothing."""
    masks = []
    opening = -1
    at = text.find("~~")
    while at >= 0:
        before, after = text[at - 1 : at], text[at + 2 : at + 3]
        if opening < 0:
            if after.strip() and (_is_word(after) or not _is_word(before)):
                opening = at
        elif before.strip() and (_is_word(before) or not _is_word(after)) and at > opening + 2:
            masks.append((opening, at + 2))
            opening = -1
        at = text.find("~~", at + 2)
    return masks


def _is_word(char: str) -> bool:
    """Return whether the character is neither blank nor punctuation; an empty one is blank."""
    return bool(char) and not char.isspace() and unicodedata.category(char)[0] not in "PS"
