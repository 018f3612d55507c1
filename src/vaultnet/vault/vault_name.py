"""Vault name: under which name a vault is known outside it."""

from __future__ import annotations

import os

from vaultnet.digest import blake2b


def name_of(root: str) -> str:
    """Return the name under which we keep what belongs to a vault: made of where it is, its device and its number.

    Another vault at the same place has another one.
    """
    stat = os.stat(root)  # noqa: PTH116  # the same call for every root
    key = f"{os.path.realpath(root)}\0{stat.st_dev}\0{stat.st_ino}"
    return blake2b(os.fsencode(key), digest_size=12).hexdigest()
