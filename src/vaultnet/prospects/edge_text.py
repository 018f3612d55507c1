"""Edge text: what joins two people, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vaultnet.model.message import Day, message

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vaultnet.model.message import Message
    from vaultnet.model.prospect import Edge, EdgeKind

EDGES: Final[Mapping[EdgeKind, Message]] = {
    "tie": message("last spoken"),
    "introduced": message("one introduced the other"),
    "knows": message("they know each other"),
    "together": message("named together"),
    "colleagues": message("colleagues"),
    "large_company": message("in the same large company"),
    "former_colleagues": message("once colleagues, in the same years"),
    "once_colleagues": message("once at the same company"),
    "school": message("same school"),
    "association": message("same association"),
    "fair": message("same fair"),
    "same_day": message("named on the same day"),
}
"""What joins two people; the lines that say so stand behind it."""


def edge_text(edge: Edge) -> Message:
    """Return what joins two people, with its name and its day where they are known.

    The day of a tie may be that of a letter; without a day it is a mere connection.
    """
    if edge.kind == "tie":
        return (
            message("in touch on {day}", day=Day(edge.day))
            if edge.day
            else message("connected on LinkedIn, and no more")
        )
    said = EDGES[edge.kind]
    if edge.name:
        return message("{what} ({name})", what=said, name=edge.name)
    if edge.day:
        return message("{what} {day}", what=said, day=Day(edge.day))
    return said
