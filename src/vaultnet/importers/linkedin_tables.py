"""LinkedIn's tables: by which columns each is known, in every era of the archive (imports.md 1.2)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from vaultnet.importers.rows import header_of, rows_below

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from vaultnet.importers.rows import Header
    from vaultnet.model.foreign import ForeignFile

_LONGEST: Final = 1000
"""What a value has beyond it is cut, unless it is a text. Units: characters."""

_NUMBER: Final = re.compile(r"[ _]\d+$")
"""What large archives put behind the names of files: `Skills_34875879.csv`."""

_LONG_FIELDS: Final = frozenset(("note", "content"))


class Columns(NamedTuple):
    """The columns of one of LinkedIn's tables."""

    kind: str
    fields: Mapping[str, str]
    """Key of the column (`column_key`) → our name of the field."""

    needs: frozenset[str]
    """Fields that must all be there."""

    is_all: bool = False
    """There are no other columns."""

    name: str = ""
    """What its file is called, where the columns say too little."""


class LinkedInTable(NamedTuple):
    """A file that is one of LinkedIn's tables."""

    file: ForeignFile
    columns: Columns
    header: Header


class Record(NamedTuple):
    """One row of it."""

    place: str
    values: Mapping[str, str]
    """Field → value, trimmed; fields whose column the era does not have are missing."""

    fault: str = ""
    """As in `Row.fault`."""


def _columns(kind: str, needs: str, **fields: str) -> Columns:
    """Return the columns of a kind: under each field the keys it goes by, parted by commas."""
    table = {key.strip(): field for field, keys in fields.items() for key in keys.split(",")}
    return Columns(kind, table, frozenset(needs.split()))


TABLES: Final = (
    _columns(
        "connections",
        "given family connected",
        given="first name, nome, vorname, prenom, nombre",
        family="last name, cognome, nachname, nom, apellidos",
        url="url",
        email="email address, e mail address, indirizzo e mail, indirizzo email, e mail adresse, adresse e mail",
        company="company, azienda, societa, unternehmen, entreprise, empresa",
        role="position, posizione, qualifica, poste, cargo",
        connected="connected on, data di collegamento, collegato il, verbunden am, date de connexion",
    ),
    _columns(
        "messages",
        "conversation sender to date",
        conversation="conversation id",
        sender="from",
        sender_url="sender profile url",
        to="to",
        to_urls="recipient profile urls",
        date="date",
        content="content",
        folder="folder",
        draft="is message draft",
        conversation_draft="is conversation draft",
    ),
    _columns(
        "invitations",
        "sender to sent direction",
        sender="from",
        to="to",
        sent="sent at",
        direction="direction",
        inviter="inviterprofileurl, inviterprofileurn",
        invitee="inviteeprofileurl, inviteeprofileurn",
    ),
    _columns(
        "notes",
        "given url note",
        given="connection first name",
        family="connection last name",
        url="connection profile url",
        note="note",
    ),
    _columns(
        "endorsements_received",
        "given skill",
        skill="skill name",
        given="endorser first name",
        family="endorser last name",
        url="endorser public url",
        status="endorsement status",
    ),
    _columns(
        "endorsements_given",
        "given skill",
        skill="skill name",
        given="endorsee first name",
        family="endorsee last name",
        url="endorsee public url",
        status="endorsement status",
    ),
    _columns("follows", "company followed", company="organization", followed="followed on"),
    _columns("events", "event time url", event="event name", time="event time", status="status", url="external url"),
    _columns(
        "contacts",
        "given family emails created",
        given="firstname",
        middle="middlename",
        family="lastname",
        company="companies",
        role="title",
        emails="emails",
        phones="phonenumbers",
        created="createdat",
        full="fullname",
        nickname="nickname",
        maiden="maidenname",
        birthday="birthday",
        country="countrycode",
    ),
    _columns(
        "profile",
        "given family headline area",
        given="first name",
        family="last name",
        headline="headline",
        industry="industry",
        area="geo location",
    ),
    _columns(
        "positions",
        "company title started",
        company="company name",
        title="title",
        started="started on",
        finished="finished on",
    ),
    _columns("education", "school degree", school="school name", degree="degree name"),
    _columns("email_addresses", "email confirmed", email="email address", confirmed="confirmed"),
    _columns("languages", "language proficiency", language="name", proficiency="proficiency")._replace(is_all=True),
    _columns("skills", "skill", skill="name")._replace(is_all=True, name="skills"),
)
"""In the order in which they are read: people first, then what is told of them."""


def linkedin_table(file: ForeignFile) -> LinkedInTable | None:
    """Return which of LinkedIn's tables the file is, by its header wherever that stands; None: none of them."""
    name = _NUMBER.sub("", file.name.rpartition("/")[2].partition(".")[0]).casefold()
    header = header_of(file, lambda keys: int(_columns_for(keys, name) is not None))
    columns = _columns_for(header.keys, name) if header else None
    return LinkedInTable(file, columns, header) if header and columns else None


def records_of(table: LinkedInTable) -> Iterator[Record]:
    """Yield the rows of the table, each with its place."""
    first: dict[str, int] = {}
    for index, key in enumerate(table.header.keys):
        if field := table.columns.fields.get(key):
            first.setdefault(field, index)
    fields = [(field, index, None if field in _LONG_FIELDS else _LONGEST) for field, index in first.items()]
    width = max(first.values()) + 1
    for number, cells, fault in rows_below(table.file, table.header):
        whole = cells if len(cells) >= width else [*cells, *([""] * (width - len(cells)))]
        values = {} if fault else {field: whole[index][:longest].strip() for field, index, longest in fields}
        yield Record(table.file.place(number), values, fault)


def _columns_for(keys: tuple[str, ...], name: str) -> Columns | None:
    for columns in TABLES:
        found = {columns.fields.get(key) for key in keys}
        if not columns.needs <= found or (columns.is_all and None in found):
            continue
        if columns.name in ("", name):
            return columns
    return None
