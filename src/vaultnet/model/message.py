"""Message: a sentence in English with named blanks, not yet in the reader's language.

The English sentence is the key of the translation catalogues. Babel finds the sentences by the names of the two makers
below, `message` and `counted`; call them with plain string literals.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date


class Link(NamedTuple):
    """A mention of a note, shown as a link where links exist, else as its text."""

    path: str
    """Path of the note inside the vault; empty: there is no note, show the text alone."""

    text: str
    """Text to show, as the user wrote it (not escaped). Empty: the file's name."""

    line: int = 0
    """Line that is meant, for readers that can show it; 0: the note itself."""


class Language(NamedTuple):
    """A language that people speak, to be named in the reader's language."""

    text: str
    """As the user wrote it: `tedesco`, `German (B2)`, `de`."""

    path: str = ""
    """Note about it; empty: none."""


class Country(NamedTuple):
    """A country, to be named in the reader's language."""

    code: str
    """ISO 3166-1 alpha-2, upper case."""


class Day(NamedTuple):
    """A day, to be written the reader's way."""

    day: date
    """The day."""

    path: str = ""
    """Note that the written day leads to; empty: none."""


class Either(NamedTuple):
    """A list of which one is meant: *a, b or c*."""

    items: tuple[str, ...]


Blank: TypeAlias = "str | int | date | Day | Link | Language | Country | Either | Message | tuple[Blank, ...]"
"""What may fill a blank. A `str` is the user's own text and is escaped; a tuple is written as a list of its members."""


class Message(NamedTuple):
    """A sentence to be said in the reader's language."""

    text: str
    """English, with blanks `{like_this}`; the key of the catalogues. With a count: the sentence for one."""

    blanks: Mapping[str, Blank] = MappingProxyType({})
    """What fills the blanks, by name."""

    plural: str = ""
    """English sentence for more than one; empty when the sentence does not count."""

    number: int = 0
    """The number that decides between the two, and fills `{count}`."""


def message(text: str, /, **blanks: Blank) -> Message:
    """Return a sentence with its blanks filled; `text` is the key of the catalogues."""
    return Message(text, blanks)


def counted(one: str, many: str, count: int, /, **blanks: Blank) -> Message:
    """Return a sentence that counts; `{count}` in it is the number."""
    return Message(one, {**blanks, "count": count}, many, count)
