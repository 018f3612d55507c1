"""Suggestion: who to meet, how strongly, and the lines that prove it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from vaultnet.model.message import Message
    from vaultnet.model.network import SharedTopic, Tie
    from vaultnet.model.person import Person
    from vaultnet.model.source import Source

Lane: TypeAlias = Literal["keep_warm", "revive", "first_meeting"]
NextRung: TypeAlias = Literal["write", "call", "video", "coffee", "keep_warm"]
"""The next small step up (spec 3)."""


class Evidence(NamedTuple):
    """One reason that holds."""

    reason: str
    """Its name: `overdue`, `birthday`, …"""

    points: float
    """What it gives, before the tier's weight; rounded to 4 decimals."""

    text: Message
    """One sentence."""

    sources: tuple[Source, ...]
    """The lines that prove it; never empty."""


class Suggestion(NamedTuple):
    """A person with the reasons that hold."""

    person: Person
    tie: Tie
    lane: Lane
    score: float
    """Sum of the points times `factor`; rounded to 4 decimals."""

    factor: float
    """Weight of the tier, and of unanswered messages."""

    evidence: tuple[Evidence, ...]
    """Strongest first; never empty on a page."""

    shared: tuple[SharedTopic, ...]
    """Common ground, most points first."""

    next_rung: NextRung
    next_step: Message
    """The next small step up, as a sentence."""

    opener: Message
    """How to begin; never a pitch."""

    minutes: int
    """What it takes: message 5, call 15, video 30, arranging a coffee 5."""


class Agenda(NamedTuple):
    """Who to meet today, and everybody else accounted for."""

    today: tuple[Suggestion, ...]
    """The day's people, in the order of the page: keep warm, revive, first meeting."""

    lanes: Mapping[Lane, tuple[Suggestion, ...]]
    """Every suggestion by lane, in total order (the day's people too)."""

    week: tuple[Suggestion, ...]
    """What does not fit today, in total order."""

    hidden: Mapping[str, tuple[str, ...]]
    """Paths of who is not shown, by the rule: `snoozed`, `recent`, `planned`, `next_step`, `unanswered`, `no_reason`,
    `archived`, `deceased`, `do_not_contact`."""

    snoozed: tuple[tuple[str, date], ...]
    """Path and first day back, soonest first."""

    no_rhythm: tuple[str, ...]
    """Paths of the people known best without tier or cadence, at most ten."""
