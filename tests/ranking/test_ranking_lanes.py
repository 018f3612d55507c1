"""Lanes are disjoint, and their edges are where spec 3 puts them."""

from __future__ import annotations

import pytest

from builders import TODAY, a_tie, met
from vaultnet.model.settings import Points
from vaultnet.ranking.lanes import lane_of

POINTS = Points()


@pytest.mark.parametrize(
    ("tie", "lane"),
    [
        (a_tie(), "first_meeting"),
        (a_tie(met(5, "mention"), mention_days=2), "first_meeting"),
        (a_tie(met(5, "email"), mention_days=2), "first_meeting"),
        (a_tie(met(5, "mention"), mention_days=3), "keep_warm"),
        (a_tie(met(5, "call"), mention_days=1), "keep_warm"),
        (a_tie(met(1095)), "keep_warm"),
        (a_tie(met(1096)), "revive"),
        (a_tie(met(1096, "call")), "revive"),
        (a_tie(met(5000), met(1000, "email")), "keep_warm"),
        (a_tie(met(5000), met(1, "mention"), mention_days=40), "revive"),
        (a_tie(met(5000, "email"), mention_days=3), "keep_warm"),
        (a_tie(met(1200), gap_days=100.0), "keep_warm"),
        (a_tie(met(1201), gap_days=100.0), "revive"),
        (a_tie(met(1000), gap_days=10.0), "keep_warm"),
    ],
    ids=[
        "nothing",
        "named twice",
        "wrote twice",
        "named on three days",
        "one call",
        "three years",
        "a day more",
        "once spoken, long ago",
        "a message since",
        "a mention since is no contact",
        "only ever wrote",
        "twelve long gaps",
        "more than twelve long gaps",
        "short gaps never shorten the three years",
    ],
)
def test_the_lane_of_a_tie(tie: object, lane: str) -> None:
    assert lane_of(tie, TODAY, POINTS) == lane  # type: ignore[arg-type]  # a Tie of the table above
