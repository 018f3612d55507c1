"""History: a person's interactions, kept as the bytes of their lines and made into values only when somebody looks."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from struct import Struct
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from vaultnet.model.channel import CHANNELS, DIRECTIONS
from vaultnet.model.interaction import Interaction
from vaultnet.model.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

LINE: Final = Struct(">IBIIB")
"""One dated line in 14 bytes, which sort as lines do: the newest day first, then the highest rung."""

LAST_DAY: Final = date.max.toordinal()

Row: TypeAlias = "tuple[Any, ...]"
"""One interaction as a plain tuple: days from its own to the last one of the calendar, its channel's place in
`CHANNELS`, number of the note and line of its first source, its direction's place in `DIRECTIONS`; then number and line
of each further source. All but the last are what a `LINE` unpacks to."""


class Paths:
    """Paths by number: each gets one when it is first asked for, and keeps it."""

    def __init__(self) -> None:
        """Begin without any."""
        self._paths: list[str] = []
        self._numbers: dict[str, int] = {}

    def __getitem__(self, number: int) -> str:
        """Return the path with a number."""
        return self._paths[number]

    def number_of(self, path: str) -> int:
        """Return the number of a path."""
        number = self._numbers.setdefault(path, len(self._paths))
        if number == len(self._paths):
            self._paths.append(path)
        return number


NO_PATHS: Final = Paths()


class History(Sequence[Interaction]):
    """Interactions in order, read like a tuple of them.

    A vault of 10,000 notes holds some 80,000 dated lines, of which the pages show a few hundred: as bytes they take a
    tenth of the memory.
    """

    __slots__ = ("_count", "_lines", "_paths")

    def __init__(self, lines: bytes = b"", paths: Paths = NO_PATHS, count: int | None = None) -> None:
        """Keep the lines, in order, what their numbers of notes mean, and how many interactions they are."""
        self._lines = lines
        self._paths = paths
        self._count = len(rows_of(lines, paths)) if count is None else count

    def __eq__(self, other: object) -> bool:
        """Return whether another history holds the same."""
        if not isinstance(other, History):
            return NotImplemented
        return self._lines == other._lines if self._paths is other._paths else tuple(self) == tuple(other)

    def __hash__(self) -> int:
        """Return the same for histories that hold the same."""
        return hash(tuple(self))

    def __repr__(self) -> str:
        """Return the interactions."""
        return f"History({[*self]!r})"

    def __len__(self) -> int:
        """Return how many there are."""
        return self._count

    def __getitem__(self, index: Any) -> Any:  # noqa: ANN401  # as a sequence does
        """Return one of them, or some as a tuple."""
        return tuple(self)[index]

    def __iter__(self) -> Iterator[Interaction]:
        """Return them one by one."""
        return (interaction_of(row, self._paths) for row in rows_of(self._lines, self._paths))


def lines_in_order(lines: bytes | bytearray) -> bytes:
    """Return the lines of one person as they are read: the newest first."""
    return b"".join(sorted([bytes(lines[start : start + LINE.size]) for start in range(0, len(lines), LINE.size)]))


def notes_of(lines: bytes, paths: Paths) -> set[str]:
    """Return the paths of the notes in which lines stand."""
    return {paths[number] for number in {line[2] for line in LINE.iter_unpack(lines)}}


def rows_of(lines: bytes, paths: Paths) -> list[Row]:
    """Return the interactions that lines in order tell of, the newest first: one for each day and channel.

    Who wrote is what the lines say. Where some say they did and some say the owner did, it is not said (`""`): the two
    wrote to each other, and nobody knows who did last.
    """
    rows: list[Row] = []
    several: dict[int, list[Row]] = {}
    last: Row = (-1, -1)
    for line in LINE.iter_unpack(lines):
        if line[1] == last[1] and line[0] == last[0]:
            several.setdefault(len(rows) - 1, [last]).append(line)
        else:
            rows.append(line)
            last = line
    for index, group in several.items():
        rows[index] = _merged(group, paths)
    return rows


def interaction_of(row: Row, paths: Paths) -> Interaction:
    """Return the interaction that a row stands for."""
    before_last, channel, note, line, direction, *further = row
    sources = tuple(_new(Source, (paths[number], place)) for number, place in ((note, line), *further))
    return _new(
        Interaction, (date.fromordinal(LAST_DAY - before_last), CHANNELS[channel], DIRECTIONS[direction], sources)
    )


def _merged(group: Iterable[Row], paths: Paths) -> Row:
    """Return lines of one day and channel as one row, in order of path and line."""
    first, *others = sorted(group, key=lambda row: (paths[row[2]], row[3]))
    directions = {row[4] for row in (first, *others) if DIRECTIONS[row[4]]}
    direction = directions.pop() if len(directions) == 1 else DIRECTIONS.index("")
    further = dict.fromkeys(row[2:4] for row in others if row[2:4] != first[2:4])
    return (*first[:4], direction, *further)


_new: Final = tuple.__new__
"""Makes a named tuple in a third of the time of its own constructor; there are very many of them."""
