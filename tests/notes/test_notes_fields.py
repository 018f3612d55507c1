from __future__ import annotations

import pytest

from vaultnet.notes.parse import parse


def fields(text: str, origin: str = "") -> dict[str, list[str]]:
    found = parse("A.md", text.encode()).fields
    return {k: [v.text for v in f.values] for k, f in found.items() if not origin or f.origin == origin}


@pytest.mark.parametrize(
    ("text", "key", "kept"),
    [
        ("Role:: buyer", "role", ["buyer"]),
        ("- Role:: buyer", "role", ["buyer"]),
        ("**Role**:: buyer", "role", ["buyer"]),
        ("**Role::** buyer", "role", ["buyer"]),
        ("Last Contact:: 2026-01-01", "lastcontact", ["2026-01-01"]),
        ("met [role:: buyer] today", "role", ["buyer"]),
        ("met (role:: buyer) today", "role", ["buyer"]),
        ("met [with:: [[Ada]] and [[Bob]]] today", "with", ["[[Ada]] and [[Bob]]"]),
        ("met [with:: [[Ada]], [[Bob]]]", "with", ["[[Ada]]", "[[Bob]]"]),
        ("knows:: [[Ada]], [[Bob]]", "knows", ["[[Ada]]", "[[Bob]]"]),
        ("interessi:: vela, cinema", "interessi", ["vela, cinema"]),
        ("a:: b [role:: buyer]", "role", ["buyer"]),
        ("città:: Bari", "città", ["Bari"]),
        ("role::", "role", []),
        ("a line\nRole:: buyer\nanother", "role", ["buyer"]),
        ("url:: https://a.example/b", "url", ["https://a.example/b"]),
    ],
)
def test_inline_fields(text: str, key: str, kept: list[str]) -> None:
    assert fields(text, "inline") == {key: kept}


@pytest.mark.parametrize(
    "text",
    [
        "- [ ] task [due:: 2026-01-01]",
        "- [ ] role:: buyer",
        "`role:: buyer`",
        "```\nrole:: buyer\n```",
        "> role:: buyer",
        "10:: thirty",
        "[role:: [unended",
        "see https://a.example::80",
    ],
)
def test_what_is_no_inline_field(text: str) -> None:
    assert fields(text, "inline") == {}


def test_the_same_inline_key_twice_is_a_list() -> None:
    note = parse("A.md", b"text\n\nrole:: one\nrole:: two\n")
    assert [(value.text, value.line) for value in note.fields["role"].values] == [("one", 3), ("two", 4)]


@pytest.mark.parametrize(
    ("text", "key", "value"),
    [
        ("**Role:** buyer", "role", "buyer"),
        ("**Role**: buyer", "role", "buyer"),
        ("__Role:__ buyer", "role", "buyer"),
        ("- Role: buyer", "role", "buyer"),
        ("- **Role**: buyer", "role", "buyer"),
        ("- **Role:** buyer", "role", "buyer"),
        ("* Role: buyer at [[Acme]]", "role", "buyer at [[Acme]]"),
        ("1. Role: buyer", "role", "buyer"),
        ("- Data di nascita: 7 maggio 1980", "datadinascita", "7 maggio 1980"),
        ("- E-mail: ada@a.example", "email", "ada@a.example"),
        ("Name\n**Role:** buyer", "role", "buyer"),
    ],
)
def test_labels(text: str, key: str, value: str) -> None:
    assert fields(text, "label") == {key: [value]}


@pytest.mark.parametrize(
    "text",
    [
        "| Company | Acme |",
        "| Company | Acme |\n|---|---|\n| Role: | x |",
        "Role: buyer",
        "- 2026-05-07: coffee",
        "- 10:30: coffee",
        "- [[Ada]]: said so",
        "- https://a.example",
        "- one two three four five: no",
        "- [ ] Role: buyer",
        "- Role:",
        "- Role:buyer",
        "## Role: buyer",
    ],
)
def test_what_is_no_label(text: str) -> None:
    assert fields(text, "label") == {}


def test_frontmatter_wins_over_inline_and_inline_over_labels() -> None:
    text = "---\nrole: one\n---\nRole:: two\ncity:: Bari\n\n- Role: three\n- City: Roma\n- Country: Italy\n"
    assert fields(text) == {"role": ["one"], "city": ["Bari"], "country": ["Italy"]}


def test_page_properties_of_logseq_are_fields() -> None:
    text = "type:: person\nalias:: Ada, the countess\ntags:: crm, multi word\n\n- TODO call\n"
    assert fields(text)["type"] == ["person"]
    assert fields(text)["alias"] == ["Ada, the countess"]


def tags(text: str) -> list[tuple[str, int]]:
    return [(tag.text, tag.line) for tag in parse("A.md", text.encode()).tags]


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("#person", "person"),
        ("a #Person b", "person"),
        ("#y1984", "y1984"),
        ("#2024-goals", "2024-goals"),
        ("#a/b/c", "a/b/c"),
        ("#a_b-c", "a_b-c"),
        ("#città", "città"),
        ("#🎉", "🎉"),
        ("#tag.", "tag"),
        ("#tag, x", "tag"),
        ("## Head #tag", "tag"),
        ("- item #tag", "tag"),
        ("- [ ] task #tag", "tag"),
        ("| #tag | x |\n|---|---|", "tag"),
        ("**x** #tag", "tag"),
    ],
)
def test_tags_in_the_text(text: str, tag: str) -> None:
    assert tags(text) == [(tag, 1)]


@pytest.mark.parametrize(
    "text",
    [
        "#1984",
        "(#braced)",
        "a/#x 1",
        "\\#x 1",
        "`#code`",
        "```\n#code\n```",
        "[[Note #x]]",
        "[[Note#x]]",
        "https://a.example/#x",
        "# heading",
        "%% #hidden %%",
        "> #quoted",
        "##x 1",
        "#",
        '<a href="x #b">',
    ],
)
def test_what_is_no_tag(text: str) -> None:
    assert tags(text) == []


@pytest.mark.parametrize(
    ("yaml_text", "expected"),
    [
        ("tags: [Person, '#crm/x']", ["person", "crm/x"]),
        ("tags: a, b c", ["a", "b", "c"]),
        ("tag: a", ["a"]),
        ("Tags:\n  - a\n  - a", ["a"]),
        ("keywords: [a]", ["a"]),
        ("etichette: [a]", ["a"]),
        ("tags:", []),
    ],
)
def test_tags_in_the_frontmatter(yaml_text: str, expected: list[str]) -> None:
    assert [tag for tag, _ in tags(f"---\n{yaml_text}\n---\n")] == expected


def test_a_tag_stands_at_its_first_line() -> None:
    assert tags("---\ntags: [b]\n---\ntext\nof #a\n\n#A again, and #b\n") == [("b", 2), ("a", 5)]
