"""Grounds: what speaks for bringing two people together."""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING, Final, NamedTuple

from vaultnet.languages.words import phrases
from vaultnet.model.introduction import Introduction
from vaultnet.model.message import Link, message
from vaultnet.model.source import Source
from vaultnet.network.spellings import plain_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from vaultnet.model.message import Message
    from vaultnet.model.network import Network, Topic
    from vaultnet.model.person import Person, Reference
    from vaultnet.model.settings import Settings

NEED_POINTS: Final = 15
"""Points for a need that is met; a shared topic has what it has as common ground."""

BUSINESS: Final = frozenset(("sector",))
SHORT: Final = 3
"""Words of so few letters say nothing of what is needed."""

EMPTY: Final = phrases(
    "with, from, for, and, some, new, good, help, con, per, una, uno, dei, degli, delle, nuovi, nuove, aiuto"
)
"""Words that two different things may have in common."""


class Trade(NamedTuple):
    """What somebody's company does, and where."""

    sectors: frozenset[str]
    """Plain names."""

    market: str
    """ISO code; empty: not known."""


class Grounds:
    """Where grounds are looked up; answers are kept."""

    def __init__(self, network: Network, settings: Settings, rare: Mapping[Topic, int]) -> None:
        """Know the network, and its rare topics with the number of people who have each."""
        self.network = network
        self.rare = rare
        people, each = len(network.people), settings.points.common_ground_each
        self.points = {topic: each * log((1 + people) / (1 + size)) for topic, size in rare.items()}
        self._trades: dict[str, Trade] = {}
        self._rare_of: dict[str, frozenset[Topic]] = {}

    def rare_of(self, path: str) -> frozenset[Topic]:
        """Return the rare topics of a person."""
        if path not in self._rare_of:
            self._rare_of[path] = frozenset(self.rare.keys() & self.network.topics.get(path, {}).keys())
        return self._rare_of[path]

    def trade_of(self, path: str) -> Trade:
        """Return the sectors and the market of a person: their own, and their company's."""
        if path not in self._trades:
            self._trades[path] = _trade(path, self.network)
        return self._trades[path]


class _Need(NamedTuple):
    """Something that somebody looks for, and somebody offers."""

    seeker: Person
    giver: Person
    need: Reference
    offer: Reference


def met_needs(network: Network, reached: set[str]) -> Iterator[tuple[str, str]]:
    """Yield the pairs of whom one may offer what the other looks for, the paths in order."""
    by_word: dict[str, dict[str, None]] = {}
    for path, person in network.people.items():
        if path in reached:
            for offer in person.offers:
                for word in _words(offer):
                    by_word.setdefault(word, {})[path] = None
    for path, person in network.people.items():
        if path in reached:
            for need in person.needs:
                for word in _words(need):
                    yield from (
                        (min(path, giver), max(path, giver)) for giver in by_word.get(word, ()) if giver != path
                    )


class Ground(NamedTuple):
    """What speaks for bringing two people together, before it is put into words."""

    points: float
    one: Person
    other: Person
    needs: list[_Need]
    topics: list[Topic]
    """Rare ones that both have, the rarest first."""


def ground_of(one: str, other: str, grounds: Grounds) -> Ground | None:
    """Return what speaks for bringing two people together; None: nothing does.

    Between people of one sector and market only what is no business counts.
    """
    network = grounds.network
    a, b = network.people[one], network.people[other]
    compete = are_competitors(grounds.trade_of(one), grounds.trade_of(other))
    needs = [] if compete else [*_needs(a, b), *_needs(b, a)]
    both = grounds.rare_of(one) & grounds.rare_of(other)
    topics = [topic for topic in both if not (compete and topic.kind in BUSINESS)]
    if not needs and not topics:
        return None
    topics.sort(key=lambda topic: (grounds.rare[topic], topic))
    points = NEED_POINTS * len(needs) + sum(grounds.points[topic] for topic in topics)
    return Ground(round(points, 4), a, b, needs, topics)


def introduction_of(ground: Ground, network: Network) -> Introduction:
    """Return the introduction of two people, with all that speaks for it."""
    points, one, other, needs, topics = ground
    sources = [Source(need.seeker.path, need.need.line) for need in needs]
    sources += [Source(need.giver.path, need.offer.line) for need in needs]
    held = (network.topics[who.path][topic] for topic in topics for who in (one, other))
    sources += [source for each in held for source in each.sources[:1]]
    told = _told(one, other, needs, topics), _told(other, one, needs, topics)
    return Introduction(one, other, points, *told, tuple(dict.fromkeys(sources)))


def are_competitors(one: Trade, other: Trade) -> bool:
    """Return whether two trades are of one sector and one market; a market that is not known may be the same."""
    if one.sectors.isdisjoint(other.sectors):
        return False
    return not (one.market and other.market) or one.market == other.market


def _told(who: Person, other: Person, needs: list[_Need], topics: list[Topic]) -> Message:
    """Return what one of the two would have of it: the first need that concerns them, else the rarest topic."""
    link = Link(other.path, other.name)
    for need in needs:
        if need.seeker is who:
            return message("{person} can help with “{thing}”", person=link, thing=need.offer.text)
        if need.giver is who:
            return message("{person} looks for “{thing}”", person=link, thing=need.need.text)
    topic = topics[0]
    label = topic.mention
    match topic.kind:
        case "language":
            return message("{person} speaks {topic}, too", person=link, topic=label)
        case "home_town":
            return message("{person} comes from {topic}, too", person=link, topic=label)
        case "sector":
            return message("{person} works in {topic}, too", person=link, topic=label)
        case _:
            return message("{person} cares about {topic}, too", person=link, topic=label)


def _needs(seeker: Person, giver: Person) -> Iterator[_Need]:
    for need in seeker.needs:
        for offer in giver.offers:
            if _meet(need, offer):
                yield _Need(seeker, giver, need, offer)
                break


def _meet(need: Reference, offer: Reference) -> bool:
    """Return whether an offer meets a need: the same note, or all the words of the shorter one stand in the longer."""
    if need.target and need.target == offer.target:
        return True
    wanted, given = _words(need), _words(offer)
    return bool(wanted and given) and (wanted <= given or given <= wanted)


def _words(reference: Reference) -> frozenset[str]:
    words = plain_name(reference.text).replace(",", " ").split()
    return frozenset(word for word in words if len(word) > SHORT and word not in EMPTY)


def _trade(path: str, network: Network) -> Trade:
    person = network.people[path]
    sectors = {topic.key for topic in network.topics.get(path, ()) if topic.kind == "sector"}
    workplace = network.workplaces.get(network.employers.get(path, ""))
    company = workplace.company if workplace else None
    if company and company.sector:
        sectors.add(plain_name(company.sector))
    return Trade(frozenset(sectors), (company.country if company else "") or person.country)
