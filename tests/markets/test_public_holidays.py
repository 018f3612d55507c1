"""Public holidays: one country is loaded at a time, and says the same as among all others."""

from __future__ import annotations

import subprocess
import sys


def test_a_country_is_loaded_without_all_others() -> None:
    script = (
        "import sys; from vaultnet.markets.public_holidays import year_of; assert year_of('DE', 2026).holidays;"
        "print(*(name for name in sys.modules if name.startswith('holidays.countries.')))"
    )

    loaded = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True).stdout.split()

    assert loaded == ["holidays.countries.germany"]


def test_every_country_loaded_alone_has_the_same_days_as_with_all_others() -> None:
    script = """
import holidays, sys
if sys.argv[1] == "all":
    import holidays.countries
from vaultnet.markets.public_holidays import year_of
codes = sorted(code for code in holidays.list_supported_countries() if len(code) == 2)
for code in codes:
    year = year_of(code, 2026)
    print(code, *year.holidays.items(), year.weekend, *sorted(year.worked))
"""
    alone, together = (
        subprocess.run([sys.executable, "-c", script, how], check=True, capture_output=True, text=True).stdout
        for how in ("alone", "all")
    )

    assert alone.count("\n") > 200
    assert alone == together
