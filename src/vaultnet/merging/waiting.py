"""Waiting: somebody from a file as a row of the candidates, and a row as a draft once a note is wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vaultnet.languages.rendering import one_line
from vaultnet.merging.contacts import with_contacts
from vaultnet.merging.telling import CURRENT, LINE, MOST_INTERESTS, are_same, told_by, words_of
from vaultnet.model.draft import Draft, DraftContact
from vaultnet.model.ledger import Told
from vaultnet.pages.markdown import harmless

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vaultnet.model.candidate import Candidate

MOST_OF_NOTE: Final = 1000
"""Signs of the owner's own words that have room in a row."""


def waiting(row: Candidate, draft: Draft, source: str, told: Mapping[str, Told], today: int) -> Candidate:
    """Return a candidate's row (an empty one for somebody new) with what a file of a source tells of them.

    What stands in the row stays, as in a note; only what the source said itself before, and says otherwise now, follows
    it, where it may change in a life.
    """
    standing, said = told_by(row), told_by(draft)
    texts = {
        field: said[field]
        for field in ("company", "role", "city", "country")
        if field in said
        and (
            field not in standing
            or (
                field in CURRENT
                and f"{source} {field}" in told
                and are_same(field, told[f"{source} {field}"].value, standing[field])
            )
        )
    }
    changed = row._replace(
        name=row.name or draft.name,
        company=texts.get("company", row.company),
        role=texts.get("role", row.role),
        city=texts.get("city", row.city),
        country=texts.get("country", row.country),
        emails=_union(row.emails, draft.emails),
        phones=_union(row.phones, draft.phones),
        linkedin=row.linkedin or draft.linkedin,
        birthday=row.birthday or draft.birthday,
        interests=_union(row.interests, draft.interests)[:MOST_INTERESTS],
        connected_day=row.connected_day or draft.connected_day,
        note=row.note or harmless(one_line(draft.note[:MOST_OF_NOTE])),
        tags=_union(row.tags, draft.tags),
        sources=tuple(sorted({*row.sources, source})),
    )
    return with_contacts(changed, draft.contacts, today)


def told_of(draft: Draft, source: str, day: int, told: Mapping[str, Told]) -> Mapping[str, Told]:
    """Return what the ledger is to remember of a candidate: what each source said last."""
    news = {}
    words = {field: LINE.join(each) for field, each in words_of(draft).items()}
    for field, value in {**told_by(draft), **words}.items():
        last = told.get(f"{source} {field}")
        if last is None or not day or day >= last.day:
            news[f"{source} {field}"] = Told(value, day, is_written=False)
    return {**told, **news}


def draft_of(row: Candidate) -> Draft:
    """Return a candidate as a draft, for their note: of all their contacts the last one stands in the row."""
    last = (DraftContact(row.last_day, row.channel),) if row.last_day and row.channel else ()
    return Draft(
        place="",
        name=row.name,
        linkedin=row.linkedin,
        emails=row.emails,
        phones=row.phones,
        company=row.company,
        role=row.role,
        city=row.city,
        country=row.country,
        birthday=row.birthday,
        interests=row.interests,
        tags=row.tags,
        note=row.note,
        connected_day=row.connected_day,
        contacts=last,
    )


def _union(mine: tuple[str, ...], theirs: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*mine, *theirs)))
