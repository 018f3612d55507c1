"""Elsewhen: contact words that a line only asks for, remembers, or puts into a time to come (spec 2.3)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from vaultnet.people.happened import Said
    from vaultnet.people.lexicon import Mark, Phrases

_TAG: Final = 3
"""So many words may follow the last comma of a question: `lunch with [[Anna]], next week?`."""

_REACH: Final = 4
"""So many words may stand between a contact word and the time that makes it a memory."""

_LABELS: Final = frozenset((":", "-", ")"))
"""Signs behind which a line goes on about what was called off: `Cancelled: lunch with …`."""

_RELATIVE: Final = frozenset(("who", "that", "whose", "when", "where", "che", "chi", "quando", "dove"))


def deny_asked(phrases: Phrases, said: list[Said], index: int) -> None:
    """Deny the contact words of the question that ends at a mark: `mail a [[Anna]]?` asks, and tells nothing."""
    marks = phrases.marks
    end = marks[index].at
    for before in range(index - 1, -1, -1):
        sense = marks[before].entry.sense
        if sense == "stop" or (sense == "comma" and end - marks[before].end > _TAG):
            break
        if said[before]:
            said[before] = "denied"


def still_pending(phrases: Phrases, index: int, pending: str) -> str:
    """Return what is left pending behind a sign: `next week: lunch with …, call with …` is all to come."""
    sign = phrases.tokens[phrases.marks[index].at]
    if pending == "off" and sign in _LABELS:
        return pending
    if (pending == "later" and sign == ":") or (sign == "," and _is_condition(phrases, index)):
        return "coming"
    return pending if pending == "coming" and sign in (",", ":", ";") else ""


def _is_condition(phrases: Phrases, index: int) -> bool:
    """Return whether the sentence part that ends at a mark begins with `if`."""
    ends = (mark.end for mark in reversed(phrases.marks[:index]) if mark.entry.sense == "stop")
    return phrases.tokens[next(ends, 0)] in phrases.lexicon.conditions


def put_off(phrases: Phrases, said: list[Said], index: int) -> str:
    """Put the contact words before a time into it; return what that time does to the words behind it."""
    if phrases.marks[index].entry.sense == "past":
        return _remember(phrases, said, index)
    before = _noun_before(phrases.marks, index)
    if before is None:
        return "later"
    said[before] = "aimed"
    return ""


def _remember(phrases: Phrases, said: list[Said], index: int) -> str:
    """Make memories of the contact words that a time long gone belongs to; return `past` where they are still to come.

    `Met [[Anna]] in 2019` is one, `lunch with [[Anna]], the offer of last year` is not.
    """
    tokens, marks = phrases.tokens, phrases.marks
    at = marks[index].at
    begin = next(
        (place + 1 for place in range(index - 1, -1, -1) if marks[place].entry.sense in ("stop", "comma", "about")), 0
    )
    hits = [place for place in range(begin, index) if said[place]]
    if not hits:
        return "past" if begin == index or marks[begin].at >= at else ""
    reach = 1 if at and tokens[at - 1] in phrases.lexicon.bound else _REACH
    between = tokens[marks[hits[-1]].end : at]
    if len(between) <= reach and _RELATIVE.isdisjoint(between):
        for place in hits:
            said[place] = "theirs"
        return "memory"
    return ""


def _noun_before(marks: list[Mark], index: int) -> int | None:
    """Return the contact noun nearest before a time to come, in its part of the sentence; None: there is none."""
    for before in range(index - 1, -1, -1):
        entry = marks[before].entry
        if entry.sense in ("stop", "comma", "about") or entry.about:
            break
        if entry.sense == "hit" and not entry.verb:
            return before
    return None
