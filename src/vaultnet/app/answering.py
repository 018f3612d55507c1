"""Answering: answers under way while a vault is watched: ticks that are read, commands and ticks that wait."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from vaultnet.app.answer import answer_waiting
from vaultnet.app.overwritten import look_at_written
from vaultnet.app.ticks import Ticked, take_ticks
from vaultnet.vault.writer import is_writer

if TYPE_CHECKING:
    from datetime import date

    from vaultnet.app.answer import Patience
    from vaultnet.app.reading import Rules
    from vaultnet.vault.scan import Scan

ANSWER_SECONDS: Final = 1.0
"""Open answers are looked after this often."""


class Answers(NamedTuple):
    """What was done about open answers."""

    given: int = 0
    overwritten: int = 0
    """Lines that an editor has saved over."""

    is_news: bool = False
    """Whether the pages are to be made anew."""


class Answering:
    """What is kept about answers between two rounds of a watch."""

    def __init__(self, patience: Patience) -> None:
        """Begin without any; `patience`: how long notes and pages are waited for."""
        self._patience = patience
        self._next_at = 0.0
        self._is_ticked = False
        """Whether a tick waits: for its note, or for its page, in which somebody is typing."""

    def is_due(self, now: float) -> bool:
        """Return whether open answers are to be looked after, by a clock that never goes back."""
        if now < self._next_at:
            return False
        self._next_at = now + ANSWER_SECONDS
        return True

    def take(self, rules: Rules, found: Scan, today: date) -> Ticked:
        """Write what is ticked on the pages into the notes."""
        ticked = take_ticks(rules, (note.path for note in found.notes), today, self._patience)
        self._is_ticked = ticked.is_waiting
        return ticked

    def give(self, rules: Rules, found: Scan, today: date) -> Answers:
        """Write answers that were waiting, once nobody is typing there; see whether any was overwritten."""
        if not is_writer(rules.settings.writer):
            return Answers()
        lost = look_at_written(rules.root, rules.conventions)
        done = answer_waiting(rules.root, rules.conventions, self._patience)
        is_read = False
        if self._is_ticked:
            ticked = take_ticks(rules, (note.path for note in found.notes), today, self._patience)
            done += ticked.done
            is_read = not ticked.is_waiting
        given = sum(each.became != "waiting" for each in done)
        return Answers(given, len(lost), bool(lost) or is_read or given > 0)
