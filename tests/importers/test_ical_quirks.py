"""Each quirk of imports.md 4.2, by name. The people are invented."""

from __future__ import annotations

from datetime import date

import pytest

from vaultnet.importers.ical import drafts_of, is_mine
from vaultnet.model.draft import Draft, DraftContact, Imported
from vaultnet.model.foreign import ImportOptions, foreign_file

TODAY = date(2026, 11, 24)
OPTIONS = ImportOptions(TODAY, own_emails=("me@home.example",))
ANNA = "ATTENDEE;CUTYPE=INDIVIDUAL;PARTSTAT=ACCEPTED;CN=Anna Rossi:mailto:Anna@Acme.example"
ME = "ATTENDEE;PARTSTAT=ACCEPTED;CN=me@home.example:MAILTO:me@home.example"
START = "DTSTART;TZID=Europe/Rome:20261103T100000"


def read(*events: str, head: str = "", options: ImportOptions = OPTIONS) -> Imported:
    text = "\r\n".join(filter(None, ("BEGIN:VCALENDAR", "VERSION:2.0", head, *events, "END:VCALENDAR", "")))
    file = foreign_file("calendar.ics", text.encode())
    assert is_mine(file)
    return drafts_of((file,), options)


def event(*lines: str) -> str:
    return "\r\n".join(("BEGIN:VEVENT", "SUMMARY:Secret title", *lines, "END:VEVENT"))


def contacts(*lines: str, head: str = "") -> list[tuple[str, str]]:
    """Return day and channel of each contact of the only person."""
    (found,) = read(event(*lines), head=head).people
    return [(date.fromordinal(contact.day).isoformat(), contact.channel) for contact in found.contacts]


def test_a_meeting_is_a_contact_with_everybody_but_the_owner() -> None:
    found = read(event(START, ANNA, ME, "ATTENDEE;CN=Bruno:mailto:bruno@x.example"))
    contact = DraftContact(date(2026, 11, 3).toordinal(), "meeting")
    assert found.people == (
        Draft(
            "calendar.ics:1", name="Anna Rossi", emails=("anna@acme.example",), contacts=(contact,), is_new_person=False
        ),
        Draft("calendar.ics:1", name="Bruno", emails=("bruno@x.example",), contacts=(contact,), is_new_person=False),
    )


@pytest.mark.parametrize(
    "line",
    [
        "ATTENDEE;CN=anna@acme.example;X-NUM-GUESTS=0:mailto:anna@acme.example",
        "ATTENDEE;CN=Anna:MAILTO:ANNA@acme.example",
        'ATTENDEE;CN="Rossi, Anna";EMAIL=anna@acme.example:invalid:nomail',
        "ATTENDEE;EMAIL=anna@acme.example:urn:uuid:1-2-3",
        "ATTENDEE;CN=anna@acme.example:/principals/1",
    ],
)
def test_addresses_of_attendees_in_every_place_that_programs_choose(line: str) -> None:
    (found,) = read(event(START, line, ME)).people
    assert found.emails == ("anna@acme.example",)
    assert "@" not in found.name


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("ATTENDEE;CUTYPE=RESOURCE:mailto:beamer@x.example", "no_attendees"),
        ("ATTENDEE;CUTYPE=ROOM:mailto:room@x.example", "no_attendees"),
        ("ATTENDEE;CUTYPE=GROUP:mailto:all@x.example", "no_attendees"),
        ("ATTENDEE;PARTSTAT=DECLINED:mailto:bruno@x.example", "no_attendees"),
        ("ATTENDEE:mailto:c_1@group.calendar.google.com", "no_attendees"),
        ("ORGANIZER:mailto:shop@x.example", "no_attendees"),
        ("X-NOTHING:1", "no_attendees"),
        ("ATTENDEE;PARTSTAT=DECLINED:mailto:me@home.example\r\n" + ANNA, "declined"),
        (ANNA + "\r\nSTATUS:CANCELLED", "cancelled"),
    ],
)
def test_what_is_no_meeting_is_left_out_and_counted(line: str, reason: str) -> None:
    found = read(event(START, line))
    assert (found.people, found.left_out) == ((), {reason: 1})


def test_whole_days_are_no_meetings() -> None:
    for start in ("DTSTART;VALUE=DATE:20261103", "DTSTART:20261103"):
        assert read(event(start, ANNA)).left_out == {"all_day": 1}


def test_a_calendar_that_calls_off_has_no_meetings() -> None:
    assert read(event(START, ANNA), head="METHOD:CANCEL").left_out == {"cancelled": 1}


def test_an_organizer_who_is_no_attendee_took_part() -> None:
    found = read(event(START, ME, "ORGANIZER;CN=Anna Rossi:mailto:anna@acme.example"))
    assert [draft.name for draft in found.people] == ["Anna Rossi"]


