"""Filling: what a file tells of somebody who has a note → what may be written there. The vault wins (imports.md 5.3).

What is empty is filled. What the user wrote stays, and what the file says instead is a conflict. Only a value that an
import wrote, and nobody has touched since, follows the source that gave it: a new company or role is then news.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vaultnet.importers.identity import email_of, mobile_of
from vaultnet.merging.telling import (
    CURRENT,
    LINE,
    NEWS,
    SINGLE,
    WORDS,
    are_same,
    told_by,
    told_by_note,
    word_key,
    words_of,
    words_of_note,
)
from vaultnet.model.import_plan import FieldChange, FieldWords
from vaultnet.model.ledger import Told

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vaultnet.model.draft import Draft
    from vaultnet.model.person import Person


class Filling(NamedTuple):
    """What is to become of one note's fields."""

    filled: tuple[FieldChange, ...] = ()
    """Fields that say nothing yet."""

    added: tuple[tuple[str, str], ...] = ()
    """Field and value: what joins those that are there."""

    followed: tuple[FieldChange, ...] = ()
    """Values of an earlier import that the source has changed since."""

    noticed: tuple[FieldChange, ...] = ()
    """The same of a company that the user wrote as the source had it: it stays, and the change is told beside it."""

    conflicts: tuple[FieldChange, ...] = ()
    """Values of the user's that the file says otherwise; nothing is written."""

    words: tuple[FieldWords, ...] = ()
    """Lists of words that are empty, and what they are to hold."""

    proposed: tuple[FieldWords, ...] = ()
    """Words that the file has beside those of the user; nothing is written."""

    told: Mapping[str, Told] = {}  # read only
    """What the ledger is to remember, by source and field."""

    @property
    def news(self) -> tuple[FieldChange, ...]:
        """Return what has changed in somebody's work."""
        return (*(each for each in self.followed if each.field in NEWS), *self.noticed)

    def without_news(self) -> Filling:
        """Return the same for the owner, whose own work is no news: what they wrote of it stays, and is told."""
        return self._replace(noticed=(), conflicts=(*self.conflicts, *self.noticed))


def filling_of(person: Person, draft: Draft, told: Mapping[str, Told], source: str, day: int, region: str) -> Filling:
    """Return what a draft of a source, made on a day, changes in the note of a person of whom so much was told before.

    What an import once wrote and is gone now was taken away by the user, and stays away. A file that is older than the
    one before it changes nothing that stands there.
    """
    standing, said = told_by_note(person), told_by(draft)
    filled, followed, noticed, conflicts = [], [], [], []
    remembered = dict(told)
    for field in SINGLE:
        if field not in said:
            continue
        before, now = standing.get(field, ""), said[field]
        last = told.get(f"{source} {field}")
        is_old = last is not None and bool(day) and day < last.day
        is_written = last is not None and last.is_written and are_same(field, last.value, now)
        if not before:
            if not (last and last.is_written):
                filled.append(FieldChange(field, "", now))
                is_written = True
        elif not are_same(field, before, now) and not is_old:
            has_changed = last is not None and field in CURRENT and are_same(field, last.value, before)
            if has_changed and last and last.is_written:
                followed.append(FieldChange(field, before, now))
                is_written = True
            elif has_changed and field == "company":
                noticed.append(FieldChange(field, before, now))
            else:
                conflicts.append(FieldChange(field, before, now))
        if not is_old:
            remembered[f"{source} {field}"] = Told(now, day or (last.day if last else 0), is_written)
    added, remembered = _added(person, draft, remembered, region)
    words, proposed, remembered = _words(person, draft, remembered, source, day)
    return Filling(tuple(filled), added, tuple(followed), tuple(noticed), tuple(conflicts), words, proposed, remembered)


def _added(
    person: Person, draft: Draft, told: dict[str, Told], region: str
) -> tuple[tuple[tuple[str, str], ...], dict[str, Told]]:
    """Return the addresses and numbers that the note does not have, and what is to be remembered of them.

    One that an import wrote and that is gone now is not written again.
    """
    mails = {email_of(each) or each for each in person.emails}
    numbers = {number_key(each, region) for each in person.phones}
    added = []
    for field, values, known, key_of in (
        ("email", draft.emails, mails, email_of),
        ("phone", draft.phones, numbers, lambda text: number_key(text, region)),
    ):
        for value in values:
            key = key_of(value)
            name = f"{field} {key}"
            if key and key not in known and name not in told:
                known.add(key)
                added.append((field, value))
                told[name] = Told(value, 0, is_written=True)
    return tuple(added), told


def _words(
    person: Person, draft: Draft, told: dict[str, Told], source: str, day: int
) -> tuple[tuple[FieldWords, ...], tuple[FieldWords, ...], dict[str, Told]]:
    """Return the words that fill an empty list, those that are proposed, and what is to be remembered of them.

    What was told before is proposed no more, and a list that an import wrote and that is gone now stays empty.
    """
    standing = words_of_note(person)
    filled, proposed = [], []
    for field, words in words_of(draft).items():
        name = f"{source} {field}"
        last = told.get(name, Told("", 0))
        if day and day < last.day:
            continue
        mine = {word_key(field, each) for each in standing.get(field, ())}
        known = frozenset(last.value.split(LINE))
        new = tuple(each for each in words if word_key(field, each) not in mine and each not in known)
        is_filled = field in WORDS and not mine and not last.is_written
        if is_filled:
            filled.append(FieldWords(field, words))
        elif new:
            proposed.append(FieldWords(field, new))
        told[name] = Told(LINE.join(words), day or last.day, is_filled or last.is_written)
    return tuple(filled), tuple(proposed), told


def listed(draft: Draft, region: str) -> tuple[str, ...]:
    """Return under which names the ledger keeps the addresses and numbers of a draft that were written."""
    mails = (f"email {email_of(each)}" for each in draft.emails)
    return (*mails, *(f"phone {number_key(each, region)}" for each in draft.phones))


def number_key(text: str, region: str) -> str:
    """Return a phone number as numbers are compared: E.164 where it is a mobile one, else its digits."""
    return mobile_of(text, region) or "".join(sign for sign in text if sign.isdigit()).removeprefix("00")
