"""Settings note: where the settings stand. Alone, so that looking for it does not load every setting."""

from __future__ import annotations

from typing import Final

SETTINGS_NOTE: Final = "Vaultnet/Settings.md"
"""Path of the settings note inside the vault, wherever the pages are written: it also marks the vault's root."""
