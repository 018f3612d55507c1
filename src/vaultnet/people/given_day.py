"""Given day: the day that a line writes behind its contact word: `lunch with [[Anna]] on 12 October 2026`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from vaultnet.notes.days import WEEKDAYS, written_days
from vaultnet.notes.keys import folded
from vaultnet.people.dated import may_have_day

if TYPE_CHECKING:
    from vaultnet.notes.days import WrittenDay
    from vaultnet.people.conventions import Conventions

_WORD: Final = re.compile(r"[^\W_]+")
_BEFORE: Final = frozenset(
    (
        *("by", "before", "until", "till", "from", "since", "due", "deadline", "of", "born", "dated", "for"),
        *("entro", "prima", "dal", "dall", "fino", "scadenza", "del", "dell", "di", "nato", "nata", "datato", "datata"),
        *("per",),
    )
)
"""Words before a date that make it the date of something else."""

_TOLD: Final = frozenset(
    (
        *("about", "re", "regarding", "concerning", "to", "that", "expires", "starts", "begins"),
        *("su", "sul", "sulla", "sui", "sugli", "sulle", "riguardo", "circa", "per", "che", "scade", "inizia"),
    )
)
"""Words behind a contact word with which its topic begins: the date is that of the topic."""

_ON: Final = frozenset(("on", "il", "lo", "l", *WEEKDAYS))
_STOPS: Final = re.compile(r"[;!?—–(,]|[.:](?=\s)")
_PART: Final = re.compile(r"(.*?)\s*[,(–—][*_ ]*")
"""What stands before a date that is a part of its own: `coffee (12/9/2026)`."""

_PART_ENDS: Final = re.compile(r"[*_ ]*(?:$|[),;.:–—])").match


def given_day(text: str, contact: str, day: int, conventions: Conventions) -> int:
    """Return the day that a text gives a contact word in its part of the sentence (ordinal), else `day`.

    `Lunch with [[Anna]] on 12 October 2026` was, or will be, on that day; `call with [[Anna]]: fair on …`, `call about
    the fair on …` and `call before …` say nothing of the call. Where the note has a day, an earlier one needs a word
    such as `on`, or a name, before it: `sent [[Anna]] the offer 3/9/2026` names an offer.
    """
    if not may_have_day(text):
        return day
    for written in written_days(text, day_first=conventions.day_first):
        found = written.day.toordinal() if written.day else 0
        if found and found != day and _is_given(text, written, contact, is_sure=found > day):
            return found
    return day


def _is_given(text: str, written: WrittenDay, contact: str, *, is_sure: bool) -> bool:
    """Return whether a date is that of a contact word before it; `is_sure`: no `on` need lead to it."""
    before = text[: written.start]
    apart = _PART.fullmatch(before) if _PART_ENDS(text, written.end) else None
    before = apart[1] if apart else before
    begin = max((stop.end() for stop in _STOPS.finditer(before)), default=0)
    words = _WORD.findall(folded(before[begin:]))
    if contact not in words or not _BEFORE.isdisjoint(words[-2:]):
        return False
    if not _TOLD.isdisjoint(words[words.index(contact) + 1 :]):
        return False
    return is_sure or words[-1] in _ON or words[-1] == contact or before.rstrip(" *_").endswith("]]")
