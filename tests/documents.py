"""The documents of the project as the tests read them: pages, fenced blocks, tables, and what a note example means."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from vaultnet.model.vault_config import VaultConfig
from vaultnet.network.build import network_from
from vaultnet.notes.links import links_in
from vaultnet.notes.parse import parse
from vaultnet.people.conventions import conventions_from
from vaultnet.people.facts import facts_of
from vaultnet.settings import settings_from

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from vaultnet.model.facts import Facts
    from vaultnet.model.network import Network

ROOT: Final = Path(__file__).resolve().parents[1]
DOCUMENTS: Final = (
    *(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")),
    *sorted(ROOT.glob("docs/**/*.md")),
)
TODAY: Final = date(2026, 11, 24)
"""The day of every example."""


@dataclass(frozen=True)
class Fence:
    """A fenced block."""

    language: str
    text: str
    mark: str
    """What the HTML comment on the line above says; empty: there is none."""

    line: int
    """Line of its first fence, from 1."""


def text_of(name: str) -> str:
    """Return a document, by its path from the root of the project."""
    return (ROOT / name).read_text(encoding="utf-8")


def fences(text: str) -> Iterator[Fence]:
    """Yield the fenced blocks of a page, in order."""
    lines = text.split("\n")
    opened = 0
    for number, line in enumerate(lines, 1):
        if not line.startswith("```"):
            continue
        if not opened:
            opened = number
            continue
        comment = re.fullmatch(r"<!-- (.*) -->", lines[opened - 2])
        yield Fence(lines[opened - 1][3:], "\n".join(lines[opened : number - 1]), comment[1] if comment else "", opened)
        opened = 0


def table_below(text: str, mark: str) -> list[list[str]]:
    """Return the cells of the table below `<!-- MARK -->`, without its head."""
    rows = text.split(f"<!-- {mark} -->\n", 1)[1].strip().split("\n\n", 1)[0].split("\n")
    return [[cell.strip() for cell in row.strip("|").split("|")] for row in rows[2:]]


def understood(notes: Mapping[str, str]) -> dict[str, list[str]]:
    """Return, for every note, the lines that say what vaultnet understands of it, all notes being one vault."""
    settings, _ = settings_from(parse("Vaultnet/Settings.md", b""))
    conventions, _ = conventions_from(settings, VaultConfig())
    facts = {path: facts_of(parse(path, text.encode()), conventions) for path, text in notes.items()}
    network = network_from(facts.values(), settings, TODAY)
    return {path: [*_person(each), *_trip(each), *_happened(each, network)] for path, each in facts.items()}


def _person(facts: Facts) -> Iterator[str]:
    yield f"kind: {facts.kind}"
    yield from (f"problem: {each.code}, line {each.line}" for each in facts.problems)
    person = facts.person
    if person is None:
        return
    yield f"name: {person.name}"
    for key in ("role", "city", "country", "tier"):
        yield f"{key}: {getattr(person, key)}"
    if person.company:
        yield f"company: {person.company.text}"
    if person.birthday:
        yield "birthday: {:04}-{:02}-{:02}".format(*person.birthday)
    yield from (f"interest: {each.text}" for each in person.interests)
    yield from (f"introduced_by: {each.text}" for each in person.introduced_by)


def _trip(facts: Facts) -> Iterator[str]:
    trip = facts.trip
    if trip:
        first, last = date.fromordinal(trip.first_day), date.fromordinal(trip.last_day)
        yield ", ".join((f"trip: {first} to {last}", *trip.countries))
        yield from (f"place: {place}" for place in trip.places)


def _happened(facts: Facts, network: Network) -> Iterator[str]:
    """Yield contact and promises whose line stands in the note; the owner of the note is not named."""
    none = True
    for path, person in sorted(network.people.items()):
        named = "" if path == facts.path else f"{person.name}, "
        for each in network.ties[path].history:
            if any(source.path == facts.path for source in each.sources):
                none = False
                yield f"contact: {named}{each.day} {each.channel}, {each.rung}"
    if none:
        yield "no contact"
    for path, person in sorted(network.people.items()):
        for promise in network.promises.get(path, ()):
            if promise.source.path == facts.path:
                due = f", due {promise.due}" if promise.due else ""
                yield f"promise: {person.name}, {_plain(promise.text)}{due}{', theirs' if promise.theirs else ''}"


def _plain(text: str) -> str:
    for link in reversed(links_in(text)):
        text = text[: link.start] + link.text + text[link.end :]
    return text
