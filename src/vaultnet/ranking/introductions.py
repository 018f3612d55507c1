"""Introductions to give: which two of your people should know each other (spec 3)."""

from __future__ import annotations

from itertools import combinations, islice
from typing import TYPE_CHECKING, Final

from vaultnet.network.kept import Kept
from vaultnet.notes.keys import folded
from vaultnet.ranking.grounds import Grounds, ground_of, introduction_of, met_needs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from vaultnet.model.introduction import Introduction
    from vaultnet.model.network import Network, Topic
    from vaultnet.model.prospect import Prospects
    from vaultnet.model.settings import Settings
    from vaultnet.ranking.grounds import Ground

A_WEEK: Final = 3
ROTATION: Final = 12
"""So many of the best take turns, three a week."""

FEW: Final = 3
SHARE: Final = 0.02
"""A topic that at most three people, or this share of all, have is rare."""

MOST_PAIRS: Final = 5_000
"""So many pairs are looked at, those of the rarest topics first."""

TOPICS: Final = frozenset(("interest", "sector", "home_town", "language"))
"""What may join two people who do not know each other. A school, a fair or an association joins them already."""

GROUNDS_IN: Final = ("people", "topics", "holders", "workplaces", "employers")
"""Where in the network stands what speaks for two people."""

Pair = tuple[str, str]


def introductions_to_give(
    network: Network, prospects: Prospects, settings: Settings, kept: Kept | None = None
) -> tuple[Introduction, ...]:
    """Return the three pairs of the week: the same all week, others the next.

    Both were met or spoken with, nothing says that they know each other, and they share a rare topic, or one looks for
    what the other offers. Never two people at prospects; never people of one sector and market on business grounds.
    Nobody stands in two pairs. `kept`: as `network_from` has it; it changes nothing but the time.

    Source: spec 3.
    """
    reached = {path for path in network.people if network.ties[path].rung in {"spoken", "met"}}
    inside = {
        insider.person.path for market in prospects.markets for each in market.prospects for insider in each.insiders
    }
    ordered = (kept or Kept(is_once=True)).made(
        "introductions",
        (reached, inside, settings, *(getattr(network, name) for name in GROUNDS_IN)),
        lambda: _ordered(_found(network, reached, inside, settings)),
    )
    return tuple(introduction_of(ground, network) for ground in _of_week(ordered, network))


def _found(network: Network, reached: set[str], inside: set[str], settings: Settings) -> Iterator[Ground]:
    """Yield what speaks for bringing two of the reached together, one of whom at least is not inside a prospect."""
    rare = _rare(network)
    grounds = Grounds(network, settings, rare)
    for one, other in _candidates(network, reached, rare):
        if not (one in inside and other in inside):
            ground = ground_of(one, other, grounds)
            if ground:
                yield ground


def _rare(network: Network) -> Mapping[Topic, int]:
    """Return the topics that may join two people, with the number of those who have them, the rarest first."""
    most = max(FEW, SHARE * len(network.people))
    sizes = {topic: len(paths) for topic, paths in network.holders.items() if topic.kind in TOPICS}
    rare = [(size, topic) for topic, size in sizes.items() if 1 < size <= most]
    return {topic: size for size, topic in sorted(rare)}


def _candidates(network: Network, reached: set[str], rare: Iterable[Topic]) -> Iterable[Pair]:
    """Return pairs that share a rare topic or meet each other's needs, each once, the paths in order."""
    pairs: dict[Pair, None] = {}
    for pair in met_needs(network, reached):
        pairs[pair] = None
    for topic in rare:
        if len(pairs) > MOST_PAIRS:
            break
        holders = [path for path in network.holders[topic] if path in reached]
        pairs.update(dict.fromkeys(combinations(holders, 2)))
    return pairs


def _are_strangers(network: Network, one: str, other: str) -> bool:
    """Return whether nothing says that two people know each other."""
    return not any(other in circle.members for circle in network.circles_of[one])


def _ordered(found: Iterable[Ground]) -> list[Ground]:
    """Return the best first, those of equal points by names."""
    names: dict[str, str] = {}

    def order(each: Ground) -> tuple[float, str, str, str, str]:
        for who in (each.one, each.other):
            if who.path not in names:
                names[who.path] = folded(who.name)
        one, other = each.one.path, each.other.path
        return (-each.points, names[one], names[other], one, other)

    return sorted(found, key=order)


def _of_week(ordered: Iterable[Ground], network: Network) -> list[Ground]:
    """Return this week's three: the best dozen take turns, three a week from Monday to Sunday."""
    best = list(islice(_apart(ordered, network), ROTATION))
    week = (network.today.toordinal() - 1) // 7
    size = min(A_WEEK, len(best))
    start = week * size
    return _ordered(best[(start + place) % len(best)] for place in range(size))


def _apart(ordered: Iterable[Ground], network: Network) -> Iterator[Ground]:
    """Yield the strangers of whom neither of the two stands in a better pair."""
    taken: set[str] = set()
    for each in ordered:
        one, other = each.one.path, each.other.path
        if taken.isdisjoint((one, other)) and _are_strangers(network, one, other):
            taken.update((one, other))
            yield each
