"""Check lines: what could not be understood, as lines of text or as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from vaultnet.cli.lines import place
from vaultnet.cli.output import Line, show_json
from vaultnet.model.message import counted, message
from vaultnet.pages.problem_text import told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vaultnet.languages.voice import Voice
    from vaultnet.model.problem import Problem
    from vaultnet.pages.briefing import Briefing


def show_check_json(briefing: Briefing, problems: tuple[Problem, ...]) -> None:
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


def check_lines(briefing: Briefing, problems: tuple[Problem, ...]) -> Iterator[Line]:
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
