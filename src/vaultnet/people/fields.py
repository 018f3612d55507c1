"""Fields of a note under our names for them, whatever name the note gives them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from vaultnet.model.note import Field, Value
from vaultnet.model.person import Reference
from vaultnet.model.problem import Problem
from vaultnet.notes.days import day_in_name
from vaultnet.notes.links import links_in
from vaultnet.notes.references import reference_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vaultnet.model.note import Note
    from vaultnet.people.conventions import Conventions

LONGEST_LABEL: Final = 160
"""A labelled line with more behind it is prose, not a field (characters)."""

LONGEST_NAME: Final = 5
"""Words of the longest name."""

PIECE: Final = re.compile(r"(?:\[\[[^\[\]]*\]\]|\([^()]*\)|[^,;(\[]|[(\[])+")
"""What stands between the commas of a list, brackets kept whole."""

DIGIT: Final = re.compile(r"\d")
PLAIN_LINK: Final = re.compile(r"\[\[([^\s\[\]|#^\\.:][^\[\]|#^\\.:]*)\]\]")
"""A value that is one link without display text, heading or path tricks: by far the most, read without ado."""

BRACKETED: Final = re.compile(r"\[[^\[\]]*\]")
"""The kind in a vCard key: `tel[cell]`."""

LOGSEQ_SLASH: Final = re.compile(r"(?<=[^/_])___(?=[^/_])|%2F", re.IGNORECASE)
"""How Logseq writes, in the name of a file, the `/` of a page's name."""

GROUPS: Final = frozenset(
    (
        *("contact", "contacts", "info", "details", "personal", "person", "social", "work"),
        *("address", "location", "contatti", "recapiti", "dati", "indirizzo"),
    )
)
"""Keys that only group others: `contact.email` is an e-mail."""

PLACEHOLDERS: Final = frozenset(
    ("", "-", "–", "—", "?", "??", "n/a", "na", "none", "unknown", "tbd", "null", "sconosciuto")
)
"""What people type where they know nothing; never a problem."""


_new: Final = tuple.__new__


class Reading(NamedTuple):
    """One note on its way to facts."""

    note: Note
    stem: str
    """File name without `.md`; of a Logseq page (`People___Ada.md`) the last part of its name."""

    folder: str
    """Path of the folder, the first parts of a Logseq page's name included; empty: the root."""

    named: Mapping[str, Field]
    """Fields under our names, those of several synonyms joined; only fields that hold something."""

    conventions: Conventions
    problems: list[Problem]
    """What was not understood; grows while the note is read."""

    daily_day: int
    """The day that the file name gives in the vault's own format for daily notes (ordinal); 0: none."""

    name_day: int
    """The day anywhere in the file name (ordinal), `daily_day` first; 0: none."""


def reading_of(note: Note, conventions: Conventions) -> Reading:
    """Return the note with its fields under our names, nothing understood yet."""
    path = note.path
    if "___" in path or "%2" in path:
        path = LOGSEQ_SLASH.sub("/", path)
    folder, _, stem = path.rpartition("/")
    stem = stem[:-3] if stem[-3:].lower() == ".md" else stem
    daily_day = name_day = 0
    if DIGIT.search(stem):
        daily_day = daily_day_of(stem, conventions)
        anywhere = None if daily_day else day_in_name(stem)
        name_day = anywhere.toordinal() if anywhere else daily_day
    return Reading(note, stem, folder, named_fields(note, conventions), conventions, [], daily_day, name_day)


def daily_day_of(stem: str, conventions: Conventions) -> int:
    """Return the day that a file name gives in the vault's own format for daily notes (ordinal); 0: none."""
    for pattern in conventions.daily_patterns:
        day = pattern.day_of(stem)
        if day:
            return day.toordinal()
    return 0


def named_fields(note: Note, conventions: Conventions) -> dict[str, Field]:
    """Return the fields that hold something under our names (spec 1.2), in file order.

    Synonyms in one note are joined, their values in file order. A labelled line counts only where no property says
    the same, and only while it is short.
    """
    table = conventions.fields
    named: dict[str, Field] = {}
    for key, field in note.fields.items():
        name = table.get(key)
        if name is None:
            if "." not in key and "[" not in key:
                continue
            name = _name_of_nested(key, conventions)
            if name is None:
                continue
        if not field.values or (field.origin == "label" and len(field.values[0].text) > LONGEST_LABEL):
            continue
        known = named.get(name)
        if known is None or (known.origin == "label" and field.origin != "label"):
            named[name] = field
        elif field.origin != "label" or known.origin == "label":
            named[name] = known._replace(values=known.values + field.values)
    return named


