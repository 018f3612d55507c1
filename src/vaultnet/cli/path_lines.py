"""Path lines: warm paths as plain text for the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vaultnet.cli.lines import decimal
from vaultnet.cli.output import Line, json_text
from vaultnet.cli.prospect_records import path_record
from vaultnet.model.message import counted, message
from vaultnet.prospects.edge_text import edge_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vaultnet.app.destination import Destination
    from vaultnet.languages.voice import Voice
    from vaultnet.model.prospect import Hop, WarmPath


def path_json(found: Destination) -> Iterator[Line]:
    """Yield the warmest ways to somebody as JSON."""
    target = {"name": found.name, "path": found.path or None}
    yield Line(json_text(target=target, paths=[path_record(each) for each in found.paths]))


def ways(found: Destination, voice: Voice) -> Iterator[Line]:
    """Yield the warmest ways to somebody as text, the best first."""
    yield Line(voice.blank(found.name), "bold")
    for each in found.paths:
        yield from path_lines(each, voice)
    if not found.paths:
        yield Line("  " + voice.say(message("No path is known: nobody whom you have spoken with leads there.")))


def path_lines(path: WarmPath, voice: Voice) -> Iterator[Line]:
    """Yield a path: its people and its strength, then what proves each hop; its weakest link is dim no more."""
    names = " → ".join(voice.blank(hop.name) for hop in path.hops)
    you = voice.say(message("you"))
    yield Line(f"  {you} → {names} ({decimal(path.strength, voice)})", "green")
    start = you
    for index, hop in enumerate(path.hops):
        weak = len(path.hops) > 1 and index == path.weakest
        yield Line(f"    {start} – {_hop(hop, voice)}", "yellow" if weak else "dim")
        start = voice.blank(hop.name)
    if path.asks:
        asked = counted("asked once in 90 days", "asked {count} times in 90 days", len(path.asks))
        yield Line(f"    {voice.say(asked)}", "yellow")
    for hop in path.hops:
        if not hop.path:
            yield Line("    " + voice.say(message("write a note for {names}", names=hop.name)), "yellow")


def _hop(hop: Hop, voice: Voice) -> str:
    """Return one hop with the best of what joins the two, and the places that say so."""
    places = ", ".join(f"{each.path}:{each.line}" if each.line else each.path for each in hop.edge.sources)
    said = voice.say(edge_text(hop.edge))
    return f"{voice.blank(hop.name)}: {decimal(hop.edge.strength, voice)} {said} [{voice.blank(places)}]"
