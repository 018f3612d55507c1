"""T14: two machines that each watch their copy of a vault, and a sync program between them.

A page with a clock on it cost 7,210 writes a machine and 2,135 conflict copies in such a model (reliability.md).
"""

from __future__ import annotations

import os
import random
import shutil
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING
from unittest.mock import patch

import pytest

from watched_vault import OWNER, PERSON, WatchedVault, pages_in

if TYPE_CHECKING:
    from collections.abc import Iterator

HOUR = 3600
PEOPLE = 8
SEEDS = 3


class Machine:
    """One machine: its copy of the vault, and what the last sync left there."""

    def __init__(self, root: Path, zone: str, version: int = 1) -> None:
        self.version = version
        with self.running():
            self.watch = WatchedVault(root, zone=zone)
        self.root = root
        self.synced = self.files()

    @contextmanager
    def running(self) -> Iterator[None]:
        """Have the program write pages of this machine's version."""
        with patch("vaultnet.pages.frame.FORMAT", self.version):
            yield

    def live(self, seconds: float) -> None:
        with self.running():
            self.watch.pass_time(3)
            self.watch.now += seconds - 6
            self.watch.pass_time(3)

    def files(self) -> dict[str, bytes]:
        """Return all notes and pages; not what stands in hidden folders."""
        return {
            file.relative_to(self.root).as_posix(): file.read_bytes()
            for file in sorted(self.root.rglob("*"))
            if file.is_file() and "/." not in f"/{file.relative_to(self.root).as_posix()}"
        }

    def put(self, path: str, data: bytes) -> None:
        """Receive a file."""
        self.watch.save(path, data)

    def call(self, number: int, day: int) -> None:
        """Write down a call."""
        path = f"Person {number}.md"
        text = (self.root / path).read_text() + f"- 2026-11-{day:02}: call\n"
        self.watch.save(path, text)


def sync(one: Machine, two: Machine) -> int:
    """Bring both to the same files, as sync programs do; return how many had changed on both sides differently."""
    conflicts = 0
    ours, theirs = one.files(), two.files()
    for path in sorted(ours.keys() | theirs.keys()):
        mine, yours, before = ours.get(path), theirs.get(path), one.synced.get(path)
        if mine == yours:
            continue
        if mine is not None and yours is not None and before not in (mine, yours):
            conflicts += 1
            for machine in (one, two):
                machine.put(path.replace(".md", ".sync-conflict-20261124-120000-ABCDEFG.md"), yours)
            two.put(path, mine)
        elif mine is not None and mine != before:
            two.put(path, mine)
        elif yours is not None:
            one.put(path, yours)
    one.synced = one.files()
    two.synced = two.files()
    return conflicts


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    home = Path(os.path.realpath(tmp_path))
    root = home / "one"
    (root / ".obsidian").mkdir(parents=True)
    (root / "Vaultnet").mkdir()
    (root / "Vaultnet" / "Settings.md").write_text("---\ntimezone: Europe/Rome\n---\n")
    (root / "Me.md").write_text(OWNER)
    for number in range(PEOPLE):
        (root / f"Person {number}.md").write_text(f"{PERSON}- 2026-0{1 + number % 9}-01: call\n")
    shutil.copytree(root, home / "two")
    return home


def machines(home: Path, *versions: int) -> tuple[Machine, Machine]:
    """Return two machines at the two ends of the world."""
    versions = versions or (1, 1)
    one = Machine(home / "one", "Pacific/Kiritimati", versions[0])
    return one, Machine(home / "two", "America/Los_Angeles", versions[1])


@pytest.mark.parametrize(
    "seed", [*range(SEEDS), *(pytest.param(each, marks=pytest.mark.nightly) for each in range(SEEDS, 100))]
)
def test_ten_days_on_two_machines_make_no_conflict_and_few_writes(home: Path, seed: int) -> None:
    dice = random.Random(seed)  # noqa: S311  # the same every time
    one, two = machines(home)
    conflicts = changes = 0
    for day in range(10):
        for hour in range(0, 24, 4):
            is_offline = hour < 8  # in the night, while nobody writes
            if not is_offline and dice.random() < 0.7:
                user = dice.choice((one, two))
                user.call(dice.randrange(PEOPLE), 1 + day)
                user.watch.pass_time(3)
                changes += 1
            conflicts += 0 if is_offline else sync(one, two)
            for machine in (one, two):
                machine.live(4 * HOUR)
            conflicts += 0 if is_offline else sync(one, two)

    assert conflicts == 0
    assert pages_in(one.root) == pages_in(two.root)
    for machine in (one, two):
        assert machine.watch.page_writes <= 1 + changes + 11


def test_what_both_wrote_while_apart_comes_to_the_same_pages(home: Path) -> None:
    one, two = machines(home)
    sync(one, two)
    one.call(1, 20)
    two.call(2, 21)
    for machine in (one, two):
        machine.live(30 * HOUR)
    sync(one, two)
    for _ in range(3):
        for machine in (one, two):
            machine.live(300)
        sync(one, two)
    writes = one.watch.page_writes, two.watch.page_writes
    for machine in (one, two):
        machine.live(300)

    assert pages_in(one.root) == {**pages_in(one.root), **pages_in(two.root)}
    assert b"20 Nov" in pages_in(two.root)["Last contact.md"]
    assert (one.watch.page_writes, two.watch.page_writes) == writes


def test_half_of_a_vault_that_arrives_first_forgets_nobody(home: Path) -> None:
    one, two = machines(home)
    before = pages_in(two.root)
    for number in range(5):
        (two.root / f"Person {number}.md").unlink()
    two.live(600)

    assert pages_in(two.root) == before
    assert sync(one, two) == 0


def test_an_older_program_leaves_the_pages_of_a_newer_one(home: Path) -> None:
    one, two = machines(home, 2, 1)
    sync(one, two)
    for day in range(4):
        one.call(day, 10 + day)
        one.watch.pass_time(3)
        for machine in (one, two):
            machine.live(24 * HOUR)
            sync(one, two)
    extra = two.watch.page_writes

    assert extra <= 1
    assert b"format: 2" in pages_in(two.root)["Last contact.md"]
    assert pages_in(one.root) == pages_in(two.root)
