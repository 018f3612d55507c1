"""Promises: the open tasks of all notes, by the people they concern."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from vaultnet.model.facts import plain
from vaultnet.model.network import OpenPromise
from vaultnet.model.source import Source
from vaultnet.notes.links import links_in

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from vaultnet.model.facts import Facts
    from vaultnet.network.resolve import Links


def add_promises(
    people: Container[str],
    links: Links,
    unnamed: Container[str],
    note: Facts,
    promises: dict[str, list[OpenPromise]],
) -> None:
    """Add the open tasks of a note to those of each person whom they concern.

    A task concerns whom its links lead to, and the person in whose note it stands (`own`). Links that lead to nobody
    active and name somebody who is `unnamed` are shown as `…`.
    """
    for line, text, own, targets, due_day, theirs in plain(note.promises):
        concerned = {note.path} if own else set()
        hidden = set()
        for target in targets:
            found = links.found(target, note.path)
            concerned.update(found if len(found) == 1 else ())
            if not any(path in people for path in found) and target in unnamed:
                hidden.add(target)
        active = [path for path in concerned if path in people]
        if active:
            due = date.fromordinal(due_day) if due_day else None
            shown = without_links(text, hidden) if hidden else ""
            promise = OpenPromise(Source(note.path, line), without_links(text), due, theirs, shown)
            for path in active:
                promises[path].append(promise)


def tasks_left(promises: Iterable[OpenPromise], gone: Container[str]) -> list[OpenPromise]:
    """Return the tasks that stand in other notes than those that are gone."""
    return [each for each in promises if each.source.path not in gone]


def in_order(promises: Iterable[OpenPromise]) -> tuple[OpenPromise, ...]:
    """Return open tasks by due day (undated ones last), then by source."""
    return tuple(sorted(promises, key=lambda each: (each.due or date.max, each.source)))


def without_links(text: str, hidden: Container[str] = ()) -> str:
    """Return a text with each link to a note as the words that a reader sees: `…` for those to the `hidden`."""
    for link in reversed(links_in(text)) if "[" in text else ():
        text = text[: link.start] + ("…" if link.target in hidden else link.text) + text[link.end :]
    return text.strip()
