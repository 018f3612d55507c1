"""Rows: the rows of a table in a text file, each read alone, so that a broken one costs itself alone."""

from __future__ import annotations

import csv
import unicodedata
from collections import deque
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple

from vaultnet.importers.text_lines import lines_of
from vaultnet.model.foreign import foreign_file
from vaultnet.notes.keys import folded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from vaultnet.model.foreign import ForeignFile

DELIMITERS: Final = ",;\t|"
SEARCHED: Final = 15
"""Rows among which the header is looked for: LinkedIn and reports put remarks above it."""

MOST_ROWS: Final = 250_000
"""Rows of one file that are read, empty ones too: seconds of work. Nobody has written so many messages."""

MOST_COLUMNS: Final = 1000
"""A wider row is no header."""

_LONGEST_FIELD: Final = 131_072
"""What csv allows. Units: characters."""

_AGAIN: Final = 16_777_216
"""Characters that may be read twice to find the row after a quote that never closes; more is no table."""

_SPACES: Final = str.maketrans(dict.fromkeys("_-.\u2010\u2011\u2013\u00a0\t\n\r", " "))


class Row(NamedTuple):
    """One row as it stands in the file."""

    number: int
    """Counted as a spreadsheet counts: from 1, remarks, header and empty rows too."""

    cells: list[str]
    fault: str = ""
    """Why it cannot be used: `too_long` (a field of more than 131,072 signs), `open_quote`, `ragged`, `too_many` (rows
    from here on); empty: it can."""


class Header(NamedTuple):
    """Where the columns' names stand, and what they are."""

    delimiter: str
    number: int
    """Its row, as in `Row.number`."""

    names: tuple[str, ...]
    """As written, trimmed."""

    keys: tuple[str, ...]
    """The names for comparing, by `column_key`."""


@lru_cache(maxsize=4096)
def column_key(name: str) -> str:
    """Return a column's name for comparing: NFKC, no case, no accents, `_`, `-`, `.` as single spaces."""
    return folded(unicodedata.normalize("NFKC", name).translate(_SPACES))


def header_of(file: ForeignFile, score: Callable[[tuple[str, ...]], int]) -> Header | None:
    """Return the best header in the first rows: the most points, then the earlier row; None where none has any.

    `score` judges the keys of a row. Each usual delimiter is tried, so that no preamble can mislead.
    """
    head = file.head()
    best: Header | None = None
    points = 0
    for delimiter in DELIMITERS:
        rows = rows_of(lines_of(foreign_file(file.name, head)), delimiter)
        for row in islice(rows, SEARCHED):
            if len(row.cells) > MOST_COLUMNS:
                continue
            names = tuple(cell.strip() for cell in row.cells)
            keys = tuple(map(column_key, names))
            found = score(keys)
            if found > points:
                best, points = Header(delimiter, row.number, names, keys), found
    return best


def rows_below(file: ForeignFile, header: Header) -> Iterator[Row]:
    """Yield the rows below the header that have any value or a fault; empty cells at an end may be missing."""
    for row in rows_of(lines_of(file), header.delimiter, width=len(header.names), above=header.number):
        if row.number > header.number and (row.fault or any(row.cells)):
            yield row


def rows_of(lines: Iterable[str], delimiter: str, *, width: int = 0, above: int = 0) -> Iterator[Row]:
    """Yield all rows; those after the number `above` are measured by `width`, where it is given.

    A row over several lines that has not all its columns has a quote that never closes: it is told, and reading goes on
    with its second line. So it does behind a field that is too long.
    """
    source = _Lines(lines)
    reader = csv.reader(source, delimiter=delimiter)
    number = 0
    while (line := source.ahead()) is not None:
        number += 1
        if number > MOST_ROWS:
            yield Row(number, [], "too_many")
            return
        if '"' not in line and len(line) <= _LONGEST_FIELD:  # what csv would do, in a third of the time
            next(source)
            cells, fault = line.rstrip("\r\n").split(delimiter), ""
        else:
            cells, fault = _quoted(reader, source)
        if not fault and number > above and width and len(cells) != width:
            fault = _fault(cells, len(source.taken), width)
        if fault in {"too_long", "open_quote"}:
            source.read_again()
        yield Row(number, cells, fault)


def _quoted(reader: Iterator[list[str]], source: _Lines) -> tuple[list[str], str]:
    """Return the next row, over as many lines as its quotes hold, and what is wrong with it."""
    try:
        return next(reader), ""
    except StopIteration:
        return [], ""
    except csv.Error:
        return [], "open_quote" if len(source.taken) > 1 else "too_long"


def _fault(cells: list[str], lines: int, width: int) -> str:
    if len(cells) < width:
        return "open_quote" if lines > 1 else ""
    return "ragged" if any(cells[width:]) else ""


class _Lines:
    """Lines that remember those of the row being read, and can give all but its first again."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines = iter(lines)
        self._again: deque[str] = deque()
        self._budget = _AGAIN
        self.taken: list[str] = []

    def ahead(self) -> str | None:
        """Return the first line of the next row without taking it; None: there is none."""
        self.taken.clear()
        if not self._again:
            line = next(self._lines, None)
            if line is None:
                return None
            self._again.append(line)
        return self._again[0]

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._again.popleft() if self._again else next(self._lines)
        self.taken.append(line)
        return line

    def read_again(self) -> None:
        """Give all lines of the row but its first once more, as long as that costs little."""
        rest = self.taken[1:]
        self._budget -= sum(map(len, rest))
        if self._budget > 0:
            self._again.extendleft(reversed(rest))
