from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Literal

import pytest

from builders import a_person, built, daily_note, facts, mention, person_note
from vaultnet.model.problem import Problem
from vaultnet.network.resolve import Links

if TYPE_CHECKING:
    from vaultnet.model.facts import Facts


def links(*notes: Facts | str) -> Links:
    made = [facts(note) if isinstance(note, str) else note for note in notes]
    return Links(sorted(made, key=lambda note: note.path))


@pytest.mark.parametrize(
    ("paths", "target", "source", "found"),
    [
        pytest.param(["Ada.md"], "Ada", "Log.md", ["Ada.md"], id="the path itself"),
        pytest.param(["b/Ada.md", "c/Ada.md"], "b/Ada", "c/x.md", ["b/Ada.md"], id="the path beats the own folder"),
        pytest.param(["Ada.md", "c/Ada.md"], "Ada", "c/x.md", ["Ada.md"], id="a path in the root does, too"),
        pytest.param(["a/Ada.md", "long/Ada.md"], "Ada", "long/x.md", ["long/Ada.md"], id="own folder beats shortest"),
        pytest.param(["a/Ada.md", "long/Ada.md"], "Ada", "x.md", ["a/Ada.md"], id="the shortest path"),
        pytest.param(["a/Ada.md", "long/Ada.md"], "Ada", "long/in/x.md", ["a/Ada.md"], id="not the folder above"),
        pytest.param(["a/b/c.md", "aaaaaaaaa/c.md"], "c", "", ["a/b/c.md"], id="characters count, not folders"),
        pytest.param(["a/Ada.md", "b/Ada.md"], "Ada", "x.md", ["a/Ada.md", "b/Ada.md"], id="equal length: ambiguous"),
        pytest.param(["x/p/Ada.md", "q/Ada.md"], "p/Ada", "q/y.md", ["x/p/Ada.md"], id="the end of the path"),
        pytest.param(["xp/Ada.md"], "p/Ada", "", [], id="only whole folders end a path"),
        pytest.param(["Ada.md"], "aDA", "", ["Ada.md"], id="case never matters"),
        pytest.param(["Ada.MD"], "Ada", "", ["Ada.MD"], id="nor that of the ending"),
        pytest.param(["Straße.md"], "STRASSE", "", ["Straße.md"], id="casefold"),
        pytest.param(["log.md", "Log.md"], "Log", "", ["Log.md"], id="of two that differ by case, as spelled"),
        pytest.param(["log.md", "LOG.md"], "Log", "", ["LOG.md", "log.md"], id="spelled like neither"),
        pytest.param(["Ada.md"], "Ada.md", "", ["Ada.md"], id="with its ending"),
        pytest.param(["v1.2.md"], "v1.2", "", ["v1.2.md"], id="dots inside"),
        pytest.param(["a/Ada.md"], "/a/Ada", "", ["a/Ada.md"], id="a slash before the path"),
        pytest.param(["a/Ada.md"], "./Ada", "a/x.md", ["a/Ada.md"], id="relative"),
        pytest.param(["b/Ada.md"], "../b/Ada", "a/x.md", ["b/Ada.md"], id="relative, one up"),
        pytest.param(["b/Ada.md"], "./Ada", "a/x.md", [], id="relative never searches"),
        pytest.param(["b/Ada.md"], "../../b/Ada", "a/x.md", [], id="above the root is nothing"),
        pytest.param(["pages/a___b.md"], "a/b", "", ["pages/a___b.md"], id="Logseq"),
        pytest.param(["pages/a%2Fb.md"], "a/b", "", ["pages/a%2Fb.md"], id="old Logseq"),
        pytest.param([".hidden.md"], ".hidden", "", [".hidden.md"], id="a dot is no folder"),
        pytest.param(["Ada.md"], "", "", [], id="nothing"),
        pytest.param(["Ada.md"], "https://example.com/Ada", "", [], id="a web address"),
        pytest.param(["Ada.md"], "Bo", "", [], id="nobody"),
    ],
)
def test_a_target_leads_where_obsidian_says(paths: list[str], target: str, source: str, found: list[str]) -> None:
    assert links(*paths).found(target, source) == tuple(found)


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_composed_and_decomposed_letters_are_one(form: Literal["NFC", "NFD"]) -> None:
    path = unicodedata.normalize("NFD", "People/Nicolò Però.md")
    assert links(path).found(unicodedata.normalize(form, "nicolò però"), "") == (path,)


