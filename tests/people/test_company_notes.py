from datetime import date

import pytest

from vaultnet.model.person import Company, Reference
from vaultnet.model.problem import Problem
from vaultnet.model.settings import Settings
from vaultnet.model.vault_config import VaultConfig
from vaultnet.notes.parse import parse
from vaultnet.people.conventions import conventions_from
from vaultnet.people.facts import facts_of


def read(text: str, path: str = "Companies/Acme.md") -> tuple[Company, tuple[Problem, ...]]:
    facts = facts_of(parse(path, text.encode()), conventions_from(Settings(), VaultConfig())[0])
    assert facts.company is not None
    return facts.company, facts.problems


def test_a_company_may_have_no_frontmatter() -> None:
    assert read("They pack things.\n")[0] == Company("Companies/Acme.md", "Acme")


def test_a_company_has_its_fields() -> None:
    found, problems = read(
        "---\nname: Acme GmbH\naliases: [ACME]\ncountry: Germania\ncity: Hamburg\nindustry: packaging\n"
        "website: https://acme.example\nstage: 3\ntags: [company, packaging]\n"
        "next_step: write to purchasing\nnext_step_date: 2026-12-01\n---\n"
    )
    assert problems == ()
    assert (found.path, found.name, found.aliases) == ("Companies/Acme.md", "Acme GmbH", ("ACME",))
    assert (found.country, found.city, found.sector) == ("DE", "Hamburg", "packaging")
    assert (found.website, found.stage, found.tags) == ("https://acme.example", "3", ("company", "packaging"))
    assert (found.next_step, found.next_step_day) == ("write to purchasing", date(2026, 12, 1).toordinal())


@pytest.mark.parametrize(
    ("head", "stage"),
    [
        ("stage: won\nstatus: customer", "won"),
        ("status: Customer", "Customer"),
        ("fase: trattativa", "trattativa"),
        ("tags: [company, cliente]", "cliente"),
        ("tags: [company, lost]", "lost"),
        ("tags: [company, packaging]", ""),
    ],
)
def test_the_stage_is_a_field_else_the_status_else_a_tag(head: str, stage: str) -> None:
    assert read(f"---\n{head}\n---\n")[0].stage == stage


def test_people_are_named_in_fields_and_in_the_text_each_once() -> None:
    found, _ = read(
        '---\npeople: ["[[Ada Rossi]]", Bo Berg]\nprimary_contact: "[[Cy Clark|Cy]]"\n---\n\n'
        "## People\n\n- [[Dan Dahl]], buyer\n- [[Ada Rossi]]\n"
    )
    assert found.people == (
        Reference("Ada Rossi", "Ada Rossi", 2),
        Reference("Bo Berg", "", 2),
        Reference("Cy", "Cy Clark", 3),
        Reference("Dan Dahl", "Dan Dahl", 8),
    )


def test_a_title_that_repeats_the_file_name_is_the_name() -> None:
    assert read("---\ntitle: Acme\n---\n")[0].name == "Acme"


def test_a_country_that_is_none_is_a_problem() -> None:
    assert read("---\ncountry: Atlantis\n---\n")[1] == (
        Problem("Companies/Acme.md", 2, "unknown_country", ("Atlantis",)),
    )
