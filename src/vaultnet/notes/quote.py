"""Quote: what stands on a line, as plain text to be shown on a page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from vaultnet.notes.days import written_days
from vaultnet.notes.links import MARKDOWN_LINK

if TYPE_CHECKING:
    from collections.abc import Container

    from vaultnet.model.note import Block, Note

MOST_CHARACTERS: Final = 160
"""A quote longer than this is cut at the end of a word."""

_SIGNS: Final = re.compile(r"[*_`=]{1,3}|\^[A-Za-z0-9-]+$")
_TASK_FIELDS: Final = re.compile(r"[➕⏳⌛🛫📅📆🗓✅❌]\ufe0f?\s*\d{4}-\d{2}-\d{2}")
_LEAD: Final = " \t,;:–—-|·"


def quoted(note: Note, line: int, nobody: Container[str] = ()) -> str:
    """Return the text of the block that begins on a line, or that is the last to begin before it; empty: none.

    Links are shown as their text, those to somebody who is not to be named as `…`; marks, dates at the start and fields
    of tasks are dropped. `nobody`: targets of links, as written, to such people.
    """
    found = None
    for block in note.blocks:
        if block.line > line:
            break
        found = block
    return _plain(found, nobody) if found is not None and line > 0 else ""


def _plain(block: Block, nobody: Container[str]) -> str:
    """Return the text of a block without its markup."""
    text = block.text
    for link in reversed(block.links):
        shown = "…" if link.target in nobody else link.text
        text = text[: link.start] + shown + text[link.end :]
    if "](" in text:
        text = MARKDOWN_LINK.sub(r"\1", text)
    text = _SIGNS.sub("", _TASK_FIELDS.sub("", text))
    if block.kind == "row":
        text = " · ".join(cell.strip() for cell in text.strip("| ").split("|") if cell.strip())
    text = " ".join(text.split())
    for written in written_days(text, day_first=True):
        if not text[: written.start].strip(_LEAD + "[]("):
            text = text[written.end :].lstrip(_LEAD + "])")
        break
    text = text.strip()
    if len(text) <= MOST_CHARACTERS:
        return text
    cut = text[: MOST_CHARACTERS - 1]
    return (cut.rpartition(" ")[0] or cut).rstrip(" ,;:") + "…"
