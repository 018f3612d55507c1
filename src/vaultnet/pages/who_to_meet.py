"""Who to meet: the page of the day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vaultnet.model.message import counted, message
from vaultnet.pages.ahead import birthdays, introductions, promises_due, trips
from vaultnet.pages.candidates import candidates
from vaultnet.pages.frame import capital, page_of
from vaultnet.pages.markdown import heading, notice
from vaultnet.pages.network_picture import picture_of_people
from vaultnet.pages.others import no_rhythm, not_shown, snoozed, this_week
from vaultnet.pages.person_row import person_row
from vaultnet.pages.problems import all_problems
from vaultnet.pages.titles import CHECK_TITLE, WHO_TITLE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vaultnet.model.message import Message
    from vaultnet.model.page import Page
    from vaultnet.model.suggestion import Lane
    from vaultnet.pages.briefing import Briefing

LANE_TITLES: Final[Mapping[Lane, Message]] = {
    "keep_warm": message("Keep warm"),
    "revive": message("Revive"),
    "first_meeting": message("First meeting"),
}
"""In the order of the page."""


def who_to_meet(briefing: Briefing) -> Page:
    """Return the page: today's people by lane, what the next days bring, and everybody else accounted for."""
    lines = [*heading(1, capital(briefing.voice.long_day(briefing.network.today))), *_opening(briefing)]
    for lane, title in LANE_TITLES.items():
        todays = [each for each in briefing.agenda.today if each.lane == lane]
        if todays:
            lines += heading(2, briefing.say(title))
        for each in todays:
            lines += person_row(each, briefing)
    lines += [*promises_due(briefing), *birthdays(briefing), *trips(briefing), *introductions(briefing)]
    rest = [
        *this_week(briefing),
        *snoozed(briefing),
        *no_rhythm(briefing),
        *candidates(briefing),
        *picture_of_people(briefing),
    ]
    if rest:
        lines += [*heading(2, briefing.say(message("And then"))), *rest]
    lines += not_shown(briefing)
    return page_of("who_to_meet", WHO_TITLE, lines, briefing)


def _opening(briefing: Briefing) -> list[str]:
    """Return what the page is, what is missing for it, and whether the notes need a look."""
    network, agenda = briefing.network, briefing.agenda
    lines = [briefing.say(message("Who deserves a little of your time today, and why.")), ""]
    count = len(all_problems(briefing))
    if count:
        told = counted(
            "{count} thing in your notes could not be understood",
            "{count} things in your notes could not be understood",
            count,
        )
        lines += notice(f"{briefing.say(told)}: {briefing.page_link(CHECK_TITLE)}")
    if not network.people:
        return [*lines, *_empty(briefing)]
    if network.owner is None:
        lines += [
            briefing.say(
                message(
                    "No note says who you are. Write `me: true` into the properties of your own note, with your "
                    "interests, and this page will also tell what you share with people."
                )
            ),
            "",
        ]
    if not agenda.today:
        lines += [briefing.say(message("Nobody needs you today.")), ""]
    return lines


def _empty(briefing: Briefing) -> list[str]:
    """Return what was read, and what is missing, in a vault without people."""
    read = counted(
        "{count} note was read, and none is about a person yet.",
        "{count} notes were read, and none is about a person yet.",
        briefing.network.counts.notes,
    )
    how = message(
        "Give each person a note in a folder `People`, or with `type: person` among its properties. Then link to "
        "people from your daily notes: `- coffee with [[Anna Keller]]`."
    )
    return [briefing.say(read), "", briefing.say(how), ""]
