"""`vaultnet prospects`: the facts of a market in JSON, and the list for Sales Navigator."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import pytest

from vaultnet.cli.facts_record import facts_json
from vaultnet.markets.facts import market_facts

if TYPE_CHECKING:
    from pathlib import Path

    from answers import Run


def test_the_facts_have_codes_and_times_that_programs_can_read(run: Run) -> None:
    market = run("prospects", "--market", "DE", "--json").json["markets"][0]
    assert market["facts"] == {
        "languages": ["de"],
        "currencies": ["EUR"],
        "trade": "eu",
        "trade_as_of": "2026-11",
        "dialling_code": "+49",
        "weekend": ["saturday", "sunday"],
        "holidays": [],
        "clocks": [
            {
                "place": None,
                "timezone": "Europe/Berlin",
                "minutes_ahead": 0,
                "closed": None,
                "call": {"from": "09:00", "to": "18:00"},
                "call_there": {"from": "09:00", "to": "18:00"},
                "their_office_hours": {"from": "09:00", "to": "18:00"},
            }
        ],
    }


def test_what_is_not_known_is_null_or_empty() -> None:

    facts = facts_json(market_facts("AQ", (), (), "Europe/Rome", date(2026, 11, 24)))
    assert (facts["dialling_code"], facts["currencies"], facts["languages"]) == (None, [], [])
    assert facts["clocks"][0]["call"] is None
    assert json.dumps(facts)


def test_the_accounts_are_written_where_the_user_says(run: Run, tmp_path: Path) -> None:
    place = tmp_path / "accounts.csv"
    answer = run("prospects", "--accounts-csv", str(place))
    assert (answer.code, answer.out) == (0, "")
    assert answer.err == f"1 company written to {place}.\n"
    assert place.read_bytes() == b"Account Name,Website\r\nWeinkontor,\r\n"


@pytest.mark.parametrize(("language", "what"), [("en", "is there already."), ("it", "c’è già.")])
def test_a_file_that_is_there_is_told_in_three_lines_and_stays(
    run: Run, tmp_path: Path, language: str, what: str
) -> None:
    place = tmp_path / "accounts.csv"
    place.write_text("mine")
    answer = run("--language", language, "prospects", "--accounts-csv", str(place))
    assert (answer.code, answer.out) == (13, "")
    assert answer.err.splitlines()[0] == f"{place} {what}"
    assert len(answer.err.splitlines()) == 3
    assert place.read_text() == "mine"


def test_one_market_alone_can_be_written(run: Run, tmp_path: Path) -> None:
    place = tmp_path / "accounts.csv"
    assert run("--quiet", "prospects", "--market", "FR", "--accounts-csv", str(place)) == (0, "", "")
    assert place.read_bytes() == b"Account Name,Website\r\n"
