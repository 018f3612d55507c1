"""People.base: valid for Obsidian 1.10, with the properties that this vault has, and written once."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from vaultnet.app.init import Keys, read_keys
from vaultnet.app.people_base import people_base, write_people_base
from vaultnet.app.people_marks import Marks, read_marks
from vaultnet.app.pipeline import briefing_of
from vaultnet.app.reading import read_rules
from vaultnet.languages.voice import Voice
from vaultnet.model.settings import Settings
from vaultnet.model.vault_config import VaultConfig
from vaultnet.people.conventions import conventions_from

if TYPE_CHECKING:
    from pathlib import Path

ENGLISH = Voice("en", date(2026, 11, 24))
FIELDS = conventions_from(Settings(), VaultConfig())[0].fields
NOTHING = Marks((), (), (), has_at=False, left_out=())
FORMULA = re.compile(
    r'!?(file\.(inFolder|hasTag)\("(?:[^"\\]|\\.)*"\)|file\.name\.startsWith\("@"\)|file\.hasLink\(this\.file\)'
    r'|list\(note\["(?:[^"\\]|\\.)*"\]\)\.contains\("(?:[^"\\]|\\.)*"\))'
)


def check(base: dict[str, Any]) -> None:
    """Fail unless this is what the help of Bases allows."""
    assert set(base) == {"filters", "properties", "views"}
    formulas = [base["filters"]["and"][0]["or"], base["filters"]["and"][1:]]
    for view in base["views"]:
        assert set(view) <= {"type", "name", "filters", "order", "sort", "groupBy"}
        assert view["type"] == "table"
        assert all(re.match(r"(file\.name|note\..+)\Z", column) for column in view["order"])
        assert view["sort"] == [{"property": "file.name", "direction": "ASC"}]
        if "groupBy" in view:
            assert set(view["groupBy"]) == {"property", "direction"}
        formulas.append(view.get("filters", {"and": []})["and"])
    for each in (formula for some in formulas for formula in some):
        assert FORMULA.fullmatch(each), each


def made(*keys: str, marks: Marks = NOTHING, voice: Voice = ENGLISH) -> dict[str, Any]:
    base = yaml.safe_load(people_base(marks, Keys(tuple((key, 1) for key in keys), ()), FIELDS, voice))
    check(base)
    return base  # type: ignore[no-any-return]  # of YAML


def test_columns_are_the_properties_that_the_notes_have_as_they_spell_them() -> None:
    base = made("Company", "company", "E-mail", "città", "prossimo passo", "color", "contact.email", "tags")
    assert base["views"][0]["order"] == [
        *("file.name", "note.Company", "note.città", "note.prossimo passo", "note.E-mail")
    ]


def test_people_are_grouped_by_company_where_they_have_one() -> None:
    assert [view["name"] for view in made("azienda")["views"]] == ["People", "By company", "Who knows this note"]
    assert made("azienda")["views"][1]["groupBy"] == {"property": "note.azienda", "direction": "ASC"}
    assert [view["name"] for view in made("role")["views"]] == ["People", "Who knows this note"]


def test_the_last_view_shows_who_links_to_the_note_beside_it() -> None:
    assert made()["views"][-1]["filters"] == {"and": ["file.hasLink(this.file)"]}


def test_rows_are_notes_that_are_marked_as_people_in_this_vault() -> None:
    marks = Marks(("CRM/People",), ("person",), (("Type", "Persona"),), has_at=True, left_out=("Vaultnet", "My's"))
    assert made(marks=marks)["filters"]["and"] == [
        {
            "or": [
                'file.inFolder("CRM/People")',
                'file.hasTag("person")',
                'list(note["Type"]).contains("Persona")',
                'file.name.startsWith("@")',
            ]
        },
        '!file.inFolder("Vaultnet")',
        '!file.inFolder("My\'s")',
    ]


@pytest.mark.parametrize(
    "name", ['a"b', "a'b", "a: b", "- a", "{a}", "a # b", "!x", "a\\b", "*a", "📁 Leute", "a\nb", "\x07"]
)
def test_a_name_of_any_signs_stays_a_name(name: str) -> None:
    marks = Marks((name,), (name,), ((name, name),), has_at=False, left_out=(name,))
    keys = Keys(((name, 2), ("role", 1)), ())
    base = yaml.safe_load(people_base(marks, keys, {**FIELDS, name: "company"}, ENGLISH))
    check(base)


def test_it_speaks_italian() -> None:
    views = made("azienda", voice=Voice("it", ENGLISH.today))["views"]
    assert [view["name"] for view in views] == ["Persone", "Per azienda", "Chi conosce questa nota"]


def test_marks_are_read_from_the_notes_of_people(tmp_path: Path) -> None:
    for path, text in {
        "Leute/Deep/Ada.md": "",
        "Bea.md": "---\ntype: Person\n---\n",
        "Cleo.md": "---\ntags: [person/friend]\n---\n",
        "@Dora.md": "",
        "People/Eva.md": "",
        "Templates/Person.md": "---\ntype: person\n---\n",
        "Ideas.md": "",
    }.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text)
    rules = read_rules(str(tmp_path))
    people = briefing_of(rules, ENGLISH.today, "en", "en").network.people
    marks = read_marks(rules, people)
    assert marks.folders == ("People",)
    assert marks.tags == ("person/friend",)
    assert marks.types == (("type", "Person"),)
    assert marks.has_at
    assert marks.left_out == ("Vaultnet", "Templates")
    check(yaml.safe_load(people_base(marks, read_keys(str(tmp_path), people, rules.conventions), FIELDS, ENGLISH)))


def test_it_is_written_once_and_then_the_users(tmp_path: Path) -> None:
    assert write_people_base(str(tmp_path), "Vaultnet", "views: []\n")
    (tmp_path / "Vaultnet/People.base").write_text("mine")
    assert not write_people_base(str(tmp_path), "Vaultnet", "views: []\n")
    assert (tmp_path / "Vaultnet/People.base").read_text() == "mine"
