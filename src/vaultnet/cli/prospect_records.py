"""Prospect records: markets, prospects and paths as JSON, with exactly the keys of spec 8."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from vaultnet.cli.records import sources_record, topic_record

if TYPE_CHECKING:
    from vaultnet.languages.voice import Voice
    from vaultnet.model.person import Person
    from vaultnet.model.prospect import BuyingRole, Edge, Hop, Insider, Market, Prospect, WarmPath


def market_record(market: Market, voice: Voice) -> dict[str, Any]:
    """Return one market; `facts` is filled by who knows them."""
    return {
        "country": market.country,
        "is_target": market.is_target,
        "companies": [prospect_record(each, voice) for each in market.prospects],
        "who_knows": [_known(person) for person in market.who_knows],
    }


def prospect_record(prospect: Prospect, voice: Voice) -> dict[str, Any]:
    """Return one prospect, its sentences in the reader's language."""
    return {
        "name": prospect.name,
        "path": prospect.path or None,
        "stage": prospect.stage,
        "deciders": _insiders(prospect, "decision_maker"),
        "buyers": _insiders(prospect, "buyer"),
        "contacts": _insiders(prospect, "contact"),
        "paths": [path_record(each) for each in prospect.paths],
        "shared": [topic_record(each) for each in prospect.shared],
        "last_contact": prospect.last_contact.isoformat() if prospect.last_contact else None,
        "next_step": voice.say(prospect.next_step),
        "bridge": voice.say(prospect.bridge) if prospect.bridge else None,
        "quiet_since": prospect.quiet_since.isoformat() if prospect.quiet_since else None,
        "sources": sources_record(prospect.stage_sources),
    }


def path_record(path: WarmPath) -> dict[str, Any]:
    """Return one path: `via` names whom it leads through, from the first to ask; empty is direct."""
    names = [hop.name for hop in path.hops]
    starts = [None, *names[:-1]]
    weakest = path.weakest
    return {
        "strength": path.strength,
        "to": _place(path.hops[-1]),
        "via": names[:-1],
        "evidence": [
            {
                "from": start,
                "to": hop.name,
                **_edge(hop.edge),
                "others": [_edge(edge) for edge in hop.others],
            }
            for start, hop in zip(starts, path.hops, strict=True)
        ],
        "weakest": {"from": starts[weakest], "to": names[weakest], "strength": _rounded(path.hops[weakest].edge)},
        "asked": sources_record(path.asks),
        "without_note": [hop.name for hop in path.hops if not hop.path],
    }


def _edge(edge: Edge) -> dict[str, Any]:
    return {
        "kind": edge.kind,
        "name": edge.name or None,
        "strength": _rounded(edge),
        "day": edge.day.isoformat() if edge.day else None,
        "sources": sources_record(edge.sources),
    }


def _rounded(edge: Edge) -> float:
    return round(edge.strength, 4)


def _place(hop: Hop) -> dict[str, str | None]:
    return {"name": hop.name, "path": hop.path or None}


def _insiders(prospect: Prospect, role: BuyingRole) -> list[dict[str, str | None]]:
    return [_insider(each) for each in prospect.insiders if each.buying_role == role]


def _insider(insider: Insider) -> dict[str, str | None]:
    return {"name": insider.person.name, "path": insider.person.path, "role": insider.role or None}


def _known(person: Person) -> dict[str, str | None]:
    return {"name": person.name, "path": person.path, "role": person.role or None}
