"""Likeness: whose names are so near that they may be one person. It only proposes (imports.md 5.2).

Who bears the same name may be the same person, unless both have a profile and the profiles differ. Who bears a name
that is nearly the same may be so only if they share a company, a town or the domain of their address as well.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from vaultnet.importers.names import cleaned
from vaultnet.languages.nicknames import may_be_one
from vaultnet.languages.words import phrases
from vaultnet.merging.identities import work_domains
from vaultnet.network.spellings import company_name
from vaultnet.notes.keys import collated, folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from vaultnet.model.import_plan import Why

LEAST_SURNAME: Final = 90
"""So like must surnames be (rapidfuzz, 0 to 100),"""

LEAST_WHOLE: Final = 90
"""and whole names, in any order of their words."""

MOST_OF_A_KIND: Final = 400
"""A company or town with more people than this says little, and comparing them all would take too long."""

_PARTICLES: Final = phrases(
    "de, di, da, del, della, dello, dei, degli, lo, la, li, le, van, von, der, den, ten, ter, zu, af, al, el, bin, "
    "ben, du, des"
)
_WORD: Final = re.compile(r"[^\W_]+")


class Name(NamedTuple):
    """A name as names are compared."""

    words: tuple[str, ...]
    """In order of the alphabet."""

    given: str
    surname: str
    """Particles joined to it: `deluca`."""


class Bearer(NamedTuple):
    """Somebody who may be somebody else."""

    key: str
    """Tells them from the others: an identity, a path."""

    name: str
    company: str = ""
    city: str = ""
    emails: tuple[str, ...] = ()
    slug: str = ""
    aliases: tuple[str, ...] = ()


class Likely(NamedTuple):
    """Two who may be one."""

    one: Bearer
    other: Bearer
    why: Why


@lru_cache(maxsize=65_536)
def compared_name(text: str) -> Name:
    """Return a name as names are compared: without case, accents, titles, degrees, asides, emoji.

    `Rossi, Anna` has its surname first. Particles belong to the surname, with or without a blank (`De Luca`, `Deluca`).
    """
    plain = collated(cleaned(text))
    if plain.count(",") == 1:
        plain = " ".join(reversed(plain.split(",")))
    words = [word for word in _WORD.findall(unicodedata.normalize("NFKC", plain).replace("'", "")) if word]
    joined: list[str] = []
    for word in reversed(words):
        if joined and word in _PARTICLES and len(words) > 2:  # noqa: PLR2004  # a given name must be left
            joined[-1] = word + joined[-1]
        else:
            joined.append(word)
    joined.reverse()
    return Name(tuple(sorted(joined)), joined[0] if joined else "", joined[-1] if joined else "")


def share_a_name(one: str, other: str) -> bool:
    """Return whether two names have a word in common, or one says nothing: one address may then be one person's."""
    mine, theirs = compared_name(one).words, compared_name(other).words
    return not mine or not theirs or not set(mine).isdisjoint(theirs)


def likely_among(news: Iterable[Bearer], known: Iterable[Bearer]) -> Iterator[Likely]:
    """Yield who of the new people may be somebody known, or one of those before them; each once, the likeliest.

    Source: imports.md 5.1, 5.2.
    """
    by_name: dict[tuple[str, ...], list[Bearer]] = {}
    near: dict[tuple[str, str], list[Bearer]] = {}
    for each in known:
        _add(each, by_name, near)
    for each in news:
        found = _same_name(each, by_name) or _similar(each, near)
        if found:
            yield found
        _add(each, by_name, near)


def _add(
    bearer: Bearer, by_name: dict[tuple[str, ...], list[Bearer]], near: dict[tuple[str, str], list[Bearer]]
) -> None:
    """Enter somebody under all their names, and under what they have in common with others."""
    for text in dict.fromkeys((bearer.name, *bearer.aliases)):
        name = compared_name(text)
        if len(name.words) > 1:
            by_name.setdefault(name.words, []).append(bearer)
    for ground in _grounds(bearer):
        near.setdefault(ground, []).append(bearer)


def _same_name(bearer: Bearer, by_name: dict[tuple[str, ...], list[Bearer]]) -> Likely | None:
    """Return who bears the same name and may be the same: of several, who has the same company."""
    words = compared_name(bearer.name).words
    same = [other for other in by_name.get(words, ()) if not _are_two(bearer, other)]
    mine = company_name(bearer.company) if bearer.company else ""
    for other in same:
        if mine and other.company and company_name(other.company) == mine:
            return Likely(bearer, other, "name_company")
    return Likely(bearer, same[0], "name") if same else None


def _similar(bearer: Bearer, near: dict[tuple[str, str], list[Bearer]]) -> Likely | None:
    """Return who bears nearly the same name and has something else in common."""
    for ground in _grounds(bearer):
        others = near.get(ground, ())
        if len(others) > MOST_OF_A_KIND:
            continue
        for other in others:
            if not _are_two(bearer, other) and are_similar(bearer.name, other.name):
                return Likely(bearer, other, "similar")
    return None


def are_similar(one: str, other: str) -> bool:
    """Return whether two names are nearly one: like as a whole, with like surnames, and a given name that is the same.

    Or one is a pair of a nickname, or one surname is two, of which the other is one (`Bianchi Rossi`, `Rossi`).
    """
    mine, theirs = compared_name(one), compared_name(other)
    if not mine.surname or not theirs.surname:
        return False
    if may_be_one(mine.given, theirs.given):
        return (
            _like(mine.surname, theirs.surname, LEAST_SURNAME)
            or set(mine.words) < set(theirs.words)
            or (set(theirs.words) < set(mine.words))
        )
    return (
        _like(mine.given, theirs.given, LEAST_SURNAME)
        and _like(mine.surname, theirs.surname, LEAST_SURNAME)
        and (_like(" ".join(mine.words), " ".join(theirs.words), LEAST_WHOLE))
    )


def _like(one: str, other: str, least: int) -> bool:
    """Return whether two words are so like."""
    if one == other:
        return True
    from rapidfuzz.fuzz import ratio  # noqa: PLC0415  # 60 ms that only an import is worth

    return ratio(one, other, score_cutoff=least) >= least


def _are_two(one: Bearer, other: Bearer) -> bool:
    """Return whether two are certainly not one: both have a profile, and not the same."""
    return bool(one.slug and other.slug and one.slug != other.slug)


def _grounds(bearer: Bearer) -> Iterator[tuple[str, str]]:
    """Yield what a bearer may have in common with others, with the beginning of their surname.

    Few people are so compared with each other: 30,000 take seconds.
    """
    beginning = compared_name(bearer.name).surname[:2]
    if not beginning:
        return
    if bearer.company:
        yield f"company {company_name(bearer.company)}", beginning
    if bearer.city:
        yield f"city {folded(bearer.city)}", beginning
    for domain in work_domains(bearer.emails):
        yield f"domain {domain}", beginning
