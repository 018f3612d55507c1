"""Markdown: the one escaper of what users wrote, and the few shapes that pages are built of.

Whatever stands in a note or an import may stand on a page, so none of it may form Markdown, HTML, a link, an embed,
code, or the syntax of Templater, Dataview, Tasks and comments (spec 5). Fixed text of ours is never escaped.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from vaultnet.languages.rendering import UNSEEN, file_stem, one_line

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

MOST_KEPT: Final = 2_000
"""So many names that were looked at stay known: pages name the same notes again and again."""

LONGEST: Final = 200
"""Characters of a user's text that are shown at most."""

_COLON: Final = r"(?<![^\W_]):|(?<=javascript):|:(?![ \d])"
"""A colon that might form `::`, `://` or `:smile:`; the ones of `12:30` and `note: text` are tame."""

_WILD: Final = re.compile(
    r"""[#$%&*<=>@\[\\\]^_`{|}~]
      | (?<![ ])\(                    # `](`
      | (?<![^\W\d_])\)               # `1)` opens a list
      | ^\+                           # so does `+`
      | (?<![^\W_])- | -(?![^\W_])    # hyphens stay plain inside words
      | (?<=www)\.                    # makes a link on GitHub
      | """
    + _COLON,
    re.VERBOSE | re.IGNORECASE,
)
"""What needs a backslash: ASCII punctuation, but where it can never mean anything."""

_OPENS_LIST: Final = re.compile(r"^(\d{1,9})([.)])")
"""`1.` and `1)` open a list at the beginning of a text."""

_WILD_IN_LINK: Final = re.compile(
    r"""[$%*<=>@\[\\\]^`{|}~]
      | (?<![^\W_])_ | _(?![^\W_])
      | \#(?=\S) | &(?=\#|\w+;) | (?<=www)\.
      | """
    + _COLON,
    re.VERBOSE | re.IGNORECASE,
)
"""What may not stand in the text of a wikilink, where a backslash would be shown."""

_WILD_IN_TARGET: Final = re.compile(r"""["#$%*:<=>\[\\\]^`{|}~]|(?<![^\W_])_|_(?![^\W_])|&(?=\#|\w+;)|!$""")
"""What makes a file name unfit for a wikilink."""

_TO_WIDE: Final = 0xFEE0
"""From an ASCII punctuation mark to its full-width twin."""


def escaped(text: str) -> str:
    """Return a user's text as plain words on a page: one line, at most 200 characters, nothing in it means Markdown.

    A colon at its end is dropped: one of ours behind it would make a Dataview field of the line.
    """
    line = shortened(text)
    if line.isalnum():
        return line
    return _OPENS_LIST.sub(r"\1\\\2", _WILD.sub(r"\\\g<0>", line.rstrip(": ")))


def escaped_whole(text: str) -> str:
    """Return a text as plain words on a page, however long it is: for what is to be copied."""
    return _WILD.sub(r"\\\g<0>", one_line(text))


def shortened(text: str) -> str:
    """Return a user's text as one line of at most 200 characters, cut at a word with `…`."""
    line = one_line(text)
    if len(line) <= LONGEST:
        return line
    cut = line[: LONGEST - 1]
    words = cut.rpartition(" ")[0]
    return f"{words if len(words) > LONGEST // 2 else cut}…"


@lru_cache(maxsize=MOST_KEPT)
def link_text(text: str) -> str:
    """Return a user's text fit for the inside of a wikilink: what might mean anything is shown as its wide twin."""
    return harmless(shortened(text))


def harmless(text: str) -> str:
    """Return a text, however long, in which whatever might mean anything is shown as its wide twin."""
    return _WILD_IN_LINK.sub(lambda mark: chr(ord(mark[0]) + _TO_WIDE), text)


def wikilink(target: str, text: str) -> str:
    """Return `[[target|text]]`, or `[[target]]` where the text says nothing more; only for a fit target."""
    shown = link_text(text)
    return f"[[{target}]]" if shown in {"", target} else f"[[{target}|{shown}]]"


def markdown_link(path: str, text: str, up: str) -> str:
    """Return `[text](path)`, for a name that no wikilink can hold; `up` leads from the page to the vault's root."""
    return f"[{escaped(text)}]({up}{quote(path, safe='/')})"


@lru_cache(maxsize=MOST_KEPT)
def is_fit_target(target: str) -> bool:
    """Return whether a wikilink can hold the target and lead there in every program."""
    return not _WILD_IN_TARGET.search(target) and target == target.translate(UNSEEN).strip()


class LinkTargets(Mapping[str, str]):
    """What a link to each note has to say, by path: its name if no other bears it, else its path without `.md`."""

    def __init__(self, paths: Mapping[str, object], repeated: Container[str]) -> None:
        """Know all paths, and the names that several notes bear (`repeated_names`)."""
        self._paths = paths
        self._repeated = repeated

    def __getitem__(self, path: str) -> str:
        """Return what a link to a note has to say."""
        if path not in self._paths:
            raise KeyError(path)
        stem = file_stem(path)
        return path[:-3] if _as_name(stem) in self._repeated else stem

    def __iter__(self) -> Iterator[str]:
        """Yield the paths."""
        return iter(self._paths)

    def __len__(self) -> int:
        """Return how many notes there are."""
        return len(self._paths)


def link_targets(paths: Iterable[str]) -> LinkTargets:
    """Return what a link to each of these notes has to say."""
    known = dict.fromkeys(paths)
    return LinkTargets(known, repeated_names(known))


def repeated_names(paths: Iterable[str]) -> frozenset[str]:
    """Return the names that several notes bear, as they are compared."""
    seen: set[str] = set()
    repeated: set[str] = set()
    for path in paths:
        name = _as_name(file_stem(path))
        (repeated if name in seen else seen).add(name)
    return frozenset(repeated)


def _as_name(stem: str) -> str:
    return one_line(stem).casefold()


def heading(level: int, text: str) -> list[str]:
    """Return a heading of Markdown that is already made, with a blank line behind it."""
    return [f"{'#' * level} {text}", ""]


def bullets(texts: Iterable[str]) -> list[str]:
    """Return list items with a blank line behind them; nothing when there are none."""
    lines = [f"- {text}" for text in texts]
    return [*lines, ""] if lines else []


def folded(title: str, lines: Iterable[str]) -> list[str]:
    """Return a callout that opens at a tap, with a blank line behind it."""
    inside = list(lines)
    while inside and not inside[-1]:
        inside.pop()
    return [f"> [!note]- {title}", *(f"> {line}".rstrip() for line in inside), ""]


def notice(title: str) -> list[str]:
    """Return a callout of one line that catches the eye, with a blank line behind it."""
    return [f"> [!warning] {title}", ""]
