"""Refresh: bring the pages of a vault up to date again and again, with what the last time has taught."""

from __future__ import annotations

import time
from contextlib import closing
from typing import TYPE_CHECKING, Final, NamedTuple

from vaultnet.app.build import NO_TICKS, build
from vaultnet.app.pipeline import NO_QUOTES, briefing_from
from vaultnet.app.reading import Reading, facts_of_files, reading_of
from vaultnet.app.workers import shared_out
from vaultnet.network.kept import Kept
from vaultnet.vault.cache import open_cache

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from datetime import date

    from vaultnet.app.build import Built
    from vaultnet.app.language import Counts
    from vaultnet.app.reading import Rules
    from vaultnet.model.facts import Facts
    from vaultnet.model.source import Source
    from vaultnet.pages.briefing import Briefing
    from vaultnet.vault.place import Untick
    from vaultnet.vault.scan import NoteFile, Scan

LOOKED_WITHIN_NS: Final = 30_000_000_000
"""A look is no older than this when its notes are read: what has changed since then is not kept in the cache."""


class Memory:
    """What one refresh leaves for the next: what each note said, and the numbers of its file. It may be dropped."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.rules: Rules | None = None
        self.files: dict[str, NoteFile] = {}
        """By path, as they were when they were read."""

        self.read: dict[str, Facts | None] = {}
        """By path; None: a page of ours, or gone when it was read."""

        self.is_afresh = False
        """Whether the next time every note is to be read, whatever the cache knows."""

        self.network = Kept()
        self.words: dict[str, Counts] = {}
        """By path, of the notes that tell the language."""

        self.quotes: Mapping[Source, str] = NO_QUOTES
        self.about: object = None
        """All that the pages depend on beside the notes, when they were last brought up to date; None: they are not."""

        self.words_of: frozenset[str] | None = None
        """Notes whose very words are on the pages, or tell the language; None: any."""


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
    is_due: bool = True,
    untick: Mapping[str, Untick] = NO_TICKS,
) -> Refreshed | None:
    """Bring every page up to date with the notes that a scan has found, and say what became of each.

    None: all notes say what they said the last time, and no page `is_due` for another reason, so nothing was done.

    Only notes whose file has other numbers are read, and those that are said to have `changed`. What is `held` is not
    read at all: its rows in the scan are old ones, and what it said then still counts.
    `languages`: the chosen one, and the system's. `untick`: as `build` has it.

    Raises: as `build`.
    """
    reading, news = _reading(rules, found, memory, changed, held)
    about = (rules.settings, rules.config, rules.problems, found.conflict_copies, found.problems, today, languages)
    if not is_due and about == memory.about and news is not None and not news:
        return None
    memory.about = None
    kept = {source: text for source, text in memory.quotes.items() if source.path in held} if held else NO_QUOTES
    briefing = briefing_from(rules, reading, today, *languages, kept=kept, before=memory.network, words=memory.words)
    memory.quotes = briefing.quotes
    memory.words_of = None if briefing.words_of is None else frozenset(briefing.words_of)
    refreshed = Refreshed(build(rules.root, briefing, untick, again=True), briefing)
    memory.about = about
    return refreshed


def _reading(
    rules: Rules, found: Scan, memory: Memory, changed: Collection[str], held: Collection[str]
) -> tuple[Reading, frozenset[str] | None]:
    """Return what all notes say, as far as possible without reading them, and which of them may say something new.

    None for the second: there was nothing to compare with.
    """
    old, memory.rules = memory.rules, rules
    if old is None or (old.settings, old.config) != (rules.settings, rules.config):
        memory.read = {}
    known, files = memory.read, {note.path: note for note in found.notes}
    if not known or rules.settings.mentions:  # with `mentions` what a note says depends on all others
        looked = time.time_ns() - LOOKED_WITHIN_NS
        with closing(open_cache(rules.root, rules.stamp, looked)) as cache:
            reading = reading_of(rules, found, None if memory.is_afresh else cache)
        memory.is_afresh, memory.words = False, {}
        said = {each.path: each for each in reading.facts} | {path: known.get(path) for path in held}
        memory.read, memory.files = {path: said.get(path) for path in files}, files
        return reading._replace(facts=tuple(filter(None, memory.read.values()))), None
    before = memory.files
    again = [
        note
        for path, note in files.items()
        if (path in changed or (before.get(path) is not note and before.get(path) != note)) and path not in held
    ]
    for note in again:
        memory.words.pop(note.path, None)
    facts = shared_out(again, lambda share: facts_of_files(rules.root, share, rules.conventions))
    anew = {each.path: each for each in facts}
    other = {note.path: anew.get(note.path) for note in again if anew.get(note.path) != known.get(note.path)}
    read = known | other
    memory.read = read if read.keys() == files.keys() else {path: read.get(path) for path in files}
    memory.files = files
    pages = tuple(path for path, said in memory.read.items() if said is None)
    reading = Reading(tuple(filter(None, memory.read.values())), found.conflict_copies, found.problems, pages)
    words_of = memory.words_of
    if words_of is None or not words_of.isdisjoint(note.path for note in again):
        return reading, None
    return reading, frozenset((*other, *(known.keys() - files.keys())))
