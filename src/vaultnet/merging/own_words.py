"""Own words: what the owner wrote about somebody elsewhere, below the rest of their note."""

from __future__ import annotations

from datetime import date
from typing import Final

from vaultnet.languages.voice import Voice
from vaultnet.model.message import message
from vaultnet.notes.raw_lines import with_lines
from vaultnet.pages.markdown import escaped

MOST_LINES: Final = 40
HEADING: Final = message("Notes")


def with_own_words(data: bytes, text: str, language: str) -> bytes:
    """Return a note with the owner's words below the rest; as it is where they stand already, or there are none.

    They are quoted, so that a day in them is no contact.
    """
    words = [escaped(line) for line in text.splitlines() if line.strip()][:MOST_LINES]
    quoted = [f"> {line}" for line in words if line]
    if not quoted or quoted[0].encode("utf-8", "replace") in data:
        return data
    return with_lines(data, len(data), ("", f"## {Voice(language, date.min).say(HEADING)}", *quoted))
