"""Overwritten: an editor that held a note open has saved over what was written there. It is said, and never fought."""

from __future__ import annotations

import time
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from vaultnet.answers.edited import edited
from vaultnet.answers.log_line import words_of
from vaultnet.app.answer import change_open
from vaultnet.languages.rendering import Rendering, file_stem
from vaultnet.languages.voice import SPOKEN, Voice
from vaultnet.model.answer import LogLine
from vaultnet.model.message import message
from vaultnet.pages.markdown import escaped
from vaultnet.pages.titles import WHO_TITLE
from vaultnet.vault.open_answers import read_open_answers
from vaultnet.vault.read import read_note
from vaultnet.vault.state import state_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vaultnet.app.build import Built
    from vaultnet.model.message import Message
    from vaultnet.people.conventions import Conventions
    from vaultnet.vault.open_answers import Given

LOOKED_AT_SECONDS: Final = 300.0
"""So long an editor may still save the text that it had before."""

SETTLED_SECONDS: Final = 2.0
"""A note that was saved so lately may be in the middle of it."""


def look_at_written(root: str, conventions: Conventions) -> tuple[Given, ...]:
    """Return what was written lately and is gone from its note again; it is kept until it has been said.

    What `undo` took back is not meant, nor what is gone with the whole note.
    """
    state = state_of(root)
    fresh = read_open_answers(state.folder).fresh
    if not fresh:
        return ()
    now = time.time()  # noqa: TID251  # compared with when it was written
    seen = {each: _seen(root, each, conventions, now) for each in fresh}
    lost = tuple(each for each in fresh if seen[each] == "lost" and not state.journal.is_undone(each.number))
    rest = tuple(each for each in fresh if seen[each] == "there")
    if rest != fresh:
        change_open(
            root,
            lambda known: known._replace(
                fresh=tuple(each for each in known.fresh if each in rest or each not in fresh),
                lost=(*known.lost, *(each for each in lost if each not in known.lost)),
            ),
        )
    return lost


def _seen(root: str, given: Given, conventions: Conventions, now: float) -> str:
    """Return whether what was written is still `there`, is `lost`, or need not be looked at any more."""
    if not 0 <= now - given.at < LOOKED_AT_SECONDS:
        return ""
    path = given.answer.path
    try:
        if now - Path(root, path).stat().st_mtime < SETTLED_SECONDS:
            return "there"
        data = read_note(root, path)
    except OSError:
        return ""
    lines = [edit for edit in given.answer.edits if isinstance(edit, LogLine)]
    return "there" if edited(path, data, lines, conventions) == data else "lost"


def notices_of(root: str, voice: Voice) -> tuple[str, ...]:
    """Return the lines that tell of what was overwritten, for the end of a page."""
    lost = read_open_answers(state_of(root).folder).lost
    lines = [(each.answer.path, edit) for each in lost for edit in each.answer.edits if isinstance(edit, LogLine)]
    rendering = Rendering(escaped, lambda link: escaped(link.text))
    return tuple(f"- {voice.say(_notice(path, edit), rendering)}" for path, edit in lines)


def say_no_more(root: str, built: Iterable[Built]) -> None:
    """Forget what was overwritten, once it has been said on a page that was built."""
    names = {f"{Voice(language, date.min).say(WHO_TITLE)}.md" for language in SPOKEN}
    is_said = any(each.path.rpartition("/")[2] in names and each.outcome in ("written", "unchanged") for each in built)
    if is_said and read_open_answers(state_of(root).folder).lost:
        change_open(root, lambda known: known._replace(lost=()))


def _notice(path: str, entry: LogLine) -> Message:
    return message(
        "The line “{line}” is gone from {note} again: an editor that had the note open has probably saved over it. "
        "Nothing adds it again by itself; if you want it, tick once more or use `vaultnet log`.",
        line=f"{entry.day.isoformat()} {words_of(entry)}",
        note=file_stem(path),
    )
