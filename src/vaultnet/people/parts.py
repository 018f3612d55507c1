"""Parts: who of the people a line links to took part in what it tells, and in what."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from vaultnet.people.beside import (
    goes_on,
    how_behind,
    is_apart,
    is_head,
    is_how_of_last,
    is_open,
    is_refused,
    is_told_about,
    is_with,
    said_before,
)
from vaultnet.people.support import is_led_to, is_of_another, is_of_own, is_thing_of, is_told_behind
from vaultnet.people.tokens import is_first

if TYPE_CHECKING:
    from vaultnet.people.line import Line

NO_HIT: Final = -1


class Part(NamedTuple):
    """What a line says of one link."""

    role: str
    """`part`: took part; `about`: is only talked about; `none`: the line denies it."""

    hit: int = NO_HIT
    """Mark of the contact word; -1: the line has none for it."""


ABOUT: Final = Part("about")
NONE: Final = Part("none")
UNSAID: Final = Part("part")


def parts_of(line: Line) -> list[Part]:
    """Return the part of every link of a line in a daily or dated note, in order (spec 2.2).

    The earliest contact word before a name in its part of the sentence is its own; a list of names shares one; without
    any, the words behind the name count, then those of the sentence before. Once somebody took part, further names need
    a word that leads to them: `with`, `and`, or a contact word of their own.
    """
    parts: list[Part] = []
    older: list[int] = []
    gap: list[int] = []
    is_about = False
    for index, mark in enumerate(line.marks):
        entry = mark.entry
        if entry.sense == "link":
            part = _part(line, parts, index, gap, older, is_about=is_about)
            parts.append(part)
            if not (is_refused(line, index) or (part is ABOUT and is_told_about(line, index))):
                gap = []
            is_about = False
        elif entry.sense == "stop":
            older += [hit for hit in gap if is_open(line, hit, index)]
            gap, is_about = [], False
        elif line.judged.said[index] and not (parts and not gap and is_how_of_last(line, index)):
            gap.append(index)
        elif entry.sense == "about":
            is_about = True
    return parts


def own_part(line: Line) -> Part:
    """Return the part of the person whose own note a line stands in: the earliest contact word that holds."""
    said = line.judged.said
    first_aim = NO_HIT
    is_denied = line.judged.gone or bool(line.judged.absent)
    for index, mark in enumerate(line.marks):
        if said[index] == "ok" and is_of_own(line, index):
            return Part("part", index)
        if mark.entry.sense == "how" and is_first(line.tokens, mark.at):
            return Part("part", index)  # "- 2026-05-07: in ufficio da lei"
        is_denied = is_denied or said[index] == "denied"
        if said[index] == "aimed" and first_aim == NO_HIT:
            first_aim = mark.at
    return NONE if is_denied or (first_aim != NO_HIT and is_head(line, first_aim)) else UNSAID


def companions_of(line: Line) -> list[Part]:
    """Return the part of every link of a dated line in somebody's own note.

    They take part only where a word such as `with` leads to them. Source: spec 2.2.
    """
    parts: list[Part] = []
    is_about = False
    for index, mark in enumerate(line.marks):
        sense = mark.entry.sense
        if sense == "about" or mark.entry.about:
            is_about = True
        elif sense == "stop":
            is_about = False
        elif sense == "link":
            if index in line.judged.absent or said_before(line, index) in ("denied", "aimed"):
                parts.append(NONE)
            elif parts and goes_on(line, index):
                parts.append(parts[-1])
            else:
                parts.append(UNSAID if is_with(line, index) and not is_about else ABOUT)
            is_about = False
    return parts


def _part(line: Line, parts: list[Part], index: int, gap: list[int], older: list[int], *, is_about: bool) -> Part:
    """Return the part of one link; `gap` holds the contact words since the last link or stop, `older` those before."""
    has_part = any(part.role == "part" for part in parts)
    if index in line.judged.absent or is_refused(line, index):
        return NONE
    if is_told_about(line, index):
        return ABOUT
    how = how_behind(line, index)
    if how is not None and (not gap or is_apart(line, how)):
        return Part("part", how)
    if parts and goes_on(line, index):
        return parts[-1]
    led = _led(line, index, gap, has_part=has_part, is_about=is_about) if gap else None
    if led is not None:
        return led
    return _further(line, parts, index, older, is_about=is_about) if has_part else _first(line, index, older)


def _led(line: Line, index: int, gap: list[int], *, has_part: bool, is_about: bool) -> Part | None:
    """Return the part of a link by the contact words before it; None: none of them leads to it."""
    said = line.judged.said
    is_told = is_about or (len(gap) > 1 and line.marks[gap[0]].entry.about)
    if said[gap[-1]] == "theirs" or (has_part and is_told):
        return ABOUT
    if has_part:
        gap = _of_clause(line, gap, index)
    first = next((hit for hit in gap if said[hit] == "ok" and is_led_to(line, hit, index)), NO_HIT)
    is_meeting = first != NO_HIT and line.marks[first].entry.met
    if first != NO_HIT and has_part and is_thing_of(line, first):
        return ABOUT
    if said[gap[-1]] in ("aimed", "denied"):
        is_purpose = is_meeting and said[gap[-1]] == "aimed" and line.marks[gap[-1]].entry.met
        return Part("part", first) if is_purpose else _instead(line, index)
    if first != NO_HIT and is_of_another(line, index):
        return ABOUT
    return Part("part", first) if first != NO_HIT else None


def _of_clause(line: Line, gap: list[int], index: int) -> list[int]:
    """Return the contact words that stand in one sentence part with a link, if any do, else all of them."""
    begin = max((place for place in range(index) if line.marks[place].entry.sense == "comma"), default=NO_HIT)
    return [hit for hit in gap if hit > begin] or gap


def _instead(line: Line, index: int) -> Part:
    """Return the part of a link whose contact word is denied: `no lunch with …, but a call`."""
    behind = line.marks[index + 1 :]
    if any(mark.entry.sense == "link" for mark in behind):
        return NONE
    for place, mark in enumerate(behind, index + 1):
        is_talk = mark.entry.verb or mark.entry.channel in ("call", "video")
        if line.judged.said[place] == "ok" and is_talk and is_of_own(line, place):
            return Part("part", place)
    return NONE


def _further(line: Line, parts: list[Part], index: int, older: list[int], *, is_about: bool) -> Part:
    """Return the part of a link behind others that took part, without a contact word right before it."""
    taking = [part for part in parts if part.role == "part"]
    first = next((part for part in reversed(taking) if part.hit != NO_HIT), taking[0])
    if is_with(line, index):
        return ABOUT if is_about else first
    if index + 1 < len(line.marks):
        following = line.marks[index + 1]
        if following.entry.sense == "joined" and following.at == line.marks[index].end:
            return first
    behind = _behind(line, index)
    if behind is not None:
        return behind
    return Part("part", older[0]) if older else ABOUT


def _first(line: Line, index: int, older: list[int]) -> Part:
    """Return the part of a link before anybody took part, without a contact word before it in its sentence part."""
    behind = _behind(line, index)
    if behind is not None:
        return behind
    if older:
        return Part("part", older[0])
    if "denied" in line.judged.said and _is_listed_as_denied(line, index):
        return NONE
    if is_with(line, index):
        for place in range(index + 1, len(line.marks)):
            if line.marks[place].entry.sense in ("stop", "link"):
                break
            if line.marks[place].entry.sense == "how":  # "morning with [[Anna]] at her office"
                return Part("part", place)
    return _in_next_sentence(line, index)


def _is_listed_as_denied(line: Line, index: int) -> bool:
    """Return whether a link stands in a list behind what is denied: `dinner: [[Anna]], [[Bruno]] (cancelled)`."""
    while goes_on(line, index):
        index = max(place for place in range(index) if line.marks[place].entry.sense == "link")
    colon = line.marks[index - 1] if index else None
    if colon is None or colon.end != line.marks[index].at or line.tokens[colon.at] != ":":
        return False
    said = [each for each in line.judged.said[: index - 1] if each]
    return bool(said) and said[-1] == "denied"


def _behind(line: Line, index: int) -> Part | None:
    """Return what the words behind a link say of it, up to the next link or stop; None: nothing."""
    for place in range(index + 1, len(line.marks)):
        sense = line.marks[place].entry.sense
        if sense == "stop" or (sense == "link" and not goes_on(line, place)):
            break
        said = line.judged.said[place]
        if said == "ok" and is_told_behind(line, index, place):
            return Part("part", place)
        if said == "denied":
            return NONE
        if said in ("theirs", "aimed"):
            return ABOUT
    return None


def _in_next_sentence(line: Line, index: int) -> Part:
    """Return what the next sentence parts say of a link, as long as they name nobody else."""
    is_behind_stop = False
    for place in range(index + 1, len(line.marks)):
        mark = line.marks[place]
        if mark.entry.sense == "link":
            if is_behind_stop:
                break
        elif mark.entry.sense == "stop":
            is_behind_stop = True
        elif is_behind_stop and line.judged.said[place] == "denied":
            return NONE
        elif is_behind_stop and line.judged.said[place] == "ok" and is_of_own(line, place):
            return Part("part", place) if is_open(line, place, len(line.marks)) else UNSAID
    return NONE if line.judged.gone else UNSAID
