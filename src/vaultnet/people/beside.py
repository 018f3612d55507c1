"""Beside: what stands right before a link, or between two: the small questions that decide who took part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vaultnet.people.tokens import LINK

if TYPE_CHECKING:
    from vaultnet.people.line import Line


def is_refused(line: Line, index: int) -> bool:
    """Return whether a word such as `without` stands right before a link."""
    before = line.marks[index - 1] if index else None
    return before is not None and before.entry.sense == "not" and before.end == line.marks[index].at


def is_told_about(line: Line, index: int) -> bool:
    """Return whether a link stands right behind a phrase such as `about`, an article apart."""
    before = line.marks[index - 1] if index else None
    if before is None or not (before.entry.sense == "about" or before.entry.about):
        return False
    between = line.tokens[before.end : line.marks[index].at]
    return len(between) <= 1 and all(token in line.lexicon.articles for token in between)


def is_with(line: Line, index: int) -> bool:
    """Return whether a word such as `with` leads to a link: `with our agent [[Anna]]`, but not `with a friend of`."""
    at = line.marks[index].at
    for place in range(index - 1, -1, -1):
        mark = line.marks[place]
        if mark.entry.sense in ("with", "and", "joined") or line.tokens[mark.end - 1] in ("with", "con"):
            between = line.tokens[mark.end : at]
            return len(between) <= 3 and not (between and between[-1] in line.lexicon.bound)  # noqa: PLR2004  # a title
        if mark.entry.sense in ("link", "stop", "comma"):
            return False
    return False


def how_behind(line: Line, index: int) -> int | None:
    """Return the mark of a manner right behind a link, or a list: `[[Anna]] in ufficio`; None: none is."""
    marks = line.marks
    place = index + 1
    while place + 1 < len(marks) and marks[place + 1].entry.sense == "link" and goes_on(line, place + 1):
        place += 2
    end = marks[place - 1].end
    if place < len(marks) and marks[place].at == end and line.tokens[end] == "(":
        place, end = place + 1, end + 1
    if place >= len(marks) or marks[place].at != end or not marks[place].entry.how:
        return None
    is_bound = index and line.tokens[marks[index].at - 1] in line.lexicon.bound  # "the shop of [[Anna]] online"
    return place if marks[place].entry.sense == "how" and not is_bound else None


def is_apart(line: Line, how: int) -> bool:
    """Return whether a manner in brackets says that somebody took part from afar: `[[Anna]] (online)`."""
    mark = line.marks[how]
    return mark.entry.channel in ("call", "video") and line.tokens[mark.at - 1] == "("


def goes_on(line: Line, index: int) -> bool:
    """Return whether nothing but `and` or a comma stands between a link and the one before."""
    at = line.marks[index].at
    for place in range(index - 1, -1, -1):
        mark = line.marks[place]
        if mark.end != at:
            return False
        if mark.entry.sense == "link":
            return True
        if mark.entry.sense not in ("and", "comma") or line.tokens[mark.at] not in (",", "e", "ed", "and", "&", "+"):
            return False
        at = mark.at
    return False


def is_open(line: Line, hit: int, stop: int) -> bool:
    """Return whether a contact word without a name of its own may belong to a name in the next sentence part."""
    entry = line.marks[hit].entry
    if line.judged.said[hit] != "ok" or entry.about:
        return False
    if not any(mark.entry.sense == "with" for mark in line.marks[hit:stop]):
        return True
    if stop >= len(line.marks) or line.tokens[line.marks[stop].at] not in (":", "("):
        return False
    end = line.marks[stop].end  # "dinner with the team: [[A]], [[B]]"
    return line.tokens[end : end + 1] == [LINK] and line.tokens[end + 1 : end + 2] in (
        [],
        [","],
        ["e"],
        ["and"],
        ["&"],
        [")"],
    )


def is_how_of_last(line: Line, index: int) -> bool:
    """Return whether a phrase such as `at the fair` belongs to the link before it, not to the one behind."""
    if not line.marks[index].entry.how or index + 1 == len(line.marks):
        return line.marks[index].entry.how
    following = line.marks[index + 1]
    return not (following.at == line.marks[index].end and following.entry.sense in ("with", "link"))


def said_before(line: Line, index: int) -> str:
    """Return what is said of the contact word nearest before a link, since the last link or stop."""
    for place in range(index - 1, -1, -1):
        if line.marks[place].entry.sense in ("link", "stop"):
            break
        if line.judged.said[place]:
            return line.judged.said[place]
    return ""


def is_head(line: Line, at: int) -> bool:
    """Return whether nothing that matters stands before a token: `I must call`, but not `she said she will call`."""
    covered = {place for mark in line.marks for place in range(mark.at, mark.end)}
    free = line.lexicon.light | line.lexicon.ourselves
    return all(place in covered or line.tokens[place] in free for place in range(at))
