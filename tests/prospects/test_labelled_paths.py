from __future__ import annotations

from math import prod
from typing import TYPE_CHECKING

import pytest

from prospects.labelled_vault import TARGETS, Target, labelled_network, labelled_notes, labelled_prospects
from vaultnet.notes.keys import folded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vaultnet.model.prospect import Insider, Prospect, WarmPath

FEWEST = 40
LEFT_OUT = {"Elio Neri", "Fabio Oro", "Gino Testa"}


@pytest.mark.parametrize("target", TARGETS, ids=lambda target: target.name)
def test_the_path_the_weakest_link_and_the_stage_are_as_labelled(target: Target) -> None:
    prospect, insider = found(target.name)
    best = insider.paths[0] if insider.paths else None
    via = tuple(hop.name for hop in best.hops[:-1]) if best else None
    assert (via, best.weakest if best else None, prospect.stage) == (target.via, target.weakest, target.stage)


def test_the_labels_are_enough_and_each_target_has_one() -> None:
    names = [target.name for target in TARGETS]
    assert len(names) == len(set(names)) >= FEWEST
    assert set(names) == {
        insider.person.name for _, insider in insiders() if not insider.person.name.startswith("Titan ")
    } | {
        "Titan Friend",
        "Titan Target",
    }


def test_nobody_who_is_left_out_stands_on_a_path() -> None:
    assert {person.name for person in labelled_network().left_out.values()} == LEFT_OUT
    assert not [hop for path in paths() for hop in path.hops if hop.name in LEFT_OUT]


def test_a_path_leads_only_through_people_once_spoken_with_or_names_without_a_note() -> None:
    ties = labelled_network().ties
    between = [hop.path for path in paths() for hop in path.hops[:-1]]
    assert {ties[path].rung for path in between if path} <= {"spoken", "met"}


def test_whom_to_ask_first_was_spoken_with_even_without_a_note() -> None:
    unnoted = {each.name: each.tie.rung for each in labelled_network().unnoted.values()}
    first = [path.hops[0].name for path in paths() if len(path.hops) > 1 and not path.hops[0].path]
    assert first
    assert {unnoted[name] for name in first} <= {"spoken", "met"}


def test_paths_are_simple_short_and_through_different_people() -> None:
    for _, insider in insiders():
        assert len(insider.paths) <= 3
        firsts = [path.hops[0].name for path in insider.paths]
        assert len(firsts) == len(set(firsts))
        for path in insider.paths:
            names = [(hop.path, hop.name) for hop in path.hops]
            assert len(names) == len(set(names)) <= 3
            assert path.hops[-1].path == insider.person.path


def test_the_strength_is_the_product_of_the_hops_and_the_best_comes_first() -> None:
    for _, insider in insiders():
        strengths = [path.strength for path in insider.paths]
        assert strengths == sorted(strengths, reverse=True)
        for path in insider.paths:
            assert path.strength == pytest.approx(prod(hop.edge.strength for hop in path.hops), abs=2e-4)


def test_everything_that_joins_two_people_is_kept_the_strongest_first() -> None:
    for path in paths():
        for hop in path.hops:
            strengths = [edge.strength for edge in (hop.edge, *hop.others)]
            assert strengths == sorted(strengths, reverse=True)
    ada_and_marco = next(
        path for path in paths() if [hop.name for hop in path.hops[:-1]] == ["Marco Ferri", "Ada Conti"]
    )
    assert {edge.kind for edge in (ada_and_marco.hops[1].edge, *ada_and_marco.hops[1].others)} == {"knows", "together"}


def test_every_line_that_a_path_stands_on_is_there_and_says_so() -> None:
    notes = {path: text.splitlines() for path, text in labelled_notes().items()}
    for path in paths():
        before = "Chiara Bianchi"
        for hop in path.hops:
            for edge in (hop.edge, *hop.others):
                assert edge.sources
                said = folded(
                    " ".join(
                        f"{each.path} {notes[each.path][each.line - 1] if each.line else ''}" for each in edge.sources
                    )
                )
                assert hop.name.rpartition(" ")[2].casefold() in said or edge.kind == "tie", (edge, said)
                assert before.rpartition(" ")[2].casefold() in said or edge.kind == "tie", (edge, said)
            before = hop.name


def test_one_company_under_three_spellings_has_all_of_its_people() -> None:
    kraft = [prospect for prospect, insider in insiders() if insider.person.name.startswith("Kraft")]
    assert {prospect.name for prospect in kraft} == {"Kraft"}
    assert [(each.person.name, each.buying_role) for each in kraft[0].insiders] == [
        ("Kraft One", "decision_maker"),
        ("Kraft Three", "buyer"),
        ("Kraft Two", "contact"),
    ]


def test_a_path_to_somebody_who_decides_counts_more_for_the_company() -> None:
    kraft, _ = found("Kraft One")
    ways = [(path.hops[-1].name, path.hops[0].name) for path in kraft.paths]
    assert ways[0] == ("Kraft One", "Bruno Galli"), "0.51 to the decider goes before 0.7 × 0.69 to the storeman"
    assert ways[1] == ("Kraft Two", "Tina Moro")


def test_the_introducer_asked_three_times_says_so() -> None:
    _, tired = found("Tired Path")
    asked = {path.hops[0].name: path for path in tired.paths}
    assert "Sergio Villa" not in asked or asked["Sergio Villa"].strength < asked["Tina Moro"].strength
    _, back = found("Given Back")
    by_name = {path.hops[0].name: path for path in back.paths}
    assert by_name["Ugo Conti"].asks == ()
    assert by_name["Vera Lago"].asks == (), "half a year is long ago"


def found(name: str) -> tuple[Prospect, Insider]:
    return next((prospect, insider) for prospect, insider in insiders() if insider.person.name == name)


def insiders() -> Iterator[tuple[Prospect, Insider]]:
    for market in labelled_prospects().markets:
        for prospect in market.prospects:
            for insider in prospect.insiders:
                yield prospect, insider


def paths() -> Iterator[WarmPath]:
    return (path for _, insider in insiders() for path in insider.paths)
