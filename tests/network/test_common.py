from __future__ import annotations

from math import log
from typing import TYPE_CHECKING

import pytest

from builders import a_person, built, facts, interest, mention, network_of, person_note, reference
from vaultnet.model.settings import Points, Settings
from vaultnet.model.source import Source
from vaultnet.network.common import shared_topics

if TYPE_CHECKING:
    from vaultnet.model.facts import Facts
    from vaultnet.model.network import Network, SharedTopic

ADA, BO, ME = "People/Ada Rossi.md", "People/Bo Lin.md", "People/Me.md"
CROWD = [person_note(f"Nobody {letter}") for letter in "ABCDEFGH"]


def who(name: str, *texts: str, **fields: object) -> Facts:
    return person_note(a_person(name, interests=tuple(interest(text) for text in texts), **fields))


def shared(network: Network, a: str = ADA, b: str = BO, settings: Settings | None = None) -> tuple[SharedTopic, ...]:
    return shared_topics(network, a, b, settings or Settings())


def test_a_rare_topic_is_worth_three_logarithms_of_its_rarity() -> None:
    network = built(who("Ada Rossi", "vela"), who("Bo Lin", "Vela"), *CROWD)
    (only,) = shared(network)
    assert (only.topic.key, only.df) == ("vela", 2)
    assert only.points == pytest.approx(3 * log(11 / 3), abs=1e-6)
    assert (only.mine, only.theirs) == ((Source(ADA, 5),), (Source(BO, 5),))


def test_the_owner_counts_neither_as_people_nor_among_those_with_the_topic() -> None:
    network = built(who("Me", "vela", is_owner=True), who("Bo Lin", "vela"), *CROWD)
    (only,) = shared(network, ME)
    assert only.df == 1
    assert only.points == pytest.approx(3 * log(10 / 2), abs=1e-6)


def test_what_more_than_a_quarter_have_is_shown_without_points() -> None:
    everywhere = [who(f"Sailor {letter}", "vela") for letter in "AB"]
    network = built(who("Ada Rossi", "vela"), who("Bo Lin", "vela"), *everywhere, *CROWD)
    assert len(network.people) == 12
    assert [(each.df, each.points) for each in shared(network)] == [(4, 0)]
    network = built(who("Ada Rossi", "vela"), who("Bo Lin", "vela"), everywhere[0], *CROWD, person_note("Nobody I"))
    assert len(network.people) == 12
    assert shared(network)[0].points == pytest.approx(3 * log(13 / 4), abs=1e-6)


def test_the_settings_change_points_and_share() -> None:
    network = built(who("Ada Rossi", "vela"), who("Bo Lin", "vela"))
    points = Points(common_ground_each=1, common_ground_share=1)
    assert shared(network, settings=Settings(points=points))[0].points == pytest.approx(log(3 / 3))
    assert shared(network)[0].points == 0


def test_the_smaller_weight_counts() -> None:
    network = built(who("Ada Rossi", "sport/vela"), who("Bo Lin", "Sport"), *CROWD)
    (only,) = shared(network)
    assert only.topic.key == "sport"
    assert only.points == pytest.approx(0.5 * 3 * log(11 / 3), abs=1e-6)


def test_two_nested_topics_meet_in_their_parent() -> None:
    network = built(who("Ada Rossi", "sport/vela"), who("Bo Lin", "sport/golf"), *CROWD)
    assert [each.topic.key for each in shared(network)] == ["sport"]


def test_a_shared_nested_topic_is_not_counted_again_for_its_parts() -> None:
    network = built(who("Ada Rossi", "sport/vela", "arte"), who("Bo Lin", "sport/vela", "vela", "arte"), *CROWD)
    assert [each.topic.key for each in shared(network)] == ["arte", "sport/vela"]


def test_the_most_points_come_first_then_the_key() -> None:
    network = built(
        who("Ada Rossi", "zen", "arte", "vela"), who("Bo Lin", "arte", "vela", "zen"), who("Cy", "arte"), *CROWD
    )
    assert [each.topic.key for each in shared(network)] == ["vela", "zen", "arte"]


def test_strangers_share_nothing() -> None:
    network = built(who("Ada Rossi", "vela"), who("Bo Lin", "golf"))
    assert shared(network) == shared(network, ADA, "People/Nobody.md") == shared(network_of(), "", "") == ()


# People known in common ---------------------------------------------------------------------------------------------


def met_on(day: int, *names: str) -> Facts:
    return facts(f"Meetings/{day}.md", "meeting", mentions=(mention(day, *names, channel="in_person"),))


def test_whom_both_know_is_common_ground_either_way() -> None:
    network = built(
        person_note(a_person("Ada Rossi", knows=(reference("Cy Neri"),))),
        person_note("Bo Lin"),
        person_note(a_person("Cy Neri", introduced_by=(reference("Bo Lin", linked=False),))),
        *CROWD,
    )
    (only,) = shared(network)
    cy = "People/Cy Neri.md"
    assert (only.topic.kind, only.topic.label, only.topic.path, only.df) == ("acquaintance", "Cy Neri", cy, 2)
    assert (only.mine, only.theirs) == ((Source(ADA, 3),), (Source(cy, 3),))
    assert only.points == pytest.approx(3 * log(12 / 3), abs=1e-6)


def test_people_know_whom_a_meeting_names_with_them() -> None:
    network = built(
        *map(person_note, ("Ada Rossi", "Bo Lin", "Cy Neri")),
        met_on(9, "Ada Rossi", "Cy Neri"),
        met_on(5, "Bo Lin", "Cy Neri"),
        *CROWD,
    )
    (only,) = shared(network)
    assert only.topic.label == "Cy Neri"
    assert (only.mine, only.theirs) == ((Source("Meetings/9.md", 0),), (Source("Meetings/5.md", 0),))


def test_the_two_themselves_and_the_left_out_are_nobody_known_in_common() -> None:
    network = built(
        person_note(a_person("Ada Rossi", knows=(reference("Bo Lin"), reference("Cy Neri")))),
        person_note(a_person("Bo Lin", knows=(reference("Cy Neri"),))),
        person_note(a_person("Cy Neri", status="deceased")),
        met_on(5, "Ada Rossi", "Bo Lin", "Cy Neri"),
    )
    assert shared(network) == ()


def test_the_owner_knows_whom_they_spoke_with_and_meetings_of_the_owner_introduce_nobody() -> None:
    network = built(
        person_note(a_person("Me", is_owner=True)),
        person_note(a_person("Ada Rossi", knows=(reference("Cy Neri"), reference("Di Conti")))),
        person_note("Cy Neri", mention(30, channel="call", own=True, line=8)),
        person_note("Di Conti", mention(30, channel="email", own=True)),
        met_on(5, "Ada Rossi", "Ed Gallo"),
        person_note("Ed Gallo"),
    )
    (only,) = shared(network, ME, ADA)
    assert only.topic.label == "Cy Neri"
    assert (only.mine, only.theirs) == ((Source("People/Cy Neri.md", 8),), (Source(ADA, 3),))
    (turned,) = shared(network, ADA, ME)
    assert (turned.mine, turned.theirs) == (only.theirs, only.mine)
