"""Accounts: the prospects as a list that Sales Navigator takes in."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import TYPE_CHECKING, Final

from vaultnet.errors import FileThereError, NotWrittenError
from vaultnet.languages.rendering import one_line
from vaultnet.vault.system_error import reason_of
from vaultnet.vault.write import write_new

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vaultnet.model.prospect import Market

MOST: Final = 1_000
"""Rows that Sales Navigator takes at once."""

HEADER: Final = ("Account Name", "Website")
FORMULA: Final = ("=", "+", "-", "@")
"""Beginnings that make a spreadsheet compute a cell."""


def write_accounts(place: str, markets: Iterable[Market]) -> int:
    """Write the prospects of the markets into a new file, and return how many there are in it.

    Raises: FileThereError, NotWrittenError.
    """
    rows = account_rows(markets)
    file = Path(place)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise NotWrittenError(place, reason_of(error)) from error
    if not write_new(str(file.parent), file.name, accounts_csv(rows).encode("utf-8")):
        raise FileThereError(place)
    return len(rows)


def account_rows(markets: Iterable[Market]) -> list[tuple[str, str]]:
    """Return name and website of each prospect, best markets and paths first, each name once, at most 1,000."""
    rows: dict[str, tuple[str, str]] = {}
    for market in markets:
        for each in market.prospects:
            name = one_line(each.name)
            website = one_line(each.company.website) if each.company else ""
            if name:
                rows.setdefault(name.casefold(), (name, website))
    return list(rows.values())[:MOST]


def accounts_csv(rows: Iterable[tuple[str, str]]) -> str:
    """Return the rows as CSV with commas, below the header that Sales Navigator asks for.

    A cell that a spreadsheet would take for a formula gets an apostrophe before it.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(HEADER)
    writer.writerows([_tame(cell) for cell in row] for row in rows)
    return text.getvalue()


def _tame(cell: str) -> str:
    return f"'{cell}" if cell.startswith(FORMULA) else cell
