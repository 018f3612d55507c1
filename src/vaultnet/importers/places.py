"""Places: city and country in one text, as LinkedIn and tools for selling write them."""

from __future__ import annotations

from typing import NamedTuple

from vaultnet.languages.countries import country_code


class Place(NamedTuple):
    """Where somebody is, as written; empty: not said."""

    city: str = ""
    country: str = ""


def place_in(text: str) -> Place:
    """Return city and country. A place like `Milan, Lombardy, Italy` holds both; so may `Germany` alone."""
    parts = [part.strip() for part in text.split(",")]
    country = parts.pop() if parts[-1] and country_code(parts[-1]) else ""
    return Place(parts[0] if parts and not country_code(parts[0]) else "", country)
