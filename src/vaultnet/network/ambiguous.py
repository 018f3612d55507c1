"""Ambiguous: links that may mean several people, for the user to settle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vaultnet.model.problem import Problem
from vaultnet.network.resolve import same_name

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

    from vaultnet.model.facts import Facts
    from vaultnet.network.resolve import Links


def ambiguous_links(notes: Iterable[Facts], links: Links, people: Container[str]) -> tuple[Problem, ...]:
    """Return a problem for each target that may mean several notes, a person's among them, where it first stands.

    Only links that would have told something of a person count: dated lines, tasks, `knows` and `introduced_by`.
    Details: the target, the paths joined with `, `.
    """
    suspects = links.ambiguous_targets()
    problems: dict[str, Problem] = {}
    for note in notes if suspects else ():
        for line, target in sorted(_named_in(note)):
            if target in suspects and same_name(target) not in problems:
                found = links.found(target, note.path)
                if len(found) > 1 and any(path in people for path in found):
                    details = (target, ", ".join(found))
                    problems[same_name(target)] = Problem(note.path, line, "ambiguous_link", details)
    return tuple(problems.values())


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
