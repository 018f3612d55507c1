"""A vault written as text: `=== path` begins a note, what stands behind it is its own; what stands before, a remark."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builders import TODAY
from vaultnet.model.settings import Settings
from vaultnet.model.vault_config import VaultConfig
from vaultnet.network.build import network_from
from vaultnet.notes.parse import parse
from vaultnet.people.conventions import conventions_from
from vaultnet.people.facts import facts_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from vaultnet.model.facts import Facts
    from vaultnet.model.network import Network

NOTE = re.compile(r"^=== (.+)$\n", re.MULTILINE)


def notes_in(text: str) -> dict[str, str]:
    """Return the text of each note by its path."""
    _, *parts = NOTE.split(text)
    return dict(zip(parts[::2], parts[1::2], strict=True))


def facts_written(notes: Mapping[str, str], settings: Settings | None = None) -> Iterator[Facts]:
    """Yield what the notes say, read as the program reads them."""
    conventions, _ = conventions_from(settings or Settings(), VaultConfig())
    for path, text in notes.items():
        yield facts_of(parse(path, text.encode()), conventions)


def network_written(notes: Mapping[str, str], settings: Settings | None = None, today: date = TODAY) -> Network:
    """Return the network of the notes."""
    chosen = settings or Settings()
    return network_from(facts_written(notes, chosen), chosen, today)
