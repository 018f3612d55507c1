"""Answer: what the user says about somebody, and what it makes of the notes."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from vaultnet.digest import blake2b
from vaultnet.model.channel import Channel

if TYPE_CHECKING:
    from datetime import date

Code: TypeAlias = (
    Literal["later", "not_now", "never", "met", "not_met", "met_unknown",
            "tier_a", "tier_b", "tier_c", "tier_d", "no_rhythm"]
    | Channel
)  # fmt: skip
"""What the box of a page says when it is ticked: a contact by its channel, or one of the others."""


class LogLine(NamedTuple):
    """A contact to be written into a note as one line: `- 2026-11-24 ☕ coffee`, and a text."""

    day: date
    channel: Channel
    text: str = ""
    """The user's own words; one line."""

    language: str = "en"
    """In which the channel is named, and the heading where the note has none: `en` or `it`."""

    link: str = ""
    """Link to the person, where the line goes into another note than theirs: `[[Anna Keller]]`."""

    word: str = ""
    """The user's own word for the channel: `dinner`; empty: ours."""


class SetField(NamedTuple):
    """A property to be set in a note."""

    field: str
    """Our name of it (spec 1.2): `snooze_until`, `status`, `next_step` …; the note may spell it its own way."""

    value: str


class KeepPromise(NamedTuple):
    """An open task to be ticked in its own note."""

    text: str
    """Its text, as `model.network.OpenPromise` has it: a task is known by what it says, and not by its line."""

    day: date
    """When it was done; written where the note dates its tasks."""


Edit: TypeAlias = LogLine | SetField | KeepPromise
"""What is to be done to one note."""


class Answer(NamedTuple):
    """An answer, understood: these edits in this note."""

    path: str
    """Note inside the vault."""

    edits: tuple[Edit, ...]
    id: str = ""
    """Of the box that was ticked; empty: it was given as a command."""


def box_id(path: str, code: str, day: date) -> str:
    """Return the id of a box: a hash of the person's note, of what the box says, and of the day of its page.

    Two machines that make the page of a day give it the same boxes. `code` is a `Code`, or `kept ` and the text of a
    promise, whose note is then the one that it stands in.
    """
    said = "\0".join((unicodedata.normalize("NFC", path), code, day.isoformat()))
    return blake2b(said.encode(errors="surrogatepass"), digest_size=3).hexdigest()


def kept_code(text: str) -> str:
    """Return what the box of a promise says: that it was kept."""
    return f"kept {text}"
