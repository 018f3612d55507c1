"""Contacts: the dated lines of all notes → the interactions of each person."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from vaultnet.model.channel import CHANNELS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from vaultnet.model.channel import Direction
    from vaultnet.model.facts import Facts
    from vaultnet.model.history import Row
    from vaultnet.network.resolve import Links

RANK: Final[Mapping[str, int]] = {channel: rank for rank, channel in enumerate(CHANNELS)}


class Lines(NamedTuple):
    """Every dated line that names somebody, in no order, as a row each."""

    by_person: Mapping[str, list[Row]]
    """By path."""

    by_name: Mapping[str, list[Row]]
    """By link target that leads to no note, as written."""


def lines_by_person(notes: Iterable[Facts], links: Links, people: Iterable[str]) -> Lines:
    """Return for each of the people (paths) every dated line that names them, and for each name that leads nowhere.

    A line counts for the person whose note it stands in when they took part (`own`), and for everyone whom its links
    lead to. Links to other notes, or to several notes of equal right, count for nobody.
    """
    lines: dict[str, list[Row]] = {path: [] for path in people}
    nobody: list[Row] = []
    by_target: dict[str, list[Row]] = {}
    unknown: dict[str, list[Row]] = {}
    for note in notes:
        if note.mentions:
            path = note.path
            own = lines.get(path, nobody)
            for number, day, channel, direction, is_own, targets in note.mentions:
                line: Row = (-day, RANK[channel], path, number, direction, ())
                if is_own:
                    own.append(line)
                for target in targets:
                    named = by_target.get(target)
                    if named is None:
                        found = links.found(target, path)
                        if found:
                            named = lines.get(found[0], nobody) if len(found) == 1 else nobody
                        else:
                            named = unknown.setdefault(target, [])
                        if links.is_same_everywhere(target):
                            by_target[target] = named
                    named.append(line)
    return Lines(lines, unknown)


def interactions_of(lines: Iterable[Row]) -> list[Row]:
    """Return the interactions that the lines tell of, newest first, then by rung: one for each day and channel.

    Who wrote is what the lines say. Where some say they did and some say the owner did, it is not said (`""`): the two
    wrote to each other, and nobody knows who did last.
    """
    rows: list[Row] = []
    several: dict[int, list[Row]] = {}
    last: Row = (0, -1, "", 0, "", ())
    for line in sorted(lines):
        if line[1] == last[1] and line[0] == last[0]:
            several.setdefault(len(rows) - 1, [last]).append(line)
        else:
            rows.append(line)
            last = line
    for index, group in several.items():
        rows[index] = _merged(group)
    return rows


def _merged(group: list[Row]) -> Row:
    """Return lines of one day and channel, in order of path and line, as one row."""
    day, channel, path, line, _, _ = group[0]
    directions = {row[4] for row in group if row[4]}
    direction: Direction = directions.pop() if len(directions) == 1 else ""
    further = dict.fromkeys(row[2:4] for row in group if row[2:4] != (path, line))
    return (day, channel, path, line, direction, tuple(further))
