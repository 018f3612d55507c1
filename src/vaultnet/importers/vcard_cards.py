"""Cards of a file: each card apart, before anything is read, so that a bad one costs itself alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from vaultnet.importers.content_lines import ContentLine

MOST_LINES: Final = 2000
"""Properties of one card that are read."""


_BOUNDS: Final = frozenset(("BEGIN", "END"))


def cards(lines: Iterable[ContentLine]) -> Iterator[tuple[ContentLine, ...]]:
    """Give the properties of each card. A missing `END` costs nothing: the next `BEGIN`, or the end, closes the card.

    A card within a card (`AGENT`, somebody's assistant) is passed over.
    """
    card: list[ContentLine] = []
    agents = 0
    is_agent_next = False
    for line in lines:
        is_card = line.name in _BOUNDS and line.value.strip().upper() == "VCARD"
        if is_card and line.name == "BEGIN" and not is_agent_next:
            if card:
                yield tuple(card)
            card, agents = [], 0
        elif is_card and (agents or is_agent_next):
            agents += 1 if line.name == "BEGIN" else -1
        elif not agents and len(card) < MOST_LINES:
            card.append(line)
        is_agent_next = line.name == "AGENT" and not line.value.strip()
        if line.name == "AGENT" and _begins_card(line):
            agents += 1
    if card:
        yield tuple(card)


def _begins_card(line: ContentLine) -> bool:
    r"""Return whether an agent's card begins on its own line (`AGENT:BEGIN:VCARD`) and goes on below.

    vCard 3.0 writes the whole of it there, with `\n` between its lines.
    """
    text = line.value.strip().upper()
    return text.startswith("BEGIN:VCARD") and "END:VCARD" not in text
