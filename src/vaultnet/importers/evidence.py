"""Evidence: who was in touch with the owner on which days, gathered while mail, meetings or chats stream by."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from vaultnet.model.channel import CHANNELS
from vaultnet.model.draft import Draft, DraftContact

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vaultnet.model.channel import Channel, Direction

MOST_PEOPLE: Final = 50_000
MOST_CONTACTS: Final = 500_000
"""What is kept of one import; no life has more."""

_DIRECTIONS: Final[tuple[Direction, ...]] = ("", "in", "out")
_PLACE_OF: Final[Mapping[Channel, int]] = {channel: place for place, channel in enumerate(CHANNELS)}


class Somebody(NamedTuple):
    """Who is meant: a key that tells them from all others in this file, and what the file calls them."""

    key: str
    name: str = ""
    email: str = ""
    phone: str = ""


class Evidence:
    """Contacts by person, day, channel and direction, each once; a few bytes each, so that years of mail fit.

    A contact among several people (weak) gives way to one of two on the same day.
    """

    def __init__(self) -> None:
        self._people: dict[str, tuple[Somebody, str, set[int]]] = {}
        self._contacts = 0

    @property
    def is_full(self) -> bool:
        """Whether no more is kept."""
        return self._contacts >= MOST_CONTACTS or len(self._people) >= MOST_PEOPLE

    def add(self, somebody: Somebody, place: str, contact: DraftContact) -> None:
        """Note one contact. The first place stays, and the first name that is one."""
        known = self._people.get(somebody.key)
        if known is None or (somebody.name and not known[0].name):
            if self.is_full:
                return
            known = (somebody, *known[1:]) if known else (somebody, place, set[int]())
            self._people[somebody.key] = known
        numbers = known[2]
        number = _number(contact)
        if number not in numbers and self._contacts < MOST_CONTACTS:
            numbers.add(number)
            self._contacts += 1

    def drafts(self) -> tuple[Draft, ...]:
        """Return one draft a person, in the order in which they were first met. None of them makes a new person."""
        return tuple(
            Draft(
                place,
                name=somebody.name,
                emails=(somebody.email,) if somebody.email else (),
                phones=(somebody.phone,) if somebody.phone else (),
                contacts=_contacts(numbers),
                is_new_person=False,
            )
            for somebody, place, numbers in self._people.values()
        )


def _number(contact: DraftContact) -> int:
    """Return the contact as one whole number, which sorts as it does; the weak one is right behind the sure one."""
    place = _PLACE_OF[contact.channel] * len(_DIRECTIONS) + _DIRECTIONS.index(contact.direction)
    return (contact.day * len(CHANNELS) * len(_DIRECTIONS) + place) * 2 + contact.is_weak


def _contacts(numbers: set[int]) -> tuple[DraftContact, ...]:
    found = []
    for number in numbers:
        rest, is_weak = divmod(number, 2)
        if is_weak and number - 1 in numbers:
            continue
        day, place = divmod(rest, len(CHANNELS) * len(_DIRECTIONS))
        channel, direction = divmod(place, len(_DIRECTIONS))
        found.append(DraftContact(day, CHANNELS[channel], _DIRECTIONS[direction], bool(is_weak)))
    return tuple(sorted(found))
