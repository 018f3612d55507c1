"""Channel, rung, direction: how two people were in touch (spec 2.1)."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias, get_args

Rung: TypeAlias = Literal["met", "spoken", "written", "noted"]
"""The four kinds of contact that are kept apart, from the strongest."""

Channel: TypeAlias = Literal[
    "coffee", "meal", "visit", "fair", "event", "in_person",
    "video", "call", "meeting",
    "message", "email", "letter", "wishes", "linkedin", "contact",
    "mention",
]  # fmt: skip
"""How: one code each; `contact` does not say how, `mention` is a name in a dated note and no more."""

CHANNELS: Final[tuple[Channel, ...]] = get_args(Channel)
"""In order: those of the highest rung first."""

Direction: TypeAlias = Literal["in", "out", ""]
"""Who wrote: `in` they did, `out` the owner did, empty: not said."""

DIRECTIONS: Final[tuple[Direction, ...]] = get_args(Direction)

RUNGS: Final[tuple[Rung, ...]] = ("noted", "written", "spoken", "met")
"""From the lowest to the highest."""

RUNG_OF: Final[dict[str, Rung]] = {
    **dict.fromkeys(("coffee", "meal", "visit", "fair", "event", "in_person"), "met"),
    **dict.fromkeys(("video", "call", "meeting"), "spoken"),
    **dict.fromkeys(("message", "email", "letter", "wishes", "linkedin", "contact"), "written"),
    "mention": "noted",
}
"""The rung of every channel. A `meeting` in a place is recorded as `in_person` by the reader (spec 2.1)."""
