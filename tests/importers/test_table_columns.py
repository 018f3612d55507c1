"""The engine for anybody's table: header, delimiter, names and values of columns, days, `--map` (imports.md 2.3)."""

from __future__ import annotations

from datetime import date

import pytest

from foreign import OPTIONS, made, person, told
from vaultnet.importers.find import imported
from vaultnet.model.foreign import HEAD


def test_the_delimiter_is_that_of_the_header_whatever_the_values_hold() -> None:
    for delimiter in ",;\t|":
        others = ",;\t|".replace(delimiter, "")
        text = f'Nome{delimiter}Email\n"Anna Rossi"{delimiter}a@rossi.it\nBo{others} Lind{delimiter}b@lind.se\n'
        assert [each.emails for each in told(text).people] == [("a@rossi.it",), ("b@lind.se",)]


def test_the_header_may_stand_below_remarks() -> None:
    text = "Elenco contatti, aggiornato;\nPagina 1\n\nNome;Telefono;Email\nAnna Rossi;347 1234567;a@rossi.it\n"
    anna = person(text)
    assert (anna.name, anna.place) == ("Anna Rossi", "list.csv:5")
    assert person("\n" * 14 + "Nome;Email\nAnna Rossi;a@rossi.it").name == "Anna Rossi"
    assert imported((made("\n" * 15 + "Nome;Email\nAnna Rossi;a@rossi.it"),), OPTIONS) is None


def test_names_of_columns_are_compared_without_case_accents_and_signs() -> None:
    for name in ("E-mail", "E_MAIL", "e.mail", " é mail ", "Ｅ-mail"):
        assert person(f"Nome,{name}\nAnna Rossi,a@rossi.it\n").emails == ("a@rossi.it",)


def test_columns_of_one_name_are_all_kept() -> None:
    anna = person("Nome,Email,Email,Telefono,Telefono\nAnna Rossi,a@rossi.it,a2@rossi.it,347 1234567,02 1234567\n")
    assert (anna.emails, anna.phones) == (("a@rossi.it", "a2@rossi.it"), ("347 1234567", "02 1234567"))


def test_a_title_is_what_they_do_unless_its_values_are_how_they_are_addressed() -> None:
    text = "Name,Title,Email\n" + "".join(f"Anna Rossi {n},{{}},a{n}@rossi.it\n" for n in range(3))
    assert [each.role for each in told(text.format("CEO", "Dr.", "Buyer")).people] == ["CEO", "Dr.", "Buyer"]
    assert [each.role for each in told(text.format("Dr.", "Prof. Dr.", "Buyer")).people] == ["", "", ""]
    assert ("Title", "role") in told(text.format("", "", "CEO")).mapping


def test_twenty_values_decide_and_no_more() -> None:
    rows = "".join(f"Anna {n},{'Dr.' if n < 20 else 'CEO'},a{n}@rossi.it\n" for n in range(60))
    assert ("Title", "") in told("Name,Title,Email\n" + rows).mapping


@pytest.mark.parametrize("column", ["URL", "Profile URL", "Link", "LinkedIn", "Website"])
def test_an_address_is_linkedins_only_where_values_are_profiles(column: str) -> None:
    text = f"Name,Email,{column}\nAnna Rossi,a@rossi.it,{{}}\n"
    anna = person(text.format("https://it.linkedin.com/in/Anna-Rossi/"))
    assert (anna.linkedin, anna.website) == ("anna-rossi", "")
    site = person(text.format("https://rossi.it"))
    assert (site.linkedin, site.website) == ("", "" if column == "LinkedIn" else "https://rossi.it")
    assert person(text.format("https://www.linkedin.com/company/rossi")).linkedin == ""


def test_a_sales_navigator_address_is_no_slug() -> None:
    anna = person('Name,Email,LinkedIn\nAnna Rossi,a@rossi.it,"https://www.linkedin.com/sales/people/ACwAAB12,name"\n')
    assert (anna.linkedin, anna.uid) == ("", "sales_nav:ACwAAB12")


@pytest.mark.parametrize(
    ("columns", "values", "name", "given", "family"),
    [
        ("Nome", "Anna Rossi", "Anna Rossi", "", ""),
        ("Nome,Cognome", "Anna,Rossi", "Anna Rossi", "Anna", "Rossi"),
        ("Name,Surname", "Anna,Rossi", "Anna Rossi", "Anna", "Rossi"),
        ("Cognome,Nome", "De Luca,Anna", "Anna De Luca", "Anna", "De Luca"),
        ("Cognome e Nome", "Rossi Anna", "Anna Rossi", "Anna", "Rossi"),
        ("Cognome e Nome", "De Luca Anna Maria", "De Luca Anna Maria", "", ""),
        ("Nominativo", '"Rossi, Anna"', "Anna Rossi", "Anna", "Rossi"),
        ("Nominativo", "ROSSI Anna", "Anna ROSSI", "Anna", "ROSSI"),
        ("Full Name", "Dott.ssa Anna Rossi", "Anna Rossi", "", ""),
        ("Full Name,First Name,Last Name", "A. Rossi,Anna,Rossi", "Anna Rossi", "Anna", "Rossi"),
    ],
)
def test_halves_of_names_are_trusted_and_whole_names_read(
    columns: str, values: str, name: str, given: str, family: str
) -> None:
    anna = person(f"{columns},Email\n{values},a@rossi.it\n")
    assert (anna.name, anna.given, anna.family) == (name, given, family)


