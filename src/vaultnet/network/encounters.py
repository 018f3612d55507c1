"""Encounters: who is named together in the lines, meetings and days of the notes → circles (spec 4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vaultnet.model.circle import Circle
from vaultnet.network.fading import STRENGTHS, faded, shared_strength

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from vaultnet.model.facts import Facts, Mention
    from vaultnet.network.somebody import Somebody


def encounters_in(note: Facts, somebody: Somebody, today: int) -> Iterator[Circle]:
    """Yield a circle for each line of a note that names several people, for its meeting, and for its day.

    The person whose note it is stands in every dated line of it. Who attended a meeting is together, whatever line
    names them; whom else its note names is only named on the same day. Days after today have not happened yet.
    """
    mentions = note.mentions[:]
    lines = _by_line(note, mentions, somebody, today)
    met = _met(note.path, mentions, somebody, today) if note.kind == "meeting" else ()
    if len(met) > 1:
        day, line = next((each.day, each.line) for each in mentions if each.channel != "mention")
        yield _together(met, day, note.path, line, today)
    most = 0
    for (line, day), members in lines.items():
        most = max(most, len(members))
        if len(members) > 1 and not (met and members.keys() <= set(met)):
            yield _together(tuple(members), day, note.path, line, today)
    if note.day and len(lines) > 1:
        everyone = tuple({member: None for members in lines.values() for member in members})
        if len(everyone) > max(1, most):
            yield Circle("same_day", faded(STRENGTHS["same_day"], note.day, today), everyone, note.day, note.path)


def _together(members: tuple[str, ...], day: int, path: str, line: int, today: int) -> Circle:
    return Circle("together", faded(shared_strength(len(members)), day, today), members, day, path, line)


def _by_line(
    note: Facts, mentions: Sequence[Mention], somebody: Somebody, today: int
) -> Mapping[tuple[int, int], dict[str, None]]:
    """Return who is named in each line and on which day; lines that name nobody else are left out."""
    own = somebody.known(note.path) if note.person else ""
    lines: dict[tuple[int, int], dict[str, None]] = {}
    for mention in mentions:
        if mention.targets and mention.day <= today:
            members = lines.setdefault((mention.line, mention.day), {own: None} if own else {})
            members.update(dict.fromkeys(somebody.all_named(mention.targets, note.path)))
    return lines


def _met(path: str, mentions: Sequence[Mention], somebody: Somebody, today: int) -> tuple[str, ...]:
    """Return who took part in a meeting: whom its note names with more than a mention."""
    took_part = [each for each in mentions if each.channel != "mention" and each.day <= today]
    return somebody.all_named((target for each in took_part for target in each.targets), path)
