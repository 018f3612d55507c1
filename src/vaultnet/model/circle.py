"""Circle: what joins people to each other, kept as groups: a line, a meeting, a company, a school, a fair (spec 4)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from vaultnet.model.network import Tie
    from vaultnet.model.person import Company
    from vaultnet.model.prospect import EdgeKind
    from vaultnet.model.source import Source


class Circle(NamedTuple):
    """People whom one thing joins, each with every other, equally strongly."""

    kind: EdgeKind
    strength: float
    """0 to 1, faded by the years since its day."""

    members: tuple[str, ...]
    """Two or more: paths of active people, and keys of `Network.unnoted`; each once, in order."""

    day: int = 0
    """Of its evidence (proleptic ordinal); 0: without a date, so that it does not fade."""

    path: str = ""
    """Note that says so; empty: each member's own note does."""

    line: int = 0
    key: str = ""
    """Of a company: its key in `Network.workplaces`. Of a school, association or fair: that of its topic."""


class Former(NamedTuple):
    """That somebody worked at a company."""

    path: str
    line: int
    """Line of their note that says so."""

    first_year: int
    """0: not given."""

    last_year: int
    """9999: until now; 0: not given."""


class Workplace(NamedTuple):
    """A company as its people and its note give it, under all its spellings."""

    key: str
    """Path of its note, else `~` and its plain name."""

    name: str
    """The note's name, else the spelling that most of its people use; of several the longest."""

    company: Company | None
    people: tuple[str, ...]
    """Active people who work there now, by path: their notes say so, or the company's note that they decide."""

    former: tuple[Former, ...]
    """Active people who worked there, in order of path."""

    deciders: tuple[tuple[str, int], ...] = ()
    """Whom its notes name as deciding, with the line: paths of active people, and names without a note."""


class Unnoted(NamedTuple):
    """Somebody without a note whom other notes name."""

    name: str
    """As most notes write it."""

    tie: Tie
    """The clocks as dated notes tell them."""

    sources: tuple[Source, ...]
    """Lines that name them, at least one."""


class Favours(NamedTuple):
    """Introductions between the owner and one person, newest first."""

    asked: tuple[tuple[int, Source], ...] = ()
    """Day (proleptic ordinal) and line on which the owner asked them for an introduction."""

    given: tuple[tuple[int, Source], ...] = ()
    """Day and line on which the owner introduced them to somebody, or somebody to them."""
