"""Reading: a vault's rules, then what all of its notes say."""

from __future__ import annotations

import gc
import zoneinfo
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from vaultnet.app.workers import shared_out
from vaultnet.errors import SettingsError
from vaultnet.model.facts import Facts
from vaultnet.model.problem import Problem
from vaultnet.model.settings import SETTINGS_NOTE, Settings
from vaultnet.notes.keys import folded
from vaultnet.notes.parse import parse
from vaultnet.notes.yaml_fields import HAS_LIBYAML
from vaultnet.people.conventions import Conventions, conventions_from
from vaultnet.people.facts import facts_of
from vaultnet.ranking.reasons import REASONS
from vaultnet.settings import settings_from
from vaultnet.vault.config import read_config
from vaultnet.vault.left_out import LeftOut, left_out
from vaultnet.vault.mark import is_ours
from vaultnet.vault.read import read_note
from vaultnet.vault.scan import scan
from vaultnet.vault.system_error import reason_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from vaultnet.model.vault_config import VaultConfig
    from vaultnet.vault.scan import NoteFile, Scan


class Rules(NamedTuple):
    """How one vault is to be read."""

    root: str
    config: VaultConfig
    settings: Settings
    conventions: Conventions
    left_out: LeftOut
    problems: tuple[Problem, ...]
    """Of the editor's settings files and of the settings note."""


class Reading(NamedTuple):
    """What the notes of a vault say."""

    facts: tuple[Facts, ...]
    """In order of path."""

    conflict_copies: tuple[str, ...]
    problems: tuple[Problem, ...]
    """Of listing the files; those of the notes stand in their facts."""


def read_rules(root: str) -> Rules:
    """Return how the vault at this root is to be read.

    Raises: SettingsError, UnreadableVaultError.
    """
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
    )


def read_facts(rules: Rules) -> Reading:
    """Return what all notes say.

    Raises: UnreadableVaultError.
    """
    return reading_of(rules, scan(rules.root, rules.left_out))


def reading_of(rules: Rules, found: Scan) -> Reading:
    """Return what all notes say that a scan has found."""
    was_on = gc.isenabled()
    gc.disable()  # hundreds of thousands of values are made, and none is dropped
    try:
        facts = _read_all(rules.root, found.notes, rules.conventions)
        if rules.settings.mentions:
            facts = _with_mentions(rules, found.notes, facts)
    finally:
        if was_on:
            gc.enable()
    return Reading(tuple(facts), found.conflict_copies, found.problems)


def facts_of_files(root: str, notes: Iterable[NoteFile], conventions: Conventions) -> Iterator[Facts]:
    """Yield what each note says; pages of ours and notes that have vanished meanwhile are passed over."""
    for note in notes:
        path = note.path
        try:
            data = read_note(root, path)
        except FileNotFoundError:
            continue
        except OSError as error:
            yield _nothing(path, Problem(path, 0, "unreadable", (error.strerror or "",)))
            continue
        if not is_ours(data):
            yield facts_of(parse(path, data, every_block=bool(conventions.names)), conventions)


def _of_this_python() -> tuple[Problem, ...]:
    """Return what is missing in this installation: it concerns no file of the vault."""
    return () if HAS_LIBYAML else (Problem("", 0, "no_libyaml"),)


def _read_settings(root: str) -> tuple[Settings, tuple[Problem, ...]]:
    """Return the settings of the vault's settings note, or the defaults where there is none."""
    try:
        data = read_note(root, SETTINGS_NOTE)
    except FileNotFoundError:
        return Settings(), ()
    except OSError as error:
        raise SettingsError(SETTINGS_NOTE, reason_of(error)) from error
    note = parse(SETTINGS_NOTE, data)
    settings, problems = settings_from(note, REASONS)
    if settings.timezone and not _is_timezone(settings.timezone):
        line = note.fields["timezone"].line
        problems = (*problems, Problem(SETTINGS_NOTE, line, "bad_setting", ("timezone", settings.timezone, "")))
        settings = replace(settings, timezone="")
    return settings, (*note.problems, *problems)


def _is_timezone(name: str) -> bool:
    """Return whether the system knows a time zone of this name."""
    try:
        zoneinfo.ZoneInfo(name)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


def _read_all(root: str, notes: Sequence[NoteFile], conventions: Conventions) -> list[Facts]:
    """Return what the notes say, in order of path."""
    facts = shared_out(notes, lambda share: facts_of_files(root, share, conventions))
    facts.sort(key=lambda each: each.path)
    return facts


def _with_mentions(rules: Rules, notes: Sequence[NoteFile], facts: Sequence[Facts]) -> list[Facts]:
    """Return the facts with dated notes read once more, now that the names of all people are known."""
    names = {folded(name) for each in facts if each.person for name in (each.person.name, *each.person.aliases)}
    conventions = replace(rules.conventions, names=frozenset(name for name in names if " " in name))
    dated = {each.path for each in facts if each.day}
    again = _read_all(rules.root, [note for note in notes if note.path in dated], conventions)
    anew = {each.path: each for each in again}
    return [anew.get(each.path, each) for each in facts]


def _nothing(path: str, problem: Problem) -> Facts:
    """Return the facts of a note that cannot be read: that it is there."""
    title = path.rpartition("/")[2][:-3]
    return Facts(path, "other", title, (), 0, None, None, None, (), (), (), (), (problem,))
