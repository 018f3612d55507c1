from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from builders import a_person, built, company_note, interest, person_note, reference
from vaultnet.model.circle import Former
from vaultnet.network.spellings import company_name

if TYPE_CHECKING:
    from vaultnet.model.person import Person


@pytest.mark.parametrize(
    "written",
    [
        "Acme GmbH", "ACME G.m.b.H.", "Acme gmbh & Co. KG", "Acme GmbH&Co.KG", "Acme GmbH + Co KG",
        "Acme Ges.m.b.H.", "Acme AG", "Acme KG", "Acme e.K.", "Acme S.r.l.", "Acme Srl", "Acme S.R.L.S.",
        "Acme S.p.A.", "Acme, S.p.A.", "Acme snc", "Acme S.a.s.", "Acme B.V.", "Acme N.V.", "Acme Ltd",
        "Acme Ltd.", "Acme Limited", "Acme plc", "Acme LLC", "Acme, Inc.", "Acme Corp.", "Acme Corporation",
        "Acme & Co.", "Acme SAS", "Acme SARL", "Acme S.A.", "Acme EURL", "Acme S.L.", "Acme S.L.U.",
        "Acme Sp. z o.o.", "Acme sp.z o.o.", "Acme a.s.", "Acme s.r.o.", "Acme Kft", "Acme Kft.", "Acme Zrt.",
        "Acme Oy", "Acme Oyj", "Acme AB", "Acme A/S", "Acme AS", "Acme ApS", "Acme K.K.", "Acme Co., Ltd.",
        "Acme Ltda", "Acme Ltda.", "Acme Lda.", "Acme Pty Ltd", "Acme Pte. Ltd.", "Acme d.o.o.", "Acme UAB",
        "Acme S.A. de C.V.", "Acme und Co. KG", "Ácme Sp. z o. o.", "Acme (2015-2019)", "Acme GmbH (2015-2019)",
    ],
)  # fmt: skip
def test_a_legal_form_is_no_part_of_a_name(written: str) -> None:
    assert company_name(written) == "acme"


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Casa e Co", "casa"),
        ("AG", "ag"),
        ("Studio Rossi e Bianchi", "studio rossi e bianchi"),
        ("Maison de Vin", "maison de vin"),
        ("Bosch Rexroth AG", "bosch rexroth"),
        ("S.p.A. Nardini", "s.p.a. nardini"),
        ("Studio 2000 srl", "studio 2000"),
    ],
)
def test_what_else_stands_in_a_name_stays(written: str, name: str) -> None:
    assert company_name(written) == name


def test_spellings_without_a_note_are_one_company_under_the_usual_one() -> None:
    network = built(
        person_note(working("A", "Müller GmbH")),
        person_note(working("B", "Müller GmbH")),
        person_note(working("C", "MULLER G.m.b.H. & Co. KG")),
    )
    (workplace,) = network.workplaces.values()
    assert (workplace.key, workplace.name, workplace.company) == ("~muller", "Müller GmbH", None)
    assert workplace.people == ("People/A.md", "People/B.md", "People/C.md")


def test_a_note_is_found_by_link_name_alias_and_domain() -> None:
    network = built(
        company_note("Müller Abfüllung GmbH", aliases=("MAG",), website="https://www.mueller.example/en"),
        person_note(working("Link", "Müller Abfüllung GmbH", linked=True)),
        person_note(working("Name", "müller abfullung")),
        person_note(working("Alias", "MAG")),
        person_note(working("Domain", "Mueller Filling", emails=("d@de.mueller.example",))),
        person_note(working("Other", "Mueller Filling")),
    )
    keys = {path: network.employers[path] for path in sorted(network.employers)}
    note = "Companies/Müller Abfüllung GmbH.md"
    assert keys == {
        "People/Alias.md": note,
        "People/Domain.md": note,
        "People/Link.md": note,
        "People/Name.md": note,
        "People/Other.md": "~mueller filling",
    }


def test_two_notes_of_one_name_and_country_are_one_company_but_not_of_two_countries() -> None:
    network = built(
        company_note("Kraft", country="DE"),
        company_note("Kraft GmbH", country="DE"),
        company_note("Kraft B.V.", country="NL"),
        person_note(working("A", "Kraft GmbH", linked=True)),
        person_note(working("B", "KRAFT AG", country="DE")),
        person_note(working("C", "Kraft", country="NL")),
        person_note(working("D", "Kraft N.V.", country="NL")),
    )
    assert network.employers["People/A.md"] == network.employers["People/B.md"] == "Companies/Kraft GmbH.md"
    assert network.employers["People/D.md"] == "Companies/Kraft B.V..md"
    assert "Companies/Kraft.md" not in network.workplaces


def test_a_note_without_a_country_is_about_the_only_company_of_its_name() -> None:
    network = built(
        company_note("Kraft"), company_note("Kraft, GmbH", country="DE"), person_note(working("A", "Kraft"))
    )
    assert network.employers["People/A.md"] == "Companies/Kraft, GmbH.md"
    assert list(network.workplaces) == ["Companies/Kraft, GmbH.md"]
    network = built(company_note("Zeta AG"), company_note("Zeta GmbH", country="DE"), person_note(working("A", "Zeta")))
    assert list(network.workplaces) == ["Companies/Zeta GmbH.md"]


def test_who_worked_there_is_kept_with_the_years_and_the_line() -> None:
    network = built(
        company_note("Acme"),
        person_note(a_person("A", interests=(interest("Acme SpA (2010-2014)", "past_company", line=7),))),
        person_note(a_person("B", interests=(interest("Acme", "past_company", target="Acme", line=8),))),
    )
    assert network.workplaces["Companies/Acme.md"].former == (
        Former("People/A.md", 7, 2010, 2014),
        Former("People/B.md", 8, 0, 0),
    )


def test_where_somebody_works_now_is_not_past() -> None:
    person = a_person("A", company=reference("Acme"), interests=(interest("Acme", "past_company"),))
    assert built(person_note(person)).workplaces["~acme"].former == ()


def working(name: str, company: str, *, linked: bool = False, **fields: Any) -> Person:  # noqa: ANN401  fields of Person
    return a_person(name, company=reference(company, linked=linked), **fields)
