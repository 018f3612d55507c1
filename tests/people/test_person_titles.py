import pytest

from vaultnet.model.facts import Facts
from vaultnet.model.settings import Settings
from vaultnet.model.vault_config import VaultConfig
from vaultnet.notes.parse import parse
from vaultnet.people.conventions import conventions_from
from vaultnet.people.facts import facts_of


def facts(text: str, path: str = "People/Ada Rossi.md") -> Facts:
    return facts_of(parse(path, text.encode()), conventions_from(Settings(), VaultConfig())[0])


def name_and_role(text: str, path: str = "People/Ada Rossi.md") -> tuple[str, str]:
    person = facts(text, path).person
    assert person is not None
    return person.name, person.role


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("", "Ada Rossi"),
        ("---\nname: Ada Maria Rossi\n---\n", "Ada Maria Rossi"),
        ("---\nfull_name: Ada Maria Rossi\n---\n", "Ada Maria Rossi"),
        ("---\nFN: Ada Maria Rossi\n---\n", "Ada Maria Rossi"),
        ("---\nfirstName: Ada\nlastName: Bianchi\n---\n", "Ada Bianchi"),
        ("---\nname: {first: Ada, last: Bianchi}\n---\n", "Ada Bianchi"),
        ("---\nnome: Ada Bianchi\n---\n", "Ada Bianchi"),
        ("---\nN.GN: Ada\nN.FN: Bianchi\n---\n", "Ada Bianchi"),
        ("---\nnome: Ada\ncognome: Bianchi\n---\n", "Ada Bianchi"),
        ("---\nnome: Ada Bianchi\ncognome: Bianchi\n---\n", "Ada Bianchi"),
    ],
)
def test_the_name_is_the_field_else_the_file_name(text: str, name: str) -> None:
    assert name_and_role(text)[0] == name


def test_the_at_sign_and_the_identifier_are_no_part_of_the_name() -> None:
    assert name_and_role("", "Notes/@Ada Rossi.md")[0] == "Ada Rossi"
    assert name_and_role("", "People/202401010945 Ada Rossi.md")[0] == "Ada Rossi"


@pytest.mark.parametrize("stem", ["People___Ada Rossi", "CRM___People___Ada Rossi", "People%2FAda Rossi"])
def test_a_page_of_logseq_shows_the_last_part_of_its_name_and_counts_the_others_as_folders(stem: str) -> None:
    found = facts("", f"pages/{stem}.md")
    assert (found.kind, found.title, found.aliases) == ("person", "Ada Rossi", ())


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("title: Ada M. Rossi", ("Ada M. Rossi", "")),
        ("title: Ada M. Rossi\naliases: []", ("Ada M. Rossi", "")),
        ("title: CEO\nname: Ada M. Rossi", ("Ada M. Rossi", "CEO")),
        ("title: CEO\naliases: [Adina]", ("Ada Rossi", "CEO")),
        ("title: CEO\ncompany: Acme", ("Ada Rossi", "CEO")),
        ("title: Dott.\ncompany: Acme\nrole: CEO", ("Ada Rossi", "CEO")),
        ("title: ada rossi\ncompany: Acme", ("ada rossi", "")),
        ("titolo: Direttrice\nazienda: Acme", ("Ada Rossi", "Direttrice")),
    ],
)
def test_a_title_is_the_job_where_something_else_says_who_it_is(head: str, expected: tuple[str, str]) -> None:
    assert name_and_role(f"---\n{head}\n---\n") == expected


@pytest.mark.parametrize(
    ("head", "aliases"),
    [
        ("aliases: [Adina, Ada R.]", ("Adina", "Ada R.")),
        ("alias: Adina, Ada R.", ("Adina", "Ada R.")),
        ("soprannome: Adina", ("Adina",)),
        ("nickname: Adina\naliases: [Ada R.]", ("Adina", "Ada R.")),
        ('aliases: "Rossi, Ada"', ("Rossi, Ada",)),
        ("aliases: [Ada Rossi, Adina, Adina]", ("Adina",)),
        ("aliases:\n  -\n  - Adina", ("Adina",)),
    ],
)
def test_aliases_are_the_other_names_each_once(head: str, aliases: tuple[str, ...]) -> None:
    person = facts(f"---\n{head}\n---\n").person
    assert person is not None
    assert person.aliases == aliases


def test_links_may_lead_to_the_shown_name_too() -> None:
    assert facts("---\nname: Ada Maria Rossi\naliases: [Adina]\n---\n").aliases == ("Ada Maria Rossi", "Adina")
    assert facts("", "@Ada Rossi.md").aliases == ("Ada Rossi",)
    assert facts("---\ntitle: Sailing for all\naliases: [vela]\n---\n", "Topics/sailing.md").aliases == (
        "Sailing for all",
        "vela",
    )
    assert facts("").aliases == ()


def test_the_title_of_a_daily_note_is_no_name_for_links() -> None:
    found = facts("---\ntitle: Daily note\n---\n", "2026-05-07.md")
    assert (found.title, found.aliases) == ("Daily note", ())


def test_other_notes_show_their_title_else_their_file_name() -> None:
    assert facts("---\ntitle: Sailing for all\n---\n", "Topics/sailing.md").title == "Sailing for all"
    assert facts("", "Topics/sailing.md").title == "sailing"