def test_the_answer_does_not_depend_on_what_was_asked_before() -> None:
    asked = links("a/Ada.md", "long/Ada.md")
    assert [asked.found("Ada", source) for source in ("x.md", "long/x.md", "a/x.md", "x.md")] == [
        ("a/Ada.md",),
        ("long/Ada.md",),
        ("a/Ada.md",),
        ("a/Ada.md",),
    ]


def test_a_file_name_beats_an_alias() -> None:
    found = links("Notes/Ada.md", person_note(a_person("Ada Rossi", aliases=("Ada",)))).found("Ada", "")
    assert found == ("Notes/Ada.md",)


def test_an_alias_leads_to_its_person_without_regard_to_case_and_accents() -> None:
    asked = links(person_note(a_person("Zoë De Vries", aliases=("Zozò",))))
    assert asked.found("zozo", "") == asked.found("zoe de vries", "") == ("People/Zoë De Vries.md",)


def test_a_name_that_is_not_the_file_name_leads_to_its_person() -> None:
    asked = links(person_note(a_person("Ada Rossi", path="People/arossi.md")))
    assert asked.found("Ada Rossi", "") == ("People/arossi.md",)


def test_a_full_name_beats_another_ones_alias() -> None:
    asked = links(
        person_note(a_person("Ada Rossi", path="People/1.md")),
        person_note(a_person("Adelaide", path="People/2.md", aliases=("Ada Rossi",))),
    )
    assert asked.found("Ada Rossi", "") == ("People/1.md",)


def test_a_persons_alias_beats_a_topics() -> None:
    asked = links(facts("Topics/Sailing.md", aliases=("Vela",)), person_note(a_person("Velia Neri", aliases=("Vela",))))
    assert asked.found("vela", "") == ("People/Velia Neri.md",)
    assert links(facts("Topics/Sailing.md", aliases=("Vela",))).found("vela", "") == ("Topics/Sailing.md",)


def test_an_alias_of_two_people_is_ambiguous() -> None:
    asked = links(
        person_note(a_person("Ada Rossi", aliases=("Ada",))), person_note(a_person("Ada Bianchi", aliases=("Ada",)))
    )
    assert asked.found("Ada", "") == ("People/Ada Bianchi.md", "People/Ada Rossi.md")


def test_an_ambiguous_name_is_nobodys_contact_and_one_problem_where_it_first_stands() -> None:
    network = built(
        person_note(a_person("Ada Rossi", aliases=("Ada",))),
        person_note(a_person("Ada Bianchi", aliases=("Ada",))),
        daily_note("2026-11-20", mention("2026-11-20", "Ada", channel="call", line=8)),
        daily_note("2026-11-19", mention("2026-11-19", "Ada", line=6), mention("2026-11-19", "ada", line=4)),
    )
    assert [len(tie.history) for tie in network.ties.values()] == [0, 0]
    paths = "People/Ada Bianchi.md, People/Ada Rossi.md"
    assert network.problems == (Problem("Daily/2026-11-19.md", 4, "ambiguous_link", ("ada", paths)),)


def test_an_ambiguous_link_between_notes_about_nobody_is_no_problem() -> None:
    network = built(facts("a/Plan.md"), facts("b/Plan.md"), daily_note("2026-11-20", mention("2026-11-20", "Plan")))
    assert network.problems == ()


def test_a_link_to_a_note_that_is_no_person_is_no_contact() -> None:
    network = built(
        facts("Projects/Ada Rossi.md"), person_note("Ada Rossi"), daily_note(3, mention(3, "Projects/Ada Rossi"))
    )
    assert len(network.ties["People/Ada Rossi.md"].history) == 0


def test_one_line_that_names_five_people_is_contact_with_each() -> None:
    names = ["Ada Rossi", "Bo Lin", "Cy Neri", "Di Conti", "Ed Gallo"]
    network = built(*map(person_note, names), daily_note(3, mention(3, *names, channel="meal")))
    assert [len(tie.history) for tie in network.ties.values()] == [1] * 5
