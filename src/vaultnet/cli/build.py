"""`vaultnet build`: bring every page up to date, once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import click

from vaultnet.app.build import build as build_pages
from vaultnet.cli.output import Line, show, talk
from vaultnet.cli.session import briefing_for, rules_of
from vaultnet.model.message import counted, message
from vaultnet.pages.problems import all_problems

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from vaultnet.app.build import Built
    from vaultnet.cli.call import Call
    from vaultnet.languages.voice import Voice
    from vaultnet.model.message import Message
    from vaultnet.pages.briefing import Briefing
    from vaultnet.vault.place import Outcome

OUTCOMES: Final[Mapping[Outcome, Message]] = {
    "written": message("written"),
    "unchanged": message("as it was"),
    "not_ours": message("not written: a file that is not ours is in its place"),
    "newer_format": message("not written: a newer vaultnet wrote it"),
    "other_writer": message("not written: the settings name another machine as the only writer"),
}

STYLES: Final[Mapping[Outcome, str]] = {
    "written": "green",
    "unchanged": "dim",
    "not_ours": "red",
    "newer_format": "red",
    "other_writer": "yellow",
}


@click.command(epilog="Example: vaultnet --vault ~/Notes build")
@click.pass_obj
def build(call: Call) -> None:
    """Bring every page up to date."""
    rules = rules_of(call)
    briefing = briefing_for(call, rules)
    built = build_pages(rules.root, briefing)
    talk(call, "\n".join(_read(briefing)))
    show(page_lines(built, briefing.voice))


def page_lines(built: Iterable[Built], voice: Voice) -> Iterator[Line]:
    """Yield a line a page: its path, and what became of it."""
    for page in built:
        yield Line(f"{voice.blank(page.path)}: {voice.say(OUTCOMES[page.outcome])}", STYLES[page.outcome])


def _read(briefing: Briefing) -> Iterator[str]:
    """Yield what was read, in numbers."""
    counts, voice = briefing.network.counts, briefing.voice
    yield voice.say(
        message(
            "Read {notes}: {people}, {companies}, {dated}.",
            notes=counted("one note", "{count} notes", counts.notes),
            people=counted("one person", "{count} people", counts.people),
            companies=counted("one company", "{count} companies", counts.companies),
            dated=counted("one with a date", "{count} with a date", counts.dated),
        )
    )
    today = len(briefing.agenda.today)
    yield voice.say(counted("One person to meet today.", "{count} people to meet today.", today))
    problems = len(all_problems(briefing))
    if problems:
        yield voice.say(
            counted(
                "One thing could not be understood: vaultnet check shows it.",
                "{count} things could not be understood: vaultnet check shows them.",
                problems,
            )
        )
