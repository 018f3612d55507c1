"""Who lines: today's people, as lines of text or as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vaultnet.cli.lines import suggestion_lines
from vaultnet.cli.output import Line, json_text
from vaultnet.cli.records import suggestion_record
from vaultnet.model.message import counted, message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vaultnet.model.message import Message
    from vaultnet.model.suggestion import Lane, Suggestion
    from vaultnet.pages.briefing import Briefing

LANES: dict[Lane, Message] = {
    "keep_warm": message("Keep warm"),
    "revive": message("Revive"),
    "first_meeting": message("First meeting"),
}
"""The lanes in the order of the page."""


def who_json(briefing: Briefing) -> Iterator[Line]:
    """Yield as JSON today's people by lane, the week, and how many are hidden by each rule."""
    agenda, voice = briefing.agenda, briefing.voice
    answer = json_text(
        today=briefing.network.today.isoformat(),
        lanes={lane: [suggestion_record(each, voice) for each in _of_lane(briefing, lane)] for lane in LANES},
        week=[suggestion_record(each, voice) for each in agenda.week],
        hidden={rule: len(paths) for rule, paths in sorted(agenda.hidden.items())},
    )
    yield Line(answer)


def _of_lane(briefing: Briefing, lane: Lane) -> list[Suggestion]:
    """Return today's people of a lane, in the order of the page."""
    return [each for each in briefing.agenda.today if each.lane == lane]


def who_lines(briefing: Briefing) -> Iterator[Line]:
    """Yield today's people as text."""
    agenda, voice = briefing.agenda, briefing.voice
    yield Line(voice.say(message("Who to meet: {day}", day=voice.long_day(briefing.network.today))), "bold")
    if not agenda.today:
        yield Line("")
        yield Line(voice.say(message("Nobody today: no reason holds for anybody.")))
    for lane, title in LANES.items():
        people = _of_lane(briefing, lane)
        if people:
            yield Line("")
            yield Line(voice.say(title), "bold cyan")
        for each in people:
            yield from suggestion_lines(each, voice)
    if agenda.week:
        yield Line("")
        yield Line(voice.say(counted("One more this week.", "{count} more this week.", len(agenda.week))), "dim")
