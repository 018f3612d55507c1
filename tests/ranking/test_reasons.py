"""Each reason: nothing, half, all of it, and its edges."""

from __future__ import annotations

from datetime import date

import pytest

from builders import TODAY, a_person, a_tie, a_trip, interest, met, network_of
from vaultnet.model.message import Country, Day, Link
from vaultnet.model.network import Held, OpenPromise, Topic
from vaultnet.model.settings import Points, Settings
from vaultnet.model.source import Source
from vaultnet.ranking.reasons.birthday import birthday
from vaultnet.ranking.reasons.drift import drift
from vaultnet.ranking.reasons.face_to_face import face_to_face
from vaultnet.ranking.reasons.overdue import overdue
from vaultnet.ranking.reasons.promise import promise
from vaultnet.ranking.reasons.reply_owed import reply_owed
from vaultnet.ranking.reasons.same_place import same_place
from vaultnet.ranking.reasons.why_now import why_now

ADA = a_person("Ada Rossi", tier="B", tier_line=4)
SETTINGS = Settings()
TODAY_DAY = TODAY.toordinal()


def days_ago(days: int) -> date:
    return date.fromordinal(TODAY_DAY - days)


# overdue ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("late", "points"),
    [(-21, None), (-20, 0), (-10, 12.5), (-1, 23.75), (0, 25), (100, 40), (300, 55), (1000, 60)],
    ids=["too early", "first day", "half way", "last day", "due", "twice", "four times", "no more than 60"],
)
def test_overdue_rises_to_the_due_date_then_by_doublings(late: int, points: float | None) -> None:
    tie = a_tie(met(100 + late), cadence_days=100, due=days_ago(late), overdue_days=late)

    found = overdue(ADA, network_of([ADA], ties={ADA.path: tie}), SETTINGS)

    assert [each.points for each in found] == ([] if points is None else [points])


def test_overdue_is_proved_by_the_last_contact_and_the_line_of_the_wish() -> None:
    tie = a_tie(met(47, path="Daily/a.md", line=9), cadence_days=30, due=days_ago(17), overdue_days=17)

    (found,) = overdue(ADA, network_of([ADA], ties={ADA.path: tie}), SETTINGS)

    assert found.sources == (Source("Daily/a.md", 9), Source(ADA.path, 4))
    assert found.text.plural == "{count} days since the last contact; you wanted {cadence}."
    assert found.text.blanks == {"count": 47, "cadence": 30}


def test_overdue_by_a_message_says_that_it_counts_for_half() -> None:
    tie = a_tie(met(40, "email"), cadence_days=60, due=days_ago(10), overdue_days=10)

    (found,) = overdue(ADA, network_of([ADA], ties={ADA.path: tie}), SETTINGS)

    assert "counts for half" in found.text.plural
    assert found.text.count == 40


def test_overdue_counts_from_the_conversation_where_a_later_message_moved_nothing() -> None:
    coffee, mail = met(60, line=7), met(50, "email", line=8)
    tie = a_tie(coffee, mail, cadence_days=50, due=days_ago(10), overdue_days=10)

    (found,) = overdue(ADA, network_of([ADA], ties={ADA.path: tie}), SETTINGS)

    assert found.text.plural.startswith("{count} days since you last spoke or met")
    assert found.text.count == 60
    assert found.sources[0].line == 7


def test_without_a_cadence_nobody_is_overdue() -> None:
    tie = a_tie(met(4000))
    assert overdue(ADA, network_of([ADA], ties={ADA.path: tie}), SETTINGS) == ()


def test_never_contacted_is_never_overdue() -> None:
    tie = a_tie(cadence_days=21)
    assert overdue(ADA, network_of([ADA], ties={ADA.path: tie}), SETTINGS) == ()


