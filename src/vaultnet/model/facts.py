"""Facts: what one note says, before it is known to whom its links lead.

Facts depend on one note and on the vault's conventions alone, so they can be made in parallel and kept. Days are
proleptic ordinals (`date.toordinal`), since there are many of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vaultnet.model.channel import Channel, Direction
    from vaultnet.model.person import Company, Person, Trip
    from vaultnet.model.problem import Problem

Kind: TypeAlias = Literal["owner", "person", "company", "meeting", "daily", "trip", "fair", "market", "other"]
"""What a note is about (spec 1.3). Topics are `other`: only the whole vault knows them."""


class Mention(NamedTuple):
    """One dated line (or attendee list) that may be an interaction, its names not yet resolved."""

    line: int
    """Line in the file, from 1."""

    day: int
    """Ordinal."""

    channel: Channel
    direction: Direction
    own: bool
    """The person whose note this is takes part."""

    targets: tuple[str, ...]
    """Link targets as written, of those who take part, in order."""


class Promise(NamedTuple):
    """An open task that names somebody, or stands in a person's own note."""

    line: int
    text: str
    """Its text without box, dates and emoji fields; links stand as written."""

    own: bool
    """It concerns the person whose note this is."""

    targets: tuple[str, ...]
    due_day: int
    """Ordinal; 0: without a date."""

    theirs: bool
    """They are to do it, not the owner."""


class TopicMention(NamedTuple):
    """A topic that a dated note writes about: a link or a tag in it."""

    line: int
    text: str
    """Link target or tag as written."""

    is_tag: bool


class Favour(NamedTuple):
    """A line that tells of an introduction: the owner asked somebody for one, or made one."""

    line: int
    """Line in the file, from 1."""

    day: int
    """Ordinal."""

    kind: Literal["asked", "given"]
    own: bool
    """The person whose note this is was asked, or was introduced."""

    targets: tuple[str, ...]
    """Link targets as written: who was asked; or the two who were introduced."""


class Facts(NamedTuple):
    """What one note says."""

    path: str
    kind: Kind
    title: str
    """Name to show: for people and companies their name, else `title`, else the file name."""

    aliases: tuple[str, ...]
    """Other names under which links may lead here."""

    day: int
    """The day of a daily, meeting or dated note (ordinal); 0: not dated."""

    person: Person | None
    """For kinds `owner` and `person`."""

    company: Company | None
    trip: Trip | None
    mentions: Sequence[Mention]
    """These four may be kept as bytes, and are then made into values each time that somebody looks."""

    promises: Sequence[Promise]
    topics: Sequence[TopicMention]
    """Of dated notes: what they write about. Empty for others."""

    links: Sequence[str]
    """Every link target in the note, fields included, each once, in order: for topics, edges, and people without
    a note."""

    problems: tuple[Problem, ...]

    favours: tuple[Favour, ...] = ()
    """Introductions that the owner asked for or made."""


def plain(values: Sequence[Any]) -> Sequence[Any]:
    """Return values of a note for a loop that takes each of them apart: what is kept as bytes as plain tuples."""
    folded = getattr(values, "plain", None)
    return folded() if folded else values
