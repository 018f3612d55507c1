"""Ticked pages: our pages as they stand in the vault, and copies of them that a sync program or a late save left."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from vaultnet.vault.conflict_copies import is_conflict_copy
from vaultnet.vault.mark import is_ours
from vaultnet.vault.read import read_bytes
from vaultnet.vault.writable import RefusedError, refuse_noise

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator


class Standing(NamedTuple):
    """A page as it stands in the vault."""

    name: str
    """Name of the page's file; of a copy, that of the page it is a copy of."""

    data: bytes
    changed_at: float
    """When its file was last changed. Units: seconds since 1970."""

    file: str
    """The file that it was read from."""

    is_copy: bool = False


def is_left_alone(page: Standing, seconds: float) -> bool:
    """Return whether nobody has saved a page for so long."""
    try:
        refuse_noise(page.file, seconds)
    except (RefusedError, OSError):
        return False
    return True


def read_ticked(root: str, folder: str, names: Collection[str]) -> Iterator[Standing]:
    """Yield the pages of these names, and the copies of them, that have a ticked box; what is not ours is none."""
    stems = {name[:-3]: name for name in names}
    found: list[str] = []
    with suppress(OSError):
        found = sorted(each.name for each in Path(root, folder).iterdir())
    for name in found:
        of = name if name in names else next((stems[stem] for stem in stems if name.startswith(stem)), "")
        is_copy = name != of
        if not of or not name.endswith(".md") or (is_copy and not is_conflict_copy(name)):
            continue
        file = Path(root, folder, name)
        with suppress(OSError):
            data, changed_at = read_bytes(str(file)), file.lstat().st_mtime
            if any(box in data for box in (b"[x]", b"[X]", "[✓]".encode(), "[✔]".encode())) and is_ours(data):
                yield Standing(of, data, changed_at, str(file), is_copy)
