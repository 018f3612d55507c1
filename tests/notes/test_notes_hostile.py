"""Texts made to be slow: every one is read in a time that grows with its length and no faster."""

from __future__ import annotations

from functools import partial

import pytest

from timing import seconds_of
from vaultnet.notes.days import written_days
from vaultnet.notes.parse import parse

PATTERNS = [
    "![",
    "<![CDATA[",
    "[",
    "[[",
    "]]",
    "](",
    "`",
    "``",
    "~~",
    "~~a",
    "%%",
    "$",
    "$$",
    "$a",
    "<a",
    "<!--",
    "-->",
    "<",
    "((",
    "\\",
    "\\[",
    "*",
    "_",
    "**a",
    "[a](",
    "a::",
    "[a::",
    "(a::",
    "#a",
    "a:",
    "**a:",
    "@",
    "`a``",
    "[[a|",
    "[[a#",
    '<a="',
    "{{",
    "{",
    "[x](y.md)",
    "<b>",
    "a`b",
    "[[a]]",
    "![[a]]",
    "[[[",
    "~~a~~",
    "2026-",
    "2026-01-01",
    "01/02/2026",
    "maggio",
    "7maggio2026",
    "1.",
    "-",
    ">",
    "#",
    "|",
    "a|b:",
    "__",
    "***",
]
LINES = [
    *(
        "# a",
        "- ",
        "- a",
        "  - a",
        "    a",
        "> a",
        "| a | b |",
        "|---|---|",
        "```",
        "~~~",
        "<div>",
        "===",
        "---",
        "%%",
        "$$",
    ),
    *(
        "a",
        "",
        " ",
        "[a]: b",
        "- [ ] a",
        "**a:** b",
        "k:: v",
        "<!--",
        "x\n---|---",
        "- - - - a",
        "1. a",
        "2026-01-01 [[a]]",
    ),
]
SIZE = 100_000
LIMIT_SECONDS = 1.5
"""About fifteen times what the slowest takes: other work may run beside, and growth by the square takes minutes."""


def seconds(data: bytes) -> float:
    return seconds_of(lambda: parse("A.md", data), LIMIT_SECONDS)


@pytest.mark.parametrize("pattern", PATTERNS)
def test_a_long_line_is_read_quickly(pattern: str) -> None:
    for separator in ("", " "):
        piece = pattern + separator
        text = piece * (SIZE // len(piece))
        assert seconds(text.encode()) < LIMIT_SECONDS
        assert seconds(f"- x {text}\n\n| a |\n|---|\n| {text} |\n".encode()) < 2 * LIMIT_SECONDS
        assert seconds_of(partial(written_days, text, day_first=True), LIMIT_SECONDS) < LIMIT_SECONDS


@pytest.mark.parametrize("line", LINES)
def test_many_lines_are_read_quickly(line: str) -> None:
    lines = (line + "\n") * 4_500
    assert seconds(lines.encode()) < LIMIT_SECONDS
    assert seconds(f"> ```\nx\n\n{lines}".encode()) < 4 * LIMIT_SECONDS


@pytest.mark.parametrize("pattern", [*PATTERNS, *LINES])
def test_hostile_frontmatter_is_read_quickly(pattern: str) -> None:
    for separator in ("", " ", "\n"):
        piece = pattern + separator
        if piece:
            text = piece * (60_000 // len(piece))
            assert seconds(f"---\nk: {text}\n---\n".encode()) < LIMIT_SECONDS
            assert seconds(f"---\n{text}\n---\n".encode()) < LIMIT_SECONDS
