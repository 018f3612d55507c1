from __future__ import annotations

from datetime import date
from math import exp
from typing import TYPE_CHECKING

import pytest

from builders import TODAY, a_person, built, daily_note, day, mention, person_note
from vaultnet.model.settings import Settings
from vaultnet.model.source import Source

if TYPE_CHECKING:
    from vaultnet.model.channel import Channel, Direction
    from vaultnet.model.facts import Mention
    from vaultnet.model.network import Tie

ADA = "People/Ada Rossi.md"


def own(when: str | date | int, channel: Channel = "coffee", direction: Direction = "", line: int = 1) -> Mention:
    return mention(when, channel=channel, direction=direction, own=True, line=line)


def tie(*mentions: Mention, today: date = TODAY, **fields: object) -> Tie:
    return built(person_note(a_person("Ada Rossi", **fields), *mentions), today=today).ties[ADA]


def test_nobody_is_never_contacted_by_nothing() -> None:
    found = tie(cadence_days=30)
    assert (found.last_met, found.last_spoken, found.last_contact, found.last_mention) == (None, None, None, None)
    assert (found.planned, found.rung, found.due, found.gap_days, found.mention_gap_days) == (None,) * 5
    assert (found.strength, found.overdue_days, found.unanswered, found.mention_days) == (0, 0, 0, 0)
    assert found.counts_24m == {"met": 0, "spoken": 0, "written": 0, "noted": 0}
    assert len(found.history) == 0


def test_each_clock_stops_at_its_own_rung() -> None:
    found = tie(own(400, "meal"), own(50, "call"), own(20, "email"), own(5, "mention"))
    days = [
        clock.day.toordinal() if clock else 0
        for clock in (found.last_met, found.last_spoken, found.last_contact, found.last_mention)
    ]
    assert days == [day(400), day(50), day(20), day(5)]
    assert found.rung == "met"
    assert found.mention_days == 4


def test_a_meeting_in_person_is_also_the_last_talk_and_the_last_contact() -> None:
    found = tie(own(3), own(9, "call"), own(8, "email"))
    assert found.last_met is found.last_spoken is found.last_contact is found.last_mention


def test_of_one_day_the_higher_rung_is_the_last_contact() -> None:
    found = tie(own(3, "email"), own(3, "call"), own(3, "mention"))
    assert found.last_contact is not None
    assert found.last_mention is not None
    assert found.last_contact.channel == found.last_mention.channel == "call"


def test_the_history_runs_from_the_newest_and_of_one_day_from_the_highest_rung() -> None:
    found = tie(own(9, "email"), own(3, "mention"), own(3, "email"), own(3, "visit"), own(3, "call"))
    assert [each.channel for each in found.history] == ["visit", "call", "email", "mention", "email"]
    assert [each.channel for each in found.history[1:3]] == ["call", "email"]
    assert found.history[-1].day.toordinal() == day(9)


def test_the_same_day_and_channel_is_one_interaction_with_all_its_sources_in_order() -> None:
    network = built(
        person_note("Ada Rossi", own(3, "call", line=9), own(3, "call", line=4)),
        daily_note(3, mention(3, "Ada Rossi", channel="call", line=7), mention(3, "Ada Rossi", channel="call", line=7)),
    )
    (only,) = network.ties[ADA].history
    daily = f"Daily/{date.fromordinal(day(3))}.md"
    assert only.sources == (Source(daily, 7), Source(ADA, 4), Source(ADA, 9))


def test_a_line_in_ones_own_note_that_links_to_oneself_counts_once() -> None:
    network = built(person_note("Ada Rossi", mention(3, "Ada Rossi", channel="call", own=True)))
    (only,) = network.ties[ADA].history
    assert only.sources == (Source(ADA, 1),)


@pytest.mark.parametrize(
    ("first", "second", "merged"),
    [("in", "in", "in"), ("", "out", "out"), ("in", "", "in"), ("in", "out", ""), ("out", "in", ""), ("", "", "")],
)
def test_who_wrote_is_said_only_when_the_lines_agree(first: Direction, second: Direction, merged: Direction) -> None:
    (only,) = tie(own(3, "email", first), own(3, "email", second, line=2)).history
    assert only.direction == merged


