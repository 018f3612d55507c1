"""Table: `Candidates.csv` as rows, and rows as its bytes.

It is the user's as much as ours: a spreadsheet may have saved it its own way (`;`, CRLF, other dates, columns moved),
and what they typed into it stays. It is written back in the way in which it was found, its rows in one order, so that
every machine writes the same bytes.
"""

from __future__ import annotations

import csv
import io
from functools import lru_cache
from typing import TYPE_CHECKING, Final, cast

from vaultnet.importers.identity import profile_address, profile_slug
from vaultnet.importers.rows import column_key, header_of, rows_below
from vaultnet.importers.stamps import day_of, is_day_first
from vaultnet.languages import WORDS
from vaultnet.languages.rendering import one_line
from vaultnet.merging.telling import birthday_text, day_text
from vaultnet.model.candidate import Candidate, Candidates
from vaultnet.model.channel import CHANNELS
from vaultnet.model.foreign import foreign_file
from vaultnet.notes.days import MONTHS
from vaultnet.notes.keys import folded
from vaultnet.people.birthday import birthday_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from vaultnet.model.candidate import Pick
    from vaultnet.model.channel import Channel

COLUMNS: Final = (
    *("pick", "name", "company", "role", "city", "country", "email", "phone", "linkedin", "birthday", "interests"),
    *("connected_on", "contacts", "last_contact", "channel", "note", "tags", "source", "maybe"),
)
"""In the order of a new table; the user may move them, and add their own."""

_KEYS: Final = {column_key(name): name for name in COLUMNS}
_BOM: Final = "\ufeff"
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠", "|", "%")
"""How a cell begins that a spreadsheet would compute; a `'` before it makes it text."""

_JOIN: Final = "; "
_COMMA_COUNTRIES: Final = frozenset(
    ("US", "GB", "IE", "CA", "AU", "NZ", "IN", "SG", "HK", "MY", "PH", "ZA", "IL", "JP", "KR", "CN", "TW", "TH", "MX")
)
"""Where spreadsheets expect commas between the columns of a CSV file; elsewhere the comma divides numbers."""

_YES: Final = frozenset(("x", "✓", "✔", "✅", "☑", "+", "ok", *(word for words in WORDS for word in words.yes), "s"))
_NO: Final = frozenset(("-", "–", "never", "mai", *(word for words in WORDS for word in words.no)))
_SAME: Final = frozenset(("=", "==", "same", "stesso", "stessa", "uguale"))


_CHANNELS: Final[Mapping[str, Channel]] = {each: each for each in CHANNELS}


def delimiter_for(home: str) -> str:
    """Return what stands between the columns of a new table, so that a spreadsheet at home opens it with a click."""
    return "," if home in _COMMA_COUNTRIES else ";"


@lru_cache(maxsize=1)  # one build asks for it several times, and there may be 30,000 rows
def candidates_from(data: bytes, *, day_first: bool) -> Candidates:
    """Return the candidates in a table. What cannot be read as a row is named, and then nothing may be written over it.

    `day_first`: how a spreadsheet at home writes days, where the column itself does not prove it.
    """
    if not data.strip():
        return Candidates()
    file = foreign_file("Candidates.csv", data)
    header = header_of(file, _score)
    if header is None:
        return Candidates(unread=(1,))
    places = {_KEYS[key]: index for index, key in reversed(tuple(enumerate(header.keys))) if key in _KEYS}
    own = [index for index in range(len(header.keys)) if index not in places.values()]
    width = len(header.names)
    found = tuple(
        row._replace(cells=[*row.cells, *[""] * (width - len(row.cells))]) for row in rows_below(file, header)
    )
    days = [row.cells[places[name]] for row in found if not row.fault for name in _DAYS if name in places]
    proved = is_day_first(days)
    is_first = day_first if proved is None else proved
    return Candidates(
        rows=tuple(
            _row({name: row.cells[index] for name, index in places.items()}, is_first)._replace(
                others=tuple(row.cells[index] for index in own)
            )
            for row in found
            if not row.fault
        ),
        delimiter=header.delimiter,
        line_end="\r\n" if b"\r\n" in data[:4096] else "\n",
        columns=tuple(header.names[index] for index in own),
        unread=tuple(row.number for row in found if row.fault),
    )


