"""Called off: what a phrase such as `cancelled`, `non è venuta` or `no answer` undoes in its line."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vaultnet.people.tokens import LINK

if TYPE_CHECKING:
    from vaultnet.people.lexicon import Mark, Phrases


class Off(NamedTuple):
    """What a phrase undoes."""

    hit: int | None = None
    """Mark of the contact word that did not take place; None: none."""

    absent: frozenset[int] = frozenset()
    """Marks of links to people who were not there."""

    gone: bool = False
    """The whole line: it names no contact word that could be meant."""


def has_object(phrases: Phrases, index: int) -> bool:
    """Return whether a word such as `cancelled` is followed by the thing that was cancelled."""
    tokens, articles, mark = phrases.tokens, phrases.lexicon.articles, phrases.marks[index]
    if mark.entry.rest and tokens[mark.end - 1] in articles and tokens[mark.end - 1] != "a":
        return True
    if mark.end < len(tokens) and tokens[mark.end] in articles:
        # Italian `a` is no article: `rimandato a giovedì`.
        return tokens[mark.end] != "a" or tokens[mark.at][-1] not in "aeio"
    return is_before_hit(phrases, index)


def is_before_hit(phrases: Phrases, index: int) -> bool:
    """Return whether a contact word follows at once, or behind an article."""
    marks = phrases.marks
    if index + 1 == len(marks) or marks[index + 1].entry.sense not in ("hit", "plan"):
        return False
    return phrases.lexicon.articles.issuperset(phrases.tokens[marks[index].end : marks[index + 1].at])


def call_off(phrases: Phrases, index: int) -> Off:
    """Return what a phrase that stands without an object undoes.

    That is the contact word before it in its part of the sentence; else the people who are its subject; else, where it
    has no other subject ("lunch with Anna, her flight was cancelled"), the contact word before that.
    """
    marks, mark = phrases.marks, phrases.marks[index]
    is_absence = mark.entry.sense == "absent"
    following = marks[index + 1] if index + 1 < len(marks) else None
    if is_absence and following is not None:
        named = _named_behind(phrases, index)
        if named:
            return Off(absent=named)
    if is_absence and _is_beside_name(phrases, index):
        return Off(absent=frozenset((index - 2,)))
    links: list[int] = []
    begin = 0
    for before in range(index - 1, -1, -1):
        entry = marks[before].entry
        if entry.sense == "stop" or (entry.sense == "comma" and (links or not is_absence)):
            begin = begin or marks[before].end
            break
        if entry.sense == "comma":  # "[[Anna]] ill, couldn't make it"
            begin = begin or marks[before].end
        if entry.sense == "link":
            links.append(before)
        elif entry.sense == "hit" and not (links and is_absence):
            return Off(_undone(marks, before, mark))
    free = phrases.lexicon.auxiliaries | phrases.lexicon.ourselves | {LINK}
    if not free.issuperset(phrases.tokens[begin : mark.at]):
        return Off()
    hits = [before for before in range(index) if marks[before].entry.sense == "hit"]
    is_bare = mark.entry.sense == "cancel" and bool(links) and marks[links[0]].end == mark.at
    hit = _undone(marks, hits[-1], mark) if hits and (is_bare or not links) else None
    return Off(hit, frozenset(links), gone=not links and not hits)


def _named_behind(phrases: Phrases, index: int) -> frozenset[int]:
    """Return the links that a phrase names as absent: `assente [[Luca]]`, `Apologies: [[Anna]], [[Bruno]]`."""
    tokens, marks = phrases.tokens, phrases.marks
    at = marks[index].end
    at += tokens[at : at + 1] == [":"]
    found: list[int] = []
    for place in range(index + 1, len(marks)):
        mark = marks[place]
        if mark.at < at:
            continue
        is_near = mark.at == at or (not found and mark.at == at + 1 and tokens[at] not in ("to", "a", "with", "con"))
        if not is_near or mark.entry.sense not in ("link", "and", "comma", "with"):
            break
        if mark.entry.sense == "link":
            found.append(place)
        elif not found:
            break
        at = mark.end
    return frozenset(found)


def _is_beside_name(phrases: Phrases, index: int) -> bool:
    """Return whether a phrase stands behind a name and a sign, as in a list of names: `[[Luca]] (assente)`."""
    marks, tokens = phrases.marks, phrases.tokens
    if index < 2 or marks[index - 2].entry.sense != "link" or marks[index - 2].end != marks[index - 1].at:  # noqa: PLR2004
        return False
    sign = marks[index - 1]
    if sign.end != marks[index].at or tokens[sign.at] not in ("(", "|", "-"):
        return False
    return tokens[sign.at] != "-" or not any(mark.entry.sense == "hit" for mark in marks[:index])


def _undone(marks: list[Mark], hit: int, by: Mark) -> int | None:
    """Return the contact word if the phrase undoes it: what nobody answered was written, or eaten, all the same."""
    is_call = marks[hit].entry.channel in ("call", "video")
    return hit if is_call or by.entry.sense != "unanswered" else None
