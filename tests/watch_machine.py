"""Watch machine: the state machine of reliability.md 7: a user, a vault, a watch, and whatever may happen to them.

After each quiet time the pages are those that a build makes, a second round writes nothing, every note is as the user
saved it last, whatever they typed on a page is still there, and no file of ours is left lying about.
"""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from pathlib import Path
from unittest.mock import patch

import hypothesis.strategies as st
from hypothesis import HealthCheck, settings
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)

from vaultnet.app.build import build
from vaultnet.app.pipeline import briefing_of
from vaultnet.app.reading import read_rules
from vaultnet.app.tidy import tidy
from watched_vault import OWNER, PERSON, WatchedVault, pages_in

NAMES = ("Anna", "Bruno", "Zoë", "People/Carla", "People/Dario")
FOLDERS = ("People", "Persone", "A/B")
LINES = st.sampled_from(
    (
        "- 2026-11-01: coffee",
        "- 2026-10-12: call, she asked for the catalogue",
        "- 2026-02-30: no such day",
        "[[Bruno]] knows her",
        "- 2026-12-24: dinner",
    )
)
TEXTS = st.lists(LINES, max_size=3).map(lambda lines: "\n".join((PERSON, *lines, "")))
CALLS = ("os.replace", "os.rename", "os.link", "os.fsync", "os.unlink", "os.write")


class KilledError(BaseException):
    """The process is gone."""


