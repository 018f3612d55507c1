"""Places: where everybody in a picture stands, the same on every machine and nearly the same when one more comes.

The owner is in the middle. Each ring is a strength of tie, each sector a country, prospects stand outside. Where in
its sector somebody stands is decided by their own key, a prospect stands behind the person who leads there; only what
collides there moves aside. So a newcomer moves few.
Coordinates are whole numbers, made of sines that are rounded before they are used: no machine's last digit matters.
"""

from __future__ import annotations

from itertools import count
from math import cos, pi, sin
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from vaultnet.digest import blake2b
from vaultnet.pictures.chart import EDGE, OWNER

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from vaultnet.pictures.chart import Chart, Sector

TURN: Final = 720
"""Steps of a whole turn; they begin at the top and go clockwise."""

SINES: Final = tuple(round(sin(2 * pi * step / TURN), 6) for step in range(TURN))
COSINES: Final = tuple(round(cos(2 * pi * step / TURN), 6) for step in range(TURN))

GRAIN: Final = 4
"""A sector grows by so many at once, so that one more does not turn the whole circle."""

LEAST_ARC: Final = TURN // 40
"""Steps of the narrowest sector."""

Place: TypeAlias = "tuple[int, int]"
"""Centre, to the right and down from the owner."""

Arcs: TypeAlias = "Mapping[str, tuple[int, int]]"
"""First step, and the one behind the last, by sector."""


class Plan(NamedTuple):
    """How much room there is; all in the units of the picture."""

    width: int
    """Of the room that one takes, with the gap to the next."""

    height: int
    radii: tuple[int, ...]
    """Of the rings, from the innermost; the last is that of prospects, at least."""

    step: int
    """Where a ring is full, the next to come stand so much further out."""


def places(chart: Chart, plan: Plan) -> dict[str, Place]:
    """Return the place of every spot by its key."""
    arcs = arcs_of(chart.sectors)
    before = {line.end: line.start for line in reversed(chart.lines) if line.is_way and line.start != OWNER}
    board = _Board(plan.width, plan.height)
    board.take(0, 0)
    found: dict[str, Place] = {}
    steps: dict[str, int] = {}
    farthest = 0
    for spot in sorted(chart.spots, key=lambda spot: (spot.ring, spot.key)):
        first, end = arcs[spot.sector]
        radius = plan.radii[spot.ring]
        wanted = first + number_of(spot.key) % (end - first)
        if spot.ring == EDGE:
            radius = max(radius, farthest + plan.step)
            wanted = min(max(steps.get(before.get(spot.key, ""), wanted), first), end - 1)
        step, radius = _free_place((first, end), wanted, radius, plan, board)
        farthest = farthest if spot.ring == EDGE else max(farthest, radius)
        found[spot.key] = at(step, radius)
        steps[spot.key] = step
        board.take(*found[spot.key])
    return found


def arcs_of(sectors: tuple[Sector, ...]) -> Arcs:
    """Return the part of the circle that each sector has, by its size."""
    shares = [-(-sector.size // GRAIN) for sector in sectors]
    room = TURN - LEAST_ARC * len(sectors)
    arcs: dict[str, tuple[int, int]] = {}
    first = done = 0
    for sector, share in zip(sectors, shares, strict=True):
        done += share
        end = LEAST_ARC * (len(arcs) + 1) + room * done // sum(shares)
        arcs[sector.code] = (first, end)
        first = end
    return arcs


def at(step: int, radius: int) -> Place:
    """Return the place at a step of the turn, so far from the middle."""
    return round(radius * SINES[step % TURN]), round(-radius * COSINES[step % TURN])


def number_of(key: str) -> int:
    """Return a number that belongs to a key, the same everywhere."""
    return int.from_bytes(blake2b(key.encode("utf-8", "surrogatepass"), digest_size=6).digest(), "big")


class _Board:
    """What is taken; everything on it has one size."""

    def __init__(self, width: int, height: int) -> None:
        self.width = width
        self.height = height
        self.cells: dict[int, list[Place]] = {}

    def take(self, x: int, y: int) -> None:
        """Take the place around a point: in each of the nine cells from which something could overlap it."""
        cell = x // self.width * _ROW + y // self.height
        for near in (-_ROW - 1, -_ROW, 1 - _ROW, -1, 0, 1, _ROW - 1, _ROW, _ROW + 1):
            self.cells.setdefault(cell + near, []).append((x, y))

    def is_free(self, x: int, y: int) -> bool:
        """Return whether nothing that is there would overlap."""
        width, height = self.width, self.height
        for there_x, there_y in self.cells.get(x // width * _ROW + y // height, ()):
            if -width < there_x - x < width and -height < there_y - y < height:
                return False
        return True


_ROW: Final = 1 << 20
"""Cells of a column of the board."""


def _free_place(arc: tuple[int, int], wanted: int, radius: int, plan: Plan, board: _Board) -> tuple[int, int]:
    """Return the first free step of an arc, and how far out it is: near the wanted one, else further out."""
    first, end = arc
    for out in count(radius, plan.step):
        stride = max(1, TURN * min(plan.width, plan.height) // (out * 13))  # half of one's own size: 13 is about 4 pi
        for step in _around(wanted - first, end - first, stride):
            if board.is_free(*at(first + step, out)):
                return first + step, out
    raise AssertionError  # the plane has no end


def _around(wanted: int, size: int, stride: int) -> Iterator[int]:
    """Yield the steps from 0 to below `size`, the wanted one first, then by how near they are to it."""
    yield wanted
    for off in range(stride, size, stride):
        if wanted + off < size:
            yield wanted + off
        if off <= wanted:
            yield wanted - off
