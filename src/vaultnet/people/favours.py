"""Favours: lines that tell of an introduction which the owner asked for, or made (spec 4)."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from vaultnet.languages.favour_words import FAVOURS
from vaultnet.model.facts import Favour
from vaultnet.people.tokens import LINK, tokens_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from vaultnet.languages.favour_words import FavourWords
    from vaultnet.model.facts import Mention
    from vaultnet.model.note import Block, Note

TRACES: Final = (
    "resent",
    "ntro",
    "INTRO",
    "PRESENT",
    "in contatto",
    "in touch",
    "onnect",
    "conoscere",
    "incontrare",
    "together",
)
"""Parts of the words; a line without any of them is passed over."""

DONE: Final = ("x", "X")
NEAR: Final = 3
"""So many words before a verb may deny it."""

PAIR: Final = 2

_NAME: Final = r"[A-ZÀ-ÖØ-Þ][^\W\d_]*(?: [A-ZÀ-ÖØ-Þ][^\W\d_]*)*"


class _Phrases(NamedTuple):
    """Phrases as lists of tokens, the longest first."""

    all: tuple[tuple[str, ...], ...]


class _Verb(NamedTuple):
    """Where a verb stands among the tokens."""

    at: int
    end: int
    words: FavourWords


def favours_of(note: Note, mentions: Sequence[Mention], day: int) -> tuple[Favour, ...]:
    """Return the introductions that the dated lines of a note tell of; `day` is the note's own (ordinal), 0: none.

    `chiesto a [[Marco]] una presentazione a [[Klaus]]`: Marco was asked. Who was asked stands between the verb and what
    is asked for; else before the verb; else it is the person whose note this is; else it is the first one named.
    `presentato [[Ada]] a [[Bo]]`: both were given something; one link is enough (`presentato [[Ada]] a Bo`), and in
    somebody's own note none is needed (`introduced him to Bo`). What others asked, or did for the owner, is neither,
    and open tasks have not been done.
    """
    own = {mention.line for mention in mentions if mention.own}
    blocks = [block for block in note.blocks if block.links or block.line in own]
    whole = "\n".join([block.text for block in blocks])
    if not any([trace in whole for trace in TRACES]):  # noqa: C419  # by far the most notes end here: a list is faster
        return ()
    days = {mention.line: mention.day for mention in mentions}
    found = []
    for block in blocks:
        text = block.text
        if not any(trace in text for trace in TRACES) or (block.kind == "task" and block.mark not in DONE):
            continue
        when = days.get(block.line, day)
        favour = _favour(block, when, own=block.line in own) if when else None
        if favour:
            found.append(favour)
    return tuple(found)


def _favour(block: Block, day: int, *, own: bool) -> Favour | None:
    """Return the introduction that a line tells of; None: it tells of none."""
    tokens = tokens_of(block.text, block.links)
    targets = [link.target for link in block.links]
    is_done_task = block.kind == "task"
    asked = _verb(tokens, "asked", also="to_ask" if is_done_task else "")
    if asked:
        return _asked(tokens, targets, asked, block.line, day, own=own)
    made = _verb(tokens, "introduced", also="to_introduce" if is_done_task else "")
    if made is None:
        return None
    behind = targets[tokens[: made.at].count(LINK) :]
    if len(behind) + own < PAIR and not ((own or behind) and _pair_named().search(_with_names(block))):
        return None
    return Favour(block.line, day, "given", own and len(behind) < PAIR, tuple(behind[:PAIR]))


def _with_names(block: Block) -> str:
    """Return the text of a line with a name for each link."""
    text = block.text
    for link in reversed(block.links):
        text = f"{text[: link.start]}Name{text[link.end :]}"
    return text


@cache
def _pair_named() -> re.Pattern[str]:
    """Return what finds two people who were introduced by their names; one may be whom the note is about."""
    ways = []
    for words in FAVOURS:
        verb, to, them = map(_any_of, (words.introduced, words.to, words.them))
        ways.append(f"{verb} (?:{them}|{_NAME}) {to} {_NAME}")
        if words.them_before:
            ways.append(f"{_any_of(words.them_before)} {verb} (?:{to} )?{_NAME}")
    return re.compile("|".join(ways))


def _any_of(phrases: Iterable[str]) -> str:
    alternatives = "|".join(map(re.escape, sorted(phrases, key=lambda phrase: (-len(phrase), phrase))))
    return f"(?i:{alternatives})" if alternatives else "(?!)"


def _asked(
    tokens: Sequence[str], targets: Sequence[str], verb: _Verb, line: int, day: int, *, own: bool
) -> Favour | None:
    """Return that somebody was asked, when it is an introduction that was asked for."""
    wanted = _first_of(tokens, _phrases(verb.words, "introduction"), verb.end)
    if wanted is None:
        return None
    before = tokens[: verb.at].count(LINK)
    between = tokens[verb.end : wanted].count(LINK)
    if between:
        return Favour(line, day, "asked", own=False, targets=(targets[before],))
    if before and not own:
        return Favour(line, day, "asked", own=False, targets=(targets[before - 1],))
    if own:
        return Favour(line, day, "asked", own=True, targets=())
    return Favour(line, day, "asked", own=False, targets=tuple(targets[:1])) if targets else None


def _verb(tokens: Sequence[str], kind: str, also: str) -> _Verb | None:
    """Return the first verb of a kind whose subject is the owner; None: there is none."""
    for words in FAVOURS:
        for name in (kind, also) if also else (kind,):
            for phrase in _phrases(words, name).all:
                for at in range(len(tokens) - len(phrase) + 1):
                    verb = _Verb(at, at + len(phrase), words)
                    if tuple(tokens[at : verb.end]) == phrase and not _is_of_others(tokens, verb, is_task=name == also):
                        return verb
    return None


def _is_of_others(tokens: Sequence[str], verb: _Verb, *, is_task: bool) -> bool:
    """Return whether somebody else did it, it was done to the owner, or it did not happen."""
    words = verb.words
    before = list(tokens[max(0, verb.at - NEAR) : verb.at])
    following = tokens[verb.end] if verb.end < len(tokens) else ""
    if following in words.by or following in words.me or not words.me.isdisjoint(before):
        return True
    if not is_task and not words.not_this.isdisjoint(before):
        return True
    at = verb.at - 1
    while at >= 0 and tokens[at] in words.auxiliaries:
        at -= 1
    return at >= 0 and tokens[at] == LINK


def _first_of(tokens: Sequence[str], phrases: _Phrases, start: int) -> int | None:
    """Return where the first of the phrases begins; None: none is there."""
    for at in range(start, len(tokens)):
        if any(tuple(tokens[at : at + len(phrase)]) == phrase for phrase in phrases.all):
            return at
    return None


@cache
def _phrases(words: FavourWords, name: str) -> _Phrases:
    listed: frozenset[str] = getattr(words, name)
    return _Phrases(tuple(sorted((tuple(phrase.split()) for phrase in listed), key=lambda each: (-len(each), each))))