class Machine(RuleBasedStateMachine):
    """A vault and its user."""

    def __init__(self) -> None:
        super().__init__()
        self.home = Path(os.path.realpath(tempfile.mkdtemp()))
        self.environment = patch.dict(
            os.environ, XDG_STATE_HOME=str(self.home / "state"), XDG_CACHE_HOME=str(self.home / "cache")
        )
        self.environment.start()
        self.root = self.home / "Notes"
        self.aside = self.home / "aside"
        self.notes: dict[str, str] = {}
        """Every note as the user saved it last."""

        self.typed: list[str] = []
        """Lines that they typed on pages."""

        self.full: list[object] = []
        self.watch: WatchedVault

    @initialize()
    def begin(self) -> None:
        (self.root / ".obsidian").mkdir(parents=True)
        self.put("Me.md", OWNER)
        for name in NAMES:
            self.put(f"{name}.md", PERSON)
        self.watch = WatchedVault(self.root)

    def put(self, path: str, text: str) -> None:
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
        self.notes[path] = text

    def here(self) -> bool:
        return self.root.exists()

    def hint(self, *paths: str, heard: bool = True) -> None:
        for path in paths:
            if heard:
                self.watch.hints.add(path, is_final=True)

    def a_note(self, number: int) -> str | None:
        return sorted(self.notes)[number % len(self.notes)] if self.notes else None

    @rule(number=st.integers(0, 9), text=TEXTS, heard=st.booleans())
    @precondition(here)
    def saves_in_place(self, number: int, text: str, heard: bool) -> None:
        if path := self.a_note(number):
            self.put(path, text)
            self.watch.stamp(path)
            self.hint(path, heard=heard)

    @rule(number=st.integers(0, 9), text=TEXTS, heard=st.booleans())
    @precondition(here)
    def saves_by_renaming(self, number: int, text: str, heard: bool) -> None:
        if path := self.a_note(number):
            temporary = self.root / f"{path}.tmp"
            temporary.write_text(text)
            os.utime(temporary, (self.watch.wall(), self.watch.wall()))
            temporary.replace(self.root / path)
            self.notes[path] = text
            self.hint(path, heard=heard)

    @rule(number=st.integers(0, 9), text=TEXTS, seconds=st.sampled_from((0.1, 1.0, 5.0)))
    @precondition(here)
    def saves_slowly(self, number: int, text: str, seconds: float) -> None:
        path = self.a_note(number)
        if path is None:
            return
        (self.root / path).write_text("")
        self.watch.stamp(path)
        self.hint(*(["Me.md"] if seconds > 1 else []))
        self.watch.pass_time(seconds)
        self.put(path, text)
        self.watch.stamp(path)
        self.hint(path)

    @rule(name=st.sampled_from(("New", "People/Elena", "A/B/Fabio")), text=TEXTS, heard=st.booleans())
    @precondition(here)
    def writes_a_new_note(self, name: str, text: str, heard: bool) -> None:
        self.put(f"{name}.md", text)
        self.watch.stamp(f"{name}.md")
        self.hint(f"{name}.md", heard=heard)

    @rule(number=st.integers(0, 9), heard=st.booleans())
    @precondition(here)
    def deletes(self, number: int, heard: bool) -> None:
        if path := self.a_note(number):
            (self.root / path).unlink()
            del self.notes[path]
            self.hint(path, heard=heard)

    @rule(number=st.integers(0, 9), heard=st.booleans())
    @precondition(here)
    def renames(self, number: int, heard: bool) -> None:
        path = self.a_note(number)
        if path is None:
            return
        stem = path[:-3]
        new = f"{stem.swapcase() if number % 2 else stem + ' II'}.md"
        if new in self.notes or not (self.root / new).parent.is_dir():
            return
        (self.root / path).rename(self.root / new)
        self.notes[new] = self.notes.pop(path)
        self.hint(path, new, heard=heard)

    @rule(one=st.sampled_from(FOLDERS), other=st.sampled_from(FOLDERS))
    @precondition(here)
    def moves_a_folder(self, one: str, other: str) -> None:
        source, target = self.root / one, self.root / other
        if source.is_dir() and not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            source.rename(target)
            moved = {path: path.replace(one, other, 1) for path in self.notes if path.startswith(f"{one}/")}
            self.notes = {moved.get(path, path): text for path, text in self.notes.items()}
            self.watch.hints.add_everything()

    @rule(page=st.integers(0, 9), above=st.booleans(), heard=st.booleans())
    @precondition(here)
    def types_on_a_page(self, page: int, above: bool, heard: bool) -> None:
        pages = [name for name in pages_in(self.root) if name.endswith(".md")]
        if not pages:
            return
        file = self.root / "Vaultnet" / pages[page % len(pages)]
        line = f"typed {len(self.typed)}"
        text = file.read_text()
        file.write_text(text.replace("\n# ", f"\n{line}\n# ", 1) if above and "\n# " in text else f"{text}{line}\n")
        self.typed.append(line)
        self.hint(f"Vaultnet/{file.name}", heard=heard)

    @rule(seconds=st.sampled_from((0.05, 0.3, 3.0, 30.0, 70.0)))
    def time_passes(self, seconds: float) -> None:
        self.watch.pass_time(seconds)

    @rule(days=st.sampled_from((-400, -1, 1, 40)))
    def the_clock_jumps(self, days: int) -> None:
        self.watch.ahead += days * 86_400

    @rule()
    def the_machine_sleeps(self) -> None:
        self.watch.now += 7 * 3600

    @rule()
    @precondition(here)
    def the_vault_goes_away(self) -> None:
        self.root.rename(self.aside)

    @rule()
    @precondition(lambda self: not self.here())
    def the_vault_is_back(self) -> None:
        self.aside.rename(self.root)

    @rule(full=st.booleans())
    def the_disk_is_full_or_not(self, full: bool) -> None:
        while self.full:
            self.full.pop().stop()  # type: ignore[attr-defined]  # a patch
        if full:
            self.full.append(patch("os.fsync", side_effect=OSError(errno.ENOSPC, "full")))
            self.full[-1].start()  # type: ignore[attr-defined]  # a patch

    @rule(call=st.sampled_from(CALLS), number=st.integers(1, 12), seconds=st.sampled_from((1.0, 10.0)))
    @precondition(here)
    def is_killed_and_starts_again(self, call: str, number: int, seconds: float) -> None:
        real = getattr(os, call.partition(".")[2])
        left = [number]

        def dies(*arguments: object, **named: object) -> object:
            left[0] -= 1
            if left[0] <= 0:
                raise KilledError
            return real(*arguments, **named)

        try:
            with patch(call, dies):
                self.watch.pass_time(seconds)
        except KilledError:
            pass
        self.restart()

    @rule()
    @precondition(here)
    def stops_and_starts_again(self) -> None:
        self.restart()

    def restart(self) -> None:
        before = self.watch
        before.close()
        self.watch = WatchedVault(self.root, now=before.now + 1, ahead=before.ahead)

    @rule()
    @precondition(lambda self: self.here() and not self.full)
    def all_is_quiet(self) -> None:
        self.watch.pass_time(140)
        if self.watch.eyes.condition in ("suspicious", "away"):
            self.settle_by_hand()
        pages = pages_in(self.root)
        assert pages == self.cold(), "pages are not those of a build"
        writes = self.watch.page_writes
        self.watch.pass_time(140)
        assert self.watch.page_writes == writes, "a page was written for nothing"
        text = b"".join(pages.values()).decode()
        assert [line for line in self.typed if f"{line}\n" not in text] == []

    def settle_by_hand(self) -> None:
        """Vouch for a vault most of whose notes were deleted, as the user would."""
        if not self.notes:
            self.put("Me.md", OWNER)
        with patch("os.getpid", return_value=1):
            build(str(self.root), briefing_of(read_rules(str(self.root)), self.watch.today, "en", "en"))
        self.watch.pass_time(140)

    def cold(self) -> dict[str, bytes]:
        copy = self.home / "copy"
        shutil.copytree(self.root, copy)
        try:
            build(str(copy), briefing_of(read_rules(str(copy)), self.watch.today, "en", "en"))
            return pages_in(copy)
        finally:
            shutil.rmtree(copy)

    @invariant()
    def every_note_is_as_the_user_saved_it(self) -> None:
        root = self.root if self.here() else self.aside
        if root.exists():
            found = {
                file.relative_to(root).as_posix(): file.read_text()
                for file in root.rglob("*.md")
                if file.parent.name != "Vaultnet"
            }
            assert found == self.notes

    @invariant()
    def nothing_is_made_outside_the_vault(self) -> None:
        assert {each.name for each in self.home.iterdir()} <= {"Notes", "aside", "state", "cache"}

    def teardown(self) -> None:
        try:
            while self.full:
                self.full.pop().stop()  # type: ignore[attr-defined]  # a patch
            if not self.here() and self.aside.exists():
                self.aside.rename(self.root)
            if self.here():
                self.all_is_quiet()
                tidy(str(self.root))
                left = [file.name for file in self.root.rglob(".~vaultnet-*")]
                assert left == []
        finally:
            self.environment.stop()
            shutil.rmtree(self.home)


COMMON = settings(deadline=None, suppress_health_check=list(HealthCheck), print_blob=True)