def test_without_an_early_share_overdue_begins_on_the_due_date() -> None:
    settings = Settings(points=Points(overdue_early_share=0))
    early = a_tie(met(99), cadence_days=100, due=days_ago(-1), overdue_days=-1)
    due = a_tie(met(100), cadence_days=100, due=days_ago(0))

    assert overdue(ADA, network_of([ADA], ties={ADA.path: early}), settings) == ()
    assert overdue(ADA, network_of([ADA], ties={ADA.path: due}), settings)[0].points == 25


# face_to_face -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("age", "points"),
    [(365, None), (730, 14), (1460, 20), (5000, 20)],
    ids=["just passed", "twice", "four times", "no more than 20"],
)
def test_face_to_face_grows_with_the_time_since_the_last_meeting(age: int, points: float | None) -> None:
    network = network_of([ADA], ties={ADA.path: a_tie(met(age))})
    assert [each.points for each in face_to_face(ADA, network, SETTINGS)] == ([] if points is None else [points])


@pytest.mark.parametrize(
    ("meet_every", "cadence", "wanted"),
    [(0, 21, 90), (0, 60, 240), (0, 180, 365), (0, 0, 365), (30, 60, 30), (1000, 60, 1000)],
    ids=["at least 90", "four cadences", "at most 365", "no cadence", "said so", "said so, long"],
)
def test_the_wanted_time_between_meetings(meet_every: int, cadence: int, wanted: int) -> None:
    ada = a_person(meet_every_days=meet_every)
    on_the_day = network_of([ada], ties={ada.path: a_tie(met(wanted), cadence_days=cadence)})
    day_after = network_of([ada], ties={ada.path: a_tie(met(wanted + 1), cadence_days=cadence)})

    assert face_to_face(ada, on_the_day, SETTINGS) == ()
    assert face_to_face(ada, day_after, SETTINGS)[0].points == pytest.approx(8, abs=0.3)


def test_never_met_in_person_tells_what_there_was_instead() -> None:
    counts = {"met": 0, "spoken": 1, "written": 3, "noted": 0}
    tie = a_tie(met(30, "email", path="Daily/m.md", line=3), met(60, "call"), counts_24m=counts)

    (found,) = face_to_face(ADA, network_of([ADA], ties={ADA.path: tie}), SETTINGS)

    assert found.points == 12
    assert found.sources == (Source(ADA.path, 0), Source("Daily/m.md", 3))
    contacts = found.text.blanks["contacts"]
    assert isinstance(contacts, tuple)
    assert len(contacts) == 2


@pytest.mark.parametrize("history", [(), (met(30, "mention"),)], ids=["nothing", "only named"])
def test_face_to_face_needs_a_contact(history: tuple) -> None:  # type: ignore[type-arg]  # of interactions, or empty
    network = network_of([ADA], ties={ADA.path: a_tie(*history)})
    assert face_to_face(ADA, network, SETTINGS) == ()


# drift --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("gap", "silence", "holds"),
    [
        (30.0, 60, False),
        (30.0, 61, True),
        (30.0, 360, True),
        (30.0, 361, False),
        (2.0, 16, False),
        (2.0, 17, True),
        (2.0, 92, True),
        (2.0, 93, False),
    ],
)
def test_drift_holds_between_its_two_ends(gap: float, silence: int, holds: bool) -> None:
    tie = a_tie(met(silence), gap_days=gap)
    found = drift(ADA, network_of([ADA], ties={ADA.path: tie}), SETTINGS)
    assert [each.points for each in found] == ([15] if holds else [])


def test_drift_of_mentions_holds_only_without_any_contact() -> None:
    named = a_tie(met(50, "mention", line=6), mention_gap_days=10.0)
    contacted = a_tie(met(50, "mention"), met(60, "call"), mention_gap_days=10.0)

    (found,) = drift(ADA, network_of([ADA], ties={ADA.path: named}), SETTINGS)

    assert found.sources[0].line == 6
    assert "named them" in found.text.plural
    assert drift(ADA, network_of([ADA], ties={ADA.path: contacted}), SETTINGS) == ()


