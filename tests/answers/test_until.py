from __future__ import annotations

from datetime import date

import pytest

from vaultnet.answers.until import until_of
from vaultnet.model.settings import Settings
from vaultnet.model.vault_config import VaultConfig
from vaultnet.people.conventions import conventions_from

CONVENTIONS, _ = conventions_from(Settings(), VaultConfig())
TUESDAY = date(2026, 11, 24)


UNDERSTOOD = {
    date(2026, 12, 8): "2 weeks|2 settimane|2w| 2 Weeks.|in 2 weeks|due settimane|14|14 giorni|tra 2 settimane|14 d",
    date(2026, 12, 24): "1 m|1 month|un mese|a month|24 dec|next month|month",
    date(2026, 12, 10): "10 Dec|10 dic|10 dicembre|Dec 10|December 10th|2026-12-10|10/12|10.12.|10/12/2026|"
    "[[2026-12-10]]|il 10 dicembre|until 10 Dec|10 December 2026|10th of December",
    date(2027, 3, 3): "3 March|3 marzo|3/3|3 Mar 2027",
    date(2026, 11, 30): "Monday|lunedì|next Monday",
    date(2026, 12, 1): "Tuesday|next week|la settimana prossima|una settimana",
    date(2026, 11, 25): "tomorrow|domani|1|1 day",
    date(2028, 2, 29): "29 Feb",
    date(2027, 11, 24): "1 anno",
}


@pytest.mark.parametrize(("text", "day"), [(text, day) for day, all_ in UNDERSTOOD.items() for text in all_.split("|")])
def test_later_is_understood(text: str, day: date) -> None:
    assert until_of(text, TUESDAY, CONVENTIONS) == day


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "2 fortnights",
        "0 days",
        "2026-11-24",
        "2025-01-01",
        "32 Dec",
        "30 Feb",
        "99/99",
        "9999 years",
        "Anna",
    ],
)
def test_what_is_not_understood_or_not_ahead_is_no_day(text: str) -> None:
    assert until_of(text, TUESDAY, CONVENTIONS) is None
