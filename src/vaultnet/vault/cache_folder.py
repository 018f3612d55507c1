"""Cache folder: where what can be found out again is kept of a vault, outside it, readable by this account alone."""

from __future__ import annotations

import os
import sys

from vaultnet.vault.vault_name import name_of


def cache_folder(root: str) -> str:
    """Return the folder of a vault's cache; it is made when it is not there.

    Raises: OSError.
    """
    ours = f"{caches()}/vaultnet"
    folder = f"{ours}/{name_of(root)}"
    for each in (ours, folder):  # `makedirs` gives its mode to the last one only
        os.makedirs(each, mode=0o700, exist_ok=True)  # noqa: PTH103  # no object for one call
    return folder


def caches() -> str:
    """Return the folder of this account's caches, as `platformdirs` names it.

    Where that is one question we ask it ourselves: loading `platformdirs` is a tenth of a build that changes nothing.
    """
    if sys.platform == "linux":
        given = os.environ.get("XDG_CACHE_HOME", "").strip()
        return given if os.path.isabs(given) else os.path.expanduser("~/.cache")  # noqa: PTH111, PTH117  # as above
    from platformdirs import user_cache_dir  # noqa: PLC0415  # see above

    return user_cache_dir()
