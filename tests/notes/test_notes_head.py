from __future__ import annotations

import pytest

from vaultnet.notes.parse import parse


def fields(text: str | bytes) -> dict[str, list[str]]:
    data = text if isinstance(text, bytes) else text.encode()
    return {key: [value.text for value in field.values] for key, field in parse("A.md", data).fields.items()}


def codes(text: str) -> list[tuple[int, str]]:
    return [(problem.line, problem.code) for problem in parse("A.md", text.encode()).problems]


@pytest.mark.parametrize(
    "text",
    [
        "---\nk: v\n---\nbody",
        "---\nk: v\n---",
        "---\r\nk: v\r\n---\r\nbody\r\n",
        "---\rk: v\r---\rbody",
        "\ufeff---\nk: v\n---\n",
        "--- \nk: v\n---\t\n",
        "---\nk: v\n---\n---\nx: y\n---\n",
        "---\nk: v\n# ----\n---\n",
    ],
)
def test_frontmatter_is_found(text: str) -> None:
    assert fields(text) == {"k": ["v"]}


@pytest.mark.parametrize(
    "text",
    [
        "\n---\nk: v\n---\n",
        " ---\nk: v\n---\n",
        "----\nk: v\n----\n",
        "---\u00a0\nk: v\n---\n",
        "-- -\nk: v\n---\n",
        "+++\nk = 'v'\n+++\n",
        '{\n"k": "v"\n}\n',
        "---\nprose between two rules\n---\n",
        "---\nHe said: this is prose, and: so is that\nand more\n---\n"[:4] + "Prose [1] here\n---\n",
        "---\n- a\n- b\n---\n",
        "---\nk:v\n---\n",
        "text\n---\nk: v\n---\n",
    ],
)
def test_no_frontmatter_is_found(text: str) -> None:
    assert fields(text) == {}


def test_prose_between_rules_is_body() -> None:
    note = parse("A.md", b"---\nMet [[Ada]] in 2026\n---\nand [[Bob]]\n")
    assert [link.target for block in note.blocks for link in block.links] == ["Ada", "Bob"]
    assert note.problems == ()


@pytest.mark.parametrize("text", ["---\n---\n# 2026", "---\n\n---\n# 2026", "---\n# only a comment\n---\n# 2026"])
def test_an_empty_head_is_a_head(text: str) -> None:
    note = parse("A.md", text.encode())
    assert note.fields == {}
    assert [(block.line, block.text) for block in note.blocks] == [(text.count("\n") + 1, "2026")]
    assert note.problems == ()


def test_a_head_that_never_closes_is_body_and_a_problem() -> None:
    assert codes("---\nk: v\n\n# 2026\n") == [(1, "unclosed_frontmatter")]
    assert fields("---\nk: v\n\n# 2026\n") == {}


@pytest.mark.parametrize("text", ["---\nk:v\n---\n", "---\nk:v\na: b\n---\n", "---\n\tk: v\na: b\n---\n"])
def test_a_first_line_that_is_nearly_a_property_loses_no_other_and_is_told(text: str) -> None:
    assert [code for _, code in codes(text)] == ["bad_yaml"]
    assert fields(text).get("a", ["b"]) == ["b"]


def test_an_address_or_a_time_between_rules_is_no_property() -> None:
    assert codes("---\nhttps://acme.example\n---\n") == codes("---\n10:30 call\n---\n") == []


def test_a_rule_at_the_top_is_no_problem() -> None:
    assert codes("---\n\nProse, and no more rules.\n") == []


def test_lines_of_the_body_count_from_the_top_of_the_file() -> None:
    note = parse("A.md", "\ufeff---\r\na: 1\r\nb: 2\r\n---\r\n\r\n# One 1\r\n- [[Ada]]\r\n".encode())
    assert [(block.line, block.text) for block in note.blocks] == [(6, "One 1"), (7, "[[Ada]]")]


def test_both_sides_of_a_git_conflict_are_read() -> None:
    note = parse(
        "A.md",
        b"---\nname: Ada\n<<<<<<< HEAD\ncity: Bari\n=======\ncity: Roma\n>>>>>>> other\n---\n"
        b"<<<<<<< HEAD\n- 2026-01-01 [[Bob]]\n=======\n- 2026-01-02 [[Bob]]\n>>>>>>> other\n",
    )
    assert [(p.line, p.code) for p in note.problems] == [(3, "git_conflict"), (6, "duplicate_key")]
    assert note.fields["name"].values[0].text == "Ada"
    assert [(block.line, block.kind) for block in note.blocks] == [(10, "item"), (12, "item")]
