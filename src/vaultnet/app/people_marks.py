"""People marks: by what the notes about people are known in a vault, as Obsidian can ask for it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from vaultnet.people.kind import folder_kind
from vaultnet.vault.left_out import compared
from vaultnet.vault.read import read_note

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from vaultnet.app.reading import Rules
    from vaultnet.model.note import Note
    from vaultnet.people.conventions import Conventions


class Marks(NamedTuple):
    """What marks people in a vault; each in order."""

    folders: tuple[str, ...]
    """Paths of the folders that hold people."""

    tags: tuple[str, ...]
    types: tuple[tuple[str, str], ...]
    """Properties and their values, as typed."""

    has_at: bool
    """Whether names of notes begin with `@`."""

    left_out: tuple[str, ...]
    """Folders where nobody is: templates, our own pages, what the settings exclude."""


def read_marks(rules: Rules, paths: Iterable[str]) -> Marks:
    """Return by what the notes with these paths are known to be about people."""
    from vaultnet.notes.parse import parse  # noqa: PLC0415  # --help needs neither YAML nor Markdown

    folders: set[str] = set()
    tags: set[str] = set()
    types: set[tuple[str, str]] = set()
    has_at = False
    for path in paths:
        try:
            note = parse(path, read_note(rules.root, path))
        except OSError:
            continue
        folder, _, name = path.rpartition("/")
        folders.update(_people_folder(folder, rules.conventions))
        tags.update(_tags(note, rules.conventions))
        types.update(_types(note, rules.conventions))
        has_at = has_at or name.startswith("@")
    return Marks(tuple(sorted(folders)), tuple(sorted(tags)), tuple(sorted(types)), has_at, (*_left_out(rules),))


def _people_folder(folder: str, conventions: Conventions) -> Iterator[str]:
    """Yield the outermost folder above a note whose name says that people are in it."""
    found = ""
    while folder and folder_kind(folder, conventions)[0] == "person":
        found, folder = folder, folder.rpartition("/")[0]
    if found:
        yield found


def _tags(note: Note, conventions: Conventions) -> Iterator[str]:
    kinds = conventions.tag_kinds
    yield from (tag.text for tag in note.tags if "person" in (kinds.get(tag.text), kinds.get(tag.text.split("/")[0])))


def _types(note: Note, conventions: Conventions) -> Iterator[tuple[str, str]]:
    for key, field in note.fields.items():
        if conventions.fields.get(key) == "type" and field.origin == "frontmatter" and "." not in key:
            for value in field.values:
                if conventions.type_kinds.get(value.text.casefold()) == "person":
                    yield field.key, value.text


def _left_out(rules: Rules) -> Iterator[str]:
    """Yield the folders at the top of the vault that are not read."""
    yield rules.settings.pages_folder
    with os.scandir(rules.root) as entries:
        names = sorted(entry.name for entry in entries if entry.is_dir() and not entry.name.startswith("."))
    yield from (name for name in names if rules.left_out.has_folder(compared(name), name))
