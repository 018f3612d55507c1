"""What may happen to a vault under a watch, with the system's own events (T7, T8, T8b of reliability.md).

That plain watchdog is silenced by each of them is shown in test_watchdog_contract.py.
"""

from __future__ import annotations

import os
import sys
import threading
from contextlib import contextmanager
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from editors import EDITORS
from listening import in_namespace, needs_namespaces, on_linux, wait_until
from vaultnet.model.settings import Settings
from vaultnet.model.vault_config import VaultConfig
from vaultnet.vault import supervisor, watch_eyes
from vaultnet.vault.clock import system_clock
from vaultnet.vault.left_out import left_out
from vaultnet.vault.scan import scan
from vaultnet.vault.watch import Watched, batches
from vaultnet.vault.watch_hints import Hints
from vaultnet.vault.watch_pages import Pages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vaultnet.vault.watch_batch import Batch

pytestmark = on_linux

TESTS = str(Path(__file__).parent.parent)
HEAD = "---\ncompany: Acme\n---\n"


class Watching:
    """A watch at work in a thread of its own, and what it has said."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.batches: list[Batch] = []
        self.is_stopped = False
        self.saves = 0
        clock = system_clock()
        self.hints = Hints(clock)
        leave, _ = left_out(Settings(), VaultConfig(), "Vaultnet/Settings.md")
        self.watched = Watched(
            root=str(root),
            look=lambda: scan(str(root), leave),
            day=lambda: 0,
            is_marked=(root / ".obsidian").is_dir,
            is_vouched_for=lambda: False,
            pages=Pages(str(root)),
            clock=clock,
            hints=self.hints,
        )

    def run(self) -> None:
        for batch in batches(self.watched, lambda: self.is_stopped):
            self.batches.append(batch)

    def knows(self, path: str, text: str) -> bool:
        """Return whether the watch has given out this note with so many bytes."""
        return any(
            note.path == path and note.size == len(text.encode())
            for batch in self.batches[-1:]
            for note in (batch.found.notes if batch.found else ())
        )

    @property
    def conditions(self) -> list[str]:
        """Return how the vault was, one after the other."""
        found = [each.condition for each in self.batches]
        return [now for before, now in pairwise(["ok", *found]) if now != before]


@pytest.fixture(autouse=True)
def _no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watch_eyes, "PAGE_SECONDS", 0.0)


@contextmanager
def watching(root: Path) -> Iterator[Watching]:
    """Watch a vault of five notes; it is listening when this returns."""
    (root / ".obsidian").mkdir(parents=True)
    (root / "People").mkdir()
    for number in range(5):
        (root / "People" / f"{number}.md").write_text(f"{HEAD}{number}")
    watch = Watching(root)
    thread = threading.Thread(target=watch.run)
    thread.start()
    try:
        wait_until(lambda: any(kind(each) == "emitter" for each in watchdogs()))
        heard(watch, "listening")
        yield watch
    finally:
        watch.is_stopped = True
        watch.hints.bell.put(None)
        thread.join(10)
        assert not thread.is_alive()


def heard(watch: Watching, text: str, path: str = "People/0.md", seconds: float = 10) -> None:
    """Save a note, each time with another size, and wait until the watch has it."""
    watch.saves += 1
    text += "." * 50 * watch.saves
    (watch.root / path).write_text(f"{HEAD}{text}")
    wait_until(lambda: watch.knows(path, f"{HEAD}{text}"), seconds)


def removed(watch: Watching) -> set[str]:
    """Return the notes that the watch has ever let go."""
    return {f"People/{number}.md" for number in range(5)} - {
        note.path for batch in watch.batches if batch.found for note in batch.found.notes
    }


def test_a_root_that_is_replaced_is_followed(tmp_path: Path) -> None:
    with watching(tmp_path / "Notes") as watch:
        aside = tmp_path / "aside"
        watch.root.rename(aside)
        (watch.root / ".obsidian").mkdir(parents=True)
        (watch.root / "People").mkdir()
        for number in range(5):
            (watch.root / "People" / f"{number}.md").write_text(f"{HEAD}copy of {number}")
        wait_until(lambda: watch.knows("People/3.md", f"{HEAD}copy of 3"))
        heard(watch, "in the new folder, which is listened to")

        assert removed(watch) == set()


def test_a_root_that_is_away_for_a_while_is_listened_to_again(tmp_path: Path) -> None:
    with watching(tmp_path / "Notes") as watch:
        aside = tmp_path / "aside"
        watch.root.rename(aside)
        wait_until(lambda: watch.conditions == ["away"])
        aside.rename(watch.root)
        wait_until(lambda: watch.conditions == ["away", "ok"], 3)
        heard(watch, "back again")

        assert removed(watch) == set()


def test_an_emptied_root_is_suspicious_and_nothing_is_let_go(tmp_path: Path) -> None:
    with watching(tmp_path / "Notes") as watch:
        for file in (watch.root / "People").iterdir():
            file.rename(tmp_path / file.name)
        wait_until(lambda: watch.conditions == ["suspicious"])
        for number in range(5):
            (tmp_path / f"{number}.md").rename(watch.root / "People" / f"{number}.md")
        wait_until(lambda: watch.conditions == ["suspicious", "ok"], 15)
        heard(watch, "full again")

        assert removed(watch) == set()


@pytest.mark.parametrize("times", [1, pytest.param(20, marks=pytest.mark.nightly)])
@pytest.mark.parametrize("killed", ["observer", "emitter", "reader"])
def test_a_thread_that_dies_is_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, killed: str, times: int
) -> None:
    monkeypatch.setattr(supervisor, "REBUILDS_SECONDS", 0.0)  # else it would be given up after three
    with watching(tmp_path / "Notes") as watch:
        for _ in range(times):
            thread = next(each for each in watchdogs() if kind(each) == killed)
            end(thread)
            thread.join(5)
            assert not thread.is_alive()
            heard(watch, f"{killed} was replaced")
            wait_until(lambda: kind_lives(killed))

        assert removed(watch) == set()


def test_a_folder_that_is_new_is_listened_to(tmp_path: Path) -> None:
    with watching(tmp_path / "Notes") as watch:
        (watch.root / "New" / "Deep").mkdir(parents=True)
        heard(watch, "one", "New/Deep/a.md")
        heard(watch, "one and two", "New/Deep/a.md", 3)


def test_a_renamed_folder_is_listened_to_under_its_new_name(tmp_path: Path) -> None:
    with watching(tmp_path / "Notes") as watch:
        (watch.root / "People").rename(watch.root / "Persone")
        wait_until(lambda: watch.knows("Persone/3.md", f"{HEAD}3"))
        heard(watch, "with a new name", "Persone/0.md", 3)


def test_hidden_folders_are_not_listened_to(tmp_path: Path) -> None:
    with watching(tmp_path / "Notes") as watch:
        (watch.root / ".git").mkdir()
        number = len(watch.batches)
        for each in range(50):
            (watch.root / ".git" / f"{each}.md").write_text("x")
        heard(watch, "after git")

        assert len(watch.batches) == number + 1


@pytest.mark.parametrize("editor", list(EDITORS))
def test_a_save_of_every_editor_is_one_batch(tmp_path: Path, editor: str) -> None:
    with watching(tmp_path / "Notes") as watch:
        number = len(watch.batches)
        EDITORS[editor](watch.root / "People" / "1.md", f"{HEAD}saved by {editor}".encode())
        wait_until(lambda: watch.knows("People/1.md", f"{HEAD}saved by {editor}"), 5)
        heard(watch, f"after {editor}")

        assert len(watch.batches) == number + 2
        assert removed(watch) == set()


def test_slow_saves_are_never_given_out_half(tmp_path: Path) -> None:
    """A watcher that reads when it hears of a change read 1,958 of 2,000 such saves while they were empty."""
    with watching(tmp_path / "Notes") as watch:
        for number in range(12):
            whole = HEAD + "x" * (4000 + number)
            handle = os.open(watch.root / "People" / "1.md", os.O_WRONLY | os.O_TRUNC)
            os.write(handle, whole[: 100 * (number % 2)].encode())
            watch.hints.add_everything()  # somebody else's change: the vault is looked at in the middle of the save
            wait_until(lambda: not watch.hints.first)
            os.write(handle, whole[100 * (number % 2) :].encode())
            os.close(handle)
            wait_until(partial(watch.knows, "People/1.md", whole))

    sizes = {
        note.size
        for batch in watch.batches
        for note in (batch.found.notes if batch.found else ())
        if note.path == "People/1.md"
    }
    assert sizes == {len(HEAD) + 1, *(len(HEAD) + 4000 + number for number in range(12))}


IN_NAMESPACE = """
import sys
sys.path.insert(0, sys.argv[2])
sys.path.insert(0, sys.argv[2] + "/vault")
import subprocess
from pathlib import Path
from test_watch_faults import HEAD, heard, removed, watching
from listening import wait_until
root = Path(sys.argv[1])
"""


@needs_namespaces
def test_an_unmounted_vault_is_away_and_followed_when_it_is_mounted_again(tmp_path: Path) -> None:
    script = f"""
