"""Init: what is understood of a vault, its settings note, and remembering it."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from vaultnet.app.settings_note import settings_note
from vaultnet.model.settings_note import SETTINGS_NOTE
from vaultnet.vault.read import read_note
from vaultnet.vault.write import write_new

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vaultnet.languages.voice import Voice
    from vaultnet.people.conventions import Conventions

TEMPORARY: Final = ".~vaultnet-*.tmp"
"""What sync services and git need not see."""

IGNORE_FILES: Final = (".gitignore", ".stignore")


class Keys(NamedTuple):
    """The properties of people's notes, as typed, each with the number of notes that have it, most first."""

    understood: tuple[tuple[str, int], ...]
    others: tuple[tuple[str, int], ...]


def read_keys(root: str, paths: Iterable[str], conventions: Conventions) -> Keys:
    """Return which properties these notes use, and which of them mean something to us."""
    from vaultnet.notes.parse import parse  # noqa: PLC0415  # --help needs neither YAML nor Markdown

    understood: Counter[str] = Counter()
    others: Counter[str] = Counter()
    for path in paths:
        try:
            note = parse(path, read_note(root, path))
        except OSError:
            continue
        for key, field in note.fields.items():
            if field.origin == "frontmatter":
                (understood if key in conventions.fields else others)[field.key] += 1
    return Keys(_most_first(understood), _most_first(others))


def write_settings_note(root: str, voice: Voice) -> bool:
    """Write the settings note unless there is one; return whether it was written.

    Raises: NotWrittenError.
    """
    return write_new(root, SETTINGS_NOTE, settings_note(voice).encode())


def write_ignore_files(root: str) -> tuple[str, ...]:
    """Write the files that keep our temporary files from git and Syncthing; return those that must be mended by hand.

    A file that is there already is the user's, and stays. Raises: NotWrittenError.
    """
    line = TEMPORARY.encode()
    return tuple(
        name
        for name in IGNORE_FILES
        if not write_new(root, name, line + b"\n") and line not in Path(root, name).read_bytes().split()
    )


def _most_first(counts: Counter[str]) -> tuple[tuple[str, int], ...]:
    """Return keys and numbers, the most frequent first, then by name."""
    return tuple(sorted(counts.items(), key=lambda each: (-each[1], each[0])))
