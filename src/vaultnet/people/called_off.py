"""Called off: what a phrase such as `cancelled`, `non è venuta` or `no answer` undoes in its line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

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


_ACTIVE: Final = frozenset(("cancelled", "canceled", "cancel"))
"""What a person does, and not only what is done to a lunch: `[[Bruno]] cancelled`."""

_AMONG_NAMES: Final = frozenset((LINK, "and", "e", "ed", "&"))
_TOPICS: Final = frozenset(("per", "for", "on", "re", "su", "sul", "sull", "sulla", "sui", "sugli", "sulle"))
"""Words that lead to a topic, beside those of the tables."""


def is_of_topic(phrases: Phrases, index: int) -> bool:
    """Return whether a word such as `cancelled` only describes a thing: `the cancelled order`, `sull'ordine annullato`.

    In English it stands behind an article and before a noun; in Italian behind the noun that is talked about, and with
    its ending.
    """
    marks, tokens, mark = phrases.marks, phrases.tokens, phrases.marks[index]
    if not mark.at:
        return False
    before = tokens[mark.at - 1]
    following = tokens[mark.end : mark.end + 1]
    is_noun_behind = bool(following) and following[0].isalpha() and following[0] not in phrases.lexicon.light
    if is_noun_behind and (before in phrases.lexicon.articles or _is_topic(phrases, mark.at - 1)):
        return True
    ending = tokens[mark.end - 1][-1]
    if ending not in "aeio" or before[-1] not in (ending, "e"):
        return False
    at = mark.at - 2
    if at >= 0 and tokens[at] in phrases.lexicon.articles and not _is_topic(phrases, at):
        at -= 1
    hit = next((each.entry for each in reversed(marks[:index]) if each.entry.sense == "hit"), None)
    if hit is not None and hit.met and tokens[max(at, 0)] == "per":  # "pranzo per il suo compleanno annullato"
        return False
    return _is_topic(phrases, at) and not any(each.at == mark.at - 1 for each in marks)


def _is_topic(phrases: Phrases, at: int) -> bool:
    """Return whether a topic follows a token: `about`, `sul`."""
    if at < 0:
        return False
    is_about = any(mark.end == at + 1 and mark.entry.sense == "about" for mark in phrases.marks)
    return is_about or phrases.tokens[at] in _TOPICS


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
    return _off_before(phrases, index, links, begin)


def _off_before(phrases: Phrases, index: int, links: list[int], begin: int) -> Off:
    """Return what a phrase undoes whose part of the sentence begins at `begin`: nothing if it has another subject."""
    marks, lexicon = phrases.marks, phrases.lexicon
    for token in phrases.tokens[begin : marks[index].at]:
        if not (token in _AMONG_NAMES or token in lexicon.auxiliaries or token in lexicon.ourselves):
            return Off()
    hits = [before for before in range(index) if marks[before].entry.sense == "hit"]
    is_of_hit = bool(hits) and (not links or _is_of_all(phrases, index, links, begin))
    hit = _undone(marks, hits[-1], marks[index]) if is_of_hit else None
    if hit is not None and not links:
        links = _led_behind(phrases, index)
    return Off(hit, frozenset(links), gone=not links and not hits)


def _is_of_all(phrases: Phrases, index: int, links: list[int], begin: int) -> bool:
    """Return whether a phrase right behind names ends a list of them, and undoes what they were to take part in.

    `Pranzo con [[Anna]], [[Bruno]] annullato`, `lunch with [[A]], [[B]] and [[C]] cancelled`; but `lunch with [[Anna]],
    [[Bruno]] cancelled` says what Bruno did.
    """
    marks, mark = phrases.marks, phrases.marks[index]
    if mark.entry.sense != "cancel" or marks[links[0]].end != mark.at or phrases.tokens[begin - 1] not in (",", ":"):
        return False
    return len(links) > 1 or phrases.tokens[mark.end - 1] not in _ACTIVE


def _led_behind(phrases: Phrases, index: int) -> list[int]:
    """Return the links that follow a phrase in brackets: `lunch (cancelled) with [[Anna]]`."""
    marks, end = phrases.marks, phrases.marks[index].end
    behind = [(mark.at, mark.entry.sense) for mark in marks[index + 1 : index + 3]]
    is_apart = behind == [(end, "stop"), (end + 1, "with")]
    links: list[int] = []
    for place in range(index + 3, len(marks) if is_apart else 0):
        if marks[place].entry.sense in ("stop", "hit"):
            break
        if marks[place].entry.sense == "link":
            links.append(place)
    return links


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
