"""Quick: the plainest dated lines of a person's note, read without parsing them: `coffee with [[Anna]] — …`.

By far the most lines of a log begin with how it was. Whatever is not as plain as that is left to the careful reader,
and both say the same (tests/people/test_quick.py).
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final

from vaultnet.model.channel import RUNG_OF
from vaultnet.model.facts import Mention
from vaultnet.people.field_days import FIRST_DAY

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vaultnet.model.channel import Channel
    from vaultnet.model.note import Block, NoteLink
    from vaultnet.people.lexicon import Entry, Lexicon

_new: Final = tuple.__new__
_DIGIT: Final = re.compile(r"[0-9]").search
_BEHIND_DATE: Final = frozenset((":", " ", ",", ";"))
_DASHES: Final = frozenset((":", "-", "–", "—"))
_LEADING_ON: Final = frozenset(
    ("from", "to", "for", "of", "da", "a", "ad", "di", "per", "del", "dal", "dalla", "dell'"),
)
"""Words that say, behind a written word, who wrote, and behind coffee, that it is goods."""


def quick_mentions(block: Block, lexicon: Lexicon) -> tuple[Mention, ...]:
    """Return the mentions of a plain line that begins with an ISO date; empty: it must be read with care."""
    text, links = block.text, block.links
    if text[4:5] != "-" or text[7:8] != "-" or text[10:11] not in _BEHIND_DATE:
        return ()
    try:
        day = date.fromisoformat(text[:10]).toordinal()
    except ValueError:
        return ()
    channel = quick_channel(text, 10, links, lexicon)
    if channel is None or day < FIRST_DAY:
        return ()
    # Half the time of `Mention(…)`, a hundred thousand times.
    own = _new(Mention, (block.line, day, channel, "", True, ()))
    if not links:
        return (own,)
    target = links[0].target
    return () if _DIGIT(target) else (own, _new(Mention, (block.line, day, channel, "", False, (target,))))


def quick_channel(text: str, start: int, links: tuple[NoteLink, ...], lexicon: Lexicon) -> Channel | None:
    """Return the channel of a line that begins with an exact contact word which nothing behind it may undo.

    With a link, only where it is the one that `with` leads to, right behind that word: then it took part. None: the
    line must be read with care.
    """
    low = text[start:].lower()
    # Signs that words may wear here and there.
    if "*" in low or "_" in low or '"' in low or "(" in low or "::" in low or ".." in low or "…" in low:
        return None
    words = low.split()
    entry, end = _first_phrase(words, lexicon)
    if entry is None or entry.sense != "hit" or entry.about or entry.capital or entry.left:
        return None
    if links and not (len(links) == 1 and links[0].start >= start and _is_led_to(text[start : links[0].start], end)):
        return None
    behind = words[end:]
    if entry.vague or not lexicon.telling.isdisjoint(behind):
        following = text[links[0].end :].lstrip() if links else " ".join(behind[:1])
        if not _ends(following) and (entry.vague or _stands(lexicon.delaying, behind, low)):
            return None
        if _stands(lexicon.undoing, behind, low) or _stands(lexicon.directing, behind, low):
            return None
    return None if _is_changed(entry, behind[0] if behind else "", lexicon) else entry.channel


def _is_changed(entry: Entry, following: str, lexicon: Lexicon) -> bool:
    """Return whether the word behind a contact word says who wrote, or that it is goods, or is its object."""
    channel = entry.channel
    if channel == "coffee" or channel is None or RUNG_OF[channel] == "written":
        return entry.verb or following in _LEADING_ON  # "coffee from her shop"
    return entry.seeing and (following in lexicon.articles or following in lexicon.subordinate)


def _stands(phrases: Mapping[str, tuple[str, ...]], words: list[str], text: str) -> bool:
    """Return whether one of some phrases stands in a text."""
    if phrases.keys().isdisjoint(words):
        return False
    return any(phrase in text for word in words if word in phrases for phrase in phrases[word])


def _ends(behind: str) -> bool:
    """Return whether the sentence part ends before a text."""
    return not behind or behind[0] in "—–.:;"


def _first_phrase(words: list[str], lexicon: Lexicon) -> tuple[Entry | None, int]:
    """Return the phrase that begins a line, and the index of the word behind it; None: no phrase of ours does."""
    at = 1 if words and words[0] in _DASHES else 0
    if at == len(words):
        return None, at
    word = words[at]
    found = lexicon.table.get(word) or lexicon.table.get(word.rstrip(":,."))
    if found is None:
        return None, at
    entry, longer = found
    if longer and word[-1].isalpha() and at + 1 < len(words):
        for rest, size, other in longer.get(words[at + 1].rstrip(":,."), ()):
            if size == 1 or tuple(each.rstrip(":,.") for each in words[at + 1 : at + 1 + size]) == rest:
                return other, at + 1 + size
    return entry, at + 1


def _is_led_to(before: str, end: int) -> bool:
    """Return whether the words before a link are the contact word and `with`."""
    words = before.lower().split()
    return len(words) in (end, end + 1) and words[-1] in ("with", "con")