def candidates_data(table: Candidates, home: str) -> bytes:
    """Return the bytes of a table: our columns in their order, then the user's own; rows by name.

    It begins with a byte order mark, without which spreadsheets take it for another encoding.
    """
    text = io.StringIO()
    writer = csv.writer(text, delimiter=table.delimiter or delimiter_for(home), lineterminator=table.line_end)
    writer.writerow((*COLUMNS, *table.columns))
    for row in sorted(table.rows, key=_order):
        own = (*row.others, *[""] * len(table.columns))[: len(table.columns)]
        writer.writerow((row.picked, *map(_cell, _texts(row)), *own))
    return f"{_BOM}{text.getvalue()}".encode("utf-8", "replace")


@lru_cache(maxsize=64)
def pick_of(text: str) -> Pick:
    """Return what the user means by what they typed under `pick`."""
    plain = folded(text)
    for words, meant in ((_YES, "yes"), (_NO, "no"), (_SAME, "same"), (("",), "")):
        if plain in words:
            return cast("Pick", meant)
    return "?"


_DAYS: Final = ("connected_on", "last_contact")


def _score(keys: tuple[str, ...]) -> int:
    """Return how much a row looks like our header."""
    found = {_KEYS.get(key) for key in keys}
    return len(found) if {"pick", "name"} <= found else 0


def _row(cells: Mapping[str, str], day_first: bool) -> Candidate:
    """Return a row by its cells."""
    said = {name: _plain(cells.get(name, "")) for name in COLUMNS}
    picked = cells.get("pick", "").strip()
    return Candidate(
        name=said["name"],
        company=said["company"],
        role=said["role"],
        city=said["city"],
        country=said["country"],
        emails=_split(said["email"]),
        phones=_split(said["phone"]),
        linkedin=profile_slug(said["linkedin"]) if said["linkedin"] else "",
        birthday=birthday_of(said["birthday"], MONTHS, day_first=day_first) if said["birthday"] else None,
        interests=_split(said["interests"]),
        connected_day=day_of(said["connected_on"], day_first=day_first) if said["connected_on"] else 0,
        contacts=int(said["contacts"]) if said["contacts"].isdecimal() and len(said["contacts"]) < 8 else 0,  # noqa: PLR2004  # no count
        last_day=day_of(said["last_contact"], day_first=day_first) if said["last_contact"] else 0,
        channel=_CHANNELS.get(said["channel"], ""),
        note=said["note"],
        tags=_split(said["tags"]),
        sources=_split(said["source"]),
        maybe=said["maybe"],
        pick=pick_of(picked),
        picked=picked,
    )


def _texts(row: Candidate) -> Iterable[str]:
    """Return the cells of a row behind `pick`."""
    return (
        row.name,
        row.company,
        row.role,
        row.city,
        row.country,
        _JOIN.join(row.emails),
        _JOIN.join(row.phones),
        profile_address(row.linkedin),
        _birthday(row),
        _JOIN.join(row.interests),
        day_text(row.connected_day),
        str(row.contacts or ""),
        day_text(row.last_day),
        row.channel,
        row.note,
        _JOIN.join(row.tags),
        _JOIN.join(row.sources),
        row.maybe,
    )


def _birthday(row: Candidate) -> str:
    """Return a birthday; without a year as `--05-12`, which no spreadsheet takes for a day of this year."""
    text = birthday_text(row.birthday)
    return f"--{text}" if text and row.birthday and not text.startswith(f"{row.birthday[0]:04}") else text


def _order(row: Candidate) -> tuple[str, ...]:
    """Return by what rows are sorted: nothing leaves two different ones equal."""
    return (folded(row.name), *_texts(row), row.picked, *row.others)


def _cell(text: str) -> str:
    """Return a text as a cell that no spreadsheet computes."""
    line = one_line(text)
    return f"'{line}" if line.startswith(_FORMULA) else line


def _plain(cell: str) -> str:
    """Return the text of a cell, without the sign that made it text."""
    text = cell.strip() if cell else ""
    return text[1:].strip() if text[:1] == "'" and text[1:].startswith(_FORMULA) else text


def _split(text: str) -> tuple[str, ...]:
    if ";" not in text:  # as nearly all
        return (text,) if text else ()
    return tuple(dict.fromkeys(filter(None, (part.strip() for part in text.split(";")))))
