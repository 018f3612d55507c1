"""Frame: what every page has around its text, and how long a page may get."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vaultnet.model.message import message
from vaultnet.model.page import END_MARK, FORMAT, GENERATOR, Page

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from vaultnet.model.message import Message
    from vaultnet.pages.briefing import Briefing

MOST_ROWS: Final = 300
"""Rows of a page at most (spec 6)."""

MOST_BYTES: Final = 200_000
"""Bytes of a page at most (spec 6)."""

FOOT_BYTES: Final = 4_000
"""Bytes kept free for headings, counts and the foot."""


def page_of(name: str, title: Message, lines: Iterable[str], briefing: Briefing) -> Page:
    """Return the page: properties, lines, a foot that says whose it is, and the end mark.

    Lines carry their own blank lines; two running become one.
    """
    text = "\n".join([*_head(), *lines, "---", "", _foot(briefing), "", END_MARK, ""])
    while "\n\n\n" in text:
        text = text.replace("\n\n\n", "\n\n")
    return Page(name, f"{briefing.voice.say(title)}.md", text)


def capital(text: str) -> str:
    """Return the text with its first letter upper case, as a line begins."""
    return text[:1].upper() + text[1:]


def shares(sizes: Sequence[int], rows: int) -> list[int]:
    """Return how many rows each of several lists may show, when all of them together may show so many.

    Short lists are shown whole; what they leave is divided evenly among the long ones, the first ones first.
    """
    given = [0] * len(sizes)
    left = rows
    hungry = [index for index, size in enumerate(sizes) if size]
    while left and hungry:
        part = max(1, left // len(hungry))
        for index in hungry:
            more = min(part, sizes[index] - given[index], left)
            given[index] += more
            left -= more
        hungry = [index for index in hungry if given[index] < sizes[index]]
    return given


def fitting(rows: Iterable[str], most_bytes: int = MOST_BYTES - FOOT_BYTES) -> list[str]:
    """Return the first rows that together stay within so many bytes."""
    kept: list[str] = []
    for row in rows:
        most_bytes -= len(row.encode()) + 1
        if most_bytes < 0:
            break
        kept.append(row)
    return kept


def _head() -> list[str]:
    return ["---", f"generator: {GENERATOR}", f"format: {FORMAT}", "---", ""]


def _foot(briefing: Briefing) -> str:
    made = briefing.say(message("vaultnet makes this page out of your notes, and makes it again when they change."))
    yours = briefing.say(message("What you write below stays."))
    return f"*{made} {yours}*"
