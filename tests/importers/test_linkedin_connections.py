"""Each era and quirk of LinkedIn's Connections.csv (imports.md 1.2, 1.3) in a test."""

from __future__ import annotations

from datetime import date

import pytest

from foreign import OPTIONS, made, person, told
from vaultnet.importers import linkedin

PREAMBLE = """Notes:
"When exporting your connection data, you may notice that some of the email addresses are missing. You will only see \
email addresses for connections who have allowed it using this setting https://www.linkedin.com/psettings/privacy. \
You can learn more here https://www.linkedin.com/help/linkedin/answer/261"

"""
HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
ANNA = "Anna,Rossi,https://www.linkedin.com/in/anna-rossi-12,anna@rossi.it,Rossi & Figli,Export Manager,18 Nov 2026"


def of(*rows: str) -> str:
    return PREAMBLE + HEADER + "\n".join(rows)


def day(ordinal: int) -> str:
    return str(date.fromordinal(ordinal)) if ordinal else ""


def test_a_connection_of_today_gives_all_it_says_and_is_no_contact() -> None:
    found = told(made(of(ANNA), "Connections.csv"))
    (anna,) = found.people
    assert (found.source, found.profile, found.left_out, found.problems) == ("linkedin", "connections", {}, ())
    assert anna.place == "Connections.csv:5"
    assert (anna.name, anna.given, anna.family) == ("Anna Rossi", "Anna", "Rossi")
    assert (anna.linkedin, anna.emails) == ("anna-rossi-12", ("anna@rossi.it",))
    assert (anna.company, anna.role) == ("Rossi & Figli", "Export Manager")
    assert day(anna.connected_day) == "2026-11-18"
    assert (anna.contacts, anna.is_new_person) == ((), True)


def test_the_preamble_may_be_there_or_not_or_be_longer() -> None:
    for preamble in ("", PREAMBLE, "Notes:\n" * 12 + PREAMBLE[7:], "sep=,\n"):
        assert person(preamble + HEADER + ANNA).name == "Anna Rossi"
    assert not linkedin.is_mine(made("Notes:\n" * 20 + HEADER + ANNA))


def test_before_mid_2023_there_are_no_addresses_of_profiles() -> None:
    old = "First Name,Last Name,Email Address,Company,Position,Connected On\nAnna,Rossi,,Rossi & Figli,CEO,07 Jun 2020"
    anna = person(old)
    assert (anna.name, anna.linkedin, anna.company, day(anna.connected_day)) == (
        "Anna Rossi", "", "Rossi & Figli", "2020-06-07",
    )  # fmt: skip


def test_hidden_members_are_counted_and_are_nobody() -> None:
    found = told(of(ANNA, ",,,,,,07 Jun 2026", ",,,,,,08 Jun 2026"))
    assert (len(found.people), found.left_out) == (1, {"hidden": 2})


def test_two_people_of_one_name_stay_two() -> None:
    found = told(of(ANNA, ANNA.replace("anna-rossi-12", "annarossi")))
    assert [each.linkedin for each in found.people] == ["anna-rossi-12", "annarossi"]


def test_the_same_address_twice_is_one_person_and_counted() -> None:
    found = told(of(ANNA, ANNA.replace("https://www.", "http://it.").replace("-12,", "-12/?trk=x,")))
    assert (len(found.people), found.left_out) == (1, {"double": 1})


@pytest.mark.parametrize(
    ("address", "slug"),
    [
        ("https://www.linkedin.com/in/niccol%C3%B2-rossi", "niccolò-rossi"),
        ("https://www.linkedin.com/in/niccolo%CC%80-rossi", "niccolò-rossi"),
        ("https://it.linkedin.com/in/Anna-Rossi/it", "anna-rossi"),
        ("www.linkedin.com/mwlite/in/anna-rossi?trk=public", "anna-rossi"),
        ("https://www.linkedin.com/in/ACoAAB1234567890abcdef", ""),
        ("https://www.linkedin.com/company/rossi", ""),
        ("https://www.not-linkedin.com/in/anna", ""),
    ],
)
def test_percent_encoded_and_odd_addresses(address: str, slug: str) -> None:
    assert person(of(f"Anna,Rossi,{address},,,,18 Nov 2026")).linkedin == slug


@pytest.mark.parametrize(
    ("given", "family", "name"),
    [
        (" Anna ", " Rossi  ", "Anna Rossi"),
        ("Anna", '"Rossi, MBA, PMP"', "Anna Rossi"),
        ("Anna", '"Rossi, Ph.D."', "Anna Rossi"),
        ("Anna", '"Rossi, CFA®"', "Anna Rossi"),
        ("Dott.ssa Anna", "Rossi", "Anna Rossi"),
        ("🚀 Anna", "Rossi ✅", "Anna Rossi"),
        ("Anna", "Rossi (she/her)", "Anna Rossi"),
        ("ANNA", "ROSSI", "ANNA ROSSI"),
        ("Anna", ".", "Anna"),
        ("Åsa", "Müller-Ødegård", "Åsa Müller-Ødegård"),
        ("Maria", "De Luca", "Maria De Luca"),
        ("王", "小明", "王 小明"),
    ],
)
def test_names_are_cleaned_of_what_is_no_name(given: str, family: str, name: str) -> None:
    assert person(of(f"{given},{family},https://www.linkedin.com/in/a,,,,18 Nov 2026")).name == name


