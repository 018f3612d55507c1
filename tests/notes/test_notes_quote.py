from __future__ import annotations

import pytest

from vaultnet.notes.parse import parse
from vaultnet.notes.quote import quoted


def quote(text: str, line: int = 1) -> str:
    return quoted(parse("A.md", text.encode()), line)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("- 2026-05-07: coffee with [[Ada Lovelace|Ada]]", "coffee with Ada"),
        ("- [[2026-05-07]] coffee", "coffee"),
        ("- [[Daily/2026-05-07|then]] coffee 1", "then coffee 1"),
        ("## 2026-05-07 — Email", "Email"),
        ("- [x] call [[Ada]] ✅ 2026-05-07", "call Ada"),
        ("- **Called** [Ada](People/Ada.md) *twice* 2x", "Called Ada twice 2x"),
        ("- see [the site](https://a.example) 1", "see the site 1"),
        ("| 2026-05-07 | call | Ada |\n|---|---|---|\n", "call · Ada"),
        ("one 1\ntwo", "one 1 two"),
        ("text `code` 1", "text 1"),
    ],
)
def test_a_line_is_quoted_as_plain_text(text: str, shown: str) -> None:
    assert quote(text) == shown


def test_a_line_inside_a_block_is_quoted_with_its_block() -> None:
    assert quote("# 1\n\ntwo 2\nthree\n", 4) == "two 2 three"


def test_nothing_is_quoted_where_nothing_stands() -> None:
    assert quote("\n\n# 1\n", 1) == ""
    assert quote("", 1) == ""
    assert quote("# 1", 0) == ""


def test_a_long_quote_ends_at_a_word_within_160_characters() -> None:
    shown = quote("- " + "parola " * 60 + "1")
    assert shown.endswith("parola…")
    assert 140 < len(shown) <= 160
    assert len(quote("- 1" + "x" * 400)) == 160


def test_a_link_to_somebody_who_is_not_to_be_named_is_shown_as_dots() -> None:
    note = parse("A.md", b"- lunch with [[Ada]], [[People/Bea|my friend]] and [Cy](Cy.md) 1\n")

    assert quoted(note, 1, {"People/Bea", "Cy"}) == "lunch with Ada, … and … 1"
