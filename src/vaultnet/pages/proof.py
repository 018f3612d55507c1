"""Proof: links from a sentence to the lines that it rests on."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from vaultnet.languages.rendering import file_stem
from vaultnet.model.message import Day, Link, Message, message

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from vaultnet.model.message import Blank
    from vaultnet.model.network import Tie
    from vaultnet.model.source import Source
    from vaultnet.pages.briefing import Briefing

MOST: Final = 3
"""Links behind one sentence at most."""


def with_proof(
    what: Message, sources: Sequence[Source], days: Mapping[Source, date], own_path: str, briefing: Briefing
) -> str:
    """Return the sentence as Markdown, with links to its sources in brackets before the full stop.

    A note that the sentence links to already is not named again; nor is the person's own note, which the row links to,
    unless the day of the line is known.
    """
    linked = set(_paths_in(what))
    links = []
    for source in sources:
        if source.path in linked or (source.path == own_path and source not in days):
            continue
        linked.add(source.path)
        links.append(source_link(source, days.get(source), briefing))
    said = briefing.say(_number_first(what))
    if not links:
        return said
    proof = f" ({', '.join(links[:MOST])})"
    return f"{said[:-1]}{proof}." if said.endswith(".") else said + proof


def _number_first(what: Message) -> Message:
    """Return a sentence that counts days with its number in bold, where the eye begins."""
    if not what.plural or not what.text.startswith("{count}"):
        return what
    return what._replace(blanks={**what.blanks, "count": message("**{count}**", count=what.number)})


def source_link(source: Source, day: date | None, briefing: Briefing) -> str:
    """Return a link to the note of a source, shown as the day of its line, else of the note, else as its title."""
    stem = file_stem(source.path)
    day = day or _day_of_name(stem)
    text = briefing.voice.day(day) if day else briefing.network.titles.get(source.path, stem)
    return briefing.link(Link(source.path, text, source.line))


def days_of(tie: Tie) -> dict[Source, date]:
    """Return the day of every line that tells of a contact."""
    return {source: each.day for each in tie.history for source in each.sources}


def _day_of_name(stem: str) -> date | None:
    try:
        return date.fromisoformat(stem) if len(stem) == len("2026-10-08") else None
    except ValueError:
        return None


def _paths_in(blank: Blank) -> Iterator[str]:
    """Yield the notes that a sentence links to."""
    if isinstance(blank, Link | Day):
        yield blank.path
    elif isinstance(blank, Message):
        for inside in blank.blanks.values():
            yield from _paths_in(inside)
    elif isinstance(blank, tuple):
        for inside in blank:
            yield from _paths_in(inside)
