from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from builders import TODAY, a_person, built, company_note, daily_note, interest, mention, person_note, reference
from vaultnet.languages.voice import Voice
from vaultnet.model.settings import Settings
from vaultnet.model.source import Source
from vaultnet.prospects.find import prospects_from
from vaultnet.ranking.introductions import introductions_to_give

if TYPE_CHECKING:
    from datetime import date

    from vaultnet.model.channel import Channel
    from vaultnet.model.facts import Facts
    from vaultnet.model.introduction import Introduction
    from vaultnet.model.person import CommonKind, Person

EN = Voice("en", TODAY)


def known(name: str, *topics: str, channel: Channel = "coffee", back: int = 20, **fields: Any) -> Facts:  # noqa: ANN401  fields of Person
    """Return somebody the owner had coffee with, and what they have."""
    fields.setdefault("interests", tuple(interest(topic, line=6) for topic in topics))
    return met_person(a_person(name, **fields), channel, back)


def met_person(who: Person, channel: Channel, back: int) -> Facts:
    return person_note(who, mention(back, own=True, channel=channel))


def crowd(size: int = 60) -> list[Facts]:
    return [person_note(f"X{number:02}") for number in range(size)]


def given(*notes: Facts, today: date = TODAY) -> tuple[Introduction, ...]:
    settings = Settings()
    network = built(*notes, *crowd(), settings=settings, today=today)
    return introductions_to_give(network, prospects_from(network, settings), settings)


def pairs(*notes: Facts, today: date = TODAY) -> list[tuple[str, str]]:
    return [(each.one.name, each.other.name) for each in given(*notes, today=today)]


def test_two_of_yours_who_share_a_rare_topic_and_do_not_know_each_other() -> None:
    (found,) = given(known("Ada", "falconry"), known("Bo", "Falconry"))
    assert (found.one.name, found.other.name) == ("Ada", "Bo")
    assert EN.say(found.for_one) == "Bo cares about Falconry, too"
    assert EN.say(found.for_other) == "Ada cares about Falconry, too"
    assert found.sources == (Source("People/Ada.md", 6), Source("People/Bo.md", 6))


@pytest.mark.parametrize("channel", ["email", "mention"])
def test_both_were_met_or_spoken_with(channel: Channel) -> None:
    assert pairs(known("Ada", "falconry"), known("Bo", "falconry", channel=channel)) == []
    assert pairs(known("Ada", "falconry"), known("Bo", "falconry", channel="call")) == [("Ada", "Bo")]


def test_a_topic_that_four_of_sixty_have_is_not_rare() -> None:
    assert pairs(*(known(name, "sailing") for name in ("A", "B", "C"))) == [("A", "B")]
    assert pairs(*(known(name, "sailing") for name in ("A", "B", "C", "D"))) == []


def test_two_of_a_hundred_people_in_a_large_vault_still_share_something_rare() -> None:
    people = [known(name, "sailing") for name in "ABCD"]
    settings = Settings()
    network = built(*people, *crowd(200), settings=settings)
    assert len(introductions_to_give(network, prospects_from(network, settings), settings)) == 2


@pytest.mark.parametrize(
    "fields",
    [
        {"knows": (reference("Bo"),)},
        {"company": reference("Acme", linked=False)},
        {"interests": (interest("falconry"), interest("Bocconi", "school"))},
    ],
)
def test_whoever_knows_the_other_needs_no_introduction(fields: dict[str, Any]) -> None:
    fields = {"interests": (interest("falconry"),), **fields}
    other = {**fields, "knows": ()}
    assert pairs(known("Ada", **fields), known("Bo", **other)) == []


def test_two_named_on_one_day_may_know_each_other() -> None:
    day = daily_note(5, mention(5, "Ada", line=1), mention(5, "Bo", line=2))
    assert pairs(known("Ada", "falconry"), known("Bo", "falconry"), day) == []


def test_once_introduced_they_are_no_pair_any_more() -> None:
    line = daily_note(5, mention(5, "Ada", "Bo", channel="mention"))
    assert pairs(known("Ada", "falconry"), known("Bo", "falconry"), line) == []