@pytest.mark.parametrize(("others", "weak"), [(19, False), (20, True)])
def test_more_than_twenty_attendees_are_weak(others: int, weak: bool) -> None:
    lines = [f"ATTENDEE:mailto:guest{number}@x.example" for number in range(others)]
    found = read(event(START, ME, *lines, ANNA.replace("ATTENDEE", "X-ATTENDEE")))
    assert {contact.is_weak for draft in found.people for contact in draft.contacts} == {weak}
    assert len(found.people) == others


@pytest.mark.parametrize(
    ("lines", "channel"),
    [
        (("LOCATION:Via Roma 1\\, Milano",), "in_person"),
        (("LOCATION:Acme",), "in_person"),
        (("LOCATION:Acme", "X-GOOGLE-CONFERENCE:https://meet.google.com/abc"), "in_person"),
        (("LOCATION:Torino https://meet.google.com/abc",), "in_person"),
        (("LOCATION:https://zoom.us/j/1",), "video"),
        (("LOCATION:Microsoft Teams Meeting",), "video"),
        (("LOCATION:Riunione di Microsoft Teams",), "video"),
        (("LOCATION:Zoom",), "video"),
        (("X-GOOGLE-CONFERENCE:https://meet.google.com/abc",), "video"),
        (("X-MICROSOFT-SKYPETEAMSMEETINGURL:https://teams.microsoft.com/l/1",), "video"),
        (("DESCRIPTION:Join\\nhttps://eu01.zoom.us/j/1",), "video"),
        (("DESCRIPTION:See https://acme.example",), "meeting"),
        (("LOCATION:+39 02 1234567",), "call"),
        (("LOCATION:telefonata",), "call"),
        (("LOCATION:online",), "meeting"),
        (("LOCATION:da definire",), "meeting"),
        (("LOCATION:",), "meeting"),
        ((), "meeting"),
    ],
)
def test_how_people_met(lines: tuple[str, ...], channel: str) -> None:
    assert contacts(START, ANNA, *lines) == [("2026-11-03", channel)]


@pytest.mark.parametrize(
    ("start", "day"),
    [
        ("DTSTART:20261103T233000Z", "2026-11-04"),
        ("DTSTART;TZID=America/New_York:20261103T180000", "2026-11-04"),
        ("DTSTART;TZID=W. Europe Standard Time:20261103T233000", "2026-11-03"),
        ('DTSTART;TZID="Tokyo Standard Time":20261103T010000', "2026-11-02"),
        ("DTSTART;TZID=/freeassociation.sourceforge.net/Asia/Tokyo:20261103T010000", "2026-11-02"),
        ('DTSTART;TZID="(UTC+09:00) Osaka, Sapporo, Tokyo":20261103T010000', "2026-11-02"),
        ("DTSTART;TZID=tzone://Microsoft/Utc:20261103T233000", "2026-11-04"),
        ("DTSTART;TZID=(UTC+09:00) Osaka:20261103T010000", "2026-11-02"),
        ('DTSTART;TZID="(UTC-05:00) Eastern Time":20261103T190000', "2026-11-04"),
        ("DTSTART;TZID=Etc/GMT:20261103T233000", "2026-11-04"),
        ("DTSTART;TZID=Nowhere/Land:20261103T233000", "2026-11-03"),
        ("DTSTART:20261103T233000", "2026-11-03"),
        ("DTSTART:20261103T2330", "2026-11-03"),
    ],
)
def test_a_moment_falls_on_the_owners_day_whatever_its_zone_is_called(start: str, day: str) -> None:
    assert contacts(start, ANNA) == [(day, "meeting")]


@pytest.mark.parametrize("inside", ["X-LIC-LOCATION:Asia/Tokyo", "BEGIN:STANDARD\r\nTZOFFSETTO:+0900\r\nEND:STANDARD"])
def test_a_zone_that_only_the_file_knows(inside: str) -> None:
    zone = f"BEGIN:VTIMEZONE\r\nTZID:Customized Time Zone\r\n{inside}\r\nEND:VTIMEZONE"
    found = read(zone, event("DTSTART;TZID=Customized Time Zone:20261103T010000", ANNA))
    assert found.people[0].contacts[0].day == date(2026, 11, 2).toordinal()


def test_the_name_of_the_main_calendar_is_the_owners_address() -> None:
    options = ImportOptions(TODAY)
    found = read(event(START, ANNA, ME), head="X-WR-CALNAME:me@home.example", options=options)
    assert [draft.name for draft in found.people] == ["Anna Rossi"]
    assert found.owner.emails == ("me@home.example",)
    assert len(read(event(START, ANNA, ME), head="X-WR-CALNAME:Lavoro", options=options).people) == 2


def test_meetings_to_come_are_planned_days_after_today() -> None:
    assert contacts("DTSTART:20261124T100000Z", ANNA) == [("2026-11-24", "meeting")]
    assert contacts("DTSTART:20270301T100000Z", ANNA) == [("2027-03-01", "meeting")]
    assert read(event("DTSTART:20990301T100000Z", ANNA)).left_out == {"far_ahead": 1}


