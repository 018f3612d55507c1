"""Settings: every choice a user can make, with its default and unit.

They are the properties of the note `Vaultnet/Settings.md`. `settings.py` reads them; `docs/settings.md` is made from
the docstrings below, so a setting is documented where it is defined.
"""

from __future__ import annotations

from typing import NamedTuple


class Points(NamedTuple):
    """The numbers behind the reasons (spec 3). Each is a setting of the same name."""

    overdue_early_share: float = 0.2
    """`overdue` begins this share of the cadence before the due date."""

    overdue_at_due: float = 25
    """Points on the due date."""

    overdue_growth: float = 15
    """Points for each doubling after it."""

    overdue_most: float = 60
    """Most points."""

    face_to_face_at_due: float = 8
    """Points when the wanted time since the last meeting in person has passed."""

    face_to_face_growth: float = 6
    """Points for each doubling after it."""

    face_to_face_most: float = 20
    """Most points."""

    face_to_face_never: float = 12
    """Points for somebody never met in person."""

    meet_every_cadences: float = 4
    """Without `meet_every`: so many cadences between two meetings in person,"""

    meet_every_least_days: int = 90
    """but not less than this (days),"""

    meet_every_most_days: int = 365
    """and not more than this, which also holds without a cadence (days)."""

    drift_points: float = 15
    """Points for a rhythm that has broken off."""

    common_ground_each: float = 3
    """Points for a shared topic, times the logarithm of its rarity."""

    common_ground_most: float = 18
    """Most points for all of them."""

    common_ground_share: float = 0.25
    """A topic that more people than this share have is no reason."""

    same_place_city: float = 12
    """Points for a trip to their city, or to a fair of theirs."""

    same_place_country: float = 6
    """Points for a trip to their country."""

    same_place_days: int = 45
    """Trips that begin within so many days count."""

    why_now_points: float = 10
    """Points for a topic of theirs that you wrote about,"""

    why_now_days: int = 14
    """within so many days."""

    few_people: int = 3
    """A topic that so few people have is worth a word, however small the vault."""

    promise_due: float = 15
    """Points for a promise of yours that is late, or due soon,"""

    promise_due_days: int = 3
    """which is within so many days."""

    promise_undated: float = 8
    """Points for a promise of yours without a day."""

    promise_theirs: float = 6
    """Points for a promise of theirs to you."""

    birthday_points: float = 10
    """Points for a birthday,"""

    birthday_days: int = 7
    """within so many days."""

    reply_owed_points: float = 10
    """Points when the last message was theirs,"""

    reply_owed_days: int = 2
    """and is older than so many days."""

    opens_doors_most: float = 12
    """Most points for standing on the warm path to a prospect; they are so many times the strength of the path."""

    recent_days: int = 7
    """Someone contacted within so many days is listed for few reasons only,"""

    planned_days: int = 30
    """and so is someone with something planned within so many days."""

    unanswered_factor: float = 0.5
    """Weight after two unanswered messages running."""

    unanswered_hidden_days: int = 30
    """After three: hidden for so many days."""

    next_step_days: int = 3
    """Someone with a next step in the future is hidden until so many days before it."""

    revive_years: float = 3
    """Silence that moves someone to *revive* (years),"""

    revive_gaps: float = 12
    """or so many of their usual gaps, if that is longer."""

    first_meeting_days: int = 3
    """Somebody never spoken with, and named on fewer days than this, is a *first meeting*."""

    first_meetings_most: int = 2
    """Most first meetings a day."""

    rotation: int = 12
    """So many rows behind the first take turns."""

    no_rhythm_people: int = 10
    """So many people without a rhythm are offered one."""

    tier_a_factor: float = 1.25
    """Weight of tier A."""

    tier_b_factor: float = 1.0
    """Weight of tier B."""

    tier_c_factor: float = 0.9
    """Weight of tier C."""

    tier_d_factor: float = 0.8
    """Weight of tier D."""


