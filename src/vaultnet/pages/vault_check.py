"""Vault check: what could not be understood, and what was read."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from vaultnet.model.message import Link, counted, message
from vaultnet.pages.frame import MOST_ROWS, fitting, page_of, shares
from vaultnet.pages.markdown import bullets, heading
from vaultnet.pages.problem_text import PROBLEM_KINDS, told
from vaultnet.pages.problems import all_problems
from vaultnet.pages.proof import source_link
from vaultnet.pages.titles import CHECK_TITLE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from vaultnet.model.message import Message
    from vaultnet.model.network import Counts, PersonWithoutNote
    from vaultnet.model.page import Page
    from vaultnet.model.problem import Problem
    from vaultnet.pages.briefing import Briefing

MOST_OTHERS: Final = 40
"""Rows of each list beside the problems."""

MOST_PROBLEMS: Final = MOST_ROWS - 3 * MOST_OTHERS
"""Rows of all problems together."""

ROW_BYTES: Final = 1_000
"""A row takes no more on average."""

_ORDER: Final = {code: place for place, code in enumerate(PROBLEM_KINDS)}


def vault_check(briefing: Briefing) -> Page:
    """Return the page: every problem by kind with its line and what to do, doubtful people, and what was read."""
    problems = all_problems(briefing)
    lines = [briefing.say(message("What vaultnet read in your notes, and what it could not understand.")), ""]
    if problems:
        lines += _problems(problems, briefing)
    else:
        lines += [briefing.say(message("Everything was understood.")), ""]
    lines += _without_note(briefing)
    lines += _namesakes(briefing)
    lines += _conflict_copies(briefing)
    lines += [*heading(2, briefing.say(message("What was read"))), *bullets(_counts(briefing))]
    return page_of("vault_check", CHECK_TITLE, lines, briefing)


def _problems(problems: Sequence[Problem], briefing: Briefing) -> Iterable[str]:
    """Yield the problems by kind; namesakes have a section of their own, with links."""
    told_here = (each for each in problems if each.code != "namesakes")
    ordered = sorted(told_here, key=lambda each: (_ORDER.get(each.code, len(_ORDER)), each.code, each))
    kinds = [list(group) for _, group in groupby(ordered, key=lambda each: each.code)]
    for group, most in zip(kinds, shares([len(each) for each in kinds], MOST_PROBLEMS), strict=True):
        kind = told(group[0])
        yield from heading(2, f"{briefing.say(kind.title)} ({briefing.show(len(group))})")
        rows = fitting((_problem_row(each, briefing) for each in group[:most]), most * ROW_BYTES)
        left = len(group) - len(rows)
        if left:
            rows.append(
                briefing.say(
                    counted(
                        "and {count} more: `vaultnet check` lists them all",
                        "and {count} more: `vaultnet check` lists them all",
                        left,
                    )
                )
            )
        yield from bullets(rows)
        yield f"{briefing.say(kind.done)} {briefing.say(kind.mend)}"
        yield ""


def _problem_row(problem: Problem, briefing: Briefing) -> str:
    place = Link(problem.path, briefing.targets.get(problem.path, problem.path), problem.line)
    where = message("{place}, line {line}", place=place, line=problem.line) if problem.line else None
    return f"{briefing.say(where) if where else briefing.show(place)} · {briefing.say(told(problem).what)}"


def _without_note(briefing: Briefing) -> list[str]:
    """Return the names that several dated notes link to, and that have no note yet."""
    people = briefing.network.without_note
    if not people:
        return []
    rows = [_without_note_row(each, briefing) for each in people[:MOST_OTHERS]]
    title = message("People without a note")
    how = message("Several of your notes link to these names, and there is no note about them.")
    return _section(title, how, rows, len(people), briefing)


def _without_note_row(person: PersonWithoutNote, briefing: Briefing) -> str:
    named = counted("{name}: in {count} note", "{name}: in {count} notes", person.times, name=person.name)
    places = ", ".join(source_link(each, None, briefing) for each in person.sources)
    return f"{briefing.say(named)} ({places})" if places else briefing.say(named)


def _namesakes(briefing: Briefing) -> list[str]:
    """Return the groups of people who bear one name."""
    groups = briefing.network.namesakes
    if not groups:
        return []
    rows = [
        briefing.show(tuple(Link(path, briefing.targets.get(path, path)) for path in group))
        for group in groups[:MOST_OTHERS]
    ]
    title = message("People of the same name")
    how = message("A link by that name may mean either: write it with the folder, or give each an alias of their own.")
    return _section(title, how, rows, len(groups), briefing)


def _conflict_copies(briefing: Briefing) -> list[str]:
    """Return the copies that a sync program made beside a note, which are not read."""
    copies = briefing.check.conflict_copies
    if not copies:
        return []
    rows = [briefing.show(path) for path in copies[:MOST_OTHERS]]
    title = message("Conflict copies")
    how = message("A sync program kept these beside the note. They were not read: keep what is right, delete the rest.")
    return _section(title, how, rows, len(copies), briefing)


def _section(title: Message, how: Message, rows: list[str], size: int, briefing: Briefing) -> list[str]:
    left = size - len(rows)
    if left:
        rows.append(
            briefing.say(
                counted(
                    "and {count} more: `vaultnet check` lists them all",
                    "and {count} more: `vaultnet check` lists them all",
                    left,
                )
            )
        )
    return [*heading(2, f"{briefing.say(title)} ({briefing.show(size)})"), briefing.say(how), "", *bullets(rows)]


def _counts(briefing: Briefing) -> Iterable[str]:
    """Yield what was read, one sentence a row, without the rows that count nothing."""
    for sentence in _counted(briefing.network.counts):
        if sentence.number:
            yield briefing.say(sentence)
    copies = counted(
        "{count} conflict copy left out", "{count} conflict copies left out", len(briefing.check.conflict_copies)
    )
    if copies.number:
        yield briefing.say(copies)


def _counted(counts: Counts) -> tuple[Message, ...]:
    return (
        counted("{count} note", "{count} notes", counts.notes),
        counted("{count} person", "{count} people", counts.people),
        counted("{count} company", "{count} companies", counts.companies),
        counted("{count} dated note", "{count} dated notes", counts.dated),
        counted("{count} contact or mention", "{count} contacts and mentions", counts.interactions),
        counted("{count} topic", "{count} topics", counts.topics),
        counted(
            "{count} person whose note says to leave them out",
            "{count} people whose notes say to leave them out",
            counts.left_out,
        ),
    )
