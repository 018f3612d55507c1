"""Titles: the name that a note shows, and what `title` means in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from vaultnet.notes.keys import folded
from vaultnet.people.fields import pieces, plain, text

if TYPE_CHECKING:
    from vaultnet.people.fields import Reading

IDENTIFIER: Final = re.compile(r"\d{12,14}[ _-]+(?=\S)")
"""Zettelkasten number before a name; it is no part of the name."""

NAME_SIGNS: Final = str.maketrans({"-": " ", "_": " ", "@": " "})
"""Signs that stand for spaces in the names of files."""


def name_of(reading: Reading) -> str:
    """Return the name of a person or company.

    Field `name`, else first and last name, else a display `title`, else the file name without `@` and identifier. A
    `name` beside a last name that is no part of it is the first name: `nome: Ada`, `cognome: Neri`.
    """
    name, last = text(reading, "name"), text(reading, "last_name")
    if not name or not set(_words(last)).issubset(_words(name)):
        name = f"{name or text(reading, 'first_name')} {last}".strip()
    return name or (text(reading, "title") if title_shows(reading) else "") or name_of_file(reading.stem)


def title_of(reading: Reading) -> str:
    """Return the title of any other note: `title`, else the file name."""
    return text(reading, "title") or reading.stem


def name_of_file(stem: str) -> str:
    """Return the name that a file name gives: without `@`, and without the identifier before it."""
    name = stem.lstrip("@").strip()
    match = IDENTIFIER.match(name) if name[:1].isdigit() else None
    return (name[match.end() :] if match else name) or stem


def title_shows(reading: Reading) -> bool:
    """Return whether `title` is the name to show, and not a job title.

    It is a job title where the note has a name, aliases or a company, unless it says the same as the file name.
    Source: spec 1.4, reference 7.2.
    """
    named = reading.named
    if "title" not in named:
        return False
    if not ("name" in named or "first_name" in named or "aliases" in named or "company" in named):
        return True
    if "name" in named or "first_name" in named:
        return False
    return _words(text(reading, "title")) == _words(reading.stem)


def aliases_of(reading: Reading, name: str) -> tuple[str, ...]:
    """Return the other names of a note as written, each once, without the name itself.

    A single value with commas is several aliases, unless it is the name turned round (`Rossi, Anna`).
    """
    field = reading.named["aliases"]
    one = field.values[0].text
    turned = "," in one and _words(one.replace(",", " ")) == _words(name)
    found = dict.fromkeys(plain(value) for value in (field.values if turned else pieces(field)))
    found.pop(name, None)
    return tuple(found)


def _words(name: str) -> list[str]:
    """Return the words of a name, whatever their order, case and accents."""
    return sorted(folded(name.translate(NAME_SIGNS)).split())
