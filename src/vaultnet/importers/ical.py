"""iCalendar: meetings with others, past and planned, of Google, Outlook and Apple calendars (imports.md 4.2)."""

from __future__ import annotations

import re
from collections import Counter
from datetime import datetime, timedelta
from itertools import islice
from typing import TYPE_CHECKING, Final

from vaultnet.importers.byte_lines import byte_lines
from vaultnet.importers.content_lines import content_lines
from vaultnet.importers.evidence import Evidence
from vaultnet.importers.ical_components import components
from vaultnet.importers.ical_meeting import meeting_of
from vaultnet.importers.ical_moments import all_moments, moments_of
from vaultnet.importers.ical_rules import rule_of
from vaultnet.importers.ical_series import Series, moments_of_series
from vaultnet.importers.own_addresses import own_addresses
from vaultnet.importers.zones import Zones
from vaultnet.model.draft import Draft, DraftContact, Imported, ImportProblem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vaultnet.importers.content_entry import Entry
    from vaultnet.importers.ical_meeting import Meeting
    from vaultnet.importers.ical_moments import Moment
    from vaultnet.importers.own_addresses import OwnAddresses
    from vaultnet.model.foreign import ForeignFile, ImportOptions

MOST_LINES: Final = 1_000_000
"""Lines of a file that are read."""

MOST_EVENTS: Final = 40_000
"""Events of an import that are read: five a day for twenty years."""

MOST_SERIES: Final = 5000
"""Series of one file that are followed; of others the first day counts."""

MOST_STEPS: Final = 200_000
"""Work that all series of an import may cost together: periods looked at, and contacts that they give."""

PAST: Final = timedelta(3653)
"""How far back the days of a series count: ten years."""

AHEAD: Final = timedelta(731)
"""How far ahead a meeting is planned: two years."""

_BEGIN: Final = re.compile(rb"(?:\xef\xbb\xbf)?\s*BEGIN[ \t]*:[ \t]*VCALENDAR\b", re.IGNORECASE)


def is_mine(file: ForeignFile) -> bool:
    """Return whether the file begins with a calendar."""
    return bool(_BEGIN.match(file.head()))


def drafts_of(files: Sequence[ForeignFile], options: ImportOptions) -> Imported:
    """Return who took part in meetings with the owner, on which days; of a series to come the next day only.

    Left out and counted: cancelled and declined events, whole days, and events without others. Source: imports.md 4.2.
    """
    reading = _Reading(options)
    for file in files:
        reading.read(file)
    return reading.imported()


class _Reading:
    """What was found so far."""

    def __init__(self, options: ImportOptions) -> None:
        self.today = options.today
        self.zones = Zones(options.timezone)
        self.own: OwnAddresses = own_addresses(options)
        self.owner_emails: list[str] = []
        self.evidence = Evidence()
        self.series: list[Series] = []
        self.moved: set[tuple[str, Moment]] = set()
        self.left_out: Counter[str] = Counter()
        self.problems: list[ImportProblem] = []
        self.steps = MOST_STEPS
        self.events = 0

    def read(self, file: ForeignFile) -> None:
        """Read one file. Its series are told at its end, when it is known which of their days were moved."""
        rest = byte_lines(file)
        is_called_off = False
        for kind, entry in components(content_lines(islice(rest, MOST_LINES)), file):
            if kind == "VCALENDAR":
                is_called_off = entry.first("METHOD").upper() == "CANCEL" or is_called_off
                if email := self.own.add(entry.first("X-WR-CALNAME")):
                    self.owner_emails.append(email)
            elif kind == "VTIMEZONE":
                offset = entry.of("TZOFFSETTO")[-1:]
                self.zones.define(entry.first("TZID"), entry.first("X-LIC-LOCATION"), offset[0].value if offset else "")
            elif kind == "VEVENT":
                self.events += 1
                if self.events > MOST_EVENTS:
                    break
                self.tell_event(entry, is_called_off=is_called_off)
        for series in self.series:
            self.tell_series(series)
        self.series.clear()
        self.moved.clear()
        if self.events > MOST_EVENTS or next(rest, None) is not None:
            self.problems.append(ImportProblem(file.name, "too_large"))

    def tell_event(self, event: Entry, *, is_called_off: bool) -> None:
        """Note one event; one that is a day of a series takes the place of that day, even when it is cancelled."""
        starts = [moment for line in event.of("DTSTART") for moment in moments_of(line, self.zones)]
        if not starts:
            self.problems.append(ImportProblem(event.place, "bad_event"))
            return
        uid = event.first("UID")
        for moment in all_moments(event.of("RECURRENCE-ID"), self.zones):
            self.moved.add((uid, moment))
        start = starts[0]
        if not isinstance(start, datetime):
            self.left_out["all_day"] += 1
            return
        meeting = "cancelled" if is_called_off else meeting_of(event, self.own)
        if isinstance(meeting, str):
            self.left_out[meeting] += 1
            return
        more = sorted(moment for moment in all_moments(event.of("RDATE"), self.zones) if isinstance(moment, datetime))
        text = event.first("RRULE")
        rule = rule_of(text) if text else None
        if text and not rule:
            self.problems.append(ImportProblem(event.place, "bad_rule", (text[:80],)))
        if rule and len(self.series) < MOST_SERIES:
            excluded = all_moments(event.of("EXDATE"), self.zones)
            self.series.append(Series(uid, start, rule, excluded, meeting))
        else:
            more.append(start)
            if rule:
                self.left_out["long_series"] += 1
        for moment in more:
            self.tell_meeting(meeting, self.zones.day_of(moment))

    def tell_series(self, series: Series) -> None:
        """Note the days of a series up to today, and the next one; when all work is done, its first day alone."""
        if self.steps < 0:
            self.left_out["long_series"] += 1
            self.tell_meeting(series.meeting, self.zones.day_of(series.start))
            return
        today = self.today.toordinal()
        earliest = today - PAST.days
        for moments in moments_of_series(series, self.today + AHEAD, self.zones):
            self.steps -= series.rule.cost + len(moments) * len(series.meeting.people)
            if self.steps < 0:
                self.left_out["long_series"] += 1
                return
            for moment in moments:
                day = self.zones.day_of(moment)
                if day >= earliest and (series.uid, moment) not in self.moved:
                    self.tell_meeting(series.meeting, day)
                    if day > today:
                        return

    def tell_meeting(self, meeting: Meeting, day: int) -> None:
        """Note everybody who took part; what is too far ahead is left out."""
        if day > (self.today + AHEAD).toordinal():
            self.left_out["far_ahead"] += 1
            return
        contact = DraftContact(day, meeting.channel, is_weak=meeting.is_weak)
        for somebody in meeting.people:
            self.evidence.add(somebody, meeting.place, contact)

    def imported(self) -> Imported:
        """Return all that was found."""
        if self.evidence.is_full:
            self.problems.append(ImportProblem("", "too_many"))
        return Imported(
            "calendar",
            people=self.evidence.drafts(),
            owner=Draft("", emails=tuple(dict.fromkeys(self.owner_emails))),
            left_out=self.left_out,
            problems=tuple(self.problems),
        )
