"""Place: city and country, from fields of their own or out of one text for both."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from vaultnet.languages.countries import country_code
from vaultnet.people.fields import PLACEHOLDERS, pieces, plain, report

if TYPE_CHECKING:
    from vaultnet.people.fields import Reading

SPLIT: Final = re.compile(r"\s*[,;/|()]\s*|\s+[-–—]\s+")
"""What stands between the parts of a place: `Hamburg, Germany`, `Milano (Italia)`, `Oslo - Norway`."""

SURE_CODES: Final = frozenset(("UK", "GB", "US", "IT"))
"""Codes of two letters that are a country behind a city too; the others are as often a state or a province
(`San Francisco, CA`, `Torino, TO`)."""

CODE_LENGTH: Final = 2


def place_of(reading: Reading) -> tuple[str, str]:
    """Return city (as written) and country (ISO code) of a person or company; empty what is not given.

    `country` gives the country, `city` the city (and the country, if it names one: `Lyon, France`); what is missing
    comes from `location`, and the country alone from the last part of `address`. A `country` that is none is a
    problem; other texts are not asked to name one. Nothing is guessed from a city. Source: spec 1.4.
    """
    named = reading.named
    city = country = ""
    if "country" in named:
        value = named["country"].values[0]
        name = plain(value)
        country = country_code(name)
        if not country and name.strip().casefold() not in PLACEHOLDERS:
            report(reading, value.line, "unknown_country", name)
    for field in ("city", "location"):
        if field in named and not (city and country):
            there = parted(tuple(plain(value) for value in pieces(named[field])))
            city = city or there[0]
            country = country or there[1]
    if not country and "address" in named:
        country = parted(tuple(plain(value) for value in named["address"].values))[1]
    return city, country


@lru_cache(maxsize=4096)
def parted(texts: tuple[str, ...]) -> tuple[str, str]:
    """Return city and country out of the parts of a place; the last part that is a country, the first that is none."""
    parts = [part for written in texts for part in SPLIT.split(written) if part]
    country = next((code for part in reversed(parts) if (code := code_of_part(part, alone=len(parts) == 1))), "")
    city = next((part for part in parts if not code_of_part(part, alone=len(parts) == 1)), "")
    return city, country


def code_of_part(part: str, *, alone: bool) -> str:
    """Return the country that one part of a place names, or nothing; two letters count only where that is sure."""
    if len(part) == CODE_LENGTH and not alone and part.upper() not in SURE_CODES:
        return ""
    return country_code(part)
