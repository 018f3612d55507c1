from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import (
    a_person,
    a_promise,
    a_trip,
    about,
    built,
    company_note,
    daily_note,
    facts,
    interest,
    mention,
    person_note,
    reference,
    topic_note,
)  # fmt: skip
from vaultnet.model.network import Counts
from vaultnet.model.problem import Problem

NOTES = (
    person_note(
        a_person("Ada Rossi", tier="A", interests=(interest("vela"), interest("German", "language"))),
        mention(30, own=True, channel="coffee"),
        promises=(a_promise("send [[Bo Lin]] the list", "Bo Lin", own=True),),
    ),
    person_note(a_person("Bo Lin", interests=(interest("Sailing"),), introduced_by=(reference("Ada Rossi"),))),
    person_note(a_person("Bo Lin", path="Old/Bo Lin.md", status="archived", interests=(interest("golf"),))),
    person_note(a_person("Cy Neri", aliases=("Cy",), knows=(reference("Ada Rossi"), reference("Bo")))),
    person_note(a_person("Cy Blu", aliases=("Cy",), interests=(interest("SAILING"), interest("sport/golf")))),
    person_note(a_person("Marta Gallo", is_owner=True, interests=(interest("barca a vela"),))),
    company_note("Acme", aliases=("Acme Foods",)),
    topic_note("Vela", "sailing", "barca a vela"),
    facts("Trips/b.md", "trip", trip=a_trip(-9, -12, "Berlin")),
    facts("Trips/a.md", "fair", trip=a_trip(2, 0, "Novara", kind="fair")),
    facts("Trips/old.md", "trip", trip=a_trip(9, 1, "Bari")),
    facts("Meetings/m.md", "meeting", day=738000, mentions=(mention(9, "Ada Rossi", "Bo Lin", "Cy", channel="meal"),)),
    daily_note(1, mention(1, "Ada Rossi", "Luca Verdi"), mention(1, "Cy", line=4), topics=(about("Sailing"),)),
    daily_note(2, mention(2, "Ada Rossi", channel="call"), mention(2, "Luca Verdi"), problems=(Problem("z", 1, "x"),)),
    facts("a.md", problems=(Problem("a.md", 9, "bad_date"), Problem("a.md", 2, "bad_yaml"))),
)


@settings(max_examples=60, deadline=None)
@given(st.permutations(NOTES))
def test_the_order_of_the_facts_makes_no_difference(notes: list[object]) -> None:
    network, ordered = built(*notes), built(*NOTES)  # type: ignore[arg-type]  # hypothesis forgets the type
    assert network == ordered
    assert repr(network) == repr(ordered)  # mappings, too, in the same order


def test_hash_seeds_make_no_difference() -> None:
    code = "from test_build import NOTES, built; print(repr(built(*NOTES)))"
    here = Path(__file__).parent
    seen = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join([str(here), *sys.path])},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "424242")
    }
    assert len(seen) == 1


def test_people_stand_in_order_of_path() -> None:
    network = built(person_note("Zoe"), person_note("ada"), person_note("Bea"))
    assert list(network.people) == ["People/Bea.md", "People/Zoe.md", "People/ada.md"]


def test_trips_and_fairs_that_are_not_over_stand_by_their_first_day() -> None:
    assert [trip.path for trip in built(*NOTES).trips] == ["Trips/Trip Novara.md", "Trips/Trip Berlin.md"]


def test_everything_is_counted() -> None:
    assert built(*NOTES).counts == Counts(
        notes=15, people=4, companies=1, dated=3, interactions=4, topics=4, left_out=1
    )


def test_all_problems_stand_by_path_and_line() -> None:
    assert [(each.path, each.line, each.code) for each in built(*NOTES).problems] == [
        ("Daily/2026-11-23.md", 4, "ambiguous_link"),
        ("a.md", 2, "bad_yaml"),
        ("a.md", 9, "bad_date"),
        ("z", 1, "x"),
    ]


@pytest.mark.parametrize("status", ["archived", "deceased", "do_not_contact"])
def test_who_is_left_out_appears_nowhere_but_in_their_own_list(status: str) -> None:
    gone = a_person(
        "Bo Lin",
        status=status,
        interests=(interest("golf"),),
        introduced_by=(reference("Ada Rossi"),),
        knows=(reference("Cy Neri"),),
    )
    path = gone.path
    network = built(
        person_note(gone, mention(9, own=True, channel="meal"), promises=(a_promise("call", own=True),)),
        person_note(a_person("Ada Rossi", introduced_by=(reference("Bo Lin"),))),
        person_note("Cy Neri"),
        facts("Meetings/m.md", "meeting", mentions=(mention(3, "Bo Lin", "Ada Rossi", channel="meal"),)),
    )
    assert list(network.left_out) == [path]
    assert len(network.ties[path].history) == 2
    shown = (
        network.people, network.topics, network.holders, network.promises, network.introduced_by, network.acquaintances,
        network.met_with["People/Ada Rossi.md"], network.circles_of["People/Ada Rossi.md"], network.namesakes,
        network.without_note,
    )  # fmt: skip
    assert path not in repr(shown)
    assert (network.met_with[path], network.circles_of[path]) == ({}, ())


def test_introducers_are_active_people_whether_linked_or_named() -> None:
    network = built(
        person_note(
            a_person(
                "Ada Rossi",
                introduced_by=(reference("Cy Neri", linked=False), reference("Bo Lin"), reference("Nobody")),
            )
        ),
        person_note("Bo Lin"),
        person_note("Cy Neri"),
    )
    assert network.introduced_by == {"People/Ada Rossi.md": ("People/Cy Neri.md", "People/Bo Lin.md")}


def test_titles_lead_from_paths_to_what_is_shown() -> None:
    titles = built(person_note(a_person("Ada Rossi", path="x/1.md")), facts("y/Note.md")).titles
    assert titles == {"x/1.md": "Ada Rossi", "y/Note.md": "Note"}


def test_an_empty_vault_is_a_network_of_nobody() -> None:
    network = built()
    assert (network.owner, network.people, network.problems) == (None, {}, ())
    assert network.counts == Counts(0, 0, 0, 0, 0, 0, 0)
