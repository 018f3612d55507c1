"""Quick: the plainest dated lines of a person's note, read without parsing them: `coffee with [[Anna]] — …`.

By far the most lines of a log begin with how it was. Whatever is not as plain as that is left to the careful reader,
and both say the same (tests/people/test_quick.py).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vaultnet.model.channel import RUNG_OF

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vaultnet.model.channel import Channel
    from vaultnet.model.note import NoteLink
    from vaultnet.people.lexicon import Entry, Lexicon

_SIGNS: Final = ("*", "_", '"', "::", "(", "..", "…")
"""Signs that words may wear here and there: a line with one is read with care."""

_LEADING_ON: Final = (
    *(
        ["from"],
        ["to"],
        ["for"],
        ["of"],
        ["da"],
        ["a"],
        ["ad"],
        ["di"],
        ["per"],
        ["del"],
        ["dal"],
        ["dalla"],
        ["dell'"],
    ),
)
"""Words that say, behind a written word, who wrote, and behind coffee, that it is goods."""


def quick_channel(text: str, start: int, links: tuple[NoteLink, ...], lexicon: Lexicon) -> Channel | None:
    """Return the channel of a line that begins with an exact contact word which nothing behind it may undo.

    With a link, only where it is the one that `with` leads to, right behind that word: then it took part. None: the
    line must be read with care.
    """
    low = text[start:].lower()
    words = low.split()
    if not words or any(sign in low for sign in _SIGNS):
        return None
    entry, end = _first_phrase(words, lexicon)
    if entry is None or entry.sense != "hit" or entry.about or entry.capital or entry.left:
        return None
    if links and not (len(links) == 1 and links[0].start >= start and _is_led_to(text[start : links[0].start], end)):
        return None
    if entry.vague and not _ends(text[links[0].end :].lstrip() if links else " ".join(words[end : end + 1])):
        return None
    return None if _is_changed(entry, words[end:], low, lexicon) else entry.channel


def _is_changed(entry: Entry, behind: list[str], text: str, lexicon: Lexicon) -> bool:
    """Return whether the words behind a contact word may undo it, say who wrote, or be its object."""
    if entry.channel is None or _stands(lexicon.undoing, behind, text):
        return True
    if RUNG_OF[entry.channel] == "written":
        return entry.verb or behind[:1] in _LEADING_ON or _stands(lexicon.directing, behind, text)
    if entry.channel == "coffee":
        return behind[:1] in _LEADING_ON  # "coffee from her shop"
    return bool(behind) and entry.seeing and (behind[0] in lexicon.articles or behind[0] in lexicon.subordinate)


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
    at = 1 if words[0] in (":", "-", "–", "—") else 0
    if at == len(words) or words[at].rstrip(":,.") not in lexicon.table:
        return None, at
    entry, longer = lexicon.table[words[at].rstrip(":,.")]
    if words[at][-1].isalpha() and at + 1 < len(words):
        for rest, size, other in longer.get(words[at + 1].rstrip(":,."), ()):
            if size == 1 or tuple(word.rstrip(":,.") for word in words[at + 1 : at + 1 + size]) == rest:
                return other, at + 1 + size
    return entry, at + 1


def _is_led_to(before: str, end: int) -> bool:
    """Return whether the words before a link are the contact word and `with`."""
    words = before.lower().split()
    return len(words) in (end, end + 1) and words[-1] in ("with", "con")
