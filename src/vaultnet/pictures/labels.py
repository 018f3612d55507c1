"""Labels: which names a picture has room for, and where they stand so that none covers another."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Anchor: TypeAlias = Literal["start", "middle", "end"]

CELL: Final = 6
"""Units of the grid in which room is counted."""

LETTER: Final = 0.6
"""Width of a letter of a plain typeface, as a part of its size; a wide one of East Asia is as wide as high."""

LONGEST: Final = 24
"""Letters of a name that are shown at most."""


class Wanted(NamedTuple):
    """A name to be shown beside a point."""

    text: str
    x: int
    y: int
    gap: int
    """From the point to the name."""

    size: int
    """Of the letters."""


class Label(NamedTuple):
    """A name, and where it stands: the middle of its line's height."""

    text: str
    x: int
    y: int
    anchor: Anchor
    size: int


class Board:
    """The room of a picture: a grid of cells, each row of it a number with a bit for each cell that is taken."""

    def __init__(self, left: int, top: int, right: int, bottom: int) -> None:
        """Begin with an empty rectangle."""
        self.left, self.top, self.right, self.bottom = left, top, right, bottom
        self.rows: dict[int, int] = {}

    def take(self, x: int, y: int, width: int, height: int) -> None:
        """Take a rectangle around a point of the picture."""
        left, top = x - width // 2, y - height // 2
        bits = self._bits(left, width)
        for row in range(top // CELL, (top + height) // CELL + 1):
            self.rows[row] = self.rows.get(row, 0) | bits

    def is_free(self, x: int, y: int, width: int, height: int) -> bool:
        """Return whether a rectangle around a point lies in the picture and covers nothing."""
        left, top = x - width // 2, y - height // 2
        if left < self.left or left + width > self.right or top < self.top or top + height > self.bottom:
            return False
        bits = self._bits(left, width)
        return not any(self.rows.get(row, 0) & bits for row in range(top // CELL, (top + height) // CELL + 1))

    def _bits(self, left: int, width: int) -> int:
        """Return the cells of a row that something so wide touches, as bits; what sticks out on the left is cut off."""
        first = max(0, (left - self.left) // CELL)
        end = max(first, (left - self.left + width) // CELL + 1)
        return (1 << end) - (1 << first)

    def placed(self, wanted: Iterable[Wanted]) -> Iterator[Label]:
        """Yield the names for which there is room, the first ones first."""
        for each in wanted:
            label = self._placed(each)
            if label:
                yield label

    def _placed(self, wanted: Wanted) -> Label | None:
        """Return where a name has room around its point; None: nowhere."""
        text = shortened(wanted.text)
        width, height = width_of(text, wanted.size), wanted.size + 2
        far, away = wanted.gap + width // 2, wanted.gap + height // 2
        for right, down, anchor in _SIDES:
            x = wanted.x + (right * far if not down else right * (width // 2))
            y = wanted.y + down * away
            if self.is_free(x, y, width, height):
                self.take(x, y, width, height)
                return Label(text, wanted.x + (0 if down else right * wanted.gap), y, anchor, wanted.size)
        return None


_SIDES: Final[tuple[tuple[int, int, Anchor], ...]] = (
    (1, 0, "start"),
    (-1, 0, "end"),
    (0, 1, "middle"),
    (0, -1, "middle"),
    (1, 1, "start"),
    (-1, 1, "end"),
    (1, -1, "start"),
    (-1, -1, "end"),
)
"""To the right and down of its point: beside, below, above, then the corners."""


def shortened(text: str) -> str:
    """Return a name that is not too long."""
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…"


def width_of(text: str, size: int) -> int:
    """Return about how wide a text is."""
    wide = 0 if text.isascii() else sum(unicodedata.east_asian_width(letter) in "WF" for letter in text)
    return round(size * (LETTER * (len(text) - wide) + wide))
