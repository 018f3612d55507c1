"""One morning: a real `watch` process, and a user who types, ticks and saves beside it as Obsidian does."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import threading
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from editors import obsidian, vim
from listening import wait_until

if TYPE_CHECKING:
    from collections.abc import Iterator

DAILY = "Daily/2026-11-23.md"
NOTES = {
    "People/Me.md": "---\nme: true\ninterests: [sailing]\n---\n",
    "People/Anna Keller.md": (
        "---\ncadence: 30\ninterests: [sailing]\n---\nShe sails.\n\n## Log\n- 2026-09-01 coffee\n\n## Draft\n"
    ),
    "People/Bo Berg.md": "---\ncadence: 30\n---\n## Log\n- 2026-09-02 lunch\n",
    "People/Carla Conti.md": "---\ncadence: 30\n---\n## Log\n- 2026-09-03 lunch\n",
    DAILY: "- a quiet day\n",
}
PAGE = "Vaultnet/Who to meet.md"
ANNA, BO = "People/Anna Keller.md", "People/Bo Berg.md"

HASTY = """
import sys
from vaultnet.app import answer
answer.BACKGROUND = answer.Patience({quiet}, 0.0)
answer.answer.__defaults__ = (answer.Patience({quiet}, 0.2),)
from vaultnet.app import watch
watch.ANSWER_SECONDS = 0.2
from vaultnet.cli.main import exit_code
sys.exit(exit_code(sys.argv[1:]))
"""


class Pace(NamedTuple):
    """How fast the morning goes."""

    autosave: float
    """Seconds between two saves of the note in which the user types."""

    saves: int
    program: tuple[str, ...]
    within: float
    """So many seconds after the last keystroke the tick must be in the note."""


REAL = Pace(2.0, 10, ("-m", "vaultnet"), 15.0)
HURRIED = Pace(0.25, 4, ("-c", HASTY.format(quiet=1.0)), 15.0)


class Morning:
    """A vault that is watched, and what its user does."""

    def __init__(self, folder: Path, pace: Pace) -> None:
        self.pace = pace
        self.root = Path(os.path.realpath(folder)) / "Notes"
        for path, text in NOTES.items():
            (self.root / path).parent.mkdir(parents=True, exist_ok=True)
            (self.root / path).write_text(text)
        home = str(folder / "home")
        names = ("HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "APPDATA", "LOCALAPPDATA")
        self.environment = {**os.environ, **dict.fromkeys(names, home), "LANG": "C", "LC_ALL": "C.UTF-8"}
        self.page_writes: list[float] = []
        self.typed: list[str] = []
        self.last_keystroke = 0.0
        self._is_over = threading.Event()

    def command(self, *words: str) -> list[str]:
        options = ("--vault", str(self.root), "--today", "2026-11-24", "--language", "en")
        return [sys.executable, *self.pace.program, *options, *words]

    def run(self, *words: str) -> str:
        done = subprocess.run(
            self.command(*words), env=self.environment, check=False, capture_output=True, encoding="utf-8"
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def text(self, path: str) -> str:
        return (self.root / path).read_text(encoding="utf-8")

    @contextmanager
    def watched(self) -> Iterator[None]:
        """Have `watch` run, and count how often it writes the page."""
        eye = threading.Thread(target=self._look)
        with subprocess.Popen(self.command("-q", "watch"), env=self.environment) as process:
            try:
                wait_until((self.root / PAGE).exists, 60)
                wait_until(lambda: "Anna Keller" in self.text(PAGE), 60)
                eye.start()
                yield
            finally:
                self._is_over.set()
                process.terminate()
                assert process.wait(30) == 0
                if eye.is_alive():
                    eye.join()

    def _look(self) -> None:
        """Note down whenever another file stands in the page's place."""
        before = (self.root / PAGE).stat().st_ino
        while not self._is_over.wait(0.02):
            now = (self.root / PAGE).stat().st_ino
            if now != before:
                self.page_writes.append(time.monotonic())
                before = now

    def tick(self, box: str, *, more: str = "") -> None:
        """Tick a box on the page as Obsidian does: in place, at once."""
        page = self.text(PAGE)
        ticked, count = re.subn(rf"^- \[ \] ({re.escape(box)})", rf"- [x] \1{more}", page, count=1, flags=re.MULTILINE)
        assert count == 1, page
        obsidian(self.root / PAGE, ticked.encode())

    @contextmanager
    def typing_into(self, path: str) -> Iterator[None]:
        """Type into a note that is open: every so often all of it is saved, with what others have put in meanwhile."""
        stops = threading.Event()
        hand = threading.Thread(target=self._type, args=(path, stops))
        hand.start()
        try:
            yield
        finally:
            stops.set()
            hand.join()

    def _type(self, path: str, stops: threading.Event) -> None:
        saves = 0
        while saves < self.pace.saves or not stops.is_set():
            self.typed.append(f"sentence {len(self.typed)} of a long thought")
            self.last_keystroke = time.monotonic()
            obsidian(self.root / path, f"{self.text(path)}{self.typed[-1]}\n".encode())
            saves += 1
            time.sleep(self.pace.autosave)