def test_a_mention_does_not_end_a_silence() -> None:
    tie = a_tie(met(1, "mention"), met(90), gap_days=20.0)
    (found,) = drift(ADA, network_of([ADA], ties={ADA.path: tie}), SETTINGS)
    assert found.text.blanks == {"count": 90, "gap": 20}


# same_place ---------------------------------------------------------------------------------------------------------

ANNA = a_person("Anna Keller", city="Köln", country="DE", interests=(interest("ProWein 2027", "event", line=12),))


@pytest.mark.parametrize(
    ("first", "last", "points"),
    [(-46, -50, None), (-45, -50, 12), (0, 0, 12), (3, 0, 12), (3, 1, None)],
    ids=["too far ahead", "45 days ahead", "today", "last day", "over"],
)
def test_a_trip_counts_until_it_is_over(first: int, last: int, points: int | None) -> None:
    network = network_of([ANNA], trips=(a_trip(first, last, "koln"),))
    assert [each.points for each in same_place(ANNA, network, SETTINGS)] == ([] if points is None else [points])


def test_a_trip_to_their_country_counts_half() -> None:
    network = network_of([ANNA], trips=(a_trip(-3, -5, "Berlin", countries=("DE",), line=4),))

    (found,) = same_place(ANNA, network, SETTINGS)

    assert found.points == 6
    assert found.text.blanks["place"] == Country("DE")
    assert found.sources == (Source("Trips/Trip Berlin.md", 4), Source(ANNA.path, 0))


def test_the_city_beats_an_earlier_trip_to_the_country() -> None:
    trips = (a_trip(-3, -5, "Berlin", countries=("DE",)), a_trip(-9, -9, "Köln", countries=("DE",)))
    (found,) = same_place(ANNA, network_of([ANNA], trips=trips), SETTINGS)
    assert found.points == 12
    assert found.text.blanks["day"] == Day(days_ago(-9))


def test_a_trip_inside_the_home_country_leads_only_to_its_city() -> None:
    bari, verona = a_person("B", city="Bari", country="IT"), a_person("V", city="Verona", country="IT")
    network = network_of([bari, verona], trips=(a_trip(-3, -5, "Verona", countries=("IT",)),))
    assert same_place(bari, network, SETTINGS) == ()
    assert same_place(verona, network, SETTINGS)[0].points == 12
    assert same_place(bari, network, Settings(home_country="Germania"))[0].points == 6


@pytest.mark.parametrize(
    ("written", "holds"),
    [("ProWein 2027", True), ("prowein", True), ("ProWein 2026", False), ("Vinitaly 2027", False)],
)
def test_a_fair_of_theirs_is_the_same_name_and_year(written: str, holds: bool) -> None:
    anna = a_person("Anna", interests=(interest(written, "event", line=12),))
    fair = a_trip(-30, -33, kind="fair", name="ProWein 2027", path="Fairs/ProWein 2027.md", line=2)

    found = same_place(anna, network_of([anna], trips=(fair,)), SETTINGS)

    assert [each.points for each in found] == ([12] if holds else [])
    if holds:
        assert found[0].sources == (Source("Fairs/ProWein 2027.md", 2), Source(anna.path, 12))


def test_a_fair_without_a_year_in_its_name_has_the_year_of_its_days() -> None:
    anna = a_person("Anna", interests=(interest("ProWein 2027", "event"),))
    this_year = a_trip(-3, -5, kind="fair", name="ProWein")
    assert same_place(anna, network_of([anna], trips=(this_year,)), SETTINGS) == ()


# why_now ------------------------------------------------------------------------------------------------------------

SAILING = Topic("sailing", "interest", "sailing", "Topics/sailing.md")
WINE = Topic("wine", "interest", "wine", "")


