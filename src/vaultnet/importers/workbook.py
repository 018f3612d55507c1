"""Workbook: the sheets of an Excel file as rows of texts. python-calamine reads it, once it is known to be no bomb."""

from __future__ import annotations

import io
import re
from datetime import date, datetime, time
from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple
from zipfile import ZipFile

from vaultnet.importers.rows import Row
from vaultnet.importers.zip_limits import BROKEN, MOST_BYTES, MOST_BYTES_IN_ALL, ZIP_STARTS, fault_inside, fault_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from python_calamine import CalamineSheet

    from vaultnet.model.foreign import ForeignFile

MOST_CELLS: Final = 2_000_000
"""Of all sheets, empty ones between their corners too: they take memory before anything is read."""

_MOST_ROWS: Final = 50_000
"""Of one sheet: as many as people are taken from a table."""

_CELL: Final = re.compile(rb"\br=[\"']([A-Za-z]{1,3})([0-9]{1,7})[\"']")
_ROW: Final = re.compile(rb"<(?:\w+:)?row\b(?:[^>]*?\br=[\"']([0-9]{1,7})[\"'])?")
_MARKS: Final = (b"\xff\xfe", b"\xfe\xff")


class Sheet(NamedTuple):
    """One sheet that can be seen."""

    name: str
    rows: Callable[[], Iterable[Row]]
    """All its rows; they may be walked any number of times."""


def is_workbook(file: ForeignFile) -> bool:
    """Return whether the file is an Excel workbook (xlsx or xlsm), by what is in it."""
    if not 0 < file.size <= MOST_BYTES or file.head()[:4] not in ZIP_STARTS:
        return False
    try:
        with ZipFile(io.BytesIO(file.data())) as archive:
            return any(name.lower() == "xl/workbook.xml" for name in archive.namelist())
    except BROKEN:
        return False


def sheets_of(file: ForeignFile) -> tuple[Sheet, ...] | str:
    """Return the sheets that can be seen, in order; or the code of why none was read."""
    data = file.data()
    if fault := _fault(data):
        return fault
    from python_calamine import SheetVisibleEnum, load_workbook  # noqa: PLC0415  # only who brings a workbook waits for it

    try:
        book = load_workbook(io.BytesIO(data))
        return tuple(
            Sheet(each.name, partial(_rows, book.get_sheet_by_name(each.name)))
            for each in book.sheets_metadata
            if each.visible == SheetVisibleEnum.Visible
        )
    except BaseException as error:  # a panic of Rust is no Exception
        if isinstance(error, KeyboardInterrupt | SystemExit | MemoryError):
            raise
        return "damaged"


def _fault(data: bytes) -> str:
    """Return why the workbook is not read: its zip is no good, or a sheet has more cells than memory should hold."""
    left = MOST_BYTES_IN_ALL
    cells = 0
    try:
        with ZipFile(io.BytesIO(data)) as archive:
            for member in archive.infolist():
                if fault := fault_of(member, left) or fault_inside(archive, member):
                    return fault
                left -= member.file_size
                xml = archive.read(member)
                if xml.startswith(_MARKS):
                    return "damaged"
                cells += _cells(xml) if b"sheetData" in xml else 0
                if cells > MOST_CELLS:
                    return "too_large"
    except BROKEN:
        return "damaged"
    return ""


def _cells(xml: bytes) -> int:
    """Return at most how many cells lie between the corners of a sheet, by what it says and by count."""
    rows = columns = start = 0
    cells_between = partial(_cells_between, xml, has_prefixes=b":c" in xml)
    for row in _ROW.finditer(xml):
        rows = max(rows + 1, int(row[1] or 0))
        columns = max(columns, cells_between(start, row.start()))
        start = row.end()
    for cell in _CELL.finditer(xml):
        columns = max(columns, _column(cell[1]))
        rows = max(rows, int(cell[2]))
    return rows * max(columns, cells_between(start, len(xml)))


def _cells_between(xml: bytes, start: int, end: int, *, has_prefixes: bool) -> int:
    """Return at most how many cells there are between two places, with a namespace before their name or not."""
    return xml.count(b"<c", start, end) + (xml.count(b":c", start, end) if has_prefixes else 0)


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - ord("A") + 1
    return number


def _rows(sheet: CalamineSheet) -> Iterator[Row]:
    for number, cells in enumerate(sheet.iter_rows(), 1):
        if number > _MOST_ROWS:
            yield Row(number, [], "too_many")
            return
        yield Row(number, [_text(cell) for cell in cells])


def _text(cell: object) -> str:
    """Return the cell as somebody would type it: days as `2026-11-18`, whole numbers without `.0`."""
    if isinstance(cell, datetime) and cell.time() == time():
        return cell.date().isoformat()
    if isinstance(cell, date | datetime | time):
        return cell.isoformat(*([" "] if isinstance(cell, datetime) else []))
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)
