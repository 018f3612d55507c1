"""Cache folder: where what can be found out again is kept of a vault, outside it, readable by this account alone."""

from __future__ import annotations

import os

from vaultnet.vault.state import name_of


def cache_folder(root: str) -> str:
    """Return the folder of a vault's cache; it is made when it is not there.

    Raises: OSError.
    """
    from platformdirs import user_cache_dir  # noqa: PLC0415  # slow to import, and not needed for --help

    folder = f"{user_cache_dir('vaultnet', appauthor=False)}/{name_of(root)}"
    os.makedirs(folder, mode=0o700, exist_ok=True)  # noqa: PTH103  # no object for one call
    return folder
