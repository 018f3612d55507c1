"""Kind: what a note is about (spec 1.3)."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from vaultnet.languages.countries import country_code
from vaultnet.notes.keys import folded
from vaultnet.people.fields import plain, reading_of, says_yes
from vaultnet.people.trip import trip_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vaultnet.model.facts import Kind
    from vaultnet.model.note import Note, Value
    from vaultnet.people.conventions import Conventions
    from vaultnet.people.fields import Reading

STRONGEST_FIRST: Final[tuple[Kind, ...]] = ("owner", "company", "meeting", "daily", "person", "trip", "fair", "market")
"""Of equal evidence the first wins (spec 1.3)."""

RELATIONS: Final = frozenset(
    (
        *("customer", "customers", "client", "clients", "prospect", "supplier"),
        *("cliente", "clienti", "fornitore", "fornitori"),
    )
)
"""Words that make a company of a note, but are said of people too: anything else that tells what it is goes first."""

TAG_GROUPS: Final = frozenset(("type", "tipo", "kind", "is", "note", "nota"))
"""First parts of tags whose second part is the kind: `#type/person`."""

MOST_TAGS: Final = 200
"""Tags of a note that are asked what it is; nobody reads more."""

LABELLED_TAGS: Final = frozenset(("tags", "tags:", "tags::", "tag:", "tag::"))

BEFORE_NAME: Final = re.compile(r"^[\W\d_]+|[\W_]+$")
"""Numbers, emoji and signs before the name of a folder or an index, and signs behind it."""

FIELDS_IN_LINE: Final = re.compile(r"[\[(][^\[\]():]{1,60}::[^\])]*[\])]")
"""Fields in brackets: beside words, they tell of their line."""

IDENTIFIER_DIGITS: Final = 12
"""So many digits before a name are its identifier (`202401010945 Ada`), not a day that it is about."""


def kind_of(note: Note, conventions: Conventions) -> Kind:
    """Return what a note is about: an explicit type wins over a tag, a tag over a folder or the name of the note.

    A daily note is never a person. Words for a relation (RELATIONS) make a company only where nothing else speaks.
    A tag in running text counts less than the folder. Attendees plus a date make a meeting where nothing else does.
    """
    return kind_read(reading_of(note, conventions))


def kind_read(reading: Reading) -> Kind:
    """Return what a note is about, with its fields already named; problems of a trip that is none are reported."""
    said = _said(reading)
    named = reading.named
    if said in ("person", "other") and "me" in named and says_yes(named["me"].values[0], reading.conventions):
        return "owner"
    if said in ("person", "other") and reading.conventions.me and _is_me(reading):
        return "owner"
    return said


def _said(reading: Reading) -> Kind:
    """Return what the note says it is, the owner's own note aside."""
    typed = list(_typed(reading)) if "type" in reading.named or "categories" in reading.named else []
    found = _strongest(reading, (kind for kind, weak in typed if not weak)) if typed else None
    if found:
        return found
    head, running = _tagged(reading) if reading.note.tags else ([], [])
    found = _strongest(reading, (kind for kind, weak in head if not weak)) if head else None
    if typed and found != "person" and any(weak for _, weak in typed):
        return "person" if _by_place(reading) == "person" else "company"
    found = found or _by_place(reading)
    if not found and (head or running):
        surely = (kind for kind, weak in running if not weak)
        found = _strongest(reading, surely) or _strongest(reading, (kind for kind, _ in (*head, *running)))
    return found or ("meeting" if _has_day(reading) and _has_attendees(reading) else "other")


def _typed(reading: Reading) -> Iterable[tuple[Kind, bool]]:
    """Yield the kinds that `type` and `categories` say, each with whether it may be a relation."""
    kinds = reading.conventions.type_kinds
    for name in ("type", "categories"):
        field = reading.named.get(name)
        if field is None or field.origin == "label":
            continue
        for value in field.values:
            word = value.text if value.text in kinds else folded(plain(value)).strip("#").rpartition("/")[2]
            kind = kinds.get(word)
            if kind and not (field.origin == "inline" and _is_of_line(reading.note, value)):
                yield kind, word in RELATIONS


def _is_of_line(note: Note, value: Value) -> bool:
    """Return whether an inline field says how its line was, and not what the note is: `- lunch [type:: call]`."""
    index = bisect_right(note.blocks, value.line, key=attrgetter("line"))
    block = note.blocks[index - 1] if index else None
    if block is None or block.line != value.line or not (block.links or block.kind in ("item", "row")):
        return False
    rest = FIELDS_IN_LINE.sub("", block.text)
    return rest != block.text and any(sign.isalnum() for sign in rest)


