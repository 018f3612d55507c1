"""Contacts: the dated lines of all notes → the interactions of each person."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vaultnet.model.channel import CHANNELS
from vaultnet.model.facts import plain
from vaultnet.network.somebody import UNNOTED
from vaultnet.network.spellings import plain_name

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping

    from vaultnet.model.channel import Direction
    from vaultnet.model.facts import Facts
    from vaultnet.model.history import Row
    from vaultnet.network.resolve import Links

RANK: Final[Mapping[str, int]] = {channel: rank for rank, channel in enumerate(CHANNELS)}


class Whom:
    """Finds who is named in a dated line; answers are kept."""

    def __init__(self, links: Links, people: Container[str]) -> None:
        """Know the links, and the people (paths) whose lines are wanted."""
        self._links = links
        self._people = people
        self.everywhere: dict[str, str] = {}
        """Answers so far for targets that mean the same in every folder."""

    def own(self, path: str) -> str:
        """Return the path if it is one of the people's; else nothing."""
        return path if path in self._people else ""

    def named(self, target: str, source: str) -> str:
        """Return whom a link target in a note means: a path, the key of a name without a note, or nothing.

        Links to other notes, or to several notes of equal right, count for nobody.
        """
        found = self._links.found(target, source)
        who = "" if found else f"{UNNOTED}{plain_name(target)}"
        if len(found) == 1:
            who = self.own(found[0])
        if self._links.is_same_everywhere(target):
            self.everywhere[target] = who
        return who


def add_lines(whom: Whom, note: Facts, lines: dict[str, list[Row]]) -> None:
    """Add the dated lines of a note, as rows, to those of each person, and of each name without a note.

    A line counts for the person whose note it stands in when they took part (`own`), and for everyone whom its links
    lead to.
    """
    path, everywhere = note.path, whom.everywhere
    own = whom.own(path)
    of_own: list[Row] = []
    for number, day, channel, direction, is_own, targets in plain(note.mentions):
        line: Row = (-day, RANK[channel], path, number, direction, ())
        if is_own:
            of_own.append(line)
        for target in targets:
            who = everywhere.get(target)
            if who is None:
                who = whom.named(target, path)
            if who:
                lines[who].append(line)
    if own and of_own:
        lines[own] += of_own


def note_of_line(line: Row) -> str:
    """Return the path of the note in which a line stands."""
    return line[2]


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
