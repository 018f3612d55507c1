import pytest

from vaultnet.model.person import Person
from vaultnet.model.problem import Problem
from vaultnet.model.settings import Settings
from vaultnet.model.vault_config import VaultConfig
from vaultnet.notes.parse import parse
from vaultnet.people.conventions import conventions_from
from vaultnet.people.facts import facts_of


def read(
    text: str, path: str = "People/Ada Rossi.md", settings: Settings | None = None
) -> tuple[Person, tuple[Problem, ...]]:
    facts = facts_of(parse(path, text.encode()), conventions_from(settings or Settings(), VaultConfig())[0])
    assert facts.person is not None
    return facts.person, facts.problems


@pytest.mark.parametrize(
    ("head", "tier"),
    [
        ("tier: A", "A"),
        ("tier: b", "B"),
        ("tier: Tier C", "C"),
        ("prm-tier: 1", "A"),
        ("importance: high", "A"),
        ("importanza: bassa", "C"),
        ("circle: inner", "A"),
        ("fascia: D", "D"),
        ("cerchia: a", "A"),
        ("Category: B", "B"),
        ('categories: ["[[People]]", A]', "A"),
        ("tags: [person, tier/a]", "A"),
        ("tags: [fascia/c]", "C"),
        ("tier: B\ntags: [tier/a]", "B"),
        ("Category: B\ntags: [tier/a]", "B"),
        ("circle: school friends", ""),
        ("Category: friend", ""),
        ("tags: [tier/gold]", ""),
    ],
)
def test_a_tier_is_read_from_a_field_a_category_or_a_tag_in_this_order(head: str, tier: str) -> None:
    person, problems = read(f"---\n{head}\n---\n")
    assert person.tier == tier
    assert problems == ()


def test_a_tier_keeps_its_line() -> None:
    assert read("---\nrole: buyer\ntier: A\n---\n")[0].tier_line == 3
    assert read("A friend.\n\n#tier/a\n")[0].tier_line == 3


def test_a_folder_of_the_settings_gives_a_tier_the_nearest_first() -> None:
    settings = Settings(tier_a_folders=("People/Inner",), tier_b_folders=("People",), tier_c_folders=("Far",))
    assert read("", "People/Inner/Ada.md", settings)[0].tier == "A"
    assert read("", "people/Ada.md", settings)[0].tier == "B"
    assert read("", "People/Far/Ada.md", settings)[0].tier == "C"
    assert read("---\ntier: D\n---\n", "People/Inner/Ada.md", settings)[0].tier == "D"
    assert read("", "Contacts/Ada.md", settings)[0].tier == ""


@pytest.mark.parametrize(
    ("head", "status"),
    [
        ("role: buyer", "active"),
        ("status: active", "active"),
        ("status: lead", "active"),
        ("status: archived", "archived"),
        ("Status: Archived", "archived"),
        ("stato: archiviata", "archived"),
        ("status: inactive", "archived"),
        ("status: deceased", "deceased"),
        ("stato: defunto", "deceased"),
        ("status: do_not_contact", "do_not_contact"),
        ("status: do not contact", "do_not_contact"),
        ("stato: non contattare", "do_not_contact"),
        ('status: "[[Archived]]"', "archived"),
        ("status: [client, archived]", "archived"),
        ("archived: true", "archived"),
        ("archiviato: sì", "archived"),
        ("archived: 2024-05-06", "archived"),
        ("archived: false", "active"),
        ("archived: no", "active"),
        ("archived:", "active"),
        ("deceased: 2024-05-06", "deceased"),
        ("died: 2024", "deceased"),
        ("deceduta: sì", "deceased"),
        ("deceased: false", "active"),
        ("do_not_contact: true", "do_not_contact"),
        ("non contattare: sì", "do_not_contact"),
        ("tags: [archived]", "archived"),
        ("tags: [person, deceased]", "deceased"),
        ("tags: [status/archived]", "archived"),
        ("tags: [stato/deceduto]", "deceased"),
        ("tags: [do-not-contact]", "do_not_contact"),
        ("status: archived\ndeceased: true", "deceased"),
        ("status: archived\ndo_not_contact: true", "do_not_contact"),
    ],
)
def test_a_status_is_read_from_values_fields_and_tags_the_gravest_first(head: str, status: str) -> None:
    person, problems = read(f"---\n{head}\n---\n")
    assert person.status == status
    assert problems == ()
