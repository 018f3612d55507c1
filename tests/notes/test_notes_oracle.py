"""The scan of lines against a full Markdown parser: the same blocks, links and headings on generated notes."""

from __future__ import annotations

import random

from markdown_oracle import targets_and_headings
from vaultnet.notes.blocks import Collector
from vaultnet.notes.judge import judged
from vaultnet.notes.lines import outlined
from vaultnet.notes.parse import parse

STARTS = [
    "",
    "",
    "",
    "- ",
    "- ",
    "* ",
    "+ ",
    "1. ",
    "2. ",
    "3) ",
    "# ",
    "## ",
    "### ",
    "> ",
    "> > ",
    "    ",
    "  ",
    "   ",
    "\t",
    "      ",
    "```",
    "~~~",
    "````",
    "<div>",
    "</div>",
    "<!-- ",
    "<b>",
    "<script>",
    "---",
    "===",
    "***",
    "- - ",
    "- # ",
    "- > ",
    "- [ ] ",
    "- [x] ",
    "   - ",
    "    - ",
    "  - ",
    "\t- ",
    "  > ",
    "-",
    "***a",
    "-a",
]
TEXTS = [
    "",
    "[[Ada]]",
    "a [[Bob|b]]",
    "text 1",
    "`[[Cy]]`",
    "-->",
    "2026-01-02: c",
    "```",
    "``` py",
    "> q",
    "# h",
    "a",
    "#tag",
    "[x](Dee.md)",
    "1",
    "[[Ed#h]] and ![[Flo]]",
    "~~[[Gil]]~~",
    "`` ` [[Hal]] ``",
    "<b>[[Ida]]</b>",
    "\\[[Jo]]",
    "`[[Ken",
]
TABLES = ("| x | [[Ada]] |\n|---|:-:|\n| 1 | y [[Bob\\|b]] |", "x | y\n---|---\n3 | 4")
NOTES = 3000


def generated(source: random.Random) -> str:
    """Return a note of up to nine odd lines, with a table now and then."""
    parts = [
        source.choice(TABLES)
        if source.random() < 0.05
        else source.choice(STARTS) + source.choice(("", "", " ")) + source.choice(TEXTS)
        for _ in range(source.randint(1, 9))
    ]
    return "\n".join(parts)


def as_seen(out: Collector) -> list[tuple[object, ...]]:
    return [
        (block.line, block.kind, block.text, block.mark, block.parent, tuple(link.target for link in block.links))
        for block in out.blocks
    ]


def test_the_scan_sees_the_blocks_that_the_judge_sees() -> None:
    source = random.Random(11)  # noqa: S311  # the same notes every time
    decided = 0
    for _ in range(NOTES):
        body = generated(source)
        lines = body.expandtabs(4).split("\n")
        scan, judge = Collector(body), Collector(body)
        if outlined(lines, 1, scan):
            judged(lines, 1, judge)
            assert as_seen(scan) == as_seen(judge), body
            decided += 1
    assert decided > NOTES * 0.9


def test_links_and_headings_are_those_of_a_full_parse() -> None:
    source = random.Random(12)  # noqa: S311  # the same notes every time
    links = 0
    for _ in range(NOTES // 3):
        body = generated(source)
        note = parse("A.md", ("\n" + body).encode())
        targets, headings = targets_and_headings("\n" + body.expandtabs(4))
        assert [link.target for block in note.blocks for link in block.links] == targets, body
        assert [(block.line, block.level) for block in note.blocks if block.kind == "heading"] == headings, body
        links += len(targets)
    assert links > NOTES / 6
