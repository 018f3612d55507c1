"""Watch: keep the pages of a vault up to date, until stopped."""

from __future__ import annotations

import gc
import os
from contextlib import ExitStack, suppress
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter_ns
from typing import TYPE_CHECKING, Final

from vaultnet.app.answer import BACKGROUND, Patience
from vaultnet.app.answering import Answering
from vaultnet.app.log import Log
from vaultnet.app.overwritten import say_no_more
from vaultnet.app.picks import make_picked
from vaultnet.app.reading import read_rules
from vaultnet.app.refresh import Memory, refresh
from vaultnet.app.surroundings import Told
from vaultnet.app.tidy import tidy
from vaultnet.errors import SettingsError, VaultnetError
from vaultnet.model.message import counted
from vaultnet.vault.forgotten import without_forgotten
from vaultnet.vault.lock import watch_lock
from vaultnet.vault.looking import LOOKS_SECONDS, look_again
from vaultnet.vault.records import Watching, now, read_built, read_notified, write_notified, write_watching
from vaultnet.vault.root import is_marked
from vaultnet.vault.row_now import with_rows_now
from vaultnet.vault.scan import scan
from vaultnet.vault.state import state_of
from vaultnet.vault.watch import Watched, batches
from vaultnet.vault.watch_pages import Pages, Table, rules_stamp

if TYPE_CHECKING:
    from datetime import date

    from vaultnet.app.reading import Rules
    from vaultnet.app.refresh import Refreshed
    from vaultnet.app.surroundings import Surroundings
    from vaultnet.vault.records import LastBuilt
    from vaultnet.vault.scan import Scan
    from vaultnet.vault.watch_batch import Batch
    from vaultnet.vault.watch_pages import Stamp

MORNING: Final = 7
"""No notification is shown before this hour of the machine's clock."""


def watch(root: str, around: Surroundings, *, is_once: bool = False) -> None:
    """Keep the pages up to date until stopped; `is_once`: only this time.

    Raises: LockedError when another one watches the vault. SettingsError when the settings cannot be read at the start.
    With `is_once`, too, whatever went wrong.
    """
    gc.enable()  # commands do without; a process that stays must not
    folder = state_of(root).folder
    with ExitStack() as locks:
        locks.enter_context(watch_lock(folder, root))
        round_ = Round(root, folder, around, Patience() if is_once else BACKGROUND)
        for batch in batches(round_.watched(), around.is_stopped):
            if round_.follow():
                locks.close()
                locks.enter_context(watch_lock(round_.folder, root))
            error = round_.take(batch)
            if is_once and error:
                raise error
            if is_once:
                return
        round_.log.write("stopped")


