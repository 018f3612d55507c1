"""Forget: a person is taken out of everything that vaultnet keeps, and their note goes to the vault's trash."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vaultnet.app.build import build
from vaultnet.app.pipeline import briefing_of
from vaultnet.app.tidy import tidy
from vaultnet.app.traces import is_candidate, pages_naming, read_candidates
from vaultnet.errors import NotForgottenError
from vaultnet.languages import WORDS
from vaultnet.merging.table import candidates_data
from vaultnet.model.candidate import CANDIDATES_FILE
from vaultnet.network.known_again import who_is
from vaultnet.vault.forgotten import forget, let_back
from vaultnet.vault.purge import purge_answers, purge_cache, purge_copies, purge_journal, purge_ledger
from vaultnet.vault.read import MOST_TABLE_BYTES
from vaultnet.vault.state import state_of
from vaultnet.vault.system_error import reason_of
from vaultnet.vault.trash import move_to_trash
from vaultnet.vault.write import write_note

if TYPE_CHECKING:
    from vaultnet.app.reading import Rules
    from vaultnet.app.traces import Traces
    from vaultnet.pages.briefing import Briefing
    from vaultnet.vault.purge import Theirs


def forget_person(rules: Rules, briefing: Briefing, traces: Traces, languages: tuple[str | None, str]) -> None:
    """Forget somebody: first a keyed hash for imports to come, then their note, then all that we keep, then the pages.

    Whoever is interrupted and comes again finds the rest still to do. Notes of the user's that name them stay as they
    are.

    Raises: NotForgottenError: their note cannot be moved, and nothing is forgotten; or something of ours could not be
    deleted.
    """
    person, state = traces.person, state_of(rules.root)
    home = briefing.prospects.home or "IT"
    who = who_is(person, home)
    try:
        forget(state.folder, who, path=person.path)
    except OSError as error:
        raise NotForgottenError(person.path, reason_of(error)) from error
    moved = move_to_trash(rules.root, person.path, state.journal)
    if moved.reason is not None and moved.why != "gone":
        let_back(state.folder, who)
        raise NotForgottenError(person.path, moved.reason)
    tidy(rules.root)
    try:
        _drop_candidates(rules, traces, home)
        purge_answers(state, traces.theirs)
        purge_ledger(state, traces.theirs)
        purge_cache(rules.root)
        purge_copies(state, _pages_anew(rules, briefing, traces.theirs, languages))
        purge_journal(rules.root, state, traces.theirs, pages=True)
    except OSError as error:
        raise NotForgottenError(str(state.folder), reason_of(error)) from error


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
    table = read_candidates(rules)
    left = tuple(row for row in table.rows if not is_candidate(row, traces.person, home))
    if len(left) == len(table.rows) or table.unread:
        return
    data = candidates_data(table._replace(rows=left), home)
    path = f"{rules.settings.pages_folder}/{CANDIDATES_FILE}"
    journal = state_of(rules.root).journal
    outcome = write_note(rules.root, path, lambda _: data, 0, journal, most_bytes=MOST_TABLE_BYTES)
    if outcome.result == "not_written":
        raise OSError(path)