def test_of_a_series_the_days_that_were_and_the_next_one_count() -> None:
    found = contacts("DTSTART;TZID=Europe/Rome:20261027T090000", "RRULE:FREQ=WEEKLY", ANNA)
    days = ["2026-10-27", "2026-11-03", "2026-11-10", "2026-11-17", "2026-11-24", "2026-12-01"]
    assert found == [(day, "meeting") for day in days]


@pytest.mark.parametrize(
    ("until", "last"),
    [
        ("20261110", "2026-11-10"),
        ("20261110T225959Z", "2026-11-10"),
        ("20261110T080000Z", "2026-11-10"),
        ("20261110T000000Z", "2026-11-03"),
        ("20261110T075959Z", "2026-11-03"),
    ],
)
def test_a_series_ends_with_its_last_moment(until: str, last: str) -> None:
    rule = f"RRULE:FREQ=WEEKLY;UNTIL={until}"
    assert contacts("DTSTART;TZID=Europe/Rome:20261027T090000", rule, ANNA)[-1][0] == last


def test_days_called_off_or_moved_do_not_count_where_they_were() -> None:
    series = event(
        "UID:s", "DTSTART;TZID=Europe/Rome:20261027T090000", "RRULE:FREQ=WEEKLY;COUNT=5", ANNA,
        "EXDATE;TZID=Europe/Rome:20261103T090000", "EXDATE;VALUE=DATE:20261124", "RDATE:20261120T090000Z",
    )  # fmt: skip
    moved = event("UID:s", "RECURRENCE-ID:20261110T080000Z", "DTSTART:20261112T080000Z", ANNA)
    gone = event("UID:s", "RECURRENCE-ID;TZID=Europe/Rome:20261117T090000", START, "STATUS:CANCELLED", ANNA)
    other = event("UID:t", "RECURRENCE-ID:20261027T080000Z", "DTSTART:20261027T080000Z", "STATUS:CANCELLED", ANNA)
    for events in ((series, moved, gone, other), (other, gone, moved, series)):
        found = read(*events)
        days = [date.fromordinal(contact.day).isoformat() for contact in found.people[0].contacts]
        assert days == ["2026-10-27", "2026-11-12", "2026-11-20"]
        assert found.left_out == {"cancelled": 2}


def test_a_series_keeps_its_hour_when_summer_ends() -> None:
    found = contacts("DTSTART;TZID=Europe/Rome:20261020T001500", "RRULE:FREQ=WEEKLY;COUNT=2", ANNA)
    assert [day for day, _ in found] == ["2026-10-20", "2026-10-27"]


def test_a_rule_that_nobody_means_counts_once_and_is_told() -> None:
    found = read(event(START, "RRULE:FREQ=SECONDLY", ANNA))
    assert len(found.people[0].contacts) == 1
    assert [(problem.place, problem.code) for problem in found.problems] == [("calendar.ics:1", "bad_rule")]


@pytest.mark.parametrize(
    "start", ["DTSTART:00000000", "DTSTART:", "DTSTART:20261345T990000", "X:1", "DTSTART:18991230T000000"]
)
def test_a_bad_event_costs_itself_alone(start: str) -> None:
    found = read(event(start, ANNA), event(START, ANNA))
    assert [(problem.place, problem.code) for problem in found.problems] == [("calendar.ics:1", "bad_event")]
    assert [draft.place for draft in found.people] == ["calendar.ics:2"]


def test_an_event_that_does_not_end_is_closed_by_the_next() -> None:
    found = read(
        f"BEGIN:VEVENT\r\n{START}\r\n{ANNA}\r\nBEGIN:VALARM\r\nDTSTART:20250101T000000Z", event(START, ANNA, ME)
    )
    assert len(found.people) == 1
    assert len(found.people[0].contacts) == 1


def test_tasks_and_alarms_are_no_meetings() -> None:
    assert read(f"BEGIN:VTODO\r\n{START}\r\n{ANNA}\r\nEND:VTODO").people == ()


def test_no_title_and_no_text_of_a_meeting_is_kept() -> None:
    lines = (
        START,
        ANNA,
        "SUMMARY:canary",
        "DESCRIPTION:canary https://zoom.us/j/1",
        "COMMENT:canary",
        "LOCATION:canary",
    )
    assert "canary" not in repr(read(event(*lines)))


def test_two_calendars_are_read_together_and_the_same_twice_changes_nothing() -> None:
    text = "BEGIN:VCALENDAR\n" + event(START, ANNA) + "\nEND:VCALENDAR\n"
    file = foreign_file("a.ics", text.encode())
    assert drafts_of((file, file), OPTIONS).people == drafts_of((file,), OPTIONS).people
