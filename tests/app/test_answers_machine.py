"""The state machine of the watch, extended by answers: ticks, commands, undo, and crashes in between.

Each answer is in its note once when all is quiet, unless the user has saved over that note, deleted or renamed it
since; never twice, and never in another note.
"""

from __future__ import annotations

import re
from unittest.mock import patch

import hypothesis.strategies as st
import pytest
from hypothesis import settings
from hypothesis.stateful import initialize, invariant, precondition, rule, run_state_machine_as_test

from boxed_page import ticked
from two_machines_ticking import AT_ONCE
from vaultnet.answers.note_names import NoteNames
from vaultnet.app.answer import Patience, answer
from vaultnet.app.undo import undo
from vaultnet.model.answer import Answer, LogLine
from vaultnet.vault.writable import RefusedError
from watch_machine import CALLS, COMMON, NAMES, TEXTS, Machine
from watched_vault import OWNER, PERSON, WatchedVault

PAGE = "Vaultnet/Who to meet.md"
OURS = re.compile(r"(?m)^- [^\n]* (?:coffee|call) answer(\d+)\n?")
BOX = re.compile(r"- \[ \] ☕ coffee · \[\[([^\]|]+)[^\n]*")


class AnsweringMachine(Machine):
    """A vault, its user, and what they answer."""

    def __init__(self) -> None:
        super().__init__()
        self.answers: dict[int, str] = {}
        """Number of each answer, and the note it is for."""

        self.excused: set[int] = set()
        """Those whose note the user has worked in since, so that it may be gone."""

        self.typed_at: dict[str, float] = {}
        self.quiet = [
            patch("vaultnet.vault.write.refuse_noise", self.refuse_noise),
            patch("vaultnet.vault.placing.refuse_noise", self.refuse_noise),
            patch("vaultnet.vault.ticked_pages.refuse_noise", self.refuse_noise),
        ]
        for each in self.quiet:
            each.start()

    @initialize()
    def begin(self) -> None:
        (self.root / ".obsidian").mkdir(parents=True)
        self.put("Me.md", OWNER)
        for name in NAMES:
            self.put(f"{name}.md", f"{PERSON}- 2026-05-01: call\n")
        self.watch = WatchedVault(self.root)

    def refuse_noise(self, file: str, seconds: float, _new: str = "") -> None:
        """Judge by the clock of the test whether somebody is typing in a note."""
        last = next((at for path, at in self.typed_at.items() if file.endswith(f"/Notes/{path}")), -1e9)
        if self.watch.now - last < seconds:
            raise RefusedError("not_quiet")  # noqa: EM101  # a code

    def put(self, path: str, text: str) -> None:
        super().put(path, text)
        self.worked_in(path)

    def hint(self, *paths: str, heard: bool = True) -> None:
        super().hint(*paths, heard=heard)
        for path in paths:
            self.worked_in(path)

    def worked_in(self, path: str) -> None:
        """Note that the user has worked in a note: what was to be put there may be gone."""
        self.excused |= {number for number, note in self.answers.items() if note == path}
        if hasattr(self, "watch"):
            self.typed_at[path] = self.watch.now

    def worked_everywhere(self) -> None:
        for path in set(self.answers.values()) - set(self.notes):
            self.worked_in(path)

    @rule(number=st.integers(0, 9), heard=st.booleans())
    @precondition(Machine.here)
    def ticks(self, number: int, heard: bool) -> None:
        file = self.root / PAGE
        if not file.exists():
            return
        text = file.read_text()
        boxes = list(BOX.finditer(text.partition("<!-- vaultnet:end -->")[0]))
        if not boxes:
            return
        chosen = boxes[number % len(boxes)]
        meant = NoteNames(self.notes).meant(chosen[1])
        if len(meant) != 1:
            return
        answer_number = len(self.answers)
        self.answers[answer_number] = meant[0]
        file.write_text(text.replace(chosen[0], ticked(chosen[0], f"answer{answer_number}")))
        self.hint(PAGE, heard=heard)

    @rule(number=st.integers(0, 9), patient=st.booleans())
    @precondition(Machine.here)
    def commands(self, number: int, patient: bool) -> None:
        path = self.a_note(number)
        if path is None:
            return
        answer_number = len(self.answers)
        given = Answer(path, (LogLine(self.watch.today, "call", f"answer{answer_number}"),))
        conventions = self.watch.round.rules.conventions
        patience = AT_ONCE if patient else Patience(quiet_seconds=2, wait_seconds=0)
        (done,) = answer(str(self.root), (given,), conventions, patience)
        if done.became != "refused":
            self.answers[answer_number] = path

    @rule(number=st.integers(0, 9), seconds=st.sampled_from((0.3, 5.0, 15.0)))
    @precondition(Machine.here)
    def ticks_and_time_passes(self, number: int, seconds: float) -> None:
        self.ticks(number, heard=True)
        self.watch.pass_time(seconds)

    @rule(
        number=st.integers(0, 9),
        call=st.sampled_from(CALLS),
        calls=st.integers(1, 40),
        seconds=st.sampled_from((1.0, 15.0)),
    )
    @precondition(Machine.here)
    def ticks_and_is_killed(self, number: int, call: str, calls: int, seconds: float) -> None:
        self.ticks(number, heard=True)
        self.is_killed_and_starts_again(call, calls, seconds)

    @rule()
    @precondition(Machine.here)
    def undoes(self) -> None:
        undone = undo(str(self.root), None)
        if undone is not None:
            self.worked_in(undone.change.path)

    @rule(number=st.integers(0, 9), text=TEXTS, seconds=st.sampled_from((0.1, 1.0, 5.0)))
    @precondition(Machine.here)
    def saves_slowly(self, number: int, text: str, seconds: float) -> None:
        if path := self.a_note(number):
            self.worked_in(path)
        super().saves_slowly(number, text, seconds)

    @invariant()
    def every_note_is_as_the_user_saved_it(self) -> None:
        self.worked_everywhere()
        root = self.root if self.here() else self.aside
        if not root.exists():
            return
        found = {
            file.relative_to(root).as_posix(): file.read_text()
            for file in root.rglob("*.md")
            if file.parent.name != "Vaultnet"
        }
        assert {path: plain(text) for path, text in found.items()} == {
            path: plain(text) for path, text in self.notes.items()
        }
        seen = [(int(each[1]), path) for path, text in found.items() for each in OURS.finditer(text)]
        assert len(dict(seen)) == len(seen), "written twice"
        assert all(self.answers.get(number) == path or number in self.excused for number, path in seen)

    @rule()
    @precondition(lambda self: self.here() and not self.full)
    def all_is_quiet(self) -> None:
        self.watch.pass_time(20)
        super().all_is_quiet()
        texts = {path: (self.root / path).read_text() for path in self.notes}
        missing = [
            number
            for number, path in self.answers.items()
            if number not in self.excused and f"answer{number}\n" not in texts.get(path, "") + "\n"
        ]
        assert missing == [], "an answer is in no note"

    def teardown(self) -> None:
        try:
            super().teardown()
        finally:
            for each in self.quiet:
                each.stop()


def plain(text: str) -> str:
    """Return a note without what answers have put there."""
    return re.sub(r"\n*## Contacts\n\n?", "\n", OURS.sub("", text)).rstrip("\n")


def test_whatever_happens_an_answer_is_in_its_note_once() -> None:
    run_state_machine_as_test(
        AnsweringMachine,
        settings=settings(COMMON, max_examples=3, stateful_step_count=20, derandomize=True),
    )


@pytest.mark.nightly
@pytest.mark.timeout(3 * 3600)
def test_whatever_happens_an_answer_is_in_its_note_once_for_long() -> None:
    run_state_machine_as_test(AnsweringMachine, settings=settings(COMMON, max_examples=400, stateful_step_count=60))