def play(folder: Path, pace: Pace) -> None:
    """Play the morning, and look at what is left of it."""
    morning = Morning(folder, pace)
    with morning.watched():
        with morning.typing_into(ANNA):
            time.sleep(pace.autosave * 2.5)
            morning.tick("☕ coffee · [[Anna Keller]]", more=" at the harbour")
            morning.tick("💤 later: 2 weeks · [[Bo Berg]]")
            said = morning.run("log", "anna", "call", "the", "lease")
            vim(morning.root / DAILY, f"{NOTES[DAILY]}- mail to [[Carla Conti]]\n".encode())
        assert "will be added when you pause" in said
        assert "at the harbour" not in morning.text(ANNA)
        assert "- [x] ☕ coffee · [[Anna Keller]] at the harbour" in morning.text(PAGE)
        stopped = morning.last_keystroke

        wait_until(lambda: "☕ coffee at the harbour" in morning.text(ANNA), 60)
        assert time.monotonic() - stopped < pace.within
        wait_until(lambda: "📞 call the lease" in morning.text(ANNA), 60)
        written = time.monotonic()
        wait_until(lambda: "[x]" not in morning.text(PAGE), 60)
        time.sleep(pace.autosave * 3)
        assert len([at for at in morning.page_writes if at > stopped]) <= 2, (stopped, written, morning.page_writes)

        with morning.typing_into(ANNA):  # the user goes on, with the two lines before their eyes
            pass
        time.sleep(pace.autosave * 3)
    note = morning.text(ANNA)
    assert [note.count(sentence) for sentence in morning.typed] == [1] * len(morning.typed)
    assert len(morning.typed) >= 2 * pace.saves
    assert note.count("- 2026-11-24 ☕ coffee at the harbour\n") == note.count("- 2026-11-24 📞 call the lease\n") == 1
    untouched = note
    for added in (*morning.typed, "- 2026-11-24 ☕ coffee at the harbour", "- 2026-11-24 📞 call the lease"):
        untouched = untouched.replace(f"{added}\n", "")
    assert untouched == NOTES[ANNA]
    assert morning.text(BO) == NOTES[BO].replace("cadence: 30\n", "cadence: 30\nsnooze_until: 2026-12-08\n")
    assert "mail to [[Carla Conti]]" in morning.text(DAILY)
    assert set(re.findall(r": (.*)", morning.run("build"))) == {"as it was"}


def test_a_hurried_morning_loses_nothing_and_every_answer_is_in_its_note_once(tmp_path: Path) -> None:
    play(tmp_path, HURRIED)


@pytest.mark.nightly
@pytest.mark.timeout(300)
def test_a_morning_loses_nothing_and_every_answer_is_in_its_note_soon_after_the_last_keystroke(tmp_path: Path) -> None:
    play(tmp_path, REAL)
