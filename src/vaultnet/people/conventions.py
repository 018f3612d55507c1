"""Conventions: how this vault is written, compiled once from its settings and its editor's."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple, cast, get_args

from vaultnet.languages import WORDS
from vaultnet.model.channel import Channel
from vaultnet.model.problem import Problem
from vaultnet.model.settings_note import SETTINGS_NOTE
from vaultnet.notes.keys import folded, normalised
from vaultnet.notes.moment import day_pattern
from vaultnet.people.lexicon_tables import lexicon_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from vaultnet.model.facts import Kind
    from vaultnet.model.person import Status
    from vaultnet.model.settings import Settings
    from vaultnet.model.vault_config import VaultConfig
    from vaultnet.notes.moment import DayPattern
    from vaultnet.people.lexicon import Lexicon


class Conventions(NamedTuple):
    """The words and rules of one vault as tables, all languages merged.

    Every word and phrase is folded (`notes.keys.folded`): fold what you look up. Two conventions are equal only if
    they are the same value, so that what is worked out from one may be kept beside it.
    """

    fields: Mapping[str, str]
    """Normalised key → our name of the field (spec 1.2)."""

    type_kinds: Mapping[str, Kind]
    """Values of `type` and `categories` → kind."""

    tag_kinds: Mapping[str, Kind]
    """Tags, or the first parts of nested tags → kind."""

    folder_kinds: Mapping[str, Kind]
    """Folder names without numbers and emoji before them, and folder paths of the settings → kind."""

    index_names: frozenset[str]
    """Words of which the name of an index or template is made: `index`, `people`, `moc` …"""

    tier_folders: Mapping[str, str]
    """Folder names and paths of the settings → tier."""

    topic_tags: frozenset[str]
    """First parts of tags whose nested part is an interest."""

    me: str
    """The owner's note as the settings name it, without brackets; empty: not said."""

    statuses: Mapping[str, Status]
    cadences: Mapping[str, int]
    """Words for a rhythm → days."""

    units: Mapping[str, int]
    """Units of time → days."""

    yes: frozenset[str]
    no: frozenset[str]

    channels: Mapping[str, Channel]
    """Words and phrases → channel, those of the settings too."""

    wrote_in: frozenset[str]
    wrote_out: frozenset[str]
    cancelled: frozenset[str]
    negations: frozenset[str]
    talked_about: frozenset[str]
    companions: frozenset[str]
    log_headings: frozenset[str]
    todo_headings: frozenset[str]
    attendee_headings: frozenset[str]
    interest_headings: frozenset[str]
    online: frozenset[str]
    """Places of a meeting that are no place."""

    theirs: frozenset[str]
    """Phrases at the start of a task, before a name: they are to do it."""

    daily_patterns: tuple[DayPattern, ...]
    """How daily notes are named, the vault's own way first."""

    day_first: bool = True
    """`03/04/2026` is 3 April."""

    mentions: bool = False
    """Full names that are not links count too."""

    names: frozenset[str] = frozenset()
    """Full names of the vault's people, folded; only filled where `mentions` is on."""

    def __eq__(self, other: object) -> bool:
        """Return whether it is this very value."""
        return self is other

    def __hash__(self) -> int:
        """Return what only this very value has."""
        return object.__hash__(self)

    @property
    def lexicon(self) -> Lexicon:
        """Return the words of contact and what decides about them; compiled when the first note is read."""
        return lexicon_of(self)


LATEST: Final = 4
"""So many conventions are remembered: a `watch` that reads its settings again keeps no second set of words (2 MB)."""


@lru_cache(maxsize=LATEST)
def conventions_from(settings: Settings, config: VaultConfig) -> tuple[Conventions, tuple[Problem, ...]]:
    """Return the conventions of a vault, and what was wrong with its settings.

    The settings add to the tables of the languages, and win where both know a word. A line of a setting that says
    nothing we know is left out and becomes a problem. The same settings give the very same value.
    """
    fields, field_problems = _fields(settings.fields, SETTINGS_NOTE)
    channels, channel_problems = _channels(settings.channel_words, SETTINGS_NOTE)
    patterns, format_problems = _patterns(settings.daily_format, config.daily_formats, SETTINGS_NOTE)
    types, tags, folders = _kinds(settings)
    conventions = Conventions(
        fields=fields,
        type_kinds=types,
        tag_kinds=tags,
        folder_kinds=folders,
        index_names=_index_names(),
        tier_folders=_tier_folders(settings),
        topic_tags=frozenset(folded(tag.strip("#/ ")) for tag in settings.topic_tags),
        me=settings.me.strip().strip("[]").split("|")[0].removesuffix(".md"),
        statuses={folded(word): cast("Status", code) for words in WORDS for word, code in words.statuses.items()},
        cadences={folded(word): days for words in WORDS for word, days in words.cadences.items()},
        units={folded(word): days for words in WORDS for word, days in words.units.items()},
        yes=_merged(words.yes for words in WORDS),
        no=_merged(words.no for words in WORDS),
        channels=channels,
        wrote_in=_merged(words.wrote_in for words in WORDS),
        wrote_out=_merged(words.wrote_out for words in WORDS),
        cancelled=_merged(words.cancelled for words in WORDS),
        negations=_merged(words.negations for words in WORDS),
        talked_about=_merged(words.talked_about for words in WORDS),
        companions=_merged(words.companions for words in WORDS),
        log_headings=_merged(words.log_headings for words in WORDS),
        todo_headings=_merged(words.todo_headings for words in WORDS),
        attendee_headings=_merged(words.attendee_headings for words in WORDS),
        interest_headings=_merged(words.interest_headings for words in WORDS),
        online=_merged(words.online for words in WORDS),
        theirs=_merged(words.theirs for words in WORDS),
        daily_patterns=patterns,
        day_first=settings.day_first,
        mentions=settings.mentions,
    )
    return conventions, (*field_problems, *channel_problems, *format_problems)


