"""Drift: between its two ends."""

from __future__ import annotations

import pytest

from builders import a_person, a_tie, met, network_of
from vaultnet.model.settings import Settings
from vaultnet.ranking.reasons.drift import drift

ADA = a_person("Ada Rossi", tier="B", tier_line=4)
SETTINGS = Settings()


@pytest.mark.parametrize(
    ("gap", "silence", "holds"),
    [
        (30.0, 60, False),
        (30.0, 61, True),
        (30.0, 360, True),
        (30.0, 361, False),
        (2.0, 16, False),
        (2.0, 17, True),
        (2.0, 92, True),
        (2.0, 93, False),
    ],
)
def test_drift_holds_between_its_two_ends(gap: float, silence: int, holds: bool) -> None:
    tie = a_tie(met(silence), gap_days=gap)
    found = drift(ADA, network_of([ADA], ties={ADA.path: tie}), SETTINGS)
    assert [each.points for each in found] == ([15] if holds else [])


def test_drift_of_mentions_holds_only_without_any_contact() -> None:
    named = a_tie(met(50, "mention", line=6), mention_gap_days=10.0)
    contacted = a_tie(met(50, "mention"), met(60, "call"), mention_gap_days=10.0)

    (found,) = drift(ADA, network_of([ADA], ties={ADA.path: named}), SETTINGS)

    assert found.sources[0].line == 6
    assert "named them" in found.text.plural
    assert drift(ADA, network_of([ADA], ties={ADA.path: contacted}), SETTINGS) == ()


def test_a_mention_does_not_end_a_silence() -> None:
    tie = a_tie(met(1, "mention"), met(90), gap_days=20.0)
    (found,) = drift(ADA, network_of([ADA], ties={ADA.path: tie}), SETTINGS)
    assert found.text.blanks == {"count": 90, "gap": 20}
