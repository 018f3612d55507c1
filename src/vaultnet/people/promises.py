"""Promises: open tasks that name somebody, or stand in somebody's own note (spec 3, `promise`)."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from vaultnet.model.facts import Promise
from vaultnet.notes.day_and_month import next_day_named
from vaultnet.notes.days import WEEKDAYS, written_days
from vaultnet.notes.keys import folded
from vaultnet.people.dated import day_of_link
from vaultnet.people.tokens import LINK, tokens_of

if TYPE_CHECKING:
    from vaultnet.model.facts import Kind
    from vaultnet.model.note import Block, Note, NoteLink
    from vaultnet.people.conventions import Conventions

OPEN: Final = frozenset((" ", "/"))
"""Boxes of tasks that are still to be done."""

_NEAR_START: Final = 24
"""Characters in which a task says whose it is."""

_FIELD: Final = re.compile(r"\s*[\[(]([^\W_][\w -]*)::\s*([^\])]*)[\])]")
_SIGNS: Final = (("📅", "due"), ("📆", "due"), ("🗓", "due"), ("⏳", "scheduled"), ("⌛", "scheduled"), ("🛫", "start"))
_SIGNED: Final = re.compile("\\s*(📅|📆|🗓|⏳|⌛|🛫|➕|✅|❌)\ufe0f?\\s*(\\d{4}-\\d{2}-\\d{2})")
_OTHER_SIGNS: Final = re.compile(
    "\\s*(?:[🔺⏫🔼🔽⏬]\ufe0f?|🔁\ufe0f?[^📅📆🗓⏳⌛🛫➕✅❌🆔⛔🏁]*|🏁\ufe0f?\\s*\\w+|(?:🆔|⛔)\ufe0f?\\s*[\\w,-]+)"
)
_HAS_SIGN: Final = re.compile("[📅📆🗓⏳⌛🛫➕✅❌🔺⏫🔼🔽⏬🔁🏁🆔⛔]").search
_BLOCK_NAME: Final = re.compile(r"\s+\^[\w-]+\s*$")
"""Obsidian's name of a block, by which other notes link to it."""

_NO_SIGN: Final = "[^:<📅📆🗓⏳⌛🛫➕✅❌🔺⏫🔼🔽⏬🔁🏁🆔⛔]"
_PLAIN: Final = re.compile(f"({_NO_SIGN}*)📅\ufe0f? ?(\\d{{4}}-\\d{{2}}-\\d{{2}})").fullmatch
"""A task with nothing but its text and the day it is due: by far the most that have a day."""

_LOGSEQ: Final = re.compile(r"\b(DEADLINE|SCHEDULED):\s*<(\d{4}-\d{2}-\d{2})[^>]*>")
_DIGIT: Final = re.compile(r"\d").search
_MAYBE: Final = re.compile(
    r"\d{1,4}[./-]\d|\d{1,2}\S{0,2}\s+\w{3,}\.?\s+\d{4}|\w{3,}\.?\s+\d{1,2}\S{0,2},?\s+\d{4}"
).search
_BY: Final = re.compile(
    r"[\s,(–—-]*\b(?:entro(?:\s+il|\s+l')?|prima\s+del|per\s+il|il|by|before|until|due(?:\s+on)?|on|for|scadenza:?|deadline:?)?\s*[\[(]*$",
    re.IGNORECASE,
)

_BY_DAY: Final = re.compile(
    r"[\s,(*_–—-]*\b(?:entro|prima|by|before|until|due|scadenza|deadline)\b[: ]*"
    r"((?:[^\W\d_]+,? +)*?)(?:(?:dell|l)['’])?"
    r"(\d{1,2}(?:[/.]\d{1,2}|[^\W\d_]{0,2} ?(?:of |di )?[^\W\d_]{3,})|[^\W\d_]{3,} \d{1,2}(?:st|nd|rd|th)?)[ .)\]*_]*$",
    re.IGNORECASE,
)
"""`entro il 25 novembre`, `by Friday, November 27th` at the end of a task."""

_BEFORE_DAY: Final = frozenset(("il", "del", "on", "by", "the", *WEEKDAYS))


def promises_of(note: Note, kind: Kind, conventions: Conventions, day: int = 0) -> tuple[Promise, ...]:
    """Return the open tasks of a note that name somebody by a link, or concern the person whose note it is.

    Due is the date of `📅` or `[due:: …]`, else that of `⏳` or `[scheduled:: …]`, else a date that ends the task; in a
    note about a `day` (ordinal), `by 25 November` is the next such day from then on. A
    task is theirs where it begins with a phrase such as `waiting for`, or with a link to them and what they do.
    """
    found = []
    own = kind == "person"
    for block in note.blocks:
        if block.kind != "task" or block.mark not in OPEN or not (own or block.links):
            continue
        targets = tuple(dict.fromkeys(link.target for link in block.links if not day_of_link(link.target, conventions)))
        if own or targets:
            text, due = _text_and_due(block, conventions, day)
            theirs = _is_theirs(block, conventions)
            found.append(Promise(block.line, text, own, targets, due, theirs))
    return tuple(found)


