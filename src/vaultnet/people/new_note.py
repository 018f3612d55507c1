"""New note: the text of a note about somebody who had none, from the user's own template or from a small one of ours.

Whatever comes from elsewhere is written as quoted values of properties: nothing of it can be a key, a link or code.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from vaultnet.notes.field_value import scalar
from vaultnet.notes.file_name import file_name, free_name
from vaultnet.notes.keys import normalised
from vaultnet.notes.parse import parse
from vaultnet.people.kind import kind_of
from vaultnet.people.template import filled

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from datetime import date

    from vaultnet.people.conventions import Conventions

KEYS: Final[Mapping[str, Mapping[str, str]]] = {
    "en": {
        "type": "type", "name": "name", "aliases": "aliases", "company": "company", "role": "role", "city": "city",
        "country": "country", "email": "email", "phone": "phone", "linkedin": "linkedin", "website": "website",
        "birthday": "birthday", "interests": "interests", "introduced_by": "introduced_by", "cadence": "cadence",
        "connected_on": "connected_on", "schools": "schools", "languages": "languages", "source": "source",
        "past_companies": "previous", "anniversary": "anniversary",
    },
    "it": {
        "type": "tipo", "name": "nome", "aliases": "aliases", "company": "azienda", "role": "ruolo", "city": "città",
        "country": "paese", "email": "email", "phone": "telefono", "linkedin": "linkedin", "website": "website",
        "birthday": "compleanno", "interests": "interessi", "introduced_by": "presentato_da", "cadence": "frequenza",
        "connected_on": "connected_on", "schools": "scuole", "languages": "lingue", "source": "fonte",
        "past_companies": "precedenti", "anniversary": "anniversario", "stage": "fase", "sector": "settore",
        "events": "eventi", "knows": "conosce",
    },
}  # fmt: skip
"""How we write our fields, by language, where neither the template nor the vault's other notes have a word for one."""

PERSON: Final[Mapping[str, str]] = {"en": "person", "it": "persona"}
SOMEBODY: Final[Mapping[str, str]] = {"en": "Somebody", "it": "Qualcuno"}
"""File name of whoever has a name that no file can bear."""

HEADINGS: Final[Mapping[str, str]] = {"en": "## Contacts", "it": "## Contatti"}
SHOWN: Final = ("company", "role", "city", "country", "interests", "introduced_by", "cadence")
"""Properties that stand in our own template even while nothing is known: they invite."""

LISTS: Final = frozenset(("aliases", "interests", "schools", "languages"))
_EMPTY: Final = frozenset(("", "[]", '""', "''", "null", "~", "[ ]", '"[[]]"', "'[[]]'"))
_KEY: Final = re.compile(r"([^\s:#-][^:\n]*):(?:[ \t]+(.*))?")
_ITEM: Final = re.compile(r"[ \t]*-(?:[ \t]+(.*))?")


class Manner(NamedTuple):
    """How new notes about people are written in a vault."""

    folder: str
    """Where they go; empty: the vault itself."""

    template: str
    """The user's own template; empty: there is none."""

    conventions: Conventions
    language: str
    today: date
    spellings: Mapping[str, str] = {}  # read only
    """Keys as the vault's other notes about people spell them, by our name of the field."""


class NewNote(NamedTuple):
    """A note to be made."""

    path: str
    data: bytes


def new_note(name: str, fields: Mapping[str, str | tuple[str, ...]], taken: Collection[str], manner: Manner) -> NewNote:
    """Return the note about somebody who has none yet, under a name that nobody has.

    `fields` are values by our names of fields; a link is written as `[[Acme]]`, and only to a note that is there.
    `taken` are the names (without `.md`) of the notes of the vault: a second Anna Keller is called after her company,
    else her city, else `Anna Keller 2`.
    """
    stem = file_name(name, SOMEBODY[manner.language])
    known = (_shown(fields.get(key, "")) for key in ("company", "city"))
    more = (file_name(f"{name} ({value})") for value in known if value)
    title = free_name((stem, *more), taken)
    path = f"{manner.folder}/{title}.md".lstrip("/")
    wanted = {key: value for key, value in fields.items() if value}
    if title != " ".join(name.split()) and "name" not in wanted:
        wanted["name"] = name
    text = filled(manner.template, title, manner.today) if manner.template.strip() else _small(manner)
    text = "\n".join(_with_fields(text, wanted, manner)) if wanted else text
    if kind_of(parse(path, _data(text)), manner.conventions) != "person":
        text = "\n".join(_with_fields(text, {"type": PERSON[manner.language]}, manner))
    return NewNote(path, _data(text))