def test_an_empty_company_stays_empty() -> None:
    anna = person(of("Anna,Rossi,https://www.linkedin.com/in/a,,,,18 Nov 2026"))
    assert (anna.company, anna.role, anna.emails) == ("", "", ())


@pytest.mark.parametrize(
    ("written", "meant"),
    [("18 Nov 2026", "2026-11-18"), ("4-Apr-21", "2021-04-04"), ("18-nov-26", "2026-11-18"), ("7-giu-26", "2026-06-07"),
     ("18/11/2026", "2026-11-18"), ("07 lug 2026", "2026-07-07")],
)  # fmt: skip
def test_days_as_linkedin_and_spreadsheets_write_them(written: str, meant: str) -> None:
    assert day(person(of(ANNA.replace("18 Nov 2026", written))).connected_day) == meant


def test_a_file_saved_by_an_italian_excel_is_read() -> None:
    text = (PREAMBLE + HEADER + ANNA.replace("Rossi &", "Niccolò &").replace("18 Nov 2026", "18-nov-26")).replace(
        ",", ";"
    )
    for data in (text.replace("\n", "\r\n").encode("cp1252"), b"\xef\xbb\xbf" + text.encode(), text.encode("utf-16")):
        anna = person(data)
        assert (anna.company, day(anna.connected_day)) == ("Niccolò & Figli", "2026-11-18")


def test_the_order_of_day_and_month_is_the_columns() -> None:
    rows = [ANNA.replace("18 Nov 2026", "11/08/2026"), ANNA.replace("12", "13").replace("18 Nov 2026", "11/18/2026")]
    found = told(of(*rows), options=OPTIONS._replace(day_first=True))
    assert [day(each.connected_day) for each in found.people] == ["2026-11-08", "2026-11-18"]
    assert found.problems == ()


def test_an_order_that_nothing_proves_is_asked_about() -> None:
    found = told(made(of(ANNA.replace("18 Nov 2026", "11/08/2026")), "c.csv"))
    assert day(found.people[0].connected_day) == "2026-08-11"
    assert [(each.place, each.code, each.details) for each in found.problems] == [
        ("c.csv", "order_of_days", ("Connected On",))
    ]


def test_the_days_of_excel_are_refused_with_the_name_of_the_column() -> None:
    found = told(of(ANNA.replace("18 Nov 2026", "46344")))
    assert [(each.code, each.details) for each in found.problems] == [("serial_days", ("Connected On",))]
    assert found.people[0].connected_day == 0


def test_a_day_that_is_none_costs_itself_alone() -> None:
    found = told(of(ANNA.replace("18 Nov 2026", "31 Nov 2026"), ANNA.replace("-12", "-13")))
    assert [day(each.connected_day) for each in found.people] == ["", "2026-11-18"]
    assert found.left_out == {"bad_day": 1}


@pytest.mark.parametrize(
    "header",
    [
        "Nome,Cognome,URL,Indirizzo e-mail,Azienda,Posizione,Data di collegamento\n",
        "Nome,Cognome,URL,Indirizzo email,Società,Qualifica,Collegato il\n",
        "Vorname,Nachname,URL,E-Mail-Adresse,Unternehmen,Position,Verbunden am\n",
        "Prénom,Nom,URL,Adresse e-mail,Entreprise,Poste,Date de connexion\n",
        "FIRST NAME,last name,Url,E-mail Address,COMPANY,position,Connected_On\n",
    ],
)
def test_headers_of_other_languages_and_writings_are_known(header: str) -> None:
    anna = person(PREAMBLE + header + ANNA)
    assert (anna.linkedin, anna.emails, anna.company, anna.role, day(anna.connected_day)) == (
        "anna-rossi-12", ("anna@rossi.it",), "Rossi & Figli", "Export Manager", "2026-11-18",
    )  # fmt: skip


def test_rows_that_are_broken_cost_themselves_alone() -> None:
    second = ANNA.replace("-12", "-13")
    found = told(made(of(ANNA, 'Bo,"Open,x', second, "a,b,c,d,e,f,g,h,i", f"Long,{'x' * 140_000},,,,,"), "c.csv"))
    assert [each.linkedin for each in found.people] == ["anna-rossi-12", "anna-rossi-13"]
    assert found.left_out == {"bad_row": 2, "too_long": 1}
    assert [(each.place, each.code, each.details) for each in found.problems] == [
        ("c.csv:6", "bad_row", ("open_quote",)),
        ("c.csv:8", "bad_row", ("ragged",)),
        ("c.csv:9", "too_long", ("too_long",)),
    ]


def test_the_day_of_the_export_is_in_the_name_of_the_zip_else_that_of_its_files() -> None:
    text = of(ANNA)
    name = "Basic_LinkedInDataExport_07-11-2023.zip"
    assert day(told(made(text, archive=name, day=730_000)).exported_day) == "2023-07-11"
    assert told(made(text, archive="mine.zip", day=730_000)).exported_day == 730_000
    assert told(made(text, archive="Basic_LinkedInDataExport_17-41-2023.zip", day=9)).exported_day == 9
    assert told(made(text)).exported_day == 0


@pytest.mark.parametrize("name", ["Connections.csv", "connections_34875879.csv", "Collegamenti (1).CSV", "x", ""])
def test_a_table_is_known_by_what_stands_in_it_never_by_its_name(name: str) -> None:
    assert linkedin.is_mine(made(of(ANNA), name))
    assert not linkedin.is_mine(made("Nome;Cognome\nAnna;Rossi\n", "Connections.csv"))