# Planned ------------------------------------------------------------------------------------------------------------


def test_tomorrow_is_planned_and_counts_for_nothing() -> None:
    found = tie(own(-1, "call"), cadence_days=10)
    assert found.planned is not None
    assert found.planned.channel == "call"
    assert (found.last_contact, found.rung, found.due, found.strength, len(found.history)) == (None, None, None, 0, 0)


def test_today_has_come() -> None:
    found = tie(own(0, "call"))
    assert found.planned is None
    assert found.last_contact is not None


def test_the_next_planned_one_is_shown_and_of_its_day_the_highest_rung() -> None:
    found = tie(own(-9, "coffee"), own(-2, "email"), own(-2, "meal"), own(-2, "call"))
    assert found.planned is not None
    assert (found.planned.day.toordinal(), found.planned.channel) == (day(-2), "meal")


# 24 months ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("today", "when", "counted"),
    [
        ("2026-11-24", "2024-11-24", 0),
        ("2026-11-24", "2024-11-25", 1),
        ("2026-11-24", "2026-11-24", 1),
        ("2028-02-29", "2026-02-28", 0),
        ("2028-02-29", "2026-03-01", 1),
        ("2026-02-28", "2024-02-28", 0),
        ("2026-02-28", "2024-02-29", 1),
    ],
)
def test_24_months_begin_after_the_same_day_two_years_before(today: str, when: str, counted: int) -> None:
    assert tie(own(when, "call"), today=date.fromisoformat(today)).counts_24m["spoken"] == counted


def test_interactions_are_counted_by_rung_and_not_by_line() -> None:
    found = tie(own(3), own(4, "meal"), own(4, "meal", line=2), own(5, "email"), own(6, "mention"), own(2000, "call"))
    assert found.counts_24m == {"met": 2, "spoken": 0, "written": 1, "noted": 1}
    assert list(found.counts_24m) == ["met", "spoken", "written", "noted"]


# Due ----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("mentions", "cadence", "due_in"),
    [
        ([own(0, "coffee")], 21, 21),
        ([own(0, "call")], 21, 21),
        ([own(0, "email")], 21, 10),
        ([own(0, "email"), own(30, "call")], 21, 10),
        ([own(10, "call"), own(0, "email")], 21, 11),
        ([own(21, "call"), own(0, "mention")], 21, 5),
        ([own(21, "call"), own(21, "mention")], 21, 0),
        ([own(100, "call")], 21, -79),
        ([own(100, "coffee"), own(90, "call")], 60, -30),
        ([own(0, "mention"), own(90, "email")], 1, 0),
    ],
)
def test_met_and_spoken_buy_the_cadence_written_half_noted_a_quarter(
    mentions: list[Mention], cadence: int, due_in: int
) -> None:
    found = tie(*mentions, cadence_days=cadence)
    assert found.due is not None
    assert found.due.toordinal() - TODAY.toordinal() == due_in
    assert found.overdue_days == -due_in


def test_who_was_only_named_is_never_due() -> None:
    assert tie(own(400, "mention"), cadence_days=30).due is None


def test_without_a_cadence_nothing_is_due() -> None:
    found = tie(own(400))
    assert (found.cadence_days, found.due, found.overdue_days) == (0, None, 0)


def test_a_cadence_beyond_all_years_is_no_crash() -> None:
    assert tie(own(4), cadence_days=10**9).due == date.max


@pytest.mark.parametrize(("tier", "days"), [("A", 21), ("B", 60), ("C", 180), ("D", 365), ("", 0)])
def test_the_tier_gives_the_cadence(tier: str, days: int) -> None:
    assert tie(own(4), tier=tier).cadence_days == days


def test_the_notes_own_cadence_wins_over_the_tier_and_the_settings_over_the_defaults() -> None:
    assert tie(own(4), tier="A", cadence_days=90).cadence_days == 90
    network = built(person_note(a_person("Ada Rossi", tier="A"), own(4)), settings=Settings(tier_a=30))
    assert network.ties[ADA].cadence_days == 30


