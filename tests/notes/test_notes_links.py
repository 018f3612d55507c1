from __future__ import annotations

import pytest

from vaultnet.model.note import Value
from vaultnet.model.person import Reference
from vaultnet.notes.links import links_in
from vaultnet.notes.parse import parse
from vaultnet.notes.references import reference_of


def links(text: str) -> list[tuple[str, str]]:
    note = parse("A.md", text.encode())
    return [(link.target, link.text) for block in note.blocks for link in block.links]


@pytest.mark.parametrize(
    ("text", "target", "shown"),
    [
        ("[[Ada]]", "Ada", "Ada"),
        ("[[Ada.md]]", "Ada", "Ada"),
        ("[[Ada.MD]]", "Ada", "Ada"),
        ("[[People/Ada Lovelace]]", "People/Ada Lovelace", "People/Ada Lovelace"),
        ("[[/People/Ada]]", "/People/Ada", "/People/Ada"),
        ("[[./Ada]]", "./Ada", "./Ada"),
        ("[[../Ada]]", "../Ada", "../Ada"),
        ("[[Ada#Log]]", "Ada", "Ada"),
        ("[[Ada#Log#May]]", "Ada", "Ada"),
        ("[[Ada#^37066d]]", "Ada", "Ada"),
        ("[[Ada#Log|the countess]]", "Ada", "the countess"),
        ("[[Ada|the countess]]", "Ada", "the countess"),
        ("[[Ada\\|the countess]]", "Ada", "the countess"),
        ("[[Ada|]]", "Ada", "Ada"),
        ("[[ Ada ]]", "Ada", "Ada"),
        ("[[Sq]uare]]", "Sq]uare", "Sq]uare"),
        ("[[J. P. Morgan]]", "J. P. Morgan", "J. P. Morgan"),
        ("[[Acme S.r.l.]]", "Acme S.r.l.", "Acme S.r.l."),
        ("[[Note.1]]", "Note.1", "Note.1"),
        ("[[ten:thirty]]", "ten:thirty", "ten:thirty"),
        ("[[[Ada]]]", "Ada", "Ada"),
        ("[[a [[Ada]] b]]", "Ada", "Ada"),
        ("#[[multi word]]", "multi word", "multi word"),
        ("[[Zoë 😀]]", "Zoë 😀", "Zoë 😀"),
        ("[Ada](Ada.md)", "Ada", "Ada"),
        ("[the countess](People/Ada%20Lovelace.md)", "People/Ada Lovelace", "the countess"),
        ("[the countess](<People/Ada Lovelace.md>)", "People/Ada Lovelace", "the countess"),
        ("[x](Ada.md#Log)", "Ada", "x"),
        ("[x](Ada%23Log.md)", "Ada#Log", "x"),
        ('[x](Ada.md "a title")', "Ada", "x"),
        ("[x](Ada(1).md)", "Ada(1)", "x"),
        ("[x](202401-ada)", "202401-ada", "x"),
        ("[](Ada.md)", "Ada", "Ada"),
        ("[x](Zo%C3%AB.md)", "Zoë", "x"),
    ],
)
def test_a_link_leads_to_its_target(text: str, target: str, shown: str) -> None:
    assert links(f"see {text} here") == [(target, shown)]


@pytest.mark.parametrize(
    "text",
    [
        "[[]]",
        "[[#Heading]]",
        "[[^block]]"[:2] + "#^block]]",
        "[[|x]]",
        "[[https://a.example]]",
        "[[obsidian://open]]",
        "![[Ada]]",
        "![[photo.png|100]]",
        "[[photo.png]]",
        "[[report.pdf#page=2]]",
        "![x](Ada.md)",
        "[x](https://a.example/Ada.md)",
        "[x](HTTP://a.example)",
        "[x](mailto:ada@a.example)",
        "[x](obsidian://open?file=Ada)",
        "[x](//a.example/Ada.md)",
        "[x](www.a.example)",
        "[x](#Heading)",
        "[x](Ada Lovelace.md)",
        "[x](file.pdf)",
        "\\[[Ada]]",
        "\\[x](Ada.md)",
        "[[Ada",
        "Ada]]",
        "[[Ada] ]",
        "`[[Ada]]`",
        "`` a ` [[Ada]] ``",
        "~~[[Ada]]~~",
        "<s>[[Ada]]</s>",
        "<del>a [[Ada]] b</del>",
        "<STRIKE>[[Ada]]</STRIKE>",
        "<!-- [[Ada]] -->",
        "%%[[Ada]]%%",
        "$[[Ada]]$",
        "$$[[Ada]]$$",
        '<a title="[[Ada]]">',
    ],
)
def test_what_looks_like_a_link_is_none(text: str) -> None:
    assert links(f"see {text} in 2026") == []


