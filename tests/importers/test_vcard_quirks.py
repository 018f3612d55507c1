"""Each quirk of imports.md 3.1, by name. The people are invented."""

from __future__ import annotations

from datetime import date

import pytest

from vaultnet.importers.vcard import drafts_of, is_mine
from vaultnet.model.draft import Draft, Imported
from vaultnet.model.foreign import ForeignFile, ImportOptions, foreign_file

OPTIONS = ImportOptions(date(2026, 11, 24))


def read(data: str | bytes) -> Imported:
    file = foreign_file("phone.vcf", data if isinstance(data, bytes) else data.encode())
    assert is_mine(file)
    return drafts_of((file,), OPTIONS)


def card(*lines: str, version: str = "3.0") -> str:
    return "\r\n".join(("BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""))


def person(*lines: str, version: str = "3.0") -> Draft:
    (found,) = read(card(*lines, version=version)).people
    return found


def test_a_whole_card_of_a_phone_is_read() -> None:
    found = person(
        "N:Rossi;Anna;Maria;Dott.ssa;",
        "FN:Dott.ssa Anna Maria Rossi",
        "ORG:Acme S.p.A.;Export",
        "TITLE:Export manager",
        "TEL;TYPE=CELL:+39 347 1234567",
        "TEL;TYPE=FAX:+39 02 999",
        "EMAIL;TYPE=INTERNET:Anna.Rossi@Acme.example",
        "ADR;TYPE=WORK:;;Via Roma 1;Milano;MI;20100;Italia",
        "URL:https://acme.example",
        "BDAY:1980-05-21",
        "CATEGORIES:Fiera,myContacts,Vela",
        "NOTE:Met at the fair\\, likes sailing",
        "LANG:it",
        "UID:urn:uuid:1f2e",
    )
    assert found == Draft(
        "phone.vcf:1",
        name="Anna Maria Rossi",
        given="Anna Maria",
        family="Rossi",
        emails=("anna.rossi@acme.example",),
        phones=("+39 347 1234567",),
        uid="vcard:1f2e",
        company="Acme S.p.A.",
        role="Export manager",
        city="Milano",
        country="Italia",
        website="https://acme.example",
        birthday=(1980, 5, 21),
        interests=("Fiera", "Vela"),
        languages=("it",),
        note="Met at the fair, likes sailing",
    )


def test_many_cards_stand_in_one_file() -> None:
    found = read("".join(card(f"FN:Guest {chr(65 + number)}") for number in range(20)))
    assert [draft.name for draft in found.people] == [f"Guest {chr(65 + number)}" for number in range(20)]
    assert found.people[19].place == "phone.vcf:20"


def test_a_bad_card_costs_itself_alone() -> None:
    found = read(card("FN:Anna") + card("no colon here", ";;;", ":x") + card("FN:Bruno"))
    assert [draft.name for draft in found.people] == ["Anna", "Bruno"]
    assert found.left_out == {"empty": 1}


@pytest.mark.parametrize("tail", ["", "END:VCARD"])
def test_a_missing_end_costs_nothing(tail: str) -> None:
    found = read(f"BEGIN:VCARD\nFN:Anna\nBEGIN:VCARD\nFN:Bruno\n{tail}")
    assert [draft.name for draft in found.people] == ["Anna", "Bruno"]


@pytest.mark.parametrize(
    "agent",
    [
        "AGENT:\nBEGIN:VCARD\nFN:Assistant\nEND:VCARD",
        "AGENT:BEGIN:VCARD\nFN:Assistant\nEND:VCARD",
        "AGENT:BEGIN:VCARD\\nFN:Assistant\\nEND:VCARD\\n",
        "AGENT:\nBEGIN:VCARD\nAGENT:\nBEGIN:VCARD\nFN:Assistant\nEND:VCARD\nEND:VCARD",
    ],
)
def test_a_card_within_a_card_is_not_a_card(agent: str) -> None:
    found = read(f"BEGIN:VCARD\nFN:Anna\n{agent}\nTITLE:Head\nEND:VCARD\nBEGIN:VCARD\nFN:Bruno\nEND:VCARD\n")
    assert [(draft.name, draft.role) for draft in found.people] == [("Anna", "Head"), ("Bruno", "")]


@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
def test_lines_end_as_they_like_and_a_fold_drops_one_blank(end: str) -> None:
    found = read(card("FN:Anna Rossi", "NOTE:one", "  two", "\tthree", " ").replace("\r\n", end))
    assert found.people[0].note == "one twothree"


def test_a_fold_may_cut_a_letter_in_two() -> None:
    data = card("FN:Niccolò Fava").encode().replace("ò".encode(), b"\xc3\r\n \xb2")
    assert read(data).people[0].name == "Niccolò Fava"


def test_quoted_printable_goes_on_without_a_blank_and_keeps_its_semicolons() -> None:
    found = person(
        "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=91u=C3=B1ez;=4D=61=",
        "=72=C3=ADa;;;",
        "ORG;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:A=3BB;Export",
        version="2.1",
    )
    assert (found.name, found.company) == ("María Ñuñez", "A;B")


@pytest.mark.parametrize("size", [1, 2, 3, 7])
def test_a_printable_line_may_arrive_in_pieces_cut_anywhere(size: int) -> None:
    data = card("FN;QUOTED-PRINTABLE:An=", "na=20=", "Rossi", "TITLE:Head", version="2.1").encode()
    pieces = [data[start : start + size] for start in range(0, len(data), size)]
    (found,) = drafts_of((ForeignFile("a.vcf", lambda: pieces),), OPTIONS).people
    assert (found.name, found.role) == ("Anna Rossi", "Head")


def test_old_phones_write_bare_parameters() -> None:
    found = person("N:Rossi;Anna", "TEL;WORK:1", "TEL;CELL;PREF:2", "EMAIL;PREF;INTERNET:a@b.example", version="2.1")
    assert (found.phones, found.emails) == (("2", "1"), ("a@b.example",))
    assert person("N;QUOTED-PRINTABLE;CHARSET=UTF-8:Ros=73i;Anna", version="2.1").name == "Anna Rossi"


@pytest.mark.parametrize(
    ("charset", "name"), [("ISO-8859-1", "Nuñez"), ("windows-1251", "Иванов"), ("nonsense", "Müller"), ("hex", "abcd")]
)
def test_raw_bytes_in_another_charset(charset: str, name: str) -> None:
    raw = name.encode(charset if charset not in {"nonsense", "hex"} else "cp1252")
    found = read(b"BEGIN:VCARD\nN;CHARSET=" + charset.encode() + b":" + raw + b";Anna\nEND:VCARD\n")
    assert found.people[0].name == f"Anna {name}"


@pytest.mark.parametrize("coding", ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig"])
def test_utf_16_with_and_without_a_mark(coding: str) -> None:
    found = read(card("FN:Zoë Rossi", "NOTE:ä").encode(coding))
    assert (found.people[0].name, found.people[0].note) == ("Zoë Rossi", "ä")


@pytest.mark.parametrize(
    "photo",
    [
        "PHOTO;ENCODING=BASE64;TYPE=JPEG:\n/9j/4AAQ\nSkZJRg==\n",
        "PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ\n SkZJRg==",
        "PHOTO;ENCODING=b:data:image/png;base64,AAAA;BBBB",
        "PHOTO:data:image/jpeg;base64\\,/9j/4AAQ",
        "item1.PHOTO;VALUE=uri:https://x.example/a.png",
        "KEY;ENCODING=B:###broken base64###",
    ],
)
def test_pictures_are_passed_over_however_they_are_written(photo: str) -> None:
    found = person("FN:Anna", *photo.split("\n"), "TEL:1", version="2.1")
    assert found == Draft("phone.vcf:1", name="Anna", phones=("1",))


def test_apple_joins_a_property_and_its_label_by_group() -> None:
    found = person(
        "FN:Anna",
        "item1.TEL;type=CELL;type=pref:+39 347",
        "item1.X-ABLabel:_$!<Mobile>!$_",
        "item2.X-ABDATE:2012-08-01",
        "item2.X-ABLabel:_$!<Anniversary>!$_",
        "item3.X-ABDATE:2020-01-01",
        "item3.X-ABLabel:Started",
        "item4.X-ABRELATEDNAMES:Marco Fava",
        "item4.X-ABLabel:_$!<Spouse>!$_",
    )
    assert found.phones == ("+39 347",)
    assert (found.anniversary, found.knows) == ((2012, 8, 1), ("Marco Fava",))


@pytest.mark.parametrize(
    ("line", "birthday"),
    [
        ("BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-12", (0, 4, 12)),
        ("BDAY:1604-02-29", (0, 2, 29)),
        ("BDAY:--0412", (0, 4, 12)),
        ("BDAY:--04-12", (0, 4, 12)),
        ("BDAY:19800817", (1980, 8, 17)),
        ("BDAY:19890612T143000Z", (1989, 6, 12)),
        ("BDAY;VALUE=date:1980-05-21", (1980, 5, 21)),
        ("BDAY:1980-05-21T00:00:00Z", (1980, 5, 21)),
    ],
)
def test_birthdays_with_and_without_year(line: str, birthday: tuple[int, int, int]) -> None:
    assert person("FN:Anna", line).birthday == birthday


@pytest.mark.parametrize(
    "text", ["circa 1800", "1980-02-30", "00000000", "1601-01-01", "--02-30", "1980", "²²²²²²²²", "9999999"]
)
def test_a_birthday_that_is_no_day_is_told_as_it_stands(text: str) -> None:
    found = read(card("FN:Anna", f"BDAY;VALUE=text:{text}"))
    assert found.people[0].birthday is None
    assert [(problem.code, problem.details) for problem in found.problems] == [("bad_day", (text,))]


@pytest.mark.parametrize("name", ["ANNIVERSARY", "X-ANNIVERSARY", "X-MS-ANNIVERSARY", "item9.ANNIVERSARY"])
def test_every_spelling_of_an_anniversary(name: str) -> None:
    assert person("FN:Anna", f"{name}:20120801").anniversary == (2012, 8, 1)


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (("N:Rossi;Anna;;;",), "Anna Rossi"),
        (("FN:", "N:Rossi;Anna;;;"), "Anna Rossi"),
        (("NICKNAME:Nina",), "Nina"),
        (("ORG:Acme",), ""),
        (("EMAIL:a@b.example",), ""),
        (("FN:a@b.example", "EMAIL:a@b.example"), ""),
        (("FN:Mr. John Richter, James Doe Sr.",), "John Richter, James Doe Sr."),
        (("FN:Rossi Anna", "N:Rossi;Anna"), "Anna Rossi"),
        (("N:Doe;John;Richter,James;Mr.;Sr.",), "John Richter James Doe"),
        (("N:De\\;Luca;Anna\\, Maria",), "Anna, Maria De;Luca"),
    ],
)
def test_names_however_much_of_them_is_there(lines: tuple[str, ...], name: str) -> None:
    found = person(*lines, "TEL:1")
    assert (found.name, found.phones) == (name, ("1",))


def test_addresses_of_the_web_are_unescaped() -> None:
    assert person("FN:Anna", "URL:http\\://www.acme.example").website == "http://www.acme.example"


@pytest.mark.parametrize(
    "line",
    [
        "X-SOCIALPROFILE;type=linkedin:http://www.linkedin.com/in/Anna-Rossi",
        "SOCIALPROFILE;SERVICE-TYPE=LinkedIn:https://it.linkedin.com/in/anna-rossi/",
        "URL:https\\://linkedin.com/in/anna-rossi?trk=x",
        "item1.URL;type=pref:linkedin.com/in/anna%2Drossi",
        "IMPP;X-SERVICE-TYPE=LinkedIn:https://m.linkedin.com/in/anna-rossi",
    ],
)
def test_a_profile_is_found_in_any_address(line: str) -> None:
    found = person("FN:Anna", line)
    assert (found.linkedin, found.website) == ("anna-rossi", "")


@pytest.mark.parametrize(
    "lines",
    [
        ("FN:Acme", "N:;;;;", "ORG:Acme;", "X-ABShowAs:COMPANY"),
        ("KIND:org", "FN:Acme", "ORG:Acme"),
        ("N:;;;;", "FN:Acme", "ORG:Acme"),
        ("FN:Acme", "KIND:org"),
    ],
)
def test_cards_of_companies_are_companies(lines: tuple[str, ...]) -> None:
    found = read(card(*lines, "ADR:;;;Wien;;;Austria", "URL:https://acme.example"))
    assert found.people == ()
    (company,) = found.companies
    assert (company.name, company.city, company.country) == ("Acme", "Wien", "Austria")
    assert company.website == "https://acme.example"


def test_a_person_of_a_firm_without_halves_is_a_person() -> None:
    assert person("N:;;;;", "FN:Anna Rossi", "ORG:Acme").name == "Anna Rossi"


@pytest.mark.parametrize(
    ("kind", "member"), [("KIND", "MEMBER"), ("X-ADDRESSBOOKSERVER-KIND", "X-ADDRESSBOOKSERVER-MEMBER")]
)
def test_groups_become_tags_of_their_members(kind: str, member: str) -> None:
    found = read(
        card("FN:Anna", "UID:a1")
        + card(f"{kind}:group", "FN:Fiera 2026", f"{member}:urn:uuid:a1")
        + card("FN:Bruno", "UID:b2")
    )
    assert [(draft.name, draft.tags) for draft in found.people] == [("Anna", ("Fiera 2026",)), ("Bruno", ())]


def test_names_in_other_letters_keep_their_sound_as_an_alias() -> None:
    found = person("N:山田;太郎", "X-PHONETIC-FIRST-NAME:Taro", "X-PHONETIC-LAST-NAME:Yamada", "NICKNAME:Taro-san")
    assert (found.name, found.aliases) == ("太郎 山田", ("Taro-san", "Taro Yamada"))


def test_quotes_and_lists_in_parameters() -> None:
    found = person('TEL;TYPE="voice,fax":1', 'TEL;X="a:b;c";TYPE=CELL:2', 'FN;X="unclosed:Anna')
    assert found.phones == ("2",)
    assert found.name == "Anna"


def test_the_day_of_the_file_is_known_so_that_a_new_firm_is_news() -> None:
    day = date(2026, 11, 20).toordinal()
    files = (foreign_file("a.vcf", card("FN:Anna").encode(), day=day), foreign_file("b.vcf", b"BEGIN:VCARD\n"))
    assert drafts_of(files, OPTIONS).exported_day == day


def test_what_is_no_card_is_not_ours() -> None:
    for data in (b"", b"First Name,Last Name\n", b"BEGIN:VCALENDAR\n", b"x\nBEGIN:VCARD\n", b"\0\0\0"):
        assert not is_mine(foreign_file("contacts.vcf", data))
