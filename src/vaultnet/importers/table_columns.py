"""Table columns: what each is read as, by the user's word, by its program, by its name and by its values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from vaultnet.importers.identity import member_of, slug_of
from vaultnet.importers.names import is_title
from vaultnet.importers.rows import column_key
from vaultnet.importers.stamps import are_serials, is_ambiguous, is_day_first
from vaultnet.importers.table_fields import field_for, field_named
from vaultnet.importers.table_profiles import profile_of
from vaultnet.languages.countries import country_code

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from vaultnet.importers.rows import Header
    from vaultnet.importers.sheets import Table
    from vaultnet.model.foreign import ImportOptions

LOOKED_AT: Final = 20
"""Values of a column that decide what it is, where its name does not."""

DAYS: Final = frozenset(("birthday", "last_contact", "connected"))
"""Fields that hold days."""


class Column(NamedTuple):
    """One column of the table."""

    name: str
    field: str
    """Empty: not used."""

    values: int
    """How many cells have one."""

    day_first: bool = True
    """For days: which order the whole column has."""

    fault: str = ""
    """`serial_days`: Excel's own numbers, nobody knows of which calendar; `order_of_days`: nothing proves the order."""


def columns_of(table: Table, options: ImportOptions) -> tuple[Column, ...]:
    """Return the columns in their order; those of the same name too, each for itself."""
    counts, samples = _looked_at(table)
    fields = _fields(table.header, samples, options.mapping)
    columns = [Column(*each) for each in zip(table.header.names, fields, counts, strict=True)]
    return tuple(_with_days(columns, table, options)) if DAYS & set(fields) else tuple(columns)


def _looked_at(table: Table) -> tuple[Sequence[int], Sequence[Sequence[str]]]:
    """Return how many values each column has, and its first ones."""
    width = len(table.header.names)
    counts = [0] * width
    samples: list[list[str]] = [[] for _ in range(width)]
    for row in table.rows():
        if row.fault:
            continue
        for index, cell in enumerate(row.cells[:width]):
            if cell and not cell.isspace():
                counts[index] += 1
                if counts[index] <= LOOKED_AT:
                    samples[index].append(cell.strip())
    return counts, samples


def _fields(header: Header, samples: Sequence[Sequence[str]], mapping: Mapping[str, str]) -> list[str]:
    wanted = {column_key(name): field_named(word) for name, word in mapping.items()}
    profile = profile_of(header.keys)
    named = [profile.field_for(key) if profile else field_for(key) for key in header.keys]
    fields = [
        wanted[key] if key in wanted else _by_values(field, values)
        for key, field, values in zip(header.keys, named, samples, strict=True)
    ]
    free = [index for index, key in enumerate(header.keys) if key not in wanted]
    if "family" in fields and "given" not in fields:
        return _renamed(fields, "name", "given", free)
    return fields if {"family", "name"} & set(fields) else _renamed(fields, "given", "name", free)


def _renamed(fields: Sequence[str], old: str, new: str, free: Iterable[int]) -> list[str]:
    """Return the fields with another name for one: `Name` beside `Surname` is the given one, `Nome` alone the whole."""
    places = set(free)
    return [new if field == old and index in places else field for index, field in enumerate(fields)]


def _by_values(field: str, values: Sequence[str]) -> str:
    """Return the field where the name of the column leaves it open.

    `Title` is how somebody is addressed, where most values are (`Dott.ssa`), else what they do. An address is
    LinkedIn's where a value is a profile's. `Stato` is a country, where all values are.
    """
    if field == "title":
        addressed = sum(1 for value in values if is_title(value))
        return "" if addressed * 2 > len(values) else "role"
    if field in {"url", "linkedin", "website"} and values:
        if any(slug_of(value) or member_of(value) for value in values):
            return "linkedin"
        return "" if field == "linkedin" else "website"
    if field == "stage" and values and all(country_code(value) for value in values):
        return "country"
    return "website" if field == "url" else field


def _with_days(columns: Sequence[Column], table: Table, options: ImportOptions) -> list[Column]:
    """Return the columns, those with days with their order; one with Excel's numbers is not used."""
    wanted = [index for index, column in enumerate(columns) if column.field in DAYS]
    texts: dict[int, list[str]] = {index: [] for index in wanted}
    for row in table.rows():
        if not row.fault:
            for index in wanted:
                texts[index] += row.cells[index : index + 1]
    profile = profile_of(table.header.keys)
    usual = False if profile and profile.month_first else options.day_first
    found = list(columns)
    for index in wanted:
        proven = is_day_first(texts[index])
        if are_serials(texts[index]):
            found[index] = columns[index]._replace(field="", fault="serial_days")
        elif proven is not None:
            found[index] = columns[index]._replace(day_first=proven)
        else:
            is_open = is_ambiguous(texts[index]) and not (profile and profile.month_first)
            found[index] = columns[index]._replace(day_first=usual, fault="order_of_days" if is_open else "")
    return found
