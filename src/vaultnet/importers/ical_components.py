"""Components of a calendar: its head, its zones and its events, each apart, so that a bad one costs itself alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vaultnet.importers.content_entry import Entry, entry_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from vaultnet.importers.content_lines import ContentLine
    from vaultnet.model.foreign import ForeignFile

MOST_LINES: Final = 2000
"""Properties of one component that are kept."""

_KEPT: Final = frozenset((
    "X-WR-CALNAME", "METHOD", "TZID", "X-LIC-LOCATION", "TZOFFSETTO",
    "UID", "DTSTART", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID", "STATUS", "ATTENDEE", "ORGANIZER", "LOCATION",
    "URL", "DESCRIPTION", "X-ALT-DESC", "CONFERENCE", "X-GOOGLE-CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL",
    "X-MICROSOFT-ONLINEMEETINGCONFLINK",
))  # fmt: skip
"""Properties that say who met, when and how. Titles are none of them."""


def components(lines: Iterable[ContentLine], file: ForeignFile) -> Iterator[tuple[str, Entry]]:
    """Give kind and properties of each component: `VCALENDAR` (the head), `VTIMEZONE`, `VEVENT` and others, in order.

    What stands inside an event (alarms) is passed over; a zone keeps the last offset that it has inside. A missing
    `END` costs nothing: the next `BEGIN` of the kind, or the end, closes it.
    """
    kept: list[ContentLine] = []
    kind, depth, number = "VCALENDAR", 0, 0
    for line in lines:
        what = line.value.strip().upper() if line.name in {"BEGIN", "END"} else ""
        if line.name == "BEGIN" and (kind in {"VCALENDAR", what} or what == "VCALENDAR"):
            if kept:
                yield kind, entry_of(kept, file.place(number))
            kind, kept, depth = what, [], 0
            number += what == "VEVENT"
        elif line.name == "END" and what == kind:
            if kept:
                yield kind, entry_of(kept, file.place(number))
            kind, kept, depth = "VCALENDAR", [], 0
        elif what:
            depth = max(0, depth + (1 if line.name == "BEGIN" else -1))
        elif line.name in _KEPT and len(kept) < MOST_LINES and (not depth or kind == "VTIMEZONE"):
            kept.append(line)
    if kept:
        yield kind, entry_of(kept, file.place(number))