@lru_cache(maxsize=1024)
def _name_of_nested(key: str, conventions: Conventions) -> str | None:
    """Return our name of a nested or vCard key (`contact.email`, `tel[cell]`), or None."""
    table = conventions.fields
    bare = BRACKETED.sub("", key)
    if bare in table:
        return table[bare]
    head, _, last = bare.rpartition(".")
    if last == "name" or not head:
        return table.get(head)
    return table.get(last) if head.rpartition(".")[2] in GROUPS else None


def first(reading: Reading, name: str) -> Value | None:
    """Return the first value of a field, or None."""
    field = reading.named.get(name)
    return field.values[0] if field else None


def text(reading: Reading, name: str) -> str:
    """Return a field as one text: its values joined with commas, links as what they show; empty without the field."""
    field = reading.named.get(name)
    if field is None:
        return ""
    if len(field.values) == 1:
        return _shown(field.values[0])
    return ", ".join(map(_shown, field.values))


def _shown(value: Value) -> str:
    """Return a value as it is read: `send the offer to [[Bo Berg]]` without its brackets."""
    if "[" not in value.text:
        return value.text
    links = links_in(value.text)
    if not links or links[0].end - links[0].start == len(value.text):
        return plain(value)
    shown = value.text
    for link in reversed(links):
        shown = f"{shown[: link.start]}{link.text}{shown[link.end :]}"
    return shown


def plain(value: Value) -> str:
    """Return the text of a value; of a value that is a link, the name of the note it leads to."""
    if "[" not in value.text:
        return value.text
    linked = links_of(value)
    return linked[0].target.rpartition("/")[2] if linked else reference_of(value).text


def names(reading: Reading, name: str) -> tuple[Reference, ...]:
    """Return whom a field names: links, and texts that may be the name of somebody (`Bo Berg`, not `two kids`)."""
    return tuple(found for found in references(reading, name) if found.target or may_be_name(found.text))


def may_be_name(text: str) -> bool:
    """Return whether a text may be the name of somebody: up to five words without digits, the first with a capital."""
    return text[:1].isupper() and len(text.split()) <= LONGEST_NAME and not DIGIT.search(text)


def links_of(value: Value) -> tuple[Reference, ...]:
    """Return the links to notes in a value, in order."""
    return tuple([_new(Reference, (shown, target, value.line)) for shown, target in links_in_text(value.text)])


@lru_cache(maxsize=8192)
def links_in_text(text: str) -> tuple[tuple[str, str], ...]:
    """Return what the links to notes in a text show, and their targets; people and companies come again and again."""
    match = PLAIN_LINK.fullmatch(text)
    if match:
        target = match[1].rstrip()
        return ((target, target),)
    return tuple([(link.text, link.target) for link in links_in(text)])


def references(reading: Reading, name: str) -> tuple[Reference, ...]:
    """Return what a list field names: links with their targets, and texts.

    A single value is split at its commas, outside brackets; with several values each stays whole. Beside links, the
    words of the same piece are remarks and are dropped (`[[Ada]] (her sister)`).
    """
    field = reading.named.get(name)
    if field is None:
        return ()
    return tuple(reference for value in pieces(field) for reference in references_in(value))


def references_in(value: Value) -> tuple[Reference, ...]:
    """Return the links in a value, else its text."""
    if "[" in value.text:
        return links_of(value) or (reference_of(value),)
    return (Reference(value.text, "", value.line),)


def pieces(field: Field) -> tuple[Value, ...]:
    """Return the values of a list field; a single value is split at its commas and semicolons, brackets kept whole."""
    values = field.values
    if len(values) != 1 or ("," not in values[0].text and ";" not in values[0].text):
        return values
    value = values[0]
    stripped = (piece.strip() for piece in PIECE.findall(value.text))
    return tuple(Value(piece, value.line) for piece in stripped if piece)


def says_yes(value: Value, conventions: Conventions) -> bool | None:
    """Return whether a value says yes; None when it says neither yes nor no. Words behind the first are remarks."""
    word = value.text.strip().casefold()
    for candidate in (word, word.partition(",")[0].partition(" ")[0]):
        if candidate in conventions.yes or candidate == "sì":
            return True
        if candidate in conventions.no:
            return False
    return None


def says_nothing(text: str) -> bool:
    """Return whether a text only says that nothing is known."""
    return text.strip().casefold() in PLACEHOLDERS


def report(reading: Reading, line: int, code: str, *details: str) -> None:
    """Note down what was not understood."""
    reading.problems.append(Problem(reading.note.path, line, code, details))
