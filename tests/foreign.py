"""Foreign files made in a test: the file under test stands there as text."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from vaultnet.importers.find import imported
from vaultnet.model.foreign import ImportOptions, foreign_file

if TYPE_CHECKING:
    from vaultnet.model.draft import Draft, Imported
    from vaultnet.model.foreign import ForeignFile

OPTIONS: Final = ImportOptions(date(2026, 11, 24))
MINE: Final = OPTIONS._replace(me="https://www.linkedin.com/in/piero-sala")


def made(text: str | bytes, name: str = "list.csv", *, archive: str = "", day: int = 0) -> ForeignFile:
    """Return a file with this text in UTF-8, or with these bytes."""
    return foreign_file(name, text.encode() if isinstance(text, str) else text, archive=archive, day=day)


def told(*files: ForeignFile | str | bytes, options: ImportOptions = OPTIONS) -> Imported:
    """Return what the files tell."""
    brought = tuple(made(file) if isinstance(file, str | bytes) else file for file in files)
    found = imported(brought, options)
    assert found is not None, "no importer knows any of the files"
    return found


def person(*files: ForeignFile | str | bytes, options: ImportOptions = OPTIONS) -> Draft:
    """Return the one person that the files tell of."""
    (draft,) = told(*files, options=options).people
    return draft


def days(draft: Draft) -> list[tuple[str, str, bool]]:
    """Return the contacts of somebody as day, direction and whether it is weak."""
    return [(str(date.fromordinal(each.day)), each.direction, each.is_weak) for each in draft.contacts]
