"""Pages: whether our own pages, and the files that say how the vault is read, are still as we left them."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final, TypeAlias

from vaultnet.model.candidate import table_path
from vaultnet.model.settings_note import SETTINGS_NOTE
from vaultnet.vault.config_files import config_files
from vaultnet.vault.form import form_of
from vaultnet.vault.read import read_bytes

if TYPE_CHECKING:
    from collections.abc import Iterable

Stamp: TypeAlias = tuple[tuple[int, ...], ...]
"""Numbers of files: when a file changes, so does its number."""

_TYPED: Final = "worked in"


class Pages:
    """The pages as they were last written. What we wrote ourselves is known by its fingerprint, not by the time."""

    def __init__(self, root: str) -> None:
        """Begin without any."""
        self._root = root
        self._digests: dict[str, str] = {}
        self.are_stale = False
        """Whether the last try to bring them up to date failed."""

    def remember(self, paths: Iterable[str]) -> None:
        """Keep how these pages are now, just after they were brought up to date.

        A page on which somebody has typed in this very moment is not taken for ours: it does not have the fingerprint
        that stands in it.
        """
        self._digests = {path: self._digest(path) for path in paths}
        self.are_stale = False

    def is_page(self, path: str) -> bool:
        """Return whether this is the place of a page."""
        return path in self._digests

    def is_untouched(self, path: str) -> bool:
        """Return whether a page is as it was written; what stands below its end mark is the user's, and may change."""
        digest = self._digest(path)
        return self._digests.get(path) == digest and digest != _TYPED

    def touched(self) -> frozenset[str]:
        """Return the pages that are not as they were written."""
        return frozenset(path for path in self._digests if not self.is_untouched(path))

    def _digest(self, path: str) -> str:
        """Return the fingerprint of a page, or what keeps it from having one."""
        try:
            data = read_bytes(f"{self._root}/{path}", most=1 << 22)
        except FileNotFoundError:
            return "gone"
        except OSError:
            return "unreadable"
        form = form_of(path)
        if not form.is_ours(data):
            return "not ours"
        return form.digest_of(data) or _TYPED


class Table:
    """The table of candidates, which a spreadsheet saves whenever its user likes."""

    def __init__(self, root: str) -> None:
        """Begin without having looked."""
        self._root = root
        self._numbers: tuple[int, ...] | None = None

    def was_saved(self, pages_folder: str) -> bool:
        """Return whether it is another than at the last look."""
        before, self._numbers = self._numbers, _numbers(f"{self._root}/{table_path(pages_folder)}")
        return before not in (None, self._numbers)


def rules_stamp(root: str) -> Stamp:
    """Return the numbers of the settings note and of the editor's settings files."""
    paths = (SETTINGS_NOTE, *config_files(root), "logseq/config.edn")
    return tuple(_numbers(f"{root}/{path}") for path in paths)


def _numbers(file: str) -> tuple[int, ...]:
    """Return the numbers of a file; none when it is not there."""
    try:
        found = os.lstat(file)
    except OSError:
        return ()
    return found.st_size, found.st_mtime_ns, found.st_ino, found.st_ctime_ns
