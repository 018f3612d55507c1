"""Suggestion: who to meet, how strongly, and the lines that prove it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeAlias, overload

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
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


class Suggestions(Sequence[Suggestion]):
    """Suggestions in order, read like a tuple of them; each is made when somebody looks.

    Of a vault's thousands of suggestions the pages show a few dozen.
    """

    __slots__ = ("_judgements", "_suggestion_of")

    def __init__(self, judgements: Sequence[Any], suggestion_of: Callable[[Any], Suggestion]) -> None:
        """Keep what is known of each, and what makes a suggestion of it."""
        self._judgements = judgements
        self._suggestion_of = suggestion_of

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._judgements)

    @overload
    def __getitem__(self, index: int) -> Suggestion: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Suggestion, ...]: ...
    def __getitem__(self, index: int | slice) -> Suggestion | tuple[Suggestion, ...]:
        """Return one of them, or some as a tuple."""
        if isinstance(index, slice):
            return tuple(map(self._suggestion_of, self._judgements[index]))
        return self._suggestion_of(self._judgements[index])

    def __eq__(self, other: object) -> bool:
        """Return whether another sequence holds the same."""
        return tuple(self) == tuple(other) if isinstance(other, Sequence) else NotImplemented

    def __hash__(self) -> int:
        """Return the same for what holds the same."""
        return hash(self[:])

    def __repr__(self) -> str:
        """Return them as a tuple shows itself."""
        return repr(self[:])


class Agenda(NamedTuple):
    """Who to meet today, and everybody else accounted for."""

    today: tuple[Suggestion, ...]
    """The day's people, in the order of the page: keep warm, revive, first meeting."""

    lanes: Mapping[Lane, Sequence[Suggestion]]
    """Every suggestion by lane, in total order (the day's people too)."""

    week: Sequence[Suggestion]
    """What does not fit today, in total order."""

    hidden: Mapping[str, tuple[str, ...]]
    """Paths of who is not shown, by the rule: `snoozed`, `recent`, `planned`, `next_step`, `unanswered`, `no_reason`,
    `archived`, `deceased`, `do_not_contact`."""

    snoozed: tuple[tuple[str, date], ...]
    """Path and first day back, soonest first."""

    no_rhythm: tuple[str, ...]
    """Paths of the people known best without tier or cadence, at most ten."""
