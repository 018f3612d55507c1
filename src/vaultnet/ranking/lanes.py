"""Lanes: keep warm, revive, first meeting; everybody stands in exactly one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from datetime import date

    from vaultnet.model.network import Tie
    from vaultnet.model.settings import Points
    from vaultnet.model.suggestion import Lane

LANES: Final[tuple[Lane, ...]] = ("keep_warm", "revive", "first_meeting")
"""In the order of the page."""

DAYS_A_YEAR: Final = 365


def lane_of(tie: Tie, today: date, points: Points, *, has_met: bool = False) -> Lane:
    """Return the lane of a person.

    *First meeting*: never spoken with nor met, and named or contacted on fewer than three days; unless the note says
    that the two have met (`has_met`), without a day. *Revive*: once spoken
    with or met, then no contact for more than three years, or for more than 12 of their usual gaps if that is longer.
    *Keep warm*: everybody else.

    Source: spec 3.
    """
    if tie.last_spoken is None:
        return "first_meeting" if tie.mention_days < points.first_meeting_days and not has_met else "keep_warm"
    last = tie.last_contact or tie.last_spoken
    silence = (today - last.day).days
    longest = max(points.revive_gaps * (tie.gap_days or 0), points.revive_years * DAYS_A_YEAR)
    return "revive" if silence > longest else "keep_warm"
