"""Why lines: the sum behind a person's place, or the rule that hides them, as lines of text or as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vaultnet.app.explain import person_called
from vaultnet.cli.lines import decimal, evidence_line, who_is
from vaultnet.cli.output import Line, json_text
from vaultnet.cli.records import named, reason_record
from vaultnet.model.message import message
from vaultnet.ranking.why import explanation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vaultnet.languages.voice import Voice
    from vaultnet.pages.briefing import Briefing
    from vaultnet.ranking.why import Explanation


def explained(briefing: Briefing, name: str) -> Explanation:
    """Return why the person of that name stands where they stand."""
    person = person_called(name, briefing.network)
    return explanation(person.path, briefing.network, briefing.settings, briefing.agenda)


def why_json(found: Explanation, voice: Voice) -> Iterator[Line]:
    """Yield the sum; `score` is what its parts give, `hidden_by` the rule that keeps somebody off the page."""
    text = json_text(
        today=voice.today.isoformat(),
        person=named(found.person),
        lane=found.lane,
        place=found.place or None,
        reasons=[reason_record(each, voice) for each in found.evidence],
        points=found.points,
        tier_factor=found.tier_factor,
        unanswered_factor=found.unanswered_factor,
        score=found.score,
        hidden_by=found.rule or None,
        text=voice.say(found.rule_text) if found.rule_text else None,
    )
    yield Line(text)


def why_lines(found: Explanation, voice: Voice) -> Iterator[Line]:
    """Yield the sum as text: one line a reason, then what it is multiplied by, then the score."""
    yield Line(who_is(found.person, voice), "bold")
    if found.rule_text:
        yield Line(f"  {voice.say(found.rule_text)}", "yellow")
        if not found.evidence:
            return
        yield Line("  " + voice.say(message("What would have counted:")))
    for evidence in found.evidence:
        yield Line(f"  {evidence_line(evidence, voice)}")
    yield from (Line(f"  {line}", "bold") for line in _sum(found, voice))


def _sum(found: Explanation, voice: Voice) -> Iterator[str]:
    """Yield the sum of the points, what it is multiplied by, and the score."""
    yield f"{decimal(found.points, voice)}  " + voice.say(message("sum of the points"))
    tier, unanswered = decimal(found.tier_factor, voice), decimal(found.unanswered_factor, voice)
    if found.tier_factor != 1:
        yield voice.say(message("× {factor} for tier {tier}", factor=tier, tier=found.person.tier))
    if found.unanswered_factor != 1:
        yield voice.say(message("× {factor} for messages without an answer", factor=unanswered))
    yield f"= {decimal(found.score, voice)}"
