"""Pipeline: from the notes of a vault to all that its pages and answers may say."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from vaultnet.app.earlier_pages import typed_on
from vaultnet.app.language import sample_of, vault_language
from vaultnet.app.picks import has_table
from vaultnet.app.reading import keep_reading, new_name, reading_of
from vaultnet.app.workers import begun_beside
from vaultnet.errors import UnreadableFileError
from vaultnet.languages.countries import country_code
from vaultnet.languages.voice import Voice
from vaultnet.model.problem import Problem
from vaultnet.model.settings_note import SETTINGS_NOTE
from vaultnet.network.build import network_from
from vaultnet.network.kept import Kept
from vaultnet.notes.parse import parse
from vaultnet.notes.quote import quoted
from vaultnet.pages.briefing import Briefing, Check
from vaultnet.pages.markdown import link_targets
from vaultnet.pages.quotes import sources_to_quote
from vaultnet.pages.titles import files_of_pages
from vaultnet.prospects.doors import with_doors
from vaultnet.prospects.find import prospects_from
from vaultnet.ranking.rank import agenda_from
from vaultnet.vault.cache import open_cache
from vaultnet.vault.forgotten import ForgottenNames, read_forgotten
from vaultnet.vault.place import in_the_way
from vaultnet.vault.read import read_note
from vaultnet.vault.scan import scan_files, scan_from
from vaultnet.vault.state import state_of

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Iterator, Mapping
    from datetime import date

    from vaultnet.app.language import Counts
    from vaultnet.app.reading import Reading, Rules
    from vaultnet.model.candidate import Candidate
    from vaultnet.model.network import Network
    from vaultnet.model.settings import Settings
    from vaultnet.model.source import Source
    from vaultnet.vault.scan import Files, Scan

MANY_NOTES: Final = 4_000
"""So many are put into a new cache by another process sooner than by this one (measured)."""

NO_QUOTES: Final[Mapping[Source, str]] = MappingProxyType({})


def briefing_of(
    rules: Rules, today: date, chosen: str | None, system: str, *, files: Files | None = None, is_cached: bool = False
) -> Briefing:
    """Return all that pages and answers may say about a vault on a day.

    Its language is the chosen one, else the settings', else the one that the notes are written in, else the system's.
    `files` is what a walk by the rules has found; without it, the vault is walked now. With the cache, only notes that
    have changed are read.

    Raises: UnreadableVaultError.
    """
    files = files or scan_files(rules.root, rules.left_out)
    found = scan_from(rules.root, files)
    if not is_cached:
        return briefing_from(rules, reading_of(rules, found), today, chosen, system)
    reading, kept = _read_with_cache(rules, files, found)
    briefing = briefing_from(rules, reading, today, chosen, system)
    kept()
    return briefing


def _read_with_cache(rules: Rules, files: Files, found: Scan) -> tuple[Reading, Callable[[], None]]:
    """Return what all notes say, and what waits until the cache knows it: a big vault goes into a new one beside."""
    with closing(open_cache(rules.root, rules.stamp, files.begun_ns)) as cache:
        if cache.knows() or rules.settings.mentions or len(found.notes) < MANY_NOTES:
            return reading_of(rules, found, cache), _nothing_to_wait_for
    reading = reading_of(rules, found)._replace(told=new_name())

    def keep() -> None:
        with closing(open_cache(rules.root, rules.stamp, files.begun_ns)) as cache:
            keep_reading(reading, found.notes, cache)

    return reading, begun_beside(keep)


def _nothing_to_wait_for() -> None:
    """Return at once: the cache knows all already."""


def briefing_from(  # noqa: PLR0913  # what a briefing is made of
    rules: Rules,
    reading: Reading,
    today: date,
    chosen: str | None,
    system: str,
    *,
    kept: Mapping[Source, str] = NO_QUOTES,
    before: Kept | None = None,
    words: dict[str, Counts] | None = None,
) -> Briefing:
    """Return the same of a vault that has been read.

    Quotes that are `kept` are not read again; `before` is what the last network was made of (`network_from`), and
    `words` what is known of the notes that tell the language (`vault_language`).
    """
    settings = rules.settings
    wanted = chosen or settings.language
    telling = () if wanted else tuple(sample_of(reading.facts))
    language = wanted or vault_language(rules.root, telling, words) or system
    paths = tuple(each.path for each in reading.facts)
    voice = Voice(language, today)
    unknown = _unknown_countries(settings)
    of_pages = (*_in_the_way_of_pages(rules, voice), *typed_on(rules.root, settings, voice, reading.pages))
    problems = (*rules.problems, *unknown, *reading.problems, *of_pages)
    check = Check(problems=problems, conflict_copies=reading.conflict_copies)
    told = reading.told
    forgotten = ForgottenNames(read_forgotten(state_of(rules.root).folder))
    network = network_from(reading.facts, settings, today, before, nobody=forgotten)
    targets = (before or Kept()).made("link_targets", paths, lambda: link_targets(paths))
    prospects = prospects_from(network, settings, before)
    network = with_doors(network, prospects)
    agenda = agenda_from(network, settings, before)
    sources = sources_to_quote(network, agenda)
    words_of = {*telling, *(source.path for source in sources)}
    return Briefing(
        network=network,
        agenda=agenda,
        settings=settings,
        voice=voice,
        targets=targets,
        quotes=read_quotes(rules.root, sources, kept, network.unnamed),
        check=check,
        prospects=prospects,
        words_of=None if settings.mentions else tuple(sorted(words_of)),
        told=told,
        candidates=_candidates(rules, network),
        before=before,
    )


def _in_the_way_of_pages(rules: Rules, voice: Voice) -> Iterator[Problem]:
    """Yield a problem for each page in whose place something stands that is not to be written over."""
    for name in files_of_pages(voice):
        path = f"{rules.settings.pages_folder}/{name}"
        outcome = in_the_way(Path(rules.root, path))
        if outcome:
            yield Problem(path, 0, outcome, (path,))


def _unknown_countries(settings: Settings) -> tuple[Problem, ...]:
    """Return a problem for each country in the settings that is none."""
    named = [("home_country", settings.home_country)] if settings.home_country else []
    named += [("target_markets", each) for each in settings.target_markets]
    return tuple(
        Problem(SETTINGS_NOTE, 0, "bad_setting", (key, name, "")) for key, name in named if not country_code(name)
    )


def _candidates(rules: Rules, network: Network) -> tuple[Candidate, ...]:
    """Return the people from imports who have no note; none where their table cannot be read."""
    if not has_table(rules):
        return ()
    from vaultnet.app.candidate_table import read_candidates, still_waiting  # noqa: PLC0415  # few vaults have them

    try:
        rows = read_candidates(rules.root, rules.settings).rows
    except UnreadableFileError:
        return ()
    return still_waiting(rows, (*network.people.values(), *network.left_out.values()))


def read_quotes(
    root: str, sources: Iterable[Source], kept: Mapping[Source, str] = NO_QUOTES, nobody: Container[str] = ()
) -> Mapping[Source, str]:
    """Return what stands at each of these places of the vault, as plain text; places that are gone are left out.

    What is `kept` is not read again. `nobody`: targets of links whose text is not shown.
    """
    lines_by_path: dict[str, list[Source]] = {}
    quotes: dict[Source, str] = {}
    for source in sources:
        if source in kept:
            quotes[source] = kept[source]
        else:
            lines_by_path.setdefault(source.path, []).append(source)
    for path, wanted in lines_by_path.items():
        try:
            note = parse(path, read_note(root, path))
        except OSError:
            continue
        for source in wanted:
            quotes[source] = quoted(note, source.line, nobody)
    return quotes
