"""Invented crowds for the tests of ranking."""

from __future__ import annotations

from datetime import date
from random import Random
from typing import TYPE_CHECKING, Any

from builders import TODAY, a_person, a_tie, met, network_of
from vaultnet.model.network import Held, Topic
from vaultnet.model.settings import Settings
from vaultnet.model.source import Source

if TYPE_CHECKING:
    from vaultnet.model.network import Network

SAILING = Topic("sailing", "interest", "sailing", "Topics/sailing.md")
NOW = TODAY.toordinal()
DEFAULTS = Settings()


def with_topic(network: Network, topic: Topic, *names: str) -> Network:
    """Return the network with the topic given to the people named, and to the owner."""
    paths = [f"People/{name}.md" for name in names]
    owner = a_person("Me")
    topics = {path: {topic: Held(1.0, (Source(path, 5),))} for path in (*paths, owner.path)}
    return network._replace(owner=owner, topics=topics, holders={topic: tuple(sorted(paths))})


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
    return tie._replace(due=date.fromordinal(due), overdue_days=NOW - due)


def strangers_and(*people: Any, ties: dict[str, Any]) -> Network:  # noqa: ANN401  people
    return network_of([*people, *(a_person(f"Stranger {number}") for number in range(30))], ties=ties)
