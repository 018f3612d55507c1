"""Person: someone the owner of the vault knows, or wants to know."""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

Status: TypeAlias = Literal["active", "archived", "deceased", "do_not_contact"]
"""All but `active` appear nowhere: no page, no birthday, no path through them (spec 1.4)."""

MetBefore: TypeAlias = Literal["", "yes", "no", "unknown"]
"""Whether the two have ever met, as the field `met` has it; empty: it is not there."""

CommonKind: TypeAlias = Literal[
    "interest", "sector", "school", "past_company", "association", "event", "home_town", "language", "acquaintance"
]
"""The kinds of common ground (spec 3)."""


class Reference(NamedTuple):
    """A name that a note gives, and the note it leads to if it was written as a link."""

    text: str
    """The name to show: the display text of the link, else its target, else the text."""

    target: str
    """Link target as written; empty when the name was not a link."""

    line: int
    """Line in the file, from 1; 0 when it is not known."""


class Interest(NamedTuple):
    """Something that a person has, and that others may share."""

    kind: CommonKind
    """What kind of common ground it is."""

    text: str
    """As written, without brackets or `#`; a nested tag keeps its `/` (`sport/sailing`)."""

    target: str
    """Link target as written; empty when it was not a link."""

    line: int
    """Line in the file, from 1."""


class Person(NamedTuple):
    """What one note says of one person. A field that the note does not fill is None or empty; nothing is guessed."""

    path: str
    """Path of the note inside the vault: who this is, for the program."""

    name: str
    """Name to show: field `name`, else a display `title`, else the file name (without `@`)."""

    aliases: tuple[str, ...] = ()
    """Other names, as written; full names as well as nicknames."""

    company: Reference | None = None
    role: str = ""
    """Job title as written; a link gives its target."""

    city: str = ""
    country: str = ""
    """ISO 3166-1 alpha-2, upper case; empty when not given or not understood."""

    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    """As written, with leading `0` or `+`."""

    linkedin: str = ""
    birthday: tuple[int, int, int] | None = None
    """Year (0 when not known), month, day."""

    birthday_line: int = 0
    """Line of the birthday, from 1; 0 when there is none."""

    interests: tuple[Interest, ...] = ()
    """Everything others may share, of every kind, in file order, except acquaintances (the network knows those)."""

    needs: tuple[Reference, ...] = ()
    offers: tuple[Reference, ...] = ()
    introduced_by: tuple[Reference, ...] = ()
    knows: tuple[Reference, ...] = ()
    connected_day: int = 0
    """Day of the LinkedIn connection (proleptic ordinal); 0: not given. Never contact."""

    tier: str = ""
    """`A`, `B`, `C`, `D`, or empty."""

    tier_line: int = 0
    cadence_days: int = 0
    """Days the owner wants between two contacts, from the note itself; 0: no wish there (the tier may give one)."""

    cadence_line: int = 0
    """Line of the wish; with 0 days, it says that there shall be none, whatever the tier."""

    meet_every_days: int = 0
    """Days the owner wants between two meetings in person; 0: not said."""

    next_step: str = ""
    next_step_line: int = 0
    next_step_day: int = 0
    """Day of the next step (proleptic ordinal); 0: none."""

    snooze_day: int = 0
    """First day on which the person may be listed again (proleptic ordinal); 0: not snoozed."""

    decision_maker: bool | None = None
    """Whether the note says that they decide; None: it says neither."""

    buying_role: str = ""
    stage: str = ""
    status: Status = "active"
    source: str = ""
    timezone: str = ""
    is_owner: bool = False
    """The note says so itself (`me: true`, `type: me`); the settings may name another."""

    never_met: bool = False
    """The note says that they never met (`met: no`)."""

    new_job: str = ""
    """Company that an import says they are at now, where it is another than before."""

    new_job_day: int = 0
    """Day on which an import found a change of company or role (proleptic ordinal); 0: none."""

    new_job_line: int = 0

    met_before: MetBefore = ""
    """What the note says of a meeting in the past; `unknown`: something else than yes and no."""


class Company(NamedTuple):
    """What one note says of one company."""

    path: str
    name: str
    aliases: tuple[str, ...] = ()
    country: str = ""
    """ISO 3166-1 alpha-2; empty when not given or not understood."""

    city: str = ""
    sector: str = ""
    website: str = ""
    stage: str = ""
    """As written in `stage` or `status`, or a tag that says customer or lost."""

    tags: tuple[str, ...] = ()
    people: tuple[Reference, ...] = ()
    """People whom the note names in fields or in its text."""

    next_step: str = ""
    next_step_day: int = 0
    """Proleptic ordinal; 0: none."""

    standing: tuple[str, ...] = ()
    """Values of `status` and `type` as written: how things stand with the company."""

    deciders: tuple[Reference, ...] = ()
    """People whom the field `decision_maker` names."""

    next_step_line: int = 0
    stage_line: int = 0
    """Line of `stage`, else of `status`; 0: neither is there."""


class Trip(NamedTuple):
    """A journey or a fair of the owner's (kind `trip` or `fair`)."""

    path: str
    name: str
    kind: Literal["trip", "fair"]
    first_day: int
    """Proleptic ordinal."""

    last_day: int
    """Proleptic ordinal, not before the first."""

    places: tuple[str, ...]
    """Cities and countries as written, in order."""

    countries: tuple[str, ...]
    """ISO codes of the places that are countries, or that are understood to lie in one."""

    line: int = 0
    """Line that gives the days."""
