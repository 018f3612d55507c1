"""Owner: which of the notes is the one of the person whose vault this is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vaultnet.model.problem import Problem
from vaultnet.model.settings_note import SETTINGS_NOTE
from vaultnet.notes.links import links_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vaultnet.model.person import Person
    from vaultnet.model.settings import Settings
    from vaultnet.network.resolve import Links


class Owner(NamedTuple):
    """The owner, all notes that are the owner's, and what was wrong."""

    person: Person | None
    notes: frozenset[str]
    """Paths. Notes that say they are the owner's are nobody else's, also when another one is taken."""

    problems: tuple[Problem, ...]


def owner_of(people: Sequence[Person], links: Links, settings: Settings) -> Owner:
    """Return the owner: whom the settings' `me` names, else whose note says so (`me: true`), else nobody.

    `me` may be a name, a path or a link. Problems: `unknown_me` when it names no person, `ambiguous_link` when it
    may mean several; the notes themselves are then asked. `several_owners` when several notes say so: the first in
    order of path is taken.
    """
    by_path = {person.path: person for person in people}
    problems = []
    said = sorted(person.path for person in people if person.is_owner)
    chosen = ""
    if settings.me.strip():
        linked = links_in(settings.me)
        found = links.found(linked[0].target if linked else settings.me.strip(), SETTINGS_NOTE)
        if len(found) > 1:
            problems.append(Problem(SETTINGS_NOTE, 0, "ambiguous_link", (settings.me, ", ".join(found))))
        elif found and found[0] in by_path:
            chosen = found[0]
        else:
            problems.append(Problem(SETTINGS_NOTE, 0, "unknown_me", (settings.me,)))
    if not chosen and said:
        chosen = said[0]
        if len(said) > 1:
            problems.append(Problem(chosen, 0, "several_owners", (", ".join(said),)))
    return Owner(by_path.get(chosen), frozenset({*said, *([chosen] if chosen else [])}), tuple(problems))
