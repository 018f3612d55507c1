"""Mappings: how the user wants the columns of a table to be read, remembered by its header."""

from __future__ import annotations

from dataclasses import replace
from hashlib import blake2b
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vaultnet.model.ledger import Ledger


def header_key(header: str) -> str:
    """Return under what the mapping of a table with this header is remembered."""
    return blake2b(header.encode("utf-8", "replace"), digest_size=12).hexdigest()


def with_mapping(ledger: Ledger, header: str, mapping: Mapping[str, str]) -> Ledger:
    """Return the ledger with a mapping in it: what it says of a column goes before what was said of it earlier."""
    key = header_key(header)
    known = ledger.mappings.get(key, {})
    return replace(ledger, mappings={**ledger.mappings, key: {**known, **mapping}})
