from __future__ import annotations

import pytest

from vaultnet.model.note import NO_PARENT, Block
from vaultnet.notes.parse import parse


def blocks(text: str) -> tuple[Block, ...]:
    return parse("A.md", text.encode()).blocks


def seen(text: str) -> list[tuple[int, str, str]]:
    return [(block.line, block.kind, block.text) for block in blocks(text)]


def test_kinds_of_blocks() -> None:
    text = "# Head\n\nText of 2026\n\n- item 1\n- [x] done\n1. one 1\n\n| a1 | b |\n|----|---|\n| c2 | d |\n"
    assert seen(text) == [
        (1, "heading", "Head"),
        (3, "text", "Text of 2026"),
        (5, "item", "item 1"),
        (6, "task", "done"),
        (7, "item", "one 1"),
        (9, "row", "a1 | b"),
        (11, "row", "c2 | d"),
    ]


@pytest.mark.parametrize(
    ("text", "level", "title"),
    [
        ("# A", 1, "A"),
        ("###### A", 6, "A"),
        ("## A ##", 2, "A"),
        ("## A#", 2, "A#"),
        ("   ## A", 2, "A"),
        ("#\tA", 1, "A"),
        ("#", 1, ""),
        ("A\n===", 1, "A"),
        ("A\n---", 2, "A"),
        ("A\nB\n---", 2, "A B"),
    ],
)
def test_headings(text: str, level: int, title: str) -> None:
    assert [(block.kind, block.level, block.text) for block in blocks(text)] == [("heading", level, title)]


@pytest.mark.parametrize("text", ["#A 1", "####### A 1", "\\# A 1", "    # A 1"])
def test_what_is_no_heading(text: str) -> None:
    assert all(block.kind != "heading" for block in blocks(text))


def test_only_telling_blocks_are_kept() -> None:
    assert seen("Nothing here.\n\n- nor here\n\n- with [[Ada]]\n- mail ada@a.example\n- a #tag\n- [ ] task\n- 5\n") == [
        (5, "item", "with [[Ada]]"),
        (6, "item", "mail ada@a.example"),
        (7, "item", "a #tag"),
        (8, "task", "task"),
        (9, "item", "5"),
    ]


def test_list_items_above_a_telling_one_are_kept() -> None:
    found = blocks("- outer\n  - silent\n  - inner\n    - [[Ada]]\n- after 1\n")
    assert [(block.text, block.parent, block.level) for block in found] == [
        ("outer", NO_PARENT, 0),
        ("inner", 0, 2),
        ("[[Ada]]", 1, 4),
        ("after 1", NO_PARENT, 0),
    ]


def test_the_parent_of_an_item_is_the_heading_above() -> None:
    found = blocks("- 0\n# A\n- 1\n\n## B\ntext 2\n- 3\n  - 4\n\n# C\n5\n")
    assert [(block.text, block.parent) for block in found] == [
        ("0", NO_PARENT),
        ("A", NO_PARENT),
        ("1", 1),
        ("B", 1),
        ("text 2", 3),
        ("3", 3),
        ("4", 5),
        ("C", NO_PARENT),
        ("5", 7),
    ]


def test_lists_with_tabs_nest() -> None:
    assert [block.parent for block in blocks("- a\n\t- b 1\n\t\t- c 2\n\t- d 3\n")] == [NO_PARENT, 0, 1, 0]


def test_a_heading_in_a_list_item_is_the_parent_of_what_stands_under_it_alone() -> None:
    found = blocks("- ## Log\n\t- 2026-05-07 call\n- 2026-05-08 other\n")
    assert [(block.kind, block.text, block.parent) for block in found] == [
        ("heading", "Log", NO_PARENT),
        ("item", "2026-05-07 call", 0),
        ("item", "2026-05-08 other", NO_PARENT),
    ]


