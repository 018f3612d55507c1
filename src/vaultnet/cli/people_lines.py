"""People lines: everybody, as lines of text or as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vaultnet.app.explain import shared_with_owner
from vaultnet.cli.lines import places
from vaultnet.cli.output import Line, show_json
from vaultnet.cli.records import history_record, named, person_record
from vaultnet.model.message import counted, message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vaultnet.languages.voice import Voice
    from vaultnet.model.network import Tie
    from vaultnet.model.person import Person
    from vaultnet.pages.briefing import Briefing


def show_people_json(briefing: Briefing, *, with_history: bool) -> None:
    """Print one record a person, in order of path."""
    network, settings = briefing.network, briefing.settings
    records = []
    for person in network.people.values():
        record = person_record(person, shared_with_owner(person, network, settings), network)
        if with_history:
            record["history"] = history_record(network.ties[person.path])
        records.append(record)
    show_json(today=network.today.isoformat(), owner=named(network.owner), people=records)


def people_lines(briefing: Briefing, *, with_history: bool) -> Iterator[Line]:
    """Yield a line a person, those with the oldest contact first, then those never contacted."""
    network, voice = briefing.network, briefing.voice
    for person in sorted(network.people.values(), key=lambda each: _oldest_first(each, network.ties[each.path])):
        tie = network.ties[person.path]
        yield Line(f"{voice.blank(person.name)}: {_contact(tie, voice)}", "red" if tie.overdue_days > 0 else "")
        if with_history:
            for each in tie.history:
                yield Line(f"  {each.day}  {each.channel}  {places(each.sources[:1], voice)}", "dim")
    yield Line(voice.say(counted("One person.", "{count} people.", len(network.people))), "bold")


def _oldest_first(person: Person, tie: Tie) -> tuple[bool, int, str, str]:
    """Return the order of the list: the oldest contact first; who was never contacted stands last."""
    last = tie.last_contact
    return (last is None, last.day.toordinal() if last else 0, person.name.casefold(), person.path)


def _contact(tie: Tie, voice: Voice) -> str:
    """Return a person's last contact, and how late the next one is, as a sentence."""
    if tie.last_contact is None:
        return voice.say(message("no contact yet"))
    if tie.due is None or tie.overdue_days <= 0:
        return voice.say(message("last contact {day}", day=tie.last_contact.day))
    late = counted("one day late", "{count} days late", tie.overdue_days)
    return voice.say(message("last contact {day}, {late}", day=tie.last_contact.day, late=late))
