"""Happened: which contact words of a line tell of something that took place (spec 2.3).

A denial is about contact: "Lunch with Anna, didn't discuss the price" took place, "didn't meet Anna" did not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple, TypeAlias

from vaultnet.people.tokens import LINK

if TYPE_CHECKING:
    from vaultnet.people.lexicon import Lexicon, Mark

Said: TypeAlias = Literal["", "ok", "denied", "aimed", "theirs"]
"""What a line says of a contact word: it took place, it did not, it is a plan or wish, or it was between others."""

_NEAR_MOTION: Final = 6
"""So many words may stand between `drove` and the `to see` that it makes true."""

_REACH: Final = 4
"""So many words may stand between a denial and the contact word it denies."""

_NOBODY: Final[frozenset[int]] = frozenset()
_BARRED: Final[dict[str, Said]] = {"not": "denied", "aim": "aimed", "time": ""}
_PLAIN: Final = frozenset(("hit", "how", "with", "and", "about", "stop", "comma", "link", "idiom", "joined"))
"""Senses that deny nothing."""


class Judged(NamedTuple):
    """A line's contact words, judged."""

    said: list[Said]
    """One for each mark; empty for marks that are no contact word."""

    absent: frozenset[int]
    """Marks of links to people who were not there."""

    gone: bool
    """The line says that it did not happen, and names nothing else that did."""


def judged(tokens: list[str], marks: list[Mark], lexicon: Lexicon, *, ticked: bool) -> Judged:
    """Return what a line says of its contact words.

    In a ticked task, plans are done: `- [x] call Anna` took place.
    """
    said: list[Said] = []
    is_plain = True
    for mark in marks:
        sense = mark.entry.sense
        said.append("ok" if sense == "hit" else "")
        is_plain = is_plain and sense in _PLAIN
    absent, gone = (_NOBODY, False) if is_plain else _denied(tokens, marks, said, lexicon, ticked=ticked)
    for index, mark in enumerate(marks):
        if mark.entry.verb and index and marks[index - 1].entry.sense == "link" and said[index] == "ok":
            _mark_theirs(tokens, marks, said, lexicon, index)
    if not is_plain and any(mark.entry.sense == "idle" for mark in marks):
        said = ["" if mark.entry.channel == "linkedin" else each for mark, each in zip(marks, said, strict=True)]
    return Judged(said, absent, gone)


def _denied(
    tokens: list[str], marks: list[Mark], said: list[Said], lexicon: Lexicon, *, ticked: bool
) -> tuple[frozenset[int], bool]:
    """Deny what the line denies in `said`; return the links to people who were absent, and whether all is denied."""
    absent: set[int] = set()
    gone = False
    barrier: Mark | None = None
    is_pending = ""
    for index, mark in enumerate(marks):
        sense = mark.entry.sense
        if sense in ("stop", "comma"):
            barrier, is_pending = None, ""
        elif sense == "not" or (sense == "aim" and not (ticked and not mark.entry.arranging)):
            barrier = mark
        elif sense == "time" and not any(said[before] for before in range(index)):
            barrier = mark
        elif sense in ("hit", "plan"):
            said[index] = _said_of(tokens, marks, index, barrier, is_pending, lexicon, ticked=ticked)
            is_pending = ""
            barrier = None if barrier is not None and barrier.entry.sense == "time" else barrier
        elif sense == "later" and not ticked:
            is_pending = "" if _put_off(marks, said, index) else "later"
        elif sense in ("cancel", "absent", "unanswered"):
            if sense == "cancel" and _has_object(tokens, marks, lexicon, index):
                is_pending = "cancel" if _is_before_hit(tokens, marks, lexicon, index) else ""
            else:
                gone = _cancel(tokens, marks, said, lexicon, index, absent) or gone
    return frozenset(absent), gone


def _said_of(
    tokens: list[str],
    marks: list[Mark],
    index: int,
    barrier: Mark | None,
    pending: str,
    lexicon: Lexicon,
    *,
    ticked: bool,
) -> Said:
    """Return what is said of a contact word, by what stands before it in its part of the sentence.

    Empty: it tells of no contact at all ("after the meeting lunch with …").
    """
    mark = marks[index]
    entry = mark.entry
    if pending == "cancel":
        return "denied"
    if barrier is not None and mark.at - barrier.end <= (1 if barrier.entry.near else _REACH):
        is_beside = entry.how and mark.at - barrier.end > 1 and "to" not in tokens[barrier.end : mark.at + 1]
        is_time = barrier.entry.sense == "time" and not entry.verb and not _leads_on(marks, index)
        if not is_beside and (is_time or barrier.entry.sense != "time"):  # "didn't discuss the price over lunch" denies no lunch
            return _BARRED[barrier.entry.sense]
    if entry.sense == "plan":
        is_done = ticked or not lexicon.motions.isdisjoint(tokens[max(0, mark.at - _NEAR_MOTION) : mark.at])
        return "ok" if is_done else "aimed"
    return "aimed" if pending == "later" and not entry.verb else "ok"


