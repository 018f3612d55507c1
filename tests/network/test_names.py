from __future__ import annotations

import pytest

from builders import a_person, built, person_note
from vaultnet.model.problem import Problem
from vaultnet.network.names import matching

PEOPLE = built(
    person_note(a_person("Anna Rossi", aliases=("Nina", "Annina R."))),
    person_note(a_person("Annalisa Bianchi")),
    person_note(a_person("Zoë de Vries", path="CRM/@zdv.md")),
    person_note(a_person("Paolo Anna Neri", status="archived")),
    person_note(a_person("Anna Rossi Costa", status="deceased")),
    person_note(a_person("Bruno Riva", status="archived")),
    person_note(a_person("Marta Gallo", is_owner=True)),
)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Anna Rossi", ["People/Anna Rossi.md"]),
        ("  anna   ROSSI ", ["People/Anna Rossi.md"]),
        ("nina", ["People/Anna Rossi.md"]),
        ("annina r.", ["People/Anna Rossi.md"]),
        ("Rossi Anna", ["People/Anna Rossi.md"]),
        ("anna", ["People/Anna Rossi.md"]),
        ("ann", ["People/Anna Rossi.md", "People/Annalisa Bianchi.md"]),
        ("ann bia", ["People/Annalisa Bianchi.md"]),
        ("lisa", ["People/Annalisa Bianchi.md"]),
        ("zoe", ["CRM/@zdv.md"]),
        ("zdv", ["CRM/@zdv.md"]),
        ("CRM/@zdv.md", ["CRM/@zdv.md"]),
        ("crm/@ZDV", ["CRM/@zdv.md"]),
        ("Anna Rossi Costa", ["People/Anna Rossi Costa.md"]),
        ("Bruno", ["People/Bruno Riva.md"]),
        ("Marta Gallo", []),
        ("Nobody", []),
        ("", []),
        ("  ", []),
    ],
)
def test_the_closest_way_that_matches_anybody_decides(text: str, names: list[str]) -> None:
    assert matching(PEOPLE, text) == tuple(names)


def test_people_of_one_name_are_namesakes_and_a_problem() -> None:
    network = built(
        person_note(a_person("Anna Rossi", path="b/Anna Rossi.md")),
        person_note(a_person("ANNA RÒSSI", path="a/Anna.md")),
        person_note(a_person("Anna Rossi", path="c/Anna Rossi.md", status="archived")),
        person_note("Bo Lin"),
    )
    assert network.namesakes == (("a/Anna.md", "b/Anna Rossi.md"),)
    details = ("ANNA RÒSSI", "a/Anna.md, b/Anna Rossi.md")
    assert network.problems == (Problem("a/Anna.md", 0, "namesakes", details),)
    assert matching(network, "anna rossi") == ("a/Anna.md", "b/Anna Rossi.md")


def test_of_notes_that_differ_in_case_alone_a_path_means_the_one_that_is_spelt_so() -> None:
    paths = ("People/Anna.md", "People/anna.md")
    network = built(*(person_note(a_person(path[7:-3], path=path)) for path in paths))

    assert matching(network, "anna") == paths
    assert [matching(network, path) for path in paths] == [(path,) for path in paths]
    assert matching(network, "people/ANNA.md") == paths
