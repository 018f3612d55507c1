"""Tidy: what an earlier vaultnet left behind is looked after."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from vaultnet.vault.looking import look_again
from vaultnet.vault.state import state_of
from vaultnet.vault.sweeping import sweep

if TYPE_CHECKING:
    from vaultnet.vault.looking import Looked


def tidy(root: str) -> Looked:
    """Settle what a crash has cut off, bring back saves that came late, sweep the hidden files that were left.

    To be called when a command that writes begins, and when `watch` does; before the notes are read. Never raises.
    """
    now = time.time()  # noqa: TID251  # compared with the times of files
    journal = state_of(root).journal
    looked = look_again(root, journal, now, starting=True)
    return looked._replace(shown=(*looked.shown, *sweep(root, journal, now)))
