"""Path line: a warm path as one line, each hop with the lines that prove it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vaultnet.model.message import Link, message
from vaultnet.pages.proof import source_link

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from vaultnet.model.message import Blank, Message
    from vaultnet.model.prospect import Edge, EdgeKind, Hop, WarmPath
    from vaultnet.model.source import Source
    from vaultnet.pages.briefing import Briefing

EDGES: Final[Mapping[EdgeKind, Message]] = {
    "tie": message("last contact"),
    "introduced": message("an introduction"),
    "knows": message("they know each other"),
    "together": message("named together"),
    "colleagues": message("colleagues"),
    "large_company": message("in the same large company"),
    "former_colleagues": message("once colleagues, in the same years"),
    "once_colleagues": message("of the same company once"),
    "school": message("same school"),
    "association": message("same association"),
    "fair": message("same fair"),
    "same_day": message("named on the same day"),
}
"""What joins two people; the links to the lines that say so stand behind it."""

CONNECTED: Final = message("connected, nothing more")

MOST_EDGES: Final = 3
"""So many things that join two people are told, the strongest first."""

MOST_LINKS: Final = 2
"""So many links behind each."""


def path_line(path: WarmPath, briefing: Briefing) -> str:
    """Return `You → A (last contact 8 Oct) → B (they know each other: note) · strength 41 % · weakest link: A – B`.

    Of a direct path: whom the owner knows, and since when.
    """
    first = path.hops[0]
    strength = briefing.say(message("strength {percent} %", percent=round(100 * path.strength)))
    if path.is_direct:
        known = message("you know {person}", person=Link(first.path, first.name))
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
        yield f"{asked}: {_links(path.asks, briefing)}"
    nameless: tuple[Blank, ...] = tuple(hop.name for hop in path.hops if not hop.path)
    if nameless:
        yield briefing.say(message("write a note for {names}", names=nameless))


def _name(hop: Hop, briefing: Briefing) -> str:
    return briefing.link(Link(hop.path, hop.name))


def _evidence(hop: Hop, briefing: Briefing) -> str:
    """Return what joins two people, the strongest first, each with links to where it is written.

    What rests on the very lines of something stronger is not told.
    """
    told: list[Edge] = []
    seen: set[str] = set()
    for edge in (hop.edge, *hop.others):
        paths = {source.path for source in edge.sources}
        if len(told) < MOST_EDGES and not paths <= seen:
            told.append(edge)
            seen |= paths
    return "; ".join(_edge(edge, briefing) for edge in told)


def _edge(edge: Edge, briefing: Briefing) -> str:
    if edge.kind == "tie":
        return _tie(edge, briefing)
    said = briefing.say(EDGES[edge.kind])
    if briefing.show(edge.name):
        said = f"{said} {briefing.show(edge.name)}"
    return f"{said}: {_links(edge.sources, briefing)}"


def _tie(edge: Edge, briefing: Briefing) -> str:
    """Return when the owner was last in touch with somebody; without a day they are connected, and no more."""
    if edge.day:
        return f"{briefing.say(EDGES['tie'])} {source_link(edge.sources[0], edge.day, briefing)}"
    return f"{briefing.say(CONNECTED)}: {_links(edge.sources, briefing)}"


def _links(sources: Sequence[Source], briefing: Briefing) -> str:
    """Return links to the notes of these lines, each note once: as its day, *note* for the note of a person."""
    once: dict[str, Source] = {}
    for source in sources:
        once.setdefault(source.path, source)
    return ", ".join(_link(source, briefing) for source in tuple(once.values())[:MOST_LINKS])


def _link(source: Source, briefing: Briefing) -> str:
    if source.path in briefing.network.people:
        return briefing.link(Link(source.path, briefing.say(message("note")), source.line))
    return source_link(source, None, briefing)
