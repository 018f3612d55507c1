"""Promise: whose, and due when."""

from __future__ import annotations

from datetime import date

import pytest

from builders import TODAY, a_person, a_tie, met, network_of
from vaultnet.model.network import OpenPromise
from vaultnet.model.settings import Settings
from vaultnet.model.source import Source
from vaultnet.ranking.reasons.promise import promise

ADA = a_person("Ada Rossi", tier="B", tier_line=4)
SETTINGS = Settings()
TODAY_DAY = TODAY.toordinal()


def days_ago(days: int) -> date:
    return date.fromordinal(TODAY_DAY - days)


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
