"""Interests: everything others may share with somebody, from fields, tags and links under a heading."""

from __future__ import annotations

from functools import lru_cache
from operator import itemgetter
from typing import TYPE_CHECKING, Final

from vaultnet.model.note import NO_PARENT
from vaultnet.model.person import Interest
from vaultnet.notes.keys import folded
from vaultnet.people.fields import pieces, references_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vaultnet.model.note import Block
    from vaultnet.model.person import CommonKind
    from vaultnet.people.conventions import Conventions
    from vaultnet.people.fields import Reading

KINDS: Final[tuple[tuple[str, CommonKind], ...]] = (
    ("interests", "interest"),
    ("sector", "sector"),
    ("schools", "school"),
    ("past_companies", "past_company"),
    ("associations", "association"),
    ("events", "event"),
    ("home_town", "home_town"),
    ("languages", "language"),
)
"""Fields, and the kind of common ground that they hold."""

BY_LINE: Final = itemgetter(3)


def interests_of(reading: Reading) -> tuple[Interest, ...]:
    """Return what somebody has that others may share, of every kind, in file order, the same once.

    Fields (KINDS), the nested part of tags under the vault's namespaces (`#interest/sailing`), and the links and tags
    under a heading such as *Interests*. Source: spec 1.4.
    """
    found: list[Interest] = []
    for name, kind in KINDS:
        if name not in reading.named:
            continue
        for value in pieces(reading.named[name]):
            text, line = value
            if "[" in text:
                years = _years_behind(text) if kind == "past_company" else ""
                found += (Interest(kind, f"{name}{years}", target, line) for name, target, line in references_in(value))
            else:
                found.append(Interest(kind, text.lstrip("#") if text[0] == "#" else text, "", line))
    namespaces = reading.conventions.topic_tags
    for text, line in reading.note.tags:
        if "/" in text:
            namespace, _, topic = text.partition("/")
            if topic and namespace in namespaces:
                found.append(Interest("interest", topic, "", line))
    found += _under_headings(reading)
    once: dict[tuple[str, str], Interest] = {}
    for interest in found:
        once.setdefault(interest[:2], interest)
    return tuple(sorted(once.values(), key=BY_LINE))


def _years_behind(text: str) -> str:
    """Return what stands behind the last link of a text, a space before it: ` (2015-2019)`; else nothing."""
    behind = text.rpartition("]")[2]
    return behind if behind.startswith(" ") else ""


def _under_headings(reading: Reading) -> Iterator[Interest]:
    """Yield the links and tags of the blocks under a heading that says interests."""
    blocks = reading.note.blocks
    headings = {
        index
        for index, block in enumerate(blocks)
        if block.kind == "heading" and is_heading_for_interests(block.text, reading.conventions)
    }
    if not headings:
        return
    for block, heading in zip(blocks, _headings_above(blocks), strict=True):
        if block.kind != "heading" and heading in headings:
            yield from (Interest("interest", link.text, link.target, block.line) for link in block.links)
            if not block.links:
                tags = (word for word in block.text.split() if word.startswith("#") and len(word) > 1)
                yield from (Interest("interest", tag.strip("#,;"), "", block.line) for tag in tags)


@lru_cache(maxsize=4096)
def is_heading_for_interests(text: str, conventions: Conventions) -> bool:
    """Return whether a heading says interests; the same few headings come again in note after note."""
    return folded(text).strip(" :#") in conventions.interest_headings


def _headings_above(blocks: tuple[Block, ...]) -> list[int]:
    """Return for every block the index of the nearest heading above it, or NO_PARENT."""
    above: list[int] = []
    for block in blocks:
        parent = block.parent
        above.append(parent if parent == NO_PARENT or blocks[parent].kind == "heading" else above[parent])
    return above
