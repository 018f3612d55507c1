"""People base: Obsidian's own live table of the people of a vault, written once and then the user's.

Its rows are notes, its columns the properties that these notes have: what vaultnet works out stands on the pages.
Source: obsidian.md 5.4.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from vaultnet.model.message import message
from vaultnet.notes.keys import normalised
from vaultnet.vault.write import write_new

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from vaultnet.app.init import Keys
    from vaultnet.app.people_marks import Marks
    from vaultnet.languages.voice import Voice

FILE_NAME: Final = "People.base"

COLUMNS: Final = (
    *("company", "role", "city", "country", "tier", "cadence", "next_step", "next_step_date"),
    *("birthday", "email", "phone", "interests", "introduced_by"),
)
"""Our names of the properties that become columns, in their order."""


def write_people_base(root: str, folder: str, text: str) -> bool:
    """Write the base unless there is one; return whether it was written. Whatever is there is the user's.

    Raises: NotWrittenError.
    """
    return write_new(root, f"{folder}/{FILE_NAME}", text.encode())


def people_base(marks: Marks, keys: Keys, fields: Mapping[str, str], voice: Voice) -> str:
    """Return the text of a base: everybody, everybody by company, and who knows the note beside which it is opened.

    A column is a property that people's notes have, as most of them spell it. `fields`: our names of keys.
    """
    columns = tuple(_columns(keys, fields))
    company = next((column for name, column in columns if name == "company"), "")
    who = voice.say(message("Person"))
    order = ["file.name", *(column for _, column in columns)]
    lines = [
        "filters:",
        "  and:",
        "    - or:",
        *(f"        - {_scalar(each)}" for each in _is_person(marks)),
        *(f"    - {_scalar(f'!file.inFolder({_quoted(each)})')}" for each in marks.left_out if each.isprintable()),
        "properties:",
        "  file.name:",
        f"    displayName: {_scalar(who)}",
        "views:",
        *_view(voice.say(message("People")), order),
    ]
    if company:
        lines += _view(voice.say(message("By company")), order, group=company)
    lines += _view(voice.say(message("Who knows this note")), order, only="file.hasLink(this.file)")
    return "\n".join((*lines, ""))


def _columns(keys: Keys, fields: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield our name and the column of each property that is worth one, the most frequent spelling of each."""
    spelled: dict[str, str] = {}
    for key, _ in keys.understood:
        name = fields.get(normalised(key))
        if name and key.isprintable() and "." not in key:
            spelled.setdefault(name, key)
    yield from ((name, f"note.{spelled[name]}") for name in COLUMNS if name in spelled)


def _is_person(marks: Marks) -> Iterator[str]:
    """Yield the conditions of which a note about a person meets one."""
    found = [
        *(f"file.inFolder({_quoted(each)})" for each in marks.folders if each.isprintable()),
        *(f"file.hasTag({_quoted(each)})" for each in marks.tags if each.isprintable()),
        *(
            f"list(note[{_quoted(key)}]).contains({_quoted(value)})"
            for key, value in marks.types
            if key.isprintable() and value.isprintable()
        ),
        *(['file.name.startsWith("@")'] if marks.has_at else ()),
    ]
    yield from found or ['file.hasTag("person")']


def _view(name: str, order: Iterable[str], *, group: str = "", only: str = "") -> Iterator[str]:
    """Yield a table with these columns."""
    yield "  - type: table"
    yield f"    name: {_scalar(name)}"
    if only:
        yield "    filters:"
        yield "      and:"
        yield f"        - {_scalar(only)}"
    if group:
        yield "    groupBy:"
        yield f"      property: {_scalar(group)}"
        yield "      direction: ASC"
    yield "    order:"
    yield from (f"      - {_scalar(column)}" for column in order)
    yield "    sort:"
    yield "      - property: file.name"
    yield "        direction: ASC"


def _scalar(text: str) -> str:
    """Return a text as YAML: in single quotes, where nothing but they mean anything, unless it is plain words."""
    return text if text.replace(".", "").isidentifier() and text.isascii() else "'{}'".format(text.replace("'", "''"))


def _quoted(text: str) -> str:
    """Return a text as a formula names it."""
    return json.dumps(text, ensure_ascii=False)
