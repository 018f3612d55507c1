"""Contacts: the dated lines of all notes → those about each person."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vaultnet.model.channel import CHANNELS, DIRECTIONS
from vaultnet.model.facts import plain
from vaultnet.model.history import LAST_DAY, LINE
from vaultnet.network.somebody import UNNOTED
from vaultnet.network.spellings import plain_name

if TYPE_CHECKING:
    from collections.abc import Container, Mapping

    from vaultnet.model.facts import Facts
    from vaultnet.model.history import Paths
    from vaultnet.network.resolve import Links

RANK: Final[Mapping[str, int]] = {channel: rank for rank, channel in enumerate(CHANNELS)}
WAY: Final[Mapping[str, int]] = {direction: place for place, direction in enumerate(DIRECTIONS)}


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


def add_lines(whom: Whom, paths: Paths, note: Facts, lines: dict[str, bytearray]) -> None:
    """Add the dated lines of a note, packed (`LINE`), to those of each person, and of each name without a note.

    A line counts for the person whose note it stands in when they took part (`own`), and for everyone whom its links
    lead to.
    """
    path, everywhere, pack = note.path, whom.everywhere, LINE.pack
    mentions = plain(note.mentions)
    if not mentions:
        return
    note_number = paths.number_of(path)
    own = whom.own(path)
    of_own = bytearray()
    for number, day, channel, direction, is_own, targets in mentions:
        line = pack(LAST_DAY - day, RANK[channel], note_number, number, WAY[direction])
        if is_own:
            of_own += line
        for target in targets:
            who = everywhere.get(target)
            if who is None:
                who = whom.named(target, path)
            if who:
                lines[who] += line
    if own and of_own:
        lines[own] += of_own


def lines_left(paths: Paths, lines: bytes, gone: Container[str]) -> bytearray:
    """Return the lines that stand in other notes than those that are gone."""
    left = [line for line in LINE.iter_unpack(lines) if paths[line[2]] not in gone]
    return bytearray().join(LINE.pack(*line) for line in left)
