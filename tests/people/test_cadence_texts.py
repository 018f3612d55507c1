import pytest

from vaultnet.model.settings import Settings
from vaultnet.model.vault_config import VaultConfig
from vaultnet.people.cadence import cadence_days
from vaultnet.people.conventions import conventions_from

CONVENTIONS = conventions_from(Settings(), VaultConfig())[0]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("30", 30),
        ("30d", 30),
        ("30 days", 30),
        ("45 giorni", 45),
        ("2w", 14),
        ("2 weeks", 14),
        ("6 settimane", 42),
        ("3m", 90),
        ("3 mesi", 90),
        ("1q", 90),
        ("1y", 365),
        ("1 anno", 365),
        ("P30D", 30),
        ("weekly", 7),
        ("Monthly", 30),
        ("quarterly", 90),
        ("yearly", 365),
        ("settimanale", 7),
        ("mensile", 30),
        ("trimestrale", 90),
        ("semestrale", 180),
        ("annuale", 365),
        ("ogni mese", 30),
        ("ogni due settimane", 14),
        ("every month", 30),
        ("every two weeks", 14),
        ("every other month", 60),
        ("due volte al mese", 15),
        ("bi-weekly", 14),
        ("tutti i mesi", 30),
        ("every 6 weeks", 42),
        ("ogni 6 settimane", 42),
        ("about 30 days", 30),
        ("~30 days", 30),
        ("month", 30),
        ("una volta all'anno", 365),
        ("due volte l'anno", 180),
    ],
)
def test_a_rhythm_is_read_in_every_form(text: str, days: int) -> None:
    assert cadence_days(text, CONVENTIONS) == days


@pytest.mark.parametrize("text", ["0", "no", "never", "mai", "none"])
def test_no_rhythm_is_a_wish_too(text: str) -> None:
    assert cadence_days(text, CONVENTIONS) == 0


@pytest.mark.parametrize("text", ["often", "A", "m", "30 parsecs", "every Monday", "-3", "1e9", "2-3 weeks"])
def test_what_is_no_rhythm_is_not_understood(text: str) -> None:
    assert cadence_days(text, CONVENTIONS) is None
