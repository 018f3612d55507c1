"""vCard 2.1, 3.0 and 4.0: the contacts of phones, Google, Apple and Outlook (imports.md 3.1)."""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING, Final

from vaultnet.importers.byte_lines import byte_lines
from vaultnet.importers.content_entry import entry_of
from vaultnet.importers.content_lines import content_lines
from vaultnet.importers.vcard_cards import cards
from vaultnet.importers.vcard_person import CardGroup, meant_by, problems_of
from vaultnet.model.draft import Draft, DraftCompany, Imported, ImportProblem

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from vaultnet.model.foreign import ForeignFile, ImportOptions

MOST: Final = 50_000
"""Entries that are read; address books have some thousands."""

MOST_LINES: Final = 1_000_000
"""Lines of a file that are read, pictures and all."""

_BEGIN: Final = re.compile(rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*BEGIN[ \t]*:[ \t]*VCARD\b", re.IGNORECASE)


def is_mine(file: ForeignFile) -> bool:
    """Return whether the file begins with a card."""
    return bool(_BEGIN.match(file.head().replace(b"\0", b"")))


def drafts_of(files: Sequence[ForeignFile], options: ImportOptions) -> Imported:  # noqa: ARG001  # all importers alike
    """Return the people and companies of the cards; groups become tags of their members. Pictures are never decoded."""
    people: list[Draft] = []
    companies: list[DraftCompany] = []
    groups: list[CardGroup] = []
    problems: list[ImportProblem] = []
    left_out: Counter[str] = Counter()
    for file in files:
        rest = byte_lines(file)
        for number, lines in enumerate(cards(content_lines(islice(rest, MOST_LINES))), 1):
            if len(people) + len(companies) + len(groups) >= MOST:
                break
            card = entry_of(lines, file.place(number))
            entry = meant_by(card)
            problems += problems_of(card)
            if isinstance(entry, Draft):
                people.append(entry)
            elif isinstance(entry, DraftCompany):
                companies.append(entry)
            elif isinstance(entry, CardGroup):
                groups.append(entry)
            else:
                left_out["empty"] += 1
        if next(rest, None) is not None:
            problems.append(ImportProblem(file.name, "too_large"))
    return Imported(
        "vcard",
        people=_tagged(people, groups),
        companies=tuple(companies),
        exported_day=max((file.day for file in files), default=0),
        left_out=left_out,
        problems=tuple(problems),
    )


def _tagged(people: Iterable[Draft], groups: Iterable[CardGroup]) -> tuple[Draft, ...]:
    """Return the people with the names of their groups as tags."""
    tags: dict[str, list[str]] = {}
    for group in groups:
        for member in group.members:
            if group.name:
                tags.setdefault(f"vcard:{member}", []).append(group.name)
    return tuple(
        draft._replace(tags=tuple(dict.fromkeys(tags[draft.uid]))) if draft.uid in tags else draft for draft in people
    )
