"""Meeting: who took part in an event, and how (spec 2.1, imports.md 4.2)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from vaultnet.importers.content_lines import unescaped
from vaultnet.importers.evidence import Somebody
from vaultnet.importers.identity import email_of
from vaultnet.importers.names import name_of
from vaultnet.languages import WORDS
from vaultnet.notes.keys import folded

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vaultnet.importers.content_entry import Entry
    from vaultnet.importers.content_lines import ContentLine
    from vaultnet.importers.own_addresses import OwnAddresses
    from vaultnet.model.channel import Channel

LARGE: Final = 20
"""Attendees above which a meeting is an event: people were there together, and no more is known."""

MOST: Final = 100
"""Attendees of one event that are read."""

_THINGS: Final = frozenset(("RESOURCE", "ROOM", "GROUP"))
_GOOGLE: Final = (".calendar.google.com",)
_LINKS: Final = (
    "X-GOOGLE-CONFERENCE",
    "X-MICROSOFT-SKYPETEAMSMEETINGURL",
    "X-MICROSOFT-ONLINEMEETINGCONFLINK",
    "CONFERENCE",
)
_TEXTS: Final = ("URL", "DESCRIPTION", "X-ALT-DESC")
_VIDEO_SITES: Final = re.compile(
    r"//(?:[\w-]+\.)*(?:meet\.google\.com|zoom\.us|teams\.(?:microsoft|live)\.com|webex\.com|whereby\.com|gotomeeting\.com"
    r"|gotomeet\.me|meet\.jit\.si|bluejeans\.com|skype\.com)\b",
    re.IGNORECASE,
)
_PHONE: Final = re.compile(r"\+?[\d\s()/.-]{6,24}")
_WORD: Final = re.compile(r"[^\W_]+")

_CHANNELS: Final[Mapping[str, Channel]] = {
    folded(word): channel  # type: ignore[misc]  # the tables hold channels as text
    for words in WORDS
    for word, channel in words.channels.items()
    if channel in {"call", "video"}
}
_ONLINE: Final = frozenset(folded(phrase) for words in WORDS for phrase in words.online)


class Meeting(NamedTuple):
    """Who took part besides the owner, and how they met."""

    place: str
    people: tuple[Somebody, ...]
    channel: Channel
    is_weak: bool


def meeting_of(event: Entry, own: OwnAddresses) -> Meeting | str:
    """Return the meeting; or the reason why it is none: `cancelled`, `declined`, `no_attendees`.

    Its title is not looked at; of its text only whether it has the address of a video call.
    """
    if event.first("STATUS").upper() == "CANCELLED":
        return "cancelled"
    lines = event.of("ATTENDEE")[:MOST]
    people: dict[str, Somebody] = {}
    for line in (*lines, *(event.of("ORGANIZER")[:1] if lines else ())):
        somebody = _somebody(line)
        is_absent = line.parameters.get("PARTSTAT", ("",))[0].upper() == "DECLINED"
        if somebody.email in own:
            if is_absent:
                return "declined"
        elif somebody.key and not (is_absent or _is_thing(line, somebody)):
            people.setdefault(somebody.key, somebody)
    if not people:
        return "no_attendees"
    return Meeting(event.place, tuple(people.values()), channel_of(event), len(lines) > LARGE)


def channel_of(event: Entry) -> Channel:
    """Return how people met: in a place, by phone, by video; `meeting` where nothing says so.

    A place wins over a link: Google puts a link on every event.
    """
    place = event.first("LOCATION")
    text = folded(place)
    if text in _CHANNELS:
        return _CHANNELS[text]
    if _PHONE.fullmatch(place):
        return "call"
    words = set(_WORD.findall(" ".join(word for word in text.split() if "://" not in word)))
    if words and text not in _ONLINE and not words & _ONLINE:
        return "in_person"
    if "://" in place or any(_CHANNELS.get(word) == "video" for word in words) or _has_link(event):
        return "video"
    return "meeting"


def _has_link(event: Entry) -> bool:
    return bool(event.first(*_LINKS)) or any(_VIDEO_SITES.search(unescaped(line.value)) for line in event.of(*_TEXTS))


def _somebody(line: ContentLine) -> Somebody:
    """Return whom an `ATTENDEE` or `ORGANIZER` means: by the address; where there is none, by the name."""
    said = line.parameters.get("CN", ("",))[0]
    value = unescaped(line.value)
    email = (email_of(value) if ":" not in value or value[:7].lower() == "mailto:" else "") or next(
        filter(None, map(email_of, (*line.parameters.get("EMAIL", ()), said))), ""
    )
    name = "" if "@" in said else name_of(said[:200]).name
    return Somebody(email or folded(name), name, email)


def _is_thing(line: ContentLine, somebody: Somebody) -> bool:
    """Return whether it is a room, a projector or a list of people."""
    kind = line.parameters.get("CUTYPE", ("",))[0].upper()
    return kind in _THINGS or somebody.email.endswith(_GOOGLE)
