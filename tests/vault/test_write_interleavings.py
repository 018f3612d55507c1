"""Every moment at which the user can save, delete or rename a note while we write into it."""

from __future__ import annotations

import errno
import os
from collections import Counter
from contextlib import suppress
from itertools import combinations_with_replacement, product
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import pytest

from desk import BASE, LINE, Desk, with_line
from file_calls import watch_calls
from reference_writers import write_by_rename, write_plainly

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

USERS: Final = b"typed by the user\n"
SAVED: Final = BASE.replace(b"met her", USERS + b"met her")
"""What the editor had open, and a line more."""


class Action(NamedTuple):
    """What the user does, in one step or two; each returns nothing."""

    name: str
    steps: tuple[Callable[[Path, dict[str, Any]], None], ...]
    is_save: bool


def save_in_place(file: Path, _: dict[str, Any]) -> None:
    file.write_bytes(SAVED)


def save_by_rename(file: Path, _: dict[str, Any]) -> None:
    new = file.with_name(".swap")
    new.write_bytes(SAVED)
    new.rename(file)


def open_to_save(file: Path, kept: dict[str, Any]) -> None:
    kept["handle"] = os.open(file, os.O_WRONLY | os.O_TRUNC | os.O_CREAT)


def save_to_open(_: Path, kept: dict[str, Any]) -> None:
    os.write(kept["handle"], SAVED)
    os.close(kept["handle"])


def open_to_add(file: Path, kept: dict[str, Any]) -> None:
    kept["handle"] = os.open(file, os.O_WRONLY | os.O_APPEND)


def add_to_open(_: Path, kept: dict[str, Any]) -> None:
    os.write(kept["handle"], USERS)
    os.close(kept["handle"])


def rename_for_backup(file: Path, _: dict[str, Any]) -> None:
    file.rename(file.with_name("Anna.md~"))


def save_beside_backup(file: Path, _: dict[str, Any]) -> None:
    file.write_bytes(SAVED)
    file.with_name("Anna.md~").unlink()


def delete(file: Path, _: dict[str, Any]) -> None:
    file.unlink()


def rename(file: Path, _: dict[str, Any]) -> None:
    file.rename(file.with_name("Anna Keller.md"))


ACTIONS: Final = (
    Action("save in place", (save_in_place,), True),
    Action("save by rename", (save_by_rename,), True),
    Action("truncate, then save", (open_to_save, save_to_open), True),
    Action("open, then add", (open_to_add, add_to_open), True),
    Action("move to a backup, then save", (rename_for_backup, save_beside_backup), True),
    Action("delete", (delete,), False),
    Action("rename", (rename,), False),
)


class Run(NamedTuple):
    """What one interleaving came to."""

    calls: int
    text: bytes | None
    """Of the note."""

    others: dict[str, bytes]
    """Of all other files of the vault."""

    says_written: bool


def interleaved(
    desk: Desk, writer: Callable[[Desk], bool], steps: dict[int, list[Callable[[Path, dict[str, Any]], None]]]
) -> Run:
    """Write, and do the user's steps before the calls with these numbers; what is left of them at the end."""
    kept: dict[str, Any] = {}
    count = 0

    def do(number: int) -> None:
        for step in steps.pop(number, ()):
            step(desk.file, kept)

    def around(_: str, call: Callable[[], Any], __: tuple[Any, ...]) -> Any:  # noqa: ANN401  # any call
        nonlocal count
        do(count)
        count += 1
        return call()

    with pytest.MonkeyPatch.context() as patch:
        watch_calls(patch, around)
        says_written = writer(desk)
    for number in sorted(steps):
        do(number)
    desk.look()
    desk.tidy()
    texts = {file.name: file.read_bytes() for file in desk.vault.iterdir()}
    desk.remove()
    return Run(count, texts.pop("Anna.md", None), texts, says_written)


def exchanging(desk: Desk) -> bool:
    return desk.write().result in ("written", "unknown")


def plainly(desk: Desk) -> bool:
    with suppress(FileNotFoundError):
        write_plainly(desk.file, with_line)
        return True
    return False


def by_rename(desk: Desk) -> bool:
    with suppress(FileNotFoundError):
        write_by_rename(desk.file, with_line)
        return True
    return False


def fault(run: Run, action: Action) -> str:  # noqa: PLR0911  # a table of faults
    """Return what is wrong with the end of an interleaving; empty: nothing."""
    whole = (run.text or b"") + b"".join(run.others.values())
    if any(name.startswith(".~vaultnet-") for name in run.others):
        return "a hidden file is left"
    if whole.count(LINE) > 1:
        return "our line stands there twice"
    if not run.says_written and LINE in whole:
        return "written, and said not to be"
    if action.is_save:
        if run.text is None or USERS not in run.text:
            return "shown beside the note" if USERS in whole else "the save is lost"
        if run.text.replace(LINE, b"") not in (SAVED, BASE + USERS):
            return "the text is another one"
        return "a copy is left" if run.others else ""
    if run.text is not None:
        return "made again"
    if action.name == "delete":
        return "made again under another name" if run.others else ""
    if [*run.others] != ["Anna Keller.md"] or not run.others["Anna Keller.md"].startswith(BASE):
        return "the renamed note is not what it was"
    return ""


