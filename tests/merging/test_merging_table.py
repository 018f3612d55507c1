from __future__ import annotations

import csv
import io

import pytest

from vaultnet.merging.table import COLUMNS, candidates_data, candidates_from
from vaultnet.model.candidate import Candidate, Candidates

ANNA = Candidate(
    name="Anna Keller",
    company="Weinkontor",
    role="buyer",
    city="Hamburg",
    country="Germany",
    emails=("anna@w.example", "a.k@w.example"),
    phones=("+49 171 5550142", "0171 2"),
    linkedin="niccolò-r",
    birthday=(0, 5, 12),
    interests=("vela", "jazz"),
    connected_day=739_000,
    contacts=7,
    last_day=739_400,
    channel="linkedin",
    note="met at the fair; likes wood",
    tags=("Fiera Anuga", "Coro"),
    sources=("linkedin", "vcard"),
    maybe="Persone/Anna Keller.md",
)
BO = Candidate(name="Bo Berg", sources=("csv",))


def read(data: bytes | str) -> Candidates:
    return candidates_from(data if isinstance(data, bytes) else data.encode(), day_first=True)


def written(*rows: Candidate, home: str = "IT") -> bytes:
    return candidates_data(Candidates(rows=rows), home)


def test_rows_are_read_back_as_they_were_written() -> None:
    assert read(written(ANNA, BO)).rows == (ANNA, BO)
    assert read(written(ANNA._replace(birthday=(1980, 5, 12)))).rows[0].birthday == (1980, 5, 12)


def test_the_order_of_rows_makes_no_difference_to_the_bytes() -> None:
    rows = [BO._replace(company=f"C{n}") for n in range(5)]
    assert written(*rows) == written(*reversed(rows))


def test_a_table_that_was_read_is_written_with_the_same_bytes() -> None:
    data = written(ANNA, BO)
    assert candidates_data(read(data), "DE") == data


def test_a_spreadsheet_at_home_opens_it_with_a_click() -> None:
    assert written(BO).startswith("\ufeffpick;name;".encode())
    assert written(BO, home="GB").startswith("\ufeffpick,name,".encode())


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("bom", ["", "\ufeff"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize("quoting", [csv.QUOTE_MINIMAL, csv.QUOTE_ALL])
def test_a_table_saved_by_a_spreadsheet_says_the_same(delimiter: str, bom: str, line_end: str, quoting: int) -> None:
    rows = list(csv.reader(io.StringIO(written(ANNA, BO).decode("utf-8-sig")), delimiter=";"))
    saved = io.StringIO()
    csv.writer(saved, delimiter=delimiter, lineterminator=line_end, quoting=quoting).writerows(rows)  # type: ignore[arg-type]  # one of the constants
    table = read(f"{bom}{saved.getvalue()}")
    assert table.rows == (ANNA, BO)
    again = candidates_data(table, "IT")
    assert read(again).rows == (ANNA, BO)
    assert (delimiter.join(COLUMNS) + line_end).encode() in again


def test_days_that_a_spreadsheet_wrote_its_own_way_are_the_same_days() -> None:
    table = read("pick;name;last_contact;connected_on\n;Anna;25/05/2025;01/02/2024\n;Bo;03/04/2025;\n")
    assert [(each.last_day, each.connected_day) for each in table.rows] == [(739_396, 738_917), (739_344, 0)]
    american = candidates_from(b"pick,name,last_contact\n,Anna,5/25/2025\n,Bo,4/3/2025\n", day_first=True)
    assert [each.last_day for each in american.rows] == [739_396, 739_344]


def test_columns_moved_renamed_in_case_and_those_of_the_user_stay() -> None:
    table = read("Name;Da chiamare;PICK;Colore;\nAnna Keller;subito;x;rosso;boh\nBo Berg;;;;\n")
    assert [(each.name, each.pick, each.others) for each in table.rows] == [
        ("Anna Keller", "yes", ("subito", "rosso", "boh")),
        ("Bo Berg", "", ("", "", "")),
    ]
    again = read(candidates_data(table._replace(rows=(*table.rows, ANNA)), "IT"))
    assert again.columns == ("Da chiamare", "Colore", "")
    assert [each.others for each in again.rows] == [("subito", "rosso", "boh"), ("", "", ""), ("", "", "")]


@pytest.mark.parametrize(
    ("typed", "means"),
    [
        *(("x", "yes"), ("X", "yes"), ("sì", "yes"), ("Yes", "yes"), ("✓", "yes"), ("no", "no"), ("mai", "no")),
        *(("=", "same"), ("stessa", "same"), ("", ""), ("forse domani", "?")),
    ],
)
def test_a_mark_under_pick_is_understood_and_what_is_not_stays_as_typed(typed: str, means: str) -> None:
    (row,) = read(f"pick;name\n{typed};Anna\n").rows
    assert row.pick == means
    assert read(candidates_data(Candidates(rows=(row,)), "IT")).rows[0].picked == typed


@pytest.mark.parametrize(
    "text", ["=cmd|' /C calc'!A0", "+49 171", "-2+3", "@SUM(1)", "\t=1", "＝1", "|x", "%x", "'=1", "=HYPERLINK(1)"]
)
def test_no_cell_is_a_formula_and_its_text_comes_back(text: str) -> None:
    data = written(Candidate(name=text, company=text, role=text, city=text, country=text, sources=("csv",)))
    for line in list(csv.reader(io.StringIO(data.decode("utf-8-sig")), delimiter=";"))[1:]:
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r", "＝")) for cell in line)
    assert read(data).rows[0].name == text.strip().removeprefix("'" if text.startswith("'=") else "")


def test_a_line_that_is_no_row_is_named_and_nothing_else_is_lost() -> None:
    table = read('pick;name\n;Anna\n;Bo;berg;too;many\n;"Cy\n')
    assert table.unread
    assert "Anna" in [each.name for each in table.rows]
    assert read("what is this\n").unread == (1,)
    assert read("") == Candidates()
