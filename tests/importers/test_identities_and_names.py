"""Identities and names that all importers share (imports.md 5.1, 5.2), lines, rows and days."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foreign import made
from vaultnet.importers.identity import email_of, is_role_box, loose_email_of, member_of, slug_of
from vaultnet.importers.names import cleaned, is_title, name_of, name_of_halves
from vaultnet.importers.rows import Header, column_key, header_of, rows_below
from vaultnet.importers.stamps import day_of, moment_day
from vaultnet.importers.text_lines import LONGEST_LINE, lines_of


@pytest.mark.parametrize(
    ("address", "slug"),
    [
        ("https://www.linkedin.com/in/anna-rossi", "anna-rossi"),
        ("HTTP://IT.LINKEDIN.COM/IN/Anna-Rossi/", "anna-rossi"),
        ("m.linkedin.com/in/anna-rossi/en?trk=x#y", "anna-rossi"),
        ("linkedin.com/mwlite/in/anna-rossi", "anna-rossi"),
        ("Profile: <https://www.linkedin.com/in/anna-rossi>, mine", "anna-rossi"),
        ("https://www.linkedin.com/in/niccol%C3%B2", "niccolò"),
        ("https://www.linkedin.com/in/niccol%25C3%25B2", "niccolò"),
        ("https://www.linkedin.com/in/niccol%F2", "niccolò"),
        ("https://www.linkedin.com/in/stra%C3%9Fe", "strasse"),
        ("https://www.linkedin.com/in/", ""),
        ("https://www.linkedin.com/in/..%2F..%2Fetc", ""),
        ("https://www.linkedin.com/in/a%0Ab", ""),
        ("https://www.linkedin.com/in/%E2%80%AEevil", ""),
        ("https://www.linkedin.com/in/" + "a" * 201, ""),
        ("https://www.linkedin.com/pub/anna/1/2/3", ""),
        ("https://linkedin.com.evil.example/in/anna", ""),
        ("https://evil-linkedin.com/in/anna", ""),
        ("anna-rossi", ""),
        ("", ""),
    ],
)
def test_a_slug_is_what_linkedin_calls_somebody_however_the_address_is_written(address: str, slug: str) -> None:
    assert slug_of(address) == slug


def test_the_three_names_of_linkedin_are_kept_apart() -> None:
    opaque = "https://www.linkedin.com/in/ACwAAB1234567890abc"
    assert (slug_of(opaque), member_of(opaque)) == ("", "sales_nav:ACwAAB1234567890abc")
    lead = "https://www.linkedin.com/sales/lead/ACwAAB12,NAME_SEARCH,Z"
    assert (slug_of(lead), member_of(lead)) == ("", "sales_nav:ACwAAB12")
    assert member_of("urn:li:member:42") == "urn:li:member:42"
    assert member_of("https://www.linkedin.com/in/anna-rossi") == ""


@pytest.mark.parametrize(
    ("text", "email"),
    [
        (" Anna.Rossi@Example.COM ", "anna.rossi@example.com"),
        ("mailto:anna@example.com?subject=x", "anna@example.com"),
        ("MAILTO:anna@example.com", "anna@example.com"),
        ("<anna@example.com>", "anna@example.com"),
        ("anna@münchen.de", "anna@xn--mnchen-3ya.de"),
        ("anna@localhost", ""),
        ("anna@@example.com", ""),
        ("anna rossi@example.com", ""),
        ("anna@example..com", ""),
        ("anna@" + "ü" * 70 + ".de", ""),
        ("@example.com", ""),
        ("", ""),
    ],
)
def test_an_address_has_one_form(text: str, email: str) -> None:
    assert email_of(text) == email


def test_no_letter_at_all_spoils_the_form_of_an_address() -> None:
    tried = 0
    for sign in map(chr, (*range(0x3000), *range(0xE000, 0x10000), *range(0x1F000, 0x1FB00))):
        for text in (f"a{sign}x@b.it", f"a@b{sign}x.it"):
            email = email_of(text)
            assert email == email.lower() == email_of(email)
            assert not email or (email.isprintable() and " " not in email and email.count("@") == 1)
            tried += 1
    assert tried == 46_592


def test_boxes_that_several_people_read() -> None:
    boxes = (
        "info@a.it",
        "sales.de@a.it",
        "export2@a.it",
        "commerciale@a.it",
        "no-reply@a.it",
        "noreply@a.it",
        "info+x@a.it",
    )
    assert [is_role_box(each) for each in boxes] == [True] * 7
    assert not any(
        is_role_box(each) for each in ("anna@a.it", "informa@a.it", "salesio.bianchi@a.it", "exportanna@a.it")
    )


def test_the_weaker_form_of_an_address() -> None:
    assert loose_email_of("an.na+fair@gmail.com") == loose_email_of("anna@googlemail.com") == "anna@gmail.com"
    assert loose_email_of("an.na+fair@example.com") == "an.na@example.com"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Dott.ssa Anna Rossi", "Anna Rossi"),
        ("Ing. Dr. Anna Rossi PMP®", "Anna Rossi"),
        ("Sig.ra Anna Rossi", "Anna Rossi"),
        ("Anna Rossi, Ph.D., MBA", "Anna Rossi"),
        ("Anna Rossi PhD", "Anna Rossi"),
        ("Anna Rossi | Export Manager", "Anna Rossi"),
        ("Anna Rossi 🇮🇹 ★", "Anna Rossi"),
        ("Anna\u200e Rossi\u202e", "Anna Rossi"),
        ("Anna (Annina) Rossi [she/her]", "Anna Rossi"),
        ("Mariama Ba", "Mariama Ba"),
        ("MARIAMA BA", "MARIAMA BA"),
        ("Jack Ma", "Jack Ma"),
        ("Dr.", "Dr."),
        ("Niccolo\u0300", "Niccolò"),
        ("प्रिया", "प्रिया"),
        (". - ?", ""),
        ("12345", ""),
        ("", ""),
    ],
)
def test_a_name_is_cleaned_of_what_stands_around_it(text: str, name: str) -> None:
    assert cleaned(text) == name


@pytest.mark.parametrize(
    ("text", "given_name", "family"),
    [
        ("Rossi, Anna", "Anna", "Rossi"),
        ("De Luca, Anna Maria", "Anna Maria", "De Luca"),
        ("ROSSI Anna", "Anna", "ROSSI"),
        ("Anna DE LUCA", "Anna", "DE LUCA"),
        ("Ng, WEI", "WEI", "Ng"),
    ],
)
def test_a_comma_or_capitals_tell_the_family_name(text: str, given_name: str, family: str) -> None:
    assert name_of(text) == (f"{given_name} {family}", given_name, family)


def test_halves_are_trusted() -> None:
    assert name_of_halves("Anna Maria", "Rossi, CFA", "B.") == ("Anna Maria B. Rossi", "Anna Maria B.", "Rossi")
    assert name_of_halves("Rossi", "Anna").name == "Rossi Anna"


def test_titles_are_nothing_but_titles() -> None:
    assert [is_title(each) for each in ("Dott.ssa", "Prof. Dr.", "CEO", "Dr. Rossi", "")] == [
        True,
        True,
        False,
        False,
        False,
    ]


@given(st.text(max_size=60))
@settings(max_examples=400, deadline=None)
def test_no_text_at_all_is_too_odd(text: str) -> None:
    for name in (*name_of(text), *name_of_halves(text, text), cleaned(text)):
        assert name == " ".join(name.split())
        assert name.isprintable()
    address = f"https://www.linkedin.com/in/{text}"
    assert slug_of(f"linkedin.com/in/{slug_of(address)}") == slug_of(address)
    assert email_of(email_of(text)) == email_of(text)
    assert column_key(column_key(text)) == column_key(text)
    assert day_of(text, day_first=True) >= 0
    assert moment_day(text, "Europe/Rome", day_first=True) >= 0


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-11-18", "2026-11-18"),
        ("2026/11/18 08:00", "2026-11-18"),
        ("18/11/2026", "2026-11-18"),
        ("18.11.26", "2026-11-18"),
        ("18-nov-26", "2026-11-18"),
        ("18 novembre 2026", "2026-11-18"),
        ("18 Okt. 2026", "2026-10-18"),
        ("May 07, 2024 09:00 AM", "2024-05-07"),
        ("Sat Aug 23 14:05:11 UTC 2025", "2025-08-23"),
        ("18 Nov 74", "1974-11-18"),
        ("31/02/2026", ""),
        ("0/0/00", ""),
        ("18 Xyz 2026", ""),
        ("tomorrow", ""),
        ("", ""),
    ],
)
def test_a_day_as_programs_write_it(text: str, day: str) -> None:
    assert (str(date.fromordinal(found)) if (found := day_of(text, day_first=True)) else "") == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-02-01 23:30:00 UTC", "2026-02-02"),
        ("2026-07-01 21:59:59 UTC", "2026-07-01"),
        ("2026-07-01T22:00:00Z", "2026-07-02"),
        ("2026-02-01T23:30:00+05:30", "2026-02-01"),
        ("2026-02-01 23:30:00-05:00", "2026-02-02"),
        ("2026-02-01 23:30:00", "2026-02-01"),
        ("2026-02-01 23:30:00 hello", "2026-02-01"),
    ],
)
def test_a_moment_falls_on_a_day_in_the_owners_zone(text: str, day: str) -> None:
    assert str(date.fromordinal(moment_day(text, "Europe/Rome", day_first=True))) == day


def header() -> Header:
    found = header_of(made("a,b,c\n"), lambda keys: len({"a", "b", "c"} & set(keys)))
    assert found is not None
    return found


def below(text: str) -> list[tuple[int, list[str], str]]:
    return [(row.number, row.cells, row.fault) for row in rows_below(made("a,b,c\n" + text), header())]


def test_a_row_over_several_lines_is_one() -> None:
    assert below('1,"x\ny\r\nz",3\n4,5,6') == [(2, ["1", "x\ny\r\nz", "3"], ""), (3, ["4", "5", "6"], "")]


def test_a_quote_that_never_closes_costs_its_own_line() -> None:
    assert below('1,"x,3\n4,5,6\n7,8,9\n') == [
        (2, ["1", "x,3\n4,5,6\n7,8,9\n"], "open_quote"), (3, ["4", "5", "6"], ""), (4, ["7", "8", "9"], ""),
    ]  # fmt: skip


def test_a_field_that_is_too_long_costs_its_row() -> None:
    assert below(f"1,{'x' * 131_073},3\n4,5,6\n") == [(2, [], "too_long"), (3, ["4", "5", "6"], "")]


def test_short_rows_are_rows_and_too_long_ones_are_told() -> None:
    assert below("1\n\n1,2,3,,\n1,2,3,4\n") == [
        (2, ["1"], ""), (4, ["1", "2", "3", "", ""], ""), (5, ["1", "2", "3", "4"], "ragged"),
    ]  # fmt: skip


def test_a_line_without_end_is_cut_and_the_next_is_whole() -> None:
    lines = list(lines_of(made("x" * (3 * LONGEST_LINE + 7) + "\nnext\n")))
    assert [len(line) for line in lines] == [LONGEST_LINE, len("next\n")]


def test_nuls_are_dropped() -> None:
    assert list(lines_of(made("a\0b\nc"))) == ["ab\n", "c"]
