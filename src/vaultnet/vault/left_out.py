"""Left out: the folders and notes that are not read, as the vault's editor, its settings and our own rules say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import normalize

from vaultnet.model.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vaultnet.model.settings import Settings
    from vaultnet.model.vault_config import VaultConfig


class LeftOut(NamedTuple):
    """What a scan leaves out, ready to be asked. All names and paths are as `compared` makes them."""

    folder_names: frozenset[str]
    """Names of folders that are left out wherever they are."""

    folders: frozenset[str]
    """Paths of folders."""

    notes: frozenset[str]
    """Paths of notes."""

    note_folders: frozenset[str]
    """Folders of these notes, each with its last `/`: elsewhere nobody needs to ask for them."""

    prefixes: tuple[str, ...]
    """How the paths of notes begin."""

    patterns: tuple[re.Pattern[str], ...]
    """What is found in the paths of notes."""

    pages_folder: str
    """Folder of our own pages: there the mark of each file is looked at."""

    def has_folder(self, path: str, name: str) -> bool:
        """Return whether a folder is left out, by its path and its name."""
        return bare(name) in self.folder_names or path in self.folders

    def has_note(self, path: str) -> bool:
        """Return whether a note is left out by its path."""
        return (
            path in self.notes
            or path.startswith(self.prefixes)
            or any(pattern.search(path) for pattern in self.patterns)
        )


def left_out(settings: Settings, config: VaultConfig, settings_note: str) -> tuple[LeftOut, tuple[Problem, ...]]:
    """Return what a scan leaves out, and the editor's filters that are no regular expressions.

    Source: spec 1.1; obsidian.md 2.4.
    """
    patterns, prefixes, problems = [], [], []
    for text in config.ignore_filters:
        if len(text) > 2 and text[0] == text[-1] == "/":  # noqa: PLR2004  # two slashes and something between them
            try:
                patterns.append(re.compile(text[1:-1], re.IGNORECASE))
            except re.error:
                problems.append(Problem(".obsidian/app.json", 0, "bad_filter", (text,)))
        elif text.strip("/"):
            prefixes.append(compared(text.lstrip("/")))
    paths = {compared(path.strip().strip("/")) for path in settings.exclude}
    folders = paths | {compared(path.strip("/")) for path in config.template_folders}
    notes = frozenset((compared(settings_note), *_notes(paths)))
    if config.is_logseq:
        folders.add("logseq")  # its copies of older pages
    return LeftOut(
        folder_names=frozenset(_template_names()) | {"node_modules"},
        folders=frozenset(folders),
        notes=notes,
        note_folders=frozenset(path[: path.rfind("/") + 1] for path in notes),
        prefixes=tuple(prefixes),
        patterns=tuple(patterns),
        pages_folder=compared(settings.pages_folder),
    ), tuple(problems)


def compared(path: str) -> str:
    """Return a path as paths inside the vault are compared: NFC and casefolded (spec 1.1)."""
    return path.casefold() if path.isascii() else normalize("NFC", normalize("NFC", path).casefold())


def bare(name: str) -> str:
    """Return a folder's name as it is compared, without the numbers, signs and emoji before it."""
    name = compared(name)
    if name[:1].isalpha():  # as nearly all are
        return name
    start = next((index for index, letter in enumerate(name) if letter.isalpha()), 0)
    return name[start:]


def _template_names() -> Iterable[str]:
    """Yield the names of template folders in every language."""
    from vaultnet.languages import WORDS  # noqa: PLC0415  # 12 ms that looking at a vault again does not need

    for words in WORDS:
        yield from map(bare, words.template_folders)


def _notes(paths: Iterable[str]) -> Iterable[str]:
    """Yield excluded paths as paths of notes: with and without `.md` they are the same note."""
    for path in paths:
        yield path if path.endswith(".md") else f"{path}.md"