def test_stato_is_a_country_where_all_values_are_and_else_a_stage() -> None:
    text = "Nome;Email;Stato\nAnna;a@rossi.it;{}\nBo;b@lind.se;{}\n"
    assert [each.country for each in told(text.format("Italia", "Svezia")).people] == ["Italia", "Svezia"]
    assert [each.stage for each in told(text.format("Italia", "trattativa")).people] == ["Italia", "trattativa"]


def test_a_place_may_hold_city_and_country() -> None:
    text = 'Name,Email,Location\nAnna,a@rossi.it,"{}"\n'
    for place, city, country in (
        ("Milan, Lombardy, Italy", "Milan", "Italy"),
        ("Germany", "", "Germany"),
        ("Greater Milan Area", "Greater Milan Area", ""),
    ):
        anna = person(text.format(place))
        assert (anna.city, anna.country) == (city, country)


def test_what_is_read_as_what_is_told_in_order_and_what_is_not_with_counts() -> None:
    found = told("Nome;Email;Colore;Vuota;Taglia\nAnna;a@rossi.it;blu;;\nBo;b@lind.se;verde;;L\n")
    assert found.mapping == (("Nome", "name"), ("Email", "email"), ("Colore", ""), ("Vuota", ""), ("Taglia", ""))
    assert found.unmapped == (("Colore", 2), ("Taglia", 1))
    assert found.header == "Nome,Email,Colore,Vuota,Taglia"


def test_the_users_word_stands_above_all() -> None:
    text = "Chi;Nome;Boh;Email\nAnna Rossi;Ditta;Roma;a@rossi.it\n"
    mapping = {"Chi": "name", "nome": "azienda", " BOH ": "City", "Email": ""}
    anna = person(text, options=OPTIONS._replace(mapping=mapping))
    assert (anna.name, anna.company, anna.city, anna.emails) == ("Anna Rossi", "Ditta", "Roma", ())


def test_a_field_that_is_none_is_told_and_the_column_left_out() -> None:
    found = told("Nome;Email\nAnna;a@rossi.it\n", options=OPTIONS._replace(mapping={"Nome": "xyz"}))
    assert [(each.code, each.details) for each in found.problems] == [("unknown_field", ("xyz",))]
    assert found.mapping == (("Nome", ""), ("Email", "email"))


def test_an_unknown_header_is_shown_and_can_be_mapped() -> None:
    text = "Chi;Dove;Quando\nAnna Rossi;Roma;ieri\nBo Lind;Lund;oggi\n"
    found = told(text)
    assert [(each.code, each.details) for each in found.problems] == [("unknown_header", ("Chi, Dove, Quando",))]
    assert (found.people, found.header) == ((), "Chi,Dove,Quando")
    mapped = told(text, options=OPTIONS._replace(mapping={"Chi": "name", "Dove": "city"}))
    assert [(each.name, each.city) for each in mapped.people] == [("Anna Rossi", "Roma"), ("Bo Lind", "Lund")]
    assert mapped.unmapped == (("Quando", 2),)


def test_what_is_no_table_is_nobodys() -> None:
    for text in (
        "",
        "\n\n",
        "Dear Anna, how are you?\nYours\n",
        "\x89PNG\r\n\x1a\n\0\0\0",
        "<html>,</html>\n",
        "1;2\n3;4\n",
    ):
        assert imported((made(text),), OPTIONS) is None


DATED = "Nome;Email;Ultimo contatto\n"


def rows(*texts: str) -> str:
    return DATED + "".join(f"Anna {n};a{n}@rossi.it;{text}\n" for n, text in enumerate(texts))


def written(text: str, *, day_first: bool = True) -> list[str]:
    people = told(text, options=OPTIONS._replace(day_first=day_first)).people
    return [str(date.fromordinal(each.contacts[0].day)) if each.contacts else "" for each in people]


def test_one_day_beyond_twelve_decides_for_its_whole_column() -> None:
    assert written(rows("03/04/2026", "25/04/2026"), day_first=False) == ["2026-04-03", "2026-04-25"]
    assert written(rows("03/04/2026", "04/25/2026"), day_first=True) == ["2026-03-04", "2026-04-25"]
    assert told(rows("03/04/2026", "25/04/2026")).problems == ()


