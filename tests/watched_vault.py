"""A watched vault: all of `watch` in one thread, a clock that the test moves, ears that hear what it tells them."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime
from itertools import pairwise
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from vaultnet.app.surroundings import Surroundings
from vaultnet.app.watch import Round
from vaultnet.vault.clock import Clock
from vaultnet.vault.state import state_of
from vaultnet.vault.watch_ears import Ears
from vaultnet.vault.watch_eyes import Eyes
from vaultnet.vault.watch_hints import Hints

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from vaultnet.app.surroundings import Told
    from vaultnet.vault.watch_batch import Batch

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC).timestamp()
OWNER = "---\nme: true\ninterests: [sailing]\n---\n"
PERSON = "---\ntype: person\ncadence: 30\ninterests: [sailing]\n---\n\n## Log\n"


class SilentEars(Ears):
    """Ears that are open, and hear nothing but what a test says."""

    def open(self) -> None:
        self.is_open = True

    def follow(self) -> None:
        os.listdir(self.root)  # noqa: PTH208  # fails as the real one does

    def hear(self, folders: Collection[str]) -> bool:  # noqa: ARG002  # the real one's signature
        return True

    def deaf(self) -> str:
        return ""

    def close(self) -> None:
        self.is_open = False


class WatchedVault:
    """A vault, its pages, and a `watch` that takes a turn whenever the test lets time pass."""

    def __init__(
        self,
        root: Path,
        *,
        zone: str = "UTC",
        notify: list[str] | None = None,
        now: float = 0.0,
        ahead: float = 0.0,
        languages: tuple[str | None, str] = ("en", "en"),
    ) -> None:
        self.root = root
        self.now = now
        self.ahead = ahead
        """How far the machine's clock has jumped."""

        self.told: list[Told] = []
        self.batches: list[Batch] = []
        self.page_writes = 0
        clock = Clock(lambda: self.now, self.wall, lambda _bell, _seconds: None)
        self.hints = Hints(clock)
        around = Surroundings(
            languages=languages,
            day_in=lambda name: datetime.fromtimestamp(self.wall(), UTC).astimezone(ZoneInfo(name or zone)).date(),
            clock=clock,
            hints=self.hints,
            is_stopped=lambda: False,
            tell=self.told.append,
            notify=notify.append if notify is not None else None,
            sweep_memory=lambda: None,  # the memory of all tests takes half a second
        )
        self.round = Round(str(root), state_of(str(root)).folder, around)
        self.eyes = Eyes(self.round.watched()._replace(ears=SilentEars))
        self.take(self.eyes.first())

    def wall(self) -> float:
        return NOON + self.now + self.ahead

    @property
    def today(self) -> date:
        return datetime.fromtimestamp(self.wall(), UTC).date()

    def save(self, path: str, text: str | bytes, *, heard: bool = True) -> None:
        """Save a note as somebody would, at the time of the test's clock."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        data = text if isinstance(text, bytes) else text.encode()
        file.write_bytes(data)
        self.stamp(path)
        if heard:
            self.hints.add(path, is_final=True)

    def stamp(self, path: str) -> None:
        """Give a file the time of the test's clock."""
        os.utime(self.root / path, (self.wall(), self.wall()))

    def pass_time(self, seconds: float, step: float = 1.0) -> None:
        """Let time pass, a turn at every step."""
        end = self.now + seconds
        while self.now < end - 1e-9:
            self.now = min(end, self.now + step)
            self.turn()

    def turn(self) -> None:
        batch = self.eyes.turn()
        if batch:
            self.take(batch)

    def take(self, batch: Batch) -> None:
        before = self.pages()
        self.batches.append(batch)
        self.round.follow()
        self.round.take(batch)
        self.eyes.close_batch()
        self.page_writes += before != self.pages()

    def pages(self) -> dict[str, bytes]:
        """Return the pages as they are."""
        return pages_in(self.root)

    @property
    def conditions(self) -> list[str]:
        """Return how the vault was, one after the other."""
        found: list[str] = [batch.condition for batch in self.batches]
        return [now for before, now in pairwise(["ok", *found]) if now != before]

    def close(self) -> None:
        self.eyes.close()


def pages_in(root: Path) -> dict[str, bytes]:
    """Return the pages of a vault as they are."""
    folder = root / "Vaultnet"
    return {
        file.name: file.read_bytes()
        for file in sorted(folder.iterdir() if folder.is_dir() else ())
        if file.name not in ("Settings.md", "Network.canvas", "network.svg") and not file.name.startswith(".")
    }
