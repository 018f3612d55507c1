"""Spoken languages: from what people write to an ISO code, and the languages of a country.

Names come from CLDR through Babel, which is imported only when a language is met that is not written as a code.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

READ_IN: Final = ("en", "it", "de", "fr", "es")
"""Languages whose names of languages are read, the likeliest first."""

CODE: Final = re.compile(r"([a-z]{2})(?:[-_][a-z]{2})?")
REST: Final = re.compile(r"[\s(:,\-–—=].*")
"""What may follow the name: a level, a remark."""


@cache
def language_code(text: str) -> str:
    """Return the ISO 639 code of a language as people write it, lower case; empty when it is none.

    A code (`de`, `de-CH`), or its name in English, Italian, German, French or Spanish, or in the language itself,
    without regard to case and accents; what follows the name (`tedesco (B2)`, `German: fluent`) is passed over.
    """
    plain = _plain(text)
    code = CODE.fullmatch(plain)
    if code:
        return code.group(1)
    first = REST.sub("", plain)
    tables = (_codes_by_name(language) for language in READ_IN)
    return next((table[name] for table in tables for name in (plain, first) if name in table), "")


@cache
def official_languages(country: str) -> frozenset[str]:
    """Return the codes of the official languages of a country (ISO code); none when it is not known."""
    from babel.languages import get_official_languages  # noqa: PLC0415 — 20 ms, and few vaults note languages

    return frozenset(get_official_languages(country, de_facto=True)) if country else frozenset()


def language_name(code: str, language: str) -> str:
    """Return the name of a language (ISO 639) in the language of a reader; the code itself when it is not known."""
    return _names(language).get(code, code)


@cache
def _names(language: str) -> Mapping[str, str]:
    from babel.core import Locale  # noqa: PLC0415 — see above

    return Locale(language).languages


@cache
def _codes_by_name(language: str) -> Mapping[str, str]:
    # Longer codes are dialects and scripts of the short ones (`de_AT`); CLDR names them, too, but never alike.
    return {_plain(name): code for code, name in _names(language).items()}


def _plain(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.strip().casefold())
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign))
