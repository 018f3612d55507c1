"""Choosing: who of the new people gets a note, and who waits among the candidates (spec 7)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vaultnet.languages.countries import country_code

if TYPE_CHECKING:
    from vaultnet.model.draft import Draft
    from vaultnet.model.import_plan import Create


def gets_note(draft: Draft, create: Create, home: str) -> bool:
    """Return whether somebody new gets a note at once: with `contacted`, who was in touch or may be a buyer abroad."""
    if create != "contacted":
        return create == "all"
    return any(not each.is_weak for each in draft.contacts) or is_abroad(draft.company, draft.country, home)


def is_abroad(company: str, country: str, home: str) -> bool:
    """Return whether a company stands in a country that is known and is not home."""
    code = country_code(country) if company and country else ""
    return bool(code) and code != home
