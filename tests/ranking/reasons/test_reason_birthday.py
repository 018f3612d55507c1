"""Birthday: a week ahead."""

from __future__ import annotations

from datetime import date

import pytest

from builders import a_person, network_of
from vaultnet.model.message import Day
from vaultnet.model.settings import Settings
from vaultnet.model.source import Source
from vaultnet.ranking.reasons.birthday import birthday

SETTINGS = Settings()


@pytest.mark.parametrize(
    ("born", "holds"),
    [
        ((1980, 11, 24), True),
        ((0, 12, 1), True),
        ((0, 12, 2), False),
        ((0, 11, 23), False),
    ],
    ids=["today", "in 7 days", "in 8 days", "yesterday"],
)
def test_a_birthday_counts_a_week_ahead(born: tuple[int, int, int], holds: bool) -> None:
    ada = a_person(birthday=born, birthday_line=6)
    found = birthday(ada, network_of([ada]), SETTINGS)
    assert [(each.points, each.sources) for each in found] == ([(10, (Source(ada.path, 6),))] if holds else [])


def test_a_birthday_in_january_is_near_in_december() -> None:
    ada = a_person(birthday=(0, 1, 3), birthday_line=6)
    (found,) = birthday(ada, network_of([ada], today=date(2026, 12, 29)), SETTINGS)
    assert found.text.blanks == {"day": Day(date(2027, 1, 3))}


@pytest.mark.parametrize(
    ("today", "on_1_march", "day"),
    [
        (date(2027, 2, 26), False, date(2027, 2, 28)),
        (date(2027, 2, 26), True, date(2027, 3, 1)),
        (date(2028, 2, 26), True, date(2028, 2, 29)),
    ],
    ids=["28 February", "1 March", "leap year"],
)
def test_a_birthday_of_29_february(today: date, on_1_march: bool, day: date) -> None:
    ada = a_person(birthday=(2000, 2, 29), birthday_line=6)
    (found,) = birthday(ada, network_of([ada], today=today), Settings(birthday_on_1_march=on_1_march))
    assert found.text.blanks == {"day": Day(day)}
