"""Trade: which countries are in the EU, in EFTA, or in a customs union with the EU.

No treaty is told and no duty: those change, and they are no business of a notebook.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from vaultnet.model.market_facts import Trade

AS_OF: Final = date(2026, 11, 1)
"""The tables below were looked at last in this month; it is shown with what they say."""

EU: Final = frozenset(
    ("AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU", "LV",
     "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK")
)  # fmt: skip
"""The 27 members."""

INSIDE_EU: Final = frozenset(("AX", "GF", "GP", "MF", "MQ", "RE", "YT"))
"""Parts of Finland and France with an ISO code of their own, in the customs territory of the EU."""

EFTA: Final = frozenset(("CH", "IS", "LI", "NO"))
CUSTOMS_UNION: Final = frozenset(("AD", "MC", "SM", "TR"))
"""Monaco within the customs territory, San Marino by agreement, Andorra and Turkey for industrial goods."""


def trade_of(country: str) -> Trade:
    """Return how a country stands to the EU's customs union, as of `AS_OF`."""
    if country in EU or country in INSIDE_EU:
        return "eu"
    if country in EFTA:
        return "efta"
    return "customs_union" if country in CUSTOMS_UNION else "third_country"
