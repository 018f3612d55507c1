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

_NO_WORDS: Final = re.compile(r"\w+://\S+|www\.\S+|\S+@\S+\.\w+")
_BLANKS: Final = re.compile(r"[*_\"“”«»\[\]#<>=~^`/\\{}]")
_ASCII_BLANKS: Final = str.maketrans(dict.fromkeys('*_"[]#<>=~^`/\\{}', " "))
"""The same, of text without other signs: a tenth of the time."""

_REPEATED: Final = re.compile(r"[.!?]{2,}")
_STOPS: Final = tuple((sign, f"{sign} ", f" {sign} ") for sign in ".:;!?")
_APOSTROPHE: Final = re.compile(r"'(?!(?:t|s|ll|ve|re|d|m)(?!\w))|(?<!\w)'")
_EMOJI: Final = re.compile("[\u2600-\u27bf\U0001f300-\U0001faff]")
_ACCENTS: Final = re.compile("[\u0300-\u036f\ufe0f]")


def tokens_of(text: str, links: Iterable[NoteLink] = (), start: int = 0) -> list[str]:
    """Return the tokens of a text from `start`: words without case and accents, links as `LINK`, signs, emoji.

    Web and e-mail addresses are no words. A word keeps its hyphens (`so-called` is not `called`), and the endings of
    English contractions (`didn't`), while `l'incontro` is two words. Dashes of all lengths are one sign, `-`.

    Written with replacements and one split: a regular expression that finds the words takes ten times as long. Whether
    one sign is there is asked first: that takes a fifth of the time of looking for two, or of replacing.
    """
    pieces: list[str] = []
    for link in links:
        if link.start >= start:
            pieces += (text[start : link.start], " \x01 ")
            start = link.end
    low = "".join(pieces) + text[start:] if pieces else text[start:]
    if not low.isascii():
        low = low.replace("—", " - ").replace("–", " - ").replace("’", "'").replace("→", " - ").replace("↔", " & ")
    low = low.lower() if low.isascii() else _without_accents(low.lower())
    if "@" in low or ("/" in low and "://" in low) or ("." in low and "www." in low):
        low = _NO_WORDS.sub(" ", low)
    low = low.translate(_ASCII_BLANKS) if low.isascii() else _BLANKS.sub(" ", low)
    if "'" in low:
        low = _APOSTROPHE.sub(" ", low)
    if ("." in low and ".." in low) or ("!" in low and ("!!" in low or "?!" in low)) or ("?" in low and "??" in low):
        low = _REPEATED.sub(_sign, low)
    low = low.replace(",", " , ").replace("(", " ( ").replace(")", " ) ") + " "
    for sign, typed, apart in _STOPS:
        if sign in low:
            low = low.replace(typed, apart)
    if "|" in low or "&" in low or "+" in low:
        low = low.replace("|", " | ").replace("&", " & ").replace("+", " + ")
    return low.split()


def _without_accents(low: str) -> str:
    """Return the text without accents, each emoji a word of its own."""
    apart = unicodedata.normalize("NFD", low)
    bare = apart.encode("ascii", "ignore")
    # As long as before: nothing but the accents that came apart was left out.
    return bare.decode() if len(bare) == len(low) else _EMOJI.sub(r" \g<0> ", _ACCENTS.sub("", apart))


def _sign(match: re.Match[str]) -> str:
    """Return the one sign that several mean."""
    return "?" if "?" in match[0] else "."


def is_first(tokens: list[str], at: int) -> bool:
    """Return whether a token is the first word: signs, a time or an emoji may stand before."""
    return at == 0 or not (tokens[0][0].isalpha() or at > 1)


def tokens_in(phrase: str) -> tuple[str, ...]:
    """Return the tokens of a phrase of our tables. Most are plain words, and need no more than to be split."""
    if phrase.isascii() and phrase.replace(" ", "").isalpha():
        return tuple(phrase.split())
    return tuple(tokens_of(phrase))
