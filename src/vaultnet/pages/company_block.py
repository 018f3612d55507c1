"""Company block: a prospect on *Export prospects*, from its name to the next step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vaultnet.model.message import Day, Link, Message, counted, message
from vaultnet.network.common import worth_saying
from vaultnet.pages.boxes import boxes
from vaultnet.pages.channel_text import CHANNELS
from vaultnet.pages.path_line import path_line, ways_worth_telling
from vaultnet.pages.proof import with_proof

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from vaultnet.model.message import Blank
    from vaultnet.model.prospect import BuyingRole, Insider, Prospect, Stage
    from vaultnet.pages.briefing import Briefing

STAGES: Final[Mapping[Stage, Message]] = {
    1: message("found"),
    2: message("a path is known"),
    3: message("introduced or connected"),
    4: message("you write to each other"),
    5: message("you have spoken"),
    6: message("you have met"),
    7: message("business"),
}
"""The seven moves."""

PATH_KNOWN: Final = 2
CONNECTED: Final = 3

ROLES: Final[tuple[BuyingRole, ...]] = ("decision_maker", "buyer", "contact")

MOST_NAMED: Final = 3
"""So many people of each role are named; the rest is counted."""

MOST_TOPICS: Final = 4


def company_block(prospect: Prospect, briefing: Briefing) -> list[str]:
    """Return the lines of one company: stage, who decides, the ways in, what is shared, the next step, boxes.

    The boxes are for contact with the person to reach next, once there was any: before, somebody introduces you.
    """
    lines = [f"### {company_line(prospect, briefing)}"]
    lines.append(f"- {stage_line(prospect, briefing)}")
    lines.append(f"- {who_decides(prospect, briefing)}")
    lines += _ways(prospect, briefing)
    shared = _shared(prospect, briefing)
    if shared:
        lines.append(f"- {shared}")
    step = briefing.say(message("Next step"))
    lines.append(f"- *{step}*: {briefing.say(prospect.next_step)}")
    target = prospect.target
    if target and prospect.stage >= CONNECTED and target.path in briefing.network.people:
        lines += boxes(target, ("call", "message"), briefing)
    return [*lines, ""]


def company_line(prospect: Prospect, briefing: Briefing) -> str:
    """Return the company's name, a link where it has a note, with its city."""
    name = company_link(prospect, briefing)
    city = prospect.company.city if prospect.company else ""
    return f"{name} · {briefing.show(city)}" if city else name


def company_link(prospect: Prospect, briefing: Briefing) -> str:
    """Return the company's name, a link where it has a note."""
    return briefing.link(Link(prospect.path, prospect.name))


def stage_line(prospect: Prospect, briefing: Briefing) -> str:
    """Return the stage in words with the lines that say so, and the last contact with anybody there."""
    stage = message("**Move {number} of 7: {stage}**", number=prospect.stage, stage=STAGES[prospect.stage])
    ties = [tie for each in prospect.insiders if (tie := briefing.network.ties.get(each.person.path))]
    last = [time for tie in ties for time in (tie.last_met, tie.last_spoken, tie.last_contact) if time]
    days = {source: time.day for time in last for source in time.sources}
    # That a path is known is proved by the path, which is told below.
    sources = () if prospect.stage == PATH_KNOWN else prospect.stage_sources
    said = with_proof(stage, sources, days, prospect.path, briefing)
    in_touch = _last_contact(prospect, briefing)
    return f"{said} · {in_touch}" if in_touch else said


def _last_contact(prospect: Prospect, briefing: Briefing) -> str:
    """Return when the owner was last in touch with anybody there, how and with whom."""
    if prospect.last_contact is None:
        return ""
    for insider in prospect.insiders:
        tie = briefing.network.ties.get(insider.person.path)
        last = tie.last_contact if tie else None
        if last is not None and last.day == prospect.last_contact:
            day = Day(last.day, last.sources[0].path)
            said = message("last contact {day} ({channel})", day=day, channel=CHANNELS[last.channel])
            return briefing.say(said)
    return briefing.say(message("last contact {day}", day=prospect.last_contact))


def who_decides(prospect: Prospect, briefing: Briefing) -> str:
    """Return who decides and who buys, and which of the two nobody is known to be; else who is known there at all."""
    return " · ".join(_roles(prospect, briefing))


def _roles(prospect: Prospect, briefing: Briefing) -> Iterator[str]:
    deciders, buyers, others = ([each for each in prospect.insiders if each.buying_role == role] for role in ROLES)
    if deciders:
        yield briefing.say(message("**Decides**: {people}", people=_named(deciders, briefing)))
    elif {"decision_maker", "buyer"} <= set(prospect.missing):
        yield briefing.say(message("**Decides**: no name yet, nor in purchasing"))
    else:
        yield briefing.say(message("**Decides**: no name yet"))
    if buyers:
        yield briefing.say(message("buys: {people}", people=_named(buyers, briefing)))
    elif deciders and "buyer" in prospect.missing:
        yield briefing.say(message("nobody in purchasing yet"))
    if others:
        yield briefing.say(message("also there: {people}", people=_named(others, briefing)))


def _named(insiders: Sequence[Insider], briefing: Briefing) -> tuple[Blank, ...]:
    """Return the names with their roles as a list that a sentence can hold."""
    named: list[Blank] = []
    for each in insiders[:MOST_NAMED]:
        name = Link(each.person.path, each.person.name)
        named.append(message("{name} ({role})", name=name, role=each.role) if briefing.show(each.role) else name)
    more = len(insiders) - len(named)
    if more:
        named.append(counted("{count} more", "{count} more", more))
    return tuple(named)


def _ways(prospect: Prospect, briefing: Briefing) -> Iterator[str]:
    """Yield the warm paths, the best first, the others below it."""
    best, other = briefing.say(message("Warm path")), briefing.say(message("or"))
    for index, path in enumerate(ways_worth_telling(prospect.paths)):
        line = path_line(path, briefing)
        yield f"  - {other}: {line}" if index else f"- **{best}**: {line}"


def _shared(prospect: Prospect, briefing: Briefing) -> str:
    """Return what the owner shares with the person to reach next, with where it is written."""
    telling = worth_saying(prospect.shared, briefing.settings.points) or list(prospect.shared)
    if prospect.target is None or not telling:
        return ""
    target = prospect.target
    topics: list[Blank] = [each.topic.mention for each in telling[:MOST_TOPICS]]
    if len(telling) > MOST_TOPICS:
        topics.append(counted("{count} more", "{count} more", len(telling) - MOST_TOPICS))
    said = message("**You share** {topics} with {person}", topics=tuple(topics), person=Link(target.path, target.name))
    sources = [source for each in telling[:MOST_TOPICS] for source in each.theirs]
    return with_proof(said, sources, {}, target.path, briefing)
