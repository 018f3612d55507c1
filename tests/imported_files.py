"""Imported files: what importers would tell, made by hand, and the plans that come of it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from builders import TODAY
from vaultnet.merging.contacts import DAYS_OF_THEM
from vaultnet.merging.plan import Standing, Terms, planned
from vaultnet.model.candidate import Candidates
from vaultnet.model.draft import Draft, DraftContact, Imported
from vaultnet.model.ledger import Ledger
from vaultnet.model.settings import Settings
from written_vault import network_written, notes_in

if TYPE_CHECKING:
    from vaultnet.model.import_plan import Create, ImportPlan

NOW = TODAY.toordinal()
NO_LEDGER = Ledger()
NO_TABLE = Candidates()


def imported(*people: Draft, source: str = "linkedin", day: int = NOW) -> Imported:
    return Imported(source=source, people=people, exported_day=day)


def written_to(day: str | int = NOW - 30) -> tuple[DraftContact, ...]:
    ordinal = day if isinstance(day, int) else date.fromisoformat(day).toordinal()
    return (DraftContact(ordinal, "linkedin", "out"),)


def plan_of(  # a file and a vault
    found: Imported,
    notes: str = "",
    *,
    ledger: Ledger = NO_LEDGER,
    table: Candidates = NO_TABLE,
    create: Create = "contacted",
) -> ImportPlan:
    network = network_written(notes_in(notes), Settings())
    return planned(found, Standing(network, table, ledger), Terms(NOW, NOW - DAYS_OF_THEM, "IT", create))