def every_run(folder: Path, writer: Callable[[Desk], bool], action: Action, *, all_pairs: bool = True) -> Iterator[str]:
    """Yield the fault of every interleaving of an action; empty where there is none.

    Of two steps the second comes at every later moment, or (unless `all_pairs`) at a few.
    """
    calls = interleaved(Desk(folder / "first"), writer, {}).calls
    for number, places in enumerate(combinations_with_replacement(range(calls + 1), len(action.steps))):
        if not all_pairs and places[-1] - places[0] not in (0, 3, calls - places[0]):
            continue
        steps: dict[int, list[Any]] = {}
        for place, step in zip(places, action.steps, strict=True):
            steps.setdefault(place, []).append(step)
        yield fault(interleaved(Desk(folder / str(number)), writer, steps), action)


def refuse(*_: object) -> None:
    raise OSError(errno.ENOSYS, "not here")


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.name)
@pytest.mark.parametrize("writer", [plainly, by_rename])
def test_the_usual_ways_of_writing_lose_saves_and_make_deleted_notes_again(
    quick_path: Path, writer: Callable[[Desk], bool], action: Action
) -> None:
    assert sum(map(bool, every_run(quick_path, writer, action))) >= 3


def test_at_no_moment_is_a_save_lost_or_a_deleted_note_made_again(quick_path: Path) -> None:
    faults = Counter(
        fault
        for action in ACTIONS
        for fault in every_run(quick_path / action.name, exchanging, action, all_pairs=False)
    )

    assert faults.total() >= 455
    assert +Counter({name: count for name, count in faults.items() if name}) == Counter()


@pytest.mark.nightly
@pytest.mark.timeout(600)
@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.name)
def test_at_no_pair_of_moments_either(quick_path: Path, action: Action) -> None:
    faults = Counter(every_run(quick_path, exchanging, action))

    assert faults.total() >= 50 if len(action.steps) == 1 else 1300
    assert [*faults] == [""]


@pytest.mark.parametrize(("level", "most"), [("hard_link", 2), ("compare", 6)])
def test_where_files_cannot_be_exchanged_only_the_last_instant_before_the_replacing_is_open(
    quick_path: Path, monkeypatch: pytest.MonkeyPatch, level: str, most: int
) -> None:
    monkeypatch.setattr("vaultnet.vault.exchange.swap", refuse)
    if level == "compare":
        monkeypatch.setattr(os, "link", refuse)
    for action in (each for each in ACTIONS if len(each.steps) == 1):
        faults = Counter(every_run(quick_path / action.name, exchanging, action))
        assert faults.total() >= 50
        assert faults.total() - faults[""] <= (0 if (level, action.name) == ("hard_link", "save in place") else most)


def one_after_the_other(folder: Path) -> Iterator[str]:
    """Yield the fault of every two things that the user does while we write; empty where there is none."""
    second = SAVED + b"and saved once more\n"

    def save_again(file: Path, _: dict[str, Any]) -> None:
        file.write_bytes(second)

    def save_again_by_rename(file: Path, _: dict[str, Any]) -> None:
        file.with_name(".swap").write_bytes(second)
        file.with_name(".swap").rename(file)

    calls = interleaved(Desk(folder / "first"), exchanging, {}).calls
    firsts = (save_in_place, save_by_rename)
    for one, other in product(firsts, (save_again, save_again_by_rename, delete, rename)):
        for places in combinations_with_replacement(range(calls + 1), 2):
            steps: dict[int, list[Any]] = {}
            for place, step in zip(places, (one, other), strict=True):
                steps.setdefault(place, []).append(step)
            name = f"{one.__name__} {other.__name__} {places}"
            run = interleaved(Desk(folder / name), exchanging, steps)
            yield f"{name}: {found}" if (found := _fault_of_two(run, other, delete, rename)) else ""


def _fault_of_two(run: Run, other: object, *without_save: object) -> str:
    """Return what is wrong after two actions, the first of which was a save."""
    whole = (run.text or b"") + b"".join(run.others.values())
    if any(name.startswith(".~vaultnet-") for name in run.others):
        return "a hidden file is left"
    if other not in without_save:
        return "" if b"and saved once more\n" in (run.text or b"") else "the last save is lost"
    if run.text is not None:
        return "made again"
    return "the save is lost" if other is rename and USERS not in whole else ""


@pytest.mark.nightly
@pytest.mark.timeout(1200)
def test_whatever_the_user_does_twice_the_last_save_stands_in_the_note(quick_path: Path) -> None:
    faults = Counter(one_after_the_other(quick_path))

    assert faults.total() >= 10_000
    assert [*faults] == [""]
