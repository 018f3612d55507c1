"""Lexicon tables: the lexicon of some languages, compiled once for a vault."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final, cast

from vaultnet.languages import WORDS
from vaultnet.model.channel import RUNG_OF
from vaultnet.people.lexicon import Entry, Lexicon
from vaultnet.people.tokens import LINK, tokens_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from vaultnet.languages.words import Words
    from vaultnet.model.channel import Channel, Direction
    from vaultnet.people.conventions import Conventions
    from vaultnet.people.lexicon import Phrase, Sense, Table

_BEHIND: Final = ("", ",", ".", ";", ":", "!", "?")
"""Signs that a word may wear in a text."""

_YEARS: Final = range(1990, 2040)


@lru_cache(maxsize=2)  # one vault has one; a run that reads no note needs none
def lexicon_of(conventions: Conventions) -> Lexicon:
    """Return the lexicon of all languages and of the vault's own channel words."""
    return lexicon_from(WORDS, conventions.channels)


def lexicon_from(languages: Iterable[Words], channels: Mapping[str, Channel]) -> Lexicon:
    """Return the lexicon of some languages; `channels` are their channel words and those of the settings."""
    languages = tuple(languages)
    senses: dict[Phrase, Entry] = {}
    for words in languages:
        _put_small_words(senses, words)
    _put_channels(senses, languages, channels)
    for words in languages:
        _put(senses, words.lines.idioms, "idiom")
    senses.update({(sign,): Entry((), "stop") for sign in ".;:!?()|-"})
    senses[",",] = Entry((), "comma")
    senses[LINK,] = Entry((), "link")
    _put_years(senses, languages)
    common = frozenset().union(*(_words(languages, name) for name in ("light", "auxiliaries", "ourselves", "near")))
    undoing = _as_typed((phrase for words in languages for phrase in _undoing(words)), common)
    delaying = _as_typed((phrase for words in languages for phrase in words.lines.later | words.lines.past), common)
    directing = _as_typed((phrase for words in languages for phrase in words.wrote_in | words.wrote_out), common)
    return Lexicon(
        table=_by_first_word(senses),
        directions=_directions(languages),
        light=_words(languages, "light"),
        bound=_words(languages, "bound"),
        articles=_words(languages, "articles"),
        subordinate=_words(languages, "subordinate"),
        ourselves=_words(languages, "ourselves"),
        auxiliaries=_words(languages, "auxiliaries"),
        motions=_words(languages, "motions"),
        conditions=_words(languages, "conditions"),
        between=_words(languages, "between"),
        not_owners=_words(languages, "not_owners"),
        undoing=undoing,
        delaying=delaying,
        directing=directing,
        telling=frozenset((*undoing, *delaying, *directing)),
    )


def _put(senses: dict[Phrase, Entry], listed: Iterable[str], sense: Sense, near: frozenset[str] = frozenset()) -> None:
    """Put phrases of one sense into the table, over those that are there."""
    for phrase in sorted(listed):
        tokens = tokens_in(phrase)
        senses[tokens] = Entry(tokens[1:], sense, near=phrase in near)


def _put_small_words(senses: dict[Phrase, Entry], words: Words) -> None:
    """Put the words that decide about contact into the table."""
    lines = words.lines
    _put(senses, lines.joined, "joined")
    _put(senses, lines.clauses, "comma")
    _put(senses, words.companions, "with")
    _put(senses, lines.lists, "and")
    _put(senses, words.talked_about, "about")
    _put(senses, words.negations, "not", lines.near)
    _put(senses, lines.aims, "aim", lines.near)
    for phrase in lines.arranging:
        tokens = tokens_in(phrase)
        senses[tokens] = senses[tokens]._replace(arranging=True)
    _put(senses, lines.later, "later")
    _put(senses, lines.past, "past")
    _put(senses, lines.times, "time", lines.times)
    _put(senses, lines.idle, "idle")
    _put(senses, words.cancelled, "cancel")
    _put(senses, lines.absent, "absent")
    _put(senses, lines.unanswered, "unanswered")
    for phrase, channel in sorted(lines.plans.items()):
        tokens = tokens_in(phrase)
        senses[tokens] = Entry(tokens[1:], "plan", cast("Channel", channel), met=RUNG_OF[channel] == "met")


def _put_years(senses: dict[Phrase, Entry], languages: tuple[Words, ...]) -> None:
    """Put `in 2019` and the like into the table."""
    for word in _words(languages, "in_year"):
        for year in _YEARS:
            senses[word, str(year)] = Entry((str(year),), "past")


