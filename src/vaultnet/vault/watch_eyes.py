"""Eyes: what is known of a watched vault between two looks, and when to look again."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from vaultnet.errors import UnreadableVaultError
from vaultnet.vault.row_now import row_now
from vaultnet.vault.supervisor import Supervisor
from vaultnet.vault.watch_batch import Batch
from vaultnet.vault.watch_ears import TELLS_OF_CLOSING
from vaultnet.vault.watch_pages import rules_stamp
from vaultnet.vault.watch_settling import FEW, MOST_SHARE, Known, Moment

if TYPE_CHECKING:
    from vaultnet.vault.records import Condition
    from vaultnet.vault.scan import NoteFile, Scan
    from vaultnet.vault.watch import Watched
    from vaultnet.vault.watch_hints import Taken

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
"""What failed is tried again after so long."""

LOST_SECONDS: Final = 3.0
"""After an overflow watchdog watches anew, and is deaf meanwhile: a second look comes so much later."""

SLEPT_SECONDS: Final = 10.0
"""A tick that comes so late means that the machine, or we, were asleep."""

MISSED: Final = 3
"""After so many looks that found what no event had told, events are not relied on any more."""


class Eyes:
    """What is known between two looks."""

    def __init__(self, watched: Watched) -> None:
        """Begin without having looked."""
        self.watched = watched
        self.supervisor = Supervisor(watched.root, watched.hints, watched.ears)
        self.known = Known(watched.root)
        self.last: Scan | None = None
        """What was last believed; None: nothing yet."""

        self.condition: Condition = "ok"
        self.reason = ""
        self.next_scan = 0.0
        self.again: float | None = None
        """When what waits may be believed, or what failed is tried again."""

        self.not_before = 0.0
        """When pages may be written again."""

        self.everything = True  # what changes before the ears are open is found by the second look
        self.misses = 0
        self.day = watched.day()
        self.ticked = self.moment()
        self.rules = rules_stamp(watched.root)

    def moment(self) -> Moment:
        """Return the moment by both clocks."""
        clock = self.watched.clock
        return Moment(clock.monotonic(), clock.wall())

    def close(self) -> None:
        """Listen no longer."""
        self.supervisor.close()

    def first(self) -> Batch:
        """Return the first batch: the whole vault; or why there is none yet."""
        try:
            found = self.watched.look()
        except UnreadableVaultError:
            return self.in_condition("away", "unreadable")
        if not found.notes and not self.watched.is_marked():
            return self.in_condition("away", "empty")
        return self.begin(found) if self.fits(found) else self.in_condition("suspicious", "missing")

    def fits(self, found: Scan) -> bool:
        """Return whether a first look may be believed: as many notes as before, or the user has vouched for them."""
        expected, number = self.watched.expected, len(found.notes)
        few = expected - number >= FEW and number < expected * MOST_SHARE
        return not few or self.watched.is_vouched_for()

    def begin(self, found: Scan) -> Batch:
        """Return a batch with the whole vault, believed as it is."""
        self.known.begin(found)
        self.last = found
        self.again = None
        self.condition, self.reason = self.heard()
        return Batch(self.condition, self.reason, "start", found)

    def seconds_to_wait(self) -> float:
        """Return how long nothing needs to be done unless the bell rings."""
        now = self.watched.clock.monotonic()
        if self.everything:
            due = self.not_before
        elif self.watched.hints.first:
            due = self.hints_due(now)
        else:
            return TICK_SECONDS
        return max(0.0, min(TICK_SECONDS, due - now))

    def hints_due(self, now: float) -> float:
        """Return when the hints are to be looked into."""
        hints = self.watched.hints
        latest = hints.first + (STORM_SECONDS if self.is_storm(now) else MOST_SECONDS)
        return max(min(hints.last + QUIET_SECONDS, latest), self.not_before)

    def is_storm(self, now: float) -> bool:
        """Return whether files change faster than anybody types."""
        hints = self.watched.hints
        return hints.number > STORM and hints.number > STORM * (now - hints.first)

    def turn(self) -> Batch | None:
        """Return what there is to do now; None: nothing."""
        moment = self.moment()
        now = moment.monotonic
        self.everything |= self.has_slept(moment)
        self.ticked = moment
        seen = self.supervisor.check(now)
        if not seen.is_here:
            self.watched.hints.take()
            return self.turned("away", "missing")
        self.everything |= seen.is_new
        if self.condition in ("ok", "degraded"):
            self.watched.tend()
        if now < self.not_before:
            return None
        day = self.watched.day()
        why = self.why(now, is_other_day=day != self.day)
        if not why:
            return None
        self.day = day
        taken = self.watched.hints.take()
        spot = self.spot(taken) if why == "hint" and self.condition in ("ok", "degraded") else None
        if spot is None:
            return self.whole(moment, taken, why)
        return self.judged(spot, moment, taken, why) if spot is not self.last else None

    def has_slept(self, moment: Moment) -> bool:
        """Return whether this tick comes late, by either clock: then events may have been lost."""
        gap, wall_gap = moment.monotonic - self.ticked.monotonic, moment.wall - self.ticked.wall
        return gap > SLEPT_SECONDS or abs(wall_gap - gap) > SLEPT_SECONDS

    def why(self, now: float, *, is_other_day: bool) -> str:
        """Return why to look now; empty: there is no need, or so much is happening that it can wait."""
        if self.watched.hints.first and self.is_storm(now) and now < self.hints_due(now):
            return ""
        if is_other_day:
            return "day"
        if self.everything:
            return "scan"
        if self.watched.hints.first and now >= self.hints_due(now):
            return "hint"
        if self.again is not None and now >= self.again:
            return "again"
        return "scan" if now >= self.next_scan else ""

    def spot(self, taken: Taken) -> Scan | None:
        """Return the vault with new rows for the notes hinted at; None: only a look at everything can tell.

        What is hinted at and is a page as we wrote it is no news: then the last look itself comes back. While old rows
        stay for something, the last look is not what is on the disk.
        """
        if taken.everything or self.last is None or self.known.is_waiting:
            return None
        rows: dict[str, NoteFile] = {}
        pages = self.watched.pages
        for path in taken.paths:
            if pages.is_page(path) and pages.is_untouched(path):
                continue
            note = self.known.files.get(path)
            found = row_now(self.watched.root, note) if note else None
            if found is None:
                return None
            rows[path] = found
        if not rows:
            return self.last
        return self.last._replace(notes=tuple((self.known.files | rows).values()))

    def whole(self, moment: Moment, taken: Taken, why: str) -> Batch | None:
        """Return what a look at the whole vault brings."""
        self.everything = False
        rules, self.rules = self.rules, rules_stamp(self.watched.root)
        try:
            found = self.watched.look()
        except UnreadableVaultError:
            self.next_scan = moment.monotonic + SILENT_SCAN_SECONDS
            return self.turned("away", "unreadable")
        self.supervisor.follow(note.path for note in found.notes)
        if rules != self.rules:
            why = "rules"
        elif why != "day" and self.watched.pages.touched():
            why = "pages"
        batch = self.judged(found, moment, taken, why)
        is_sure = self.condition == "ok"
        self.next_scan = moment.monotonic + (SCAN_SECONDS if is_sure else SILENT_SCAN_SECONDS)
        return batch

    def judged(self, found: Scan, moment: Moment, taken: Taken, why: str) -> Batch | None:
        """Return the batch that comes of a look; None: it brought nothing new."""
        finished = {path: at for path, at in taken.paths.items() if at}
        is_marked = self.watched.is_marked()
        if not found.notes and not is_marked:
            return self.turned("away", "empty")
        if self.last is None:
            return self.begin(found) if self.fits(found) else self.turned("suspicious", "missing")
        if self.condition == "suspicious" and self.watched.is_vouched_for():
            return self.begin(found)
        settled = self.known.settled(found, moment, finished, is_marked=is_marked)
        if settled.missing:
            return self.turned("suspicious", "missing")
        self.again = settled.again
        if taken.are_lost:
            self.again = min(self.again or math.inf, moment.monotonic + LOST_SECONDS)
        before, self.last = self.last, settled.found
        self.count_misses(settled.changed, taken, why)
        news = self.turned(*self.heard())
        changed = (settled.changed | (finished.keys() & self.known.files.keys())) - settled.held
        others = (before.conflict_copies, before.problems) != (found.conflict_copies, found.problems)
        if changed or others or self.watched.pages.are_stale or why in ("day", "rules", "pages"):
            return Batch(self.condition, self.reason, why, settled.found, frozenset(changed), settled.held)
        return news

    def count_misses(self, changed: frozenset[str], taken: Taken, why: str) -> None:
        """Count the looks that found what no event had told of."""
        if why == "scan" and changed and not taken.paths and not taken.everything and not self.supervisor.trouble:
            self.misses += 1

    def heard(self) -> tuple[Condition, str]:
        """Return whether events can be relied on, and why not."""
        reason = self.supervisor.trouble or ("missed" if self.misses >= MISSED else "")
        return ("degraded", reason) if reason else ("ok", "")

    def turned(self, condition: Condition, reason: str) -> Batch | None:
        """Return a batch that says how the vault is now; None when it was so before."""
        return None if (condition, reason) == (self.condition, self.reason) else self.in_condition(condition, reason)

    def in_condition(self, condition: Condition, reason: str) -> Batch:
        """Return a batch that only says how the vault is."""
        self.condition, self.reason = condition, reason
        return Batch(condition, reason, "condition")

    def failed(self, error: Exception) -> Batch:
        """Return a batch that tells of an error of ours; everything is looked at again a little later."""
        self.everything = True
        self.watched.pages.are_stale = True
        return Batch(self.condition, self.reason, "failed", error=error)

    def close_batch(self) -> None:
        """Keep when the pages were brought up to date: the next time is later. What failed is tried again by itself."""
        self.ticked = self.moment()
        now = self.ticked.monotonic
        self.not_before = now + (RETRY_SECONDS if self.watched.pages.are_stale and self.everything else PAGE_SECONDS)
        if self.watched.pages.are_stale:
            self.again = now + RETRY_SECONDS
