"""Happened: which contact words of a line tell of something that took place (spec 2.3).

A denial is about contact: "Lunch with Anna, didn't discuss the price" took place, "didn't meet Anna" did not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple, TypeAlias

from vaultnet.people.called_off import call_off, has_object, is_before_hit, is_of_topic
from vaultnet.people.elsewhen import deny_asked, put_off, still_pending
from vaultnet.people.tokens import LINK, is_first

if TYPE_CHECKING:
    from vaultnet.people.lexicon import Mark, Phrases

Said: TypeAlias = Literal["", "ok", "denied", "aimed", "theirs"]
"""What a line says of a contact word: it took place, it did not, it is a plan or wish, or it was between others.

Empty: it says nothing of contact."""

_REACH: Final = 4
"""So many words may stand between a denial and the contact word it denies."""

_NEAR: Final = 1
"""The same for short denials such as `no`."""

_NEAR_MOTION: Final = 6
"""So many words may stand between `drove` and the `to see` that it makes true."""

_LEADS: Final = frozenset((":", "-", "(", "with", "con"))
_LABEL_ENDS: Final = ([":"], ["-"], [")"])
_PLAIN: Final = frozenset(("hit", "how", "with", "and", "about", "stop", "comma", "link", "idiom", "joined"))
"""Senses that deny nothing."""

_BARRED: Final[dict[str, Said]] = {"not": "denied", "aim": "aimed", "time": ""}
_NOBODY: Final[frozenset[int]] = frozenset()


class Judged(NamedTuple):
    """A line's contact words, judged."""

    said: list[Said]
    """One for each mark; empty for marks that are no contact word."""

    absent: frozenset[int]
    """Marks of links to people who were not there."""

    gone: bool
    """The line says that it did not happen, and names nothing else that did."""


def judged(phrases: Phrases, *, ticked: bool) -> Judged:
    """Return what a line says of its contact words.

    In a ticked task, plans are done: `- [x] call Anna` took place.
    """
    marks = phrases.marks
    said: list[Said] = []
    is_plain = True
    for mark in marks:
        sense = mark.entry.sense
        said.append("ok" if sense == "hit" or (sense == "how" and _is_heading_line(phrases, mark)) else "")
        is_plain = is_plain and sense in _PLAIN
    if "?" in phrases.tokens:
        is_plain = False
    absent, gone = (_NOBODY, False) if is_plain else _denied(phrases, said, ticked=ticked)
    for index, mark in enumerate(marks):
        if said[index] == "ok" and (
            (index and _is_theirs(phrases, index)) if mark.entry.verb else _is_of_others(phrases, index)
        ):
            said[index] = "theirs"
    if not is_plain and any(mark.entry.sense == "idle" for mark in marks):
        said = ["" if mark.entry.channel == "linkedin" else each for mark, each in zip(marks, said, strict=True)]
    return Judged(said, absent, gone)


def _is_heading_line(phrases: Phrases, mark: Mark) -> bool:
    """Return whether a manner begins a line as a heading would: `At the booth: [[Anna]]`, `Online with [[Anna]]`."""
    tokens = phrases.tokens
    return is_first(tokens, mark.at) and (mark.end == len(tokens) or tokens[mark.end] in _LEADS)


def _denied(phrases: Phrases, said: list[Said], *, ticked: bool) -> tuple[frozenset[int], bool]:
    """Deny what the line denies in `said`; return the links to people who were absent, and whether all is denied."""
    absent: set[int] = set()
    gone = False
    barrier: Mark | None = None
    pending = ""
    for index, mark in enumerate(phrases.marks):
        sense = mark.entry.sense
        if sense in ("stop", "comma"):
            if not ticked and phrases.tokens[mark.at] == "?":
                deny_asked(phrases, said, index)
            barrier, pending = None, still_pending(phrases, index, pending)
        elif sense in _BARRED:
            barrier = mark if _is_barrier(mark, said, index, ticked=ticked) else barrier
        elif sense in ("hit", "plan"):
            said[index] = _said_of(phrases, index, barrier, pending, ticked=ticked)
            pending = pending if pending == "coming" else ""
            barrier = None if barrier is not None and barrier.entry.sense == "time" else barrier
        elif sense in ("later", "past"):
            pending = pending if sense == "later" and ticked else put_off(phrases, said, index) or pending
        elif sense == "cancel" and has_object(phrases, index):
            pending = "cancel" if is_before_hit(phrases, index) else ""
        elif sense in ("cancel", "absent", "unanswered") and not (sense == "cancel" and is_of_topic(phrases, index)):
            off = call_off(phrases, index)
            absent |= off.absent
            gone = gone or off.gone
            if off.hit is not None:
                said[off.hit] = "denied"
            pending = "off" if sense == "cancel" and _is_label(phrases, mark) else pending
    return frozenset(absent), gone


