from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from builders import (
    a_person,
    about,
    built,
    company_note,
    daily_note,
    facts,
    interest,
    person_note,
    reference,
    topic_note,
)
from vaultnet.model.settings import Settings
from vaultnet.model.source import Source

if TYPE_CHECKING:
    from vaultnet.model.facts import Facts
    from vaultnet.model.network import Network, Topic
    from vaultnet.model.person import CommonKind, Interest, Person


def with_interests(name: str, *texts: str, kind: CommonKind = "interest", **fields: object) -> Facts:
    interests: tuple[Interest, ...] = tuple(interest(text, kind, line=5 + n) for n, text in enumerate(texts))
    return person_note(a_person(name, interests=interests, **fields))


def the_owner(*texts: str, kind: CommonKind = "interest", **fields: object) -> Facts:
    return with_interests("Me", *texts, kind=kind, is_owner=True, **fields)


def keys(network: Network, name: str = "Ada Rossi") -> dict[str, float]:
    held = network.topics.get(f"People/{name}.md", {})
    return {topic.key: each.weight for topic, each in held.items()}


def topic(network: Network, key: str) -> Topic:
    return next(each for each in network.holders if each.key == key)


# One key a thing ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("other", ["VELA", "Véla", "  vela ", "ve\u0301la", "Vela"])
def test_case_accents_and_spaces_make_no_difference(other: str) -> None:
    network = built(with_interests("Ada Rossi", "vela"), with_interests("Bo Lin", other))
    assert list(network.holders.values()) == [("People/Ada Rossi.md", "People/Bo Lin.md")]


def test_the_hyphens_of_tags_are_spaces() -> None:
    network = built(with_interests("Ada Rossi", "barca-a-vela"), with_interests("Bo Lin", "barca a_vela"))
    assert keys(network) == keys(network, "Bo Lin") == {"barca a vela": 1}


def test_synonyms_of_the_settings_are_one_topic_under_the_first_name() -> None:
    settings = Settings(synonyms=("Sailing = vela = barca a vela", "junk", " = "))
    network = built(
        with_interests("Ada Rossi", "barca a vela"),
        with_interests("Bo Lin", "Vela"),
        the_owner("vela"),
        settings=settings,
    )
    assert [each.label for each in network.holders] == ["Sailing"]
    assert list(network.holders.values()) == [("People/Ada Rossi.md", "People/Bo Lin.md")]


def test_the_aliases_of_a_topic_note_are_one_topic_with_the_note() -> None:
    network = built(
        topic_note("Vela", "sailing", "barca a vela"),
        with_interests("Ada Rossi", "Sailing"),
        with_interests("Bo Lin", "barca a vela"),
    )
    assert [(each.key, each.path) for each in network.holders] == [("vela", "Topics/Vela.md")]


def test_a_link_to_a_topic_note_counts_as_the_note_whatever_it_shows() -> None:
    linked = a_person("Ada Rossi", interests=(interest("my old boat", target="Topics/Vela"),))
    network = built(topic_note("Vela"), person_note(linked), with_interests("Bo Lin", "vela"))
    assert keys(network) == keys(network, "Bo Lin") == {"vela": 1}
    assert topic(network, "vela").label == "Vela"


def test_an_interest_that_links_to_a_person_is_no_topic() -> None:
    linked = a_person("Ada Rossi", interests=(interest("Bo", target="Bo Lin"),))
    assert built(person_note(linked), person_note("Bo Lin")).topics == {}


def test_synonyms_and_topic_notes_join_into_one() -> None:
    network = built(
        topic_note("Sailing", "barca"),
        with_interests("Ada Rossi", "barca"),
        with_interests("Bo Lin", "vela"),
        with_interests("Cy Neri", "sailing"),
        settings=Settings(synonyms=("vela = sailing",)),
    )
    assert [(each.key, each.label, each.path) for each in network.holders] == [("vela", "vela", "Topics/Sailing.md")]
    assert len(next(iter(network.holders.values()))) == 3


def test_an_alias_that_two_topic_notes_bear_joins_neither() -> None:
    network = built(
        facts("a/Vela.md", aliases=("boats",)),
        facts("b/Canoe.md", aliases=("boats",)),
        with_interests("Ada Rossi", "vela"),
        with_interests("Bo Lin", "canoe"),
        with_interests("Cy Neri", "boats"),
    )
    assert sorted(each.key for each in network.holders) == ["boats", "canoe", "vela"]


