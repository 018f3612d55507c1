"""Brief record: one page about somebody, as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from vaultnet.cli.prospect_records import path_record
from vaultnet.cli.records import named, person_record, topic_record

if TYPE_CHECKING:
    from vaultnet.app.brief import Brief
    from vaultnet.model.network import OpenPromise
    from vaultnet.pages.briefing import Briefing


def brief_record(brief: Brief, briefing: Briefing) -> dict[str, Any]:
    """Return the page; `person` has the keys of `people`, days are ISO, what is not known is null."""
    voice, network, prospect = briefing.voice, briefing.network, brief.prospect
    person = brief.person
    return {
        "today": network.today.isoformat(),
        "person": person_record(person, brief.shared, network),
        "last_contacts": [
            {
                "date": each.day.isoformat(),
                "channel": each.channel,
                "rung": each.rung,
                "direction": each.direction or None,
                "text": words or None,
                "path": source.path,
                "line": source.line or None,
            }
            for each, source, words in brief.contacts
        ],
        "promises": [_promise(each) for each in brief.promises],
        "shared": [topic_record(each) for each in brief.shared],
        "introduced_by": [{"name": name, "path": path or None} for name, path in brief.introduced_by],
        "knows": [named(each) for each in brief.knows],
        "needs": [each.text for each in person.needs],
        "offers": [each.text for each in person.offers],
        "next_step": voice.say(brief.suggestion.next_step),
        "opener": voice.say(brief.suggestion.opener),
        "birthday": brief.birthday.isoformat() if brief.birthday else None,
        "company": {
            "name": brief.company_name,
            "path": brief.company.path if brief.company else None,
            "stage": prospect.stage if prospect else None,
            "next_step": voice.say(prospect.next_step) if prospect else None,
            "colleagues": [named(each) for each in brief.colleagues],
        }
        if brief.company_name
        else None,
        "paths": [path_record(each) for each in brief.paths],
    }


def _promise(promise: OpenPromise) -> dict[str, Any]:
    return {
        "text": promise.words,
        "due": promise.due.isoformat() if promise.due else None,
        "theirs": promise.theirs,
        "path": promise.source.path,
        "line": promise.source.line or None,
    }
