"""Command words: what was typed behind `vaultnet log`: who, how, and a text."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple

from vaultnet.languages.channel_labels import CHANNEL_LABELS
from vaultnet.languages.voice import SPOKEN, Voice
from vaultnet.model.channel import CHANNELS
from vaultnet.network.names import is_owner, matching
from vaultnet.network.spellings import plain_name
from vaultnet.notes.keys import folded

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vaultnet.model.channel import Channel
    from vaultnet.model.network import Network
    from vaultnet.people.conventions import Conventions

LONGEST: Final = 4
"""Words of the longest word for a channel, and of the longest name without quotes."""

OURS: Final = tuple(each for each in CHANNELS if each != "mention")
"""Our own names of channels that are said of somebody."""

JOINING: Final = frozenset(("and", "e", "ed", "&", "with", "con"))


FINER: Final = ("coffee", "meal")
"""Channels of which our word names only one kind. Those of all others say what any word for them says."""


class LogWords(NamedTuple):
    """What was said."""

    names: tuple[str, ...]
    channel: Channel
    text: str
    word: str = ""
    """The word for the channel as it was typed, where it says more than ours: a dinner is no lunch."""


class _Place(NamedTuple):
    """Where a word for a channel stands."""

    start: int
    end: int
    channel: Channel


def log_words(words: Sequence[str], network: Network, conventions: Conventions) -> LogWords | None:
    """Return who, how and what, out of the words of a command; None where no word says how.

    The first word for a channel that has names before it parts the two, unless it is part of somebody's name: the text
    may hold such words, too (`call to arrange a coffee`). Names need no quotes, several of them no commas: the most
    words that together mean somebody are one name.
    """
    places = list(_places(words, conventions))
    if not places:
        return None
    known = {plain_name(name) for person in network.people.values() for name in (person.name, *person.aliases)}
    free = [each for each in places if not _is_in_name(words, each, known)] or places
    fitting = (each for each in free if all(_is_one(network, name) for name in _names(words, each, network)))
    chosen = next(fitting, free[0])
    word = _own_word(" ".join(words[chosen.start : chosen.end]), chosen.channel)
    return LogWords(_names(words, chosen, network), chosen.channel, " ".join(words[chosen.end :]), word)


def channel_of(text: str, conventions: Conventions) -> Channel | None:
    """Return the channel that a word or phrase says, in either language, or by our own name of it."""
    said = folded(text)
    return conventions.channels.get(said.replace("_", " ")) or next((each for each in OURS if each == said), None)


def _own_word(typed: str, channel: Channel) -> str:
    """Return what was drunk or eaten, as it was typed; empty for our own word, in either language, and for a sign."""
    if channel not in FINER:
        return ""
    label = CHANNEL_LABELS[channel].word
    ours = {channel, *(folded(Voice(language, date.min).say(label)) for language in SPOKEN)}
    return "" if folded(typed) in ours or not any(map(str.isalpha, typed)) else typed


def _places(words: Sequence[str], conventions: Conventions) -> Iterator[_Place]:
    """Yield where words for channels stand, behind the first word; of several the longest."""
    start = 1
    while start < len(words):
        for end in range(min(len(words), start + LONGEST), start, -1):
            channel = channel_of(" ".join(words[start:end]), conventions)
            if channel:
                yield _Place(start, end, channel)
                start = end - 1
                break
        start += 1


def _is_in_name(words: Sequence[str], place: _Place, known: set[str]) -> bool:
    """Return whether somebody's whole name ends with the word."""
    return any(plain_name(" ".join(words[start : place.end])) in known for start in range(place.start))


def _names(words: Sequence[str], place: _Place, network: Network) -> tuple[str, ...]:
    """Return the names before a channel, each once."""
    said = [piece.strip() for word in words[: place.start] for piece in _pieces(word)]
    names: dict[str, None] = {}
    start = 0
    while start < len(said):
        if folded(said[start]) in JOINING and names:
            start += 1
            continue
        ends = range(min(len(said), start + LONGEST), start + 1, -1)
        joined = (end for end in ends if not any(" " in each for each in said[start:end]))
        end = next((end for end in joined if _is_one(network, " ".join(said[start:end]))), start + 1)
        names[" ".join(said[start:end])] = None
        start = end
    return tuple(names)


def _is_one(network: Network, name: str) -> bool:
    """Return whether a name means one person; the owner is one."""
    return len(matching(network, name)) == 1 or is_owner(network, name)


def _pieces(word: str) -> list[str]:
    """Return the names in a word: parted by commas."""
    return [piece for piece in word.split(",") if piece.strip()]
