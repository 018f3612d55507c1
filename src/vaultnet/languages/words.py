"""Words: what people write in their notes, as tables; one value of this a language.

All words are lower case with their accents; readers fold accents where people leave them out. A phrase is several words
with single spaces.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vaultnet.languages.line_words import LineWords

if TYPE_CHECKING:
    from collections.abc import Mapping


def each(code: str, listed: str) -> dict[str, str]:
    """Return the words of a list with commas, each with the code."""
    return dict.fromkeys((word.strip() for word in listed.split(",")), code)


def phrases(listed: str) -> frozenset[str]:
    """Return the words and phrases of a list with commas."""
    return frozenset(word.strip() for word in listed.split(","))


def pairs(firsts: str, seconds: str) -> frozenset[str]:
    """Return each of some words with each of some others behind it: both lists with commas."""
    return frozenset(f"{first} {second}" for first in phrases(firsts) for second in phrases(seconds))


class Words(NamedTuple):
    """The words of one language that a note may use."""

    code: str
    """ISO 639-1."""

    fields: Mapping[str, str]
    """Field names as typed in notes (spec 1.2, normalised: no spaces, `-` or `_`) → our name of the field."""

    kinds: Mapping[str, str]
    """Values of `type`, `categories` and tags → kind of note (spec 1.3)."""

    folders: Mapping[str, str]
    """Folder names → kind of note; numbers and emoji before them are dropped first."""

    template_folders: frozenset[str]
    """Names of folders that hold templates."""

    index_names: frozenset[str]
    """Names of notes that are an index of their folder, and nobody."""

    channels: Mapping[str, str]
    """Words and phrases → channel (spec 2.1), with plurals, genders and tenses."""

    wrote_in: frozenset[str]
    """Phrases that say that they wrote to the owner."""

    wrote_out: frozenset[str]
    """Phrases that say that the owner wrote to them."""

    cancelled: frozenset[str]
    """Phrases that say it did not happen, wherever they stand in the line."""

    negations: frozenset[str]
    """Phrases that deny the contact word that follows them closely."""

    talked_about: frozenset[str]
    """Phrases right before a name that say: talked about, not with."""

    companions: frozenset[str]
    """Words right before a name that say: took part."""

    log_headings: frozenset[str]
    """Headings of a person note under which a dated line is contact."""

    todo_headings: frozenset[str]
    """Headings under which nothing has happened yet."""

    attendee_headings: frozenset[str]
    """Headings of a meeting note under which the attendees stand."""

    interest_headings: frozenset[str]
    """Headings of a person note under which links to notes are interests."""

    online: frozenset[str]
    """Places of a meeting that are no place."""

    theirs: frozenset[str]
    """Phrases at the start of a task, before a name, that say: they are to do it."""

    months: tuple[tuple[str, ...], ...]
    """Names of the twelve months: full name first, then the short ones."""

    weekdays: tuple[tuple[str, ...], ...]
    """Names of the seven days from Monday: full name first, then the short ones."""

    statuses: Mapping[str, str]
    """Values of `status` → `archived`, `deceased`, `do_not_contact`."""

    cadences: Mapping[str, int]
    """Words for a rhythm → days."""

    units: Mapping[str, int]
    """Units of time after a number, letters and words → days."""

    yes: frozenset[str]
    no: frozenset[str]

    countries: Mapping[str, str]
    """Usual names of countries that CLDR does not have → ISO code."""

    sensitive: frozenset[str]
    """Topics that are never shown: health, religion, politics, unions."""

    common: frozenset[str]
    """A few frequent words that tell that a note is written in this language, and in no other of ours."""

    lines: LineWords = LineWords()
    """What decides whether a line about people tells of contact."""
