"""Whatever notes say, a page stays the page: no part of a note means anything on it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from builders import (
    a_person,
    a_promise,
    a_trip,
    built,
    company_note,
    daily_note,
    facts,
    interest,
    mention,
    person_note,
    reference,
)
from small_vault import OWNER, SETTINGS, small_briefing
from vaultnet.model.page import END_MARK
from vaultnet.model.problem import Problem
from vaultnet.model.source import Source
from vaultnet.pages import PAGES
from vaultnet.pages.markdown import link_targets

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vaultnet.pages.briefing import Briefing

PAYLOADS = [
    *(
        "<% tp.date.now() %>",
        "{{x}}",
        "[[Evil]]",
        "![[Evil]]",
        "[a](javascript:alert(1))",
        "key:: v",
        "%%",
        "```",
        "`= 1`",
    ),
    *(
        "`$= 1`",
        "==x==",
        "<!-- x -->",
        "<script>x</script>",
        "# h",
        "- [ ] t",
        "| a | b |",
        "a\nb",
        "\u202eb",
        "^id",
        ":",
    ),
    *(
        "<b>",
        "]]",
        "[[",
        "](",
        "*",
        "_x_",
        "https://x.example",
        "&lt;",
        "$x$",
        "1. a",
        "> q",
        "---",
        "\\",
        "~~x~~",
        "!",
    ),
]
NAMES = st.lists(st.sampled_from(PAYLOADS) | st.text(max_size=6), min_size=1, max_size=3).map("".join)
MARK = r"(?m) <!-- vn:[0-9a-f]{6} -->$"
"""The id of a box of ours, at the end of its line."""

FORBIDDEN = ["<%", "{{", "[[", "](", "![", "::", "%%", "```", "`=", "$=", "==", "<!--", "javascript:"]


def hostile(texts: Sequence[str]) -> Briefing:
    name, role, company, city, topic, task, quote, file = texts
    stem = file.replace("/", "-").strip() or "x"
    path = f"People/{stem}.md"
    person = a_person(
        name,
        path=path,
        role=role,
        company=reference(company),
        city=city,
        country="DE",
        tier="A",
        interests=(interest(topic),),
        birthday=(0, 11, 25),
    )
    other = a_person(
        topic or "x", path=f"People/{stem} 2.md", interests=(interest(topic),), introduced_by=(reference(name),)
    )
    owner = OWNER._replace(interests=(interest(topic),))
    problem = Problem(path, 3, "bad_value", (role, task))
    network = built(
        person_note(owner),
        person_note(person, mention(40, own=True, channel="call", line=9), problems=(problem,)),
        person_note(other),
        company_note(company.replace("/", "-") or "x"),
        facts("Trips/T.md", "trip", trip=a_trip(-5, -6, city, name=task, path="Trips/T.md")),
        daily_note(40, promises=(a_promise(task, stem, due=3),)),
        daily_note(30, mention(30, city or "x")),
        daily_note(31, mention(31, city or "x")),
        settings=SETTINGS,
    )
    briefing = small_briefing("en", network)
    tie = network.ties[path]
    quotes = {source: quote for each in tie.history for source in each.sources} or {Source(path, 9): quote}
    return briefing._replace(quotes=quotes, targets=link_targets(network.titles))


def assert_harmless(text: str) -> None:
    body = re.sub(MARK, "", text.split("---\n", 2)[2].replace(END_MARK, ""))
    ours = re.sub(r"`[^`\n]*`", "", body.replace(r"\`", ""))
    ours = re.sub(r"\[\[[^\[\]\n]+\]\]", "", ours)
    ours = re.sub(r"\[(?:\\.|[^\[\]\\\n])*\]\(\.\./[\w%./~-]+\)", "", ours)
    for sign in FORBIDDEN:
        assert sign not in ours.lower(), (sign, ours)
    for preset in ("commonmark", "default"):
        tokens = MarkdownIt(preset, {"html": True}).parse(body)
        for token in (inside for block in tokens for inside in (block, *(block.children or ()))):
            assert token.type not in {
                "html_block",
                "html_inline",
                "image",
                "code_block",
                "fence",
                "table_open",
                "s_open",
            }
            if token.type == "link_open":
                assert str(token.attrs["href"]).startswith("../")
            if token.type == "code_inline":
                assert token.content.startswith(
                    ("vaultnet ", "me: ", "tier: ", "cadence: ", "interests: ", "key: ")
                ) or (token.content in {"B", "C", "D", "company", "country", "target_markets"})


@given(st.tuples(*[NAMES] * 8))
@settings(max_examples=60, deadline=None)
def test_nothing_that_notes_say_means_anything_on_a_page(texts: tuple[str, ...]) -> None:
    briefing = hostile(texts)
    for make in PAGES.values():
        assert_harmless(make(briefing).text)


@pytest.mark.nightly
@given(st.tuples(*[NAMES] * 8))
@settings(max_examples=5_000, deadline=None)
def test_nothing_means_anything_in_five_thousand_vaults(texts: tuple[str, ...]) -> None:
    briefing = hostile(texts)
    for make in PAGES.values():
        assert_harmless(make(briefing).text)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_payload_everywhere_at_once_stays_text(payload: str) -> None:
    briefing = hostile([payload] * 8)
    for make in PAGES.values():
        assert_harmless(make(briefing).text)
