"""LinkedIn's talk: who wrote to whom on which day, as the tables say it and before the owner is known."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from vaultnet.importers.gathered import MOST_PEOPLE
from vaultnet.importers.identity import member_of, slug_of
from vaultnet.importers.linkedin_tables import records_of
from vaultnet.importers.stamps import moment_day
from vaultnet.notes.keys import folded

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from vaultnet.importers.gathered import Gathered
    from vaultnet.importers.linkedin_tables import LinkedInTable
    from vaultnet.model.foreign import ImportOptions

MOST_IN_GROUP: Final = 15
"""Among more others nobody is in touch with anybody."""

_MOST_EXCHANGES: Final = 250_000
"""Some decades of writing every hour."""

_BETWEEN_URLS: Final = re.compile(r",(?=\s*(?:https?://|www\.))")
_COACHES: Final = re.compile(r"guide|coach|roleplay")
_SPONSORED: Final = ('<p class="spinmail-', "%FIRSTNAME%")
_YES: Final = frozenset(("yes", "true", "si", "sì", "1"))


class Exchange(NamedTuple):
    """Messages of one day from one to the same others."""

    sender: str
    """Slug, or another name that LinkedIn gives; empty in no exchange."""

    to: tuple[str, ...]
    """The same of those who got it; empty where the era tells names only."""

    to_names: str
    """Their names as written, where that is all there is."""

    day: int


class Talk(NamedTuple):
    """All exchanges of an archive, before it is known who its owner is."""

    exchanges: Counter[Exchange]
    """How many messages each stands for, in order of first appearance."""

    names: dict[str, str]
    """Who wrote → their name as written."""

    places: dict[str, str]
    """Who takes part → where they are first met."""


def talk_in(tables: Sequence[LinkedInTable], gathered: Gathered, options: ImportOptions) -> Talk:
    """Return who wrote to whom. What is no contact is left out and counted; texts are read past."""
    talk = Talk(Counter(), {}, {})
    for table in tables:
        _read(table, talk, gathered, options)
    return talk


def _read(table: LinkedInTable, talk: Talk, gathered: Gathered, options: ImportOptions) -> None:
    """Read one table into the talk, up to where there is more than anybody has."""
    tells_addresses = "to_urls" in {table.columns.fields.get(key) for key in table.header.keys}
    is_coach = bool(_COACHES.search(folded(table.file.name).replace("_", "").replace(" ", "")))
    for record in records_of(table):
        if gathered.is_broken(record):
            continue
        row = record.values
        sender = _party(row.get("sender_url", ""))
        to = _parties(row.get("to_urls", ""))
        if reason := _reason(row, is_whole=bool(sender and (to or not tells_addresses))):
            gathered.left_out["coach" if is_coach else reason] += 1
            continue
        day = moment_day(row["date"], options.timezone, day_first=options.day_first)
        if not day:
            gathered.fault(record.place, "bad_day", "")  # what stands there may be a message
            continue
        to = to[: MOST_IN_GROUP + 1]
        exchange = Exchange(sender, to, "" if tells_addresses else row["to"], day)
        is_too_much = exchange not in talk.exchanges and len(talk.exchanges) >= _MOST_EXCHANGES
        if is_too_much or not all(_is_kept(party, record.place, talk) for party in (sender, *to)):
            gathered.fault(record.place, "too_many", "messages")
            return
        talk.exchanges[exchange] += 1
        talk.names.setdefault(sender, row["sender"])


def _is_kept(party: str, place: str, talk: Talk) -> bool:
    """Return whether there is room for who takes part, and keep where they are first met."""
    if party not in talk.places:
        if len(talk.places) >= MOST_PEOPLE:
            return False
        talk.places[party] = place
    return True


def _reason(row: Mapping[str, str], *, is_whole: bool) -> str:
    """Return why a message is no contact; empty: it may be one."""
    if row.get("draft", "").lower() in _YES or row.get("conversation_draft", "").lower() in _YES:
        return "draft"
    if row.get("folder", "").upper() == "SPAM":
        return "spam"
    content = row.get("content", "")
    if content.startswith(_SPONSORED[0]) or _SPONSORED[1] in content:
        return "sponsored"
    return "" if is_whole else "no_address"


@lru_cache(maxsize=8192)
def _parties(addresses: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, map(_party, _BETWEEN_URLS.split(addresses)))))


@lru_cache(maxsize=8192)
def _party(address: str) -> str:
    """Return what LinkedIn calls somebody: the slug, or the number behind an opaque address."""
    return slug_of(address) or member_of(address)
