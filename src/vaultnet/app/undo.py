"""Undo: a note as it was before vaultnet wrote into it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vaultnet.app.answer import change_open
from vaultnet.model.candidate import is_table
from vaultnet.vault.change import IMPORT, digest
from vaultnet.vault.made_folders import remove_empty
from vaultnet.vault.open_answers import read_open_answers
from vaultnet.vault.outcome import Outcome
from vaultnet.vault.read import MOST_TABLE_BYTES
from vaultnet.vault.records import read_undone, write_undone
from vaultnet.vault.state import state_of
from vaultnet.vault.trash import move_to_trash, remove_untouched
from vaultnet.vault.write import write_note

if TYPE_CHECKING:
    from vaultnet.vault.change import Change
    from vaultnet.vault.open_answers import OpenAnswers


class Undone(NamedTuple):
    """What became of an undo."""

    change: Change
    outcome: Outcome
    """`declined`: the note has been changed since, and stays as it is."""


def read_changes(root: str) -> tuple[Change, ...]:
    """Return the changes to the user's notes that can be undone, newest first."""
    return tuple(state_of(root).journal.read_undoable())


def read_text_before(root: str, number: int) -> bytes | None:
    """Return the text of a note before a change; None when there is no such change."""
    journal = state_of(root).journal
    change = _change(root, number)
    return journal.read_text(change) if change else None


def take_back_waiting(root: str) -> str:
    """Take back the answer that was given last, if it still waits for its note; return the note's path, else nothing.

    What was said last is undone first: an older change is not what `undo` means then.
    """
    waiting = read_open_answers(state_of(root).folder).waiting
    newest = max(waiting, key=lambda each: each.at, default=None)
    if newest is None or any(change.at > newest.at for change in read_changes(root)[:1]):
        return ""
    taken: list[str] = []

    def without(known: OpenAnswers) -> OpenAnswers:
        taken[:] = [each.answer.path for each in known.waiting if each == newest]
        return known._replace(waiting=tuple(each for each in known.waiting if each != newest))

    change_open(root, without)
    return taken[0] if taken else ""


def undo_run(root: str, number: int | None) -> tuple[Undone, ...]:
    """Undo a change, the newest unless it is named, and all that the same command changed, the newest first."""
    changes = read_changes(root)
    chosen = next((each for each in changes if number in (None, each.number)), None)
    if chosen is None:
        return ()
    run = [each for each in changes if each.run == chosen.run] if chosen.run else [chosen]
    if chosen.run.startswith(IMPORT):
        return _import_undone(root, run)
    return tuple(_undone(root, change) for change in run)


def _import_undone(root: str, run: list[Change]) -> tuple[Undone, ...]:
    """Undo all changes of an import, what is remembered of it, and what the marks mean that come back by it."""
    from vaultnet.app.picks import marks_in  # noqa: PLC0415  # few undo an import
    from vaultnet.vault.ledger import restore_ledger  # noqa: PLC0415  # the same

    tables = [each.path for each in run if is_table(each.path)]
    before = frozenset().union(*(marks_in(root, path) for path in tables))
    undone = tuple(_undone(root, change) for change in run)
    folder = state_of(root).folder
    restore_ledger(folder, run[0].run, frozenset(each.path for each in run if each.kind == "new"))
    if back := frozenset().union(*(marks_in(root, path) for path in tables)) - before:
        write_undone(folder, read_undone(folder) | back)
    return undone


def undo(root: str, number: int | None) -> Undone | None:
    """Put a note back as it was before a change, the newest unless it is named; None when there is no such change.

    It is put back to the byte, and only when it is still what that change made of it: a note that the user has saved
    since stays as it is. An undone change is not offered again, so that undoing again undoes the one before.
    """
    change = _change(root, number)
    return _undone(root, change) if change else None


def _undone(root: str, change: Change) -> Undone:
    """Undo a change. A note that it made goes to the vault's trash; one of an import is gone, for nobody wrote it.

    A folder that was made for it goes with it, if it is empty.
    """
    journal = state_of(root).journal
    if change.kind == "new":
        if change.run.startswith(IMPORT):
            outcome = remove_untouched(root, change.path, journal, change.after)
        else:
            outcome = move_to_trash(root, change.path, journal, only=change.after)
        outcome = Outcome("unchanged") if outcome.why == "gone" else outcome
        if change.made_folder and outcome.result != "not_written":
            remove_empty(root, change.path, change.made_folder)
    else:
        before = journal.read_text(change) or b""

        def put_back(now: bytes) -> bytes | None:
            return before if digest(now) in (change.after, change.before) else None

        # our own writing is not noise
        outcome = write_note(root, change.path, put_back, 0, journal, kind="undo", most_bytes=MOST_TABLE_BYTES)
    if outcome.result != "not_written":
        journal.close_undone(change)
    return Undone(change, outcome)


def _change(root: str, number: int | None) -> Change | None:
    """Return the change with this number, else the newest."""
    changes = state_of(root).journal.read_undoable()
    return next((each for each in changes if number in (None, each.number)), None)
