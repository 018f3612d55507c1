"""Config files: where an editor says how it keeps a vault."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

LOGSEQ_CONFIG: Final = "logseq/config.edn"
"""The settings of a Logseq graph."""


def config_files(root: str) -> tuple[str, ...]:
    """Return Obsidian's settings files that say how a vault is kept; most vaults have few of them.

    In order: the app's, those of daily notes, periodic notes, templates, Templater.
    """
    folder = _config_folder(root)
    return (
        f"{folder}/app.json",
        f"{folder}/daily-notes.json",
        f"{folder}/plugins/periodic-notes/data.json",
        f"{folder}/templates.json",
        f"{folder}/plugins/templater-obsidian/data.json",
    )


def _config_folder(root: str) -> str:
    """Return the name of Obsidian's folder: the user may have given it another one that starts with a dot."""
    with suppress(OSError):  # a root that cannot be listed is told by the scan
        if os.path.isdir(f"{root}/.obsidian"):  # noqa: PTH112  # no object for one question
            return ".obsidian"
        for name in sorted(_dot_folders(root)):
            files = (f"{root}/{name}/{file}" for file in ("app.json", "core-plugins.json"))
            if all(map(os.path.isfile, files)):
                return name
    return ".obsidian"


def _dot_folders(root: str) -> Iterator[str]:
    """Yield the names of the root's hidden folders."""
    with os.scandir(root) as entries:
        for entry in entries:
            if entry.name.startswith(".") and entry.is_dir(follow_symlinks=False):
                yield entry.name
