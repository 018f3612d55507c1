"""Writing notes: the fields and lines of a new note about somebody from a file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from vaultnet.answers.log_line import LogStyle, log_line
from vaultnet.answers.log_place import logged
from vaultnet.languages.countries import country_code, country_name
from vaultnet.merging.editing import log_entry
from vaultnet.merging.own_words import with_own_words
from vaultnet.merging.telling import WORDS, birthday_text, told_by, words_of
from vaultnet.network.spellings import company_name
from vaultnet.notes.raw_lines import lines_of, with_lines
from vaultnet.people.new_note import KEYS, PERSON, new_note
from vaultnet.people.status import TAGS

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from vaultnet.model.draft import Draft
    from vaultnet.model.import_plan import NewNote
    from vaultnet.people.new_note import Manner
    from vaultnet.people.new_note import NewNote as NoteText

_NO_TAG: Final = re.compile(r"[^\w-]+")


def fields_of(draft: Draft, links: Mapping[str, str], language: str) -> dict[str, str | tuple[str, ...]]:
    """Return the properties of a new note, by our names of fields.

    `links`: what a link to each company that has a note says, by its plain name. Countries are named in the language of
    the notes.
    """
    said, words = told_by(draft), words_of(draft)
    company, code = said.get("company", ""), country_code(draft.country)
    target = links.get(company_name(company)) if company else None
    fields: dict[str, str | tuple[str, ...]] = {
        "aliases": words.pop("aliases", ()),
        "company": f"[[{target}]]" if target else company,
        "role": said.get("role", ""),
        "city": said.get("city", ""),
        "country": country_name(code, language) if code else said.get("country", ""),
        "email": draft.emails if len(draft.emails) > 1 else "".join(draft.emails),
        "phone": draft.phones if len(draft.phones) > 1 else "".join(draft.phones),
        "linkedin": said.get("linkedin", ""),
        "website": draft.website,
        "birthday": said.get("birthday", ""),
        "anniversary": birthday_text(draft.anniversary),
        **{field: words[field] for field in WORDS if field in words},
        "connected_on": said.get("connected_on", ""),
        "stage": draft.stage,
        "tags": tuple(filter(None, map(tag_of, draft.tags))),
    }
    return {name: value for name, value in fields.items() if value}


def tag_of(label: str) -> str:
    """Return a label as a tag that editors know; empty where there is nothing in it, or it would hide somebody."""
    tag = _NO_TAG.sub("-", label).strip("-_")
    return "" if tag.isdecimal() or tag.lower() in TAGS else tag


def note_of(new: NewNote, taken: Collection[str], links: Mapping[str, str], manner: Manner) -> NoteText:
    """Return the note about somebody from a file: properties, what the owner wrote about them, and their contacts.

    The owner's own note is no note about others: of a template for those, nothing is in it.
    """
    draft = new.draft
    fields = fields_of(draft, links, manner.language)
    if new.is_owner:
        kind = manner.spellings.get("type") or KEYS[manner.language]["type"]
        manner = manner._replace(template=f"---\n{kind}: {PERSON[manner.language]}\nme: true\n---\n")
    made = new_note(draft.name, fields, taken, manner)
    data = with_own_words(made.data, draft.note, manner.language)
    return made._replace(data=_with_contacts(made.path, data, new, manner))


def _with_contacts(path: str, data: bytes, new: NewNote, manner: Manner) -> bytes:
    """Return the note with its contacts as lines: the first where the note keeps such, the others below it."""
    entries = [log_entry(each, manner.language) for each in new.logged]
    if not entries:
        return data
    first = logged(path, data, entries[0], manner.conventions)
    if not isinstance(first, bytes):
        return data
    line = log_line(entries[0], LogStyle()).encode()
    place = next((each.after for each in lines_of(first) if first[each.start : each.end] == line), None)
    if place is None:
        return first
    return with_lines(first, place, [log_line(each, LogStyle()) for each in entries[1:]])
