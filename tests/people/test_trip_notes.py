from datetime import date

import pytest

from vaultnet.model.facts import Facts
from vaultnet.model.person import Trip
from vaultnet.model.problem import Problem
from vaultnet.model.settings import Settings
from vaultnet.model.vault_config import VaultConfig
from vaultnet.notes.parse import parse
from vaultnet.people.conventions import conventions_from
from vaultnet.people.facts import facts_of


def facts(text: str, path: str = "Nordic.md") -> Facts:
    return facts_of(parse(path, text.encode()), conventions_from(Settings(), VaultConfig())[0])


def trip(head: str, path: str = "Nordic.md") -> Trip:
    found = facts(f"---\ntype: trip\n{head}\n---\n", path)
    assert found.trip is not None
    assert found.problems == ()
    return found.trip


def days(first: str, last: str) -> tuple[int, int]:
    return date.fromisoformat(first).toordinal(), date.fromisoformat(last).toordinal()


@pytest.mark.parametrize(
    ("head", "first", "last"),
    [
        ("date: 2026-05-07", "2026-05-07", "2026-05-07"),
        ("start: 2026-05-07\nend: 2026-05-09", "2026-05-07", "2026-05-09"),
        ("from: 2026-05-07\nto: 2026-05-09", "2026-05-07", "2026-05-09"),
        ("inizio: 2026-05-07\nfine: 2026-05-09", "2026-05-07", "2026-05-09"),
        ("dal: 7/5/2026\nal: 9/5/2026", "2026-05-07", "2026-05-09"),
        ("date: 2026-05-07\nend date: 2026-05-09", "2026-05-07", "2026-05-09"),
        ("date: 2026-05-07 → 2026-05-09", "2026-05-07", "2026-05-09"),
        ("dates: 2026-05-07 to 2026-05-09", "2026-05-07", "2026-05-09"),
        ("periodo: 7-9 maggio 2026", "2026-05-07", "2026-05-09"),
        ("departure: 2026-05-07\nreturn: 2026-05-09", "2026-05-07", "2026-05-09"),
        ("partenza: 2026-05-07\nritorno: 2026-05-09", "2026-05-07", "2026-05-09"),
        ("date: 2026-05-07/2026-05-09", "2026-05-07", "2026-05-09"),
        ("date: 2026-05-07--2026-05-09", "2026-05-07", "2026-05-09"),
        ("date: 7-9 May 2026", "2026-05-07", "2026-05-09"),
        ("data: 7–9 maggio 2026", "2026-05-07", "2026-05-09"),
        ("data: dal 7 al 9 maggio 2026", "2026-05-07", "2026-05-09"),
        ("data: dal 7 all'11 maggio 2026", "2026-05-07", "2026-05-11"),
        ("date: from 7 to 9 May 2026", "2026-05-07", "2026-05-09"),
        ("date: 2026-05-07 to 2026-05-09", "2026-05-07", "2026-05-09"),
        ("date: May 7-9, 2026", "2026-05-07", "2026-05-09"),
        ("data: 7-9/5/2026", "2026-05-07", "2026-05-09"),
        ("data: 7 maggio 2026 - 9 maggio 2026", "2026-05-07", "2026-05-09"),
        ("dates: [2026-05-07, 2026-05-09]", "2026-05-07", "2026-05-09"),
        ('date: "[[2026-05-07]]"', "2026-05-07", "2026-05-07"),
    ],
)
def test_the_days_of_a_trip_are_a_day_or_a_range(head: str, first: str, last: str) -> None:
    found = trip(f"city: Oslo\n{head}")
    assert (found.first_day, found.last_day) == days(first, last)
    assert found.line == 4


def test_the_days_may_stand_in_the_name() -> None:
    found = trip("city: Oslo", "Trips/2026-05-07 Oslo.md")
    assert (found.first_day, found.last_day, found.line) == (*days("2026-05-07", "2026-05-07"), 0)
    found = trip("city: Oslo", "Trips/Oslo 7-9 May 2026.md")
    assert (found.first_day, found.last_day) == days("2026-05-07", "2026-05-09")
    found = trip("city: Oslo", "Trips/Oslo 2026-05-07 2026-05-09.md")
    assert (found.first_day, found.last_day) == days("2026-05-07", "2026-05-09")


@pytest.mark.parametrize(
    ("head", "places", "countries"),
    [
        ("city: Oslo", ("Oslo",), ()),
        ("country: Norway", ("Norway",), ("NO",)),
        ("city: Oslo\ncountry: Norvegia", ("Oslo", "Norvegia"), ("NO",)),
        ("location: Hamburg, Germany", ("Hamburg", "Germany"), ("DE",)),
        ('loc: ["[[Kyoto]]", "[[Japan]]"]', ("Kyoto", "Japan"), ("JP",)),
        ("città: [Oslo, Bergen]", ("Oslo", "Bergen"), ()),
        ("luogo: Torino, TO", ("Torino", "TO"), ()),
        ("destination: Oslo, Norway", ("Oslo", "Norway"), ("NO",)),
        ("dove: Oslo", ("Oslo",), ()),
    ],
)
def test_the_places_of_a_trip_are_kept_as_written(
    head: str, places: tuple[str, ...], countries: tuple[str, ...]
) -> None:
    found = trip(f"date: 2026-05-07\n{head}")
    assert (found.places, found.countries) == (places, countries)


def test_the_name_may_be_the_place_when_it_names_a_country() -> None:
    found = trip("date: 2026-05-07", "2026 Japan trip.md")
    assert (found.places, found.countries) == (("Japan",), ("JP",))


def test_a_fair_has_its_name_and_needs_no_place() -> None:
    found = facts("---\ntipo: fiera\ndate: 2026-05-07\n---\n", "Interpack 2026.md").trip
    assert found == Trip("Interpack 2026.md", "Interpack 2026", "fair", *days("2026-05-07", "2026-05-07"), (), (), 3)


def test_the_last_day_is_never_before_the_first() -> None:
    found = facts("---\ntype: trip\ncity: Oslo\nstart: 2026-05-07\nend: 2026-05-01\n---\n")
    assert found.trip is not None
    assert (found.trip.first_day, found.trip.last_day) == days("2026-05-07", "2026-05-07")
    assert found.problems == (Problem("Nordic.md", 5, "bad_date", ("2026-05-01",)),)


def test_a_trip_whose_only_day_is_none_is_no_trip_and_the_day_is_a_problem() -> None:
    found = facts("---\ntype: trip\ncity: Oslo\nstart: 2026-02-30\n---\n")
    assert (found.kind, found.trip) == ("other", None)
    assert found.problems == (Problem("Nordic.md", 4, "bad_date", ("2026-02-30",)),)


def test_a_bad_day_is_one_problem() -> None:
    found = facts("---\ntype: trip\ncity: Oslo\nstart: 2026-05-07\nend: 2026-02-30\n---\n")
    assert found.problems == (Problem("Nordic.md", 5, "bad_date", ("2026-02-30",)),)
