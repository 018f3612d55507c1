"""Reading: a vault's rules, then what all of its notes say."""

from __future__ import annotations

import gc
import os
from operator import itemgetter
from typing import TYPE_CHECKING, Final, NamedTuple

from vaultnet.app.libyaml import has_libyaml
from vaultnet.app.workers import shared_out
from vaultnet.digest import blake2b
from vaultnet.errors import SettingsError, UnreadableVaultError
from vaultnet.model.facts import Facts
from vaultnet.model.problem import Problem
from vaultnet.model.settings import Settings
from vaultnet.model.settings_note import SETTINGS_NOTE
from vaultnet.notes.keys import folded
from vaultnet.notes.parse import parse
from vaultnet.people.conventions import Conventions, conventions_from, with_names_searched
from vaultnet.people.facts import facts_of
from vaultnet.ranking.reasons import REASONS
from vaultnet.settings import settings_from
from vaultnet.vault.cache import Cache
from vaultnet.vault.config import read_config
from vaultnet.vault.left_out import LeftOut, left_out
from vaultnet.vault.mark import is_ours
from vaultnet.vault.read import read_note
from vaultnet.vault.rows import facts_from, packed
from vaultnet.vault.scan import scan
from vaultnet.vault.stamp import stamp_of
from vaultnet.vault.system_error import reason_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from vaultnet.model.vault_config import VaultConfig
    from vaultnet.vault.scan import NoteFile, Scan


NAMES: Final = "names"
"""Part of the cache: digest of the names that dated notes were searched for."""


TOLD: Final = "told"
"""Part of the cache: name of all facts that it holds."""


class Rules(NamedTuple):
    """How one vault is to be read."""

    root: str
    config: VaultConfig
    settings: Settings
    conventions: Conventions
    left_out: LeftOut
    problems: tuple[Problem, ...]
    """Of the editor's settings files and of the settings note."""

    stamp: str = ""
    """Of the program and of these files (`stamp_of`), from before they were read: what is kept belongs to it."""


class Reading(NamedTuple):
    """What the notes of a vault say."""

    facts: tuple[Facts, ...]
    """In order of path."""

    conflict_copies: tuple[str, ...]
    problems: tuple[Problem, ...]
    """Of listing the files; those of the notes stand in their facts."""

    pages: tuple[str, ...] = ()
    """Pages of ours outside of their folder, in order."""

    told: str = ""
    """Name of all these facts in the cache: another one when any of them is another. Empty: they have none."""


def read_rules(root: str) -> Rules:
    """Return how the vault at this root is to be read.

    Raises: SettingsError, UnreadableVaultError.
    """
    stamp = stamp_of(root)
    config, config_problems = read_config(root)
    settings, settings_problems = _read_settings(root)
    conventions, convention_problems = conventions_from(settings, config)
    leave, filter_problems = left_out(settings, config, SETTINGS_NOTE)
    return Rules(
        root=root,
        config=config,
        settings=settings,
        conventions=conventions,
        left_out=leave,
        problems=(*config_problems, *settings_problems, *convention_problems, *filter_problems, *_of_this_python()),
        stamp=stamp,
    )


def read_facts(rules: Rules) -> Reading:
    """Return what all notes say.

    Raises: UnreadableVaultError.
    """
    return reading_of(rules, scan(rules.root, rules.left_out))


def reading_of(rules: Rules, found: Scan, cache: Cache | None = None) -> Reading:
    """Return what all notes say that a scan has found; with a cache, files that are as they were are not read."""
    was_on = gc.isenabled()
    gc.disable()  # hundreds of thousands of values are made, and none is dropped
    try:
        facts, told = _gathered(rules, found.notes, cache or Cache("", "", 0))
    finally:
        if was_on:
            gc.enable()
    facts.sort(key=itemgetter(0))
    said = {each.path for each in facts}
    pages = tuple(note.path for note in found.notes if note.path not in said) if len(said) < len(found.notes) else ()
    return Reading(tuple(facts), found.conflict_copies, found.problems, pages, told)


def keep_reading(reading: Reading, notes: Sequence[NoteFile], cache: Cache) -> None:
    """Put a whole reading into a cache that knows nothing yet, under the name that the reading has."""
    said = {facts.path: facts for facts in reading.facts}
    cache.keep_part(TOLD, reading.told.encode())
    _keep(cache, notes, said, said)


def new_name() -> str:
    """Return a name for facts that nobody has given to any others."""
    return os.urandom(8).hex()


def facts_of_files(root: str, notes: Iterable[NoteFile], conventions: Conventions) -> list[Facts]:
    """Return what each note says; pages of ours and notes that have vanished meanwhile are passed over.

    All are parsed before the first is understood: code that a processor has at hand runs faster (a tenth of the time).
    """
    unread: list[Facts] = []
    files: list[tuple[str, bytes]] = []
    for note in notes:
        path = note.path
        try:
            files.append((path, read_note(root, path)))
        except FileNotFoundError:
            continue
        except OSError as error:
            unread.append(_nothing(path, Problem(path, 0, "unreadable", (error.strerror or "",))))
    every = bool(conventions.names)
    parsed = [parse(path, data, every_block=every) for path, data in files if not is_ours(data)]
    return [*unread, *[facts_of(note, conventions) for note in parsed]]


