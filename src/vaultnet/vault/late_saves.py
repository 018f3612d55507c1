"""Late saves: an editor wrote into the file that we had displaced; its text goes back where the user looks for it."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING, Literal, TypeAlias

from vaultnet.vault.change import digest
from vaultnet.vault.merging_saves import has_every_line, merged
from vaultnet.vault.placing import read_present
from vaultnet.vault.rescue import show_text
from vaultnet.vault.write import write_note

if TYPE_CHECKING:
    from vaultnet.vault.change import Change
    from vaultnet.vault.journal import Journal

Brought: TypeAlias = Literal["nothing_new", "in_note", "shown", "not_yet"]
"""`shown`: in a copy beside the note. `not_yet`: the note is being edited, or the system would not write."""


def bring_back(  # what a look knows
    root: str, journal: Journal, change: Change, late: bytes, quiet_seconds: float, *, is_last: bool
) -> Brought:
    """Bring a save that came late into its note, or show it beside the note.

    It goes into the note where it does not touch the lines that have changed since. Else, and where the note is gone,
    it is shown, unless every line of it stands in the note already. An empty text, and one that is only a beginning of
    what was there, are no saves: the editor has not finished, or never will.
    """
    base = journal.read_text(change)
    if base is not None and digest(base) != change.displaced:
        base = None
    if not late or (base is not None and base.startswith(late)):
        return "nothing_new"
    file = os.path.join(root, change.path)
    try:
        current = read_present(file)
    except FileNotFoundError:
        current = None
    if current is not None:
        text = _with(current, base, late, change)
        if text is not None:
            outcome = write_note(
                root, change.path, lambda now: text if now == current else None, quiet_seconds, journal, kind="late"
            )
            if outcome.result != "not_written":
                return "in_note"
            if not is_last:
                return "not_yet"
        if has_every_line(current, late):
            return "nothing_new"
    with suppress(OSError):
        show_text(file, late)
        return "shown"
    return "not_yet"


def _with(current: bytes, base: bytes | None, late: bytes, change: Change) -> bytes | None:
    """Return the note with the late save in it; None where that cannot be done.

    A page is put back whole: when it is made next, what the user added to it is kept.
    """
    if change.kind == "page":
        return late if digest(current) == change.after else None
    return None if base is None else merged(base, current, late)
