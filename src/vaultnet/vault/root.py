"""Root: which folder is the vault."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

from vaultnet.model.settings_note import SETTINGS_NOTE

if TYPE_CHECKING:
    from pathlib import Path

    from vaultnet.errors import VaultNotFoundError

_FOLDER_MARKS: Final = (".obsidian", ".zk", ".foam", "logseq")


def vault_root(given: str | None, here: str = ".") -> str:
    """Return the real path of the vault's root.

    The folder given; else the nearest folder from `here` upward that bears the mark of a vault; else the one that
    `vaultnet init` remembered.

    Source: spec 1.1.
    Raises: VaultNotFoundError.
    """
    if given is not None:
        given = os.path.expanduser(given)  # noqa: PTH111  # no shell does it behind `--vault=`
        if not os.path.isdir(given):  # noqa: PTH112  # a text given by the user may be no path at all
            raise _no_vault(given)
        return os.path.realpath(given)
    around = root_around(here)
    if around:
        return around
    remembered = read_remembered()
    if not remembered or not os.path.isdir(remembered):  # noqa: PTH112  # the same
        raise _no_vault(remembered or os.path.realpath(here))
    return os.path.realpath(remembered)


def root_around(here: str) -> str:
    """Return the nearest folder upward that bears the mark of a vault; empty where there is none."""
    folder = os.path.realpath(here)
    while not is_marked(folder):
        above = os.path.dirname(folder)  # noqa: PTH120  # no object for a name
        if above == folder:
            return ""
        folder = above
    return folder


def _no_vault(place: str) -> VaultNotFoundError:
    """Return the error that there is no vault at a place."""
    from vaultnet.errors import VaultNotFoundError  # noqa: PLC0415  # 3 ms that a vault which is there does not need

    return VaultNotFoundError(place)


def is_marked(folder: str | Path) -> bool:
    """Return whether a folder bears the mark of a vault's root."""
    marks = any(os.path.isdir(f"{folder}/{mark}") for mark in _FOLDER_MARKS)  # noqa: PTH112  # the same
    return marks or os.path.isfile(f"{folder}/{SETTINGS_NOTE}")  # noqa: PTH113  # the same


def config_file() -> Path:
    """Return the file in which this account's vault is remembered."""
    from platformdirs import user_config_path  # noqa: PLC0415  # slow to import, and seldom needed

    return user_config_path("vaultnet", appauthor=False) / "config.json"


def read_remembered() -> str:
    """Return the vault that this account's own config names; empty when there is none."""
    import json  # noqa: PLC0415  # most calls name their vault, or are made inside it

    try:
        config = json.loads(config_file().read_bytes())
    except (OSError, ValueError):
        return ""
    vault = config.get("vault") if isinstance(config, dict) else None
    return vault if isinstance(vault, str) else ""


def write_remembered(root: str) -> Path:
    """Remember a vault in this account's own config, and return that file.

    Raises: NotWrittenError.
    """
    import json  # noqa: PLC0415  # as above

    from vaultnet.errors import NotWrittenError  # noqa: PLC0415  # as above
    from vaultnet.vault.system_error import reason_of  # noqa: PLC0415  # as above

    file = config_file()
    try:
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        temporary = file.with_suffix(".tmp")
        temporary.touch(mode=0o600)
        temporary.write_text(json.dumps({"vault": root}, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
        temporary.replace(file)
    except OSError as error:
        raise NotWrittenError(str(file), reason_of(error)) from error
    return file
