"""Refresh: bring the pages of a vault up to date again and again, with what the last time has taught."""

from __future__ import annotations

import time
from contextlib import closing
from typing import TYPE_CHECKING, Final, NamedTuple

from vaultnet.app.build import build
from vaultnet.app.pipeline import NO_QUOTES, briefing_from
from vaultnet.app.reading import Reading, facts_of_files, reading_of
from vaultnet.app.workers import shared_out
from vaultnet.vault.cache import open_cache

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from datetime import date

    from vaultnet.app.build import Built
    from vaultnet.app.reading import Rules
    from vaultnet.model.facts import Facts
    from vaultnet.model.source import Source
    from vaultnet.pages.briefing import Briefing
    from vaultnet.vault.scan import NoteFile, Scan

LOOKED_WITHIN_NS: Final = 30_000_000_000
"""A look is no older than this when its notes are read: what has changed since then is not kept in the cache."""


class Memory:
    """What one refresh leaves for the next: what each note said, by the numbers of its file. It may be dropped."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.rules: Rules | None = None
        self.read: dict[NoteFile, Facts | None] = {}
        """By a note's file; None: a page of ours, or gone when it was read."""

        self.is_afresh = False
        """Whether the next time every note is to be read, whatever the cache knows."""

        self.quotes: Mapping[Source, str] = NO_QUOTES


class Refreshed(NamedTuple):
    """What became of a refresh."""

    built: tuple[Built, ...]
    briefing: Briefing


def refresh(  # noqa: PLR0913  # a vault, a day, two languages, and what is known
    rules: Rules,
    found: Scan,
    today: date,
    languages: tuple[str | None, str],
    memory: Memory,
    *,
    changed: Collection[str] = (),
    held: Collection[str] = (),
) -> Refreshed:
    """Bring every page up to date with the notes that a scan has found, and say what became of each.

    Only notes whose file has other numbers are read, and those that are said to have `changed`. What is `held` is not
    read at all: its rows in the scan are old ones, and what it said then still counts.
    `languages`: the chosen one, and the system's.

    Raises: as `build`.
    """
    reading = _reading(rules, found, memory, changed, held)
    kept = {source: text for source, text in memory.quotes.items() if source.path in held} if held else NO_QUOTES
    briefing = briefing_from(rules, reading, today, *languages, kept=kept)
    memory.quotes = briefing.quotes
    return Refreshed(build(rules.root, briefing), briefing)


def _reading(rules: Rules, found: Scan, memory: Memory, changed: Collection[str], held: Collection[str]) -> Reading:
    """Return what all notes say, as far as possible without reading them."""
    before, memory.rules = memory.rules, rules
    if before is None or (before.settings, before.config) != (rules.settings, rules.config):
        memory.read = {}
    known = memory.read
    if not known or rules.settings.mentions:  # with `mentions` what a note says depends on all others
        looked = time.time_ns() - LOOKED_WITHIN_NS
        with closing(open_cache(rules.root, rules.stamp, looked)) as cache:
            reading = reading_of(rules, found, None if memory.is_afresh else cache)
        memory.is_afresh = False
        anew = {each.path: each for each in reading.facts if each.path not in held}
        anew.update((note.path, facts) for note, facts in known.items() if facts and note.path in held)
        memory.read = {note: anew.get(note.path) for note in found.notes}
        return reading._replace(facts=tuple(facts for facts in memory.read.values() if facts))
    again = [note for note in found.notes if note.path not in held and (note.path in changed or note not in known)]
    facts = shared_out(again, lambda share: facts_of_files(rules.root, share, rules.conventions))
    anew = {each.path: each for each in facts}
    read = {note: known.get(note) for note in found.notes}
    read.update((note, anew.get(note.path)) for note in again)
    memory.read = read
    return Reading(tuple(each for each in read.values() if each), found.conflict_copies, found.problems)
