"""Candidates: people from imports who have no note yet, asked about a few at a time on *Who to meet*."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from vaultnet.languages.countries import country_code
from vaultnet.model.answer import box_id
from vaultnet.model.candidate import PICKS, box_path, table_path
from vaultnet.model.message import Day, Link, counted, message
from vaultnet.notes.keys import folded as folded_name
from vaultnet.pages.channel_text import CHANNELS
from vaultnet.pages.markdown import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from vaultnet.model.candidate import Candidate, Pick
    from vaultnet.model.message import Message
    from vaultnet.model.settings import Settings
    from vaultnet.pages.briefing import Briefing

AT_A_TIME: Final = 20
"""So many are offered; when they are answered, the next ones come."""

LABELS: Final[Mapping[Pick, Message]] = {
    "yes": message("👤 a note for them"),
    "no": message("🚫 no"),
    "same": message("🔗 the same person"),
}


def candidates(briefing: Briefing) -> list[str]:
    """Return the most promising candidates, folded, and how to answer; the others are counted."""
    waiting = offered(briefing.candidates, briefing.settings, briefing.prospects.home)
    if not waiting:
        return []
    shown = waiting[:AT_A_TIME]
    title = counted(
        "Have you met? {shown} of {count} person from your imports",
        "Have you met? {shown} of {count} people from your imports",
        len(waiting),
        shown=len(shown),
    )
    how = message(
        "Who matters gets a note: tick it here, or put an `x` under `pick` in {table}, which opens in a spreadsheet. "
        "With `no` they are not asked about again; with `same` they join the note that they may be in.",
        table=table_path(briefing.settings.pages_folder),
    )
    lines = [briefing.say(how), ""]
    for row in shown:
        lines += _row(row, briefing)
    return folded(briefing.say(title), lines)


def offered(rows: Iterable[Candidate], settings: Settings, home: str) -> list[Candidate]:
    """Return the candidates about whom nothing was said yet, the most promising first.

    First who was in touch most often, then who is in a market that the owner wants to enter, then who is abroad; then
    who was in touch or connected last; then by name.
    """
    targets = frozenset(filter(None, map(country_code, settings.target_markets)))

    def order(row: Candidate) -> tuple[int, bool, bool, int, int, tuple[str, ...]]:
        code = country_code(row.country) if row.country else ""
        last = (folded_name(row.name), row.company, row.linkedin, *row.emails, *row.phones)
        return (-row.contacts, code not in targets, code in {"", home}, -row.last_day, -row.connected_day, last)

    return sorted((row for row in rows if not row.pick and row.name), key=order)


def _row(row: Candidate, briefing: Briefing) -> list[str]:
    """Return who a candidate is, how much there was between the two, and whom they may be."""
    who = ", ".join(briefing.show(each) for each in (row.role, row.company, row.city, row.country) if each)
    parts = [f"**{briefing.show(row.name)}**", *([who] if who else [])]
    if row.contacts and row.last_day:
        told = counted(
            "{count} contact, on {day} ({channel})",
            "{count} contacts, the last on {day} ({channel})",
            row.contacts,
            day=Day(date.fromordinal(row.last_day)),
            channel=CHANNELS[row.channel or "contact"],
        )
        parts.append(briefing.say(told))
    elif row.connected_day:
        parts.append(briefing.say(message("connected on {day}", day=Day(date.fromordinal(row.connected_day)))))
    if row.maybe:
        parts.append(briefing.say(message("may be {person}", person=Link(row.maybe, ""))))
    picks = PICKS if row.maybe else PICKS[:-1]
    return [f"- {' · '.join(parts)}", *(f"  {_box(row, pick, briefing)}" for pick in picks)]


def _box(row: Candidate, pick: Pick, briefing: Briefing) -> str:
    """Return a box to be ticked; its id tells which row is meant, and what is said of it."""
    identity = box_id(box_path(row), pick, briefing.network.today)
    return f"- [ ] {briefing.say(LABELS[pick])} · {briefing.show(row.name)} <!-- vn:{identity} -->"
