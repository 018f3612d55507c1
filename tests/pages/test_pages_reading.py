"""What a reader sees: whole sentences, nothing that sounds like a machine, links that lead somewhere."""

from __future__ import annotations

import re

import pytest
from markdown_it import MarkdownIt

from builders import a_person, a_tie, a_trip, built, interest, met, network_of, person_note
from small_vault import golden_pages, notes, small_briefing
from vaultnet.languages.rendering import file_stem
from vaultnet.model.channel import RUNG_OF
from vaultnet.model.message import Day, Link
from vaultnet.model.page import END_MARK
from vaultnet.pages.ahead import trips
from vaultnet.pages.channel_text import CHANNELS
from vaultnet.pages.last_contact import last_contact
from vaultnet.pages.markdown import link_targets
from vaultnet.pages.others import not_shown
from vaultnet.pages.person_row import quote_of
from vaultnet.pages.shared_interests import shared_interests
from vaultnet.ranking.hiding import RULES

PAGES = golden_pages()
OURS = {"Who to meet", "Export prospects", "Last contact", "Shared interests", "Vault check"}
OURS |= {"Chi incontrare", "Prospect export", "Ultimo contatto", "Interessi in comune", "Controllo del vault"}


@pytest.mark.parametrize("path", PAGES)
def test_a_page_reads_like_sentences(path: str) -> None:
    text = PAGES[path].replace("](../", "](")
    for fault in ("..", "()", "( ", " )", " ,", " .", ",,", "“”", "None", "\n\n\n", "  ", ": \n", "·  ", "· \n"):
        assert fault not in text, fault
    assert not re.search(r"\b1\*{0,2} (days|people|notes|giorni|persone|note|messages|messaggi)\b", text)
    assert not re.search(r"\b(il|al|dal|del|nel) (\[\[[^|\]]*\|)?(8|11) [a-z]", text)


@pytest.mark.parametrize(("language", "country"), [("en", "Germany"), ("it", "Germania")])
def test_a_trip_names_countries_in_the_readers_language_and_cities_as_written(language: str, country: str) -> None:
    trip = a_trip(-3, -5, "Amburgo", "Deutschland")
    (row,) = [row for row in trips(small_briefing(language, network_of([], trips=(trip,)))) if row.startswith("- ")]
    assert row.endswith(f" · Amburgo, {country}")


@pytest.mark.parametrize(("language", "named"), [("en", "French"), ("it", "francese")])
def test_pages_name_languages_that_people_speak_in_the_readers(language: str, named: str) -> None:
    spoken = (interest("italiano", "language"), interest("français", "language"))
    owner, anna = a_person("Ada", is_owner=True, interests=spoken), a_person("Anna", interests=spoken)
    network = built(person_note(owner), person_note(anna), *(person_note(f"X{number}") for number in range(9)))
    page = shared_interests(small_briefing(language, network)).text
    assert page.count(named) == 2
    assert "français" not in page


@pytest.mark.parametrize("path", PAGES)
def test_a_page_has_our_mark_at_its_head_and_the_end_mark_at_its_foot(path: str) -> None:
    assert PAGES[path].startswith("---\ngenerator: vaultnet\nformat: 1\n---\n\n")
    assert PAGES[path].endswith(f"\n\n{END_MARK}\n")
    assert PAGES[path].count(END_MARK) == 1


@pytest.mark.parametrize("path", PAGES)
def test_every_link_leads_to_a_note_that_exists(path: str) -> None:
    exists = {each.path.removesuffix(".md") for each in notes()} | {f"Vaultnet/{name}" for name in OURS}
    exists |= {file_stem(each) for each in exists} | {"Vaultnet/network.svg"}
    without_code = re.sub(r"`[^`\n]*`", "", PAGES[path].replace(r"\`", ""))
    for target in re.findall(r"(?<!\\)\[\[([^|\]\n]+)", without_code):
        assert target in exists


