"""Excel workbooks: the owner's own list, and what somebody could do with one."""

from __future__ import annotations

import io
import zipfile
from datetime import date

import pytest

from foreign import days, made, person, told
from vaultnet.importers import table, workbook
from workbooks import Cell, packed, sheet
from workbooks import workbook as book

ROWS: list[list[Cell]] = [
    ["Nome", "Azienda", "Telefono", "Ultimo contatto", "Email"],
    ["Anna Rossi", "Rossi & Figli", 3471234567, date(2026, 11, 18), "a@rossi.it"],
]


def test_a_workbook_is_read_like_a_text() -> None:
    found = told(made(book(ROWS), "lista.xlsx"))
    (anna,) = found.people
    assert (found.source, anna.place, anna.name, anna.company) == ("csv", "lista.xlsx:2", "Anna Rossi", "Rossi & Figli")
    assert (anna.phones, days(anna), anna.emails) == (("3471234567",), [("2026-11-18", "", False)], ("a@rossi.it",))


def test_the_sheet_whose_header_says_most_is_read_and_others_counted() -> None:
    found = told(book([["Riepilogo"], ["1"]], Contatti=ROWS, Vuoto=[], Note=[["a", "b"]]))
    assert ([each.name for each in found.people], found.left_out) == (["Anna Rossi"], {"other_sheet": 2})


def test_hidden_sheets_are_no_part_of_it() -> None:
    found = told(book([["Nome", "Email"], ["Bo Lind", "b@lind.se"]], hidden=ROWS))
    assert ([each.name for each in found.people], found.left_out) == (["Bo Lind"], {})


def test_the_header_may_stand_below_remarks_and_rows_may_be_short() -> None:
    assert person(book([["Contatti 2026"], [], *ROWS[:1], ["Anna Rossi"], []])).place == "list.csv:4"


def test_days_as_plain_numbers_are_refused() -> None:
    found = told(book([ROWS[0], ["Anna Rossi", "", "", 46344, ""]]))
    assert [(each.code, each.details) for each in found.problems] == [("serial_days", ("Ultimo contatto",))]


def test_numbers_truths_and_moments_are_texts_as_typed() -> None:
    found = told(
        book([["Nome", "Note", "Email"], ["Anna", 12.0, "a@rossi.it"], ["Bo", 1.5, "b@c.de"], ["Cy", True, "c@d.de"]])
    )
    assert [each.note for each in found.people] == ["12", "1.5", "True"]


def corner(cells: str) -> bytes:
    return packed({"a": sheet(cells)})


@pytest.mark.parametrize(
    "cells",
    [
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
        "<row r='1'><c r='A1'><v>1</v></c></row><row r='1048576'><c r='XFD1048576'><v>1</v></c></row>",
        f'<row r="1">{"<c><v>1</v></c>" * 3000}</row>{"<row/>" * 1000}<row><c><v>1</v></c></row>',
        '<x:row xmlns:x="urn:x" r="900000"><x:c r="CV900000"/></x:row>',
    ],
)
def test_a_sheet_whose_corners_would_fill_the_memory_is_never_opened(
    cells: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("python_calamine.load_workbook", None)
    found = told(made(corner(cells), "bomb.xlsx"))
    assert [(each.place, each.code) for each in found.problems] == [("bomb.xlsx", "too_large")]


def test_a_sheet_that_unpacks_to_far_more_is_a_bomb() -> None:
    found = told(corner("<row>" + " " * 20_000_000 + "</row>"))
    assert [each.code for each in found.problems] == ["bomb"]


def test_a_sheet_under_another_path_is_measured_too() -> None:
    data = io.BytesIO(corner('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'))
    moved = io.BytesIO()
    with zipfile.ZipFile(data) as old, zipfile.ZipFile(moved, "w") as new:
        for name in old.namelist():
            text = old.read(name).replace(b"worksheets/sheet1.xml", b"sharedStrings.xml")
            new.writestr(name.replace("worksheets/sheet1.xml", "sharedStrings.xml"), text)
    assert [each.code for each in told(moved.getvalue()).problems] == ["too_large"]


def test_a_damaged_workbook_is_told_wherever_it_is_damaged() -> None:
    data = bytearray(book(ROWS))
    told_of: set[str] = set()
    for place in range(0, len(data), 7):
        broken = bytearray(data)
        broken[place] ^= 0xFF
        file = made(bytes(broken), "x.xlsx")
        if table.is_mine(file):
            found = told(file)
            told_of.update(each.code for each in found.problems)
            assert found.people or found.problems
    assert "damaged" in told_of


def test_a_zip_that_is_no_workbook_is_no_table() -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("Connections.csv", "Nome;Email\n")
    assert not workbook.is_workbook(made(data.getvalue()))
    assert not table.is_mine(made(data.getvalue()))
