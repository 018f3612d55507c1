"""Markets: whom the note about a market names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vaultnet.languages.countries import country_code
from vaultnet.model.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from vaultnet.model.facts import Facts
    from vaultnet.network.somebody import Somebody


def market_people(notes: Iterable[Facts], somebody: Somebody) -> Mapping[str, Mapping[str, tuple[Source, ...]]]:
    """Return the active people whom the notes about markets name, by ISO code of the market and person."""
    found: dict[str, dict[str, set[Source]]] = {}
    for note in notes:
        if note.kind == "market":
            code = country_code(note.title) or country_code(note.path.rpartition("/")[2].removesuffix(".md"))
            for target in note.links if code else ():
                person = somebody.named(target, note.path)
                if person:
                    found.setdefault(code, {}).setdefault(person, set()).add(Source(note.path, 0))
    return {
        code: {person: tuple(sorted(sources)) for person, sources in sorted(people.items())}
        for code, people in sorted(found.items())
    }
