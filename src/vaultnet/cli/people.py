"""`vaultnet people`: the index, one record a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from vaultnet.app.explain import shared_with_owner
from vaultnet.cli.help import Command
from vaultnet.cli.lines import places
from vaultnet.cli.output import Line, show, show_json
from vaultnet.cli.records import history_record, named, person_record
from vaultnet.cli.session import briefing_for, rules_of
from vaultnet.model.message import counted, message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vaultnet.cli.call import Call
    from vaultnet.languages.voice import Voice
    from vaultnet.model.network import Tie
    from vaultnet.model.person import Person
    from vaultnet.pages.briefing import Briefing


@click.command(cls=Command, epilog="Example: vaultnet people --json --history")
@click.option("--json", "as_json", is_flag=True, help="Answer as JSON.")
@click.option("--history", is_flag=True, help="Every contact, too.")
@click.pass_obj
def people(call: Call, *, as_json: bool, history: bool) -> None:
    """List everybody you know: one line a person."""
    briefing = briefing_for(call, rules_of(call))
    if as_json:
        _show_json(briefing, with_history=history)
    else:
        show(_lines(briefing, with_history=history))


def _show_json(briefing: Briefing, *, with_history: bool) -> None:
    """Print one record a person, in order of path."""
    network, settings = briefing.network, briefing.settings
    records = []
    for person in network.people.values():
        record = person_record(person, shared_with_owner(person, network, settings), network)
        if with_history:
            record["history"] = history_record(network.ties[person.path])
        records.append(record)
    show_json(today=network.today.isoformat(), owner=named(network.owner), people=records)


def _lines(briefing: Briefing, *, with_history: bool) -> Iterator[Line]:
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
