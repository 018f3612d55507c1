"""Path line: a warm path as one line, each hop with the lines that prove it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vaultnet.model.message import Link, message
from vaultnet.pages.channel_text import CHANNELS
from vaultnet.pages.proof import source_link
from vaultnet.prospects.edge_text import EDGES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from vaultnet.model.message import Blank, Message
    from vaultnet.model.prospect import EdgeKind, Hop, WarmPath
    from vaultnet.model.source import Source
    from vaultnet.pages.briefing import Briefing

MOST_EDGES: Final = 3
"""So many things that join two people are told, the strongest first."""

MOST_LINKS: Final = 3
"""So many links behind each."""


def ways_worth_telling(paths: Sequence[WarmPath]) -> list[WarmPath]:
    """Return the paths that are choices: without those that lead through somebody whom a better one asks directly."""
    told: list[WarmPath] = []
    asked: set[tuple[str, str]] = set()
    for path in paths:
        if not any((hop.path, hop.name) in asked for hop in path.hops[1:-1]):
            told.append(path)
            asked.add((path.hops[0].path, path.hops[0].name))
    return told


def path_line(path: WarmPath, briefing: Briefing) -> str:
    """Return `You → A (last contact 8 Oct) → B (they know each other: note) · strength 41% · weakest link: A – B`.

    Of a direct path: whom the owner knows, and since when.
    """
    first = path.hops[0]
    strength = briefing.say(message("strength {percent}%", percent=round(100 * path.strength)))
    if path.is_direct:
        person = Link(first.path, first.name)
        known = (
            message("you know {person}", person=person)
            if first.edge.day
            else message("{person} is a connection of yours and no more", person=person)
        )
        return f"{briefing.say(known)} ({_evidence(first, briefing)}) · {strength}"
    hops = " → ".join(f"{_name(hop, briefing)} ({_evidence(hop, briefing)})" for hop in path.hops)
    you = briefing.say(message("you"))
    parts = [f"{you} → {hops}", strength, _weakest(path, briefing)]
    return " · ".join((*parts, *_remarks(path, briefing)))


def _weakest(path: WarmPath, briefing: Briefing) -> str:
    """Return which two of the path are joined most weakly."""
    to = path.hops[path.weakest].name
    if path.weakest == 0:
        return briefing.say(message("weakest link: you – {to}", to=to))
    return briefing.say(message("weakest link: {name} – {to}", name=path.hops[path.weakest - 1].name, to=to))


def _remarks(path: WarmPath, briefing: Briefing) -> Iterator[str]:
    """Yield what else one must know before one asks: how often one did already, and who has no note yet."""
    if path.asks:
        asked = briefing.say(message("already asked"))
        notes = {source.path: _link(source, None, briefing) for source in path.asks}
        yield f"{asked}: {', '.join(tuple(notes.values())[:MOST_LINKS])}"
    nameless: tuple[Blank, ...] = tuple(hop.name for hop in path.hops if not hop.path)
    if nameless:
        yield briefing.say(message("write a note for {names}", names=nameless))


def _name(hop: Hop, briefing: Briefing) -> str:
    return briefing.link(Link(hop.path, hop.name))


def _evidence(hop: Hop, briefing: Briefing) -> str:
    """Return what joins two people, the strongest first, each with links to where it is written.

    Things of one kind are told together; what rests on the very lines of something stronger is not told.
    """
    told: dict[tuple[EdgeKind, str], dict[str, str]] = {}
    seen: set[str] = set()
    for edge in (hop.edge, *hop.others):
        paths = {source.path: source for source in edge.sources}
        if not paths.keys() <= seen:
            links = told.setdefault((edge.kind, edge.name), {})
            links.update(
                {path: _link(source, edge.day, briefing) for path, source in paths.items() if path not in seen}
            )
            seen |= paths.keys()
    parts = list(told.items())[:MOST_EDGES]
    return "; ".join(_joined(kind, name, tuple(links.values()), hop, briefing) for (kind, name), links in parts)


def _joined(kind: EdgeKind, name: str, links: Sequence[str], hop: Hop, briefing: Briefing) -> str:
    """Return one thing that joins two people, with its links."""
    shown = ", ".join(links[:MOST_LINKS])
    if kind == "tie":
        return f"{briefing.say(_last_time(hop, briefing))} {shown}" if hop.edge.day else shown
    said = briefing.say(EDGES[kind])
    if briefing.show(name):
        said = f"{said} {briefing.show(name)}"
    return f"{said}: {shown}"


def _last_time(hop: Hop, briefing: Briefing) -> Message:
    """Return how the owner and the first of a path were last in touch, as the line of the tie tells it."""
    tie = briefing.network.ties.get(hop.path)
    times = (tie.last_met, tie.last_spoken, tie.last_contact) if tie else ()
    told = (each for each in times if each and each.day == hop.edge.day and each.sources[0] in hop.edge.sources)
    return next((CHANNELS[each.channel] for each in told), EDGES["tie"])


def _link(source: Source, day: date | None, briefing: Briefing) -> str:
    """Return a link to a line's note: shown as its day, else *note* for the note of a person, else as its title."""
    if day is None and source.path in briefing.network.people:
        return briefing.link(Link(source.path, briefing.say(message("note")), source.line))
    return source_link(source, day, briefing)
