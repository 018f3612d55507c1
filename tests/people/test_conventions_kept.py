"""Conventions are the same value for the same settings: a process that stays keeps no second set of them."""

from __future__ import annotations

from vaultnet.model.settings import Settings
from vaultnet.model.vault_config import VaultConfig
from vaultnet.people.conventions import conventions_from, with_names_searched


def test_the_same_settings_give_the_very_same_conventions() -> None:
    first, _ = conventions_from(Settings(weights=(("overdue", 2.0),)), VaultConfig())
    again, _ = conventions_from(Settings(weights=(("overdue", 2.0),)), VaultConfig())
    names = frozenset(("bo berg",))

    assert again is first
    assert with_names_searched(first, names) is with_names_searched(again, frozenset(names))
