"""Others: everybody who is not among today's people, as folded sections of *Who to meet*."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vaultnet.model.message import Day, Link, counted, message
from vaultnet.pages.boxes import rhythm_boxes
from vaultnet.pages.frame import MOST_BYTES, MOST_ROWS, fitting
from vaultnet.pages.markdown import bullets, folded, heading

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vaultnet.model.message import Blank, Message
    from vaultnet.model.suggestion import Suggestion
    from vaultnet.pages.briefing import Briefing

LEFT_OUT: Final = ("archived", "deceased", "do_not_contact")
"""Rules that are counted together: nobody wants to read every morning how many have died."""

MOST_SNOOZED: Final = 30
OTHER_ROWS: Final = 220
"""Rows that the rest of the page may take."""

MOST_WEEK: Final = MOST_ROWS - OTHER_ROWS
"""So many people under *This week*; the rest is counted."""

WEEK_BYTES: Final = MOST_BYTES // 2


def this_week(briefing: Briefing) -> list[str]:
    """Return what does not fit today, folded, in order, with the strongest reason of each."""
    week = briefing.agenda.week
    if not week:
        return []
    title = counted("This week: {count} more person", "This week: {count} more people", len(week))
    rows = fitting((_week_row(each, briefing) for each in week[:MOST_WEEK]), WEEK_BYTES)
    left = len(week) - len(rows)
    if left:
        rows.append(
            briefing.say(
                counted(
                    "and {count} more: `vaultnet who --json` lists everybody",
                    "and {count} more: `vaultnet who --json` lists everybody",
                    left,
                )
            )
        )
    return folded(briefing.say(title), bullets(rows))


def _week_row(suggestion: Suggestion, briefing: Briefing) -> str:
    name = briefing.link(Link(suggestion.person.path, suggestion.person.name))
    return f"{name} · {briefing.say(suggestion.evidence[0].text)}" if suggestion.evidence else name


def snoozed(briefing: Briefing) -> list[str]:
    """Return who rests until a day, folded, the soonest back first."""
    resting = briefing.agenda.snoozed
    if not resting:
        return []
    people = briefing.network.people
    rows = [
        briefing.say(message("{name}: back on {day}", name=Link(path, people[path].name), day=Day(day)))
        for path, day in resting[:MOST_SNOOZED]
    ]
    if len(resting) > len(rows):
        left = len(resting) - len(rows)
        rows.append(briefing.say(counted("and {count} more", "and {count} more", left)))
    title = counted("Snoozed: {count} person", "Snoozed: {count} people", len(resting))
    return folded(briefing.say(title), bullets(rows))


def no_rhythm(briefing: Briefing) -> list[str]:
    """Return the people known best without tier or cadence, folded, and how to give them one."""
    paths = briefing.agenda.no_rhythm
    if not paths:
        return []
    network = briefing.network
    how = message(
        "Your notes speak of these people most, and nothing says how often you want to be in touch. Tick it here, or "
        "say it your way among a person's properties: `cadence: monthly`."
    )
    rows = []
    for path in paths:
        name, last = Link(path, network.people[path].name), network.ties[path].last_mention
        said: Blank = name
        if last is not None:
            said = message("{name}: last on {day}", name=name, day=Day(last.day, last.sources[0].path))
        rows.append(f"- {briefing.show(said)}")
        rows += rhythm_boxes(network.people[path], briefing)
    title = briefing.say(message("No rhythm yet"))
    return folded(title, [briefing.say(how), "", *rows])


def not_shown(briefing: Briefing) -> list[str]:
    """Return how many people are not shown, by the rule that hides them, and how to ask about one of them."""
    hidden = briefing.agenda.hidden
    rows = [briefing.say(sentence) for sentence in _sentences(hidden).values() if sentence.number]
    if not rows:
        return []
    how = briefing.say(message("`vaultnet why NAME` tells why somebody is on this page, or not."))
    return [*heading(2, briefing.say(message("Not on this page"))), *bullets(rows), how, ""]


def days(count: int) -> Message:
    """Return a number of days as words."""
    return counted("{count} day", "{count} days", count)


def _sentences(hidden: Mapping[str, tuple[str, ...]]) -> dict[str, Message]:
    """Return the sentence of every rule, in the order of the page."""
    count = {rule: len(paths) for rule, paths in hidden.items()}

    def of(rule: str) -> int:
        return count.get(rule, 0)

    return {
        "recent": counted(
            "{count} person you were in touch with this week",
            "{count} people you were in touch with this week",
            of("recent"),
        ),
        "planned": counted(
            "{count} person with something planned", "{count} people with something planned", of("planned")
        ),
        "next_step": counted(
            "{count} person whose next step is still ahead",
            "{count} people whose next step is still ahead",
            of("next_step"),
        ),
        "unanswered": counted(
            "{count} person who left three messages without an answer: give them time",
            "{count} people who left three messages without an answer: give them time",
            of("unanswered"),
        ),
        "snoozed": counted("{count} person you snoozed", "{count} people you snoozed", of("snoozed")),
        "no_reason": counted(
            "{count} person for whom nothing is pressing",
            "{count} people for whom nothing is pressing",
            of("no_reason"),
        ),
        "left_out": counted(
            "{count} person whose note says to leave them out",
            "{count} people whose notes say to leave them out",
            sum(map(of, LEFT_OUT)),
        ),
    }