def _of_this_python() -> tuple[Problem, ...]:
    """Return what is missing in this installation: it concerns no file of the vault."""
    return () if has_libyaml() else (Problem("", 0, "no_libyaml"),)


def _read_settings(root: str) -> tuple[Settings, tuple[Problem, ...]]:
    """Return the settings of the vault's settings note, or the defaults where there is none."""
    try:
        data = read_note(root, SETTINGS_NOTE)
    except (FileNotFoundError, NotADirectoryError):
        return Settings(), ()
    except OSError as error:
        if not os.access(root, os.R_OK | os.X_OK):  # then it is not the note's fault
            raise UnreadableVaultError(root, reason_of(error)) from error
        raise SettingsError(SETTINGS_NOTE, reason_of(error)) from error
    note = parse(SETTINGS_NOTE, data)
    settings, problems = settings_from(note, REASONS)
    if settings.timezone and not _is_timezone(settings.timezone):
        line = note.fields["timezone"].line
        problems = (*problems, Problem(SETTINGS_NOTE, line, "bad_setting", ("timezone", settings.timezone, "")))
        settings = settings._replace(timezone="")
    return settings, (*note.problems, *problems)


def _is_timezone(name: str) -> bool:
    """Return whether the system knows a time zone of this name."""
    import zoneinfo  # noqa: PLC0415  # few settings name one

    try:
        zoneinfo.ZoneInfo(name)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


def _gathered(rules: Rules, notes: Sequence[NoteFile], cache: Cache) -> tuple[list[Facts], str]:
    """Return what the notes say, from the cache as far as it knows, and the name of all this; what is new is kept.

    Where the settings want full names in dated notes (`mentions`), what such a note says depends on the names of all
    people: it is read once more when these are known, and again when they have changed.
    """
    known, rest = _known(notes, cache)
    read = _read([note for note in notes if note.path not in known], rules)
    if rules.settings.mentions:
        names = _full_names([*known.values(), *read.values()])
        searched = blake2b("\0".join(sorted(names)).encode(), digest_size=16).digest()
        named = cache.part(NAMES) == searched
        dated = {path for path, facts in read.items() if facts.day}
        dated.update(() if named else (facts.path for facts in known.values() if facts.day))
        read.update(_read([note for note in notes if note.path in dated], rules, names))
        cache.keep_part(NAMES, searched)
    facts = known | read
    told = cache.part(TOLD).decode()
    if read or rest or not told:
        new = [path for path, said in read.items() if path not in rest or rest[path] != packed(said)]
        gone = [path for path in rest if path not in facts]
        if new or gone or not told:
            told = new_name()
            cache.keep_part(TOLD, told.encode())
        _keep(cache, notes, facts, new, gone)
    return list(facts.values()), told


def _keep(
    cache: Cache, notes: Iterable[NoteFile], facts: Mapping[str, Facts], new: Iterable[str], gone: Iterable[str] = ()
) -> None:
    """Keep the rows of these paths, and all files of which it is sure what they say."""
    sure = [note for note in notes if note.path in facts and not _is_unreadable(facts[note.path])]
    cache.keep(sure, ((path, packed(facts[path])) for path in new), gone)


def _known(notes: Iterable[NoteFile], cache: Cache) -> tuple[dict[str, Facts], dict[str, bytes]]:
    """Return what the cache knows of the notes whose files are as they were, and the rows of other notes.

    Nothing when a row cannot be read.
    """
    files = cache.files()
    same = {note.path for note in notes if files.get(note.path) == note}
    known, rest = {}, {}
    try:
        for path, row in cache.rows():
            if path in same:
                known[path] = facts_from(row)
            else:
                rest[path] = row
    except (ValueError, TypeError, LookupError):
        return {}, {}
    return known, rest


def _read(notes: Sequence[NoteFile], rules: Rules, names: frozenset[str] = frozenset()) -> dict[str, Facts]:
    """Return what notes say that are read now, by path."""
    conventions = with_names_searched(rules.conventions, names) if names else rules.conventions
    return {each.path: each for each in shared_out(notes, lambda share: facts_of_files(rules.root, share, conventions))}


def _full_names(facts: Iterable[Facts]) -> frozenset[str]:
    """Return the names of all people, folded, that are more than one word."""
    names = {folded(name) for each in facts if each.person for name in (each.person.name, *each.person.aliases)}
    return frozenset(name for name in names if " " in name)


def _is_unreadable(facts: Facts) -> bool:
    """Return whether a note could not be read, which may pass without its file changing."""
    return any(each.code == "unreadable" for each in facts.problems)


def _nothing(path: str, problem: Problem) -> Facts:
    """Return the facts of a note that cannot be read: that it is there."""
    title = path.rpartition("/")[2][:-3]
    return Facts(path, "other", title, (), 0, None, None, None, (), (), (), (), (problem,))