@pytest.mark.parametrize("path", PAGES)
def test_a_page_holds_no_html_and_no_boxes_but_those_with_an_id(path: str) -> None:
    body = re.sub(r"(?m)^(?:> )?- \[ \] .* <!-- vn:[0-9a-f]{6} -->$", "- a box", PAGES[path].split("---\n", 2)[2])
    tokens = MarkdownIt("commonmark", {"html": True}).enable("table").parse(body)
    html = [token.content for token in tokens if token.type == "html_block"]
    assert html == [END_MARK + "\n"]
    assert "[ ]" not in body
    assert body.count("<!--") == 1
    assert "table_open" not in {token.type for token in tokens}


def test_every_channel_has_a_name() -> None:
    assert set(CHANNELS) == set(RUNG_OF)


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_that_hides_somebody_is_told(rule: str) -> None:
    briefing = small_briefing("en", network_of([a_person("Ada Rossi")]))
    hidden = {**dict.fromkeys(RULES, ()), rule: ("People/Ada Rossi.md", "People/Otto.md")}
    hiding = briefing._replace(agenda=briefing.agenda._replace(hidden=hidden))
    assert [line for line in not_shown(hiding) if line.startswith("- 2 ")]


def test_a_link_to_a_note_that_is_gone_is_its_text() -> None:
    briefing = small_briefing("en")
    assert briefing.link(Link("People/Gone.md", "Gone [x]")) == r"Gone \[x\]"
    assert briefing.show(Day(briefing.network.today, "Daily/gone.md")) == "24 Nov"


def test_a_link_whose_text_says_nothing_is_no_empty_link() -> None:
    assert small_briefing("en").link(Link("People/Anna Keller.md", "\u200e")) == ""


@pytest.mark.parametrize("count", [0, 1])
def test_a_note_of_the_same_name_elsewhere_makes_the_link_a_path(count: int) -> None:
    paths = ["People/Anna.md", *["Old/anna.md"] * count]
    assert link_targets(paths)["People/Anna.md"] == ("People/Anna" if count else "Anna")


def test_last_time_quotes_the_users_words_with_day_and_channel() -> None:
    page = PAGES["en/Who to meet.md"]
    assert "- *Last time*: “ProWein stand, her move to Bremen” ([[2026-10-08|8 Oct]], call)\n" in page


@pytest.mark.parametrize("words", ["Ada Rossi", "ada rossi.", "", "\u200e"])
def test_words_that_are_no_more_than_the_name_are_no_quote(words: str) -> None:
    call = met(10, "call", path="Daily/x.md", line=2)
    briefing = small_briefing("en")._replace(quotes={call.sources[0]: words})
    assert quote_of(call, a_person("Ada Rossi"), briefing) == ""


def test_nobody_who_is_archived_is_on_any_page() -> None:
    assert not [path for path, text in PAGES.items() if "Ugo Verdi" in text]


def test_everybody_stands_once_on_last_contact() -> None:
    page = PAGES["en/Last contact.md"]
    rows = [line for line in page.splitlines() if line.startswith("- ")]
    assert len(rows) == len(small_briefing("en").network.people)


def test_a_day_of_another_year_is_told_with_its_year() -> None:
    assert "met [[Luca Neri|1 Mar 2021]]" in PAGES["en/Last contact.md"]


def test_of_two_times_that_are_one_only_the_first_is_told() -> None:
    lunch, call, mail = met(200, "meal"), met(90, "call"), met(10, "email")
    ties = {"Ada": a_tie(lunch), "Bea": a_tie(lunch, call), "Cleo": a_tie(lunch, call, mail)}
    text = last_contact(small_briefing("en", network_of(map(a_person, ties), ties=ties))).text
    assert "- Ada · met 8 May\n" in text
    assert "- Bea · met 8 May · spoken 26 Aug\n" in text
    assert "- Cleo · met 8 May · spoken 26 Aug · in touch 14 Nov\n" in text
