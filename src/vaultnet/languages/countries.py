"""Countries: from what people write to an ISO code, and from the code to a name in the reader's language.

Names come from CLDR (through Babel), our word tables add the usual other ones. Babel is imported only when a country is
met that the tables do not know, and its German, French and Spanish names only when the English and Italian ones fail.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING, Final

from vaultnet.languages import WORDS

if TYPE_CHECKING:
    from collections.abc import Mapping

READ_IN: Final = ("en", "it", "de", "fr", "es")
"""Languages whose country names are read, the likeliest first."""

NO_COUNTRIES: Final = frozenset(("EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"))
"""Codes of CLDR that stand for no country."""

SHORT_NAMES: Final = {"HK": "Hong Kong", "MO": "Macao"}
"""What we show where CLDR has only the name of the law."""

ARTICLE: Final = re.compile(r"^(?:(?:the|il|lo|la|i|gli|le|der|die|das|les|el|los|las) |l')")
PLAIN: Final = str.maketrans({"’": "'", "-": " ", "&": " and ", **dict.fromkeys('.,;[]"', "")})
FLAG: Final = re.compile("[\U0001f1e6-\U0001f1ff]{2}")
FIRST_FLAG_LETTER: Final = 0x1F1E6


def country_code(text: str) -> str:
    """Return the ISO 3166-1 alpha-2 code of a country as people write it, upper case; empty when it is none.

    Names in English, Italian, German, French and Spanish, codes of two and three letters, the usual other names
    (Olanda, UK, Emirati …), with or without accents, article or flag; a flag alone will do. Case never matters.
    """
    return _code(text) if text else ""


def country_name(code: str, language: str) -> str:
    """Return the name of a country in the language (`en`, `it`); the code itself when it is not known."""
    return SHORT_NAMES.get(code) or _names(language).get(code, code)


@cache
def _code(text: str) -> str:
    flag = FLAG.search(text)
    if flag:
        text = FLAG.sub("", text)
    name = plain_name(text)
    if not name:
        return _code_of_flag(flag.group()) if flag else ""
    usual = _usual_names()
    if name in usual:
        return usual[name]
    bare = ARTICLE.sub("", name, count=1)
    return _codes().get(name, "") or next(
        (table[form] for table in map(_codes_by_name, READ_IN) for form in (name, bare) if form in table), ""
    )


def _code_of_flag(flag: str) -> str:
    code = "".join(chr(ord(letter) - FIRST_FLAG_LETTER + ord("A")) for letter in flag)
    return _codes().get(code.lower(), "")


def plain_name(text: str) -> str:
    """Return the name without case, accents, stops, hyphens, brackets and double spaces, `&` as `and`."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(s for s in decomposed if not unicodedata.combining(s)).translate(PLAIN).split())


@cache
def _usual_names() -> Mapping[str, str]:
    return {plain_name(name): code for words in WORDS for name, code in words.countries.items()}


@cache
def _names(language: str) -> Mapping[str, str]:
    from babel.core import Locale  # noqa: PLC0415 — 30 ms, and most runs need no more than our own tables

    return {code: name for code, name in Locale(language).territories.items() if _is_country(code)}


@cache
def _codes() -> Mapping[str, str]:
    """Return every code and old code in lower case, each with the code in force."""
    from babel.core import get_global  # noqa: PLC0415 — see above

    replaced = get_global("territory_aliases")
    codes = {old.lower(): new[0] for old, new in replaced.items() if len(new) == 1 and _is_country(new[0])}
    return {**codes, **{code.lower(): code for code in _names("en")}}


@cache
def _codes_by_name(language: str) -> Mapping[str, str]:
    return {plain_name(name): code for code, name in _names(language).items()}


def _is_country(code: str) -> bool:
    return len(code) == len("IT") and code.isalpha() and code not in NO_COUNTRIES
