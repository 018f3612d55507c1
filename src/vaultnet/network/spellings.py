"""Spellings: the names under which one thing goes → one key (spec 3, common ground)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from vaultnet.languages.city_names import CITIES
from vaultnet.languages.words import phrases
from vaultnet.network.past_years import without_years
from vaultnet.notes.keys import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

LEGAL_FORMS: Final = phrases(
    "&, c, srl, srls, spa, sapa, snc, sas, ss, scarl, scrl, sarl, eurl, sasu, sci, sa, sl, slu, slne, sal, sau, "
    "ag, gmbh, ggmbh, gesmbh, mbh, kg, kgaa, ohg, ug, gbr, ek, eg, ev, se, ltd, limited, llc, llp, lp, plc, "
    "pllc, ulc, inc, incorporated, corp, corporation, co, cokg, bv, nv, cv, vof, cvba, bvba, sprl, oy, oyj, ab, "
    "as, asa, aps, is, ivs, hf, ehf, sro, doo, dd, kft, zrt, bt, nyrt, sp, spz, z, oo, zoo, spzoo, spj, spk, "
    "uab, sia, ou, eood, ood, ad, lda, ltda, eireli, sgps, pty, pte, pvt, bhd, sdn, kk, gk, yk, jsc, ooo, zao, "
    "oao, pao, tov, fze, fzco, fzc, wll, saoc, tic, sti, san, ae, epe, ike, cie"
)
"""Words at the end of a company's name that are no part of it, without stops and strokes."""

JOINING: Final = frozenset(("&", "e", "et", "und", "and", "y", "i", "ve", "de"))
"""Words that may stand before the last of them: `Müller und Co.`, `S.A. de C.V.`"""

YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")


def plain_name(text: str) -> str:
    """Return a name as names are compared: without case, accents, double spaces; `-` and `_` are spaces, `’` is `'`."""
    return folded(text.replace("-", " ").replace("_", " ").replace("’", "'"))


CITY_KEYS: Final = {
    plain_name(name): plain_name(names[0]) for names in (line.split(", ") for line in CITIES) for name in names
}
"""Plain name of every city that goes under several → that of the first."""


def city_name(text: str) -> str:
    """Return a city's name as names are compared: one for all languages (`Hamburg`, `Amburgo`)."""
    plain = plain_name(text)
    return CITY_KEYS.get(plain, plain)


def name_without_years(text: str) -> str:
    """Return the name of a school or association as names are compared: `Bocconi (2001-2005)` is `bocconi`."""
    return plain_name(without_years(text))


def company_name(text: str) -> str:
    """Return a company's name as names are compared, without its legal form (`Acme S.p.A.` is `acme`).

    The years behind the name of a past company are no part of it, either. A name that is only a legal form stays.
    """
    plain = (
        plain_name(without_years(text)).replace(",", " ").replace("&", " & ").replace("+", " & ").replace("o. o.", "oo")
    )
    words = plain.split()
    last = len(words)
    while last > 1:
        word = words[last - 1].replace(".", "").replace("/", "")
        if word not in LEGAL_FORMS and not (last < len(words) and word in JOINING):
            break
        last -= 1
    return " ".join(words[:last])


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
