"""Sensitive: topics that are never shown (spec 3)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vaultnet.languages import WORDS
from vaultnet.network.spellings import plain_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vaultnet.model.person import CommonKind

PRIVATE: Final = frozenset(("interest", "association"))
"""Kinds where one sensitive word in the name is enough; of the others (*Università Cattolica*) it must be all of it."""


class Sensitive:
    """Names of what is never shown: health, religion, politics, unions, and what the settings add."""

    def __init__(self, added: Iterable[str]) -> None:
        """Compare them as topics are compared."""
        names = {plain_name(name) for name in (*(name for words in WORDS for name in words.sensitive), *added)}
        self._words = frozenset(name for name in names if " " not in name)
        self._phrases = tuple(sorted(name for name in names if " " in name))

    def holds(self, kind: CommonKind, name: str) -> bool:
        """Return whether a topic (its name or key; nested: any part of it) is sensitive."""
        for part in plain_name(name).split("/"):
            if part in self._words or part in self._phrases:
                return True
            if kind in PRIVATE and (
                not self._words.isdisjoint(part.split())
                or any(f" {phrase} " in f" {part} " for phrase in self._phrases)
            ):
                return True
        return False
