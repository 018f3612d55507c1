"""Power cuts, as a model: of what was not synced, any part may be on the disk, and any may not."""

from __future__ import annotations

import os
from itertools import product
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import pytest

import vaultnet.vault.exchange
from desk import BASE, Desk, with_line
from file_calls import watch_calls
from reference_writers import write_by_rename, write_plainly

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

NEW: Final = with_line(BASE)
TORN: Final = b"torn"


class Naming(NamedTuple):
    """Names of a folder that change in one step: each is of that file afterwards, or of none."""

    folder: str
    names: tuple[tuple[str, int | None], ...]


class Disk:
    """What the disk was told, call by call: which files bear which names, and what was synced when."""

    def __init__(self, folder: Path) -> None:
        self.folder = str(folder)
        files = [file for file in sorted(folder.rglob("*")) if file.is_file()]
        self.names: dict[str, int] = {str(file): number for number, file in enumerate(files)}
        self.texts: dict[int, bytes] = {number: file.read_bytes() for number, file in enumerate(files)}
        self.first = dict(self.names)
        self.synced: dict[int, bytes] = dict(self.texts)
        self.pending: list[Naming] = []
        self.handles: dict[int, tuple[str, int]] = {}
        self.states: list[tuple[dict[int, bytes], dict[int, bytes], list[Naming], dict[str, int]]] = []

    def __call__(self, name: str, call: Callable[[], Any], words: tuple[Any, ...]) -> Any:  # noqa: ANN401  # any call
        done = call()
        paths = [str(word) for word in words if isinstance(word, (str, os.PathLike))]
        if paths and not paths[-1].startswith(self.folder) and name not in ("rename", "replace"):
            return done
        note = getattr(self, f"after_{name}", None)
        if note:
            note(done, words, paths)
            self.states.append((dict(self.texts), dict(self.synced), list(self.pending), dict(self.first)))
        return done

    def after_open(self, handle: int, words: tuple[Any, ...], paths: list[str]) -> None:
        path, flags = paths[0], words[1]
        if flags & os.O_CREAT and path not in self.names:
            number = len(self.names) + len(self.pending) + 1000
            self.names[path] = number
            self.texts[number] = self.synced[number] = b""
            self.change(path, (path, number))
        number = self.names.get(path, -1)
        if flags & os.O_TRUNC and number >= 0:
            self.texts[number] = b""
        self.handles[handle] = (path, number)

    def after_write(self, size: int, words: tuple[Any, ...], _: list[str]) -> None:
        number = self.handles.get(words[0], ("", -1))[1]
        if number >= 0:
            self.texts[number] += bytes(words[1][:size])

    def after_fsync(self, _: None, words: tuple[Any, ...], __: list[str]) -> None:
        path, number = self.handles.get(words[0], ("", -1))
        if number in self.texts:
            self.synced[number] = self.texts[number]
        for naming in [each for each in self.pending if each.folder == path]:
            self.first = with_names(self.first, naming)
            self.pending.remove(naming)

    def after_close(self, _: None, words: tuple[Any, ...], __: list[str]) -> None:
        self.handles.pop(words[0], None)

    def after_rename(self, _: None, __: tuple[Any, ...], paths: list[str]) -> None:
        number = self.names.pop(paths[0], None)
        target = paths[1] if paths[1].startswith(self.folder) else ""
        if target and number is not None:
            self.names[target] = number
        self.change(paths[0], (paths[0], None), *([(target, number)] if target else []))

    after_replace = after_rename

    def after_link(self, _: None, __: tuple[Any, ...], paths: list[str]) -> None:
        self.names[paths[1]] = self.names[paths[0]]
        self.change(paths[1], (paths[1], self.names[paths[0]]))

    def after_unlink(self, _: None, __: tuple[Any, ...], paths: list[str]) -> None:
        self.names.pop(paths[0], None)
        self.change(paths[0], (paths[0], None))

    def after_swap(self, _: None, __: tuple[Any, ...], paths: list[str]) -> None:
        one, other = paths
        self.names[one], self.names[other] = self.names[other], self.names[one]
        self.change(one, (one, self.names[one]), (other, self.names[other]))

    def change(self, path: str, *names: tuple[str, int | None]) -> None:
        self.pending.append(Naming(path.rpartition("/")[0], names))


def with_names(names: dict[str, int], naming: Naming) -> dict[str, int]:
    """Return names as they are after a change."""
    changed = dict(names)
    for path, number in naming.names:
        if number is None:
            changed.pop(path, None)
        else:
            changed[path] = number
    return changed


def texts_after_a_cut(disk: Disk, note: str) -> Iterator[bytes | None]:
    """Yield what the note may be after a cut at any moment; None: it is not there."""
    for texts, synced, pending, first in disk.states:
        for kept in product((False, True), repeat=len(pending)):
            names = first
            for naming, is_kept in zip(pending, kept, strict=True):
                names = with_names(names, naming) if is_kept else names
            number = names.get(note)
            if number is None:
                yield None
                continue
            yield synced[number]
            if texts[number] != synced[number]:
                yield texts[number]
                yield TORN


def cut(folder: Path, writer: Callable[[Desk], object]) -> list[bytes | None]:
    """Return what the note may be after a cut at any moment of a writing."""
    desk = Desk(folder)
    disk = Disk(desk.vault)
    with pytest.MonkeyPatch.context() as patch:
        watch_calls(patch, disk)
        writer(desk)
    assert desk.file.read_bytes() == NEW
    return list(texts_after_a_cut(disk, str(desk.file)))


def test_the_usual_way_of_writing_is_torn_by_a_power_cut(quick_path: Path) -> None:
    texts = cut(quick_path, lambda desk: write_plainly(desk.file, with_line))

    assert TORN in texts


def test_so_is_a_rename_without_syncing(quick_path: Path) -> None:
    assert TORN in cut(quick_path, lambda desk: write_by_rename(desk.file, with_line, sync=False))
    assert TORN not in cut(quick_path / "2", lambda desk: write_by_rename(desk.file, with_line))


@pytest.mark.parametrize("level", ["exchange", "hard_link", "compare"])
def test_no_power_cut_leaves_anything_but_the_old_note_or_the_new_one(
    quick_path: Path, monkeypatch: pytest.MonkeyPatch, level: str
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(38, "not here")

    if level != "exchange":
        monkeypatch.setattr(vaultnet.vault.exchange, "swap", refuse)
    if level == "compare":
        monkeypatch.setattr(os, "link", refuse)

    texts = cut(quick_path, lambda desk: desk.write())

    assert len(texts) >= 18
    assert set(texts) == {BASE, NEW}
