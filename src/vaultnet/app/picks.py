"""Picks: candidates that the user has marked in the table get their notes, before the pages are made."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from vaultnet.errors import UnreadableFileError
from vaultnet.model.candidate import table_path
from vaultnet.vault.writer import is_writer

if TYPE_CHECKING:
    from datetime import date

    from vaultnet.app.answer import Patience
    from vaultnet.app.import_apply import Applied
    from vaultnet.app.reading import Rules


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
        if not are_picked(read_candidates(rules.root, rules.settings)):
            return None
        from vaultnet.app.import_apply import apply_import  # noqa: PLC0415  # fewer have picked somebody
        from vaultnet.app.importing import read_vault  # noqa: PLC0415  # the same
        from vaultnet.merging.plan import Standing, Terms  # noqa: PLC0415  # the same

        vault = read_vault(rules, today, None, "en")
        plan = picked(Standing(vault.network, vault.table, vault.ledger), Terms(today.toordinal(), 1, vault.home))
        return apply_import(vault, plan, patience=patience)
    except (UnreadableFileError, OSError):
        return None


def has_table(rules: Rules) -> bool:
    """Return whether there is a table of candidates: few vaults have one, and reading it takes more to load."""
    return os.path.exists(f"{rules.root}/{table_path(rules.settings.pages_folder)}")  # noqa: PTH110  # one call
