"""Last contact: everybody once, with the last time of each kind; the index made visible."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING, Final, NamedTuple

from vaultnet.model.message import Day, Link, counted, message
from vaultnet.notes.keys import collated
from vaultnet.pages.frame import MOST_ROWS, capital, fitting, page_of, shares
from vaultnet.pages.markdown import bullets, heading
from vaultnet.pages.person_row import company_of
from vaultnet.pages.titles import CONTACT_TITLE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from vaultnet.model.interaction import Interaction
    from vaultnet.model.message import Message
    from vaultnet.model.network import Tie
    from vaultnet.model.page import Page
    from vaultnet.model.person import Person
    from vaultnet.pages.briefing import Briefing

GROUPS: Final[Mapping[str, Message]] = {
    "overdue": message("Overdue"),
    "in_time": message("In time"),
    "no_rhythm": message("In touch, without a rhythm"),
    "named": message("Only named in your notes"),
    "never": message("Not yet in touch"),
}
"""In the order of the page; everybody stands in the first that fits."""


class _Row(NamedTuple):
    order: tuple[int, str, str]
    person: Person
    tie: Tie
    group: str


def last_contact(briefing: Briefing) -> Page:
    """Return the page: everybody once, grouped by what is due.

    Overdue: the longest first. In time: the next due first. Without a rhythm, or only named: the newest first. Others
    by name.
    """
    groups = _grouped(briefing)
    rows = shares([len(groups[name]) for name in GROUPS], MOST_ROWS)
    lines = heading(1, capital(briefing.voice.long_day(briefing.network.today)))
    lines += [briefing.say(message("Everybody once: when you last met, spoke and were in touch, and what is due.")), ""]
    if not briefing.network.people:
        lines += [briefing.say(message("No note is about a person yet.")), ""]
    for (name, title), most in zip(GROUPS.items(), rows, strict=True):
        if groups[name]:
            lines += heading(2, f"{briefing.say(title)} ({briefing.show(len(groups[name]))})")
            lines += _section(name, groups[name], most, briefing)
    return page_of("last_contact", CONTACT_TITLE, lines, briefing)


def group_of(tie: Tie) -> str:
    """Return the group (a key of `GROUPS`) in which a person stands."""
    if tie.overdue_days > 0:
        return "overdue"
    if tie.last_contact is None:
        return "named" if tie.last_mention else "never"
    return "in_time" if tie.due else "no_rhythm"


def _grouped(briefing: Briefing) -> dict[str, list[_Row]]:
    ties = briefing.network.ties
    people = {path: (person, ties[path]) for path, person in briefing.network.people.items()}
    groups: dict[str, list[_Row]] = {name: [] for name in GROUPS}
    for row in briefing.kept.each("page: last contact", None, people, lambda each: _ordered(*each)).values():
        groups[row.group].append(row)
    for each in groups.values():
        each.sort(key=itemgetter(0))
    return groups


def _ordered(person: Person, tie: Tie) -> _Row:
    """Return a person in their group, with what they are sorted by."""
    group = group_of(tie)
    return _Row((_urgency(group, tie), collated(person.name), person.path), person, tie, group)


def _urgency(group: str, tie: Tie) -> int:
    """Return the number by which a group is sorted, the smallest first."""
    if group in ("overdue", "in_time"):
        return -tie.overdue_days
    newest = tie.last_contact or tie.last_mention
    return -newest.day.toordinal() if newest else 0


def _section(group: str, people: list[_Row], most: int, briefing: Briefing) -> list[str]:
    told = briefing.each(group, {each.person.path: each for each in people[:most]}, _row)
    rows = fitting(told.values(), most * 600)
    left = len(people) - len(rows)
    if left:
        rows.append(
            briefing.say(
                counted(
                    "and {count} more: `vaultnet people` lists everybody",
                    "and {count} more: `vaultnet people` lists everybody",
                    left,
                )
            )
        )
    return bullets(rows)


def _row(row: _Row, briefing: Briefing) -> str:
    name, company = Link(row.person.path, row.person.name), company_of(row.person, briefing)
    who = f"{briefing.link(name)}, {company}" if company else briefing.link(name)
    return " · ".join([who, *(briefing.say(each) for each in (*_times(row.tie), *_rhythm(row.tie)))])


def _times(tie: Tie) -> Iterable[Message]:
    """Yield when they last met, spoke, were in touch; a time that is the one before it is not told again."""
    if tie.last_met:
        yield message("met {day}", day=_day(tie.last_met))
    if tie.last_spoken and tie.last_spoken != tie.last_met:
        yield message("spoken {day}", day=_day(tie.last_spoken))
    if tie.last_contact and tie.last_contact != tie.last_spoken:
        yield message("in touch {day}", day=_day(tie.last_contact))
    if tie.last_mention and not tie.last_contact:
        yield message("named {day}", day=_day(tie.last_mention))


def _rhythm(tie: Tie) -> Iterable[Message]:
    """Yield what is wanted, and how late it is."""
    if tie.cadence_days:
        yield counted("every day", "every {count} days", tie.cadence_days)
    if tie.overdue_days > 0:
        yield counted("**{count} day late**", "**{count} days late**", tie.overdue_days)
    elif tie.due:
        yield message("due {day}", day=tie.due)


def _day(interaction: Interaction) -> Day:
    return Day(interaction.day, interaction.sources[0].path)
