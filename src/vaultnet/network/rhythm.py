"""Rhythm: the usual number of days between two contacts."""

from __future__ import annotations

from operator import sub
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

FEWEST_GAPS: Final = 3
MOST_GAPS: Final = 30
SHORTEST_SPAN_DAYS: Final = 21


def median_gap(days: Sequence[int]) -> float | None:
    """Return the median number of days between neighbours, of days given once each and newest first.

    The newest 30 gaps count. Fewer than 3 gaps, or gaps that together span less than 21 days, are no rhythm: None.

    Source: spec 2.4.
    """
    if len(days) <= FEWEST_GAPS:
        return None
    recent = days[: MOST_GAPS + 1]
    if recent[0] - recent[-1] < SHORTEST_SPAN_DAYS:
        return None
    gaps = sorted(map(sub, recent, recent[1:]))
    middle = len(gaps) // 2
    return float(gaps[middle]) if len(gaps) % 2 else (gaps[middle - 1] + gaps[middle]) / 2