@lru_cache(maxsize=LATEST)
def with_names_searched(conventions: Conventions, names: frozenset[str]) -> Conventions:
    """Return the conventions of a vault whose dated notes are searched for these names (folded)."""
    return conventions._replace(names=names)


def _merged(tables: Iterable[frozenset[str]]) -> frozenset[str]:
    """Return the words of all languages in one set."""
    return frozenset(folded(word) for table in tables for word in table)


def _fields(lines: tuple[str, ...], page: str) -> tuple[dict[str, str], list[Problem]]:
    """Return our name of every key, and the lines of the setting `fields` that name no field of ours."""
    table = {normalised(key): name for words in WORDS for key, name in words.fields.items()}
    ours = {normalised(name): name for name in table.values()}
    problems = []
    for line in lines:
        name, _, listed = line.partition("=")
        known = ours.get(normalised(name)) or table.get(normalised(name))
        if known is None or not listed.strip():
            problems.append(Problem(page, 0, "bad_setting", ("fields", line, "")))
            continue
        table.update((normalised(key), known) for key in listed.split(",") if key.strip())
    return table, problems


def _channels(lines: tuple[str, ...], page: str) -> tuple[dict[str, Channel], list[Problem]]:
    """Return the channel of every word, and the lines of the setting `channel_words` that name no channel of ours."""
    table = {folded(word): cast("Channel", code) for words in WORDS for word, code in words.channels.items()}
    problems = []
    for line in lines:
        name, _, listed = line.partition("=")
        code = normalised(name)
        known = {normalised(channel): channel for channel in get_args(Channel)}.get(code) or table.get(folded(name))
        if known is None or not listed.strip():
            problems.append(Problem(page, 0, "bad_setting", ("channel_words", line, "")))
            continue
        table.update((folded(word), known) for word in listed.split(",") if word.strip())
    return table, problems


def _patterns(own: str, formats: tuple[str, ...], page: str) -> tuple[tuple[DayPattern, ...], list[Problem]]:
    """Return the patterns of daily notes, the settings' first, and the formats that name no day."""
    patterns = []
    problems = []
    for place, formatted in ((page, own), *((".obsidian", each) for each in formats)):
        if not formatted:
            continue
        pattern = day_pattern(formatted)
        if pattern is None:
            problems.append(Problem(place, 0, "bad_format", (formatted,)))
        else:
            patterns.append(pattern)
    return tuple(patterns), problems


def _kinds(settings: Settings) -> tuple[dict[str, Kind], dict[str, Kind], dict[str, Kind]]:
    """Return the kinds that types, tags and folders say, those of the settings included."""
    types = {folded(word): cast("Kind", kind) for words in WORDS for word, kind in words.kinds.items()}
    # A tag such as #me, or #market, says what a note is about, not what it is (spec 1.3 gives these kinds a type only).
    tags = {word: kind for word, kind in types.items() if kind not in ("owner", "market")}
    folders = {folded(word): cast("Kind", kind) for words in WORDS for word, kind in words.folders.items()}
    added: tuple[tuple[Kind, tuple[str, ...], tuple[str, ...], tuple[str, ...]], ...] = (
        ("trip", settings.trip_types, settings.trip_tags, ()),
        ("person", settings.person_types, settings.person_tags, settings.person_folders),
        ("meeting", settings.meeting_types, settings.meeting_tags, settings.meeting_folders),
        ("company", settings.company_types, settings.company_tags, settings.company_folders),
    )
    for kind, more_types, more_tags, more_folders in added:
        types.update((folded(word), kind) for word in more_types)
        tags.update((folded(tag.strip("#/ ")), kind) for tag in more_tags)
        folders.update((folded(folder.strip("/ ")), kind) for folder in more_folders)
    return types, tags, folders


def _index_names() -> frozenset[str]:
    """Return the words of which names of index notes are made: those of an index, and those of kinds and folders."""
    # A company may well be called Journey or Expo; none is called Company, nor somebody Contacts.
    kinds = (word for words in WORDS for word, kind in words.kinds.items() if kind in ("person", "company", "meeting"))
    folders = (
        word for words in WORDS for word, kind in words.folders.items() if kind in ("person", "company", "meeting")
    )
    indexes = (name for words in WORDS for name in words.index_names | words.template_folders)
    return frozenset(folded(word) for names in (kinds, folders, indexes) for word in names)


def _tier_folders(settings: Settings) -> dict[str, str]:
    """Return the tier of every folder that the settings name, the highest tier first."""
    tiers = {
        "D": settings.tier_d_folders,
        "C": settings.tier_c_folders,
        "B": settings.tier_b_folders,
        "A": settings.tier_a_folders,
    }
    return {folded(folder.strip("/ ")): tier for tier, folders in tiers.items() for folder in folders}