mkdir "$2/disk" "$2/Notes"
mount -t tmpfs none "$2/disk"
mount --bind "$2/disk" "$2/Notes"
exec "$1" -c '{IN_NAMESPACE}
with watching(root / "Notes") as watch:
    subprocess.run(["umount", "-l", str(root / "Notes")], check=True)
    wait_until(lambda: watch.conditions == ["away"])
    subprocess.run(["mount", "--bind", str(root / "disk"), str(root / "Notes")], check=True)
    wait_until(lambda: watch.conditions == ["away", "ok"], 3)
    heard(watch, "mounted again")
    print(removed(watch))
' "$2" "$3"
"""
    assert in_namespace(script, sys.executable, str(tmp_path), TESTS).strip() == "set()"


@needs_namespaces
def test_too_few_watches_are_told_once_and_changes_seen_all_the_same(tmp_path: Path) -> None:
    script = f"""
echo 3 > /proc/sys/user/max_inotify_watches
exec "$1" -c '{IN_NAMESPACE}
from vaultnet.vault import watch_eyes
watch_eyes.SILENT_SCAN_SECONDS = 1.0
for number in range(6): (root / "Notes" / f"F{{number}}").mkdir(parents=True)
for number in range(6): (root / "Notes" / f"F{{number}}" / "a.md").write_text(HEAD)
with watching(root / "Notes") as watch:
    wait_until(lambda: watch.batches[-1].reason == "watch_limit")
    for number in range(2, 4): heard(watch, "in a folder that nobody listens to", f"F{{number}}/a.md", 14)
    print([each.reason for each in watch.batches if each.why == "condition"], watch.batches[-1].condition)
' "$2" "$3"
"""
    told = in_namespace(script, sys.executable, str(tmp_path), TESTS, seconds=100).strip()

    assert told.endswith("degraded")
    assert told.count("watch_limit") <= 1


def watchdogs() -> list[threading.Thread]:
    """Return the threads of watchdog."""
    return [each for each in threading.enumerate() if type(each).__module__.startswith("watchdog.") and each.is_alive()]


def kind_lives(name: str) -> bool:
    """Return whether there is such a part of watchdog."""
    return any(kind(each) == name for each in watchdogs())


def kind(thread: threading.Thread) -> str:
    """Return which part of watchdog a thread is."""
    name = type(thread).__name__
    return "observer" if name.endswith("Observer") else "emitter" if name.endswith("Emitter") else "reader"


def end(thread: threading.Thread) -> None:
    """End a thread behind everybody's back, as an error in it would."""
    thread.stop()  # type: ignore[attr-defined]  # all of watchdog's have it
