"""Network: the frozen answer book that ranking and pages ask."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from vaultnet.model.message import Language, Link

if TYPE_CHECKING:
    from collections.abc import Container, Mapping, Sequence
    from datetime import date

    from vaultnet.model.channel import Rung
    from vaultnet.model.circle import Circle, Favours, Unnoted, Workplace
    from vaultnet.model.interaction import Interaction
    from vaultnet.model.person import CommonKind, Company, Person, Trip
    from vaultnet.model.problem import Problem
    from vaultnet.model.prospect import Door
    from vaultnet.model.source import Source


class Tie(NamedTuple):
    """The relation between the owner and one person: the clocks of spec 2.4, as of today."""

    last_met: Interaction | None = None
    last_spoken: Interaction | None = None
    """Met or spoken."""

    last_contact: Interaction | None = None
    """Any rung but `noted`."""

    last_mention: Interaction | None = None
    """Any rung, `noted` too: the newest line that names them."""

    planned: Interaction | None = None
    """The next one, after today."""

    rung: Rung | None = None
    """The highest ever reached; None: never so much as noted."""

    counts_24m: Mapping[Rung, int] = MappingProxyType({})
    """Interactions of the last 24 months by rung; every rung is a key."""

    mention_days: int = 0
    """Different days on which they were noted or contacted."""

    cadence_days: int = 0
    """Wanted days between two contacts, from the note, else the tier; 0: none."""

    gap_days: float | None = None
    """Median gap between contacts, from 3 gaps spanning 21 days; None: no rhythm known."""

    mention_gap_days: float | None = None
    """The same of all lines that name them, for people without contacts."""

    due: date | None = None
    """The day on which the next contact is due (spec 2.4); None without a cadence or without contact."""

    overdue_days: int = 0
    """Today minus due; negative: not yet due; 0 also when there is no due date."""

    strength: float = 0.0
    """Tie strength, 0 to 1 (spec 2.4)."""

    unanswered: int = 0
    """Written messages of the owner's in a row, up to today, without a sign of theirs."""

    history: Sequence[Interaction] = ()
    """All of them up to today, newest first, then from the highest rung; the planned ones are not in it."""


class Topic(NamedTuple):
    """Something people share, normalised over the vault: one word a thing."""

    key: str
    """Normalised name: what makes two spellings one."""

    kind: CommonKind
    label: str
    """Name to show, as the owner (else the most people) write it."""

    path: str
    """Note about it; empty: none."""

    @property
    def mention(self) -> Link | Language:
        """Return what sentences call it: languages by their name in the reader's."""
        return Language(self.label, self.path) if self.kind == "language" else Link(self.path, self.label)


class Held(NamedTuple):
    """That a person has a topic, and where it is written."""

    weight: float
    """1, or 0.5 where only a nested topic of it (or its parent) is named."""

    sources: tuple[Source, ...]


class SharedTopic(NamedTuple):
    """A topic that two people have."""

    topic: Topic
    df: int
    """People of the vault with this topic, the owner not counted."""

    points: float
    """3·ln((1+N)/(1+df)), times the smaller weight; 0 when more than a quarter of the people have it."""

    mine: tuple[Source, ...]
    theirs: tuple[Source, ...]


class OpenPromise(NamedTuple):
    """An open task that names a person."""

    source: Source
    text: str
    """Its text; links shown as their text. By it the task is found again."""

    due: date | None
    theirs: bool
    shown: str = ""
    """The same for the reader, where it links to somebody who is not to be named; empty: the text itself."""

    @property
    def words(self) -> str:
        """Return what the reader sees of it."""
        return self.shown or self.text


class PersonWithoutNote(NamedTuple):
    """A name that dated notes link to, without a note of its own."""

    name: str
    times: int
    """Dated notes that name it; at least 2."""

    sources: tuple[Source, ...]
    """Up to five of them, newest first."""


class Counts(NamedTuple):
    """What was read."""

    notes: int
    people: int
    companies: int
    dated: int
    """Daily, meeting and other dated notes."""

    interactions: int
    topics: int
    left_out: int
    """People who are archived, deceased or not to be contacted."""


class Network(NamedTuple):
    """All that the vault says, looked up every way the program asks. Paths are the keys."""

    today: date
    owner: Person | None
    """The person whose vault this is; never suggested. None: no note says so."""

    people: Mapping[str, Person]
    """Active people by path, the owner left out, in order of path."""

    left_out: Mapping[str, Person]
    """Archived, deceased and do-not-contact people, by path: for `why` and `check` only."""

    unnamed: Container[str]
    """Targets of links, as written, to them and to people who were forgotten: their words are not shown."""

    ties: Mapping[str, Tie]
    """For everyone in `people` and `left_out`."""

    topics: Mapping[str, Mapping[Topic, Held]]
    """Topics by person, the owner too (sensitive ones left out)."""

    holders: Mapping[Topic, tuple[str, ...]]
    """Active people who have it, in order of path, the owner left out. `len` is the topic's df."""

    written_about: Mapping[Topic, tuple[tuple[date, Source], ...]]
    """Topics that dated notes of the last 14 days write about, newest first."""

    promises: Mapping[str, tuple[OpenPromise, ...]]
    """Open tasks by person, in order of due day, then source."""

    companies: Mapping[str, Company]
    trips: tuple[Trip, ...]
    """The owner's trips and fairs that end today or later, by first day."""

    introduced_by: Mapping[str, tuple[str, ...]]
    """Paths of the people who introduced someone, by the person introduced."""

    namesakes: tuple[tuple[str, ...], ...]
    """Groups of paths whose people bear one name."""

    without_note: tuple[PersonWithoutNote, ...]
    """Most often named first."""

    titles: Mapping[str, str]
    """Title of every note that a page may name, by path."""

    problems: tuple[Problem, ...]
    """Of all notes, in order of path and line."""

    counts: Counts

    met_with: Mapping[str, Mapping[str, tuple[Source, ...]]]
    """Whom the notes of meetings name together with each person, with these notes. Everyone is a key: this and
    `circles_of` are found when somebody asks."""

    circles_of: Mapping[str, tuple[Circle, ...]]
    """What joins each person, and each key of `unnoted`, to others: the strongest circle first."""

    acquaintances: Mapping[str, Mapping[str, tuple[Source, ...]]] = MappingProxyType({})
    """Who knows whom, either way, with the lines that say so (`knows`, `introduced_by`): active people and the
    owner, by path."""

    unnoted: Mapping[str, Unnoted] = MappingProxyType({})
    """People in circles who have no note, by a key that is no path."""

    workplaces: Mapping[str, Workplace] = MappingProxyType({})
    """Companies under all their spellings, with or without a note, by key."""

    employers: Mapping[str, str] = MappingProxyType({})
    """Key of the company that a person works for, by person, the owner too."""

    market_people: Mapping[str, Mapping[str, tuple[Source, ...]]] = MappingProxyType({})
    """People whom the note about a market names, by ISO code and person, with the lines or the note."""

    favours: Mapping[str, Favours] = MappingProxyType({})
    """Introductions asked of a person, and made for them, by person."""

    doors: Mapping[str, tuple[Door, ...]] = MappingProxyType({})
    """Open prospects to which a person's warm path leads, the strongest first. Filled once the prospects are known."""
