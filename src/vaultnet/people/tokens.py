"""Tokens: a text as the folded words and signs that reading it needs."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vaultnet.model.note import NoteLink

LINK: Final = "\x01"
"""Stands for a link among the tokens: words in a name are no words of the line."""

_TOKENS: Final = re.compile(
    r"\x01"
    r"|[^\W_]+(?:-[^\W_]+|(?<=\d):\d+)*(?:'(?:t|s|ll|ve|re|d|m)(?![^\W_]))?"  # words, so-called, 1:1, didn't
    r"|[.;:!?](?![^\s\x01*_)\]])|(?<=\s)-(?=\s)|[,()—–|&+→]"
    r"|[\u2600-\u27bf\U0001f300-\U0001faff]"
)
_NO_WORDS: Final = re.compile(r"\w+://\S+|www\.\S+|\S+@\S+\.\w+")
_ACCENTS: Final = re.compile("[\u0300-\u036f]")


def tokens_of(text: str, links: Iterable[NoteLink] = (), start: int = 0) -> list[str]:
    """Return the tokens of a text from `start`: words without case and accents, links as `LINK`, signs, emoji.

    Web and e-mail addresses are no words. A word keeps its hyphens (`so-called` is not `called`), and the endings of
    English contractions (`didn't`), while `l'incontro` is two words.
    """
    pieces = []
    for link in links:
        if link.start >= start:
            pieces += (text[start : link.start], " \x01 ")
            start = link.end
    masked = "".join(pieces) + text[start:] if pieces else text[start:]
    if "@" in masked or "://" in masked or "www." in masked:
        masked = _NO_WORDS.sub(" ", masked)
    if masked.isascii():
        return _TOKENS.findall(masked.lower())
    bare = unicodedata.normalize("NFD", masked.lower())
    if len(bare) != len(masked) or not unicodedata.is_normalized("NFC", masked):
        bare = _ACCENTS.sub("", bare)
    return _TOKENS.findall(bare.replace("’", "'"))
