"""Picks: candidates that the user has marked in the table get their notes, before the pages are made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vaultnet.app.import_apply import apply_import
from vaultnet.app.importing import read_table, read_vault
from vaultnet.merging.picks import are_picked, picked
from vaultnet.merging.plan import Standing, Terms
from vaultnet.merging.table import candidates_from
from vaultnet.vault.write import QUIET_FOR_A_COMMAND
from vaultnet.vault.writer import is_writer

if TYPE_CHECKING:
    from datetime import date

    from vaultnet.app.import_apply import Applied
    from vaultnet.app.reading import Rules
    from vaultnet.model.candidate import Candidates


def read_candidates(rules: Rules) -> Candidates:
    """Return the candidates of a vault, as their table says.

    Raises: UnreadableFileError.
    """
    return candidates_from(read_table(rules), day_first=rules.settings.day_first)


def make_picked(
    rules: Rules, today: date, chosen: str | None, system: str, *, quiet_seconds: float = QUIET_FOR_A_COMMAND
) -> Applied | None:
    """Make the notes of candidates that are picked, and return what became of it; None when nobody is.

    All of it is taken back by one `undo`. Whoever belongs to a note that is being edited waits in the table. Where the
    settings name another machine as the writer, nothing is done.

    Raises: UnreadableFileError. LockedError. OSError.
    """
    if not is_writer(rules.settings.writer) or not are_picked(read_candidates(rules)):
        return None
    vault = read_vault(rules, today, chosen, system)
    terms = Terms(today.toordinal(), 1, vault.home)
    return apply_import(
        vault, picked(Standing(vault.network, vault.table, vault.ledger), terms), quiet_seconds=quiet_seconds
    )
