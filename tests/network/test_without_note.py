from __future__ import annotations

from datetime import date

import pytest

from builders import a_person, a_trip, about, built, daily_note, day, facts, interest, mention, person_note, reference
from vaultnet.model.network import PersonWithoutNote
from vaultnet.model.source import Source
from vaultnet.network.without_note import looks_like_a_name


def daily(when: int) -> str:
    return f"Daily/{date.fromordinal(day(when))}.md"


def names(*links: str, notes: int = 2) -> list[str]:
    network = built(*(daily_note(n, links=links) for n in range(notes)))
    return [each.name for each in network.without_note]


def test_a_name_that_two_dated_notes_link_to_needs_a_note() -> None:
    network = built(
        daily_note(3, mention(3, "Luca Verdi", line=9), mention(3, "Luca Verdi", line=4)),
        daily_note(2, topics=(about("Luca Verdi", line=6),), links=("luca verdi", "Luca Verdi")),
        facts("Meetings/x.md", "meeting", day=day(1), links=("Luca Verdi",)),
    )
    sources = (Source("Meetings/x.md", 0), Source(daily(2), 6), Source(daily(3), 4))
    assert network.without_note == (PersonWithoutNote("Luca Verdi", 3, sources),)


def test_one_note_is_not_enough_and_neither_are_undated_ones() -> None:
    assert names("Luca Verdi", notes=1) == []
    network = built(daily_note(3, links=("Luca Verdi",)), facts("a.md", links=("Luca Verdi",)))
    assert network.without_note == ()


def test_the_most_often_named_come_first_and_five_sources_are_enough() -> None:
    network = built(
        *(daily_note(n, links=("Zoe Blu", "Luca Verdi") if n < 3 else ("Zoe Blu",)) for n in range(7)),
        *(daily_note(n, links=("Bea Neri",)) for n in range(10, 13)),
    )
    assert [(each.name, each.times) for each in network.without_note] == [
        ("Zoe Blu", 7),
        ("Bea Neri", 3),
        ("Luca Verdi", 3),
    ]
    assert [each.path for each in network.without_note[0].sources] == [daily(n) for n in range(5)]


def test_who_has_a_note_by_any_name_is_not_listed() -> None:
    network = built(
        person_note(a_person("Ada Rossi", aliases=("Adina",))),
        person_note(a_person("Bo Lin", status="deceased")),
        *(daily_note(n, links=("Ada Rossi", "adina", "People/Ada Rossi", "Bo Lin")) for n in (1, 2)),
    )
    assert network.without_note == ()


def test_an_at_sign_is_no_part_of_a_name() -> None:
    assert names("@Zoe Blum") == ["Zoe Blum"]


def test_attendees_are_named_without_a_link_too() -> None:
    meetings = [
        facts(f"Meetings/{n}.md", "meeting", day=day(n), mentions=(mention(n, "Zoe Blum", "Sales"),), links=())
        for n in (1, 2)
    ]
    assert [(each.name, each.times) for each in built(*meetings).without_note] == [("Zoe Blum", 2)]


def test_topics_companies_places_and_days_are_nobody() -> None:
    ada = a_person(
        "Ada Rossi", city="Novara", company=reference("Acme Foods", linked=False), interests=(interest("Vela"),)
    )
    trip = facts("Trips/x.md", "trip", trip=a_trip(9, 8, "Bad Ischl"))
    links = ("Vela", "Acme Foods", "Novara", "Bad Ischl", "Germania", "Lunedì", "October", "Cy Neri")
    network = built(person_note(ada), trip, *(daily_note(n, links=links) for n in (1, 2)))
    assert [each.name for each in network.without_note] == ["Cy Neri"]


@pytest.mark.parametrize(
    "text",
    [
        "Luca",
        "Luca Verdi",
        "Jean-Luc Picard",
        "Giovanna D'Amico",
        "Ludwig van der Berg",
        "Łukasz Nowak",
        "J.P. Rossi",
        "李雷",
    ],
)
def test_these_look_like_names(text: str) -> None:
    assert looks_like_a_name(text)


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-24", "Oct 8th, 2026", "plan.pdf", "Projects/Apollo", "export plan", "Plan for Germany", "MOC", "@luca",
        "Luca Verdi Bianchi Neri Rossi", "", "#tag", "Luca (Acme)", "Q3 Review", "luca verdi", "Cosa fare oggi",
    ],
)  # fmt: skip
def test_these_do_not(text: str) -> None:
    assert not looks_like_a_name(text)
