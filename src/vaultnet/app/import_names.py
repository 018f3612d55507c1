"""Import names: which names of notes are taken, and what a link to a company has to say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from unicodedata import normalize

from vaultnet.languages.rendering import file_stem
from vaultnet.network.spellings import company_name
from vaultnet.notes.file_name import file_name
from vaultnet.pages.markdown import is_fit_target, link_targets

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from vaultnet.app.importing import Vault

_BEHIND: Final = re.compile(r" (?:\([^()]*\)|\d+)$")
"""What tells namesakes apart: `Anna Keller (Acme)`, `Anna Keller 2`."""


class Names:
    """The names of the notes of a vault, by what they begin with: thousands are asked for in one import."""

    def __init__(self, paths: Iterable[str]) -> None:
        """Index the names of these notes."""
        self._names: dict[str, list[str]] = {}
        for path in paths:
            self.add(path)

    def add(self, path: str) -> None:
        """Enter a note that is made."""
        name = file_stem(path)
        for key in {_key(name), _key(_BEHIND.sub("", name))}:
            self._names.setdefault(key, []).append(name)

    def like(self, name: str) -> Collection[str]:
        """Return the names that a note about somebody of this name might have."""
        return self._names.get(_key(file_name(name)), ())


def company_links(vault: Vault) -> Mapping[str, str]:
    """Return what a link to each company that has a note says, by its plain name; none where two bear one name."""
    targets = link_targets(each.path for each in vault.reading.facts)
    found: dict[str, set[str]] = {}
    for path, company in vault.network.companies.items():
        for name in (company.name, file_stem(path), *company.aliases):
            found.setdefault(company_name(name), set()).add(targets[path])
    return {name: min(links) for name, links in found.items() if len(links) == 1 and all(map(is_fit_target, links))}


def _key(name: str) -> str:
    """Return a name as file systems compare it that see neither case nor composition."""
    return normalize("NFC", normalize("NFC", name).casefold())
