"""The agenda as a whole: everybody in one place, in one order, whatever the order of the notes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise
from random import Random
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import TODAY, a_person, a_tie, interest, met, network_of, reference
from vaultnet.model.network import Held, Topic
from vaultnet.model.settings import Settings
from vaultnet.model.source import Source
from vaultnet.ranking.order import order_key
from vaultnet.ranking.rank import agenda_from
from vaultnet.ranking.why import explanation

if TYPE_CHECKING:
    from vaultnet.model.network import Network
    from vaultnet.model.suggestion import Agenda

SAILING = Topic("sailing", "interest", "sailing", "Topics/sailing.md")
NOW = TODAY.toordinal()
DEFAULTS = Settings()


def with_topic(network: Network, topic: Topic, *names: str) -> Network:
    """Return the network with the topic given to the people named, and to the owner."""
    paths = [f"People/{name}.md" for name in names]
    owner = a_person("Me")
    topics = {path: {topic: Held(1.0, (Source(path, 5),))} for path in (*paths, owner.path)}
    return replace(network, owner=owner, topics=topics, holders={topic: tuple(sorted(paths))})


def crowd(count: int, seed: int) -> Network:
    """Return a network of invented people with every sort of tie; one in three was never contacted."""
    dice = Random(seed)  # noqa: S311  a fixed crowd, no secret
    people, ties = [], {}
    for number in range(count):
        name = f"Person {number:04}"
        fields: dict[str, Any] = {"tier": dice.choice(["A", "B", "C", "D", "", ""])}
        fields |= {"birthday": (0, dice.randint(1, 12), dice.randint(1, 28))} if dice.random() < 0.1 else {}
        fields |= {"connected_day": NOW - dice.randint(1, 900)} if dice.random() < 0.2 else {}
        fields |= {"snooze_day": NOW + dice.randint(-9, 9)} if dice.random() < 0.05 else {}
        people.append(a_person(name, **fields))
        if number % 3:
            history = [
                met(dice.randint(0, 2000), dice.choice(["coffee", "call", "email", "mention"]))
                for _ in range(dice.randint(1, 6))
            ]
            ties[name] = wound(history, DEFAULTS.tier_days(fields["tier"]))
    return network_of(people, ties=ties)


def wound(history: list[Any], cadence: int) -> Any:  # noqa: ANN401  a Tie
    tie = a_tie(*history, cadence_days=cadence, mention_days=len({each.day for each in history}))
    if not cadence or tie.last_contact is None:
        return tie
    due = tie.last_contact.day.toordinal() + cadence
    return replace(tie, due=date.fromordinal(due), overdue_days=NOW - due)


def paths(agenda: Agenda) -> list[str]:
    listed = [each.person.path for each in (*agenda.today, *agenda.week)]
    return [*listed, *(path for hidden in agenda.hidden.values() for path in hidden)]


def test_two_thousand_people_of_whom_667_were_never_contacted() -> None:
    network = crowd(2000, seed=1)
    never = [path for path, tie in network.ties.items() if tie.rung is None]
    assert len(never) == 667

    agenda = agenda_from(network, DEFAULTS)

    kept = agenda.lanes["keep_warm"]
    assert not {each.person.path for each in kept} & set(never)
    rows = [order_key(each) for each in kept[:50]]
    assert all(row < following for row, following in pairwise(rows))
    assert len({row[:3] for row in rows}) == 50, "no two of them are told apart by their names alone"
    assert sorted(paths(agenda)) == sorted(network.people)
    assert len(agenda_from(network, Settings(minutes_per_day=600)).today) == 5


@pytest.mark.parametrize("seed", range(5))
def test_today_and_week_are_all_suggestions_and_lanes_are_disjoint(seed: int) -> None:
    agenda = agenda_from(crowd(60, seed), DEFAULTS)
    listed = sorted(each.person.path for each in (*agenda.today, *agenda.week))
    assert listed == sorted(each.person.path for lane in agenda.lanes.values() for each in lane)
    assert len(listed) == len(set(listed))
    assert all(each.evidence and all(proof.sources for proof in each.evidence) for each in agenda.week)


@given(st.integers(0, 40), st.permutations(range(25)))
@settings(max_examples=60, deadline=None)
def test_the_order_of_the_notes_changes_nothing(seed: int, order: list[int]) -> None:
    network = crowd(25, seed)
    people = list(network.people.values())
    shuffled = {people[index].path: people[index] for index in order}
    assert agenda_from(replace(network, people=shuffled), DEFAULTS) == agenda_from(network, DEFAULTS)


@pytest.mark.parametrize("seed", range(3))
def test_the_sum_behind_everybody_adds_up(seed: int) -> None:
    network = crowd(40, seed)
    agenda = agenda_from(network, DEFAULTS)
    for place, listed in (("today", agenda.today), ("week", agenda.week)):
        for each in listed:
            told = explanation(each.person.path, network, DEFAULTS)
            assert told.suggestion == each
            assert told.place == place
            assert told.rule == ""
            assert told.points == round(sum(proof.points for proof in told.evidence), 4)
            assert round(told.points * told.tier_factor * told.unanswered_factor, 4) == told.score == each.score
    for rule, hidden in agenda.hidden.items():
        for path in hidden:
            told = explanation(path, network, DEFAULTS)
            assert (told.suggestion, told.place, told.rule) == (None, "", rule)
            assert told.rule_text is not None


def test_more_late_by_their_own_cadence_beats_more_days_late() -> None:
    yearly = a_tie(met(465, "call"), met(465), cadence_days=365, due=date.fromordinal(NOW - 100), overdue_days=100)
    often = a_tie(met(104, "call"), met(104), cadence_days=14, due=date.fromordinal(NOW - 90), overdue_days=90)
    network = network_of([a_person("Yearly"), a_person("Often")], ties={"Yearly": yearly, "Often": often})
    assert [each.person.name for each in agenda_from(network, DEFAULTS).today] == ["Often", "Yearly"]


def test_a_mail_yesterday_hides_and_a_mail_last_month_leaves_the_coffee_of_long_ago() -> None:
    old = met(420)
    recent = network_of([a_person(tier="B")], ties={"Ada Rossi": wound([old, met(1, "email")], 60)})
    month = network_of([a_person(tier="B")], ties={"Ada Rossi": wound([old, met(28, "email")], 60)})
    assert agenda_from(recent, DEFAULTS).hidden["recent"] == ("People/Ada Rossi.md",)
    assert [each.reason for each in agenda_from(month, DEFAULTS).today[0].evidence] == ["face_to_face"]


# Common ground ------------------------------------------------------------------------------------------------------


def strangers_and(*people: Any, ties: dict[str, Any]) -> Network:  # noqa: ANN401  people
    return network_of([*people, *(a_person(f"Stranger {number}") for number in range(30))], ties=ties)


def test_common_ground_counts_beside_another_reason_only() -> None:
    ada, bruno = a_person("Ada"), a_person("Bruno")
    ties = {"Ada": a_tie(met(400)), "Bruno": a_tie(met(100))}
    network = with_topic(strangers_and(ada, bruno, ties=ties), SAILING, "Ada", "Bruno")

    agenda = agenda_from(network, DEFAULTS)

    (listed,) = agenda.lanes["keep_warm"]
    assert [each.reason for each in listed.evidence] == ["face_to_face", "common_ground"]
    assert listed.evidence[1].sources == (Source("People/Me.md", 5), Source("People/Ada.md", 5))
    assert bruno.path in agenda.hidden["no_reason"]
    told = explanation(bruno.path, network, DEFAULTS)
    assert [each.reason for each in told.evidence] == ["common_ground"]
    assert told.rule_text is not None
    assert "in common" in told.rule_text.text


def test_common_ground_alone_makes_a_first_meeting() -> None:
    network = with_topic(strangers_and(a_person("Ada"), ties={}), SAILING, "Ada")
    (listed,) = agenda_from(network, DEFAULTS).lanes["first_meeting"]
    assert [each.reason for each in listed.evidence] == ["common_ground"]
    assert listed.score > 0


def test_common_ground_gives_eighteen_points_at_most() -> None:
    topics = [Topic(f"t{number}", "interest", f"t{number}", "") for number in range(9)]
    base = with_topic(strangers_and(a_person("Ada"), ties={}), SAILING, "Ada")
    held = {topic: Held(1.0, (Source("x", 1),)) for topic in topics}
    network = replace(
        base,
        topics={"People/Me.md": held, "People/Ada.md": held},
        holders=dict.fromkeys(topics, ("People/Ada.md",)),
    )
    (listed,) = agenda_from(network, DEFAULTS).lanes["first_meeting"]
    assert listed.evidence[0].points == 18
    assert listed.evidence[0].text.count == 6


def test_without_an_owner_there_is_no_common_ground() -> None:
    network = replace(with_topic(strangers_and(a_person("Ada"), ties={}), SAILING, "Ada"), owner=None)
    assert agenda_from(network, DEFAULTS).today == ()


# First meetings -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fields", "tie", "reason"),
    [
        ({"connected_day": NOW - 90}, a_tie(), "connected"),
        ({"introduced_by": (reference("Marco", linked=False, line=6),)}, a_tie(), "introduced"),
        ({}, a_tie(met(20, "mention"), mention_days=1), "mentioned"),
    ],
)
def test_what_makes_a_candidate_of_a_stranger(fields: dict[str, Any], tie: Any, reason: str) -> None:  # noqa: ANN401
    ada = a_person("Ada", **fields)
    (listed,) = agenda_from(network_of([ada], ties={"Ada": tie}), DEFAULTS).today
    assert listed.lane == "first_meeting"
    assert [(each.reason, each.points) for each in listed.evidence] == [(reason, 0)]
    assert listed.evidence[0].sources


def test_who_knows_a_stranger_makes_a_candidate() -> None:
    ada, marco = a_person("Ada"), a_person("Marco")
    edges = {ada.path: {marco.path: (Source(marco.path, 4),)}}
    network = network_of([ada, marco], ties={"Marco": a_tie(met(9))}, acquaintances=edges)
    (listed,) = agenda_from(network, DEFAULTS).lanes["first_meeting"]
    assert [(each.reason, each.sources) for each in listed.evidence] == [("known", (Source(marco.path, 4),))]


def test_a_candidate_with_common_ground_comes_before_one_without() -> None:
    people = [a_person("Ada", connected_day=NOW - 9), a_person("Zoe", connected_day=NOW - 9)]
    network = with_topic(strangers_and(*people, ties={}), SAILING, "Zoe")
    assert [each.person.name for each in agenda_from(network, DEFAULTS).today] == ["Zoe", "Ada"]


def test_the_other_lanes_know_no_candidates() -> None:
    ada = a_person("Ada", connected_day=NOW - 900)
    agenda = agenda_from(network_of([ada], ties={"Ada": a_tie(met(90))}), DEFAULTS)
    assert agenda.hidden["no_reason"] == (ada.path,)


# Settings -----------------------------------------------------------------------------------------------------------


def test_a_weight_multiplies_a_reason_and_nought_switches_it_off() -> None:
    network = network_of([a_person()], ties={"Ada Rossi": a_tie(met(730))})
    assert agenda_from(network, DEFAULTS).today[0].score == 14
    assert agenda_from(network, Settings(weights={"face_to_face": 0.5})).today[0].score == 7
    off = agenda_from(network, Settings(weights={"face_to_face": 0}))
    assert off.hidden["no_reason"] == ("People/Ada Rossi.md",)


@pytest.mark.parametrize(("tier", "factor"), [("A", 1.25), ("B", 1), ("C", 0.9), ("D", 0.8), ("", 1)])
def test_the_tier_weighs_the_sum(tier: str, factor: float) -> None:
    network = network_of([a_person(tier=tier)], ties={"Ada Rossi": a_tie(met(730))})
    (ada,) = agenda_from(network, DEFAULTS).today
    assert (ada.factor, ada.score) == (factor, round(14 * factor, 4))


# No rhythm yet ------------------------------------------------------------------------------------------------------


def test_the_people_known_best_without_a_rhythm() -> None:
    people = [a_person("Ada"), a_person("Bruno"), a_person("Carla"), a_person("Dino", tier="B"), a_person("Elsa")]
    ties = {
        "Ada": a_tie(met(9), strength=0.4, mention_days=2),
        "Bruno": a_tie(met(9), strength=0.4, mention_days=7),
        "Carla": a_tie(met(9, "mention"), strength=0.01, mention_days=9),
        "Dino": a_tie(met(9), strength=0.9),
        "Elsa": a_tie(strength=0.02),
    }
    agenda = agenda_from(network_of(people, ties=ties), DEFAULTS)
    assert agenda.no_rhythm == ("People/Bruno.md", "People/Ada.md", "People/Carla.md")


def test_ten_people_without_a_rhythm_are_enough() -> None:
    people = [a_person(f"P{number:02}") for number in range(12)]
    ties = {each.name: a_tie(met(9), strength=0.4) for each in people}
    assert len(agenda_from(network_of(people, ties=ties), DEFAULTS).no_rhythm) == 10


# Why ----------------------------------------------------------------------------------------------------------------


def test_why_of_somebody_hidden_tells_what_would_have_counted() -> None:
    network = network_of([a_person(snooze_day=NOW + 9)], ties={"Ada Rossi": a_tie(met(730))})
    told = explanation("People/Ada Rossi.md", network, DEFAULTS)
    assert told.rule == "snoozed"
    assert [each.reason for each in told.evidence] == ["face_to_face"]
    assert told.score == 14


@pytest.mark.parametrize(("status", "reasons"), [("archived", ["face_to_face"]), ("deceased", [])])
def test_why_of_somebody_left_out_names_the_status(status: Any, reasons: list[str]) -> None:  # noqa: ANN401  a Status
    gone = a_person("Carlo", status=status)
    base = network_of([a_person()], left_out={gone.path: gone})
    network = replace(base, ties={**base.ties, gone.path: a_tie(met(730))})
    told = explanation(gone.path, network, DEFAULTS)
    assert told.rule == status
    assert [each.reason for each in told.evidence] == reasons


def test_why_of_the_owner_says_who_it_is() -> None:
    owner = a_person("Me", interests=(interest("vela"),))
    told = explanation(owner.path, network_of([], owner=owner), DEFAULTS)
    assert (told.rule, told.evidence) == ("owner", ())


def test_why_of_nobody_is_an_error() -> None:
    with pytest.raises(KeyError):
        explanation("People/Nobody.md", network_of([]), DEFAULTS)
