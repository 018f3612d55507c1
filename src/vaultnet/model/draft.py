"""Draft: what a foreign file tells of somebody, before it is compared with the vault (spec 7).

All texts are as they stand in the file, only trimmed: they are hostile until escaped.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vaultnet.model.channel import Channel, Direction


class DraftContact(NamedTuple):
    """A day on which somebody and the owner were in touch, as a foreign file tells it; one a day, channel and way."""

    day: int
    """Proleptic ordinal, in the owner's time zone; after today: planned."""

    channel: Channel
    direction: Direction = ""
    is_weak: bool = False
    """Among several: a group, a copy of a mail, a large meeting. Shown, but no contact of two people."""


class Draft(NamedTuple):
    """What one row, card or correspondent tells of one person. What is not said is empty; nothing is guessed."""

    place: str
    """Where it stands: file, and row or card (`Connections.csv, row 12`), for reports."""

    name: str = ""
    """Full name in its usual order, cleaned of titles, credentials and emoji; empty: only an address is known."""

    given: str = ""
    """First and family name, where the source tells them apart."""

    family: str = ""
    aliases: tuple[str, ...] = ()

    linkedin: str = ""
    """Slug of the profile, decoded, NFC and casefolded (imports.md 5.1); never a whole address."""

    emails: tuple[str, ...] = ()
    """Lower case, without `mailto:`; role boxes too (merging knows them)."""

    phones: tuple[str, ...] = ()
    """As written; merging brings them to E.164."""

    uid: str = ""
    """Name of the entry in its source (`vcard:…`, `sales_nav:…`, `urn:li:member:…`); it counts within that source."""

    company: str = ""
    role: str = ""
    city: str = ""
    country: str = ""
    """As written, a name or a code."""

    website: str = ""
    birthday: tuple[int, int, int] | None = None
    """Year (0 when not known), month, day."""

    anniversary: tuple[int, int, int] | None = None
    """The same, of the day that their card calls so."""

    stage: str = ""
    """How far business with them is, in the words of the file."""

    sector: tuple[str, ...] = ()
    interests: tuple[str, ...] = ()
    """Topics that they have: skills endorsed, categories."""

    schools: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    past_companies: tuple[str, ...] = ()
    """With their years where they are known: `Acme (2015-2019)`."""

    events: tuple[str, ...] = ()
    """With their year: `Interpack 2026`."""

    knows: tuple[str, ...] = ()
    """Names of whom they are related to, or work for."""

    tags: tuple[str, ...] = ()
    """Groups and labels that the owner has put them in."""

    note: str = ""
    """The owner's own words about them, where the source keeps such."""

    connected_day: int = 0
    """Day of the LinkedIn connection (proleptic ordinal); 0: none. Never contact."""

    contacts: tuple[DraftContact, ...] = ()
    """In order of day, channel and direction, each once."""

    is_new_person: bool = True
    """False: only evidence about somebody (a mail, a message, a meeting): it makes no candidate by itself."""


class DraftCompany(NamedTuple):
    """What a foreign file tells of one company."""

    place: str
    name: str
    country: str = ""
    """As written, a name or a code."""

    city: str = ""
    sector: str = ""
    website: str = ""
    is_followed: bool = False
    """The owner follows it on LinkedIn; that alone makes no prospect."""

    stage: str = ""
    """How far business with it is, in the words of the file."""

    email: str = ""
    phone: str = ""
    note: str = ""
    """The owner's own words about it."""


class ImportProblem(NamedTuple):
    """A row, card or event that could not be read; it costs itself alone."""

    place: str
    code: str
    """Name of the kind of problem: `bad_row`, `bad_card`, `bad_event`, `bad_day`, `too_long` …"""

    details: tuple[str, ...] = ()


class Imported(NamedTuple):
    """All that one foreign file tells."""

    source: str
    """Name of the importer, stable: `linkedin`, `csv`, `vcard`, `calendar`, `mail`, `whatsapp`."""

    profile: str = ""
    """Which kind of it: `connections`, `apollo`, `google` …; empty: no special one."""

    people: tuple[Draft, ...] = ()
    """In the order of the file."""

    companies: tuple[DraftCompany, ...] = ()
    owner: Draft = Draft("")
    """What it tells of the owner: who wrote, and what may be in common with others."""

    exported_day: int = 0
    """Day on which the file was made (proleptic ordinal), where it says so; 0: not known."""

    left_out: Mapping[str, int] = {}  # read only
    """How many rows were passed over, by reason: `hidden`, `draft`, `spam`, `sponsored`, `list`, `no_address` …"""

    mapping: tuple[tuple[str, str], ...] = ()
    """Columns of a table and the field each was read as, in order; empty text: not used."""

    unmapped: tuple[tuple[str, int], ...] = ()
    """Columns that no field was found for, with how many values each has."""

    header: str = ""
    """The columns' names, joined: what a remembered mapping is known by."""

    problems: tuple[ImportProblem, ...] = ()