@pytest.mark.parametrize(
    "text",
    [
        "> [[Ada]]",
        "> [!note] Title\n> [[Ada]]",
        "> quote\nthat goes on with [[Ada]]",
        "- > [[Ada]]",
        "```\n[[Ada]]\n```",
        "~~~\n[[Ada]]\n~~~",
        "````\n```\n[[Ada]]\n````",
        "```\n[[Ada]] in a fence that never ends",
        "- item\n  ```\n  [[Ada]]\n  ```",
        "    [[Ada]]",
        "text\n\n\t[[Ada]]",
        "<div>\n[[Ada]]\n</div>",
        "<!-- [[Ada]]\n\n[[Ada]] -->",
        "%%\n\n[[Ada]]\n\n%%",
        "text %% and\n\n[[Ada]]\n%%",
        "$$\n[[Ada]]\n$$",
    ],
)
def test_quotes_code_comments_and_html_hide_links(text: str) -> None:
    assert links(f"{text}\n\n# 1\n") == []


@pytest.mark.parametrize(
    "text",
    [
        "a ` b [[Ada]]",
        "`a` [[Ada]] `b`",
        "\\`[[Ada]]\\`",
        "100% and 50%% of [[Ada]]",
        "it cost $5, [[Ada]] paid $6",
        "$5 for [[Ada]], 6$ left",
        "%% a %% [[Ada]]\n\n%% b %%",
        "$$a$$ [[Ada]]\n\n$$b$$",
        "~~ no [[Ada]] ~~",
        "a < b [[Ada]] c > d",
        "<3 [[Ada]]",
        "<!-- unended [[Ada]]"[5:],
        "# Heading with [[Ada]]",
        "Heading [[Ada]]\n===",
        "| [[Ada]] | x |\n|---|---|\n| 1 | 2 |",
        "| a | b |\n|---|---|\n| [[Ada]] | x |",
        "- item\n\n    still item [[Ada]]",
        "text\n    goes on [[Ada]]",
        "```\ncode\n```\n[[Ada]]",
        "- ```\n  code\n[[Ada]]",
        "> quote\n\n[[Ada]]",
        "%% note %% [[Ada]]",
        "[[Ada]] %% never ended",
        "```\n%%\n```\n[[Ada]]\n\n```\n%%\n```",
        "<b>bold</b> [[Ada]]",
        "**[[Ada]]**",
        "==[[Ada]]==",
        "([[Ada]])",
        "[[Ada]]'s",
    ],
)
def test_what_is_no_markup_hides_nothing(text: str) -> None:
    assert links(text) == [("Ada", "Ada")]


def test_a_mark_inside_a_wikilink_is_part_of_the_name() -> None:
    assert links("[[a `b]] and [[c` d]]") == [("a `b", "a `b"), ("c` d", "c` d")]


def test_links_are_in_order_and_know_their_place() -> None:
    text = "a [x](B.md) [[C]] [y](D.md) ![[E]] [[F|g]]"
    found = links_in(text)
    assert [link.target for link in found] == ["B", "C", "D", "F"]
    assert [text[link.start : link.end] for link in found] == ["[x](B.md)", "[[C]]", "[y](D.md)", "[[F|g]]"]


@pytest.mark.parametrize(
    ("text", "reference"),
    [
        ("[[Acme|the firm]]", Reference("the firm", "Acme", 3)),
        ("[[Companies/Acme]]", Reference("Companies/Acme", "Companies/Acme", 3)),
        ("CTO at [[Acme]]", Reference("Acme", "Acme", 3)),
        ("[the firm](Companies/Acme.md)", Reference("the firm", "Companies/Acme", 3)),
        ("[Acme](https://acme.example)", Reference("Acme", "", 3)),
        (" Acme S.p.A. ", Reference("Acme S.p.A.", "", 3)),
        ("[Acme]", Reference("[Acme]", "", 3)),
        ("[[Acme\nFoods]]", Reference("[[Acme\nFoods]]", "", 3)),
    ],
)
def test_a_value_refers_to_a_note_or_is_a_name(text: str, reference: Reference) -> None:
    assert reference_of(Value(text, 3)) == reference