def test_lines_of_a_paragraph_or_item_are_one_block() -> None:
    assert seen("one\ntwo 2\n  three\n\n- four\n  five 5\nsix\n") == [
        (1, "text", "one two 2 three"),
        (5, "item", "four five 5 six"),
    ]


def test_code_and_comments_are_blanked_in_place() -> None:
    text = "a `b` c %%d%% 1 <!--e--> f ~~g~~ ![[h]] i"
    (block,) = blocks(text)
    assert block.text.split() == ["a", "c", "1", "f", "i"]
    assert all(block.text.index(word) == text.index(word) for word in ("c ", "1", "f ", " i"))


@pytest.mark.parametrize(
    ("text", "mark", "rest"),
    [
        ("- [ ] call", " ", "call"),
        ("- [x] call", "x", "call"),
        ("- [X] call", "x", "call"),
        ("- [-] call", "-", "call"),
        ("- [/] call", "/", "call"),
        ("- [>] call", ">", "call"),
        ("* [ ] call", " ", "call"),
        ("+ [ ] call", " ", "call"),
        ("1. [ ] call", " ", "call"),
        ("12) [ ] call", " ", "call"),
        ("- [ ]   call", " ", "call"),
        ("- [ ]", " ", ""),
        ("- TODO call", " ", "call"),
        ("- LATER call", " ", "call"),
        ("- DOING call", "/", "call"),
        ("- NOW call", "/", "call"),
        ("- DONE call", "x", "call"),
        ("- CANCELED call", "-", "call"),
        ("- CANCELLED call", "-", "call"),
    ],
)
def test_tasks(text: str, mark: str, rest: str) -> None:
    assert [(block.kind, block.mark, block.text) for block in blocks(text)] == [("task", mark, rest)]


@pytest.mark.parametrize(
    "text", ["- [x](a.md) 1", "- [ ]x 1", "- TODOs 1", "- todo 1", "[ ] 1", "- [[Ada]] 1", "- [xx] 1"]
)
def test_what_is_no_task(text: str) -> None:
    assert [block.kind for block in blocks(text)] in (["item"], ["text"])


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("text 1\n- item 2", ["text", "item"]),
        ("text 1\n1. item 2", ["text", "item"]),
        ("text 1\n1986. prose", ["text"]),
        ("text 1\n-", ["heading"]),
        ("text 1\n- ", ["heading"]),
        ("text 1\n*", ["text"]),
        ("- a 1\n\n\n- b 2", ["item", "item"]),
        ("- a 1\n---\n- b 2", ["item", "item"]),
        ("- a 1\n\ntext 2", ["item", "text"]),
        ("**1** bold", ["text"]),
        ("* * *\n1", ["text"]),
        ("- - a 1", ["item", "item"]),
        ("| a1 | b |\nno table", ["text"]),
        ("a1 | b\n---|---\nc2 | d\n\ne3 | f", ["row", "row", "text"]),
        ("| a1 | b |\n|---|\n| c2 |", ["text"]),
        ("x 1\n| a2 | b |\n|---|---|\n", ["text", "row"]),
        ('[ada]: ada.md "1"', []),
        ("[^1]: a footnote", ["text"]),
    ],
)
def test_where_a_block_ends(text: str, kinds: list[str]) -> None:
    assert [block.kind for block in blocks(text)] == kinds


def test_an_undecided_quote_is_judged_by_a_full_parser() -> None:
    text = "> - item of a quote\ngoes on [[Ada]]\n\n> ```\n> code\nno quote [[Bob]]\n"
    assert [link.target for block in blocks(text) for link in block.links] == ["Bob"]


def test_deep_nesting_ends_somewhere() -> None:
    assert max(block.level for block in blocks("- " * 500 + "1")) < 80


def test_block_references_and_properties_of_logseq_are_dropped() -> None:
    text = "- call ((64a1b2c3-0000-4000-8000-000000000001)) 1\n  id:: 64a1b2c3-0000-4000-8000-000000000002\n"
    assert [block.text.split() for block in blocks(text)] == [["call", "1"]]