def _data(text: str) -> bytes:
    """Return a text as a file holds it: one line end at its end."""
    return f"{text.rstrip()}\n".encode("utf-8", "replace")


def _shown(value: str | tuple[str, ...]) -> str:
    """Return the name that a value shows: of a link, its text."""
    text = value if isinstance(value, str) else ", ".join(value)
    return text.strip("[]").rpartition("|")[2].rpartition("/")[2] if text.startswith("[[") else text


def _small(manner: Manner) -> str:
    """Return our own template."""
    kind = f"{_spelled('type', manner)}: {PERSON[manner.language]}"
    keys = (f"{_spelled(name, manner)}:{' []' if name in LISTS else ''}" for name in SHOWN)
    return "\n".join(("---", kind, *keys, "---", "", HEADINGS[manner.language], ""))


def _with_fields(text: str, fields: Mapping[str, str | tuple[str, ...]], manner: Manner) -> Iterator[str]:
    """Yield the lines of a note with values in its properties: in place where there is a key, else behind the last."""
    lines = text.split("\n")
    end = _end_of_head(lines)
    head, body = (lines[1:end], lines[end + 1 :]) if end else ([], lines)
    left = dict(fields)
    yield "---"
    index = 0
    while index < len(head):
        line = head[index]
        found = _KEY.fullmatch(line)
        name = manner.conventions.fields.get(normalised(found[1].strip("\"'"))) if found else None
        below = _items_below(head, index + 1) if found and name else 0
        if found and name in left and not _goes_on(head, index + 1 + below):
            items = [found[2] or "", *head[index + 1 : index + 1 + below]]
            yield from _property(found[1], left.pop(name), [each for each in items if not _is_empty(each)])
            index += 1 + below
        else:
            yield line
            index += 1
    there = {manner.conventions.fields.get(normalised(key[1])) for key in map(_KEY.fullmatch, head) if key}
    for name, value in left.items():
        if name not in there:
            yield from _property(_spelled(name, manner), value, [])
    yield "---"
    yield from body


def _property(key: str, value: str | tuple[str, ...], there: list[str]) -> Iterator[str]:
    """Yield the lines of a property; what the template has there already stays beside the values of a list."""
    if isinstance(value, str):
        yield f"{key}: {scalar(value)}"
        return
    yield f"{key}:"
    for each in there:
        item = _ITEM.fullmatch(each)
        inner = each.strip().strip("[]").split(",") if not item else [item[1] or ""]
        yield from (f"  - {part.strip()}" for part in inner if part.strip())
    yield from (f"  - {scalar(each)}" for each in dict.fromkeys(value))


def _items_below(head: list[str], start: int) -> int:
    """Return how many lines of a list stand below a key."""
    count = 0
    while start + count < len(head) and _ITEM.fullmatch(head[start + count]):
        count += 1
    return count


def _goes_on(head: list[str], index: int) -> bool:
    """Return whether the line is part of a value above it that is no list: a text over several lines, a map."""
    return index < len(head) and head[index][:1] in (" ", "\t") and bool(head[index].strip())


def _is_empty(text: str) -> bool:
    """Return whether a value, or an item of a list, holds nothing."""
    item = _ITEM.fullmatch(text)
    return ((item[1] or "") if item else text).strip() in _EMPTY


def _end_of_head(lines: list[str]) -> int:
    """Return the index of the line that closes the properties; 0: there are none."""
    if lines[0].strip("\ufeff \t") != "---":
        return 0
    return next((index for index, line in enumerate(lines[1:], 1) if line.rstrip() == "---"), 0)


def _spelled(name: str, manner: Manner) -> str:
    """Return the key under which a field is written here."""
    return manner.spellings.get(name) or KEYS[manner.language].get(name, name)
