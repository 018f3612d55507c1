"""Templates: the user's own templates of notes, as they lie in the vault."""

from __future__ import annotations

import os
from itertools import islice
from typing import TYPE_CHECKING, Final

from vaultnet.vault.left_out import compared
from vaultnet.vault.read import read_note

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vaultnet.model.vault_config import VaultConfig
    from vaultnet.vault.left_out import LeftOut

MOST: Final = 500
"""So many templates are looked at."""


def read_templates(root: str, config: VaultConfig, leave: LeftOut) -> tuple[tuple[str, bytes], ...]:
    """Return path and bytes of the templates, in order of path; none where their folders are not there.

    They lie where the editor's settings say, and in folders at the top of the vault that are called so.
    """
    with os.scandir(root) as entries:
        named = [entry.name for entry in entries if entry.is_dir() and leave.has_folder("", entry.name)]
    folders = dict.fromkeys((*config.template_folders, *sorted(named)))
    paths = sorted({path for folder in folders for path in _notes_in(root, folder)})
    return tuple((path, data) for path in paths[:MOST] if (data := _read(root, path)) is not None)


def _notes_in(root: str, folder: str) -> Iterator[str]:
    """Yield the paths of the notes in a folder and those below it; links are not followed."""
    if not folder or compared(folder).startswith("node_modules"):
        return
    top = os.path.join(root, folder)  # noqa: PTH118  # no object for one folder
    for place, _, names in islice(os.walk(top), MOST):
        inside = os.path.relpath(place, root).replace(os.sep, "/")
        yield from (f"{inside}/{name}" for name in names if name.lower().endswith(".md"))


def _read(root: str, path: str) -> bytes | None:
    """Return the bytes of a template; None when it cannot be read."""
    try:
        return read_note(root, path)
    except OSError:
        return None
