"""Candidate ticks: what is ticked about candidates on *Who to meet* goes into their table, as if typed there."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from vaultnet.app.candidate_table import read_table, write_table
from vaultnet.merging.table import candidates_data, candidates_from
from vaultnet.model.answer import box_id
from vaultnet.model.candidate import PICKS, box_path
from vaultnet.pages.markdown import escaped
from vaultnet.vault.state import state_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from vaultnet.answers.ticks import Tick
    from vaultnet.app.reading import Rules
    from vaultnet.model.candidate import Candidate, Pick

PAGE_DAYS: Final = 60
"""A page may be so old when something is ticked on it."""

TYPED: Final[Mapping[Pick, str]] = {"yes": "x", "no": "no", "same": "same"}


def pick_ticked(rules: Rules, ticks: Sequence[Tick], today: date) -> frozenset[str]:
    """Write what is ticked about candidates into their table, and return the ticked lines that are so answered.

    `ticks`: those with an id and no link, as boxes of candidates are.

    Whose box it is, its id says, and the name in the line where to look. A candidate about whom two things are ticked,
    or about whom the table says something already, is left as they are.

    Raises: UnreadableFileError.
    """
    data = read_table(rules.root, rules.settings)
    if not data:
        return frozenset()
    table = candidates_from(data, day_first=rules.settings.day_first)
    said = {index: picks for index, row in enumerate(table.rows) if (picks := _said(row, ticks, today))}
    lines = frozenset(line for picks in said.values() for line in picks.values())
    rows = tuple(
        row._replace(picked=TYPED[next(iter(said[index]))], pick=next(iter(said[index])))
        if index in said and len(said[index]) == 1 and not row.pick
        else row
        for index, row in enumerate(table.rows)
    )
    if rows == table.rows or table.unread:
        return lines
    new = candidates_data(table._replace(rows=rows), "")
    outcome = write_table(rules.root, rules.settings, data, new, state_of(rules.root).journal)
    return frozenset() if outcome.result == "not_written" else lines


def _said(row: Candidate, ticks: Iterable[Tick], today: date) -> dict[Pick, str]:
    """Return what is ticked about a candidate, with the lines."""
    name = escaped(row.name)
    found: dict[Pick, str] = {}
    for tick in ticks:
        if name and name in tick.line:
            found.update((pick, tick.line) for pick in PICKS if _is_of(tick.id, row, pick, today))
    return found


def _is_of(identity: str, row: Candidate, pick: Pick, today: date) -> bool:
    """Return whether an id is of a candidate's box, on a page of these days."""
    path = box_path(row)
    days = (today - timedelta(days=back) for back in range(-1, min(PAGE_DAYS, today.toordinal() - 2)))
    return any(box_id(path, pick, day) == identity for day in days)
