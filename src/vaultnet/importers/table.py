"""Tables of anybody: CSV in any dialect and Excel workbooks, by named profiles and by the names of columns."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from vaultnet.importers.sheets import is_table, table_in
from vaultnet.importers.table_columns import columns_of
from vaultnet.importers.table_fields import field_named
from vaultnet.importers.table_people import company_from, draft_from, is_about_a_company, values_of
from vaultnet.importers.table_profiles import profile_of
from vaultnet.model.draft import Draft, DraftCompany, Imported, ImportProblem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vaultnet.importers.sheets import Table
    from vaultnet.importers.table_columns import Column
    from vaultnet.model.foreign import ForeignFile, ImportOptions

MOST_DRAFTS: Final = 50_000
"""People and companies of one import."""

_MOST_PROBLEMS: Final = 100
"""Problems kept with their places; all are counted."""


@dataclass(slots=True)
class _Found:
    """What the tables have told so far, while they are read."""

    people: list[Draft] = field(default_factory=list)
    companies: list[DraftCompany] = field(default_factory=list)
    columns: list[Column] = field(default_factory=list)
    headers: list[str] = field(default_factory=list)
    profiles: list[str] = field(default_factory=list)
    left_out: Counter[str] = field(default_factory=Counter)
    problems: list[ImportProblem] = field(default_factory=list)


def is_mine(file: ForeignFile) -> bool:
    """Return whether the file is a table of any kind."""
    return is_table(file)


def drafts_of(files: Sequence[ForeignFile], options: ImportOptions) -> Imported:
    """Return the people of the rows, and the companies of those rows that name nobody."""
    found = _Found()
    found.problems += [
        ImportProblem(files[0].name, "unknown_field", (word,))
        for word in options.mapping.values()
        if word and not field_named(word)
    ]
    for file in files:
        table = table_in(file)
        if isinstance(table, str):
            found.problems.append(ImportProblem(file.name, table))
        else:
            _read(file, table, options, found)
    return Imported(
        source="csv",
        profile=found.profiles[0] if found.profiles else "",
        people=tuple(found.people),
        companies=tuple(found.companies),
        exported_day=max((file.day for file in files), default=0),
        left_out=dict(sorted(found.left_out.items())),
        mapping=tuple((column.name, column.field) for column in found.columns),
        unmapped=tuple((each.name, each.values) for each in found.columns if not each.field and each.values),
        header=found.headers[0] if found.headers else "",
        problems=tuple(found.problems),
    )


def _read(file: ForeignFile, table: Table, options: ImportOptions, found: _Found) -> None:
    """Read one table into what is found."""
    columns = columns_of(table, options)
    profile = profile_of(table.header.keys)
    program = profile.name if profile else ""
    found.columns += columns
    found.headers.append(",".join(table.header.names))
    found.profiles.append(program)
    found.problems += [ImportProblem(file.name, each.fault, (each.name,)) for each in columns if each.fault]
    if table.other_sheets:
        found.left_out["other_sheet"] += table.other_sheets
    fields = [column.field for column in columns]
    if not any(fields):
        found.problems.append(ImportProblem(file.name, "unknown_header", (", ".join(table.header.names),)))
        return
    orders = {column.field: column.day_first for column in columns if column.field}
    for row in table.rows():
        place = file.place(row.number)
        if len(found.people) + len(found.companies) >= MOST_DRAFTS:
            found.problems.append(ImportProblem(place, "too_many"))
            return
        if row.fault:
            _tell(place, row.fault, found)
            continue
        is_remark = program == "salesforce" and sum(map(bool, row.cells)) == 1
        draft = draft_from({} if is_remark else values_of(row.cells, fields), place, program, orders, options)
        if is_about_a_company(draft):
            found.companies.append(company_from(values_of(row.cells, fields), place))
        elif draft.name or draft.emails or draft.linkedin or draft.phones or draft.uid:
            found.people.append(draft)
        else:
            found.left_out["remark" if is_remark else "no_name"] += 1


def _tell(place: str, fault: str, found: _Found) -> None:
    """Keep what is wrong with a row; all are counted, not all are kept."""
    code = fault if fault in {"too_long", "too_many"} else "bad_row"
    if code != "too_many":  # from there on nobody has counted
        found.left_out[code] += 1
    if found.left_out[code] <= _MOST_PROBLEMS:
        found.problems.append(ImportProblem(place, code, (fault,)))