@pytest.mark.parametrize(("age", "holds"), [(0, True), (14, True), (15, False)])
def test_a_topic_of_theirs_is_news_for_fourteen_days(age: int, holds: bool) -> None:
    written, theirs = Source("Daily/a.md", 3), Source(ADA.path, 8)
    network = network_of(
        [ADA],
        topics={ADA.path: {SAILING: Held(1, (theirs,))}},
        holders={SAILING: (ADA.path,)},
        written_about={SAILING: ((days_ago(age), written),)},
    )

    found = why_now(ADA, network, SETTINGS)

    assert [(each.points, each.sources) for each in found] == ([(10, (written, theirs))] if holds else [])


def test_why_now_counts_once_and_tells_the_newest_note() -> None:
    network = network_of(
        [ADA],
        topics={ADA.path: {SAILING: Held(1, (Source(ADA.path, 8),)), WINE: Held(1, (Source(ADA.path, 9),))}},
        holders={SAILING: (ADA.path,), WINE: (ADA.path,)},
        written_about={
            SAILING: ((days_ago(5), Source("Daily/a.md", 3)),),
            WINE: ((days_ago(1), Source("Daily/b.md", 1)), (days_ago(2), Source("Daily/c.md", 1))),
        },
    )

    (found,) = why_now(ADA, network, SETTINGS)

    assert found.points == 10
    assert found.text.blanks == {"topic": Link("", "wine"), "day": Day(days_ago(1), "Daily/b.md")}


def test_a_topic_that_most_people_have_is_no_reason_now() -> None:
    people = [a_person(f"P{number}") for number in range(12)]
    network = network_of(
        people,
        topics={each.path: {WINE: Held(1, (Source(each.path, 8),))} for each in people},
        holders={WINE: tuple(each.path for each in people[:4])},
        written_about={WINE: ((TODAY, Source("Daily/a.md", 1)),)},
    )
    assert why_now(people[0], network, SETTINGS) == ()
    assert why_now(people[0], network, Settings(points=Points(few_people=4)))[0].points == 10


def test_a_note_that_names_somebody_is_not_about_everyone_who_knows_them() -> None:
    marco = Topic("marco", "acquaintance", "Marco", "People/Marco.md")
    network = network_of(
        [ADA],
        topics={ADA.path: {marco: Held(1, (Source(ADA.path, 8),))}},
        holders={marco: (ADA.path,)},
        written_about={marco: ((TODAY, Source("Daily/a.md", 1)),)},
    )
    assert why_now(ADA, network, SETTINGS) == ()


# promise ------------------------------------------------------------------------------------------------------------


def open_promise(due: int | None, *, theirs: bool = False, line: int = 5) -> OpenPromise:
    day = None if due is None else days_ago(due)
    return OpenPromise(Source("Daily/p.md", line), "send the tasting notes", day, theirs)


@pytest.mark.parametrize(
    ("each", "points"),
    [
        (open_promise(100), 15),
        (open_promise(0), 15),
        (open_promise(-3), 15),
        (open_promise(-4), None),
        (open_promise(None), 8),
        (open_promise(None, theirs=True), 6),
        (open_promise(5, theirs=True), 6),
    ],
    ids=["late", "today", "in 3 days", "in 4 days", "without a day", "theirs", "theirs, late"],
)
def test_a_promise_counts_by_whose_and_when(each: OpenPromise, points: int | None) -> None:
    network = network_of([ADA], promises={ADA.path: (each,)})
    assert [found.points for found in promise(ADA, network, SETTINGS)] == ([] if points is None else [points])


def test_only_the_strongest_promise_counts_and_the_earliest_of_equals() -> None:
    promises = (open_promise(9, line=1), open_promise(2, line=2), open_promise(None, line=3))
    (found,) = promise(ADA, network_of([ADA], promises={ADA.path: promises}), SETTINGS)
    assert found.points == 15
    assert found.sources == (Source("Daily/p.md", 1),)


