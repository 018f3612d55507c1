from __future__ import annotations

import pytest

from vaultnet.app.demo import moved


@pytest.mark.parametrize(
    ("text", "days", "expected"),
    [
        ("- 2026-11-20: caffè", 4, "- 2026-11-24: caffè"),
        ("Diario/2026-12-30.md", 4, "Diario/2027-01-03.md"),
        ("2026-03-01 and 2024-02-29", -1, "2026-02-28 and 2024-02-28"),
        ("compleanno: 1985-02-30", 4, "compleanno: 1985-02-30"),
        ("compleanno: 1966-05-19", 365, "compleanno: 1967-05-19"),
        ("compleanno: 11-30\n", 4, "compleanno: 12-04\n"),
        ("telefono: 0422-11-30", 4, "telefono: 0422-11-30"),
        ("entro il 6 dicembre", 30, "entro il 5 gennaio"),
        ("1 September 2025.", 30, "1 October 2025."),
        ("Amburgo e Brema, dicembre 2026.md", 31, "Amburgo e Brema, gennaio 2027.md"),
        ("per fine ottobre", 100, "per fine ottobre"),
        ("31 febbraio 2026", 1, "31 febbraio 2026"),
        ("ProWein 2026, tel 20261124", 400, "ProWein 2026, tel 20261124"),
        ("id 12026-11-245", 4, "id 12026-11-245"),
    ],
)
def test_days_move_in_every_spelling_and_nothing_else_does(text: str, days: int, expected: str) -> None:
    assert moved(text, days) == expected


def test_no_days_change_nothing() -> None:
    text = "2026-11-24, 6 Dicembre, compleanno: 02-29"

    assert moved(text, 0) == text