def _tagged(reading: Reading) -> tuple[list[tuple[Kind, bool]], list[tuple[Kind, bool]]]:
    """Return the kinds that tags say: those of the head or of a line of tags, and those in running text."""
    kinds = reading.conventions.tag_kinds
    head: list[tuple[Kind, bool]] = []
    running: list[tuple[Kind, bool]] = []
    for tag in reading.note.tags[:MOST_TAGS]:
        group, _, rest = tag.text.partition("/")
        word = tag.text if tag.text in kinds else rest if group in TAG_GROUPS else group
        kind = kinds.get(word) or kinds.get(folded(word))
        if (
            kind and kind != "daily" and (kind, word in RELATIONS) not in head
        ):  # a daily note is known by its name alone
            where = _place_of_tag(reading.note, tag)
            if where:
                (head if where == "head" else running).append((kind, word in RELATIONS))
    return head, running


def _place_of_tag(note: Note, tag: Value) -> str:
    """Return `head` (properties, or a line of tags alone), `text` (a paragraph or heading), or nothing (a list)."""
    index = bisect_right(note.blocks, tag.line, key=attrgetter("line"))
    block = note.blocks[index - 1] if index else None
    if block is None or f"#{tag.text}" not in block.text.lower():
        return "head"
    if all(word.startswith("#") or word.lower() in LABELLED_TAGS for word in block.text.replace(",", " ").split()):
        return "head"
    return "text" if block.kind in ("text", "heading") else ""


def _strongest(reading: Reading, kinds: Iterable[Kind]) -> Kind | None:
    """Return the strongest of the kinds that the note can be, or None."""
    said = set(kinds)
    for kind in sorted(said, key=STRONGEST_FIRST.index) if len(said) > 1 else said:
        if kind in ("trip", "fair"):
            quiet = reading._replace(problems=[])
            if trip_of(quiet, "trip" if kind == "trip" else "fair") is None:
                reading.problems.extend(problem for problem in quiet.problems if problem not in reading.problems)
                continue
        elif (kind in ("person", "owner") and reading.daily_day) or (
            kind in ("person", "company") and _is_index(reading)
        ):
            continue
        return kind
    return None


def _by_place(reading: Reading) -> Kind | None:
    """Return what the folder or the file name says, or None."""
    stem = reading.stem
    if stem.startswith("@") and len(stem) > 1 and not reading.daily_day:
        return "person"
    folder = reading.folder
    kind, named_by = folder_kind(folder, reading.conventions) if folder else (None, "")
    if kind is None or (kind != "meeting" and reading.daily_day):
        return "daily" if reading.daily_day else None
    if _is_index(reading) or folded(stem).strip("_ ") == named_by:
        return None
    if kind == "market":
        return kind if country_code(stem) else None
    if kind in ("person", "company") and reading.name_day and not stem[:IDENTIFIER_DIGITS].isdigit():
        return None
    return _strongest(reading, (kind,))


@lru_cache(maxsize=8192)
def folder_kind(folder: str, conventions: Conventions) -> tuple[Kind | None, str]:
    """Return the kind of the nearest folder on the path whose name, or path in the settings, says one, and that name.

    The name comes folded and without numbers and emoji before it: a note of the same name is the folder's index.
    """
    kinds = conventions.folder_kinds
    parts = folded(folder).split("/")
    for depth in range(len(parts), 0, -1):
        name = parts[depth - 1]
        bare = BEFORE_NAME.sub("", name)
        kind = kinds.get("/".join(parts[:depth])) or kinds.get(name) or kinds.get(bare)
        if kind:
            return kind, bare
    return None, ""


def _is_index(reading: Reading) -> bool:
    """Return whether the name is made of words for an index, a template or a kind: `People MOC`, `00 Persone`."""
    names = reading.conventions.index_names
    name = folded(reading.stem)
    last = name.rpartition(" ")[2]
    if last.isalpha() and last not in names:  # nearly every name of a person
        return False
    name = BEFORE_NAME.sub("", name)
    words = name.replace("-", " ").replace("_", " ").split()
    return name in names or (bool(words) and all(word in names for word in words))


def _has_attendees(reading: Reading) -> bool:
    """Return whether a field or a heading names attendees."""
    if "attendees" in reading.named:
        return True
    blocks = reading.note.blocks
    headings = {
        index
        for index, block in enumerate(blocks)
        if block.kind == "heading" and folded(block.text).strip(" :") in reading.conventions.attendee_headings
    }
    return bool(headings) and any(block.links and block.parent in headings for block in blocks)


def _has_day(reading: Reading) -> bool:
    """Return whether a field or the name gives a day."""
    return bool(reading.name_day) or "date" in reading.named


def _is_me(reading: Reading) -> bool:
    """Return whether the settings name this note as the owner's."""
    me = folded(reading.conventions.me)
    return me in (folded(reading.stem), folded(reading.stem.lstrip("@")), folded(reading.note.path).removesuffix(".md"))
