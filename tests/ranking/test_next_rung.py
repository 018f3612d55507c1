"""The next small step, and how to begin."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from builders import TODAY, a_person, a_tie, a_trip, met, network_of, reference
from vaultnet.model.channel import RUNG_OF
from vaultnet.model.message import Country, Day, Language, Link, message
from vaultnet.model.network import SharedTopic, Topic
from vaultnet.model.settings import Points, Settings
from vaultnet.model.source import Source
from vaultnet.ranking.next_rung import MINUTES, next_rung_of, next_step_of
from vaultnet.ranking.occasions import OCCASIONS
from vaultnet.ranking.openers import opener_for
from vaultnet.ranking.places import nearest_trip
from vaultnet.ranking.rank import agenda_from

if TYPE_CHECKING:
    from vaultnet.model.message import Message
    from vaultnet.model.network import Tie
    from vaultnet.model.person import Person
    from vaultnet.model.suggestion import NextRung

SETTINGS = Settings()
NAMED, WROTE, SPOKE, MET = met(90, "mention"), met(90, "email"), met(90, "call"), met(90, "meal", path="Daily/m.md")


def step(person: Person, tie: Tie, settings: Settings = SETTINGS, **network: Any) -> tuple[NextRung, Message]:  # noqa: ANN401
    whole = network_of([person], ties={person.path: tie}, **network)
    near = nearest_trip(person, whole, settings)
    rung = next_rung_of(person, near, whole, settings)
    return rung, next_step_of(rung, person, near, whole.today)


@pytest.mark.parametrize(
    ("tie", "home", "abroad"),
    [
        (a_tie(), "write", "write"),
        (a_tie(NAMED), "write", "write"),
        (a_tie(WROTE), "call", "video"),
        (a_tie(SPOKE), "coffee", "video"),
        (a_tie(MET), "keep_warm", "keep_warm"),
    ],
    ids=["nothing", "noted", "written", "spoken", "met"],
)
def test_the_step_is_the_smallest_one_up(tie: Tie, home: str, abroad: str) -> None:
    assert step(a_person(country="IT"), tie)[0] == home
    assert step(a_person(country=""), tie)[0] == home
    assert step(a_person(country="DE"), tie)[0] == abroad


def test_home_is_the_settings_country_else_the_owners_else_italy() -> None:
    german, owner = a_person(country="DE"), a_person("Me", country="DE")
    assert step(german, a_tie(SPOKE))[0] == "video"
    assert step(german, a_tie(SPOKE), owner=owner)[0] == "coffee"
    assert step(german, a_tie(SPOKE), Settings(home_country="Francia"), owner=owner)[0] == "video"


def test_a_trip_near_them_makes_a_coffee_of_a_video_call() -> None:
    anna = a_person("Anna", country="DE", city="Bonn")
    trip = a_trip(-9, -12, "Bonn", countries=("DE",))

    rung, text = step(anna, a_tie(SPOKE), trips=(trip,))

    assert rung == "coffee"
    assert text.blanks["city"] == "Bonn"
    assert text.blanks["trip"] == Link(trip.path, trip.name)


def test_a_trip_that_has_begun_offers_a_coffee_from_today() -> None:
    anna = a_person("Anna", country="DE")
    rung, text = step(anna, a_tie(MET), trips=(a_trip(2, -2, "Berlin", countries=("DE",)),))
    assert rung == "keep_warm"
    assert text.blanks["days"] == message("{first} to {last}", first=Day(TODAY), last=Day(TODAY + timedelta(days=2)))
    assert text.blanks["country"] == Country("DE")


def test_somebody_not_met_for_too_long_is_proposed_a_coffee_at_home() -> None:
    people = [a_person("Ada", country="IT"), a_person("Anna", country="DE"), a_person("Bruno", country="IT")]
    ties = {"Ada": a_tie(met(500)), "Anna": a_tie(met(500)), "Bruno": a_tie(met(90), gap_days=20.0)}

    agenda = agenda_from(network_of(people, ties=ties), SETTINGS)

    assert {each.person.name: each.next_step.text for each in agenda.today} == {
        "Ada": "A few words, and propose a coffee.",
        "Anna": "A few words, to keep it warm.",
        "Bruno": "A few words, to keep it warm.",
    }
    assert {each.next_rung for each in agenda.today} == {"keep_warm"}


def test_every_step_has_its_minutes() -> None:
    assert MINUTES == {"write": 5, "call": 15, "video": 30, "coffee": 5, "keep_warm": 5}


def shared(label: str, points: float = 9.0, kind: Any = "interest", df: int = 20) -> SharedTopic:  # noqa: ANN401  a CommonKind
    return SharedTopic(Topic(label, kind, label, f"Topics/{label}.md"), df, points, (), ())


def opener(person: Person, tie: Tie, *topics: SharedTopic, **network: Any) -> Message:  # noqa: ANN401  of Network
    return opener_for(
        person, topics, network_of([person, a_person("Marco")], ties={person.path: tie}, **network), Points()
    )


def test_the_strongest_shared_topic_opens() -> None:
    text = opener(a_person("Anna"), a_tie(WROTE), shared("sailing"), shared("jazz", 5))
    assert text.text == "Open with {topic}, which you share."
    assert text.blanks == {"topic": Link("Topics/sailing.md", "sailing")}


def test_a_language_that_both_speak_is_one_to_begin_in() -> None:
    text = opener(a_person("Anna"), a_tie(MET), shared("francese", kind="language"))
    assert text == message(
        "Begin in {language}, which you both speak.", language=Language("francese", "Topics/francese.md")
    )


def test_with_people_once_met_the_last_time_stands_beside_the_topic() -> None:
    text = opener(a_person("Anna"), a_tie(MET), shared("sailing"))
    assert text.blanks["topic"] == Link("Topics/sailing.md", "sailing")
    occasion = text.blanks["occasion"]
    assert occasion == opener(a_person("Anna"), a_tie(MET)).blanks["occasion"]


def test_somebody_both_know_opens_as_a_person() -> None:
    assert "whom you both know" in opener(a_person("Anna"), a_tie(MET), shared("Marco", kind="acquaintance")).text


def test_somebody_both_know_introduces_where_there_was_no_contact() -> None:
    text = opener(a_person("Anna"), a_tie(NAMED), shared("Marco", kind="acquaintance"))
    assert text.text == "Ask {person} to introduce you."


def test_what_everybody_has_opens_nothing() -> None:
    assert "No common point" in opener(a_person("Anna"), a_tie(), shared("wine", 0)).text


def test_in_a_small_vault_what_two_or_three_have_opens_behind_what_is_rarer() -> None:
    anna, tie = a_person("Anna"), a_tie()
    assert opener(anna, tie, shared("jazz", 0, df=3), shared("wine", 0, df=2)).blanks["topic"] == Link(
        "Topics/wine.md", "wine"
    )
    assert opener(anna, tie, shared("wine", 0, df=2), shared("jazz", 1)).blanks["topic"] == Link(
        "Topics/jazz.md", "jazz"
    )
    assert "No common point" in opener(anna, tie, shared("inglese", 0, "language", df=1)).text


def test_the_last_conversation_opens_with_its_channel_and_day() -> None:
    text = opener(a_person("Anna"), a_tie(met(3, "email"), MET, NAMED))
    occasion = text.blanks["occasion"]
    assert getattr(occasion, "text", "") == "your meal of {day}"
    assert getattr(occasion, "blanks", {}) == {"day": Day(MET.day, "Daily/m.md")}


def test_who_introduced_them_opens_where_there_was_no_contact() -> None:
    text = opener(a_person("Anna"), a_tie(NAMED), introduced_by={"People/Anna.md": ("People/Marco.md",)})
    assert text.blanks == {"person": Link("People/Marco.md", "Marco")}


def test_a_name_without_a_note_may_introduce_too() -> None:
    anna = a_person("Anna", introduced_by=(reference("Piero", linked=False),))
    assert opener(anna, a_tie()).blanks == {"person": Link("", "Piero")}


def test_an_archived_introducer_is_not_named() -> None:
    anna = a_person("Anna", introduced_by=(reference("Carlo"),))
    carlo = a_person("Carlo", status="archived")
    assert "No common point" in opener(anna, a_tie(), left_out={carlo.path: carlo}).text


def test_who_knows_them_opens_too() -> None:
    edges = {"People/Anna.md": {"People/Marco.md": (Source("People/Marco.md", 4),)}}
    text = opener(a_person("Anna"), a_tie(), acquaintances=edges)
    assert text.blanks == {"person": Link("People/Marco.md", "Marco")}


def test_without_a_common_point_it_says_so_and_proposes_to_find_one() -> None:
    text = opener(a_person("Anna"), a_tie())
    assert text.text == "No common point is known yet: look for one, or ask somebody to introduce you."


def test_every_channel_has_its_noun() -> None:
    assert set(OCCASIONS) == set(RUNG_OF)
