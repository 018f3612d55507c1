"""Meeting lines: who attended, how, and what the rest of a meeting note tells (spec 2.1, 2.2, 3)."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from vaultnet.model.facts import Mention
from vaultnet.people.above import heading_of, is_attendee_heading, title_read
from vaultnet.people.channels import channel_of
from vaultnet.people.daily_lines import Page, daily_mentions, name_of_target, words_of_heading
from vaultnet.people.explicit import first_of
from vaultnet.people.fields import PIECE, PLACEHOLDERS, links_of
from vaultnet.people.line import line_of
from vaultnet.people.parts import NO_HIT
from vaultnet.people.tokens import tokens_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vaultnet.model.channel import Channel
    from vaultnet.model.note import Block, Field, Value
    from vaultnet.model.problem import Problem
    from vaultnet.people.conventions import Conventions
    from vaultnet.people.fields import Reading

_PLACES: Final = ("location", "city", "address", "country")
_LABEL: Final = 24
"""The name of a list of attendees ends within so many characters."""

_DONE: Final = frozenset(("x", "X"))
_LETTER: Final = re.compile(r"[^\W\d_]").search


def meeting_mentions(reading: Reading, day: int) -> tuple[tuple[Mention, ...], tuple[Problem, ...]] | None:
    """Return what a meeting note tells; None: it names no attendees, so it is read as any dated note.

    All attendees met in the same way: as the field `channel` says, else the title, else the type. A `meeting` whose
    place is a place was in person. Others that the note links to were only named, unless their own line says more.
    """
    line, attendees = _attendees(reading)
    if not attendees:
        return None
    channel = _channel(reading)
    if channel is None:
        return (), ()
    known = frozenset((*attendees, *map(name_of_target, attendees)))
    page = Page(day, None, known, has_headings=False)
    mentions, problems = daily_mentions(reading.note, page, reading.conventions)
    if not day:
        return mentions, problems
    return (Mention(line, day, channel, "", own=False, targets=attendees), *mentions), problems


def title_channel(reading: Reading) -> tuple[Channel | None, bool]:
    """Return the channel that the title of a note says, and whether it says that nothing happened.

    Titles are the field `title`, the file name and a first heading.
    """
    first = reading.note.blocks[:1]
    heading = [words_of_heading(block) for block in first if block.kind == "heading" and block.level == 1]
    for title in (*_texts(reading.named, "title"), reading.stem, *heading):
        if not _LETTER(title):
            continue
        line, part = title_read(title, reading.conventions)
        if part.role == "none":
            return None, True
        if part.hit != NO_HIT:
            return channel_of(line.tokens, line.marks, part.hit), False
    return None, False


def _attendees(reading: Reading) -> tuple[int, tuple[str, ...]]:
    """Return the line that names the attendees first, and all of them."""
    conventions = reading.conventions
    found: dict[str, None] = {}
    line = 0
    field = reading.named.get("attendees")
    if field is not None:
        line = field.line
        for value in field.values:
            found.update(dict.fromkeys(_people(value)))
    under: set[int] = set()
    for index, block in enumerate(reading.note.blocks):
        if block.kind == "heading":
            if heading_of(words_of_heading(block), conventions).is_attendees:
                under.add(index)
        elif (block.parent in under or _is_attendee_line(block, conventions)) and not (
            block.kind == "task" and block.mark not in _DONE
        ):
            under.add(index)
            if block.links and not line:
                line = block.line
            found.update(dict.fromkeys(_listed(block, conventions)))
    return line, tuple(found)


def _is_attendee_line(block: Block, conventions: Conventions) -> bool:
    """Return whether a line gives its names as those of attendees: `Presenti: [[Anna]], [[Bruno]]`."""
    label, colon, _ = block.text[:_LABEL].partition(":")
    return bool(colon) and "[" not in label and is_attendee_heading(label, conventions)


def _listed(block: Block, conventions: Conventions) -> list[str]:
    """Return the people whom a line of attendees lists: up to the next name of a list, `Apologies: …`.

    Who was not there is none of them: `[[Bruno]] (absent)`.
    """
    absent = _absent(block, conventions) if block.links and _LETTER(block.text, block.links[0].end) else ()
    listed: list[str] = []
    for place, link in enumerate(block.links):
        if place and ":" in block.text[block.links[place - 1].end : link.start]:
            break
        if place not in absent:
            listed.append(link.target)
    return listed


def _absent(block: Block, conventions: Conventions) -> list[int]:
    """Return the places, among the links of a line, of those who were not there."""
    line = line_of(block.text, block.links, conventions.lexicon)
    links = (index for index, mark in enumerate(line.marks) if mark.entry.sense == "link")
    return [place for place, index in enumerate(links) if index in line.judged.absent]


def _people(value: Value) -> tuple[str, ...]:
    """Return the people whom a value of an attendee field names: its links, else its names between commas."""
    linked = links_of(value) if "[" in value.text else ()
    if linked:
        return tuple(reference.target for reference in linked)
    pieces = (piece.strip(" \"'") for piece in PIECE.findall(value.text))
    return tuple(piece for piece in pieces if piece.casefold() not in PLACEHOLDERS and not piece.isdigit())


def _channel(reading: Reading) -> Channel | None:
    """Return how the meeting was; None: it did not take place."""
    named, conventions = reading.named, reading.conventions
    if "status" in named and _is_called_off(named["status"], conventions):
        return None
    explicit = first_of(_texts(named, "channel"), conventions)
    if explicit is not None:
        return explicit
    titled, is_off = title_channel(reading)
    if is_off:
        return None
    kinds = (*_texts(named, "type"), *_texts(named, "categories"), *(tag.text for tag in reading.note.tags))
    known = (conventions.channels.get(kind.strip("[]#\"' ").casefold()) for kind in kinds)
    channel = titled or next((each for each in known if each is not None), None) or "meeting"
    if channel == "meeting" and _is_in_place(named, conventions):
        return "in_person"
    return channel


def _is_called_off(field: Field, conventions: Conventions) -> bool:
    """Return whether a status says that it did not happen."""
    return any(
        mark.entry.sense in ("cancel", "later", "absent")
        for value in field.values
        for mark in line_of(value.text, (), conventions.lexicon).marks
    )


def _is_in_place(named: Mapping[str, Field], conventions: Conventions) -> bool:
    """Return whether the meeting was in a place: it has one, and none that is on the net or the telephone."""
    places = [text for name in _PLACES for text in _texts(named, name) if text.casefold() not in PLACEHOLDERS]
    if not places:
        return False
    online = _online_words(conventions)
    return not any(
        "://" in place or " ".join(tokens_of(place)) in conventions.online or online.intersection(tokens_of(place))
        for place in places
    )


@lru_cache(maxsize=8)
def _online_words(conventions: Conventions) -> frozenset[str]:
    """Return the single words that say that a place is none."""
    return frozenset(word for phrase in conventions.online if " " not in phrase for word in tokens_of(phrase))


def _texts(named: Mapping[str, Field], name: str) -> tuple[str, ...]:
    """Return the values of a field."""
    return tuple(value.text for value in named[name].values) if name in named else ()
