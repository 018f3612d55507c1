"""Picks: candidates that the user has marked in the table get their notes, before the pages are made.

A mark that came back into the table by `undo` is not followed again, until its user has taken it out.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from vaultnet.digest import blake2b
from vaultnet.errors import UnreadableFileError
from vaultnet.model.candidate import box_path, table_path
from vaultnet.vault.read import MOST_TABLE_BYTES, read_bytes
from vaultnet.vault.records import read_undone, write_undone
from vaultnet.vault.state import state_of
from vaultnet.vault.writer import is_writer

if TYPE_CHECKING:
    from datetime import date

    from vaultnet.app.answer import Patience
    from vaultnet.app.import_apply import Applied
    from vaultnet.app.reading import Rules
    from vaultnet.model.candidate import Candidate, Candidates


def make_picked(rules: Rules, today: date, patience: Patience | None = None) -> Applied | None:
    """Make the notes of candidates that are picked, and return what became of it; None when nobody is.

    All of it is taken back by one `undo`. Whoever belongs to a note that is being edited waits in the table. Where the
    settings name another machine as the writer, or the table or the state folder cannot be used now, nothing is done.

    Raises: LockedError.
    """
    if not is_writer(rules.settings.writer) or not has_table(rules):
        return None
    from vaultnet.app.candidate_table import read_candidates  # noqa: PLC0415  # few vaults have candidates
    from vaultnet.merging.picks import are_picked, picked  # noqa: PLC0415  # the same

    try:
        folder = state_of(rules.root).folder
        undone = read_undone(folder)
        table = read_candidates(rules.root, rules.settings)
        if left := undone - _marks(table):
            undone -= left
            write_undone(folder, undone)
        if not are_picked(_without(table, undone)):
            return None
        from vaultnet.app.import_apply import apply_import  # noqa: PLC0415  # fewer have picked somebody
        from vaultnet.app.importing import read_vault  # noqa: PLC0415  # the same
        from vaultnet.merging.plan import Standing, Terms  # noqa: PLC0415  # the same

        vault = read_vault(rules, today, None, "en")
        standing = Standing(vault.network, _without(vault.table, undone), vault.ledger)
        plan = picked(standing, Terms(today.toordinal(), 1, vault.home))
        return apply_import(vault, plan, patience=patience)
    except (UnreadableFileError, OSError):
        return None


def marks_in(root: str, path: str) -> frozenset[str]:
    """Return the marks that stand in a table of candidates, as hashes; none where it cannot be read."""
    from vaultnet.merging.table import candidates_from  # noqa: PLC0415  # few undo what concerns candidates

    try:
        return _marks(candidates_from(read_bytes(f"{root}/{path}", MOST_TABLE_BYTES), day_first=True))
    except OSError:
        return frozenset()


def _marks(table: Candidates) -> frozenset[str]:
    """Return a hash of each mark, and of whose it is."""
    return frozenset(_mark(row) for row in table.rows if row.pick)


def _mark(row: Candidate) -> str:
    return blake2b(f"{row.pick}\0{box_path(row)}".encode(errors="surrogatepass"), digest_size=12).hexdigest()


def _without(table: Candidates, undone: frozenset[str]) -> Candidates:
    """Return a table as if nothing had been meant by these marks; they still stand there."""
    if not undone:
        return table
    return table._replace(rows=tuple(row._replace(pick="") if _mark(row) in undone else row for row in table.rows))


def has_table(rules: Rules) -> bool:
    """Return whether there is a table of candidates: few vaults have one, and reading it takes more to load."""
    return os.path.exists(f"{rules.root}/{table_path(rules.settings.pages_folder)}")  # noqa: PTH110  # one call
