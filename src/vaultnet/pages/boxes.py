"""Boxes: what can be ticked on a page; the note knows it soon after (spec 6, answers)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vaultnet.languages.box_labels import BOX_LABELS
from vaultnet.model.answer import box_id, kept_code
from vaultnet.model.message import Link, counted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vaultnet.model.answer import Code
    from vaultnet.model.message import Message
    from vaultnet.model.network import OpenPromise
    from vaultnet.model.person import Person
    from vaultnet.model.suggestion import Suggestion
    from vaultnet.pages.briefing import Briefing

DOT: Final = " · "
"""Between the words of a box and the name."""

CONTACT: Final[tuple[Code, ...]] = ("coffee", "call", "message")
REST: Final[tuple[Code, ...]] = ("later", "not_now", "never")
HAVE_YOU_MET: Final[tuple[Code, ...]] = ("met", "not_met", "met_unknown")
RHYTHM: Final[tuple[Code, ...]] = ("tier_a", "tier_b", "tier_c", "tier_d", "no_rhythm")


def boxes_of(suggestion: Suggestion, briefing: Briefing) -> list[str]:
    """Return the boxes of somebody on *Who to meet*: a contact by its channel, later, not now, never.

    In the lane of first meetings it is also asked, once, whether the two have met.
    """
    codes = (*CONTACT, *(("video",) if suggestion.next_rung == "video" else ()), *REST)
    if suggestion.lane == "first_meeting" and not suggestion.person.met_before:
        codes = (*codes, *HAVE_YOU_MET)
    return boxes(suggestion.person, codes, briefing)


def boxes(person: Person, codes: Iterable[Code], briefing: Briefing) -> list[str]:
    """Return a line for each: box, sign and word, the link, the id: `- [ ] ☕ coffee · [[Anna Keller]] <!-- … -->`."""
    name, day = briefing.link(Link(person.path, person.name)), briefing.network.today
    return [f"- [ ] {_label(code, briefing)}{DOT}{name} {_mark(box_id(person.path, code, day))}" for code in codes]


def rhythm_boxes(person: Person, briefing: Briefing) -> list[str]:
    """Return the boxes that give somebody a rhythm: the tiers with the time they mean, and leave it."""
    lines = boxes(person, RHYTHM, briefing)
    for index, tier in enumerate("ABCD"):
        time = briefing.say(_time(briefing.settings.tier_days(tier)))
        lines[index] = lines[index].replace(DOT, f": {time}{DOT}", 1)
    return lines


def _time(days: int) -> Message:
    """Return a number of days as people say it: years, months, weeks, where it comes out even."""
    if days % 365 == 0:
        return counted("{count} year", "{count} years", days // 365)
    if days % 30 == 0:
        return counted("{count} month", "{count} months", days // 30)
    if days % 7 == 0:
        return counted("{count} week", "{count} weeks", days // 7)
    return counted("{count} day", "{count} days", days)


def promise_box(text: str, promise: OpenPromise, briefing: Briefing) -> str:
    """Return a promise as a box to be ticked when it is kept."""
    identity = box_id(promise.source.path, kept_code(promise.text), briefing.network.today)
    return f"- [ ] {text} {_mark(identity)}"


def _label(code: Code, briefing: Briefing) -> str:
    label = BOX_LABELS[code]
    said = f"{label.sign} {briefing.say(label.word)}"
    return f"{said}: {briefing.say(label.what)}" if label.what else said


def _mark(identity: str) -> str:
    return f"<!-- vn:{identity} -->"