def test_an_offer_meets_a_need() -> None:
    ada = known("Ada", offers=(reference("bottle caps from Friuli", linked=False, line=7),))
    bo = known("Bo", needs=(reference("Bottle caps", linked=False, line=8),))
    (found,) = given(ada, bo)
    assert EN.say(found.for_one) == "Bo looks for “Bottle caps”"
    assert EN.say(found.for_other) == "Ada can help with “bottle caps from Friuli”"
    assert found.sources == (Source("People/Bo.md", 8), Source("People/Ada.md", 7))


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("sector", "Bo works in Rare, too"),
        ("home_town", "Bo comes from Rare, too"),
        ("interest", "Bo cares about Rare, too"),
        ("language", "Bo speaks Finnish, too"),
    ],
)
def test_what_is_shared_is_told_by_its_kind(kind: CommonKind, said: str) -> None:
    rare = (interest("Finnish" if kind == "language" else "Rare", kind),)
    (found,) = given(known("Ada", interests=rare, country="IT"), known("Bo", interests=rare, country="FR"))
    assert EN.say(found.for_one) == said


def test_words_that_mean_nothing_meet_no_need() -> None:
    ada = known("Ada", offers=(reference("help with new labels", linked=False),))
    bo = known("Bo", needs=(reference("help with new trucks", linked=False),))
    assert pairs(ada, bo) == []


def test_a_need_that_is_met_goes_before_a_topic() -> None:
    notes = (
        known("A", "falconry"),
        known("B", "falconry"),
        known("C", offers=(reference("corks", linked=False),)),
        known("D", needs=(reference("corks", linked=False),)),
    )
    assert pairs(*notes) == [("C", "D"), ("A", "B")]


def test_never_two_people_at_prospects() -> None:
    one = known("Ada", "falconry", company=reference("Acme", linked=False), country="DE")
    two = known("Bo", "falconry", company=reference("Beta", linked=False), country="FR")
    assert pairs(one, two) == []
    assert pairs(one, known("Bo", "falconry")) == [("Ada", "Bo")]


def sector(name: str, country: str, *more: str, **fields: Any) -> Facts:  # noqa: ANN401  fields of Person
    topics = (interest("cider", "sector"), *(interest(topic) for topic in more))
    return known(name, interests=topics, country=country, **fields)


def test_competitors_share_a_sector_and_a_market_and_no_business_brings_them_together() -> None:
    assert pairs(sector("Ada", "IT"), sector("Bo", "IT")) == []
    assert pairs(sector("Ada", "IT"), sector("Bo", "")) == []
    assert pairs(sector("Ada", "IT"), sector("Bo", "AT")) == [("Ada", "Bo")]
    buys = {"needs": (reference("bottles", linked=False),)}
    sells = {"offers": (reference("bottles", linked=False),)}
    assert pairs(sector("Ada", "IT", **buys), sector("Bo", "IT", **sells)) == []


def test_competitors_may_share_a_hobby() -> None:
    (found,) = given(sector("Ada", "IT", "falconry"), sector("Bo", "IT", "falconry"))
    assert EN.say(found.for_one) == "Bo cares about falconry, too"


def test_the_sector_and_market_of_a_company_are_those_of_its_people() -> None:
    acme, beta = (company_note(name, country="IT", sector="cider") for name in ("Acme", "Beta"))
    one = known("Ada", needs=(reference("bottles", linked=False),), company=reference("Acme"))
    two = known("Bo", offers=(reference("bottles", linked=False),), company=reference("Beta"))
    assert pairs(acme, beta, one, two) == []
    assert pairs(acme, one, two) == [("Ada", "Bo")]


def test_three_a_week_and_nobody_twice() -> None:
    people = [known(name, topic) for topic in ("a", "b", "c", "d", "e") for name in (f"{topic}1", f"{topic}2")]
    found = pairs(*people)
    assert len(found) == 3
    assert len({name for pair in found for name in pair}) == 6
    assert pairs(*[known(name, "a") for name in ("P", "Q", "R")]) == [("P", "Q")]


def test_the_same_all_week_and_in_turn_from_week_to_week() -> None:
    people = [known(name, topic, back=400) for topic in "abcdef" for name in (f"{topic}1", f"{topic}2")]
    monday = TODAY - timedelta(TODAY.weekday())
    weeks = [[pairs(*people, today=monday + timedelta(7 * week + day)) for day in range(7)] for week in range(3)]
    assert all(day == days[0] for days in weeks for day in days)
    assert sorted(weeks[0][0] + weeks[1][0]) == [(f"{topic}1", f"{topic}2") for topic in "abcdef"]
    assert weeks[2][0] == weeks[0][0]


def test_the_order_of_notes_changes_nothing() -> None:
    people = [known(name, topic) for topic in "abcdef" for name in (f"{topic}1", f"{topic}2")]
    assert given(*people) == given(*reversed(people))
