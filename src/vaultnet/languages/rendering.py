"""Rendering: how a sentence looks where it is shown, as text of a terminal or of a page."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from vaultnet.model.message import Link

UNSEEN: Final = dict.fromkeys(
    (
        *range(0x20), *range(0x7F, 0xA0),  # control characters: a terminal would obey them
        0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A),  # they turn the writing direction
        0x2028, 0x2029, 0xFEFF, *range(0xD800, 0xE000),  # line ends, byte order mark, halves of characters
    ),
    " ",
)  # fmt: skip
"""Characters that are never shown; each becomes a space."""


class Rendering(NamedTuple):
    """What becomes of a user's text, and of a mention of a note."""

    text: Callable[[str], str]
    link: Callable[[Link], str]


def one_line(text: str) -> str:
    """Return the text as one line to look at: NFC, nothing unseen, single spaces, none at the ends."""
    if text.isascii() and text.isprintable():
        return " ".join(text.split()) if "  " in text or text[:1] == " " or text[-1:] == " " else text
    return " ".join(unicodedata.normalize("NFC", text.translate(UNSEEN)).split())


def file_stem(path: str) -> str:
    """Return the name of the file without folders and `.md`: `People/Ada Rossi.md` is `Ada Rossi`."""
    name = path.rpartition("/")[2]
    return name[:-3] if name[-3:].lower() == ".md" else name


def _shown(link: Link) -> str:
    return one_line(link.text or file_stem(link.path))


PLAIN: Final = Rendering(one_line, _shown)
"""For terminals and JSON: links are their text."""
