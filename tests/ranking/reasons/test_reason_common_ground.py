"""Common ground: the sum of what is rare, told with how rare it is."""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING

import pytest

from builders import a_person, network_of
from vaultnet.model.message import Link, message
from vaultnet.model.network import Held, Topic
from vaultnet.model.settings import Settings
from vaultnet.model.source import Source
from vaultnet.ranking.reasons.common_ground import common_ground

if TYPE_CHECKING:
    from vaultnet.model.network import Network

ADA, OWNER = a_person("Ada"), a_person("Me")
PEOPLE = [ADA, *(a_person(f"Stranger {number:02}") for number in range(19))]
SETTINGS = Settings()


def sharing(**df: int) -> Network:
    """Return a network of 20 people where Ada shares with the owner topics that so many people have."""
    topics = {Topic(name, "interest", name, f"Topics/{name}.md"): count for name, count in df.items()}
    held = {
        who.path: {topic: Held(1.0, (Source(who.path, line),)) for line, topic in enumerate(topics, 5)}
        for who in (ADA, OWNER)
    }
    holders = {topic: tuple(each.path for each in PEOPLE[:count]) for topic, count in topics.items()}
    return network_of(PEOPLE, owner=OWNER)._replace(topics=held, holders=holders)


@pytest.mark.parametrize(
    ("df", "points"),
    [(1, 3 * log(21 / 2)), (5, 3 * log(21 / 6)), (6, None)],
    ids=["nobody else", "a quarter of the people", "more than a quarter"],
)
def test_a_rare_topic_gives_more_and_a_common_one_nothing(df: int, points: float | None) -> None:
    found = common_ground(ADA, sharing(sailing=df), SETTINGS)
    assert [each.points for each in found] == ([] if points is None else [round(points, 4)])


def test_topics_are_added_up_to_eighteen_points() -> None:
    (found,) = common_ground(ADA, sharing(a=1, b=1), SETTINGS)
    assert found.points == pytest.approx(6 * log(21 / 2), abs=1e-4)
    (found,) = common_ground(ADA, sharing(a=1, b=1, c=1), SETTINGS)
    assert found.points == 18


def test_the_rarest_topic_says_how_rare_it_is() -> None:
    (found,) = common_ground(ADA, sharing(jazz=3, sailing=2), SETTINGS)
    jazz, sailing = Link("Topics/jazz.md", "jazz"), Link("Topics/sailing.md", "sailing")
    rare = message("{topic} ({df} of {people} people)", topic=sailing, df=2, people=20)
    assert found.text == message("You share {topics}.", topics=(rare, jazz))


def test_three_topics_are_named_and_proved_on_both_sides_the_rest_is_counted() -> None:
    (found,) = common_ground(ADA, sharing(a=1, b=2, c=3, d=4, e=5), SETTINGS)
    assert found.text.number == 2
    assert found.sources == tuple(Source(who.path, line) for line in (5, 6, 7) for who in (OWNER, ADA))


def test_people_known_in_common_are_no_topics() -> None:
    marco, at = PEOPLE[1], (Source("People/Ada.md", 9),)
    edges = {ADA.path: {marco.path: at}, OWNER.path: {marco.path: at}, marco.path: {ADA.path: at, OWNER.path: at}}
    (found,) = common_ground(ADA, network_of(PEOPLE, owner=OWNER, acquaintances=edges), SETTINGS)
    assert found.text == message("You both know {people}.", people=(Link(marco.path, marco.name),))


def test_topics_and_people_stand_apart_in_one_sentence() -> None:
    marco, at = PEOPLE[1], (Source("People/Ada.md", 9),)
    edges = {ADA.path: {marco.path: at}, OWNER.path: {marco.path: at}, marco.path: {ADA.path: at, OWNER.path: at}}
    network = sharing(a=2, b=3, c=4, d=5)._replace(acquaintances=edges)
    (found,) = common_ground(ADA, network, SETTINGS)
    assert found.text.text == "You share {topics}, and you both know {people}."
    assert found.text.blanks["people"] == (Link(marco.path, marco.name),)


def test_without_an_owner_there_is_no_common_ground() -> None:
    assert common_ground(ADA, sharing(sailing=1)._replace(owner=None), SETTINGS) == ()
