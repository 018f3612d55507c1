"""Currencies: what money is called in the reader's language."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def currency_name(code: str, language: str) -> str:
    """Return the name of a currency with its ISO 4217 code: `euro (EUR)`; the code alone when it is not known."""
    name = _names(language).get(code)
    return f"{name} ({code})" if name else code


@cache
def _names(language: str) -> Mapping[str, str]:
    from babel.core import Locale  # noqa: PLC0415  30 ms, and only the page of the markets names money

    return Locale(language).currencies
