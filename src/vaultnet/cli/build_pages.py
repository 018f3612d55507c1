"""Build pages: bring every page up to date, and say what became of each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vaultnet.app.answer import Patience
from vaultnet.app.answered_build import build_with_answers
from vaultnet.app.receipt_of import Said, receipt_of
from vaultnet.app.tidy import tidy
from vaultnet.cli.answering import keep_answer
from vaultnet.cli.output import Line, plain, show, talk
from vaultnet.cli.session import briefing_for, day_of, rules_of
from vaultnet.cli.tick_lines import tick_lines
from vaultnet.cli.who_lines import who_lines
from vaultnet.model.message import counted, message
from vaultnet.pages.problems import all_problems
from vaultnet.vault.receipt import write_receipt
from vaultnet.vault.scan import scan_files

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from vaultnet.app.build import Built
    from vaultnet.cli.call import Call
    from vaultnet.languages.voice import Voice
    from vaultnet.model.message import Message
    from vaultnet.pages.briefing import Briefing
    from vaultnet.vault.place import Outcome
    from vaultnet.vault.receipt import Languages
    from vaultnet.vault.scan import Files

OUTCOMES: Final[Mapping[Outcome, Message]] = {
    "written": message("written"),
    "unchanged": message("as it was"),
    "not_ours": message("not written: a file that is not ours is in its place"),
    "newer_format": message("not written: a newer vaultnet wrote it"),
    "other_writer": message("not written: the settings name another machine as the only writer"),
    "ticked": message("not written yet: something ticked on it waits for a note that is being edited"),
}

STYLES: Final[Mapping[Outcome, str]] = {
    "written": "green",
    "unchanged": "dim",
    "not_ours": "red",
    "newer_format": "red",
    "other_writer": "yellow",
    "ticked": "yellow",
}


def build_pages(call: Call, root: str, files: Files | None, languages: Languages) -> None:
    """Bring every page up to date, say what became of each, and leave a receipt for the next time.

    `files` is what a walk by this vault's rules has found, where there was one already.
    """
    if any(tidy(root)[1:]):
        files = None  # notes were mended since
    rules = rules_of(call, root)
    files = files or scan_files(root, rules.left_out)
    today = day_of(call, rules.settings.timezone)
    answered = build_with_answers(rules, files, today, lambda found: briefing_for(call, rules, found), Patience())
    briefing, built, files, done, unclear = answered
    said = "\n".join(_read(briefing))
    talk(call, said)
    for line in tick_lines(done, unclear, briefing.voice):
        talk(call, line)
    show(page_lines(built, briefing.voice))
    if call.is_cached:
        again = page_lines((each._replace(outcome="unchanged") for each in built), briefing.voice)
        receipt = receipt_of(rules, briefing, files, languages, Said("build", said, tuple(map(plain, again))), built)
        if receipt:
            write_receipt(root, receipt)
        keep_answer("who", who_lines(briefing), rules, briefing, files, languages)


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
