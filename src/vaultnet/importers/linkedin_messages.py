"""LinkedIn's messages: on which days the owner and somebody wrote. Texts are read past, never kept (imports.md 1.4)."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from vaultnet.importers.linkedin_owner import owner_parties, tell_name
from vaultnet.importers.linkedin_talk import MOST_IN_GROUP, talk_in
from vaultnet.importers.names import name_of
from vaultnet.model.draft import DraftContact, ImportProblem
from vaultnet.notes.keys import folded

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from vaultnet.importers.gathered import Gathered
    from vaultnet.importers.linkedin_tables import LinkedInTable
    from vaultnet.importers.linkedin_talk import Exchange, Talk
    from vaultnet.model.channel import Direction
    from vaultnet.model.foreign import ImportOptions


class Known(NamedTuple):
    """Who is who, once the owner is known."""

    own: frozenset[str]
    """What LinkedIn calls the owner."""

    keys: Mapping[str, str]
    """Who takes part → key of the connection, for those who are found by their name."""

    parties: Mapping[str, str]
    """The same the other way round."""


def read_messages(tables: Sequence[LinkedInTable], gathered: Gathered, options: ImportOptions) -> None:
    """Put the days of contact with the people; who is no connection comes in as evidence alone.

    A message among more than two is weak. Older tables tell no addresses of those who got it: they are found by a full
    name that one connection has and no other.
    """
    talk = talk_in(tables, gathered, options)
    if not talk.exchanges:
        return
    names = {party: folded(name_of(name).name) for party, name in talk.names.items()}
    talks = (frozenset((each.sender, *each.to)) for each in talk.exchanges if each.to)
    own = owner_parties(names, talks, gathered) or _silent_owner(names, talk, gathered)
    if not own:
        gathered.problems.append(ImportProblem(tables[0].file.name, "no_owner"))
        gathered.left_out["no_owner"] += talk.exchanges.total()
        return
    for party in sorted(own):
        gathered.own_parties[party] = None
        tell_name(name_of(talk.names.get(party, "")).name, gathered)
    keys = _keys_by_name(names, own, gathered)
    known = Known(own, keys, {key: party for party, key in keys.items()})
    for exchange, count in talk.exchanges.items():
        _put(exchange, count, talk, known, gathered)


def _silent_owner(names: Mapping[str, str], talk: Talk, gathered: Gathered) -> frozenset[str]:
    """Return a name for the owner where older tables tell only theirs, and they never wrote; else nothing."""
    is_by_name = not any(each.to for each in talk.exchanges)
    is_silent = not gathered.own_names.keys() & set(names.values())
    return frozenset(("me:",)) if gathered.own_names and is_by_name and is_silent else frozenset()


def contacts_of(found: set[DraftContact]) -> tuple[DraftContact, ...]:
    """Return the contacts in order; a weak one goes where there is a whole one of that day, channel and way."""
    whole = {contact for contact in found if not contact.is_weak}
    return tuple(sorted(whole | {each for each in found if each._replace(is_weak=False) not in whole}))


def _put(exchange: Exchange, count: int, talk: Talk, known: Known, gathered: Gathered) -> None:
    """Put the exchange with each person it is evidence of."""
    is_own = exchange.sender in known.own
    to, is_group = _to(exchange, known, gathered)
    others = dict.fromkeys(party for party in (exchange.sender, *to) if party not in known.own)
    if not others:
        gathered.left_out["unknown_name" if exchange.to_names else "no_address"] += count
        return
    is_group = is_group or len(others) > 1
    if is_group:
        gathered.left_out["group"] += count
    if len(others) > MOST_IN_GROUP:
        return
    direction: Direction = "out" if is_own else "in"
    for party in others if is_own else (exchange.sender,):
        key = known.keys.get(party) or gathered.somebody(party, talk.names.get(party, ""), talk.places.get(party, ""))
        if key:
            contact = DraftContact(exchange.day, "linkedin", direction, is_group)
            gathered.contacts.setdefault(key, set()).add(contact)


def _to(exchange: Exchange, known: Known, gathered: Gathered) -> tuple[tuple[str, ...], bool]:
    """Return who got the messages without the owner, as far as they are known, and whether they are several.

    Where there are only names, one name may hold a comma: a known name is one person before it is a list.
    """
    if exchange.to or not exchange.to_names:
        return exchange.to, False
    whole = _by_name(folded(name_of(exchange.to_names).name), known, gathered)
    names = (exchange.to_names,) if whole else tuple(exchange.to_names.split(", ", maxsplit=MOST_IN_GROUP + 1))
    found = (whole or _by_name(folded(name), known, gathered) for name in names)
    return tuple(party for party in found if party and party not in known.own), len(names) > 1


def _by_name(name: str, known: Known, gathered: Gathered) -> str:
    """Return who has the folded name: the owner, or the only connection of it; empty: nobody, or one of several."""
    if name in gathered.own_names:
        return min(known.own)
    key = gathered.key_by_name(name)
    return known.parties.get(key, key)


def _keys_by_name(names: Mapping[str, str], own: frozenset[str], gathered: Gathered) -> dict[str, str]:
    """Return who wrote → key of the connection without an address that has their name, where both are the only one.

    Such a connection is told its address.
    """
    only = {name: party for party, name in names.items() if party not in own}
    several = Counter(name for party, name in names.items() if party not in own)
    keys = {}
    for name, party in only.items():
        same = gathered.by_name.get(name, [])
        if several[name] == len(same) == 1 and party not in gathered.people and not gathered.people[same[0]].linkedin:
            keys[party] = same[0]
            if ":" not in party:
                gathered.people[same[0]] = gathered.people[same[0]]._replace(linkedin=party)
    return keys