def test_the_owner_names_the_topic_else_the_most_people_else_the_first_in_order() -> None:
    crowd = [with_interests("Ada Rossi", "VELA"), with_interests("Bo Lin", "VELA"), with_interests("Cy Neri", "Vela")]
    assert topic(built(*crowd), "vela").label == "VELA"
    assert topic(built(*crowd[1:]), "vela").label == "VELA"
    assert topic(built(*crowd, the_owner("vela")), "vela").label == "vela"


def test_where_a_topic_stands_twice_both_lines_are_sources() -> None:
    network = built(with_interests("Ada Rossi", "vela", "Vela"))
    ((_, held),) = network.topics["People/Ada Rossi.md"].items()
    assert held.sources == (Source("People/Ada Rossi.md", 5), Source("People/Ada Rossi.md", 6))


# Nested -------------------------------------------------------------------------------------------------------------


def test_a_nested_topic_counts_half_for_its_parents() -> None:
    assert keys(built(with_interests("Ada Rossi", "sport/sailing/dinghy"))) == {
        "sport/sailing/dinghy": 1,
        "sport/sailing": 0.5,
        "sport": 0.5,
    }


def test_a_parent_that_is_named_itself_counts_fully() -> None:
    assert keys(built(with_interests("Ada Rossi", "sport/sailing", "Sport"))) == {"sport/sailing": 1, "sport": 1}


def test_a_nested_topic_meets_the_plain_one_of_its_last_part() -> None:
    network = built(with_interests("Ada Rossi", "sport/Vela"), with_interests("Bo Lin", "vela"))
    assert keys(network) == {"sport/vela": 1, "sport": 0.5, "vela": 1}


def test_synonyms_hold_inside_nested_topics() -> None:
    network = built(with_interests("Ada Rossi", "sport/sailing"), settings=Settings(synonyms=("vela = sailing",)))
    assert "sport/vela" in keys(network)


# Kinds --------------------------------------------------------------------------------------------------------------


def test_a_sector_and_an_interest_of_one_name_are_two_topics() -> None:
    network = built(with_interests("Ada Rossi", "design"), with_interests("Bo Lin", "design", kind="sector"))
    assert [(each.key, each.kind) for each in network.holders] == [("design", "interest"), ("design", "sector")]


def test_colleagues_and_former_colleagues_meet_whatever_the_legal_form() -> None:
    network = built(
        company_note("Acme S.p.A."),
        person_note(a_person("Ada Rossi", company=reference("Acme S.p.A."))),
        with_interests("Bo Lin", "ACME", kind="past_company"),
        person_note(a_person("Cy Neri", company=reference("Acme Srl", linked=False))),
    )
    ((acme, holders),) = network.holders.items()
    assert (acme.key, acme.kind, acme.path) == ("acme", "past_company", "Companies/Acme S.p.A..md")
    assert len(holders) == 3


@pytest.mark.parametrize(
    ("text", "key"),
    [("Acme", "acme"), ("Acme GmbH & Co. KG", "acme"), ("Spa", "spa"), ("ACME, Inc.", "acme"), ("A/S", "a/s")],
)
def test_the_legal_form_is_no_part_of_a_companys_name(text: str, key: str) -> None:
    assert keys(built(with_interests("Ada Rossi", text, kind="past_company"))) == {key: 1}


@pytest.mark.parametrize("kind", ["school", "association", "past_company"])
def test_the_years_behind_a_name_are_no_part_of_it_and_not_shown(kind: CommonKind) -> None:
    network = built(
        with_interests("Ada Rossi", "Bocconi (2001-2005)", kind=kind), with_interests("Bo", "Bocconi", kind=kind)
    )
    ((topic, holders),) = network.holders.items()
    assert (topic.key, topic.label, len(holders)) == ("bocconi", "Bocconi", 2)


def test_a_home_town_is_one_in_every_language() -> None:
    network = built(
        with_interests("Ada Rossi", "Monaco di Baviera", kind="home_town"),
        with_interests("Bo Lin", "München", kind="home_town"),
    )
    assert [len(holders) for holders in network.holders.values()] == [2]


def test_a_curly_apostrophe_makes_no_difference() -> None:
    network = built(with_interests("Ada Rossi", "Ca’ Foscari"), with_interests("Bo Lin", "Ca' Foscari"))
    assert [len(holders) for holders in network.holders.values()] == [2]


