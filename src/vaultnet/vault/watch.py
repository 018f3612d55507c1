"""Watch: what has changed in a vault, batch by batch, for as long as one listens.

A look at the files is the truth; the system's events only tell when to take one.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final, NamedTuple

from vaultnet.errors import UnreadableVaultError
from vaultnet.vault.supervisor import Supervisor
from vaultnet.vault.watch_ears import TELLS_OF_CLOSING
from vaultnet.vault.watch_pages import rules_stamp
from vaultnet.vault.watch_settling import FEW, MOST_SHARE, Known, Moment

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from vaultnet.vault.clock import Clock
    from vaultnet.vault.records import Condition
    from vaultnet.vault.scan import NoteFile, Scan
    from vaultnet.vault.watch_hints import Hints, Taken
    from vaultnet.vault.watch_pages import Pages

QUIET_SECONDS: Final = 0.1 if TELLS_OF_CLOSING else 2.0
"""Nothing is read before the hints have been quiet for so long,"""

MOST_SECONDS: Final = 2.0
"""but not later than this after the first one,"""

STORM_SECONDS: Final = 60.0
"""or this, while more than `STORM` files a second change: a sync program or git is at work."""

STORM: Final = 20

TICK_SECONDS: Final = 1.0
"""The supervisor looks this often."""

SCAN_SECONDS: Final = 60.0
"""The whole vault is looked at this often,"""

SILENT_SCAN_SECONDS: Final = 10.0
"""or this often where events do not arrive."""

PAGE_SECONDS: Final = 2.0
"""Pages are written at most this often."""

RETRY_SECONDS: Final = 10.0
"""Pages that could not be written are tried again after so long."""

SLEPT_SECONDS: Final = 10.0
"""A tick that comes so late means that the machine, or we, were asleep."""

MISSED: Final = 3
"""After so many looks that found what no event had told, events are not relied on any more."""


class Batch(NamedTuple):
    """Something to do."""

    found: Scan | None
    """The vault's notes, as far as they may be believed; None: only the condition has changed."""

    changed: frozenset[str]
    """Notes that must be read again."""

    held: frozenset[str]
    """Notes that must not be read: what they said still counts."""

    condition: Condition
    reason: str
    why: str
    """What brought it about: `start`, `hint`, `scan`, `day`, `rules`, `pages`, `again`, `condition`."""


class Watched(NamedTuple):
    """A vault, and all that is needed to watch it."""

    root: str
    look: Callable[[], Scan]
    """Looks at the whole vault. Raises: UnreadableVaultError."""

    day: Callable[[], object]
    """Says which day it is."""

    is_marked: Callable[[], bool]
    """Says whether the root bears its mark, or never had one."""

    is_vouched_for: Callable[[], bool]
    """Says whether the user has built the pages from the vault as it is, since it looks suspicious."""

    clock: Clock
    expected: int = 0
    """How many notes there were when the pages were last built; 0: not known."""


def batches(watched: Watched, pages: Pages, hints: Hints, is_stopped: Callable[[], bool]) -> Iterator[Batch]:
    """Yield what there is to do, until it is stopped; the first batch at once, with the whole vault in it.

    Whoever takes a batch brings the pages up to date before asking for the next, and has `pages` remember them.
    """
    eyes = _Eyes(watched, pages, hints)
    clock = watched.clock
    try:
        yield eyes.first()
        eyes.close_batch()
        while not is_stopped():
            clock.wait(hints.bell, eyes.seconds_to_wait())
            if not is_stopped() and (batch := eyes.turn()):
                yield batch
                eyes.close_batch()
    finally:
        eyes.supervisor.close()


