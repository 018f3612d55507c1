"""What makes a candidate of a stranger, and when common ground counts."""

from __future__ import annotations

from typing import Any

import pytest

from builders import a_person, a_tie, met, network_of, reference
from ranking.crowds import DEFAULTS, NOW, SAILING, strangers_and, with_topic
from vaultnet.model.network import Held, Topic
from vaultnet.model.source import Source
from vaultnet.ranking.rank import agenda_from
from vaultnet.ranking.why import explanation


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
    network = base._replace(
        topics={"People/Me.md": held, "People/Ada.md": held},
        holders=dict.fromkeys(topics, ("People/Ada.md",)),
    )
    (listed,) = agenda_from(network, DEFAULTS).lanes["first_meeting"]
    assert listed.evidence[0].points == 18
    assert listed.evidence[0].text.number == 6


def test_without_an_owner_there_is_no_common_ground() -> None:
    network = with_topic(strangers_and(a_person("Ada"), ties={}), SAILING, "Ada")._replace(owner=None)
    assert agenda_from(network, DEFAULTS).today == ()


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


def test_who_knows_a_stranger_is_not_told_twice() -> None:
    ada, marco, me = a_person("Ada"), a_person("Marco"), a_person("Me", is_owner=True)
    others = [a_person(f"P{number}") for number in range(6)]
    edges = {ada.path: {marco.path: (Source(marco.path, 4),)}, marco.path: {ada.path: (Source(marco.path, 4),)}}
    network = network_of([ada, marco, *others], owner=me, ties={"Marco": a_tie(met(9))}, acquaintances=edges)
    listed = next(each for each in agenda_from(network, DEFAULTS).lanes["first_meeting"] if each.person == ada)
    assert [each.reason for each in listed.evidence] == ["common_ground"]


def test_a_candidate_with_common_ground_comes_before_one_without() -> None:
    people = [a_person("Ada", connected_day=NOW - 9), a_person("Zoe", connected_day=NOW - 9)]
    network = with_topic(strangers_and(*people, ties={}), SAILING, "Zoe")
    assert [each.person.name for each in agenda_from(network, DEFAULTS).today] == ["Zoe", "Ada"]


def test_the_other_lanes_know_no_candidates() -> None:
    ada = a_person("Ada", connected_day=NOW - 900)
    agenda = agenda_from(network_of([ada], ties={"Ada": a_tie(met(90))}), DEFAULTS)
    assert agenda.hidden["no_reason"] == (ada.path,)
