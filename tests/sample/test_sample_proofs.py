"""Every path and every reason on the sample's pages has a line of the notes, and that line says so."""

from __future__ import annotations

import re
from datetime import date
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from vaultnet.app.pipeline import briefing_of
from vaultnet.app.reading import read_rules
from vaultnet.notes.keys import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from vaultnet.model.network import Network
    from vaultnet.model.prospect import Edge, Prospect, WarmPath
    from vaultnet.model.source import Source
    from vaultnet.pages.briefing import Briefing

SAMPLE = Path(__file__).resolve().parents[2] / "sample_vault"
PAGE = SAMPLE / "Vaultnet" / "Prospect export.md"
LINK = re.compile(r"\[\[([^]|]+)(?:\|[^]]*)?\]\]")
ROLES = {"decision_maker", "buyer"}


@pytest.fixture(scope="module")
def briefing() -> Briefing:
    return briefing_of(read_rules(str(SAMPLE)), date(2026, 11, 24), None, "it")


def line_of(source: Source) -> str:
    """Return the line that a source names; the whole note where it names none.

    Who was at a meeting is one list: its first line stands for all of it.
    """
    text = (SAMPLE / source.path).read_text("utf-8-sig")
    if not source.line:
        return text
    first, *below = text.splitlines()[source.line - 1 :]
    is_list = source.path.startswith("Riunioni/") and (first.endswith(":") or first.startswith("- "))
    items = takewhile(lambda line: line.lstrip().startswith("- "), below if is_list else ())
    return "\n".join((first, *items))


def names_of(path: str, name: str, network: Network) -> Iterator[str]:
    """Yield what a note may call a person: name, aliases, file name, given name, nickname."""
    person = network.people.get(path)
    yield from (name, *(person.aliases if person else ()), path.rpartition("/")[2].removesuffix(".md"))
    yield name.split(maxsplit=1)[0]


def is_named(path: str, name: str, source: Source, network: Network) -> bool:
    """Tell whether the note is the person's own, or the line names them."""
    if source.path == path:
        return True
    line = folded(line_of(source))
    return any(folded(each) in line for each in names_of(path, name, network) if each)


def prospects(briefing: Briefing) -> list[Prospect]:
    return [each for market in briefing.prospects.markets for each in market.prospects]


def all_paths(briefing: Briefing) -> Iterator[tuple[Prospect, WarmPath]]:
    for prospect in prospects(briefing):
        yield from ((prospect, path) for path in prospect.paths)


def test_the_sample_has_ways_of_one_two_and_three_hops_companies_without_one_and_a_market_without_any(
    briefing: Briefing,
) -> None:
    targets = [market for market in briefing.prospects.markets if market.is_target]
    with_companies = [market for market in targets if market.prospects]
    found = [each for market in with_companies for each in market.prospects]
    assert len(with_companies) == 5
    assert len(found) >= 10
    assert {len(each.paths[0].hops) for each in found if each.paths} == {1, 2, 3}
    assert any(not each.paths for each in found)
    assert [market.country for market in targets if not market.prospects] == ["AT"]
    assert any(each.quiet_since for each in found)


def test_every_edge_of_every_path_has_lines_and_they_name_both_people(briefing: Briefing) -> None:
    network = briefing.network
    checked = 0
    for prospect, path in all_paths(briefing):
        before = None
        for hop in path.hops:
            for edge in (hop.edge, *hop.others):
                assert edge.sources, (prospect.name, hop.name)
                ends = [(hop.path, hop.name)] if before is None else [(before.path, before.name), (hop.path, hop.name)]
                for end in ends:
                    assert _one_names(edge, *end, network), (prospect.name, edge, end)
                checked += 1
            before = hop
    assert checked > 50


def _one_names(edge: Edge, path: str, name: str, network: Network) -> bool:
    """Tell whether a line of an edge names somebody; a day as a whole is named by its note."""
    sources: Iterable[Source] = edge.sources
    if edge.kind == "same_day":
        sources = [source._replace(line=0) for source in sources]
    return any(is_named(path, name, source, network) for source in sources)


def test_every_day_that_an_edge_gives_is_a_day_of_its_note(briefing: Briefing) -> None:
    for _, path in all_paths(briefing):
        for hop in path.hops:
            for edge in (hop.edge, *hop.others):
                if edge.day:
                    said = [f"{line_of(source)} {source.path}" for source in edge.sources]
                    notes = [(SAMPLE / source.path).read_text("utf-8-sig") for source in edge.sources]
                    day = edge.day.isoformat()
                    last_day = edge.kind == "fair" and any(str(edge.day.year) in each for each in said)
                    assert last_day or any(day in each for each in (*said, *notes)), edge


def test_what_is_shared_is_written_in_the_line_of_each(briefing: Briefing) -> None:
    for prospect in prospects(briefing):
        for shared in prospect.shared:
            assert shared.mine, shared
            assert shared.theirs, shared
            if shared.topic.kind != "acquaintance":
                for source in (*shared.mine, *shared.theirs):
                    assert line_of(source).strip(), source


def test_every_stage_and_every_bridge_has_its_line(briefing: Briefing) -> None:
    for prospect in prospects(briefing):
        assert prospect.stage_sources, prospect.name
        assert prospect.bridge is None or prospect.bridge_sources, prospect.name
        for source in (*prospect.stage_sources, *prospect.bridge_sources):
            assert line_of(source), source


def test_every_reason_to_meet_somebody_has_its_lines(briefing: Briefing) -> None:
    for lane in briefing.agenda.lanes.values():
        for suggestion in lane:
            for evidence in suggestion.evidence:
                assert evidence.sources, (suggestion.person.name, evidence.reason)
                assert all(line_of(source).strip() for source in evidence.sources)


def test_every_link_of_the_page_leads_to_a_note() -> None:
    notes = {path.stem for path in SAMPLE.rglob("*.md")}
    notes |= {path.relative_to(SAMPLE).with_suffix("").as_posix() for path in SAMPLE.rglob("*.md")}
    links = LINK.findall(PAGE.read_text("utf-8"))
    assert len(links) > 100
    assert [link for link in links if link not in notes | {"Vaultnet/network.svg"}] == []


def test_every_hop_on_the_page_links_to_a_note_that_names_whom_it_leads_to() -> None:
    """Follow the links of each path as a reader would: in the brackets behind a name stands the proof."""
    by_stem = {path.stem: path.read_text("utf-8-sig") for path in SAMPLE.rglob("*.md") if "Vaultnet" not in path.parts}
    ways = [
        line for line in PAGE.read_text("utf-8").splitlines() if "**Strada**" in line or line.startswith("  - oppure")
    ]
    hops = [
        hop for way in ways for hop in re.findall(r"\[\[([^]|]+)(?:\|[^]]*)?\]\] \(((?:[^()]|\[\[[^]]*\]\])*)\)", way)
    ]
    assert len(hops) > len(ways) > 20
    for who, proof in hops:
        notes = LINK.findall(proof)
        assert notes, (who, proof)
        given = who.split(maxsplit=1)[0]
        assert any(note == who or given in by_stem[note.rpartition("/")[2]] for note in notes), (who, proof)
