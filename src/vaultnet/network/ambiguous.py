"""Ambiguous: links that may mean several people, for the user to settle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vaultnet.model.problem import Problem
from vaultnet.network.resolve import same_name

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

    from vaultnet.model.facts import Facts
    from vaultnet.network.resolve import Links


def ambiguous_in(note: Facts, suspects: Container[str], links: Links, people: Container[str]) -> tuple[Problem, ...]:
    """Return a problem for each of the suspects (link targets) that may mean several notes, a person's among them.

    Only links that would have told something of a person count: dated lines, tasks, `knows` and `introduced_by`.
    Details: the target, the paths joined with `, `.
    """
    problems = []
    for line, target in sorted(_named_in(note)):
        if target in suspects:
            found = links.found(target, note.path)
            if len(found) > 1 and any(path in people for path in found):
                problems.append(Problem(note.path, line, "ambiguous_link", (target, ", ".join(found))))
    return tuple(problems)


def first_of_each(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return the problems, but of those of one target only the first."""
    first: dict[str, Problem] = {}
    for problem in problems:
        first.setdefault(same_name(problem.details[0]), problem)
    return tuple(first.values())


def _named_in(note: Facts) -> Iterator[tuple[int, str]]:
    for mention in note.mentions:
        for target in mention.targets:
            yield mention.line, target
    for promise in note.promises:
        for target in promise.targets:
            yield promise.line, target
    if note.person:
        for reference in (*note.person.knows, *note.person.introduced_by):
            yield reference.line, reference.target or reference.text
