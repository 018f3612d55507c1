"""The agenda as a whole: everybody in one place, in one order, whatever the order of the notes."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import a_person, a_tie, met, network_of
from ranking.crowds import DEFAULTS, NOW, crowd, wound
from vaultnet.model.settings import Settings
from vaultnet.ranking.order import order_key
from vaultnet.ranking.rank import agenda_from

if TYPE_CHECKING:
    from vaultnet.model.suggestion import Agenda


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
    assert agenda_from(network._replace(people=shuffled), DEFAULTS) == agenda_from(network, DEFAULTS)


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


def test_a_weight_multiplies_a_reason_and_nought_switches_it_off() -> None:
    network = network_of([a_person()], ties={"Ada Rossi": a_tie(met(730))})
    assert agenda_from(network, DEFAULTS).today[0].score == 14
    assert agenda_from(network, Settings(weights=(("face_to_face", 0.5),))).today[0].score == 7
    off = agenda_from(network, Settings(weights=(("face_to_face", 0),)))
    assert off.hidden["no_reason"] == ("People/Ada Rossi.md",)


@pytest.mark.parametrize(("tier", "factor"), [("A", 1.25), ("B", 1), ("C", 0.9), ("D", 0.8), ("", 1)])
def test_the_tier_weighs_the_sum(tier: str, factor: float) -> None:
    network = network_of([a_person(tier=tier)], ties={"Ada Rossi": a_tie(met(730))})
    (ada,) = agenda_from(network, DEFAULTS).today
    assert (ada.factor, ada.score) == (factor, round(14 * factor, 4))


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


def test_whoever_shall_be_left_without_a_rhythm_is_offered_none() -> None:
    ada = a_person("Ada", cadence_line=3)
    assert agenda_from(network_of([ada], ties={"Ada": a_tie(met(9))}), DEFAULTS).no_rhythm == ()


def test_ten_people_without_a_rhythm_are_enough() -> None:
    people = [a_person(f"P{number:02}") for number in range(12)]
    ties = {each.name: a_tie(met(9), strength=0.4) for each in people}
    assert len(agenda_from(network_of(people, ties=ties), DEFAULTS).no_rhythm) == 10
