"""Money and speech: what a country pays with, and which languages it speaks.

Both come from CLDR through Babel, which is imported only when a country is asked for, and from a few lines of our own
where CLDR is behind, or says more than one wants to know.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

CURRENCIES: Final[Mapping[str, tuple[str, ...]]] = {
    "BG": ("EUR",),  # since 1 January 2026
    "BT": ("BTN",),
    "CW": ("XCG",),  # the Caribbean guilder, since 31 March 2025
    "HR": ("EUR",),  # since 1 January 2023
    "LS": ("LSL",),
    "NA": ("NAD",),
    "PA": ("USD", "PAB"),
    "SX": ("XCG",),
    "ZW": ("USD", "ZWG"),
}
"""Where CLDR is late, or puts the neighbour's money first."""

EURO: Final = frozenset(
    ("AT", "BE", "BG", "CY", "DE", "EE", "ES", "FI", "FR", "GR", "HR", "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PT",
     "SI", "SK")
)  # fmt: skip
"""The 21 members of the euro area, as of November 2026."""

LANGUAGES: Final[Mapping[str, tuple[str, ...]]] = {
    "BV": ("no",),
    "CH": ("de", "fr", "it"),
    "GS": ("en",),
    "HM": ("en",),
    "NO": ("no",),
    "TF": ("fr",),
    "TW": ("zh",),
}
"""Where CLDR lists dialects and written standards as languages of their own, or nothing."""

MOST: Final = 4
"""So many languages of a country are told."""


@cache
def currencies_of(country: str, today: date) -> tuple[str, ...]:
    """Return the ISO 4217 codes of the money of a country on a day; none where it has none of its own, or is unknown.

    The euro area is a table of ours: CLDR learns of a new member with its next release.
    """
    if country in CURRENCIES:
        return CURRENCIES[country]
    if country in EURO:
        return ("EUR",)
    from babel.numbers import get_territory_currencies  # noqa: PLC0415 — see above

    return tuple(get_territory_currencies(country, today))


@cache
def languages_of(country: str) -> tuple[str, ...]:
    """Return the ISO 639 codes of the official languages of a country, the most spoken first, at most four.

    Where none is official, the one that most people speak; none where CLDR knows no country of that code.
    """
    if country in LANGUAGES:
        return LANGUAGES[country]
    from babel.languages import get_official_languages, get_territory_language_info  # noqa: PLC0415 — see above

    codes = get_official_languages(country, de_facto=True)
    if not codes:
        spoken = get_territory_language_info(country)
        shares = sorted(
            (-float(about["population_percent"] or 0), code) for code, about in spoken.items() if code != "und"
        )
        codes = tuple(code for _, code in shares[:1])
    return tuple(dict.fromkeys(code.partition("_")[0] for code in codes))[:MOST]
