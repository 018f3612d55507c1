"""Sheets: anybody's table, in a text file or a workbook, with its header found."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple

from vaultnet.importers.rows import (
    DELIMITERS,
    MOST_COLUMNS,
    SEARCHED,
    Header,
    column_key,
    header_of,
    rows_below,
    rows_of,
)
from vaultnet.importers.table_fields import field_for
from vaultnet.importers.table_profiles import profile_of
from vaultnet.importers.text_lines import lines_of
from vaultnet.importers.workbook import is_workbook, sheets_of
from vaultnet.model.foreign import foreign_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from vaultnet.importers.rows import Row
    from vaultnet.importers.workbook import Sheet
    from vaultnet.model.foreign import ForeignFile

_FEWEST: Final = 2
"""Columns whose names must be known for a row to be the header."""

_LOOKED_AT: Final = 6
_KNOWN: Final = 100
"""A program's own header is worth more than any number of names."""


class Table(NamedTuple):
    """A table whose header is found; its rows can be read any number of times."""

    header: Header
    rows: Callable[[], Iterable[Row]]
    """Those below the header that have any value."""

    other_sheets: int = 0
    """Sheets of the workbook that are left out."""


def is_table(file: ForeignFile) -> bool:
    """Return whether the file is a table at all, its columns known or not."""
    return is_workbook(file) or _header(file) is not None


def table_in(file: ForeignFile) -> Table | str:
    """Return the table; of a workbook the sheet whose header says most. Or why there is none, as a problem's code."""
    if is_workbook(file):
        return _in_workbook(file)
    header = _header(file)
    return Table(header, lambda: rows_below(file, header)) if header else "unknown_header"


def _header(file: ForeignFile) -> Header | None:
    """Return the header: the row with most known names, else the first of a text that looks like a table."""
    return header_of(file, _score) or _plain_header(file)


def _score(keys: tuple[str, ...]) -> int:
    known = sum(1 for key in keys if field_for(key))
    if profile_of(keys):
        return _KNOWN + known
    return known if known >= _FEWEST else 0


def _plain_header(file: ForeignFile) -> Header | None:
    """Return the first row, where all rows that are looked at have as many columns and it has a name for each."""
    for delimiter in DELIMITERS:
        lines = lines_of(foreign_file(file.name, file.head()))
        rows = list(islice(rows_of(lines, delimiter), _LOOKED_AT))
        names = tuple(cell.strip() for cell in rows[0].cells) if rows else ()
        are_names = all(name and not name[0].isdigit() for name in names) and len(set(names)) == len(names)
        if len(rows) >= _FEWEST <= len(names) and are_names and {len(row.cells) for row in rows} == {len(names)}:
            return Header(delimiter, 1, names, tuple(map(column_key, names)))
    return None


def _in_workbook(file: ForeignFile) -> Table | str:
    sheets = sheets_of(file)
    if isinstance(sheets, str):
        return sheets
    best: tuple[int, Header, Sheet] | None = None
    for sheet in sheets:
        for row in islice(sheet.rows(), SEARCHED):
            names = tuple(cell.strip() for cell in row.cells[:MOST_COLUMNS])
            keys = tuple(map(column_key, names))
            points = _score(keys) or int(row.number == 1 and len([name for name in names if name]) >= _FEWEST)
            if points > (best[0] if best else 0):
                best = points, Header("", row.number, names, keys), sheet
    if not best:
        return "unknown_header"
    _, header, found = best
    others = sum(1 for sheet in sheets if sheet is not found and next(iter(sheet.rows()), None))
    return Table(header, lambda: _below(header, found.rows()), others)


def _below(header: Header, rows: Iterable[Row]) -> Iterator[Row]:
    for row in rows:
        if row.number > header.number and (row.fault or any(row.cells)):
            yield row
