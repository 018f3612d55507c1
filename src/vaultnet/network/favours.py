"""Favours: introductions that the owner asked of people, and made for them (spec 4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vaultnet.model.circle import Favours
from vaultnet.model.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from vaultnet.model.facts import Facts
    from vaultnet.network.somebody import Somebody


def favours_of(notes: Iterable[Facts], somebody: Somebody) -> Mapping[str, Favours]:
    """Return who was asked for introductions, and for whom one was made, each newest first, by person."""
    asked: dict[str, set[tuple[int, Source]]] = {}
    given: dict[str, set[tuple[int, Source]]] = {}
    for note in notes:
        for favour in note.favours:
            people = {somebody.known(note.path)} if favour.own else set()
            people |= {somebody.named(target, note.path) for target in favour.targets}
            for person in people - {""}:
                by_person = asked if favour.kind == "asked" else given
                by_person.setdefault(person, set()).add((favour.day, Source(note.path, favour.line)))
    return {
        person: Favours(_newest_first(asked.get(person, ())), _newest_first(given.get(person, ())))
        for person in sorted({*asked, *given})
    }


def _newest_first(found: Iterable[tuple[int, Source]]) -> tuple[tuple[int, Source], ...]:
    return tuple(sorted(found, key=lambda each: (-each[0], each[1])))
