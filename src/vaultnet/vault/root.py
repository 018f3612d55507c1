"""Root: which folder is the vault."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Final

from vaultnet.errors import NotWrittenError, VaultNotFoundError
from vaultnet.model.settings_note import SETTINGS_NOTE
from vaultnet.vault.system_error import reason_of

_FOLDER_MARKS: Final = (".obsidian", ".zk", ".foam", "logseq")


def vault_root(given: str | None, here: str = ".") -> str:
    """Return the real path of the vault's root.

    The folder given; else the nearest folder from `here` upward that bears the mark of a vault; else the one that
    `vaultnet init` remembered.

    Source: spec 1.1.
    Raises: VaultNotFoundError.
    """
    if given is not None:
        if not os.path.isdir(given):  # noqa: PTH112  # a text given by the user may be no path at all
            raise VaultNotFoundError(given)
        return os.path.realpath(given)
    start = Path(os.path.realpath(here))
    for folder in (start, *start.parents):
        if is_marked(folder):
            return str(folder)
    remembered = read_remembered()
    if not remembered or not Path(remembered).is_dir():
        raise VaultNotFoundError(remembered or here)
    return os.path.realpath(remembered)


def is_marked(folder: Path) -> bool:
    """Return whether a folder bears the mark of a vault's root."""
    try:
        return any((folder / mark).is_dir() for mark in _FOLDER_MARKS) or (folder / SETTINGS_NOTE).is_file()
    except OSError:
        return False


def config_file() -> Path:
    """Return the file in which this account's vault is remembered."""
    from platformdirs import user_config_path  # noqa: PLC0415  # slow to import, and seldom needed

    return user_config_path("vaultnet", appauthor=False) / "config.json"


def read_remembered() -> str:
    """Return the vault that this account's own config names; empty when there is none."""
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
