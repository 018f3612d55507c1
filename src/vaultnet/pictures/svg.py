"""SVG: the picture of a network as an image, in the light or the dark of whoever looks at it.

No scripts, no links, nothing from elsewhere. What it shows stands in its title and description, too.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from vaultnet.languages.rendering import one_line
from vaultnet.model.page import FORMAT, GENERATOR
from vaultnet.pictures.chart import EDGE, OTHERS, OWNER
from vaultnet.pictures.labels import Board, Wanted, width_of
from vaultnet.pictures.places import Plan, arcs_of, at, places
from vaultnet.pictures.style import STYLE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from vaultnet.pictures.chart import Chart, Lateness, Spot
    from vaultnet.pictures.labels import Anchor
    from vaultnet.pictures.places import Place

Lettering: TypeAlias = "tuple[int, int, int]"

HALF: Final = 400
"""From the middle to the left, right and upper side."""

LEGEND: Final = 140
"""Height below the picture for what its signs mean."""

RADII: Final = (90, 158, 226, 290, 344)
"""Of the rings at least; the last is that of prospects."""

SPACINGS: Final = ((40, 46), (80, 36), (120, 28), (1000, 20))
"""Up to so many people and prospects, so much room for each."""

LETTERINGS: Final[Mapping[str, Lettering]] = {"wide": (17, 14, 16), "narrow": (27, 24, 24)}
"""Size of the letters where the picture is shown wide, and on a telephone, where fewer names have room: of names, of
names of less weight, and of countries. `STYLE` has the same."""

MOST_NAMES: Final[Mapping[str, int]] = {"wide": 200, "narrow": 48}
"""So many names look for room."""

_UNWRITABLE: Final = re.compile("[\ufffe\uffff]")
"""What XML cannot hold, beside what is never shown anyhow."""


LEGEND_SIZE: Final = 22

_WORDS: Final = 'role="img" aria-labelledby="title description"'
"""Who reads aloud says what stands there."""


class SvgTexts(NamedTuple):
    """What is written in the picture, in the reader's language."""

    title: str
    description: str
    you: str
    countries: Mapping[str, str]
    """Names of sectors by their codes; a sector without one is not named."""

    signs: Mapping[str, str]
    """What each kind of sign means, by its class, in the order of the legend."""

    remarks: Sequence[str]
    """What the rings and the lines mean, a line each."""


def svg(chart: Chart, texts: SvgTexts) -> str:
    """Return the picture as an SVG file, which opens with the mark of a file of ours."""
    found = _fitted(chart)
    box = f"{-HALF} {-HALF} {2 * HALF} {2 * HALF + LEGEND}"
    size = f'width="{2 * HALF}" height="{2 * HALF + LEGEND}"'
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}" {size} {_WORDS}>',
        f"<!-- generator: {GENERATOR}, format: {FORMAT} -->",
        f'<title id="title">{_escaped(texts.title)}</title>',
        f'<desc id="description">{_escaped(texts.description)}</desc>',
        f"<style>{STYLE}</style>",
        f'<rect class="paper" x="{-HALF}" y="{-HALF}" {size} rx="12"/>',
        *_rings(),
        *_borders(chart),
        *_lines(chart, found),
        *(_sign(spot.kind if spot.kind != "person" else spot.lateness, *found[spot.key]) for spot in chart.spots),
        _sign("owner", 0, 0),
        *(line for group in LETTERINGS for line in _names(chart, found, texts, group)),
        *_legend(texts),
        "</svg>",
    ]
    return "\n".join((*lines, ""))


