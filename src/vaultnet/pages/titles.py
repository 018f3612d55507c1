"""Titles: the names of the pages, which are also the names of their files."""

from __future__ import annotations

from typing import Final

from vaultnet.model.message import message

WHO_TITLE: Final = message("Who to meet")
PROSPECTS_TITLE: Final = message("Export prospects")
CONTACT_TITLE: Final = message("Last contact")
INTERESTS_TITLE: Final = message("Shared interests")
CHECK_TITLE: Final = message("Vault check")
