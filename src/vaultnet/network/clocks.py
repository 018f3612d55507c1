"""Clocks: one person's dated lines → their tie (spec 2.4)."""

from __future__ import annotations

from bisect import bisect_left
from datetime import date
from functools import lru_cache
from math import exp
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from vaultnet.model.channel import CHANNELS, DIRECTIONS, RUNG_OF, RUNGS, Rung
from vaultnet.model.history import LAST_DAY, LINE, History, interaction_of, rows_of
from vaultnet.model.network import Tie
from vaultnet.network.rhythm import median_gap

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from vaultnet.model.history import Paths, Row
    from vaultnet.model.interaction import Interaction
    from vaultnet.model.person import Person
    from vaultnet.model.settings import Settings

RUNGS_BY_CHANNEL: Final[tuple[Rung, ...]] = tuple(RUNG_OF[channel] for channel in CHANNELS)
"""Rung by place in `CHANNELS`."""

IN: Final = DIRECTIONS.index("in")
OUT: Final = DIRECTIONS.index("out")

WEIGHTS: Final[Mapping[str, float]] = {"met": 1.0, "spoken": 0.6, "written": 0.25, "noted": 0.05}
"""What one interaction of today adds to the strength, before it fades."""

PARTS: Final[Mapping[Rung, int]] = {"met": 1, "spoken": 1, "written": 2, "noted": 4}
"""By what the cadence is divided: what one interaction buys of it."""

HEAVY: Final[frozenset[Rung]] = frozenset(("met", "spoken"))
HALF_LIFE_DAYS: Final = 365
LIGHT_MOST: Final = 0.6
"""What written and noted interactions can add at most, however many they are."""

SATURATION: Final = 1.5
MOST_COUNTS: Final = 4_096
CONNECTED_STRENGTH: Final = 0.02
"""Strength of somebody who is a LinkedIn connection and no more."""


class Wish(NamedTuple):
    """What is wanted of a tie, and known of it besides its lines."""

    cadence_days: int = 0
    """0: none."""

    connected_day: int = 0
    """Ordinal; 0: not connected."""


def wish_of(person: Person, settings: Settings) -> Wish:
    """Return what is wanted of the tie to a person: the note's own cadence, be it none, else that of the tier."""
    tier_days = 0 if person.cadence_line else settings.tier_days(person.tier)
    return Wish(person.cadence_days or tier_days, person.connected_day)


class Tally(NamedTuple):
    """What one walk over a person's interactions finds; newest first."""

    newest: Mapping[Rung, Row]
    counts_24m: Mapping[Rung, int]
    days: Sequence[int]
    """Of all rungs, each once."""

    contact_days: Sequence[int]
    """Of all but `noted`, each once."""

    sent_days: Sequence[int]
    """Of written interactions that were the owner's."""

    heavy: float
    """Weight of met and spoken interactions, faded."""

    light: float
    """Weight of written and noted ones, faded."""


def tie_of(lines: bytes, paths: Paths, wish: Wish, today: date) -> Tie:
    """Return the tie that the lines of one person make (packed, in order), as of today.

    Lines after today are planned: only the next of them shows, and none counts.
    """
    now = today.toordinal()
    starts = range(0, len(lines), LINE.size)
    ahead = LINE.size * bisect_left(starts, LAST_DAY - now, key=lambda start: LINE.unpack_from(lines, start)[0])
    planned, past = rows_of(lines[:ahead], paths), lines[ahead:]
    rows = rows_of(past, paths)
    tally = _tally(rows, now, two_years_before(today))
    last_met, last_spoken, last_contact, last_mention = _lasts(tally.newest, paths)
    gap = median_gap(tally.contact_days)
    due = _due(tally.newest, wish.cadence_days) if last_contact else None
    return Tie(
        last_met=last_met,
        last_spoken=last_spoken,
        last_contact=last_contact,
        last_mention=last_mention,
        planned=interaction_of(max(planned, key=lambda row: row[0]), paths) if planned else None,
        rung=next((rung for rung in reversed(RUNGS) if rung in tally.newest), None),
        counts_24m=tally.counts_24m,
        mention_days=len(tally.days),
        cadence_days=wish.cadence_days,
        gap_days=gap,
        mention_gap_days=median_gap(tally.days) if len(tally.days) > len(tally.contact_days) else gap,
        due=date.fromordinal(due) if due is not None else None,
        overdue_days=now - due if due is not None else 0,
        strength=strength_of(tally.heavy, tally.light, connected=0 < wish.connected_day <= now),
        unanswered=_unanswered(tally.sent_days, past, last_spoken),
        history=History(past, paths, len(rows)),
    )


