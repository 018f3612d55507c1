"""Names: the name of a person without what people put around it (imports.md 5.2)."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final, NamedTuple

from vaultnet.notes.keys import folded

TITLES: Final = frozenset((
    "arch", "avv", "cav", "comm", "dott", "dottoressa", "dottore", "dottssa", "dr", "dra", "drssa", "eng",
    "frau", "geom", "herr", "ing", "ingegnere", "lic", "miss", "mr", "mrs", "ms", "on", "perind", "prof",
    "profssa", "professor", "professoressa", "rag", "sig", "signor", "signora", "sigra", "sir",
))  # fmt: skip
"""Words before a name that are no part of it, without dots."""

CREDENTIALS: Final = frozenset((
    "acca", "ba", "bba", "bsc", "ccna", "cfa", "cia", "cima", "cisa", "cissp", "cma", "cpa", "cscp", "csm",
    "csp", "dba", "dipl", "emba", "esq", "fcca", "frm", "gphr", "jd", "llb", "llm", "mba", "mcips", "md",
    "meng", "mphil", "msc", "msn", "mscs", "pe", "pgmp", "phd", "phr", "pmp", "pmi", "psm", "rn", "shrm",
    "sphr",
))  # fmt: skip
"""Words behind a name that are no part of it, without dots."""

_DROPPED: Final = frozenset(("So", "Sk", "Cc", "Cf", "Co", "Cn", "Cs", "Zl", "Zp"))
"""Kinds of signs that no name has: emoji and other pictures, controls, directions."""

_ORDINARY: Final = re.compile(r"[\w .,'’()-]*")
_BRACKETS: Final = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_LETTERS: Final = re.compile(r"[^\W\d_]")
_SPACES: Final = frozenset(map(ord, "\t\n\r"))
_VARIANTS: Final = frozenset((*range(0xFE00, 0xFE10), 0x20E3, *range(0xE0100, 0xE01F0)))
"""What makes a picture of the sign before it."""

_LONGEST: Final = 300
"""Signs of a text that are looked at for a name."""

_SHORT: Final = 6
"""Longest word in capitals behind a comma that is taken for a credential."""


class _Signs(dict[int, int | str | None]):
    """What becomes of each sign of a name, found out when it is first met."""

    def __missing__(self, sign: int) -> int | str | None:
        is_dropped = unicodedata.category(chr(sign)) in _DROPPED or sign in _VARIANTS
        self[sign] = " " if sign in _SPACES else None if is_dropped else sign
        return self[sign]


_SIGNS: Final = _Signs()


class PersonName(NamedTuple):
    """A name in its usual order, and its halves where the source tells them apart."""

    name: str
    given: str = ""
    family: str = ""


@lru_cache(maxsize=1024)
def cleaned(text: str, *, is_half: bool = False) -> str:
    """Return the name without titles, credentials, brackets, emoji and signs that direct text; in its order and case.

    What would leave nothing stays. `Rossi, Anna` keeps its comma (see `name_of`), unless it is a given or family name
    alone (`is_half`): what stands in capitals behind a comma there is no name.
    """
    text = text[:_LONGEST]
    if not (text.isascii() and text.isprintable()):
        if not _ORDINARY.fullmatch(text):
            text = text.translate(_SIGNS)
        text = unicodedata.normalize("NFC", text)
    text = " ".join((_BRACKETS.sub(" ", text).partition("|")[0]).split())
    text = _without_credentials(_without_titles(text), is_half=is_half)
    return text if _LETTERS.search(text) else ""


def is_title(text: str) -> bool:
    """Return whether the text is nothing but titles: `Dott.ssa`, `Prof. Dr.`."""
    words = text.split()
    return bool(words) and all(_bare(word) in TITLES for word in words)


def name_of(full: str) -> PersonName:
    """Return the name that one field holds.

    `Rossi, Anna` is turned round, and so is `ROSSI Anna`: who writes the family name in capitals tells the halves.
    """
    text = cleaned(full)
    family, comma, given = (part.strip() for part in text.partition(","))
    if comma and family and given and "," not in given:
        return PersonName(f"{given} {family}", given, family)
    words = text.split()
    loud = [word for word in words if _is_loud(word)]
    if loud and len(loud) < len(words):
        if words[: len(loud)] == loud:
            given, family = " ".join(words[len(loud) :]), " ".join(loud)
            return PersonName(f"{given} {family}", given, family)
        if words[-len(loud) :] == loud:
            return PersonName(text, " ".join(words[: -len(loud)]), " ".join(loud))
    return PersonName(text)


def name_of_halves(given: str, family: str, middle: str = "") -> PersonName:
    """Return the name of a source that tells its halves apart; they are trusted."""
    first = " ".join(part for part in (cleaned(given, is_half=True), cleaned(middle, is_half=True)) if part)
    last = cleaned(family, is_half=True)
    return PersonName(f"{first} {last}".strip(), first, last)


def _is_loud(word: str) -> bool:
    return word.isupper() and "." not in word and len(_LETTERS.findall(word)) > 1


def _bare(word: str) -> str:
    return folded(word.strip(",;")).replace(".", "").replace("®", "").replace("™", "")


def _without_titles(text: str) -> str:
    words = text.split()
    while len(words) > 1 and _bare(words[0]) in TITLES:
        del words[0]
    return " ".join(words)


def _without_credentials(text: str, *, is_half: bool) -> str:
    """Return the name without what stands behind it: known credentials, and short words in capitals behind a comma."""
    parts = [part.strip() for part in text.split(",")]
    while len(parts) > 1 and _are_credentials(parts[-1], is_sure=is_half or " " in parts[0]):
        del parts[-1]
    words = ", ".join(parts).split()
    while len(words) > 1 and _is_credential(words[-1]) and _stands_out(words):
        del words[-1]
    return " ".join(words).strip(" ,;-–")


def _are_credentials(part: str, *, is_sure: bool) -> bool:
    """Return whether nothing of the part is a name. `is_sure`: a whole name stands before it."""
    return all(_is_credential(word) or (is_sure and _is_short(word)) for word in part.split())


def _stands_out(words: list[str]) -> bool:
    """Return whether the last word has capitals as no name near it: `Anna Rossi MBA`; `Mariama Ba` is a name."""
    return words[-1][1:].lower() != words[-1][1:] and not all(word.isupper() for word in words[:-1])


def _is_credential(word: str) -> bool:
    return _bare(word) in CREDENTIALS


def _is_short(word: str) -> bool:
    bare = word.replace(".", "")
    return bare.isupper() and len(bare) <= _SHORT
