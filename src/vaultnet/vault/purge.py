"""Purge: what we keep of somebody outside the vault is deleted, wherever it lies.

Anything that holds a word of theirs goes as a whole: texts before a change, displaced files, copies of pages, answers
that wait, the cache. What is lost with it is comfort (an undo, a saved second), never a note.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from vaultnet.vault.cache import FILE
from vaultnet.vault.cache_folder import cache_folder
from vaultnet.vault.change import Change, change_from
from vaultnet.vault.ledger import drop_entries
from vaultnet.vault.open_answers import LISTS, read_open_answers, write_open_answers
from vaultnet.vault.putting_aside import displaced_file
from vaultnet.vault.receipt import RECEIPT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from vaultnet.model.ledger import Entry
    from vaultnet.vault.state import State


class Theirs(NamedTuple):
    """By what it is known that something is about somebody."""

    path: str
    """Of their note; empty: it was moved already."""

    names: Callable[[bytes], bool]
    """Says whether a text names them."""

    entry: Callable[[Entry], bool]
    """Says whether an entry of the ledger is about them, by path or identity."""


def kept_changes(state: State, theirs: Theirs) -> tuple[Change, ...]:
    """Return the changes whose kept texts are about somebody, in order of number."""
    return tuple(change for _, change in _changes(state, theirs))


def purge_journal(root: str, state: State, theirs: Theirs, *, pages: bool = False) -> None:
    """Delete the changes whose kept texts are about somebody, and the files that they displaced.

    With `pages`, those of every page too: any page may have had a line of theirs.

    Raises: TimeoutError. OSError.
    """
    with state.journal.locked():
        for file, change in _changes(state, theirs, pages=pages):
            if change.displaced:
                with suppress(FileNotFoundError):
                    Path(displaced_file(root, state.journal, change)).unlink()
            with suppress(FileNotFoundError):
                file.unlink()
        for file in _files(state.journal.folder / "displaced"):
            if theirs.names(file.read_bytes()):
                file.unlink()


def purge_answers(state: State, theirs: Theirs) -> None:
    """Delete answers that wait for a note about somebody, or that name them.

    Raises: TimeoutError. OSError.
    """
    with state.journal.locked():
        answers = read_open_answers(state.folder)
        left = {
            name: tuple(
                each
                for each in getattr(answers, name)
                if each.answer.path != theirs.path and not theirs.names(repr(each).encode())
            )
            for name in LISTS
        }
        write_open_answers(state.folder, answers._replace(**left))


def purge_ledger(state: State, theirs: Theirs) -> None:
    """Forget what imports have told of somebody.

    Raises: OSError.
    """
    drop_entries(state.folder, theirs.entry)


def purge_copies(state: State, anew: Iterable[str]) -> None:
    """Delete the copies of all pages but those (paths) that were made anew: an old page may have had a line of theirs.

    Raises: OSError.
    """
    kept = {state.copy_file(path) for path in anew}
    for file in _files(state.folder / "pages"):
        if file not in kept:
            file.unlink(missing_ok=True)


def purge_cache(root: str) -> None:
    """Delete the cache of a vault; it is made anew.

    Raises: OSError.
    """
    for file in _files(Path(cache_folder(root))):  # on Windows the state lies in the same folder
        if file.name.startswith(FILE) or RECEIPT in file.name:
            file.unlink(missing_ok=True)


def _changes(state: State, theirs: Theirs, *, pages: bool = False) -> Iterator[tuple[Path, Change]]:
    """Yield file and change of all that is kept about somebody."""
    for name in ("open", "closed"):
        for file in _files(state.journal.folder / name):
            data = file.read_bytes()
            try:
                found = change_from(data)
            except (ValueError, TypeError, KeyError):
                continue
            if found is None:
                continue
            change, text = found
            displaced = state.journal.displaced(change)
            texts = (change.path.encode("utf-8", "replace"), text or b"", change.mark.encode())
            is_theirs = change.path == theirs.path or any(map(theirs.names, texts))
            if (
                is_theirs
                or (pages and change.kind == "page")
                or (displaced.is_file() and theirs.names(displaced.read_bytes()))
            ):
                yield file, change


def _files(folder: Path) -> list[Path]:
    """Return the files in a folder, in order of name; none where there is no folder."""
    try:
        return sorted(file for file in folder.iterdir() if file.is_file())
    except FileNotFoundError:
        return []
