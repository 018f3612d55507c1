"""`vaultnet check`: what could not be understood, and how to mend it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from vaultnet.cli.help import Command
from vaultnet.cli.lines import place
from vaultnet.cli.output import Line, show, show_json
from vaultnet.cli.session import briefing_for, rules_of
from vaultnet.model.message import counted, message
from vaultnet.pages.problem_text import told
from vaultnet.pages.problems import all_problems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vaultnet.cli.call import Call
    from vaultnet.languages.voice import Voice
    from vaultnet.model.problem import Problem
    from vaultnet.pages.briefing import Briefing

PROBLEMS = 3
"""Exit code of `--strict` when there are problems."""


@click.command(cls=Command, epilog="Example: vaultnet check --strict")
@click.option("--json", "as_json", is_flag=True, help="Answer as JSON.")
@click.option("--strict", is_flag=True, help="End with exit code 3 when there are problems.")
@click.pass_obj
def check(call: Call, *, as_json: bool, strict: bool) -> int:
    """Show what could not be understood, and how to mend it."""
    briefing = briefing_for(call, rules_of(call))
    problems = all_problems(briefing)
    if as_json:
        _show_json(briefing, problems)
    else:
        show(_lines(briefing, problems))
    return PROBLEMS if strict and problems else 0


def _show_json(briefing: Briefing, problems: tuple[Problem, ...]) -> None:
    """Print problems, people without a note, conflict copies, and what was read."""
    network = briefing.network
    show_json(
        problems=[_record(each, briefing.voice) for each in problems],
        people_without_note=[{"name": each.name, "count": each.times} for each in network.without_note],
        conflict_copies=list(briefing.check.conflict_copies),
        counts=network.counts._asdict(),
    )


def _record(problem: Problem, voice: Voice) -> dict[str, Any]:
    """Return one problem; `text` says what it is and what was done."""
    kind = told(problem)
    return {
        "path": problem.path,
        "line": problem.line or None,
        "code": problem.code,
        "text": f"{voice.say(kind.what)} {voice.say(kind.done)}",
        "mend": voice.say(kind.mend),
    }


def _lines(briefing: Briefing, problems: tuple[Problem, ...]) -> Iterator[Line]:
    """Yield three lines a problem, then conflict copies and people without a note."""
    network, voice = briefing.network, briefing.voice
    for problem in problems:
        kind = told(problem)
        where = f"{place(problem.path, problem.line, voice)}: " if problem.path else ""
        yield Line(where + voice.say(kind.what), "bold")
        yield Line(f"  {voice.say(kind.done)}")
        yield Line(f"  {voice.say(kind.mend)}", "green")
    for path in briefing.check.conflict_copies:
        yield Line(voice.say(message("{path}: a copy that a sync program made; it was not read.", path=path)))
    for each in network.without_note:
        what = counted(
            "{name}: named in one note, and has none.",
            "{name}: named in {count} notes, and has none.",
            each.times,
            name=each.name,
        )
        yield Line(voice.say(what))
    yield Line(voice.say(counted("One problem.", "{count} problems.", len(problems))), "bold")
