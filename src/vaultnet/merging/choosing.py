"""Choosing: who of the new people gets a note, and who waits among the candidates (spec 7)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vaultnet.languages import WORDS
from vaultnet.languages.countries import country_code
from vaultnet.notes.keys import folded

if TYPE_CHECKING:
    from vaultnet.model.draft import Draft
    from vaultnet.model.import_plan import Create

_LEFT_ALONE: Final = frozenset(
    word for each in WORDS for word, status in each.statuses.items() if status == "do_not_contact"
)


def gets_note(draft: Draft, create: Create, home: str) -> bool:
    """Return whether somebody new gets a note at once: with `contacted`, who was in touch or may be a buyer abroad."""
    if create != "contacted":
        return create == "all"
    return any(not each.is_weak for each in draft.contacts) or is_abroad(draft.company, draft.country, home)


def is_to_be_left(draft: Draft) -> bool:
    """Return whether the file says of somebody, as tables for selling do, that they are not to be contacted."""
    return folded(draft.stage) in _LEFT_ALONE


def is_abroad(company: str, country: str, home: str) -> bool:
    """Return whether a company stands in a country that is known and is not home."""
    code = country_code(country) if company and country else ""
    return bool(code) and code != home
