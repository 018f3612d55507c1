"""Days of a series, judged by dateutil, which knows the whole of RFC 5545 (and cannot be stopped)."""

from __future__ import annotations

from datetime import date, datetime
from itertools import islice
from random import Random

import pytest

from vaultnet.importers.ical_rules import WEEKDAYS, periods, rule_of

LAST = date(2029, 12, 31)
judge = pytest.importorskip("dateutil.rrule")


def days(text: str, start: date, last: date = LAST) -> list[date]:
    rule = rule_of(text)
    assert rule is not None
    return [day for period in periods(rule, start, last) for day in period]


def judged(text: str, start: date) -> list[date]:
    first = datetime(start.year, start.month, start.day)  # noqa: DTZ001 - the judge compares days without zones
    found = judge.rrulestr(text, dtstart=first).between(first, datetime(2029, 12, 31), inc=True)  # noqa: DTZ001
    return [moment.date() for moment in found]


@pytest.mark.parametrize(
    "text",
    [
        "FREQ=DAILY",
        "FREQ=DAILY;INTERVAL=3;COUNT=7",
        "FREQ=WEEKLY;BYDAY=MO,WE,FR",
        "FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=TU,TH,SU",
        "FREQ=WEEKLY",
        "FREQ=MONTHLY",
        "FREQ=MONTHLY;BYMONTHDAY=31",
        "FREQ=MONTHLY;BYMONTHDAY=-1,15",
        "FREQ=MONTHLY;BYDAY=2TU",
        "FREQ=MONTHLY;BYDAY=-1FR;COUNT=5",
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
        "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13",
        "FREQ=YEARLY",
        "FREQ=YEARLY;BYMONTH=3,10;BYDAY=-1SU",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
        "FREQ=YEARLY;BYDAY=20MO",
        "FREQ=YEARLY;INTERVAL=2;BYMONTH=1;BYDAY=MO,TU",
    ],
)
def test_the_rules_that_calendars_offer_give_the_days_of_the_judge(text: str) -> None:
    start = judged(text, date(2026, 1, 6))[0]
    assert days(text, start) == judged(text, start)


def test_any_mixture_of_parts_gives_the_days_of_the_judge() -> None:
    assert mixtures_judged(60) == 60


@pytest.mark.nightly
@pytest.mark.timeout(1200)
def test_any_mixture_of_parts_gives_the_days_of_the_judge_however_often() -> None:
    assert mixtures_judged(3000) == 3000


def mixtures_judged(times: int) -> int:
    """Return how many rules were tried; each must give the days of the judge."""
    chance = Random(6)  # noqa: S311 - a seeded test
    tried = 0
    while tried < times:
        text = mixture(chance)
        start = date(2026, 1, chance.randint(1, 28))
        found = judged(text, start)
        if not found:
            continue  # a first day that the rule does not know: calendars count it, the judge does not
        tried += 1
        assert days(text, found[0]) == judged(text, found[0]), text
    return tried


def mixture(chance: Random) -> str:
    every = chance.choice(("DAILY", "WEEKLY", "MONTHLY", "YEARLY"))
    parts = [f"FREQ={every}", f"INTERVAL={chance.randint(1, 3)}"]
    can_count = every in {"MONTHLY", "YEARLY"}
    if chance.random() < 0.6:
        nth = "" if not can_count or chance.random() < 0.5 else str(chance.choice((1, 2, -1)))
        parts.append("BYDAY=" + ",".join(nth + day for day in chance.sample(WEEKDAYS, chance.randint(1, 3))))
    if chance.random() < 0.4:
        parts.append("BYMONTH=" + ",".join(map(str, chance.sample(range(1, 13), chance.randint(1, 4)))))
    if chance.random() < 0.3 and every != "WEEKLY":
        parts.append(f"BYMONTHDAY={chance.choice((1, 15, 28, -1))}")
    if chance.random() < 0.3 and can_count and len(parts) > 2:
        parts.append(f"BYSETPOS={chance.choice((1, -1))}")
    if chance.random() < 0.3:
        parts.append(f"COUNT={chance.randint(1, 30)}")
    if chance.random() < 0.3:
        parts.append(f"WKST={chance.choice(WEEKDAYS)}")
    return ";".join(parts)


@pytest.mark.parametrize("text", ["FREQ=MONTHLY;BYMONTHDAY=30;BYMONTH=2", "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30"])
def test_a_rule_without_days_ends(text: str) -> None:
    assert days(text, date(2026, 1, 1)) == [date(2026, 1, 1)]


def test_each_period_is_given_so_that_work_can_be_counted() -> None:
    rule = rule_of("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30")
    assert rule is not None
    assert list(islice(periods(rule, date(2026, 1, 1), LAST), 4)) == [(date(2026, 1, 1),), (), (), ()]


@pytest.mark.parametrize(
    "text",
    [
        "FREQ=SECONDLY", "FREQ=HOURLY;COUNT=9", "FREQ=YEARLY;BYWEEKNO=53", "FREQ=YEARLY;BYYEARDAY=1", "", "x", "FREQ=",
        "FREQ=DAILY;INTERVAL=0", "FREQ=DAILY;INTERVAL=x", "FREQ=DAILY;COUNT=-1", "FREQ=DAILY;INTERVAL=99999999999",
        "FREQ=MONTHLY;BYMONTHDAY=a", ";" * 9999,
    ],
)  # fmt: skip
def test_rules_that_nobody_means_are_none(text: str) -> None:
    assert rule_of(text) is None
