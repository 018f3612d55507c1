"""Quick: the plainest dated lines of a person's note, read without parsing them: `coffee with [[Anna]] — …`.

By far the most lines of a log begin with how it was. Whatever is not as plain as that is left to the careful reader, and
both say the same (tests/people/test_quick.py).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vaultnet.model.channel import RUNG_OF

if TYPE_CHECKING:
    from vaultnet.model.channel import Channel
    from vaultnet.model.note import NoteLink
    from vaultnet.people.lexicon import Lexicon


def quick_channel(text: str, start: int, links: tuple[NoteLink, ...], lexicon: Lexicon) -> Channel | None:
    """Return the channel of a line that begins with an exact contact word which nothing behind it may undo.

    With a link, only where it is the one that `with` leads to, right behind that word: then it took part. None: the
    line must be read with care.
    """
    low = text[start:].lower()
    words = low.split()
    if not words or "*" in low or "_" in low or '"' in low or "::" in low or not lexicon.undoing.isdisjoint(words):
        return None
    at = 1 if words[0] in (":", "-", "–", "—") else 0
    found = lexicon.table.get(words[at].rstrip(":,.")) if at < len(words) else None
    if found is None:
        return None
    entry, longer = found
    end = at + 1
    if words[at][-1].isalpha() and at + 1 < len(words):
        for rest, size, other in longer.get(words[at + 1].rstrip(":,."), ()):
            if size > 1:
                return None
            entry, end = other, at + 1 + len(rest)
    if entry is None or entry.sense != "hit" or entry.vague or entry.seeing or entry.about or entry.capital or entry.left:
        return None
    channel = entry.channel
    if channel is None or RUNG_OF[channel] == "written":
        return None
    if links and not (len(links) == 1 and links[0].start >= start and _is_led_to(text[start : links[0].start], end)):
        return None
    return channel


def _is_led_to(before: str, end: int) -> bool:
    """Return whether the words before a link are the contact word and `with`."""
    words = before.lower().split()
    return len(words) == end + 1 and words[-1] in ("with", "con")
