"""A page stays readable, and quickly made, in a big vault."""

from __future__ import annotations

from time import process_time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import a_person, a_promise, built, daily_note, interest, mention, person_note, reference
from small_vault import SETTINGS, small_briefing
from vaultnet.markets.zone_table import MAIN_ZONES
from vaultnet.model.problem import Problem
from vaultnet.pages import PAGES
from vaultnet.pages.frame import MOST_BYTES, MOST_ROWS, fitting, shares

if TYPE_CHECKING:
    from vaultnet.pages.briefing import Briefing

COUNTRIES = sorted(MAIN_ZONES)[:120]
TOPICS = [f"topic {number}" for number in range(600)]


def big(people: int, *, long: str = "") -> Briefing:
    """Return the briefing of a vault with so many people, contacts and problems."""
    owner = a_person("Me", is_owner=True, interests=tuple(map(interest, TOPICS[:300])))
    notes = [person_note(owner)]
    for number in range(people):
        person = a_person(
            f"Person {number} {long}",
            path=f"People/Person {number}.md",
            tier="ABCD "[number % 5].strip(),
            company=reference(f"Company {number // 2} {long}", linked=False),
            country=COUNTRIES[number // 2 % len(COUNTRIES)],
            city=f"City {long}",
            role=f"buyer {long}",
            knows=(reference(f"Person {number - 1}"),),
            interests=tuple(interest(TOPICS[(number * step) % len(TOPICS)]) for step in (1, 7, 13)),
        )
        lines = [mention(40 + number % 900 + 31 * turn, own=True, channel="call", line=9 + turn) for turn in range(4)]
        problems = tuple(Problem(person.path, line, "bad_date", (f"{line}.13.2026 {long}",)) for line in (3, 4))
        notes.append(person_note(person, *(lines if number % 3 else ()), problems=problems))
    tasks = tuple(a_promise(f"task {number} {long}", f"Person {number}", due=number) for number in range(0, people, 9))
    return small_briefing("it", built(*notes, daily_note(3, promises=tasks), settings=SETTINGS))


@pytest.mark.parametrize("long", ["", "x" * 150, "è" * 190])
def test_a_page_of_a_big_vault_has_at_most_300_rows_and_200_kilobytes(long: str) -> None:
    briefing = big(1_500, long=long)
    for make in PAGES.values():
        text = make(briefing).text
        rows = [line for line in text.splitlines() if line.startswith(("- ", "> - "))]
        assert len(rows) <= MOST_ROWS + 20, make  # a list that is cut ends with a row that counts the rest
        assert len(text.encode()) <= MOST_BYTES, make


def test_what_is_not_shown_is_counted_with_the_command_that_lists_it() -> None:
    briefing = big(1_500)
    texts = {name: make(briefing).text for name, make in PAGES.items()}
    assert "`vaultnet who --json`" in texts["who_to_meet"]
    assert "`vaultnet people`" in texts["last_contact"]
    assert "`vaultnet prospects --market " in texts["export_prospects"]
    assert "`vaultnet check`" in texts["vault_check"]
    assert "`vaultnet common NOME`" in texts["shared_interests"]


def test_the_pages_of_3_000_people_are_made_in_a_moment() -> None:
    briefing = big(3_000)
    best = min(_seconds(briefing) for _ in range(3))
    assert best < 0.8  # ten times what it takes on one core of a small machine; the benchmark measures closely


def _seconds(briefing: Briefing) -> float:
    start = process_time()
    for make in PAGES.values():
        make(briefing)
    return process_time() - start


@pytest.mark.parametrize(
    ("sizes", "rows", "given"),
    [
        ([], 10, []),
        ([3, 4], 10, [3, 4]),
        ([100, 2, 100], 12, [5, 2, 5]),
        ([100, 100], 3, [2, 1]),
        ([5, 0, 5], 0, [0, 0, 0]),
    ],
)
def test_short_lists_are_whole_and_long_ones_share_what_is_left(sizes: list[int], rows: int, given: list[int]) -> None:
    assert shares(sizes, rows) == given


@given(st.lists(st.integers(0, 50), max_size=8), st.integers(0, 100))
def test_all_rows_are_dealt_and_no_more(sizes: list[int], rows: int) -> None:
    dealt = shares(sizes, rows)
    assert sum(dealt) == min(rows, sum(sizes))
    assert all(part <= size for part, size in zip(dealt, sizes, strict=True))


def test_rows_are_kept_while_they_fit() -> None:
    assert fitting(["aaaa", "bbbb", "c"], 10) == ["aaaa", "bbbb"]
