"""Contacts: the dated lines of all notes → rows of each person."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias, get_args

from vaultnet.model.channel import Channel
from vaultnet.model.history import Row

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from vaultnet.model.channel import Direction
    from vaultnet.model.facts import Facts
    from vaultnet.network.resolve import Links

Line: TypeAlias = "tuple[int, int, str, int, Direction]"
"""Day before zero (so that the newest sorts first), rank of the channel, path, line, direction."""

CHANNELS: Final[tuple[Channel, ...]] = get_args(Channel)
"""In order of rank: the highest rung first, as `Channel` writes them down."""

RANK: Final[Mapping[str, int]] = {channel: rank for rank, channel in enumerate(CHANNELS)}


def lines_by_person(notes: Iterable[Facts], links: Links, people: Iterable[str]) -> Mapping[str, list[Line]]:
    """Return for each of the people (paths) every dated line that names them, in no order.

    A line counts for the person whose note it stands in when they took part (`own`), and for everyone whom its links
    lead to. Links to other notes, to nobody, or to several notes of equal right count for nobody.
    """
    lines: dict[str, list[Line]] = {path: [] for path in people}
    for note in notes:
        if note.mentions:
            path = note.path
            own = lines.get(path)
            for number, day, channel, direction, is_own, targets in note.mentions:
                line = (-day, RANK[channel], path, number, direction)
                if is_own and own is not None:
                    own.append(line)
                for target in targets:
                    found = links.found(target, path)
                    if len(found) == 1 and found[0] in lines:
                        lines[found[0]].append(line)
    return lines


def rows_of(lines: Iterable[Line]) -> list[Row]:
    """Return the interactions that the lines tell of, newest first, then by rung: one for each day and channel.

    Who wrote is what the lines say. Where some say they did and some say the owner did, it is not said (`""`): the two
    wrote to each other, and nobody knows who did last.
    """
    rows: list[Row] = []
    several: dict[int, list[Line]] = {}
    last: Line = (0, -1, "", 0, "")
    for line in sorted(lines):
        if line[1] == last[1] and line[0] == last[0]:
            several.setdefault(len(rows) - 1, [last]).append(line)
        else:
            rows.append(Row(-line[0], CHANNELS[line[1]], line[4], (line[2:4],)))
            last = line
    for index, group in several.items():
        directions = {line[4] for line in group if line[4]}
        rows[index] = rows[index]._replace(
            direction=directions.pop() if len(directions) == 1 else "",
            places=tuple(dict.fromkeys(line[2:4] for line in group)),
        )
    return rows
