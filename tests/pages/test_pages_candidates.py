from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from builders import TODAY
from small_vault import SETTINGS, small_briefing
from vaultnet.model.candidate import Candidate
from vaultnet.pages.candidates import AT_A_TIME, candidates, offered
from vaultnet.pages.who_to_meet import who_to_meet

if TYPE_CHECKING:
    from vaultnet.model.settings import Settings

NOW = TODAY.toordinal()


def lines(*rows: Candidate, language: str = "en") -> list[str]:
    return candidates(small_briefing(language)._replace(candidates=rows))


def names(*rows: Candidate, settings: Settings = SETTINGS) -> list[str]:
    return [each.name for each in offered(rows, settings, "IT")]


def test_twenty_candidates_are_asked_about_and_the_others_counted() -> None:
    found = lines(*(Candidate(name=f"Person {number:04}") for number in range(2143)))
    assert found[0] == "> [!note]- Have you met? 20 of 2143 people from your imports"
    assert len([line for line in found if line.startswith("> - **")]) == AT_A_TIME
    assert len(found) < 4 * AT_A_TIME


def test_nothing_is_said_without_candidates_and_the_page_of_the_day_stays_as_it_was() -> None:
    briefing = small_briefing("en")
    assert lines() == []
    many = briefing._replace(candidates=tuple(Candidate(name=f"P{number}") for number in range(30_000)))
    assert len(who_to_meet(many).text) - len(who_to_meet(briefing).text) < 3_000


def test_who_was_in_touch_most_is_asked_about_first_then_who_is_in_a_market() -> None:
    settings = SETTINGS._replace(target_markets=("Japan",))
    rows = (
        Candidate(name="Abroad", country="Germany"),
        Candidate(name="Home"),
        Candidate(name="Market", country="Giappone"),
        Candidate(name="Twice", contacts=2, last_day=NOW - 900),
        Candidate(name="Often", contacts=9, last_day=NOW - 400),
        Candidate(name="Lately", connected_day=NOW - 3),
    )
    assert names(*rows, settings=settings) == ["Often", "Twice", "Market", "Abroad", "Lately", "Home"]


@pytest.mark.parametrize("pick", ["yes", "no", "same", "?"])
def test_who_was_answered_about_is_not_asked_about(pick: str) -> None:
    assert names(Candidate(name="Bo")._replace(pick=pick)) == []  # type: ignore[arg-type]  # one of the picks


def test_a_row_says_who_they_are_and_whom_they_may_be() -> None:
    anna = Candidate(
        name="Anna K.",
        role="buyer",
        company="Weinkontor",
        country="Germany",
        contacts=7,
        last_day=NOW - 30,
        channel="linkedin",
        maybe="People/Anna Keller.md",
    )
    (row,) = [line for line in lines(anna) if line.startswith("> - **")]
    assert row == (
        "> - **Anna K.** · buyer, Weinkontor, Germany · 7 contacts, the last on 25 Oct (on LinkedIn) · "
        "may be [[Anna Keller]]"
    )


def test_nothing_that_a_row_says_means_anything_on_the_page() -> None:
    evil = "[[Evil]] <% x %> {{y}} `$= z` %%c%% <b> key:: v ![](http://e.example)"
    row = Candidate(name=evil, role=evil, company=evil, city=evil, country=evil, maybe=evil, contacts=1, last_day=NOW)
    text = "\n".join(lines(row))
    assert not any(sign in text for sign in ("[[", "<%", "{{", "%%", "](", "::"))
