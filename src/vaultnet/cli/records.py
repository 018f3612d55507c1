"""Records: people, suggestions and problems as JSON, with exactly the keys that other programs may rely on (spec 8)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from vaultnet.model.channel import RUNGS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vaultnet.languages.voice import Voice
    from vaultnet.model.interaction import Interaction
    from vaultnet.model.network import Network, SharedTopic, Tie
    from vaultnet.model.person import Person
    from vaultnet.model.source import Source
    from vaultnet.model.suggestion import Evidence, Suggestion


def person_record(person: Person, shared: Iterable[SharedTopic], network: Network) -> dict[str, Any]:
    """Return one person of the index. What is not known is null; a tier's cadence counts as theirs."""
    tie = network.ties[person.path]
    return {
        "name": person.name,
        "path": person.path,
        "company": person.company.text if person.company else None,
        "role": person.role or None,
        "city": person.city or None,
        "country": person.country or None,
        "tier": person.tier or None,
        "cadence_days": tie.cadence_days or None,
        "last_met": _day(tie.last_met),
        "last_spoken": _day(tie.last_spoken),
        "last_contact": _day(tie.last_contact),
        "last_mention": _day(tie.last_mention),
        "planned": _day(tie.planned),
        "rung": tie.rung,
        "contacts_24m": {rung: tie.counts_24m.get(rung, 0) for rung in reversed(RUNGS)},
        "gap_days": tie.gap_days,
        "due": tie.due.isoformat() if tie.due else None,
        "overdue_days": tie.overdue_days if tie.due else None,
        "strength": round(tie.strength, 4),
        "interests": [
            topic.label
            for topic, held in network.topics.get(person.path, {}).items()
            if topic.kind == "interest" and held.weight == 1
        ],
        "shared": [each.topic.label for each in shared],
        "status": person.status,
        "snooze_until": date.fromordinal(person.snooze_day).isoformat() if person.snooze_day else None,
    }


def history_record(tie: Tie) -> list[dict[str, Any]]:
    """Return every contact of a person, newest first, each with the first line that tells of it."""
    return [
        {
            "date": each.day.isoformat(),
            "channel": each.channel,
            "rung": each.rung,
            "direction": each.direction or None,
            "path": each.sources[0].path,
            "line": each.sources[0].line,
        }
        for each in tie.history
    ]


def suggestion_record(suggestion: Suggestion, voice: Voice) -> dict[str, Any]:
    """Return one suggestion, its sentences in the reader's language."""
    return {
        "name": suggestion.person.name,
        "path": suggestion.person.path,
        "score": suggestion.score,
        "reasons": [reason_record(each, voice) for each in suggestion.evidence],
        "next_step": voice.say(suggestion.next_step),
        "opener": voice.say(suggestion.opener),
    }


def reason_record(evidence: Evidence, voice: Voice) -> dict[str, Any]:
    """Return one reason."""
    return {
        "reason": evidence.reason,
        "points": evidence.points,
        "text": voice.say(evidence.text),
        "sources": sources_record(evidence.sources),
    }


def topic_record(shared: SharedTopic) -> dict[str, Any]:
    """Return one thing that two people share; the sources of both."""
    return {
        "topic": shared.topic.label,
        "df": shared.df,
        "points": shared.points,
        "sources": sources_record((*shared.mine, *shared.theirs)),
    }


def sources_record(sources: Iterable[Source]) -> list[dict[str, Any]]:
    """Return places of the vault; the line is null where the whole note is meant."""
    return [{"path": source.path, "line": source.line or None} for source in sources]


def named(person: Person | None) -> dict[str, str] | None:
    """Return who somebody is."""
    return {"name": person.name, "path": person.path} if person else None


def _day(interaction: Interaction | None) -> str | None:
    """Return the day of a contact."""
    return interaction.day.isoformat() if interaction else None
