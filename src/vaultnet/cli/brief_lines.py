"""Brief lines: one page about somebody, as plain text for the terminal, to be read in a minute."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vaultnet.cli.lines import place, places, who_is
from vaultnet.cli.output import Line
from vaultnet.cli.path_lines import path_lines
from vaultnet.model.message import Country, Link, counted, message
from vaultnet.pages.channel_text import CHANNELS
from vaultnet.pages.company_block import STAGES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from vaultnet.app.brief import Brief
    from vaultnet.languages.voice import Voice
    from vaultnet.model.message import Message
    from vaultnet.model.network import OpenPromise
    from vaultnet.pages.briefing import Briefing

MOST_TOPICS: Final = 8


def brief_lines(brief: Brief, briefing: Briefing) -> Iterator[Line]:
    """Yield the page: who it is, then each part that has something to say under its heading."""
    voice, today = briefing.voice, briefing.network.today
    yield Line(who_is(brief.person, voice), "bold")
    parts = (
        (message("How things stand"), _standing(brief, today)),
        (message("Last contacts"), _contacts(brief, voice)),
        (message("Promises"), (_promise(each, today, voice) for each in brief.promises)),
        (message("What you share"), _shared(brief, voice)),
        (message("How you are joined"), _joined(brief)),
        (message("What they need, and can help with"), _wants(brief)),
        (message("How to begin"), (brief.suggestion.opener, brief.suggestion.next_step)),
        (message("Where they work"), _company(brief, voice)),
    )
    for title, said in parts:
        lines = [each if isinstance(each, str) else voice.say(each) for each in said]
        if lines:
            yield Line("")
            yield Line(voice.say(title), "bold cyan")
            yield from (Line(f"  {line}") for line in lines)
    if brief.paths:
        yield Line("")
        yield Line(voice.say(message("Ways to them")), "bold cyan")
        for path in brief.paths:
            yield from path_lines(path, voice)


def _standing(brief: Brief, today: date) -> Iterator[Message]:
    """Yield how long it has been, what is planned, and what the notes say of the next step and the birthday."""
    tie, person = brief.tie, brief.person
    if tie.last_contact is None:
        yield message("No contact yet.")
    elif tie.last_contact.day == today:
        yield message("Last contact today.")
    else:
        days = counted("{count} day", "{count} days", (today - tie.last_contact.day).days)
        if tie.cadence_days:
            wanted = counted("{count} day", "{count} days", tie.cadence_days)
            yield message("{days} since the last contact; you wanted {wanted}.", days=days, wanted=wanted)
        else:
            yield message("{days} since the last contact.", days=days)
    if tie.last_met is not None:
        yield message("Last met in person on {day}.", day=tie.last_met.day)
    elif tie.last_contact is not None:
        yield message("Never met in person.")
    if tie.planned is not None:
        yield message("Planned: {day} ({channel}).", day=tie.planned.day, channel=CHANNELS[tie.planned.channel])
    if tie.unanswered:
        yield counted("Your last message has no answer.", "Your last {count} messages have no answer.", tie.unanswered)
    if person.next_step:
        yield message("Next step, as you wrote it: {text}", text=person.next_step)
    if brief.birthday is not None:
        yield message("Birthday: {day}.", day=brief.birthday)


def _contacts(brief: Brief, voice: Voice) -> Iterator[str]:
    """Yield the last contacts: day, how, your own words, and where they stand."""
    for each, source, words in brief.contacts:
        channel, day = voice.say(CHANNELS[each.channel]), voice.day(each.day)
        said = f"{day}, {channel}: {voice.blank(words)}" if words else f"{day}, {channel}"
        yield f"{said} [{place(source.path, source.line, voice)}]"


def _promise(promise: OpenPromise, today: date, voice: Voice) -> str:
    """Return a promise with whose it is, its day and its place."""
    text, due = promise.words, promise.due
    if promise.theirs:
        said = (
            message("They promised: “{text}”, by {day}", text=text, day=due)
            if due
            else message("They promised: “{text}”", text=text)
        )
    elif due is None:
        said = message("You promised: “{text}”", text=text)
    elif due < today:
        said = message("You promised: “{text}”, late since {day}", text=text, day=due)
    else:
        said = message("You promised: “{text}”, by {day}", text=text, day=due)
    return f"{voice.say(said)} [{place(promise.source.path, promise.source.line, voice)}]"


def _shared(brief: Brief, voice: Voice) -> Iterator[str]:
    """Yield what you share, how many have it, and where they say so; whom you both know is told elsewhere."""
    topics = [each for each in brief.shared if each.topic.kind != "acquaintance"]
    for each in topics[:MOST_TOPICS]:
        people = voice.say(counted("{count} person", "{count} people", each.df))
        yield f"{voice.blank(each.topic.mention)} ({people}) [{places(each.theirs, voice)}]"


def _joined(brief: Brief) -> Iterator[Message]:
    """Yield who introduced them, and whom of yours they know."""
    if brief.introduced_by:
        names = tuple(Link(path, name) for name, path in brief.introduced_by)
        yield message("Introduced by {names}.", names=names)
    introducers = {path for _, path in brief.introduced_by}
    known = tuple(Link(each.path, each.name) for each in brief.knows if each.path not in introducers)
    if known:
        yield message("Knows {names}.", names=known)


def _wants(brief: Brief) -> Iterator[Message]:
    person = brief.person
    if person.needs:
        yield message("Needs: {list}", list=_texts(each.text for each in person.needs))
    if person.offers:
        yield message("Can help with: {list}", list=_texts(each.text for each in person.offers))


def _company(brief: Brief, voice: Voice) -> Iterator[Message | str]:
    """Yield the company, how far you are with it, and who else is there."""
    company = brief.company
    if not brief.company_name:
        return
    where = (company.city, Country(company.country) if company.country else "") if company else ()
    yield ", ".join(voice.blank(each) for each in (brief.company_name, *where) if each)
    if brief.prospect is not None:
        stage = STAGES[brief.prospect.stage]
        yield message("Move {number} of 7: {stage}.", number=brief.prospect.stage, stage=stage)
        yield brief.prospect.next_step
    if brief.colleagues:
        yield message("Also there: {names}.", names=tuple(Link(each.path, each.name) for each in brief.colleagues))


def _texts(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(texts)
