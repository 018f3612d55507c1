"""Spellings: the names under which one thing goes → one key (spec 3, common ground)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from vaultnet.languages.words import phrases
from vaultnet.notes.keys import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

LEGAL_FORMS: Final = phrases(
    "&, c, srl, srls, spa, sapa, snc, sas, sarl, sa, sl, slu, ag, gmbh, mbh, kg, ohg, ug, ltd, limited, llc, llp, plc, "
    "inc, incorporated, corp, corporation, co, bv, nv, oy, oyj, ab, as, aps, sro, doo, kft, zrt, sp, zoo, lda, "
    "ltda, pty, pte, kk"
)
"""Words at the end of a company's name that are no part of it, without stops."""

YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")


def plain_name(text: str) -> str:
    """Return a name as names are compared: without case, accents, double spaces; `-` and `_` are spaces."""
    return folded(text.replace("-", " ").replace("_", " "))


def company_name(text: str) -> str:
    """Return a company's name as names are compared, without its legal form (`Acme S.p.A.` is `acme`)."""
    words = plain_name(text).replace(",", " ").split()
    while len(words) > 1 and words[-1].replace(".", "").replace("/", "") in LEGAL_FORMS:
        words.pop()
    return " ".join(words)


def fair_name(text: str) -> str:
    """Return a fair's name as names are compared, its year last; empty without a year: then it is no common ground."""
    plain = plain_name(text)
    year = YEAR.search(plain)
    return " ".join([*YEAR.sub(" ", plain).split(), year.group()]) if year else ""


def keys_of_names(groups: Iterable[Sequence[str]]) -> Mapping[str, str]:
    """Return for each name the key of its group: the first name of the first group that it shares a name with.

    Groups that share a name are one, however long the chain. All names are plain (`plain_name`).
    """
    keys: dict[str, str] = {}
    rank: dict[str, int] = {}
    for group in groups:
        known = {keys[name] for name in group if name in keys}
        key = min(known, key=rank.__getitem__) if known else group[0]
        rank.setdefault(key, len(rank))
        if len(known) > 1:
            keys.update({name: key for name, other in keys.items() if other in known})
        keys.update(dict.fromkeys(group, key))
    return keys


def synonym_groups(lines: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    """Return the names of each line of synonyms as written: `sailing = vela = barca a vela`."""
    split = (tuple(name.strip() for name in line.split("=") if name.strip()) for line in lines)
    return tuple(names for names in split if names)
