"""Init lines: what is understood of a vault, a sentence each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vaultnet.model.message import Link, counted, message
from vaultnet.pages.problems import all_problems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vaultnet.app.init import Keys
    from vaultnet.app.reading import Rules
    from vaultnet.model.message import Message
    from vaultnet.pages.briefing import Briefing

KEYS_SHOWN: Final = 12
"""So many properties are named."""


def understood(rules: Rules, briefing: Briefing, keys: Keys) -> Iterator[Message]:
    """Yield what is understood of the vault, a sentence each."""
    counts, owner = briefing.network.counts, briefing.network.owner
    yield message("{root}: {notes}", root=rules.root, notes=counted("one note", "{count} notes", counts.notes))
    yield counted("One person.", "{count} people.", counts.people)
    yield counted("One company.", "{count} companies.", counts.companies)
    yield counted("One note with a date.", "{count} notes with a date.", counts.dated)
    yield message("Daily notes are named {formats}.", formats=rules.config.daily_formats)
    if owner:
        yield message("You are {owner}.", owner=Link(owner.path, owner.name))
    else:
        yield message("No note says that it is yours: write me: true into it, and shared interests count, too.")
    if keys.understood:
        yield message("Properties that are understood: {keys}.", keys=_shown(keys.understood))
    if keys.others:
        yield message("Properties that are left alone: {keys}.", keys=_shown(keys.others))
    problems = len(all_problems(briefing))
    if problems:
        yield counted(
            "One thing could not be understood: vaultnet check shows it.",
            "{count} things could not be understood: vaultnet check shows them.",
            problems,
        )


def _shown(keys: tuple[tuple[str, int], ...]) -> tuple[str, ...]:
    """Return the most frequent properties with their numbers."""
    return tuple(f"{key} ({number})" for key, number in keys[:KEYS_SHOWN])
