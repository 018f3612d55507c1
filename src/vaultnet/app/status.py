"""Status: how `watch` is, when the pages were last brought up to date, and what this installation can do."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vaultnet.app.libyaml import has_libyaml
from vaultnet.vault.exchange import level_of
from vaultnet.vault.lock import is_watched
from vaultnet.vault.open_answers import read_open_answers
from vaultnet.vault.records import read_built, read_watching
from vaultnet.vault.state import state_of
from vaultnet.vault.writer import is_writer

if TYPE_CHECKING:
    from vaultnet.app.reading import Rules
    from vaultnet.vault.exchange import Level
    from vaultnet.vault.records import LastBuilt, Watching


class Status(NamedTuple):
    """How things are with a vault."""

    root: str
    is_watched: bool
    watching: Watching | None
    """The running `watch`, or the last one."""

    built: LastBuilt | None
    level: Level | None
    """How safely a note can be put in the place of another here; None: nothing can be written."""

    has_libyaml: bool
    writer: str
    """The only machine that writes, by the settings; empty: any."""

    is_writer: bool
    state_folder: str
    waiting: int = 0
    """Answers that wait for a note in which somebody is typing."""


def read_status(rules: Rules) -> Status:
    """Return how things are with a vault."""
    state = state_of(rules.root)
    return Status(
        root=rules.root,
        is_watched=is_watched(state.folder),
        watching=read_watching(state.folder),
        built=read_built(state.folder),
        level=level_of(rules.root),
        has_libyaml=has_libyaml(),
        writer=rules.settings.writer,
        is_writer=is_writer(rules.settings.writer),
        state_folder=str(state.folder),
        waiting=len(read_open_answers(state.folder).waiting),
    )
