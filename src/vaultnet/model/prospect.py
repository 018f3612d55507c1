"""Prospect: a company abroad, the people who decide there, and the warm path to them (spec 4)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from datetime import date

    from vaultnet.model.message import Message
    from vaultnet.model.network import SharedTopic
    from vaultnet.model.person import Company, Person
    from vaultnet.model.source import Source

EdgeKind: TypeAlias = Literal[
    "tie", "introduced", "knows", "together", "colleagues", "large_company", "former_colleagues", "once_colleagues",
    "school", "association", "fair", "same_day",
]  # fmt: skip
"""Why two people are joined (the table of spec 4); `tie` joins the owner and a person."""

BuyingRole: TypeAlias = Literal["decision_maker", "buyer", "contact"]
Stage: TypeAlias = Literal[1, 2, 3, 4, 5, 6, 7]
"""The seven moves: found, path known, introduced or connected, talking, spoken, met, business."""


class Edge(NamedTuple):
    """What joins two people: the best reason counts, all are kept as evidence."""

    strength: float
    """0 to 1, faded by the years since its last evidence."""

    kind: EdgeKind
    day: date | None
    """Day of its last evidence; None: without a date."""

    sources: tuple[Source, ...]
    """The lines that say so; never empty."""

    name: str = ""
    """Of what joins them, as notes write it: the company, school, association or fair; else empty."""


class Hop(NamedTuple):
    """One step of a path: to whom, and over which edge."""

    path: str
    """Note of the person reached; empty: a name without a note."""

    name: str
    edge: Edge
    """The strongest; of the first hop the tie, less what the owner has lately asked of them."""

    others: tuple[Edge, ...] = ()
    """What else joins the two, strongest first."""


class WarmPath(NamedTuple):
    """A way from the owner to a person: at most three hops, the last one reaches the target."""

    strength: float
    """Product of its hops, rounded to 4 decimals."""

    hops: tuple[Hop, ...]
    asks: tuple[Source, ...] = ()
    """Lines of the last 90 days that ask its first person for an introduction, without a favour since: each makes the
    first hop weaker. Newest first."""

    @property
    def weakest(self) -> int:
        """Return the index of the weakest hop; the first of several."""
        return min(range(len(self.hops)), key=lambda index: (self.hops[index].edge.strength, index))

    @property
    def is_direct(self) -> bool:
        """Return whether the owner knows the target: there is nobody to ask."""
        return len(self.hops) == 1


class Insider(NamedTuple):
    """A person at a prospect."""

    person: Person
    """Without a path where the company's note names somebody who has no note."""

    buying_role: BuyingRole
    role: str
    """As written: the job title, else what the note says of their part in buying; may be empty."""

    paths: tuple[WarmPath, ...]
    """Best first, at most three, through different introducers; empty: no path."""


class Prospect(NamedTuple):
    """A company outside home that is not yet a customer."""

    name: str
    path: str
    """Its note; empty: it is known only from people's `company`."""

    company: Company | None
    country: str
    """ISO 3166-1 alpha-2."""

    insiders: tuple[Insider, ...]
    """Deciders first, then buyers, then the others; within each the best path first."""

    paths: tuple[WarmPath, ...]
    """The best ways to the company over all its people, at most three, through different first introducers."""

    stage: Stage
    stage_sources: tuple[Source, ...]
    shared: tuple[SharedTopic, ...]
    """What the owner has in common with the target of the best path (else with its first insider)."""

    last_contact: date | None
    next_step: Message
    """The next move, with who to ask and what to ask for; never an offer before move 5."""

    target: Person | None
    """The person to reach next; None when nobody there is known."""

    quiet_since: date | None
    """Day of a next step that has passed; None: nothing is late."""

    bridge: Message | None
    """Without a path: the best bridge that could be built; else None."""

    bridge_sources: tuple[Source, ...] = ()
    """The lines that say so."""

    missing: tuple[BuyingRole, ...] = ()
    """Which of `decision_maker` and `buyer` nobody there is known to be."""


class Door(NamedTuple):
    """That somebody stands on the warm path to a prospect."""

    company: str
    """Name of the prospect."""

    company_path: str
    """Its note; empty: none."""

    country: str
    target: str
    """Path of the person whom the path leads to."""

    strength: float
    """Of the path."""

    first: str
    """Path of the person whom to ask; empty: a name without a note, or nobody, where the path is direct."""

    sources: tuple[Source, ...]
    """One line of each hop."""


class Moved(NamedTuple):
    """Somebody who decides or buys, and has changed company since the last import."""

    person: Person
    before: str
    """Name of the company that has one fewer now."""

    now: str
    """Name of the company that has a warm person inside."""

    sources: tuple[Source, ...]


class Market(NamedTuple):
    """A country, with its prospects and the people who know it."""

    country: str
    """ISO 3166-1 alpha-2."""

    is_target: bool
    prospects: tuple[Prospect, ...]
    """With a path first, best path first; then by name and note."""

    who_knows: tuple[Person, ...]
    """People there, or with the market in their past, by tie strength."""

    moved: tuple[Moved, ...] = ()
    """Who changed company, as imports find it; by name and note."""


class Prospects(NamedTuple):
    """Every market: the target markets in their order, then the others by strength."""

    home: str
    """ISO code of the owner's country."""

    markets: tuple[Market, ...]


NO_PROSPECTS: Final = Prospects(home="", markets=())
