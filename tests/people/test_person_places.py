import pytest

from vaultnet.model.problem import Problem
from vaultnet.model.settings import Settings
from vaultnet.model.vault_config import VaultConfig
from vaultnet.notes.parse import parse
from vaultnet.people.conventions import conventions_from
from vaultnet.people.facts import facts_of


def place(head: str) -> tuple[str, str, tuple[Problem, ...]]:
    text = f"---\n{head}\n---\n"
    facts = facts_of(parse("People/Ada Rossi.md", text.encode()), conventions_from(Settings(), VaultConfig())[0])
    assert facts.person is not None
    return facts.person.city, facts.person.country, facts.problems


@pytest.mark.parametrize(
    ("head", "city", "country"),
    [
        ("city: Milano\ncountry: Italia", "Milano", "IT"),
        ("città: Milano\npaese: Italia", "Milano", "IT"),
        ("lives: Oslo", "Oslo", ""),
        ("based-in: Oslo, Norway", "Oslo", "NO"),
        ("city: Singapore", "Singapore", ""),
        ("country: NO", "", "NO"),
        ("country: uk", "", "GB"),
        ("nation: Olanda", "", "NL"),
        ('country: "[[Germany]]"', "", "DE"),
        ('country: "[[Countries/Germany|DE]]"', "", "DE"),
        ('city: "[[Places/Oslo]]"', "Oslo", ""),
        ("country: England, UK", "", "GB"),
        ("country: Germany (DE)", "", "DE"),
        ("country: DE - Germany", "", "DE"),
        ("location: Hamburg, Germany", "Hamburg", "DE"),
        ("luogo: Amburgo, Germania", "Amburgo", "DE"),
        ("location: Milano (Italia)", "Milano", "IT"),
        ("location: Oslo - Norway", "Oslo", "NO"),
        ("location: Austin, Texas, USA", "Austin", "US"),
        ("location: Germany", "", "DE"),
        ('location: "[[Berlin]]"', "Berlin", ""),
        ('loc: ["[[Kyoto]]", "[[Japan]]"]', "Kyoto", "JP"),
        ('location: "[[Kyoto]], [[Japan]]"', "Kyoto", "JP"),
        ("prm-location: London, UK", "London", "GB"),
        ("location: San Francisco, CA", "San Francisco", ""),
        ("luogo: Torino, TO", "Torino", ""),
        ("country: France\nlocation: Hamburg, Germany", "Hamburg", "FR"),
        ("city: Lyon\nlocation: Germany", "Lyon", "DE"),
        ("city: Lyon, France", "Lyon", "FR"),
        ("address: Via Roma 1, 20100 Milano, Italia", "", "IT"),
        ("address: {street: Via Roma 1, city: Milano, country: Italia}", "Milano", "IT"),
        ("ADR[HOME].LOCALITY: Milano\nADR[HOME].COUNTRY: Italy", "Milano", "IT"),
        ("city:\ncountry:\nlocation:", "", ""),
    ],
)
def test_city_and_country_are_read_out_of_every_field_for_places(head: str, city: str, country: str) -> None:
    assert place(head) == (city, country, ())


def test_a_country_that_is_none_is_a_problem_and_the_location_helps_out() -> None:
    problem = Problem("People/Ada Rossi.md", 2, "unknown_country", ("Atlantis",))
    assert place("country: Atlantis\nlocation: Hamburg, Germany") == ("Hamburg", "DE", (problem,))


def test_two_countries_are_a_problem_and_no_guess() -> None:
    problem = Problem("People/Ada Rossi.md", 2, "unknown_country", ("Italy/Germany",))
    assert place("country: Italy/Germany") == ("", "", (problem,))


def test_a_location_need_not_name_a_country() -> None:
    assert place("location: the old harbour") == ("the old harbour", "", ())
