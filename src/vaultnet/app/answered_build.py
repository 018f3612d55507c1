"""Answered build: what the user has ticked goes into the notes, then the pages are made of them."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from vaultnet.app.answer import answer_waiting
from vaultnet.app.build import build
from vaultnet.app.overwritten import look_at_written, say_no_more
from vaultnet.app.picks import make_picked
from vaultnet.app.ticks import take_ticks
from vaultnet.vault.scan import scan_files

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from vaultnet.answers.ticks import Tick
    from vaultnet.app.answer import Answered, Patience
    from vaultnet.app.build import Built
    from vaultnet.app.reading import Rules
    from vaultnet.model.message import Message
    from vaultnet.pages.briefing import Briefing
    from vaultnet.vault.scan import Files


class AnsweredBuild(NamedTuple):
    """What became of the pages, and of the answers before them."""

    briefing: Briefing
    built: tuple[Built, ...]
    files: Files
    """What the walk found that the pages were made of."""

    done: tuple[Answered, ...]
    unclear: tuple[tuple[Tick, Message], ...]


def build_with_answers(
    rules: Rules, files: Files, today: date, brief: Callable[[Files], Briefing], patience: Patience
) -> AnsweredBuild:
    """Write what is ticked on the pages into the notes, then bring the pages up to date.

    Commands whose note was being edited are written first, and candidates that are picked get their notes. `brief`
    makes the briefing of what a walk has found.

    Raises: as `build`.
    """
    look_at_written(rules.root, rules.conventions)
    done = answer_waiting(rules.root, rules.conventions, patience)
    written = any(each.became == "written" for each in done)
    for is_last in (False, False, True):
        paths = (str(row[0]) for row in chain(files.notes, files.links))
        ticked = take_ticks(rules, paths, today, patience)
        done += ticked.done
        if make_picked(rules, today) or ticked.changed or written:
            files, written = scan_files(rules.root, rules.left_out), False
        briefing = brief(files)
        built = build(rules.root, briefing, ticked.untick)
        say_no_more(rules.root, built)
        is_new = any(each.outcome == "ticked" for each in built) and not ticked.is_waiting
        if is_last or not is_new:  # else something was ticked while the pages were made
            break
    return AnsweredBuild(briefing, built, files, done, ticked.unclear)
