"""ForeignFile: a file that somebody brings, as an importer sees it; and what the importer may know besides."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping  # noqa: TC003 - a NamedTuple's types are looked up by tests
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from datetime import date

HEAD: Final = 65_536
"""Bytes by which an importer knows its own files. Units: bytes."""


class ForeignFile(NamedTuple):
    """One file, or one member of an archive, that can be read any number of times. It is never opened by its name."""

    name: str
    """Base name, for reports only: files are known by what stands in them."""

    pieces: Callable[[], Iterable[bytes]]
    """Gives the bytes from the start, piece by piece, so that big files need little memory."""

    size: int = 0
    """Units: bytes."""

    archive: str = ""
    """Base name of the zip or folder it stands in; empty: it came alone."""

    day: int = 0
    """Day on which it was last written, as archive or disk says (proleptic ordinal); 0: not known."""

    def head(self) -> bytes:
        """Return the first `HEAD` bytes, or all where there are fewer."""
        found = bytearray()
        for piece in self.pieces():
            found += piece
            if len(found) >= HEAD:
                break
        return bytes(found[:HEAD])

    def place(self, number: int) -> str:
        """Return where its row, card or event of that number stands, for reports."""
        return f"{self.name}:{number}"

    def data(self) -> bytes:
        """Return all bytes. For formats that must be read whole; the opener has bound their size."""
        return b"".join(self.pieces())


def foreign_file(name: str, data: bytes, *, archive: str = "", day: int = 0) -> ForeignFile:
    """Return the file that has these bytes."""
    return ForeignFile(name, lambda: (data,), len(data), archive, day)


class ImportOptions(NamedTuple):
    """What the user and the vault say about a file before it is read."""

    today: date
    me: str = ""
    """The owner, as `--me` or the vault says: a name, an e-mail address or a LinkedIn address."""

    own_emails: tuple[str, ...] = ()
    """The owner's addresses, lower case: by them the direction of a mail is known."""

    own_names: tuple[str, ...] = ()
    """The owner's name and aliases: by them a chat tells which of two wrote."""

    timezone: str = "Europe/Rome"
    """IANA name of the owner's zone: in it a moment falls on a day."""

    day_first: bool = True
    """Whether `03/04/2026` is 3 April, where a column does not decide it itself."""

    home_country: str = ""
    """ISO code: phone numbers without a prefix belong to it."""

    mapping: Mapping[str, str] = MappingProxyType({})
    """Columns of a table and the field that each is to be read as (`--map`, or remembered); empty: leave it out."""
