"""Place: city and country, from fields of their own or out of one text for both."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from vaultnet.languages.countries import country_code
from vaultnet.people.fields import pieces, plain, report, says_nothing

if TYPE_CHECKING:
    from vaultnet.people.fields import Reading

SPLIT: Final = re.compile(r"\s*[,;/|()]\s*|\s+[-–—]\s+")
"""What stands between the parts of a place: `Hamburg, Germany`, `Milano (Italia)`, `Oslo - Norway`."""

SURE_CODES: Final = frozenset(("UK", "GB", "US", "IT"))
"""Codes of two letters that are a country behind a city too; the others are as often a state or a province
(`San Francisco, CA`, `Torino, TO`)."""

LONGEST: Final = 200
"""Characters of a text that may name a place; what stands behind them is prose."""

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
        country = country_code(name) or _only_country(name)
        if not country and not says_nothing(name):
            report(reading, value.line, "unknown_country", name)
    if "city" in named:
        city, there = parted(tuple(map(plain, pieces(named["city"]))), is_city=True)
        country = country or there
    if "location" in named and not (city and country):
        where, there = parted(tuple(map(plain, pieces(named["location"]))), is_city=False)
        city, country = city or where, country or there
    if not country and "address" in named:
        country = parted(tuple(map(plain, named["address"].values)), is_city=False)[1]
    return city, country


def _only_country(text: str) -> str:
    """Return the country that the parts of a text name, if it is one: `England, UK`, `Germany (DE)`; else nothing."""
    found = {code for part in SPLIT.split(text[:LONGEST]) if (code := country_code(part))}
    return found.pop() if len(found) == 1 else ""


@lru_cache(maxsize=4096)
def parted(texts: tuple[str, ...], *, is_city: bool) -> tuple[str, str]:
    """Return city and country out of the parts of a place: the last part that is a country, the first other one.

    A part that stands alone in a field for cities is a city, whatever it is called.
    """
    parts = [part for written in texts for part in SPLIT.split(written[:LONGEST]) if not says_nothing(part)]
    if is_city and len(parts) == 1:
        return parts[0], ""
    for index in range(len(parts) - 1, -1, -1):
        country = code_of_part(parts[index], alone=len(parts) == 1)
        if country:
            del parts[index]
            return (parts[0] if parts else ""), country
    return (parts[0] if parts else ""), ""


def code_of_part(part: str, *, alone: bool) -> str:
    """Return the country that one part of a place names, or nothing; two letters count only where that is sure."""
    if len(part) == CODE_LENGTH and not alone and part.upper() not in SURE_CODES:
        return ""
    return country_code(part)
