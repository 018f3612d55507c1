"""Channels: how a contact word says that it was, and who wrote to whom (spec 2.1, 2.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vaultnet.model.channel import RUNG_OF

if TYPE_CHECKING:
    from vaultnet.model.channel import Channel, Direction
    from vaultnet.people.lexicon import Lexicon, Mark

_TALKS: Final = frozenset(("contact", "message"))
"""Channels of words that may also be a talk: `had a chat over dinner`, `introduced me to … at the fair`."""

_ENDS: Final = frozenset(("stop", "about"))
_SAYINGS: Final = frozenset(("hit", "how"))
_HAS: Final = frozenset(("has", "had", "ha", "mi", "ci", "just", "also", "anche"))
_AT: Final = frozenset(("@", "at", "over", "during", "al", "alla", "all", "allo", "durante"))
_PURPOSES: Final = frozenset(("for", "per", "to"))
"""`for lunch`: says how people met, and not how they wrote."""


def channel_of(tokens: list[str], marks: list[Mark], index: int) -> Channel:
    """Return the channel of a contact word, as the words beside it make it exact.

    `Wrote on whatsapp` is a message, `spoke over lunch` a meal, `coffee on zoom` a video call, `called, left a
    message` a message.
    """
    entry = marks[index].entry
    channel: Channel = entry.channel or "mention"
    if channel == "call" and any(mark.entry.left for mark in marks):
        return "message"
    if not (entry.vague or entry.met):
        return channel
    before = marks[index - 1] if index else None
    if before is not None and before.entry.sense == "how" and before.end == marks[index].at:
        return before.entry.channel or channel
    for place in range(index + 1, len(marks)):
        mark = marks[place]
        other = mark.entry
        if tokens[mark.at] == "(" and place + 1 < len(marks) and marks[place + 1].at == mark.end:
            continue  # "spoke to [[Anna]] (in person)"
        if other.sense in _ENDS or other.about:
            break
        if other.sense == "comma" and not (place + 1 < len(marks) and marks[place + 1].at == mark.end):
            break
        if other.sense == "hit" and other.met and not other.how and place == index + 1 and mark.at == marks[index].end:
            continue  # "lunch meeting"
        if other.sense in _SAYINGS and other.channel is not None:
            return other.channel if _corrects(tokens, marks[index], mark) else channel
    return channel


def _is_place(tokens: list[str], mark: Mark) -> bool:
    """Return whether a noun of meeting says where or when: `at the expo`, `durante la fiera`."""
    if not mark.entry.met or mark.entry.verb or not mark.at:
        return False
    return tokens[mark.at - 1] in _AT or (mark.at > 1 and tokens[mark.at - 2] in _AT)


def _corrects(tokens: list[str], first: Mark, second: Mark) -> bool:
    """Return whether a second word says more exactly what the first one says."""
    channel, other = first.entry.channel, second.entry.channel
    if channel is None or other is None:
        return False
    rung, exact = RUNG_OF[channel], RUNG_OF[other]
    if rung == exact == "written":
        return first.entry.vague
    if not (second.entry.how or _is_place(tokens, second)) or (rung == "written" and channel not in _TALKS):
        return False
    if tokens[second.at] in _PURPOSES:
        return channel == "in_person" and exact == "met"
    return first.entry.vague or exact in ("spoken", "written")


def direction_of(tokens: list[str], marks: list[Mark], lexicon: Lexicon) -> Direction:
    """Return who wrote, by the first phrase of the line that says so.

    A name right before a verb of writing is its subject: `[[Anna]] wrote` is `in`.
    """
    table = lexicon.directions
    for index, token in enumerate(tokens):
        if token not in table:
            continue
        for rest, size, direction in table[token]:
            if not size or tuple(tokens[index + 1 : index + 1 + size]) == rest:
                return "in" if direction == "out" and _is_subject(tokens, marks, index) else direction
    for place, mark in enumerate(marks):
        if mark.entry.verb and mark.entry.channel in ("email", "message"):
            if place and _is_subject(tokens, marks, mark.at):
                return "in"
            if place + 1 < len(marks) and marks[place + 1].entry.sense == "link" and marks[place + 1].at == mark.end:
                return "out"  # "wrote [[Anna]] a mail"
    return ""


def _is_subject(tokens: list[str], marks: list[Mark], index: int) -> bool:
    """Return whether a name stands right before a token, `has` and the like apart."""
    return any(
        mark.entry.sense == "link" and mark.end <= index and _HAS.issuperset(tokens[mark.end : index]) for mark in marks
    )