def test_a_fair_needs_its_year_and_is_the_same_wherever_the_year_stands() -> None:
    network = built(
        with_interests("Ada Rossi", "Cibus 2026", "Host", kind="event"),
        with_interests("Bo Lin", "2026 CIBUS", kind="event"),
        with_interests("Cy Neri", "Cibus 2024", kind="event"),
    )
    assert {each.key: len(paths) for each, paths in network.holders.items()} == {"cibus 2026": 2, "cibus 2024": 1}


# Languages ----------------------------------------------------------------------------------------------------------


def languages(name: str, *texts: str, **fields: object) -> Facts:
    return with_interests(name, *texts, kind="language", **fields)


@pytest.mark.parametrize("text", ["Tedesco", "German", "de", "deutsch", "tedesco (B2)", "German: fluent", "de-AT"])
def test_a_language_is_one_in_every_spelling(text: str) -> None:
    assert keys(built(languages("Ada Rossi", text))) == {"de": 1}


def test_a_language_is_shown_without_its_level() -> None:
    assert topic(built(languages("Ada Rossi", "Tedesco (B2)")), "de").label == "Tedesco"
    assert topic(built(languages("Ada Rossi", "Tedesco C1")), "de").label == "Tedesco"


def test_nobody_shares_the_language_of_the_home_country_or_of_their_own() -> None:
    network = built(languages("Ada Rossi", "it", "fr", "de", country="DE"), languages("Bo Lin", "de", country="IT"))
    assert keys(network) == {"fr": 1}
    assert keys(network, "Bo Lin") == {"de": 1}


@pytest.mark.parametrize(
    ("settings", "owner", "left"),
    [
        (Settings(), the_owner(), {"fr", "es", "en"}),
        (Settings(home_country="Francia"), the_owner(country="ES"), {"it", "es", "en"}),
        (Settings(), the_owner(country="ES"), {"it", "fr", "en"}),
        (Settings(language="en"), the_owner(), {"fr", "es"}),
        (Settings(), the_owner("francese", "es", kind="language"), {"es", "en"}),
    ],
)
def test_home_is_what_the_settings_say_else_the_owners_country_else_italy(
    settings: Settings, owner: Facts, left: set[str]
) -> None:
    network = built(owner, languages("Ada Rossi", "it", "fr", "es", "en"), settings=settings)
    assert set(keys(network)) == left


def test_an_unknown_language_is_its_own() -> None:
    assert keys(built(languages("Ada Rossi", "Klingonish"))) == {"klingonish": 1}


# Sensitive ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "politics",
        "Politica",
        "salute mentale",
        "trade-union",
        "life/religion",
        "history of religion",
        "Sindacato",
        "parrocchia di San Zeno",
        "CGIL",
        "celiachia",
        "Democratic Party",
        "POLÌTICA",
    ],
)
def test_sensitive_interests_are_nobodys_topic(text: str) -> None:
    network = built(with_interests("Ada Rossi", text), the_owner(text), daily_note(1, topics=(about(text),)))
    assert not any("relig" in each.key or "polit" in each.key or "sind" in each.key for each in network.holders)
    assert {each.key for each in network.holders} <= {"life"}
    assert network.written_about == {}


def test_a_school_is_no_creed_for_its_name() -> None:
    network = built(with_interests("Ada Rossi", "Università Cattolica", kind="school"))
    assert keys(network) == {"universita cattolica": 1}
    assert keys(built(with_interests("Ada Rossi", "Health", kind="sector"))) == {}


def test_the_settings_can_add_sensitive_topics() -> None:
    settings = Settings(sensitive_topics=("Golf",))
    assert keys(built(with_interests("Ada Rossi", "golf", "vela"), settings=settings)) == {"vela": 1}


# Whose --------------------------------------------------------------------------------------------------------------


def test_the_owner_and_the_left_out_hold_nothing_that_counts() -> None:
    network = built(
        the_owner("vela", "golf"),
        with_interests("Ada Rossi", "vela"),
        with_interests("Bo Lin", "vela", "padel", status="archived"),
    )
    assert {each.key: paths for each, paths in network.holders.items()} == {
        "golf": (),
        "vela": ("People/Ada Rossi.md",),
    }
    assert "People/Bo Lin.md" not in network.topics
    assert keys(network, "Me") == {"vela": 1, "golf": 1}


def test_a_person_without_interests_is_not_listed() -> None:
    nobody: Person = a_person("Ada Rossi")
    assert built(person_note(nobody)).topics == {}
