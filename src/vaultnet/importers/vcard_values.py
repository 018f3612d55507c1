"""Values of a card by what they mean: addresses, numbers, places, profiles (imports.md 3.1)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from vaultnet.importers.content_lines import parted, unescaped
from vaultnet.importers.identity import email_of, slug_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from vaultnet.importers.content_lines import ContentLine

_NO_PHONES: Final = frozenset(("FAX", "PAGER", "TEXTPHONE"))
_PHONE: Final = re.compile(r"(?:tel:)?([^;]*)", re.IGNORECASE)
_DIGIT: Final = re.compile(r"\d")
_WEB: Final = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_BUILT_IN: Final = re.compile(r"_\$!<(.*)>!\$_")
_SYSTEM_CATEGORIES: Final = frozenset(
    ("mycontacts", "my contacts", "starred", "imported", "i miei contatti", "speciali")
)
"""Groups that Google puts everybody in."""


def texts(lines: Iterable[ContentLine]) -> tuple[str, ...]:
    """Return the values unescaped, each once, empty ones left out."""
    return tuple(dict.fromkeys(filter(None, (unescaped(line.value) for line in lines))))


def listed(lines: Iterable[ContentLine]) -> tuple[str, ...]:
    """Return the values of lists with commas, each once: `NICKNAME`, `CATEGORIES`."""
    return tuple(dict.fromkeys(filter(None, (unescaped(part) for line in lines for part in parted(line.value, ",")))))


def component(line: ContentLine, place: int) -> str:
    """Return one part of a structured value (`Rossi;Anna;;Dott.;`), its own lists with blanks; empty: not there."""
    parts = parted(line.value, ";")
    return " ".join(unescaped(part) for part in parted(parts[place], ",")).strip() if place < len(parts) else ""


def emails(lines: Iterable[ContentLine]) -> tuple[str, ...]:
    """Return the e-mail addresses in their normal form, the preferred first."""
    return tuple(dict.fromkeys(filter(None, (email_of(unescaped(line.value)) for line in _preferred(lines)))))


def phones(lines: Iterable[ContentLine]) -> tuple[str, ...]:
    """Return the phone numbers as written, the preferred first; without `tel:` and extensions, and no fax."""
    numbers = []
    for line in _preferred(lines):
        found = _PHONE.match(unescaped(line.value))
        number = found[1].strip() if found else ""
        if _DIGIT.search(number) and not _NO_PHONES.intersection(line.types()):
            numbers.append(number)
    return tuple(dict.fromkeys(numbers))


def city_and_country(lines: Iterable[ContentLine]) -> tuple[str, str]:
    """Return city and country of the first address, the preferred first, that names one of them."""
    for line in _preferred(lines):
        city, country = component(line, 3), component(line, 6)
        if city or country:
            return city, country
    return "", ""


def linkedin(lines: Iterable[ContentLine]) -> str:
    """Return the slug of the LinkedIn profile that any of the properties gives as an address; empty: none."""
    return next(filter(None, (slug_of(unescaped(line.value)) for line in lines if "inkedin" in line.value.lower())), "")


def website(lines: Iterable[ContentLine]) -> str:
    """Return the first address of the web that is no LinkedIn profile."""
    for line in _preferred(lines):
        text = unescaped(line.value)
        if _WEB.fullmatch(text) and "linkedin.com/" not in text.lower():
            return text
    return ""


def categories(lines: Iterable[ContentLine]) -> tuple[str, ...]:
    """Return the categories, but for those that hold everybody."""
    return tuple(name for name in listed(lines) if name.casefold() not in _SYSTEM_CATEGORIES)


def label_of(line: ContentLine, labels: Mapping[str, str]) -> str:
    """Return what Apple and Google call a property, in lower case: `item1.X-ABLabel:_$!<Anniversary>!$_`."""
    text = labels.get(line.group, "") if line.group else ""
    found = _BUILT_IN.fullmatch(text)
    return (found[1] if found else text).strip().casefold()


def _preferred(lines: Iterable[ContentLine]) -> list[ContentLine]:
    """Return the lines with the preferred ones first (`TYPE=PREF`, `PREF=1`), else in their order."""
    return sorted(lines, key=lambda line: not ("PREF" in line.types() or line.parameters.get("PREF") == ("1",)))
