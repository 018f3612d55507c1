"""History: a person's interactions, kept as plain rows and made into values only when somebody looks."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Final, TypeAlias, overload

from vaultnet.model.channel import CHANNELS
from vaultnet.model.interaction import Interaction
from vaultnet.model.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vaultnet.model.channel import Direction


Place: TypeAlias = "tuple[str, int]"
"""Path and line."""

Row: TypeAlias = "tuple[int, int, str, int, Direction, tuple[Place, ...]]"
"""One interaction as a plain tuple, made to be sorted: the day's ordinal with a minus (so that the newest comes first),
the channel's place in `CHANNELS` (so that the highest rung comes first), path and line of the first source, direction,
further sources."""


class History(Sequence[Interaction]):
    """Interactions in order, read like a tuple of them.

    A vault of 10,000 notes holds some 80,000 interactions, of which the pages show a few hundred.
    """

    __slots__ = ("rows",)

    def __init__(self, rows: tuple[Row, ...] = ()) -> None:
        """Keep the rows."""
        self.rows = rows

    def __eq__(self, other: object) -> bool:
        """Return whether another history holds the same."""
        return self.rows == other.rows if isinstance(other, History) else NotImplemented

    def __hash__(self) -> int:
        """Return the same for histories that hold the same."""
        return hash(self.rows)

    def __repr__(self) -> str:
        """Return it as it is made."""
        return f"History({self.rows!r})"

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.rows)

    @overload
    def __getitem__(self, index: int) -> Interaction: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Interaction, ...]: ...
    def __getitem__(self, index: int | slice) -> Interaction | tuple[Interaction, ...]:
        """Return one of them, or some as a tuple."""
        if isinstance(index, slice):
            return tuple(map(interaction_of, self.rows[index]))
        return interaction_of(self.rows[index])

    def __iter__(self) -> Iterator[Interaction]:
        """Return them one by one."""
        return map(interaction_of, self.rows)


def interaction_of(row: Row) -> Interaction:
    """Return the interaction that a row stands for."""
    before_zero, channel, path, line, direction, further = row
    sources = tuple(_new(Source, place) for place in ((path, line), *further))
    return _new(Interaction, (date.fromordinal(-before_zero), CHANNELS[channel], direction, sources))


_new: Final = tuple.__new__
"""Makes a named tuple in a third of the time of its own constructor; there are very many of them."""
