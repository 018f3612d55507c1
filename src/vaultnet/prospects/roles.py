"""Roles: what a job title says of somebody's part in buying (spec 4)."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from vaultnet.languages.role_words import ROLES
from vaultnet.notes.keys import folded

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vaultnet.model.person import Person
    from vaultnet.model.prospect import BuyingRole

WORD: Final = re.compile(r"\w+")


class _Table(NamedTuple):
    """Words of all languages, by how they are compared."""

    phrases: tuple[str, ...]
    """Between spaces, as they are searched for; the longest first."""

    whole: frozenset[str]
    begins: tuple[str, ...]
    ends: tuple[str, ...]
    capitals: frozenset[str]


def buying_role_of(person: Person) -> BuyingRole:
    """Return a person's part in buying.

    What the note says (`decision_maker`, then `buying_role`) goes before what the job title says; who both decides and
    buys is a decision maker; a title that says neither makes a contact.
    """
    if person.decision_maker:
        return "decision_maker"
    part = _said(person.buying_role) if person.buying_role.strip() else titled(person.role)
    return "contact" if part == "decision_maker" and person.decision_maker is False else part


@lru_cache(maxsize=4096)
def titled(title: str) -> BuyingRole:
    """Return what a job title says, in any of the languages whose titles are read."""
    if not title:
        return "contact"
    decides, buys, neither = _tables()
    plain = _without(neither, title)
    if _holds(decides, plain, title):
        return "decision_maker"
    return "buyer" if _holds(buys, plain, title) else "contact"


def _said(text: str) -> BuyingRole:
    """Return what the field `buying_role` says; `buyer`, `champion` and the like, or a job title."""
    plain = _plain(text)
    decides = {_plain(word).strip() for language in ROLES for word in language.buying_roles}
    return "decision_maker" if plain.strip() in decides else titled(text)


def _holds(table: _Table, plain: str, title: str) -> bool:
    """Return whether a title holds a word of the table."""
    words = plain.split()
    return (
        any(phrase in plain for phrase in table.phrases)
        or plain.strip() in table.whole
        or any(word.startswith(table.begins) or word.endswith(table.ends) for word in words)
        or any(word in table.capitals and word.lower() in words for word in WORD.findall(title))
    )


def _without(neither: _Table, title: str) -> str:
    """Return a title as it is searched, without the phrases that say something else, and what they lead to."""
    plain = _plain(title)
    for phrase in neither.phrases:
        if phrase in plain:
            before, _, behind = plain.partition(phrase)
            plain = f"{before} " if _leads_on(phrase) else f"{before} {behind}"
    words = plain.split()
    return plain if not any(word.startswith(neither.begins) for word in words) else " "


def _leads_on(phrase: str) -> bool:
    """Return whether a phrase leads to somebody else's title: `assistant to the CEO`."""
    return phrase.split(maxsplit=1)[0] not in ("vice", "product", "process", "data", "system", "service", "media")


def _plain(text: str) -> str:
    """Return the words of a text between single spaces, one at each end, without case and accents."""
    return f" {' '.join(WORD.findall(folded(text)))} "


@cache
def _tables() -> tuple[_Table, _Table, _Table]:
    return (
        _table(word for language in ROLES for word in language.deciders),
        _table(word for language in ROLES for word in language.buyers),
        _table(word for language in ROLES for word in language.neither),
    )


def _table(words: Iterable[str]) -> _Table:
    phrases, whole, begins, ends, capitals = set(), set(), set(), set(), set()
    for word in words:
        if word.startswith("="):
            whole.add(word[1:])
        elif word.endswith("*"):
            begins.add(word[:-1])
        elif word.startswith("*"):
            ends.add(word[1:])
        elif word.isupper():
            capitals.add(word)
        else:
            phrases.add(_plain(word))
    ordered = tuple(sorted(phrases, key=lambda phrase: (-len(phrase), phrase)))
    return _Table(ordered, frozenset(whole), tuple(sorted(begins)), tuple(sorted(ends)), frozenset(capitals))