class _Eyes:
    """What is known between two looks."""

    def __init__(self, watched: Watched, pages: Pages, hints: Hints) -> None:
        self.watched = watched
        self.pages = pages
        self.hints = hints
        self.supervisor = Supervisor(watched.root, hints)
        self.known = Known(watched.root)
        self.last: Scan | None = None
        """What was last believed."""

        self.condition: Condition = "ok"
        self.reason = ""
        self.next_scan = 0.0
        self.again: float | None = None
        self.not_before = 0.0
        """When pages may be written again."""

        self.everything = False
        self.misses = 0
        self.day = watched.day()
        self.ticked = self.moment()
        self.rules = rules_stamp(watched.root)

    def moment(self) -> Moment:
        clock = self.watched.clock
        return Moment(clock.monotonic(), clock.wall())

    def first(self) -> Batch:
        """Return the first batch: everything; or why there is none yet."""
        self.everything = True  # what changes before the ears are open is found by the next look
        try:
            found = self.watched.look()
        except UnreadableVaultError:
            return self.in_condition("away", "unreadable")
        if not found.notes and not self.watched.is_marked():
            return self.in_condition("away", "empty")
        if self.watched.expected - len(found.notes) >= FEW and len(found.notes) < self.watched.expected * MOST_SHARE:
            return self.in_condition("suspicious", "missing")
        return self.begin(found, "start")

    def begin(self, found: Scan, why: str) -> Batch:
        """Return a batch with the whole vault, believed as it is."""
        self.known.begin(found)
        self.last = found
        self.again = None
        self.condition, self.reason = self.heard()
        return Batch(found, frozenset(), frozenset(), self.condition, self.reason, why)

    def seconds_to_wait(self) -> float:
        """Return how long nothing needs to be done unless the bell rings."""
        now = self.watched.clock.monotonic()
        if not self.hints.first:
            return TICK_SECONDS
        return max(0.0, min(TICK_SECONDS, self.hints_due(now) - now))

    def hints_due(self, now: float) -> float:
        """Return when the hints are to be looked into."""
        hints = self.hints
        since = now - hints.first
        is_storm = hints.number > STORM and hints.number > STORM * since
        most = hints.first + (STORM_SECONDS if is_storm else MOST_SECONDS)
        return max(min(hints.last + QUIET_SECONDS, most), self.not_before)

    def turn(self) -> Batch | None:
        """Return what there is to do now; None: nothing."""
        moment = self.moment()
        now = moment.monotonic
        self.everything |= self.has_slept(moment)
        self.ticked = moment
        seen = self.supervisor.check(now)
        if not seen.is_here:
            self.hints.take()
            return self.in_condition("away", "missing") if self.condition != "away" else None
        self.everything |= seen.is_new
        day = self.watched.day()
        hinted = bool(self.hints.first) and now >= self.hints_due(now)
        if now < self.not_before:
            return None
        why = self.why(now, is_hinted=hinted, is_other_day=day != self.day)
        if not why:
            return None
        self.day = day
        taken = self.hints.take()
        if why == "hint" and self.condition in ("ok", "degraded") and (spot := self.spot(taken)) is not None:
            return self.judged(spot, moment, taken, why) if spot is not self.last else None
        return self.whole(moment, taken, why)

    def has_slept(self, moment: Moment) -> bool:
        """Return whether this tick comes late, by either clock: then events may have been lost."""
        gap, wall_gap = moment.monotonic - self.ticked.monotonic, moment.wall - self.ticked.wall
        return gap > SLEPT_SECONDS or abs(wall_gap - gap) > SLEPT_SECONDS

    def why(self, now: float, *, is_hinted: bool, is_other_day: bool) -> str:
        """Return why to look now; empty: there is no need."""
        if is_other_day:
            return "day"
        if self.everything:
            return "scan"
        if is_hinted:
            return "hint"
        if self.again is not None and now >= self.again:
            return "again"
        return "scan" if now >= self.next_scan else ""

    def spot(self, taken: Taken) -> Scan | None:
        """Return the vault with new rows for the notes hinted at; None: only the whole vault can tell.

        What is hinted at and is a page as we wrote it is no news: then the last look itself comes back.
        """
        if taken.everything or self.last is None:
            return None
        rows: dict[str, NoteFile] = {}
        for path in taken.paths:
            if self.pages.is_page(path) and self.pages.is_untouched(path):
                continue
            note = self.known.files.get(path)
            found = _row(self.watched.root, note) if note else None
            if note is None or found is None:
                return None
            rows[path] = found
        if not rows:
            return self.last
        return self.last._replace(notes=tuple(rows.get(note.path, note) for note in self.last.notes))

    def whole(self, moment: Moment, taken: Taken, why: str) -> Batch | None:
        """Return what a look at the whole vault brings."""
        self.everything = False
        try:
            found = self.watched.look()
        except UnreadableVaultError:
            return self.in_condition("away", "unreadable") if self.condition != "away" else None
        self.supervisor.follow(note.path for note in found.notes)
        self.next_scan = moment.monotonic + (SILENT_SCAN_SECONDS if self.heard()[1] else SCAN_SECONDS)
        rules, self.rules = self.rules, rules_stamp(self.watched.root)
        if rules != self.rules:
            why = "rules"
        elif self.pages.touched():
            why = "pages"
        return self.judged(found, moment, taken, why)

    def judged(self, found: Scan, moment: Moment, taken: Taken, why: str) -> Batch | None:
        """Return the batch that comes of a look; None: it brought nothing new."""
        finished = {path for path, is_final in taken.paths.items() if is_final}
        is_marked = self.watched.is_marked()
        if not found.notes and not is_marked:
            return self.in_condition("away", "empty") if self.condition != "away" else None
        if self.last is None or (self.condition == "suspicious" and self.watched.is_vouched_for()):
            return self.begin(found, "start") if self.fits(found) else None
        settled = self.known.settled(found, moment, finished, is_marked=is_marked)
        if settled.missing:
            return self.in_condition("suspicious", "missing") if self.condition != "suspicious" else None
        self.again = settled.again
        before, self.last = self.last, settled.found
        self.count_misses(settled.changed, taken, why)
        condition, reason = self.heard()
        is_other = (condition, reason) != (self.condition, self.reason)
        self.condition, self.reason = condition, reason
        changed = settled.changed | (finished & self.known.files.keys())
        others = (before.conflict_copies, before.problems) != (found.conflict_copies, found.problems)
        if changed or others or self.pages.are_stale or why in ("day", "rules", "pages"):
            return Batch(settled.found, frozenset(changed) - settled.held, settled.held, condition, reason, why)
        return Batch(None, frozenset(), frozenset(), condition, reason, "condition") if is_other else None

    def fits(self, found: Scan) -> bool:
        """Return whether a first look may be believed: as many notes as before, or the user has vouched for them."""
        expected = self.watched.expected
        few = expected - len(found.notes) >= FEW and len(found.notes) < expected * MOST_SHARE
        return not few or self.watched.is_vouched_for()

    def count_misses(self, changed: frozenset[str], taken: Taken, why: str) -> None:
        """Count the looks that found what no event had told of."""
        if why == "scan" and changed and not taken.paths and not taken.everything and not self.supervisor.trouble:
            self.misses += 1

    def heard(self) -> tuple[Condition, str]:
        """Return whether events can be relied on, and why not."""
        reason = self.supervisor.trouble or ("missed" if self.misses >= MISSED else "")
        return ("degraded", reason) if reason else ("ok", "")

    def in_condition(self, condition: Condition, reason: str) -> Batch:
        """Return a batch that only says how the vault is."""
        self.condition, self.reason = condition, reason
        self.next_scan = self.watched.clock.monotonic() + SILENT_SCAN_SECONDS
        return Batch(None, frozenset(), frozenset(), condition, reason, "condition")

    def close_batch(self) -> None:
        """Keep when the pages were brought up to date: the next time is later. What failed is tried again by itself."""
        self.ticked = self.moment()
        now = self.ticked.monotonic
        self.not_before = now + PAGE_SECONDS
        if self.pages.are_stale:
            self.again = now + RETRY_SECONDS


def _row(root: str, note: NoteFile) -> NoteFile | None:
    """Return the row of a note as its file is now; None when only a walk can tell."""
    try:
        found = os.lstat(f"{root}/{note.path}")
    except OSError:
        return None
    if found.st_mode >> 12 != 8:  # noqa: PLR2004  # a plain file
        return None
    return note._replace(size=found.st_size, mtime_ns=found.st_mtime_ns, inode=found.st_ino, ctime_ns=found.st_ctime_ns)
