"""Keys: one spelling for the many ways people write a field name, a name or a word."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Final

_DROPPED: Final = str.maketrans("", "", " \t\n\r\u00a0-_")


@lru_cache(maxsize=4096)  # a vault has few keys, in note after note
def normalised(key: str) -> str:
    """Return the key in lower case without spaces, `-` and `_`: `Last Contact` and `last_contact` are one.

    The `.` of nested keys and accents stay; letters are composed (NFC).

    Source: spec 1.2.
    """
    if key.isascii():
        if key.islower() and key.isalpha():
            return key
    else:
        key = unicodedata.normalize("NFC", key)
    return key.translate(_DROPPED).lower().rstrip(":")


LETTERS: Final = str.maketrans({"ß": "ss", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i", "’": "'"})
"""Letters that are no accented form of another, and the plain ones beside which they are looked for."""


def folded(text: str) -> str:
    """Return the text for comparing: no case, no accents, single spaces, none at the ends.

    `Zoë  DE Vries` and `zoe de vries` are one. Letters that are no accented form of another (`ø`, `ł`) stay.
    """
    if text.isascii():
        return " ".join(text.lower().split())
    decomposed = unicodedata.normalize("NFD", text.casefold())
    bare = "".join(char for char in decomposed if not unicodedata.combining(char))
    return " ".join(unicodedata.normalize("NFC", bare).split())


def collated(name: str) -> str:
    """Return what names are sorted by: no case, no accents, and `Łukasz` beside `Luca`, as in a dictionary."""
    return folded(name).translate(LETTERS)
