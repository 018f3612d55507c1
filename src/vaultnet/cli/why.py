"""`vaultnet why NAME`: the sum behind a person's place, or the rule that hides them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from vaultnet.app.explain import person_called
from vaultnet.cli.lines import decimal, evidence_line, who_is
from vaultnet.cli.output import Line, show, show_json
from vaultnet.cli.records import named, reason_record
from vaultnet.cli.session import briefing_for, rules_of
from vaultnet.model.message import message
from vaultnet.ranking.why import explanation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vaultnet.cli.call import Call
    from vaultnet.languages.voice import Voice
    from vaultnet.ranking.why import Explanation


@click.command(epilog="Example: vaultnet why Anna Keller")
@click.argument("name", nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True, help="Answer as JSON.")
@click.pass_obj
def why(call: Call, name: tuple[str, ...], *, as_json: bool) -> None:
    """Show the sum behind a person's place, or why they are not shown.

    NAME is a name, an alias, a file name, or a part of one.
    """
    briefing = briefing_for(call, rules_of(call))
    person = person_called(" ".join(name), briefing.network)
    found = explanation(person.path, briefing.network, briefing.settings, briefing.agenda)
    if as_json:
        _show_json(found, briefing.voice)
    else:
        show(_lines(found, briefing.voice))


def _show_json(found: Explanation, voice: Voice) -> None:
    """Print the sum; `score` is what its parts give, `hidden_by` the rule that keeps somebody off the page."""
    show_json(
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


def _lines(found: Explanation, voice: Voice) -> Iterator[Line]:
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
