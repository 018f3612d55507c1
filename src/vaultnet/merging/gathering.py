"""Gathering: the drafts of one file → one draft a person, each with all that they are known by."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from vaultnet.merging.identities import MAIL, PHONE, identities_of, row_identity
from vaultnet.merging.likeness import share_a_name
from vaultnet.merging.taming import tamed
from vaultnet.model.draft import Draft, DraftContact

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class Gathered(NamedTuple):
    """All that a file tells of one person."""

    draft: Draft
    ids: tuple[str, ...]
    """Identities; empty: neither an address nor a name is known."""

    shared: str = ""
    """An address or number of theirs that somebody of another name has in the same file; empty: none."""


def gathered(drafts: Iterable[Draft], source: str, region: str) -> tuple[Gathered, ...]:
    """Return the people of a file, in its order. Drafts with an identity in common are one.

    An address or number under two names that have no word in common is nobody's: married people share one, and so do
    colleagues. Who has no identity is known by name and company within this source.
    """
    groups: list[list[Draft]] = []
    ids_of: list[list[str]] = []
    shared: dict[int, str] = {}
    group_of: dict[str, int] = {}
    for draft in map(tamed, drafts):
        ids = identities_of(draft.linkedin, draft.emails, draft.phones, draft.uid, region)
        if not ids:
            row = row_identity(source, draft.name, draft.company)
            ids = (row,) if row else ()
        fits = [each for each in ids if each not in group_of or _fits(each, draft, groups[group_of[each]])]
        if len(fits) < len(ids):
            shared[len(groups)] = next(each for each in ids if each not in fits)
        found = sorted({group_of[each] for each in fits if each in group_of})
        home = found[0] if found else len(groups)
        if not found:
            groups.append([])
            ids_of.append([])
        for other in found[1:]:
            _move(other, home, groups, ids_of, group_of)
        groups[home].append(draft)
        ids_of[home] += fits
        group_of.update(dict.fromkeys(fits, home))
    return tuple(
        Gathered(joined(group), tuple(dict.fromkeys(ids_of[index])), shared.get(index, ""))
        for index, group in enumerate(groups)
        if group
    )


def joined(drafts: Sequence[Draft]) -> Draft:
    """Return several drafts of one person as one: of single values the first, of lists all, each once."""
    if len(drafts) == 1:
        return drafts[0]._replace(contacts=joined_contacts(drafts[0].contacts)) if drafts[0].contacts else drafts[0]
    values: dict[str, Any] = {
        name: _joined_field([getattr(each, name) for each in drafts])
        for name in Draft._fields
        if name not in {"contacts", "is_new_person"}
    }
    return Draft(
        **values,
        contacts=joined_contacts(contact for each in drafts for contact in each.contacts),
        is_new_person=any(each.is_new_person for each in drafts),
    )


def joined_contacts(contacts: Iterable[DraftContact]) -> tuple[DraftContact, ...]:
    """Return contacts in order, one a day and channel: to and fro where both wrote, weak only where all are."""
    found: dict[tuple[int, str], DraftContact] = {}
    for each in contacts:
        key = (each.day, each.channel)
        known = found.get(key)
        if known is None or (known.is_weak and not each.is_weak):
            found[key] = each
        elif known.direction != each.direction and known.is_weak == each.is_weak:
            found[key] = known._replace(direction="")
    return tuple(sorted(found.values()))


def _fits(identity: str, draft: Draft, group: Sequence[Draft]) -> bool:
    """Return whether a draft may join a group because of an identity."""
    if not identity.startswith((MAIL, PHONE)):
        return True
    return any(share_a_name(draft.name, each.name) for each in group)


def _move(other: int, home: int, groups: list[list[Draft]], ids_of: list[list[str]], group_of: dict[str, int]) -> None:
    """Put one group into another: a draft has told that they are one."""
    groups[home] += groups[other]
    ids_of[home] += ids_of[other]
    group_of.update(dict.fromkeys(ids_of[other], home))
    groups[other], ids_of[other] = [], []


def _joined_field(values: list[object]) -> object:
    """Return the first value that says anything; of tuples of texts all, each once."""
    if isinstance(values[0], tuple) and all(isinstance(each, tuple) for each in values):
        return tuple(dict.fromkeys(part for each in values if isinstance(each, tuple) for part in each))
    return next((each for each in values if each), values[0])
