"""Forget: a person is taken out of everything that vaultnet keeps, and their note goes to the vault's trash."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vaultnet.app.build import build
from vaultnet.app.candidate_table import read_table, write_table
from vaultnet.app.pipeline import briefing_of
from vaultnet.app.tidy import tidy
from vaultnet.app.traces import is_candidate, pages_naming
from vaultnet.errors import NotForgottenError, UnreadableFileError
from vaultnet.languages import WORDS
from vaultnet.merging.table import candidates_data, candidates_from
from vaultnet.model.candidate import table_path
from vaultnet.model.person import Person
from vaultnet.network.known_again import who_is
from vaultnet.vault.forgotten import forget, is_forgotten_name, let_back, read_forgotten
from vaultnet.vault.outcome import not_written
from vaultnet.vault.purge import purge_answers, purge_cache, purge_copies, purge_journal, purge_ledger
from vaultnet.vault.state import state_of
from vaultnet.vault.system_error import reason_of
from vaultnet.vault.trash import move_to_trash

if TYPE_CHECKING:
    from vaultnet.app.reading import Rules
    from vaultnet.app.traces import Traces
    from vaultnet.pages.briefing import Briefing
    from vaultnet.vault.purge import Theirs

GONE: Final = not_written("gone")
"""What becomes of a note that was moved already."""


def forget_person(rules: Rules, briefing: Briefing, traces: Traces, languages: tuple[str | None, str]) -> None:
    """Forget somebody: first a keyed hash for imports to come, then what we keep, then their note, then the pages.

    Whoever is interrupted says the same again: the name is known by its hash (`somebody_forgotten`), and what is left
    is taken away. Notes of the user's that name them stay as they are.

    Raises: NotForgottenError: their note cannot be moved, and they are not forgotten; or something of ours could not be
    deleted.
    """
    person, root, theirs = traces.person, rules.root, traces.theirs
    state, home = state_of(root), briefing.prospects.home or "IT"
    who = who_is(person, home)
    tidy(root)
    try:
        if not somebody_forgotten(root, person.name):
            forget(state.folder, who, path=person.path)
        _drop_candidates(rules, traces, home)
        purge_answers(state, theirs)
        purge_ledger(state, theirs)
        purge_journal(root, state, theirs)
        moved = move_to_trash(root, person.path, state.journal) if person.path else GONE
        if moved.reason is not None and moved.why != "gone":
            let_back(state.folder, who)
            raise NotForgottenError(person.path, moved.reason)
        purge_cache(root)
        purge_copies(state, _pages_anew(rules, briefing, theirs, languages))
        purge_journal(root, state, theirs, pages=True)
    except OSError as error:
        raise NotForgottenError(str(state.folder), reason_of(error)) from error


def somebody_forgotten(root: str, name: str) -> Person | None:
    """Return somebody without a note who was forgotten under this name; None when nobody was."""
    known = read_forgotten(state_of(root).folder)
    return Person("", name) if is_forgotten_name(known, name) else None


def _pages_anew(rules: Rules, briefing: Briefing, theirs: Theirs, languages: tuple[str | None, str]) -> tuple[str, ...]:
    """Make the pages anew, and return their paths; those of another language, too, if they are there and name somebody.

    The cache stays empty: it would hold what other notes still say of them.
    """
    chosen, system = languages
    today = briefing.network.today
    built = build(rules.root, briefing_of(rules, today, chosen, system))
    others = [words.code for words in WORDS if words.code != briefing.voice.language]
    for language in others:
        if any(True for _ in pages_naming(rules, theirs)):
            built += build(rules.root, briefing_of(rules, today, language, system))
    return tuple(page.path for page in built if page.outcome in ("written", "unchanged"))


def _drop_candidates(rules: Rules, traces: Traces, home: str) -> None:
    """Write the table of candidates without somebody's rows; one that cannot be read as a whole is left alone.

    Raises: OSError.
    """
    try:
        before = read_table(rules.root, rules.settings)
    except UnreadableFileError:
        return
    table = candidates_from(before, day_first=rules.settings.day_first)
    left = tuple(row for row in table.rows if not is_candidate(row, traces.person, home))
    if len(left) == len(table.rows) or table.unread:
        return
    data = candidates_data(table._replace(rows=left), home)
    outcome = write_table(rules.root, rules.settings, before, data, state_of(rules.root).journal)
    if outcome.result == "not_written":
        raise OSError(table_path(rules.settings.pages_folder))