def test_a_note_that_wants_no_cadence_has_none_whatever_its_tier() -> None:
    assert tie(own(4), tier="A", cadence_line=3).cadence_days == 0


# Strength -----------------------------------------------------------------------------------------------------------


def test_a_coffee_last_month_is_about_047() -> None:
    assert tie(own(30)).strength == pytest.approx(0.47, abs=0.005)
    assert tie(own(30)).strength == pytest.approx(1 - exp(-(2 ** (-30 / 365)) / 1.5), abs=1e-9)


def test_no_number_of_messages_is_worth_one_coffee() -> None:
    daily = [own(n, "email") for n in range(500)] + [own(n, "mention") for n in range(500)]
    assert tie(*daily).strength == pytest.approx(0.33, abs=0.003)
    assert tie(*daily).strength < tie(own(30)).strength


def test_strength_sums_what_every_rung_weighs_and_halves_it_with_every_year() -> None:
    found = tie(own(0), own(365, "call"), own(730, "email"), own(1095, "mention"))
    assert found.strength == pytest.approx(1 - exp(-(1 + 0.6 / 2 + 0.25 / 4 + 0.05 / 8) / 1.5), abs=1e-9)


def test_a_connection_alone_is_worth_002_and_less_than_any_fresh_contact() -> None:
    assert tie(connected_day=day(100)).strength == 0.02
    assert tie(connected_day=day(-1)).strength == 0
    assert tie(own(30), connected_day=day(100)).strength == tie(own(30)).strength


# Rhythm -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("days", "gap"),
    [
        ([0, 10, 20], None),  # two gaps
        ([0, 7, 14, 20], None),  # three, spanning 20 days
        ([0, 7, 14, 21], 7.0),  # three, spanning 21 days
        ([0, 1, 2, 100], 1.0),
        ([0, 10, 20, 40, 80], 15.0),  # of an even number, the mean of the two in the middle
        ([0, 0, 0, 30, 60], None),  # different days only
    ],
)
def test_a_rhythm_needs_three_gaps_that_span_21_days(days: list[int], gap: float | None) -> None:
    assert tie(*(own(each, "call", line=n) for n, each in enumerate(days))).gap_days == gap


def test_only_the_newest_30_gaps_make_the_rhythm() -> None:
    old = [own(300 + 100 * n, "call") for n in range(1, 200)]
    new = [own(10 * n, "call") for n in range(31)]
    assert tie(*new, *old).gap_days == 10


def test_mentions_make_no_rhythm_of_contacts_but_one_of_their_own() -> None:
    found = tie(*(own(10 * n, "mention") for n in range(5)))
    assert (found.gap_days, found.mention_gap_days) == (None, 10)


def test_what_is_planned_belongs_to_no_rhythm() -> None:
    assert tie(*(own(10 * n, "call") for n in range(-2, 3))).gap_days is None


# Unanswered ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("mentions", "unanswered"),
    [
        ([own(3, "email", "out")], 1),
        ([own(3, "email", "out"), own(9, "message", "out"), own(20, "letter", "out")], 3),
        ([own(3, "email", "out"), own(9, "email", "in"), own(20, "email", "out")], 1),
        ([own(9, "email", "out"), own(3, "email", "in")], 0),
        ([own(9, "email", "out"), own(3, "call")], 0),
        ([own(9, "email", "out"), own(9, "coffee")], 0),
        ([own(9, "email", "out"), own(9, "email", "in", line=2)], 0),
        ([own(9, "email", "out"), own(12, "coffee")], 1),
        ([own(9, "email", "out"), own(3, "email", "")], 1),
        ([own(9, "email", "out"), own(3, "mention")], 1),
        ([own(9, "email", "out"), own(-3, "call"), own(-4, "email", "in")], 1),
        ([own(-2, "email", "out")], 0),
        ([own(3, "email")], 0),
    ],
)
def test_messages_are_unanswered_until_a_sign_of_theirs(mentions: list[Mention], unanswered: int) -> None:
    assert tie(*mentions).unanswered == unanswered
