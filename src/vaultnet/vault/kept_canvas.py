"""Kept canvas: the new cards of a canvas of ours, with all that the user did to the old ones."""

from __future__ import annotations

import json
import math
import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from vaultnet.model.page import GENERATOR
from vaultnet.pictures.canvas import as_text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

Card: TypeAlias = "dict[str, Any]"
"""A card or a line, with the keys of JSON Canvas."""

ID: Final = re.compile(r"vn[0-9a-f]{14}\Z")
"""Of cards and lines of ours."""

PARTS: Final = (("x", "y"), ("width", "height"), ("color",))
"""What the user may change, each as a whole; the numbers under `vaultnet` stand in this order."""

KEYS: Final = tuple(key for part in PARTS for key in part)


@lru_cache(maxsize=2)  # what stands there, and what shall: each is asked several times before it is written
def canvas_in(data: bytes) -> Mapping[str, Any] | None:
    """Return what a canvas of ours holds; None when the file is not one, or is broken."""
    try:
        value = json.loads(data, parse_constant=_refused, parse_float=_finite)
    except (ValueError, RecursionError):
        return None
    if not isinstance(value, dict) or value.get("generator") != GENERATOR:
        return None
    nodes, edges = value.get("nodes", []), value.get("edges", [])
    if not isinstance(nodes, list) or not isinstance(edges, list):
        return None
    return value if all(isinstance(each, dict) for each in (*nodes, *edges)) else None


@lru_cache(maxsize=1)  # a canvas that a watch has just written is looked at again and again
def kept_canvas(new: bytes, old: bytes, may_stay: frozenset[str]) -> bytes:
    """Return the new canvas with what the user did to the old one; the very bytes of the old one if that says it all.

    A card that was moved, resized or coloured stays so. Cards and lines that are not ours stay as they are, and so do
    all keys that we do not know. A card whose note has no room in the picture any more stays while the user has worked
    with it (changed it, or tied a line of their own to it), without a colour of ours, which nobody renews: if its note
    `may_stay`. A line goes with the card at either end.
    """
    drawn, there = canvas_in(new), canvas_in(old)
    if drawn is None or there is None:
        return new
    lines = there.get("edges", [])
    tied = {line.get(end) for line in lines if not _is_ours(line) for end in ("fromNode", "toNode")}
    cards = [*_cards(drawn["nodes"], there.get("nodes", []), tied, may_stay)]
    ids = {card.get("id") for card in cards}
    whole = {
        **there,
        "nodes": cards,
        "edges": [*_lines(drawn["edges"], lines, ids)],
        **{key: value for key, value in drawn.items() if key not in ("nodes", "edges")},
    }
    return old if whole == there else as_text(whole).encode()


def _cards(new: Sequence[Card], old: Sequence[Card], tied: set[object], may_stay: Collection[str]) -> Iterator[Card]:
    """Yield the cards in the order of the old ones, then those that are new."""
    left = {card["id"]: card for card in new}
    done: set[object] = set()
    for card in old:
        if not _is_ours(card):
            yield card
        elif card["id"] in left:
            yield _kept(left.pop(card["id"]), card)
        elif card["id"] not in done and card.get("file") in may_stay and (card["id"] in tied or _is_changed(card)):
            yield _faded(card)
        done.add(card.get("id"))
    yield from left.values()


def _kept(new: Card, old: Card) -> Card:
    """Return the new card with what the user changed of the old one."""
    before, drawn = _drawn(old), _drawn(new)
    kept: Card = {**old, **{key: value for key, value in new.items() if key not in KEYS}}
    for part in PARTS:
        source = old if before is None or any(_value(old, key) != before[key] for key in part) else drawn
        for key in part:
            value = _value(source, key) if source else ""
            kept.pop(key, None)
            if value != "":
                kept[key] = value
    if kept == old:
        return old
    kept["vaultnet"] = kept.pop("vaultnet")  # last, as in a new card: a picture that is as it was has the same bytes
    return kept


def _faded(card: Card) -> Card:
    """Return a card without the colour that we gave it."""
    before = _drawn(card)
    if before is None or before["color"] == "" or _value(card, "color") != before["color"]:
        return card
    faded = {key: value for key, value in card.items() if key != "color"}
    return {**faded, "vaultnet": [*card["vaultnet"][:-1], ""]}


def _lines(new: Sequence[Card], old: Sequence[Card], ids: set[object]) -> Iterator[Card]:
    """Yield the lines in the order of the old ones, as the user left them, then those that are new."""
    left = {line["id"]: line for line in new}
    for line in old:
        if _is_ours(line):
            if left.pop(line["id"], None):
                yield line
        elif {line.get("fromNode"), line.get("toNode")} <= ids:
            yield line
    yield from left.values()


def _is_ours(card: Card) -> bool:
    identity = card.get("id")
    return isinstance(identity, str) and ID.match(identity) is not None


def _is_changed(card: Card) -> bool:
    before = _drawn(card)
    return before is None or any(_value(card, key) != before[key] for key in KEYS)


def _drawn(card: Card) -> Card | None:
    """Return how a card was drawn; None when it no longer says so: then all that it is, the user has made."""
    values = card.get("vaultnet")
    return dict(zip(KEYS, values, strict=True)) if isinstance(values, list) and len(values) == len(KEYS) else None


def _value(card: Card, key: str) -> Any:  # noqa: ANN401  # of JSON
    return card.get(key, "")


def _refused(name: str) -> object:
    raise ValueError(name)


def _finite(text: str) -> float:
    value = float(text)
    if not math.isfinite(value):
        raise ValueError(text)
    return value
