from __future__ import annotations

from datetime import date

import pytest

from vaultnet.answers.on_day import day_said
from vaultnet.model.settings import Settings
from vaultnet.model.vault_config import VaultConfig
from vaultnet.people.conventions import conventions_from

CONVENTIONS, _ = conventions_from(Settings(), VaultConfig())
TUESDAY = date(2026, 11, 24)

UNDERSTOOD = {
    TUESDAY: "today|oggi|Tuesday|martedì|2026-11-24|24/11|24 Nov",
    date(2026, 11, 23): "yesterday|ieri|Monday|lunedì scorso|last Monday|1 day ago|1 giorno fa|il 23 novembre",
    date(2026, 11, 22): "l'altro ieri|L’altro ieri|Sunday|domenica|on Sunday",
    date(2026, 11, 10): "2 weeks ago|2 settimane fa",
    date(2026, 10, 8): "8 Oct|8 October|Oct 8|8 ottobre|8/10|8.10.|8/10/2026|2026-10-08|8th of October",
    date(2025, 12, 3): "3 Dec|3 dicembre|3/12",
    date(2024, 2, 29): "29 Feb",
    date(2026, 12, 3): "2026-12-03|3 December 2026",
}


@pytest.mark.parametrize(
    ("text", "day"), [(text, day) for day, texts in UNDERSTOOD.items() for text in texts.split("|")]
)
def test_a_day_is_understood_and_without_its_year_it_has_been(text: str, day: date) -> None:
    assert day_said(text, TUESDAY, CONVENTIONS) == day


@pytest.mark.parametrize(
    "text", ["", "soon", "31/02", "2026-02-30", "13/13", "5", "-1 days ago", "3 fortnights ago", "\0", "x" * 999]
)
def test_what_is_no_day_is_none(text: str) -> None:
    assert day_said(text, TUESDAY, CONVENTIONS) is None