def _text_and_due(block: Block, conventions: Conventions, day: int) -> tuple[str, int]:
    """Return the text of a task without what says when, and the day it is due (ordinal; 0: not said)."""
    text = _BLOCK_NAME.sub("", block.text) if "^" in block.text else block.text
    plain = None if text.isascii() else _PLAIN(text)
    if plain:
        return plain[1].rstrip(), _ordinal(plain[2])
    days: dict[str, int] = {}
    if "::" in text:
        for name, value in _FIELD.findall(text):
            days.setdefault(folded(name), _ordinal(value))
        text = _FIELD.sub("", text)
    if not text.isascii() and _HAS_SIGN(text):
        for sign, value in _SIGNED.findall(text):
            days.setdefault(dict(_SIGNS).get(sign, ""), _ordinal(value))
        text = _OTHER_SIGNS.sub("", _SIGNED.sub("", text))
    if "<" in text:
        for name, value in _LOGSEQ.findall(text):
            days.setdefault("due" if name == "DEADLINE" else "scheduled", _ordinal(value))
        text = _LOGSEQ.sub("", text)
    text = text.strip()
    due = days.get("due") or days.get("scadenza") or days.get("scheduled") or 0
    if not due and _DIGIT(text):
        text, due = _without_last_day(text, day, conventions)
    return " ".join(text.split()), due


def _without_last_day(text: str, day: int, conventions: Conventions) -> tuple[str, int]:
    """Return the text without the date that ends it, and that day; the text as it is where none does."""
    written = written_days(text, day_first=conventions.day_first) if _MAYBE(text) else ()
    if not written or written[-1].day is None or text[written[-1].end :].strip(" .)]*_"):
        return _without_next_day(text, day, conventions) if day else (text, 0)
    before = text[: written[-1].start]
    begin = _BY.search(before)
    return (before[: begin.start()] if begin else before).rstrip(" ,(-–—"), written[-1].day.toordinal()


def _without_next_day(text: str, day: int, conventions: Conventions) -> tuple[str, int]:
    """Return the text without the day of no year by which it is due, and the next such day; else the text as it is."""
    by = _BY_DAY.search(text)
    if by is None or not _BEFORE_DAY.issuperset(folded(by[1]).replace(",", "").split()):
        return text, 0
    found = next_day_named(folded(by[2]), date.fromordinal(day), day_first=conventions.day_first)
    return (text[: by.start()].rstrip(), found.toordinal()) if found else (text, 0)


def _is_theirs(block: Block, conventions: Conventions) -> bool:
    """Return whether the task is theirs: `waiting for [[Anna]]`, `[[Anna]] manda il listino`, `[[Anna]] to send …`."""
    first = block.links[0] if block.links else None
    if first is not None and not first.start:
        return _is_done_by(block, first)
    if not (first is not None and first.start < _NEAR_START) and not _begins_theirs(block.text, conventions):
        return False
    tokens = tokens_of(block.text, block.links)
    while tokens and not (tokens[0][0].isalpha() or tokens[0] == LINK):
        tokens = tokens[1:]
    if not tokens:
        return False
    if first is not None and tokens[0] == LINK:
        return _is_done_by(block, first)
    return any(" ".join(tokens[:size]) in conventions.theirs for size in range(1, 6))


def _begins_theirs(text: str, conventions: Conventions) -> bool:
    """Return whether a phrase of theirs may begin a text: whether its first word begins one."""
    words = tokens_of(text[:_NEAR_START])
    return not _first_words(conventions).isdisjoint(words[:2])


@lru_cache(maxsize=8)
def _first_words(conventions: Conventions) -> frozenset[str]:
    """Return the first words of all phrases of theirs."""
    return frozenset(phrase.partition(" ")[0] for phrase in conventions.theirs)


def _is_done_by(block: Block, link: NoteLink) -> bool:
    """Return whether the words behind a link that begins a task say what they do, not what it is about.

    `[[Anna]]: send the offer`, `[[Anna]] (call)` and `[[Anna]] – offer` are the owner's own notes on somebody.
    """
    behind = block.text[link.end :]
    if not behind[:1].isspace():
        return False
    word = behind.lstrip().partition(" ")[0]
    if word.isascii() and word.isalpha():  # in most tasks
        return True
    following = tokens_of(block.text, block.links, link.end)
    return bool(following) and following[0][0].isalpha()


def _ordinal(value: str) -> int:
    """Return the day of an ISO date (ordinal); 0 when it is none."""
    try:
        return date.fromisoformat(value.strip(" []")).toordinal()
    except ValueError:
        return 0
