"""Introductions to give: which two of your people should know each other (spec 3)."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Final

from vaultnet.notes.keys import folded
from vaultnet.ranking.grounds import Grounds, introduction_of, met_needs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from vaultnet.model.introduction import Introduction
    from vaultnet.model.network import Network, Topic
    from vaultnet.model.prospect import Prospects
    from vaultnet.model.settings import Settings

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

Pair = tuple[str, str]


def introductions_to_give(network: Network, prospects: Prospects, settings: Settings) -> tuple[Introduction, ...]:
    """Return the three pairs of the week: the same all week, others the next.

    Both were met or spoken with, nothing says that they know each other, and they share a rare topic, or one looks for
    what the other offers. Never two people at prospects; never people of one sector and market on business grounds.
    Nobody stands in two pairs.

    Source: spec 3.
    """
    reached = {path for path in network.people if network.ties[path].rung in {"spoken", "met"}}
    inside = {
        insider.person.path for market in prospects.markets for each in market.prospects for insider in each.insiders
    }
    rare = _rare(network)
    grounds = Grounds(network, settings, rare)
    found = []
    for one, other in _candidates(network, reached, rare):
        if not (one in inside and other in inside) and _are_strangers(network, one, other):
            introduction = introduction_of(one, other, grounds)
            if introduction:
                found.append(introduction)
    return _of_week(sorted(found, key=_order), network)


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
    circles = network.circles_of.get(one, ())
    return not circles or frozenset(circles).isdisjoint(network.circles_of.get(other, ()))


def _order(each: Introduction) -> tuple[float, str, str, str, str]:
    names = (folded(each.one.name), folded(each.other.name))
    return (-each.points, *names, each.one.path, each.other.path)


def _of_week(ordered: Sequence[Introduction], network: Network) -> tuple[Introduction, ...]:
    """Return this week's three: the best dozen take turns, three a week from Monday to Sunday."""
    best = list(_apart(ordered))[:ROTATION]
    week = (network.today.toordinal() - 1) // 7
    size = min(A_WEEK, len(best))
    start = week * size
    return tuple(sorted((best[(start + place) % len(best)] for place in range(size)), key=_order))


def _apart(ordered: Iterable[Introduction]) -> Iterator[Introduction]:
    """Yield the introductions of which neither of the two stands in a better one."""
    taken: set[str] = set()
    for each in ordered:
        if taken.isdisjoint((each.one.path, each.other.path)):
            taken.update((each.one.path, each.other.path))
            yield each
