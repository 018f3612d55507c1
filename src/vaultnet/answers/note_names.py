"""Note names: which notes a link on a page of ours may mean."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from vaultnet.languages.rendering import file_stem

if TYPE_CHECKING:
    from collections.abc import Iterable


class NoteNames:
    """The notes of a vault by path and name."""

    def __init__(self, paths: Iterable[str]) -> None:
        """Keep the paths."""
        self.paths = tuple(paths)
        self._by_name: dict[str, list[str]] = {}
        for path in self.paths:
            for name in {_plain(path[:-3]), _plain(file_stem(path))}:
                self._by_name.setdefault(name, []).append(path)

    def meant(self, target: str) -> tuple[str, ...]:
        """Return the notes that a link may mean: by path, else by name; case and composition make no difference."""
        found = self._by_name.get(_plain(target), ())
        whole = [path for path in found if _plain(path[:-3]) == _plain(target)]
        return tuple(whole or found)


def _plain(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()