def test_where_no_day_decides_the_users_order_is_taken_and_told() -> None:
    assert written(rows("03/04/2026"), day_first=True) == ["2026-04-03"]
    assert written(rows("03/04/2026"), day_first=False) == ["2026-03-04"]
    assert [(each.code, each.details) for each in told(rows("03/04/2026")).problems] == [
        ("order_of_days", ("Ultimo contatto",))
    ]
    assert told(rows("2026-04-03", "04.04.2026", "5 apr 2026", "05/05/2026")).problems == ()


def test_the_days_of_excel_are_refused_with_the_columns_name() -> None:
    found = told(rows("46344", "03/04/2026"))
    assert [(each.code, each.details) for each in found.problems] == [("serial_days", ("Ultimo contatto",))]
    assert [each.contacts for each in found.people] == [(), ()]
    assert found.unmapped == (("Ultimo contatto", 2),)


def test_a_birthday_column_has_its_order_too() -> None:
    text = "Nome;Email;Compleanno\nAnna;a@rossi.it;03/04/1980\nBo;b@lind.se;25/04/1980\n"
    assert [each.birthday for each in told(text, options=OPTIONS._replace(day_first=False)).people] == [
        (1980, 4, 3), (1980, 4, 25),
    ]  # fmt: skip


def test_a_value_that_is_cut_has_no_space_at_its_end() -> None:
    assert person(f"Nome,Email,Azienda\nAnna,a@rossi.it,{'x' * 999} y\n").company == "x" * 999


def test_the_sign_that_keeps_a_cell_from_being_a_formula_is_dropped() -> None:
    anna = person("Nome,Telefono,Note\nAnna Rossi,'+39 347 1234567,'quoted'\n")
    assert (anna.phones, anna.note) == (("+39 347 1234567",), "'quoted'")


def test_cells_with_several_values_are_parted() -> None:
    anna = person(
        'Nome,Email,Telefono,Tag,Competenze\nAnna Rossi,"A@rossi.it; a2@rossi.it a@rossi.it, no",'
        '"02/1234567; +39 347 1234567, int. 5","Fiera; Legno,Fiera","Wood (12), Steel"\n'
    )
    assert anna.emails == ("a@rossi.it", "a2@rossi.it")
    assert anna.phones == ("02/1234567", "+39 347 1234567")
    assert (anna.tags, anna.interests) == (("Fiera", "Legno"), ("Wood", "Steel"))


def test_who_has_only_an_address_is_somebody_unless_several_read_it() -> None:
    found = told("Nome,Email,Azienda\n,anna@rossi.it,Rossi\n,info@acme.de,Acme\n,,Beta\n,,\n")
    assert [each.emails for each in found.people] == [("anna@rossi.it",)]
    assert [(each.name, each.email) for each in found.companies] == [("Acme", "info@acme.de"), ("Beta", "")]


def test_a_table_of_companies() -> None:
    found = told("Account Name,Website,Country,Industry,City\nAcme GmbH,acme.de,Germany,Wood,Munich\n")
    (acme,) = found.companies
    assert (acme.name, acme.website, acme.country, acme.sector, acme.city) == (
        "Acme GmbH", "acme.de", "Germany", "Wood", "Munich",
    )  # fmt: skip


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_usual_encoding_and_end_of_line(encoding: str, end: str) -> None:
    text = end.join(("Nome;Città;Email", "Niccolò Forlì;Forlì;n@rossi.it", "Zoë;Gràcia;z@zoe.es", ""))
    found = told(text.encode(encoding))
    assert [(each.name, each.city) for each in found.people] == [("Niccolò Forlì", "Forlì"), ("Zoë", "Gràcia")]


def test_the_signs_that_windows_alone_has_are_read() -> None:
    assert (
        person("Nome;Azienda;Email\nAnna;L’Oréal – 5 € “x”;a@rossi.it\n".encode("cp1252")).company
        == "L’Oréal – 5 € “x”"
    )


def test_one_wrong_byte_spoils_no_other_letter() -> None:
    data = "Nome;Città;Email\nNiccolò;Forlì;n@rossi.it\n".encode() + "Zoë;Forlì;z@zoe.es\n".encode("cp1252")
    assert [each.name for each in told(data).people] == ["Niccolò", "Zoë"]


def test_a_letter_cut_by_two_pieces_stays_whole() -> None:
    text = "Nome;Email\n" + "".join(f"Niccolò {n};n{n}@rossi.it\n" for n in range(4_000))
    data = text.encode()
    assert len(data) > HEAD
    pieces = tuple(data[start : start + 1021] for start in range(0, len(data), 1021))
    file = made(data)._replace(pieces=lambda: pieces)
    assert [each.name for each in told(file).people] == [f"Niccolò {n}" for n in range(4_000)]
