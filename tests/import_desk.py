"""Import desk: a vault on a disk, and files that are imported into it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from builders import TODAY
from imported_files import imported, written_to
from two_machines_ticking import AT_ONCE
from vaultnet.app.import_apply import apply_import
from vaultnet.app.importing import Wish, plan_for, read_vault
from vaultnet.app.reading import read_rules
from vaultnet.app.undo import undo_run
from vaultnet.model.draft import Draft

if TYPE_CHECKING:
    from vaultnet.app.import_apply import Applied
    from vaultnet.app.importing import Vault
    from vaultnet.app.undo import Undone
    from vaultnet.model.draft import Imported
    from vaultnet.model.import_plan import ImportPlan

NO_WISH = Wish()


class ImportDesk:
    """A vault, empty but for what a test puts into it. The state is where the environment says."""

    def __init__(self, folder: Path, language: str = "en") -> None:
        self.root = folder / "vault"
        (self.root / ".obsidian").mkdir(parents=True)
        self.language = language

    def write(self, path: str, text: str) -> None:
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)

    def read(self, path: str) -> str:
        return (self.root / path).read_text()

    def vault(self) -> Vault:
        return read_vault(read_rules(str(self.root)), TODAY, self.language, self.language)

    def plan(self, found: Imported, wish: Wish = NO_WISH) -> ImportPlan:
        vault = self.vault()
        return plan_for(vault, found, wish, vault.ledger)

    def bring(self, found: Imported, wish: Wish = NO_WISH) -> Applied:
        """Import it, whenever notes were saved last."""
        vault = self.vault()
        return apply_import(vault, plan_for(vault, found, wish, vault.ledger), patience=AT_ONCE)

    def undo(self) -> tuple[Undone, ...]:
        return undo_run(str(self.root), None)

    def files(self) -> dict[str, bytes]:
        """Return everything in the vault by its path."""
        return {
            os.path.relpath(Path(folder, name), self.root): Path(folder, name).read_bytes()
            for folder, _, names in os.walk(self.root)
            for name in names
        }


def crowd(count: int, *, talkers: int | None = None) -> Imported:
    """Return so many people, the first of whom (all, unless it is said) were in touch."""
    most = count if talkers is None else talkers
    return imported(
        *(
            Draft(
                f"Connections.csv, row {number}",
                f"{'Anna Bo Carla Dario Elena'.split()[number % 5]} {'Berg Conti Neri Vogel'.split()[number % 4]}",  # noqa: SIM905  # a list of names
                linkedin=f"somebody-{number}",
                emails=(f"p{number}@firm{number % 7}.example",) if number % 3 == 0 else (),
                company=f"Firm {number % 7}",
                role="buyer",
                connected_day=739_000 + number % 300,
                contacts=written_to("2026-10-25") if number < most else (),
            )
            for number in range(count)
        )
    )
