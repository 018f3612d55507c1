"""Ticks: the ticked boxes of a page, as they stand there; and a page without those that are answered."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.parse import unquote

from vaultnet.languages.rendering import one_line
from vaultnet.model.page import END_MARK

if TYPE_CHECKING:
    from collections.abc import Iterator

_LINE: Final = re.compile(r"(?P<before>[ \t>]*[-*+][ \t]+\[)(?P<mark>.)(?P<after>\][ \t]+)(?P<body>.*)")
_ID: Final = re.compile(r"<!-- vn:(?P<id>[0-9a-f]{6}) -->")
_LINK: Final = re.compile(r"\[\[(?P<target>[^\[\]|#]*)[^\[\]]*\]\]|\[(?:[^\[\]\\]|\\.)*\]\((?P<path>[^()\s]*)\)")
_DONE: Final = re.compile(r"✅\ufe0f?[ \t]*(\d{4}-\d{2}-\d{2})|\[completion::[ \t]*(\d{4}-\d{2}-\d{2})\]")
_OTHER: Final = re.compile(r"[➕⏳🛫📅]\ufe0f?[ \t]*\d{4}-\d{2}-\d{2}")
"""What a plugin may add to a task, beside the day it was done."""

TICKED: Final = frozenset("xX✓✔")
DOT: Final = " · "


class Tick(NamedTuple):
    """A ticked box."""

    line: str
    """The whole line, as it stands on the page, without its end."""

    id: str
    """Empty: it has lost it."""

    label: str
    """What stands before the dot: sign, word, and what the user made of it."""

    targets: tuple[str, ...]
    """Where its links lead, as written, without `.md`; the person's first."""

    text: str
    """What the user typed behind the name."""

    done: date | None
    """The day that a plugin has put there."""


def ticks_of(page: str) -> Iterator[Tick]:
    """Yield the ticked boxes of ours above the end mark of a page, in order.

    A box is ours if it has an id. One that has lost it is, if it looks like one: a label, a dot and a link.
    """
    above, end, below = page.rpartition(END_MARK)
    for line in (above if end else below).split("\n"):
        found = _LINE.fullmatch(line.rstrip("\r"))
        if found and found["mark"] in TICKED and (tick := _tick(line.rstrip("\r"), found["body"])):
            yield tick


def _tick(line: str, body: str) -> Tick | None:
    identity = _ID.search(body)
    said = _ID.sub(" ", body)
    done = _DONE.search(said)
    said = _OTHER.sub(" ", _DONE.sub(" ", said))
    label, dot, rest = said.partition(DOT)
    if not identity and not (dot and _LINK.match(rest.lstrip())):
        return None
    first = _LINK.search(rest)
    targets = tuple(_target(link) for link in _LINK.finditer(said))
    return Tick(
        line,
        identity["id"] if identity else "",
        one_line(label),
        targets,
        one_line(rest[first.end() :] if first else rest),
        _day(done[1] or done[2]) if done else None,
    )


def _target(link: re.Match[str]) -> str:
    """Return where a link leads, as a path of the vault or the name of a note."""
    target = link["target"] if link["target"] is not None else unquote(link["path"])
    while target.startswith("../"):
        target = target[3:]
    return target.strip().removesuffix(".md")


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
