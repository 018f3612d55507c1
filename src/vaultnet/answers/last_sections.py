"""Last sections: what a note keeps at its end, so that nothing new is put behind it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from vaultnet.notes.keys import folded
from vaultnet.notes.raw_lines import lines_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vaultnet.model.note import Block

LAST_HEADINGS: Final = frozenset(
    map(
        folded,
        (
            *("links", "related", "see also", "backlinks", "references", "sources", "footnotes", "attachments"),
            *("collegamenti", "correlati", "vedi anche", "riferimenti", "fonti", "note a piè di pagina", "allegati"),
        ),
    )
)
"""Headings of sections that stay at the end of a note, folded."""

_TAIL: Final = re.compile(rb"\[\^[^\]\s]+\]:|\[[^\]]+\]:[ \t]|%%|\^[\w-]+[ \t]*\Z")
"""Begins a line that belongs to the end of a file: footnotes, addresses of links, what a plugin keeps in a comment."""


def end_of_text(data: bytes, headings: Sequence[Block], starts: Sequence[int]) -> int:
    """Return where a new section begins: the end of the note, or before the first section of those that stay last.

    `headings` are the note's, in order; `starts` where each line of it begins.
    """
    end = _before_tail(data)
    for heading in reversed(headings):
        start = starts[heading.line - 1]
        if folded(heading.text).strip(" :") not in LAST_HEADINGS:
            return end
        end = min(end, start)
    return end


def _before_tail(data: bytes) -> int:
    """Return where the last lines begin that are footnotes, addresses, or a plugin's comment; the end without any."""
    end = len(data)
    for line in reversed(list(lines_of(data))):
        text = data[line.start : line.end].strip()
        if text and not _TAIL.match(text):
            return end
        if text:
            end = line.start
    return len(data)