def _put_channels(senses: dict[Phrase, Entry], languages: tuple[Words, ...], channels: Mapping[str, Channel]) -> None:
    """Put the words and manners of contact into the table, over those that are there."""
    flags = {name: _phrases(languages, name) for name in ("verbs", "seeing", "vague", "leading", "proper")}
    about = {tokens_in(phrase) for words in languages for phrase in words.talked_about}
    for phrase, channel in sorted(channels.items()):
        tokens = tokens_in(phrase)
        if tokens:
            senses[tokens] = _channel_entry(tokens, channel, flags, about=tokens in about)
    own = {tokens_in(phrase) for phrase in channels}
    contact = {tokens[0] for tokens, entry in senses.items() if entry.sense == "hit" and len(tokens) == 1}
    for words in languages:
        for phrase, code in sorted(words.lines.manners.items()):
            tokens = tokens_in(phrase)
            entry = _channel_entry(tokens, cast("Channel", code), flags, about=False)
            is_contact = tokens in own or any(token in contact for token in tokens)
            sense: Sense = "hit" if is_contact else "how"
            senses[tokens] = entry._replace(sense=sense, how=True, leading=False, capital="")
        for phrase in sorted(words.lines.voicemail):
            tokens = tokens_in(phrase)
            senses[tokens] = Entry(tokens[1:], "hit", "message", verb=True, left=True)
    for tokens in about:
        told = senses.get(tokens[:1])
        if told is not None and told.sense == "hit" and len(tokens) > 1:
            senses[tokens] = told._replace(rest=tokens[1:], about=True)


def _channel_entry(tokens: Phrase, channel: Channel, flags: Mapping[str, frozenset[Phrase]], *, about: bool) -> Entry:
    """Return what a channel word does."""
    return Entry(
        tokens[1:],
        "hit",
        channel,
        verb=tokens in flags["verbs"],
        seeing=tokens in flags["seeing"],
        vague=tokens in flags["vague"],
        leading=tokens in flags["leading"],
        about=about,
        capital=tokens[0].capitalize() if tokens in flags["proper"] else "",
        met=RUNG_OF[channel] == "met" or channel == "meeting",
    )


def _by_first_word(senses: Mapping[Phrase, Entry]) -> Table:
    """Return the phrases by first and second word, the longest first."""
    alone = {tokens[0]: entry for tokens, entry in senses.items() if len(tokens) == 1}
    longer: dict[str, dict[str, list[tuple[Phrase, int, Entry]]]] = {}
    for tokens, entry in senses.items():
        if len(tokens) > 1:
            longer.setdefault(tokens[0], {}).setdefault(tokens[1], []).append((entry.rest, len(entry.rest), entry))
    return {
        first: (
            alone.get(first),
            {
                second: tuple(sorted(entries, key=lambda entry: -entry[1]))
                for second, entries in longer.get(first, {}).items()
            },
        )
        for first in (*alone, *(first for first in longer if first not in alone))
    }


def _directions(languages: tuple[Words, ...]) -> dict[str, tuple[tuple[Phrase, int, Direction], ...]]:
    """Return the phrases that say who wrote, by first word, the longest first."""
    table: dict[str, list[tuple[Phrase, int, Direction]]] = {}
    for words in languages:
        said: tuple[tuple[Direction, frozenset[str]], ...] = (("in", words.wrote_in), ("out", words.wrote_out))
        for direction, listed in said:
            for phrase in sorted(listed):
                first, *rest = tokens_in(phrase)
                table.setdefault(first, []).append((tuple(rest), len(rest), direction))
    return {first: tuple(sorted(entries, key=lambda entry: -entry[1])) for first, entries in table.items()}


def _phrases(languages: tuple[Words, ...], name: str) -> frozenset[Phrase]:
    """Return the phrases of one list of all languages, as tokens."""
    return frozenset(tokens_in(phrase) for words in languages for phrase in getattr(words.lines, name))


def _words(languages: tuple[Words, ...], name: str) -> frozenset[str]:
    """Return the single words of one list of all languages."""
    return frozenset(token for phrase in _phrases(languages, name) for token in phrase)


def _undoing(words: Words) -> Iterable[str]:
    """Return the phrases of a language that may undo a contact word before them, or change how it was."""
    lines = words.lines
    spoken = (phrase for phrase, channel in lines.manners.items() if RUNG_OF[channel] != "met")
    return (*words.cancelled, *lines.absent, *lines.unanswered, *lines.voicemail, *spoken)


def _as_typed(phrases: Iterable[str], common: frozenset[str]) -> dict[str, tuple[str, ...]]:
    """Return phrases by their most telling word, both with and without accents, the word with the signs it may wear."""
    found: dict[str, list[str]] = {}
    for phrase in sorted(phrases):
        telling = max(phrase.split(), key=lambda word: (not common.issuperset(tokens_in(word)), len(word), word))
        for typed in {phrase, phrase.replace("'", "’"), " ".join(tokens_in(phrase))}:
            for word in {telling, telling.replace("'", "’"), " ".join(tokens_in(telling))}:
                found.setdefault(word, []).append(typed)
    return {f"{word}{sign}": tuple(sorted(set(typed))) for word, typed in found.items() for sign in _BEHIND}