def _fitted(chart: Chart) -> dict[str, Place]:
    """Return the place of every spot, all of them within the picture: if need be, drawn together."""
    space = next((space for most, space in SPACINGS if len(chart.spots) <= most), SPACINGS[-1][1])
    found = places(chart, Plan(space, space, RADII, space))
    farthest = max((max(abs(x), abs(y)) for x, y in found.values()), default=0)
    room = HALF - 40
    if farthest <= room:
        return found
    return {key: (x * room // farthest, y * room // farthest) for key, (x, y) in found.items()}


def _rings() -> Iterator[str]:
    for radius in reversed(RADII[:EDGE]):
        yield f'<circle class="ring" r="{radius + 30}"/>'


def _borders(chart: Chart) -> Iterator[str]:
    """Yield a thin line between two countries."""
    if len(chart.sectors) > 1:
        for first, _ in arcs_of(chart.sectors).values():
            (x1, y1), (x2, y2) = at(first, RADII[0] - 40), at(first, RADII[EDGE] + 20)
            yield f'<line class="border" x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}"/>'


def _lines(chart: Chart, found: Mapping[str, Place]) -> Iterator[str]:
    """Yield what joins people, the ways above the others."""
    for line in sorted(chart.lines, key=lambda line: line.is_way):
        (x1, y1), (x2, y2) = ((0, 0) if key == OWNER else found[key] for key in (line.start, line.end))
        kind = "knows" if not line.is_way else "tie" if line.start == OWNER else "way"
        yield f'<line class="{kind}" x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}"/>'


def _sign(kind: str, x: int, y: int) -> str:
    """Return the sign of somebody or something; no two kinds differ by their colour alone."""
    if kind == "prospect":
        return f'<rect class="prospect" x="{x - 7}" y="{y - 7}" width="14" height="14" rx="3"/>'
    if kind == "very_late":
        return f'<path class="very_late" d="M{x} {y - 9}L{x + 9} {y + 7}H{x - 9}Z"/>'
    radius = {"owner": 15, "late": 8, "unnoted": 5}.get(kind, 7)
    return f'<circle class="{kind}" cx="{x}" cy="{y}" r="{radius}"/>'


def _names(chart: Chart, found: Mapping[str, Place], texts: SvgTexts, group: str) -> Iterator[str]:
    """Yield the names for which there is room: countries, ways, the closest, then the others."""
    large, small, of_countries = LETTERINGS[group]
    board = Board(-HALF + 6, -HALF + 6, HALF - 6, HALF - 2)
    board.take(0, 0, 34, 34)
    for x, y in found.values():
        board.take(x, y, 16, 16)
    yield f'<g class="{group}">'
    for code, (first, end) in arcs_of(chart.sectors).items():
        yield from _country(code, first, end, texts, board, of_countries)
    owner = Wanted(_shown(texts.you), 0, 0, 19, large)
    spots = sorted(chart.spots, key=_importance)[: MOST_NAMES[group]]
    wanted = [owner, *(_wanted(spot, found[spot.key], large, small) for spot in spots)]
    for label in board.placed(each for each in wanted if each.text):
        name_class = "name" if label.size == large else "small"
        yield _text(label.text, label.x, label.y, name_class, label.anchor, label.size)
    yield "</g>"


def _importance(spot: Spot) -> tuple[int, str]:
    """Return what names are asked for first, when there is not room for all."""
    lateness: Mapping[Lateness, int] = {"very_late": 0, "late": 0, "in_time": 1, "no_rhythm": 1}
    if spot.is_on_way:
        return 0, spot.key
    if spot.kind == "prospect":
        return 2, spot.key
    return 1 + 2 * spot.ring + lateness[spot.lateness], spot.key


def _wanted(spot: Spot, place: Place, large: int, small: int) -> Wanted:
    is_large = spot.kind != "prospect" and (spot.ring == 0 or spot.is_on_way)
    return Wanted(_shown(spot.name), *place, 11, large if is_large else small)


def _country(code: str, first: int, end: int, texts: SvgTexts, board: Board, size: int) -> Iterator[str]:
    """Yield the name of a country at the rim of its sector, where there is room; nothing where it has none."""
    name = _shown(texts.countries.get(code, ""))
    width = width_of(name, size + 1)
    middle = (first + end) // 2
    for off in range(0, (end - first) // 2, 4) if name else ():
        for step in (middle + off, middle - off):
            x, y = at(step, HALF - size)
            x = max(width // 2 + 8 - HALF, min(HALF - 8 - width // 2, x))
            if board.is_free(x, y, width, size):
                board.take(x, y, width, size)
                yield _text(name, x, y, "country other" if code == OTHERS else "country", "middle", size)
                return


def _legend(texts: SvgTexts) -> Iterator[str]:
    """Yield what the signs mean, in two rows, and what else there is to say, a row each."""
    for index, (kind, said) in enumerate(texts.signs.items()):
        x, y = -HALF + 30 + index % 3 * 262, HALF + 14 + index // 3 * 32
        yield _sign(kind, x, y)
        yield _text(said, x + 16, y, "legend", "start", LEGEND_SIZE)
    for index, said in enumerate(texts.remarks):
        yield _text(said, -HALF + 23, HALF + 80 + index * 32, "legend", "start", LEGEND_SIZE)


def _text(text: str, x: int, y: int, name_class: str, anchor: Anchor, size: int) -> str:
    """Return a line of text whose height is centred at a point."""
    side = "" if anchor == "start" else f' text-anchor="{anchor}"'
    return f'<text class="{name_class}" x="{x}" y="{y + size * 3 // 10}"{side}>{_escaped(text)}</text>'


def _shown(text: str) -> str:
    return _UNWRITABLE.sub("", one_line(text))


def _escaped(text: str) -> str:
    """Return a text as the inside of an element."""
    return _shown(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
