"""Promises: the open tasks of all notes, by the people they concern."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from vaultnet.model.network import OpenPromise
from vaultnet.model.source import Source
from vaultnet.notes.links import links_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from vaultnet.model.facts import Facts
    from vaultnet.network.resolve import Links
    from vaultnet.network.somebody import Somebody


def promises_in(note: Facts, somebody: Somebody, links: Links) -> Iterator[tuple[str, OpenPromise]]:
    """Yield the open tasks of a note, each with one of the people it concerns.

    A task concerns whom its links lead to, and the person in whose note it stands (`own`).
    """
    for promise in note.promises:
        concerned = {note.path} if promise.own else set()
        for target in promise.targets:
            found = links.found(target, note.path)
            concerned.update(found if len(found) == 1 else ())
        active = [path for path in concerned if somebody.known(path)]
        if active:
            due = date.fromordinal(promise.due_day) if promise.due_day else None
            source = Source(note.path, promise.line)
            shown = OpenPromise(source, without_links(promise.text), due, promise.theirs)
            yield from ((path, shown) for path in sorted(active))


def promises_of(
    found: Iterable[tuple[str, OpenPromise]], people: Iterable[str]
) -> Mapping[str, tuple[OpenPromise, ...]]:
    """Return the open tasks that concern each of the people, by due day (undated ones last), then by source."""
    promises: dict[str, list[OpenPromise]] = {}
    for path, promise in found:
        promises.setdefault(path, []).append(promise)
    return {
        path: tuple(sorted(promises[path], key=lambda each: (each.due or date.max, each.source)))
        for path in people
        if path in promises
    }


def without_links(text: str) -> str:
    """Return a text with each link to a note as the words that a reader sees."""
    for link in reversed(links_in(text)) if "[" in text else ():
        text = text[: link.start] + link.text + text[link.end :]
    return text.strip()
