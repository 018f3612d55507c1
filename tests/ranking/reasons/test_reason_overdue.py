"""Overdue: from a fifth of the cadence before the due date."""

from __future__ import annotations

from datetime import date

import pytest

from builders import TODAY, a_person, a_tie, met, network_of
from vaultnet.model.settings import Points, Settings
from vaultnet.model.source import Source
from vaultnet.ranking.reasons.overdue import overdue

ADA = a_person("Ada Rossi", tier="B", tier_line=4)
SETTINGS = Settings()
TODAY_DAY = TODAY.toordinal()


def days_ago(days: int) -> date:
    return date.fromordinal(TODAY_DAY - days)


@pytest.mark.parametrize(
    ("late", "points"),
    [(-21, None), (-20, 0), (-10, 12.5), (-1, 23.75), (0, 25), (100, 40), (300, 55), (1000, 60)],
    ids=["too early", "first day", "half way", "last day", "due", "twice", "four times", "no more than 60"],
)
def test_overdue_rises_to_the_due_date_then_by_doublings(late: int, points: float | None) -> None:
    tie = a_tie(met(100 + late), cadence_days=100, due=days_ago(late), overdue_days=late)

    found = overdue(ADA, network_of([ADA], ties={ADA.path: tie}), SETTINGS)

    assert [each.points for each in found] == ([] if points is None else [points])


def test_overdue_is_proved_by_the_last_contact_and_the_line_of_the_wish() -> None:
    tie = a_tie(met(47, path="Daily/a.md", line=9), cadence_days=30, due=days_ago(17), overdue_days=17)

    (found,) = overdue(ADA, network_of([ADA], ties={ADA.path: tie}), SETTINGS)

    assert found.sources == (Source("Daily/a.md", 9), Source(ADA.path, 4))
    assert found.text.plural == "{count} days since the last contact; you wanted {cadence}."
    assert found.text.blanks == {"count": 47, "cadence": 30}


def test_overdue_by_a_message_says_that_it_counts_for_half() -> None:
    tie = a_tie(met(40, "email"), cadence_days=60, due=days_ago(10), overdue_days=10)

    (found,) = overdue(ADA, network_of([ADA], ties={ADA.path: tie}), SETTINGS)

    assert "counts for half" in found.text.plural
    assert found.text.number == 40


def test_overdue_counts_from_the_conversation_where_a_later_message_moved_nothing() -> None:
    coffee, mail = met(60, line=7), met(50, "email", line=8)
    tie = a_tie(coffee, mail, cadence_days=50, due=days_ago(10), overdue_days=10)

    (found,) = overdue(ADA, network_of([ADA], ties={ADA.path: tie}), SETTINGS)

    assert found.text.plural.startswith("{count} days since you last spoke or met")
    assert found.text.number == 60
    assert found.sources[0].line == 7


def test_without_a_cadence_nobody_is_overdue() -> None:
    tie = a_tie(met(4000))
    assert overdue(ADA, network_of([ADA], ties={ADA.path: tie}), SETTINGS) == ()


def test_never_contacted_is_never_overdue() -> None:
    tie = a_tie(cadence_days=21)
    assert overdue(ADA, network_of([ADA], ties={ADA.path: tie}), SETTINGS) == ()


def test_without_an_early_share_overdue_begins_on_the_due_date() -> None:
    settings = Settings(points=Points(overdue_early_share=0))
    early = a_tie(met(99), cadence_days=100, due=days_ago(-1), overdue_days=-1)
    due = a_tie(met(100), cadence_days=100, due=days_ago(0))

    assert overdue(ADA, network_of([ADA], ties={ADA.path: early}), settings) == ()
    assert overdue(ADA, network_of([ADA], ties={ADA.path: due}), settings)[0].points == 25