class Settings(NamedTuple):
    """Every choice a user can make; all have defaults, so no settings note is needed."""

    me: str = ""
    """Your own note: its name or a link to it. Empty: the note that says `me: true`."""

    language: str = ""
    """Language of pages and messages: `en` or `it`. Empty: the vault's own words decide, then the system's."""

    home_country: str = ""
    """Where you sell from, as a name or a code. Empty: your own note's country, else Italy."""

    target_markets: tuple[str, ...] = ()
    """Countries you want to enter, the most important first, as names or codes."""

    people_per_day: int = 5
    """People offered a day: of five, three to keep warm, one to revive, one to meet for the first time."""

    minutes_per_day: int = 30
    """Minutes a day you want to give: the list is trimmed to them."""

    invitations_per_month: int = 5
    """Personal invitations offered a month."""

    tier_a: int = 21
    """Days between two contacts for tier A."""

    tier_b: int = 60
    """Days for tier B."""

    tier_c: int = 180
    """Days for tier C."""

    tier_d: int = 365
    """Days for tier D."""

    tier_a_folders: tuple[str, ...] = ()
    """Folders whose people are of tier A."""

    tier_b_folders: tuple[str, ...] = ()
    """The same for B."""

    tier_c_folders: tuple[str, ...] = ()
    """The same for C."""

    tier_d_folders: tuple[str, ...] = ()
    """The same for D."""

    person_folders: tuple[str, ...] = ()
    """More folders whose notes are people."""

    person_tags: tuple[str, ...] = ()
    """More tags that say person."""

    person_types: tuple[str, ...] = ()
    """More values of `type` that say person."""

    company_folders: tuple[str, ...] = ()
    """More folders whose notes are companies."""

    company_tags: tuple[str, ...] = ()
    """More tags that say company."""

    company_types: tuple[str, ...] = ()
    """More values of `type` that say company."""

    meeting_folders: tuple[str, ...] = ()
    """More folders whose notes are meetings."""

    meeting_tags: tuple[str, ...] = ()
    """More tags that say meeting."""

    meeting_types: tuple[str, ...] = ()
    """More values of `type` that say meeting."""

    trip_tags: tuple[str, ...] = ()
    """More tags that say trip."""

    trip_types: tuple[str, ...] = ()
    """More values of `type` that say trip."""

    daily_format: str = ""
    """Format of the names of daily notes, as in Obsidian (`YYYY-MM-DD`). Empty: as the vault's editor says."""

    exclude: tuple[str, ...] = ()
    """Folders and notes that are not read, as paths inside the vault."""

    timezone: str = ""
    """Whose day is *today*, and whose office hours count when you call abroad, such as `Europe/Rome`. Empty: the day
    of the machine, the hours of your home country."""

    synonyms: tuple[str, ...] = ()
    """Topics that are one: a line each, `sailing = vela = barca a vela`; the first is the name to show."""

    channel_words: tuple[str, ...] = ()
    """More words for a channel: a line each, `coffee = spritz, espressino`."""

    fields: tuple[str, ...] = ()
    """More names for a field: a line each, `company = ditta, studio`."""

    topic_tags: tuple[str, ...] = ("interest", "interesse", "interests", "interessi")
    """Tags whose nested part is an interest: `#interest/sailing`."""

    sensitive_topics: tuple[str, ...] = ()
    """More topics that are never shown, beside health, religion, politics and unions."""

    day_first: bool = True
    """`03/04/2026` is 3 April; `false`: 4 March."""

    birthday_on_1_march: bool = False
    """In other years a birthday of 29 February falls on 1 March; `false`: on 28 February."""

    mentions: bool = False
    """Count full names in dated notes that are not links, too."""

    pages_folder: str = "Vaultnet"
    """Folder inside the vault where the pages are written."""

    writer: str = ""
    """Name of the only machine that writes pages. Empty: any."""

    weights: tuple[tuple[str, float], ...] = ()
    """Names of reasons with their weights (`weight_overdue: 2`): 1 by default, 0 switches a reason off."""

    points: Points = Points()
    """The numbers behind the reasons."""

    def weight(self, reason: str) -> float:
        """Return the weight of a reason: 1 unless the user said otherwise."""
        return dict(self.weights).get(reason, 1.0)

    def tier_days(self, tier: str) -> int:
        """Return the cadence of a tier in days; 0 when there is no such tier."""
        return {"A": self.tier_a, "B": self.tier_b, "C": self.tier_c, "D": self.tier_d}.get(tier, 0)
