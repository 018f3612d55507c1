from __future__ import annotations

import pytest

from builders import a_person, built, daily_note, facts, mention, person_note
from vaultnet.model.problem import Problem
from vaultnet.model.settings import Settings

MARTA = person_note(a_person("Marta Gallo", aliases=("io",)), mention(9, "Ada Rossi", own=True, channel="call"))
ADA = person_note("Ada Rossi")


@pytest.mark.parametrize(
    "me",
    ["Marta Gallo", "marta gallo", "[[Marta Gallo]]", "[[People/Marta Gallo|me]]", "People/Marta Gallo.md", "io"],
)
def test_the_settings_name_the_owner_by_name_link_or_path(me: str) -> None:
    network = built(MARTA, ADA, settings=Settings(me=me))
    assert network.owner == MARTA.person
    assert list(network.people) == ["People/Ada Rossi.md"]
    assert network.problems == ()


def test_a_note_can_say_that_it_is_the_owners() -> None:
    network = built(person_note(a_person("Marta Gallo", is_owner=True)), ADA)
    assert network.owner is not None
    assert (network.owner.name, list(network.people)) == ("Marta Gallo", ["People/Ada Rossi.md"])


def test_the_settings_win_over_the_notes() -> None:
    network = built(person_note(a_person("Zoe", is_owner=True)), MARTA, ADA, settings=Settings(me="Marta Gallo"))
    assert network.owner == MARTA.person
    assert list(network.people) == ["People/Ada Rossi.md"]


def test_of_several_the_first_by_path_is_taken_and_none_is_to_be_met() -> None:
    network = built(person_note(a_person("Zoe", is_owner=True)), person_note(a_person("Bea", is_owner=True)), ADA)
    assert network.owner is not None
    assert network.owner.name == "Bea"
    assert list(network.people) == ["People/Ada Rossi.md"]
    assert network.problems == (Problem("People/Bea.md", 0, "several_owners", ("People/Bea.md, People/Zoe.md",)),)


@pytest.mark.parametrize("me", ["Nobody", "Plans"])
def test_an_owner_who_is_no_person_is_a_problem_and_the_notes_are_asked(me: str) -> None:
    network = built(
        facts("Plans.md"), person_note(a_person("Zoe", is_owner=True)), settings=Settings(me=me, pages_folder="Net")
    )
    assert network.problems == (Problem("Vaultnet/Settings.md", 0, "unknown_me", (me,)),)
    assert network.owner is not None
    assert network.owner.name == "Zoe"


def test_an_owner_who_may_be_two_people_is_nobody() -> None:
    network = built(
        person_note(a_person("Marta Gallo", path="a/1.md")),
        person_note(a_person("Marta Gallo", path="b/2.md")),
        settings=Settings(me="Marta Gallo"),
    )
    assert network.owner is None
    assert network.problems[0] == Problem(
        "Vaultnet/Settings.md", 0, "ambiguous_link", ("Marta Gallo", "a/1.md, b/2.md")
    )


def test_without_an_owner_everybody_is_somebody_to_meet() -> None:
    network = built(MARTA, ADA)
    assert network.owner is None
    assert list(network.people) == ["People/Ada Rossi.md", "People/Marta Gallo.md"]


def test_lines_that_name_the_owner_are_no_contact_with_the_owner() -> None:
    daily = daily_note(3, mention(3, "Marta Gallo", "Ada Rossi", channel="meal"))
    network = built(MARTA, ADA, daily, settings=Settings(me="Marta Gallo"))
    assert list(network.ties) == ["People/Ada Rossi.md"]
    assert [each.channel for each in network.ties["People/Ada Rossi.md"].history] == ["meal", "call"]
