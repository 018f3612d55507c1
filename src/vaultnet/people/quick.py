"""Quick: the plainest dated lines of a person's note, read without parsing them: `coffee with [[Anna]] — …`.

By far the most lines of a log begin with how it was. Whatever is not as plain as that is left to the careful reader,
and both say the same (tests/people/test_quick.py).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from vaultnet.model.channel import RUNG_OF
from vaultnet.model.facts import Mention
from vaultnet.model.note import NoteLink
from vaultnet.people.channels import channel_of
from vaultnet.people.field_days import FIRST_DAY, day_of_iso
from vaultnet.people.line import line_of
from vaultnet.people.parts import NO_HIT, companions_of, own_part

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vaultnet.model.channel import Channel
    from vaultnet.model.note import Block
    from vaultnet.people.conventions import Conventions
    from vaultnet.people.lexicon import Entry, Lexicon

_new: Final = tuple.__new__
_DIGIT: Final = re.compile(r"[0-9]").search
_CAREFUL: Final = (None, False)
_DATE_LENGTH: Final = 10
_BEHIND_DATE: Final = frozenset((":", " ", ",", ";"))
_DASHES: Final = frozenset((":", "-", "–", "—"))
_LEADING_ON: Final = frozenset(
    ("from", "to", "for", "of", "da", "a", "ad", "di", "per", "del", "dal", "dalla", "dell'"),
)
"""Words that say, behind a written word, who wrote, and behind coffee, that it is goods."""


def quick_mentions(block: Block, conventions: Conventions, lexicon: Lexicon) -> tuple[Mention, ...]:
    """Return the mentions of a plain line that begins with an ISO date; empty: it must be read with care.

    What stands before the link, or before the dash, comes again in line after line and is remembered; of what stands
    behind it only the telling words matter.
    """
    line, _, text, links, _, _, _ = block
    day = day_of_iso(text[:10]) if text[10:11] in _BEHIND_DATE else 0
    if day < FIRST_DAY:
        return ()
    if links:
        target, _, start, end = links[0]
        if start < _DATE_LENGTH or len(links) > 1 or _DIGIT(target):
            return ()
        channel, is_vague = _remembered(text[10:start], True, conventions)
        rest = text[end:]
    else:
        target = ""
        cut = text.find(" —", 10)
        if cut < 0:
            cut = len(text)
        channel, is_vague = (_remembered if cut < len(text) else beginning_of)(text[10:cut], False, conventions)
        rest = text[cut:]
    if channel is None or (rest and not _leaves(rest, is_vague, lexicon)):
        return ()
    # Half the time of `Mention(…)`, a hundred thousand times.
    own = _new(Mention, (line, day, channel, "", True, ()))
    return (own, _new(Mention, (line, day, channel, "", False, (target,)))) if links else (own,)


def beginning_of(text: str, is_led: bool, conventions: Conventions) -> tuple[Channel | None, bool]:
    """Return the channel of a text that begins with a contact word, and whether that word is vague.

    It is what stands between the date and the one link of a line (`is_led`), which must then take part; else the line
    as far as its first dash. None: the line must be read with care.
    """
    low = text.lower()
    if _is_odd(low):
        return _CAREFUL
    lexicon = conventions.lexicon
    words = low.split()
    entry, end = _first_phrase(words, lexicon)
    if entry is None or entry.sense != "hit" or entry.about or entry.capital or entry.left:
        return _CAREFUL
    channel = entry.channel
    behind = words[end:]
    if is_led and behind not in (["with"], ["con"]):
        channel = _channel_led(text, lexicon) if entry.met and words[-1] in ("with", "con") else None
    following = behind[0] if behind else ""
    if not _leaves(" ".join(behind), entry.vague and not is_led, lexicon) or _is_changed(entry, following, lexicon):
        return _CAREFUL
    return channel, entry.vague


_remembered: Final = lru_cache(maxsize=4096)(beginning_of)


def _channel_led(text: str, lexicon: Lexicon) -> Channel | None:
    """Return what a careful reader says of `met at the fair with` and a link; None: more than one thing."""
    line = line_of(f"{text}[[x]]", (NoteLink("x", "x", len(text), len(text) + 5),), lexicon)
    own = own_part(line)
    if own.hit == NO_HIT or [part.role for part in companions_of(line)] != ["part"]:
        return None
    return channel_of(line.tokens, line.marks, own.hit)


def _leaves(rest: str, is_vague: bool, lexicon: Lexicon) -> bool:
    """Return whether the text behind a contact word leaves it what it is."""
    is_apart = rest[:2] == " —"
    low = (rest[2:] if is_apart else rest).lower()  # without a dash, most are ASCII: a tenth of the time
    if _is_odd(low):
        return False
    words = low.split()
    if not is_vague and lexicon.telling.isdisjoint(words):
        return True
    if not (is_apart or _ends(low.lstrip())) and (is_vague or _stands(lexicon.delaying, words, low)):
        return False
    return not (_stands(lexicon.undoing, words, low) or _stands(lexicon.directing, words, low))


def _is_odd(text: str) -> bool:
    """Return whether a text has a sign that words may wear here and there."""
    if "?" in text or "*" in text or "_" in text or '"' in text or "(" in text or "…" in text or "[" in text:
        return True
    return (":" in text and "::" in text) or ("." in text and ".." in text)


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