def _leads_on(marks: list[Mark], index: int) -> bool:
    """Return whether `with` stands right behind a contact word."""
    return index + 1 < len(marks) and marks[index + 1].at == marks[index].end and marks[index + 1].entry.sense == "with"


def _put_off(marks: list[Mark], said: list[Said], index: int) -> bool:
    """Put the contact noun nearest before a time to come into the future; return whether there was one."""
    for before in range(index - 1, -1, -1):
        entry = marks[before].entry
        if entry.sense in ("stop", "comma", "about") or entry.about:
            break
        if entry.sense == "hit" and not entry.verb:
            said[before] = "aimed"
            return True
    return False


def _has_object(tokens: list[str], marks: list[Mark], lexicon: Lexicon, index: int) -> bool:
    """Return whether a word such as `cancelled` is followed by the thing that was cancelled."""
    mark = marks[index]
    if mark.entry.rest and tokens[mark.end - 1] in lexicon.articles and tokens[mark.end - 1] != "a":
        return True
    if mark.end < len(tokens) and tokens[mark.end] in lexicon.articles:
        # Italian `a` is no article: `rimandato a giovedì`.
        return tokens[mark.end] != "a" or tokens[mark.at][-1] not in "aeio"
    return _is_before_hit(tokens, marks, lexicon, index)


def _is_before_hit(tokens: list[str], marks: list[Mark], lexicon: Lexicon, index: int) -> bool:
    """Return whether a contact word follows at once, or behind an article."""
    if index + 1 == len(marks) or marks[index + 1].entry.sense not in ("hit", "plan"):
        return False
    between = tokens[marks[index].end : marks[index + 1].at]
    return all(token in lexicon.articles for token in between)


def _cancel(  # noqa: PLR0913, PLR0917  # the parts of one line, and where in it
    tokens: list[str], marks: list[Mark], said: list[Said], lexicon: Lexicon, index: int, absent: set[int]
) -> bool:
    """Deny what a word such as `cancelled` or `did not come` denies; return whether that is the whole line.

    That is the contact word before it in its part of the sentence; else the people who are its subject; else, where it
    has no other subject, the contact word before that.
    """
    mark = marks[index]
    if mark.entry.sense == "absent" and index + 1 < len(marks) and marks[index + 1].at == mark.end:
        if marks[index + 1].entry.sense == "link":  # "assente [[Luca]]"
            absent.add(index + 1)
            return False
    links: list[int] = []
    begin = 0
    for before in range(index - 1, -1, -1):
        entry = marks[before].entry
        if entry.sense in ("stop", "comma"):
            begin = marks[before].end
            break
        if entry.sense == "link":
            links.append(before)
        elif entry.sense == "hit" and not (links and mark.entry.sense == "absent"):
            return _deny(marks, said, before, mark)
    free = lexicon.auxiliaries | lexicon.ourselves
    if any(token not in free and token != LINK for token in tokens[begin : mark.at]):
        return False
    hits = [before for before in range(index) if marks[before].entry.sense == "hit"]
    is_bare = mark.entry.sense == "cancel" and bool(links) and marks[links[0]].end == mark.at
    if links:
        absent.update(links)
    if hits and (is_bare or not links):
        return _deny(marks, said, hits[-1], mark)
    return not links


def _deny(marks: list[Mark], said: list[Said], index: int, by: Mark) -> bool:
    """Deny one contact word; what nobody answered was written, or a meal, all the same. Return False: not the line."""
    if by.entry.sense != "unanswered" or marks[index].entry.channel in ("call", "video"):
        said[index] = "denied"
    return False


def _mark_theirs(tokens: list[str], marks: list[Mark], said: list[Said], lexicon: Lexicon, index: int) -> None:
    """Mark a verb whose subject is a link and whose object is somebody or something else: `[[A]] met [[B]]`."""
    mark, subject = marks[index], marks[index - 1]
    between = tokens[subject.end : mark.at]
    begin = max((each.end for each in marks[: index - 1] if each.entry.sense == "stop"), default=0)
    end = min((each.at for each in marks[index + 1 :] if each.entry.sense == "stop"), default=len(tokens))
    if any(token not in lexicon.auxiliaries for token in between) or any(
        token in lexicon.ourselves for token in tokens[begin:end]
    ):
        return
    following = marks[index + 1] if index + 1 < len(marks) else None
    is_link = following is not None and following.entry.sense == "link" and following.at - mark.end <= 1
    is_thing = (mark.entry.seeing or (mark.entry.channel == "visit" and mark.end - mark.at == 1)) and (bool(between) or (mark.end < len(tokens) and tokens[mark.end] in lexicon.articles))
    if is_link or is_thing:
        said[index] = "theirs"