class Round:
    """What is kept between two rounds."""

    def __init__(self, root: str, folder: Path, around: Surroundings, patience: Patience = BACKGROUND) -> None:
        """Begin without having read anything but the settings. `patience`: how long who types is waited for."""
        self.root = root
        self.folder = folder
        self.around = around
        self.log = Log(folder)
        self.pages = Pages(root)
        self.memory = Memory()
        self.since = now()
        self.last_change = ""
        self.failed = ""
        self.refused: list[str] = []
        """Why pages were not written, the last time."""

        self.was_marked = is_marked(Path(root))
        self.is_suspicious = False
        self.doubted: LastBuilt | None = None
        """The last build when the vault became suspicious."""

        self.look_at = tidy(root).next_at
        """When to look again after what was displaced (seconds since 1970); None: nothing was."""

        self.found: Scan | None = None
        """The vault as it was believed last."""

        self.answering = Answering(patience)
        self.stamp: Stamp = rules_stamp(root)
        self.rules: Rules = read_rules(root)
        self.table = Table(root)

    def watched(self) -> Watched:
        """Return the vault as `batches` needs to know it."""
        built = read_built(self.folder)
        return Watched(
            root=self.root,
            look=self.look,
            day=self.day,
            is_marked=lambda: not self.was_marked or is_marked(Path(self.root)),
            is_vouched_for=self.is_vouched_for,
            pages=self.pages,
            clock=self.around.clock,
            hints=self.around.hints,
            expected=built.notes if built else 0,
            tend=self.tend,
        )

    def follow(self) -> bool:
        """Keep to the state of whatever folder is in the vault's place; return whether it is another one than before.

        A vault that was restored, or is on another disk, has a state of its own, in which other commands look for us.
        """
        with suppress(OSError):  # there is no folder: the vault is away
            folder = state_of(self.root).folder
            if folder != self.folder:
                self.folder, self.log = folder, Log(folder)
                return True
        return False

    def tend(self) -> None:
        """Look after what writing has left, when that is due: a save that came late is brought back, answers given."""
        wall = self.around.clock.wall()
        if self.answering.is_due(self.around.clock.monotonic()):
            self.give_answers()
            if self.table.was_saved(self.rules.settings.pages_folder):
                self.pages.are_stale = True
                self.around.hints.add_everything()
        if self.look_at is not None and wall >= self.look_at:
            self.look_at = look_again(self.root, state_of(self.root).journal, wall).next_at

    def give_answers(self) -> None:
        """Give answers that were waiting; where there is news, everything is looked at."""
        if self.found is None:
            return
        answers = self.answering.give(self.rules, self.found, self.day())
        if answers.is_news:
            self.pages.are_stale = True
            self.around.hints.add_everything()
            self.log.write("answers", given=answers.given, overwritten=answers.overwritten)

    def look(self) -> Scan:
        """Look at the whole vault, by the rules of its settings as they are now."""
        stamp = rules_stamp(self.root)
        if stamp != self.stamp:
            try:
                self.rules = read_rules(self.root)
                self.stamp = stamp
            except SettingsError as error:  # they may be in the middle of being saved: the old ones hold
                self.log.write_error(error)
        return scan(self.root, self.rules.left_out)

    def day(self) -> date:
        """Return which day it is for the owner of the vault."""
        return self.around.day_in(self.rules.settings.timezone)

    def is_vouched_for(self) -> bool:
        """Return whether somebody has built the pages since the vault became suspicious."""
        built = read_built(self.folder)
        return self.is_suspicious and built not in (None, self.doubted) and built.process != os.getpid()

    def take(self, batch: Batch) -> Exception | None:
        """Do what a batch asks for; whatever goes wrong is told once, returned, and tried again."""
        refreshed, error = None, batch.error
        begun = perf_counter_ns()
        gc.disable()  # very many values are made, and none is dropped
        try:
            refreshed = self.refreshed(batch)
        except Exception as caught:  # noqa: BLE001  # one bad round must not end the watch
            error = caught
            self.pages.are_stale = True
            if not isinstance(caught, VaultnetError):
                self.memory = Memory()
        milliseconds = (perf_counter_ns() - begun) // 1_000_000
        try:
            self.note(batch, refreshed, error, milliseconds)
            if refreshed:
                del refreshed
                self.around.sweep_memory()
        finally:
            gc.enable()
        return error

    def refreshed(self, batch: Batch) -> Refreshed | None:
        """Return what became of the pages; None when the batch asks for nothing."""
        if batch.condition == "suspicious" and not self.is_suspicious:
            self.doubted = read_built(self.folder)
        self.is_suspicious = batch.condition == "suspicious"
        batch = without_forgotten(batch, self.folder)
        if batch.found is None:
            return None
        self.was_marked = self.was_marked or is_marked(Path(self.root))
        if batch.why == "day":
            gc.unfreeze()
            self.memory.read, self.memory.is_afresh = {}, True  # a change that shows in no number of a file is seen now
        self.found = batch.found
        ticked = self.answering.take(self.rules, batch.found, self.day())
        if make_picked(self.rules, self.day(), BACKGROUND):
            self.around.hints.add_everything()  # the new notes are seen by the next look
        self.found = with_rows_now(self.root, batch.found, ticked.changed)
        refreshed = refresh(
            self.rules,
            self.found,
            self.day(),
            self.around.languages,
            self.memory,
            changed=batch.changed | ticked.changed,
            held=batch.held - ticked.changed,
            is_due=self.pages.are_stale or bool(ticked.done) or batch.why in ("start", "day", "rules", "pages"),
            untick=ticked.untick,
        )
        if refreshed is None:
            return None
        say_no_more(self.root, refreshed.built)
        self.pages.remember(page.path for page in refreshed.built if page.outcome in ("written", "unchanged", "ticked"))
        self.notify_once(refreshed)
        return refreshed

    def notify_once(self, refreshed: Refreshed) -> None:
        """Show how many people there are to meet, once a day: with the first change after the night, or at login."""
        number, voice = len(refreshed.briefing.agenda.today), refreshed.briefing.voice
        day = voice.today.isoformat()
        hour = datetime.fromtimestamp(self.around.clock.wall(), UTC).astimezone().hour
        if self.around.notify and number and hour >= MORNING and read_notified(self.folder) != day:
            write_notified(self.folder, day)
            self.around.notify(voice.say(counted("One person to meet today.", "{count} people to meet today.", number)))

    def note(self, batch: Batch, refreshed: Refreshed | None, error: Exception | None, milliseconds: int) -> None:
        """Log, record and tell what happened, if it is worth it."""
        written = sum(page.outcome == "written" for page in refreshed.built) if refreshed else 0
        failed = type(error).__name__ if error else ""
        refused: list[str] = (
            sorted({page.outcome for page in refreshed.built} - {"written", "unchanged", "ticked"}) if refreshed else []
        )
        is_news = failed != self.failed or batch.found is None or refused != self.refused
        if written:
            self.last_change = now()
            self.look_at = self.around.clock.wall() + LOOKS_SECONDS[0]
            self.log.write(
                "pages",
                why=batch.why,
                written=written,
                notes=len(batch.found.notes) if batch.found else 0,
                changed=len(batch.changed),
                held=len(batch.held),
                ms=milliseconds,
            )
        if error and is_news:
            self.log.write_error(error)
        if batch.found is None or batch.why == "start":
            self.log.write("condition", condition=batch.condition, reason=batch.reason or "-")
        self.failed = failed
        if refreshed:
            self.refused = refused
        if written or is_news or batch.why == "start":
            self.record(batch)
            self.around.tell(Told(batch, refreshed, error))

    def record(self, batch: Batch) -> None:
        """Leave word for `status`."""
        notes = len(batch.found.notes) if batch.found else len(self.memory.read)
        write_watching(
            self.folder,
            Watching(os.getpid(), self.since, batch.condition, batch.reason, notes, self.last_change, self.failed),
        )
