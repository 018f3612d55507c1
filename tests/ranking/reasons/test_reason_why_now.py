"""Why now: a topic of theirs that you wrote about."""

from __future__ import annotations

from datetime import date

import pytest

from builders import TODAY, a_person, network_of
from vaultnet.model.message import Day, Link
from vaultnet.model.network import Held, Topic
from vaultnet.model.settings import Points, Settings
from vaultnet.model.source import Source
from vaultnet.ranking.reasons.why_now import why_now

ADA = a_person("Ada Rossi", tier="B", tier_line=4)
SETTINGS = Settings()
TODAY_DAY = TODAY.toordinal()


def days_ago(days: int) -> date:
    return date.fromordinal(TODAY_DAY - days)


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
