"""Clocks: one person's dated lines → their tie (spec 2.4)."""

from __future__ import annotations

from datetime import date
from math import exp
from typing import TYPE_CHECKING, Final, NamedTuple

from vaultnet.model.channel import RUNG_OF, RUNGS
from vaultnet.model.history import History, interaction_of
from vaultnet.model.network import Tie
from vaultnet.network.contacts import rows_of
from vaultnet.network.rhythm import median_gap

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from vaultnet.model.channel import Rung
    from vaultnet.model.history import Row
    from vaultnet.network.contacts import Line

WEIGHTS: Final[Mapping[str, float]] = {"met": 1.0, "spoken": 0.6, "written": 0.25, "noted": 0.05}
"""What one interaction of today adds to the strength, before it fades."""

HALF_LIFE_DAYS: Final = 365
LIGHT_MOST: Final = 0.6
"""What written and noted interactions can add at most, however many they are."""

SATURATION: Final = 1.5
CONNECTED_STRENGTH: Final = 0.02
"""Strength of somebody who is a LinkedIn connection and no more."""


class Wish(NamedTuple):
    """What is wanted of a tie, and known of it besides its lines."""

    cadence_days: int = 0
    """0: none."""

    connected_day: int = 0
    """Ordinal; 0: not connected."""


def tie_of(lines: Sequence[Line], wish: Wish, today: date) -> Tie:
    """Return the tie that the lines of one person make, as of today.

    Lines after today are planned: only the next of them shows, and none counts.
    """
    now = today.toordinal()
    rows = rows_of(lines)
    past = next((index for index, row in enumerate(rows) if row.day <= now), len(rows))
    planned, rows = rows[:past], rows[past:]
    newest = _newest_by_rung(rows)
    met = newest.get("met")
    spoken = _newer(met, newest.get("spoken"))
    contact = _newer(spoken, newest.get("written"))
    mention = _newer(contact, newest.get("noted"))
    due = _due(newest, spoken, wish.cadence_days) if contact else None
    days = list(dict.fromkeys(row.day for row in rows))
    contact_days = list(dict.fromkeys(row.day for row in rows if row.channel != "mention"))
    made = {row: interaction_of(row) for row in (met, spoken, contact, mention) if row}
    return Tie(
        last_met=made[met] if met else None,
        last_spoken=made[spoken] if spoken else None,
        last_contact=made[contact] if contact else None,
        last_mention=made[mention] if mention else None,
        planned=interaction_of(min(planned, key=lambda row: row.day)) if planned else None,
        rung=next((rung for rung in reversed(RUNGS) if rung in newest), None),
        counts_24m=_counts(rows, two_years_before(today)),
        mention_days=len(days),
        cadence_days=wish.cadence_days,
        gap_days=median_gap(contact_days),
        mention_gap_days=median_gap(days),
        due=date.fromordinal(due) if due is not None else None,
        overdue_days=now - due if due is not None else 0,
        strength=strength_of(rows, now, connected=0 < wish.connected_day <= now),
        unanswered=_unanswered(rows, lines, spoken, now),
        history=History(tuple(rows)),
    )


def two_years_before(today: date) -> int:
    """Return the same day two years before (of 29 February, the 28th) as an ordinal; 24 months begin after it."""
    year = today.year - 2
    leap_day = (today.month, today.day) == (2, 29)
    return date(year, 2, 28).toordinal() if leap_day else today.replace(year=year).toordinal()


def strength_of(rows: Sequence[Row], now: int, *, connected: bool) -> float:
    """Return the strength of a tie, 0 to 1, rounded to 9 decimals (so that all machines agree).

    `1 − exp(−(S + min(0.6, W)) / 1.5)`: S sums what met and spoken interactions weigh, W what written and noted ones
    do, each halved with every year. A coffee last month is about 0.47; messages alone never pass 0.33. A connection is
    worth 0.02 when nothing is worth more.

    Source: spec 2.4.
    """
    heavy = light = 0.0
    for row in rows:
        rung = RUNG_OF[row.channel]
        value = WEIGHTS[rung] * 2.0 ** ((row.day - now) / HALF_LIFE_DAYS)
        if rung in {"met", "spoken"}:
            heavy += value
        else:
            light += value
    strength = round(1 - exp(-(heavy + min(LIGHT_MOST, light)) / SATURATION), 9)
    return max(strength, CONNECTED_STRENGTH) if connected else strength


def _newest_by_rung(rows: Sequence[Row]) -> Mapping[Rung, Row]:
    newest: dict[Rung, Row] = {}
    for row in rows:
        newest.setdefault(RUNG_OF[row.channel], row)
    return newest


def _newer(higher: Row | None, lower: Row | None) -> Row | None:
    """Return the newer of two rows; of one day the one of the higher rung."""
    if higher and lower:
        return lower if lower.day > higher.day else higher
    return higher or lower


def _due(newest: Mapping[Rung, Row], spoken: Row | None, cadence_days: int) -> int | None:
    """Return the day on which the next contact is due; a part of a day is dropped.

    Met or spoken buys the whole cadence, written a half, noted a quarter; only the newest of each can be the latest.
    """
    if not cadence_days:
        return None
    bought = [spoken.day + cadence_days] if spoken else []
    bought += [newest["written"].day + cadence_days // 2] if "written" in newest else []
    bought += [newest["noted"].day + cadence_days // 4] if "noted" in newest else []
    return max(bought, default=None)


def _counts(rows: Sequence[Row], after: int) -> Mapping[Rung, int]:
    counts = dict.fromkeys(reversed(RUNGS), 0)
    for row in rows:
        if row.day <= after:
            break
        counts[RUNG_OF[row.channel]] += 1
    return counts


def _unanswered(rows: Sequence[Row], lines: Sequence[Line], spoken: Row | None, now: int) -> int:
    """Return how many messages of the owner's stand after the last sign of theirs.

    A sign is a line that says they wrote, or a day on which the two met or spoke. A message of the same day is before
    it. What does not say who wrote is neither a message nor a sign.
    """
    sent = [row.day for row in rows if row.direction == "out" and RUNG_OF[row.channel] == "written"]
    if not sent:
        return 0
    signs = [-line[0] for line in lines if line[4] == "in" and -line[0] <= now]
    signs += [spoken.day] if spoken else []
    last_sign = max(signs, default=0)
    return sum(day > last_sign for day in sent)
