"""Owner: what a file tells of the owner, and which note is theirs: common ground with others hangs on it (spec 3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vaultnet.importers.identity import profile_slug
from vaultnet.merging.gathering import Gathered
from vaultnet.merging.identities import identities_of, row_identity
from vaultnet.merging.likeness import compared_name, share_a_name
from vaultnet.merging.taming import tamed
from vaultnet.model.draft import Draft
from vaultnet.network.spellings import plain_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vaultnet.model.draft import Imported
    from vaultnet.model.person import Person


def owner_in(imported: Imported, region: str) -> Gathered | None:
    """Return all that a file tells of the owner; None: it does not say who they are."""
    draft = tamed(imported.owner)
    ids = identities_of(draft.linkedin, draft.emails, (), "", region)
    return Gathered(draft, ids or (row_identity(imported.source, draft.name, ""),)) if draft.name else None


def is_somebody_else(draft: Draft, owner: Person) -> bool:
    """Return whether the owner of a file is certainly not that of the vault: another profile, or a wholly other name.

    A note may be called *Me*: one word says nothing.
    """
    mine = profile_slug(owner.linkedin) if owner.linkedin else ""
    if mine and draft.linkedin:
        return mine != draft.linkedin
    names = [name for name in (owner.name, *owner.aliases) if _is_whole(name)]
    return _is_whole(draft.name) and bool(names) and not any(share_a_name(draft.name, name) for name in names)


def makes_a_note(draft: Draft) -> bool:
    """Return whether enough is told of the owner for a note: a whole name, and more than that."""
    nothing = Draft(draft.place, draft.name, draft.given, draft.family)
    return _is_whole(draft.name) and draft != nothing


def namesake_of(draft: Draft, people: Iterable[Person]) -> str:
    """Return the path of the first note that bears the owner's name; empty: none does."""
    wanted = plain_name(draft.name)
    return min((each.path for each in people if wanted in map(plain_name, (each.name, *each.aliases))), default="")


def _is_whole(name: str) -> bool:
    return len(compared_name(name).words) > 1
