"""Lexicon: the phrases of all languages by first word, and a line as the phrases that stand in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vaultnet.model.channel import Channel, Direction

Sense: TypeAlias = Literal[
    "hit", "how", "plan", "idiom", "not", "aim", "cancel", "absent", "unanswered", "later", "past", "time", "idle",
    "about", "with", "and", "joined", "stop", "comma", "link",
]  # fmt: skip
"""What a phrase does in a line: `hit` names contact, `how` only its manner; the rest as in `Words` and `LineWords`."""

_new: Final = tuple.__new__
_WITH: Final = frozenset(("with", "con"))

Phrase: TypeAlias = tuple[str, ...]
"""The tokens of a phrase."""


class Entry(NamedTuple):
    """A phrase, and what it does."""

    rest: Phrase
    """Its words behind the first."""

    sense: Sense
    channel: Channel | None = None
    """How: for `hit`, `how` and `plan`."""

    verb: bool = False
    seeing: bool = False
    vague: bool = False
    how: bool = False
    """It says how, whatever the verb, and may correct it."""

    leading: bool = False
    near: bool = False
    arranging: bool = False
    about: bool = False
    """A `hit` right before a name that is talked about: `parlato di`."""

    left: bool = False
    """A message left because nobody took the call."""

    capital: str = ""
    """What must stand in the text for the phrase to count; empty: nothing."""

    met: bool = False
    """Its channel is of the rung `met`, or `meeting`: as a noun it needs to lead to a name."""


Table: TypeAlias = "Mapping[str, tuple[Entry | None, Mapping[str, tuple[tuple[Phrase, int, Entry], ...]]]]"
"""First word → what it does alone; second word → phrases that begin with both, the longest first."""


class Lexicon(NamedTuple):
    """All tables that reading a line needs, every word folded."""

    table: Table
    directions: Mapping[str, tuple[tuple[Phrase, int, Direction], ...]]
    light: frozenset[str]
    bound: frozenset[str]
    articles: frozenset[str]
    subordinate: frozenset[str]
    ourselves: frozenset[str]
    auxiliaries: frozenset[str]
    motions: frozenset[str]
    conditions: frozenset[str]
    between: frozenset[str]
    not_owners: frozenset[str]
    undoing: Mapping[str, tuple[str, ...]]
    """Phrases, as typed, that may undo a contact word before them or change how it was, by their most telling word."""

    delaying: Mapping[str, tuple[str, ...]]
    """The same of times to come, which act inside their part of the sentence alone."""

    directing: Mapping[str, tuple[str, ...]]
    """The same of every phrase that says who wrote."""

    telling: frozenset[str]
    """The words of these three tables."""


class Mark(NamedTuple):
    """A phrase in a line."""

    at: int
    """Index of its first token."""

    end: int
    """Index behind its last token."""

    entry: Entry


class Phrases(NamedTuple):
    """A line as words and phrases, not yet judged."""

    tokens: list[str]
    marks: list[Mark]
    lexicon: Lexicon


def marks_of(tokens: list[str], lexicon: Lexicon, text: str) -> list[Mark]:
    """Return the phrases of a line in order, none over another, the longest where several begin at one word."""
    marks = []
    table = lexicon.table
    behind = 0
    last = len(tokens) - 1
    for index, token in enumerate(tokens):
        if token in table and index >= behind:
            entry, longer = table[token]
            if longer and index < last and tokens[index + 1] in longer:
                entry = _longer(tokens, index, longer[tokens[index + 1]]) or entry
            if entry is not None and not (entry.capital and entry.capital not in text and not _is_alone(tokens, index)):
                behind = index + 1 + len(entry.rest)
                marks.append(_new(Mark, (index, behind, entry)))
    return marks


def _is_alone(tokens: list[str], index: int) -> bool:
    """Return whether a word is all that its part of the sentence says, or what it says somebody took part in."""
    if index and tokens[index - 1][0].isalpha():
        return False
    return index + 1 == len(tokens) or not tokens[index + 1][0].isalpha() or tokens[index + 1] in _WITH


def _longer(tokens: list[str], index: int, phrases: tuple[tuple[Phrase, int, Entry], ...]) -> Entry | None:
    """Return the longest of some phrases that stands at a word; None: none does."""
    for rest, size, entry in phrases:
        if size == 1 or tuple(tokens[index + 1 : index + 1 + size]) == rest:
            return entry
    return None