@pytest.mark.parametrize(
    ("ahead", "last", "holds"),
    [(4, 90, False), (3, 90, True), (-200, 300, True), (-10, 10, False), (-10, 11, True)],
    ids=["not yet", "in 3 days", "late", "done on its day", "contact before it"],
)
def test_a_next_step_is_a_promise_until_a_contact_on_its_day_or_later(ahead: int, last: int, holds: bool) -> None:
    ada = a_person(next_step="ask about Kiel", next_step_day=TODAY_DAY + ahead, next_step_line=11)
    network = network_of([ada], ties={ada.path: a_tie(met(last))})

    found = promise(ada, network, SETTINGS)

    assert [each.sources for each in found] == ([(Source(ada.path, 11),)] if holds else [])


def test_a_long_promise_is_quoted_in_part() -> None:
    long = OpenPromise(Source("Daily/p.md", 5), "word " * 200_000, None, theirs=False)
    (found,) = promise(ADA, network_of([ADA], promises={ADA.path: (long,)}), SETTINGS)
    text = found.text.blanks["text"]
    assert isinstance(text, str)
    assert len(text) <= 161
    assert text.endswith("word…")


# birthday -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("born", "holds"),
    [
        ((1980, 11, 24), True),
        ((0, 12, 1), True),
        ((0, 12, 2), False),
        ((0, 11, 23), False),
    ],
    ids=["today", "in 7 days", "in 8 days", "yesterday"],
)
def test_a_birthday_counts_a_week_ahead(born: tuple[int, int, int], holds: bool) -> None:
    ada = a_person(birthday=born, birthday_line=6)
    found = birthday(ada, network_of([ada]), SETTINGS)
    assert [(each.points, each.sources) for each in found] == ([(10, (Source(ada.path, 6),))] if holds else [])


def test_a_birthday_in_january_is_near_in_december() -> None:
    ada = a_person(birthday=(0, 1, 3), birthday_line=6)
    (found,) = birthday(ada, network_of([ada], today=date(2026, 12, 29)), SETTINGS)
    assert found.text.blanks == {"day": Day(date(2027, 1, 3))}


@pytest.mark.parametrize(
    ("today", "on_1_march", "day"),
    [
        (date(2027, 2, 26), False, date(2027, 2, 28)),
        (date(2027, 2, 26), True, date(2027, 3, 1)),
        (date(2028, 2, 26), True, date(2028, 2, 29)),
    ],
    ids=["28 February", "1 March", "leap year"],
)
def test_a_birthday_of_29_february(today: date, on_1_march: bool, day: date) -> None:
    ada = a_person(birthday=(2000, 2, 29), birthday_line=6)
    (found,) = birthday(ada, network_of([ada], today=today), Settings(birthday_on_1_march=on_1_march))
    assert found.text.blanks == {"day": Day(day)}


# reply_owed ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("age", "holds"), [(2, False), (3, True), (400, True)])
def test_a_reply_is_owed_from_the_third_day(age: int, holds: bool) -> None:
    theirs = met(age, "email", direction="in", path="Daily/r.md", line=2)
    found = reply_owed(ADA, network_of([ADA], ties={ADA.path: a_tie(theirs)}), SETTINGS)
    assert [(each.points, each.sources) for each in found] == ([(10, (Source("Daily/r.md", 2),))] if holds else [])


@pytest.mark.parametrize(
    ("later", "holds"),
    [
        (met(5, "message", direction="out"), False),
        (met(10, "message", direction="out"), False),
        (met(10, "call"), False),
        (met(4, "coffee"), False),
        (met(4, "mention"), True),
        (met(20, "email", direction="out"), True),
    ],
    ids=["answered", "answered the same day", "called that day", "met since", "only named since", "wrote before"],
)
def test_an_answer_of_any_kind_settles_a_reply(later: object, holds: bool) -> None:
    tie = a_tie(met(10, "email", direction="in"), later)  # type: ignore[arg-type]  # an Interaction of the table above
    assert bool(reply_owed(ADA, network_of([ADA], ties={ADA.path: tie}), SETTINGS)) is holds
