"""Canvas: the picture of a network as cards that an editor can move about (JSON Canvas 1.0).

Every card of ours says under `vaultnet` where and in which colour it was drawn: what is different there later, the user
has changed.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias

from vaultnet.digest import blake2b
from vaultnet.model.page import FORMAT, GENERATOR
from vaultnet.pictures.chart import OWNER
from vaultnet.pictures.places import Plan, places

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from vaultnet.pictures.chart import Chart, Lateness, Spot
    from vaultnet.pictures.places import Place

Card: TypeAlias = "dict[str, Any]"
"""A node, with the keys of JSON Canvas."""

WIDTH: Final = 260
HEIGHT: Final = 100
PLAN: Final = Plan(WIDTH + 40, HEIGHT + 60, (420, 800, 1180, 1560, 1940), HEIGHT + 60)
"""Gaps leave room for the names that editors write above cards."""

COLOURS: Final[Mapping[Lateness, str]] = {"very_late": "1", "late": "2", "in_time": "4", "no_rhythm": ""}
"""Red, orange, green, none."""

OWNER_COLOUR: Final = "5"
PROSPECT_COLOUR: Final = "6"


class CanvasTexts(NamedTuple):
    """What is written on cards that show no note, as Markdown."""

    you: str
    names: Mapping[str, str]
    """Of people and companies without a note, by key."""

    legend: str


def canvas(chart: Chart, texts: CanvasTexts) -> str:
    """Return the picture as a canvas file, with the mark of a file of ours."""
    found = places(chart, PLAN)
    cards = [_owner(chart, texts), *(_card(spot, found[spot.key], texts) for spot in chart.spots)]
    left = min(card["x"] for card in cards)
    top = min(card["y"] for card in cards)
    cards.append(
        _placed({"id": id_of("legend"), "type": "text", "text": texts.legend}, (left - 460, top), (420, 240), "")
    )
    lines = [
        {
            "id": id_of(f"{line.start}\n{line.end}"),
            "fromNode": id_of(line.start),
            "toNode": id_of(line.end),
            **({"color": PROSPECT_COLOUR} if line.is_way else {"toEnd": "none"}),
        }
        for line in chart.lines
    ]
    return as_text({"nodes": cards, "edges": lines, "generator": GENERATOR, "format": FORMAT})


def id_of(key: str) -> str:
    """Return the id of a card or a line by its key: the same for the same note, always."""
    return f"vn{blake2b(key.encode('utf-8', 'surrogatepass'), digest_size=7).hexdigest()}"


def as_text(value: Mapping[str, Any]) -> str:
    """Return a canvas as a file's text, laid out as Obsidian does: a card a line, so that few lines change."""
    return "".join(("{\n", ",\n".join(f"\t{_json(key)}:{_rows(value[key])}" for key in value), "\n}\n"))


def _rows(value: object) -> str:
    """Return a list of cards or lines with one in each line; anything else in one."""
    if not isinstance(value, list) or not value:
        return _json(value)
    return "".join(("[\n", ",\n".join(f"\t\t{_json(each)}" for each in value), "\n\t]"))


def _json(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return text if text.isascii() else "".join(_halves(text))


def _halves(text: str) -> Iterator[str]:
    """Yield the letters, halves of letters as escapes: a file cannot hold them otherwise."""
    for letter in text:
        yield f"\\u{ord(letter):04x}" if "\ud800" <= letter <= "\udfff" else letter


def _owner(chart: Chart, texts: CanvasTexts) -> Card:
    shown = _shown(chart.owner.path if chart.owner else "", texts.you)
    return _placed({"id": id_of(OWNER), **shown}, (-WIDTH // 2, -HEIGHT // 2), (WIDTH, HEIGHT), OWNER_COLOUR)


def _card(spot: Spot, place: Place, texts: CanvasTexts) -> Card:
    colour = PROSPECT_COLOUR if spot.kind == "prospect" else COLOURS[spot.lateness]
    corner = (place[0] - WIDTH // 2, place[1] - HEIGHT // 2)
    shown = _shown(spot.path, texts.names.get(spot.key, ""))
    return _placed({"id": id_of(spot.key), **shown}, corner, (WIDTH, HEIGHT), colour)


def _shown(path: str, text: str) -> Card:
    """Return what a card shows: a note, else a text."""
    return {"type": "file", "file": path} if path else {"type": "text", "text": text}


def _placed(card: Card, corner: Place, size: Place, colour: str) -> Card:
    """Return a card with its place and colour, twice: once for the user to change."""
    place = {"x": corner[0], "y": corner[1], "width": size[0], "height": size[1]}
    return {**card, **place, **({"color": colour} if colour else {}), "vaultnet": [*corner, *size, colour]}