def _is_label(phrases: Phrases, mark: Mark) -> bool:
    """Return whether a word such as `cancelled` says of the whole line what became of it: `Cancelled: lunch with …`."""
    return is_first(phrases.tokens, mark.at) and phrases.tokens[mark.end : mark.end + 1] in _LABEL_ENDS


def _is_barrier(mark: Mark, said: list[Said], index: int, *, ticked: bool) -> bool:
    """Return whether a phrase denies, or puts off, the contact word that follows it closely."""
    if mark.entry.sense == "aim":
        return not ticked or mark.entry.arranging
    return mark.entry.sense == "not" or not any(said[:index])


def _said_of(phrases: Phrases, index: int, barrier: Mark | None, pending: str, *, ticked: bool) -> Said:
    """Return what is said of a contact word, by what stands before it in its part of the sentence."""
    mark = phrases.marks[index]
    if pending == "cancel" or (pending == "off" and not mark.entry.verb):
        return "denied"
    if barrier is not None and _reaches(phrases, barrier, index):
        return _BARRED[barrier.entry.sense]
    if mark.entry.sense == "plan":
        before = phrases.tokens[max(0, mark.at - _NEAR_MOTION) : mark.at]
        return "ok" if ticked or not phrases.lexicon.motions.isdisjoint(before) else "aimed"
    if pending == "past" or (pending == "memory" and mark.entry.how):
        return "theirs"
    return "aimed" if pending in ("later", "coming") and not mark.entry.verb else "ok"


def _reaches(phrases: Phrases, barrier: Mark, index: int) -> bool:
    """Return whether a denial reaches a contact word.

    Not where the word only says when: "didn't discuss the price over lunch" denies no lunch. "After the meeting" makes
    a time of a noun, unless `with` follows.
    """
    mark = phrases.marks[index]
    distance = mark.at - barrier.end
    if distance > (_NEAR if barrier.entry.near else _REACH):
        return False
    if mark.entry.how and distance > 1 and "to" not in phrases.tokens[barrier.end : mark.at + 1]:
        return False
    return barrier.entry.sense != "time" or not (mark.entry.verb or _leads_on(phrases.marks, index))


def _leads_on(marks: list[Mark], index: int) -> bool:
    """Return whether `with` stands right behind a contact word."""
    return index + 1 < len(marks) and marks[index + 1].at == marks[index].end and marks[index + 1].entry.sense == "with"


def _is_of_others(phrases: Phrases, index: int) -> bool:
    """Return whether a contact noun is between others: `Anna's meeting with [[B]]`, `call between [[A]] and [[B]]`."""
    tokens, marks, lexicon = phrases.tokens, phrases.marks, phrases.lexicon
    mark = marks[index]
    following = tokens[mark.end : mark.end + 2]
    if following[1:] == [LINK] and following[0] in lexicon.between:
        return lexicon.ourselves.isdisjoint(tokens)
    if not _leads_on(marks, index):
        return False
    before = tokens[max(0, mark.at - 2) : mark.at]
    return any(word == "s" or (word.endswith("'s") and word not in lexicon.not_owners) for word in before)


def _is_theirs(phrases: Phrases, index: int) -> bool:
    """Return whether a link is a verb's subject, and its object somebody or something else: `[[A]] met [[B]]`."""
    tokens, marks, lexicon = phrases.tokens, phrases.marks, phrases.lexicon
    verb, subject = marks[index], marks[index - 1]
    if subject.entry.sense != "link":
        return False
    between = tokens[subject.end : verb.at]
    begin = max((each.end for each in marks[: index - 1] if each.entry.sense in ("stop", "about")), default=0)
    end = min((each.at for each in marks[index + 1 :] if each.entry.sense == "stop"), default=len(tokens))
    if not lexicon.auxiliaries.issuperset(between) or not lexicon.ourselves.isdisjoint(tokens[begin:end]):
        return False
    behind = index + (2 if _leads_on(marks, index) else 1)
    at = marks[behind - 1].end
    if behind < len(marks) and marks[behind].entry.sense == "link" and marks[behind].at - at <= 1:
        return True
    is_of_eyes = verb.entry.seeing or (verb.entry.channel == "visit" and not verb.entry.rest)
    is_thing = at < len(tokens) and tokens[at] in lexicon.articles
    if is_thing and tokens[at] == "a" and tokens[verb.end - 1][-1] in "aeio":
        is_thing = False  # Italian `a` is no article: "è venuta a pranzo"
    return is_of_eyes and (bool(between) or is_thing)
