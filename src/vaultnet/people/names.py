"""Names: full names in running text that are no links, for vaults that ask for it (setting `mentions`)."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from vaultnet.model.note import NoteLink
from vaultnet.notes.keys import folded

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vaultnet.model.note import Block
    from vaultnet.people.conventions import Conventions

_WORD: Final = re.compile(r"[^\W_]+")


def with_names(block: Block, conventions: Conventions) -> Block:
    """Return the block with the full names in its text as if they were links. Names of one word are no names here."""
    known = _by_first_word(conventions)
    words = [(match.start(), match.end(), folded(match[0])) for match in _WORD.finditer(block.text)]
    found = []
    behind = 0
    for place, (start, _, word) in enumerate(words):
        for name in known.get(word, ()):
            run = words[place : place + len(name)]
            if start >= behind and tuple(each for _, _, each in run) == name:
                behind = run[-1][1]
                if not any(link.start < behind and start < link.end for link in block.links):
                    found.append(NoteLink(block.text[start:behind], block.text[start:behind], start, behind))
                break
    if not found:
        return block
    return block._replace(links=tuple(sorted((*block.links, *found), key=lambda link: link.start)))


@lru_cache(maxsize=4)  # one vault has one
def _by_first_word(conventions: Conventions) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """Return the full names by their first word, the longest first."""
    table: dict[str, list[tuple[str, ...]]] = {}
    for name in sorted(conventions.names):
        words = tuple(_WORD.findall(name))
        if len(words) > 1:
            table.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(names, key=len, reverse=True)) for first, names in table.items()}