def _tally(rows: Sequence[Row], now: int, two_years_ago: int) -> Tally:
    newest: dict[Rung, Row] = {}
    counts = dict.fromkeys(reversed(RUNGS), 0)
    days: list[int] = []
    contact_days: list[int] = []
    sent_days: list[int] = []
    heavy = light = 0.0
    last_day = last_contact_day = 0
    for row in rows:
        day = LAST_DAY - row[0]
        rung = RUNGS_BY_CHANNEL[row[1]]
        if rung not in newest:
            newest[rung] = row
        if day > two_years_ago:
            counts[rung] += 1
        if day != last_day:
            days.append(day)
            last_day = day
        value = WEIGHTS[rung] * 2.0 ** ((day - now) / HALF_LIFE_DAYS)
        if rung in HEAVY:
            heavy += value
        else:
            light += value
        if rung != "noted" and day != last_contact_day:
            contact_days.append(day)
            last_contact_day = day
        if row[4] == OUT and rung == "written":
            sent_days.append(day)
    return Tally(newest, _counted(*counts.values()), days, contact_days, sent_days, heavy, light)


@lru_cache(maxsize=MOST_COUNTS)
def _counted(*times: int) -> Mapping[Rung, int]:
    """Return numbers of interactions by rung, the highest first: the same for the same ones, since many are alike."""
    return MappingProxyType(dict(zip(reversed(RUNGS), times, strict=True)))


@lru_cache(maxsize=1)
def two_years_before(today: date) -> int:
    """Return the same day two years before (of 29 February, the 28th) as an ordinal; 24 months begin after it."""
    year = today.year - 2
    leap_day = (today.month, today.day) == (2, 29)
    return date(year, 2, 28).toordinal() if leap_day else today.replace(year=year).toordinal()


def strength_of(heavy: float, light: float, *, connected: bool) -> float:
    """Return the strength of a tie, 0 to 1, rounded to 9 decimals (so that all machines agree).

    `1 − exp(−(S + min(0.6, W)) / 1.5)`: S (heavy) sums what met and spoken interactions weigh, W (light) what written
    and noted ones do, each halved with every year. A coffee last month is about 0.47; messages alone never pass 0.33.
    A connection is worth 0.02 when nothing is worth more.

    Source: spec 2.4.
    """
    strength = round(1 - exp(-(heavy + min(LIGHT_MOST, light)) / SATURATION), 9)
    return max(strength, CONNECTED_STRENGTH) if connected else strength


def _lasts(newest: Mapping[Rung, Row], paths: Paths) -> Sequence[Interaction | None]:
    """Return the newest interaction of each rung or a higher one, the highest rung first; of one day the higher one."""
    lasts: list[Interaction | None] = []
    before_last, last = LAST_DAY, None
    for rung in reversed(RUNGS):
        row = newest.get(rung)
        if row and row[0] < before_last:
            before_last, last = row[0], interaction_of(row, paths)
        lasts.append(last)
    return lasts


def _due(newest: Mapping[Rung, Row], cadence_days: int) -> int | None:
    """Return the day on which the next contact is due; a part of a day is dropped.

    Met or spoken buys the whole cadence, written a half, noted a quarter; only the newest of each can be the latest.
    """
    if not cadence_days:
        return None
    bought = [cadence_days // PARTS[rung] + LAST_DAY - row[0] for rung, row in newest.items()]
    # A cadence of thousands of years is a slip of the pen, and no date.
    return min(max(bought), LAST_DAY) if bought else None


def _unanswered(sent_days: Sequence[int], lines: bytes, last_spoken: Interaction | None) -> int:
    """Return how many messages of the owner's stand after the last sign of theirs.

    A sign is a line that says they wrote, or a day on which the two met or spoke. A message of the same day is before
    it. What does not say who wrote is neither a message nor a sign.
    """
    if not sent_days:
        return 0
    signs = [LAST_DAY - line[0] for line in LINE.iter_unpack(lines) if line[4] == IN]
    signs += [last_spoken.day.toordinal()] if last_spoken else []
    last_sign = max(signs, default=0)
    return sum(day > last_sign for day in sent_days)
