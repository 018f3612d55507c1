from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from builders import (
    TODAY,
    a_person,
    built,
    company_note,
    daily_note,
    day,
    facts,
    interest,
    mention,
    person_note,
    reference,
)
from vaultnet.model.prospect import Edge
from vaultnet.model.source import Source
from vaultnet.network.fading import LEAST, faded, shared_strength
from vaultnet.network.joined import edges_between

if TYPE_CHECKING:
    from vaultnet.model.facts import Facts
    from vaultnet.model.person import CommonKind, Interest
    from vaultnet.model.prospect import EdgeKind

A, B, C = "People/A.md", "People/B.md", "People/C.md"


def edge(*notes: Facts, a: str = A, b: str = B) -> tuple[Edge, ...]:
    return edges_between(built(*notes), a, b)


def person(name: str, **fields: Any) -> Facts:  # noqa: ANN401  fields of Person
    return person_note(a_person(name, **fields))


# The table of spec 4 -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("field", "kind"), [("knows", "knows"), ("introduced_by", "introduced")])
def test_a_field_joins_two_people_either_way_and_does_not_fade(field: str, kind: EdgeKind) -> None:
    notes = (person("A", **{field: (reference("B", line=7),)}), person("B"))
    (found,) = edge(*notes)
    assert found == Edge(0.8, kind, None, (Source(A, 7),))
    assert edge(*notes, a=B, b=A) == (found,)


def test_a_plain_name_in_a_field_joins_too_and_oneself_is_nobody() -> None:
    assert edge(person("A", knows=(reference("B", linked=False), reference("A"))), person("B"))[0].strength == 0.8
    assert built(person("A", knows=(reference("A"),))).circles_of[A] == ()


def test_one_line_joins_those_whom_it_names_on_its_day() -> None:
    note = daily_note("2026-11-24", mention("2026-11-24", "A", "B", channel="meal", line=4))
    assert edge(person("A"), person("B"), note) == (Edge(0.7, "together", TODAY, (Source("Daily/2026-11-24.md", 4),)),)


def test_a_line_that_only_names_them_joins_them_as_well_however_it_names_each() -> None:
    note = daily_note(
        "2026-11-24",
        mention("2026-11-24", "A", channel="call", line=4),
        mention("2026-11-24", "B", channel="mention", line=4),
    )
    assert [each.kind for each in edge(person("A"), person("B"), note)] == ["together"]


def test_a_dated_line_in_somebodys_own_note_names_them_too() -> None:
    line = mention("2026-11-24", "B", channel="mention", line=9)
    (found,) = edge(person_note("A", line), person("B"))
    assert (found.kind, found.sources) == ("together", (Source(A, 9),))


def test_more_than_six_people_share_a_line() -> None:
    assert shared_strength(6) == 0.7
    assert shared_strength(12) == pytest.approx(0.35)
    names = [chr(65 + number) for number in range(12)]
    note = daily_note(0, mention(0, *names, channel="meal"))
    assert edge(*map(person, names), note)[0].strength == pytest.approx(0.35)


def test_a_meeting_joins_its_attendees_but_whom_its_note_only_names_by_the_day() -> None:
    note = facts(
        "Meetings/m.md",
        "meeting",
        day=day(0),
        mentions=(mention(0, "A", "B", channel="meeting", line=3), mention(0, "C", channel="mention", line=9)),
    )
    people = (person("A"), person("B"), person("C"))
    assert [(each.kind, each.strength) for each in edge(*people, note)] == [("together", 0.7)]
    assert [(each.kind, each.strength) for each in edge(*people, note, b=C)] == [("same_day", 0.1)]


def test_a_meeting_is_one_whatever_lines_name_its_people() -> None:
    lines = (mention(0, "A", channel="meeting", line=3), mention(0, "B", channel="meeting", line=4))
    note = facts("Meetings/m.md", "meeting", day=day(0), mentions=lines)
    (found, *_) = edge(person("A"), person("B"), note)
    assert (found.kind, found.strength) == ("together", 0.7)


def test_two_lines_of_one_day_join_weakly_and_both_are_the_proof() -> None:
    note = daily_note(0, mention(0, "A", line=3), mention(0, "B", channel="call", line=5))
    (found,) = edge(person("A"), person("B"), note)
    path = f"Daily/{TODAY}.md"
    assert found == Edge(0.1, "same_day", TODAY, (Source(path, 3), Source(path, 5)))


def test_two_days_join_nobody() -> None:
    assert edge(person("A"), person("B"), daily_note(0, mention(0, "A")), daily_note(1, mention(1, "B"))) == ()


def test_days_ahead_join_nobody_yet() -> None:
    assert edge(person("A"), person("B"), daily_note(-3, mention(-3, "A", "B", channel="meal"))) == ()


def test_colleagues_are_joined_by_the_company_of_both() -> None:
    notes = (
        company_note("Acme S.p.A."),
        person("A", company=reference("Acme S.p.A.", line=4)),
        person("B", company=reference("ACME", linked=False, line=6)),
    )
    assert edge(*notes) == (Edge(0.7, "colleagues", None, (Source(A, 4), Source(B, 6)), "Acme S.p.A."),)


@pytest.mark.parametrize(("people", "kind", "strength"), [(20, "colleagues", 0.7), (21, "large_company", 0.3)])
def test_in_a_large_company_colleagues_need_not_know_each_other(people: int, kind: str, strength: float) -> None:
    crowd = [person(f"P{number:02}", company=reference("Titan", linked=False)) for number in range(people)]
    (found,) = edge(*crowd, a="People/P00.md", b="People/P19.md")
    assert (found.kind, found.strength) == (kind, strength)


@pytest.mark.parametrize(
    ("mine", "theirs", "kind", "strength"),
    [
        ("Acme (2010-2016)", "Acme GmbH (2014-2019)", "former_colleagues", 0.5),
        ("Acme (2010-2016)", "Acme (2016)", "former_colleagues", 0.5),
        ("Acme (2010-2016)", "Acme", "once_colleagues", 0.3),
        ("Acme", "acme", "once_colleagues", 0.3),
    ],
)
def test_once_colleagues_by_their_years(mine: str, theirs: str, kind: str, strength: float) -> None:
    (found,) = edge(person("A", interests=(past(mine),)), person("B", interests=(past(theirs),)))
    assert (found.kind, found.strength, found.day) == (kind, strength, None)
    assert found.sources == (Source(A, 5), Source(B, 5))


def test_years_that_are_known_and_apart_join_nobody() -> None:
    assert edge(person("A", interests=(past("Acme (2001-2004)"),)), person("B", interests=(past("Acme (2006)"),))) == ()


def test_whoever_left_is_joined_to_whoever_is_still_there() -> None:
    for written in ("Acme", "Acme (2010-2016)"):
        (found,) = edge(
            person("A", interests=(past(written),)), person("B", company=reference("Acme", linked=False, line=2))
        )
        assert (found.kind, found.strength, found.sources) == ("once_colleagues", 0.3, (Source(A, 5), Source(B, 2)))


def test_two_who_are_still_there_are_colleagues_and_not_once() -> None:
    here = reference("Acme", linked=False)
    found = edge(person("A", company=here), person("B", company=here), person("C", interests=(past("Acme"),)))
    assert [each.kind for each in found] == ["colleagues"]


@pytest.mark.parametrize(("kind", "edge_kind"), [("school", "school"), ("association", "association")])
def test_a_school_and_an_association_join(kind: CommonKind, edge_kind: EdgeKind) -> None:
    mine, theirs = interest("Bocconi", kind, line=5), interest("bocconi", kind, line=8)
    (found,) = edge(person("A", interests=(mine,)), person("B", interests=(theirs,)))
    assert found == Edge(0.25, edge_kind, None, (Source(A, 5), Source(B, 8)), "Bocconi")


def test_a_fair_joins_in_the_same_year_only_and_fades_from_its_end() -> None:
    def at(name: str) -> tuple[Facts, ...]:
        return (
            person("A", interests=(interest("Interpack 2023", "event"),)),
            person("B", interests=(interest(name, "event"),)),
        )

    (found,) = edge(*at("interpack 2023"))
    assert found.day is not None
    assert (found.kind, found.day, found.name) == ("fair", TODAY.replace(year=2023, month=12, day=31), "Interpack 2023")
    assert found.strength == pytest.approx(0.2 * 2 ** (-(TODAY - found.day).days / 365.25 / 3), abs=1e-6)
    assert edge(*at("Interpack 2026")) == ()


def test_a_fair_of_this_year_counts_as_of_today_and_one_of_next_year_not_at_all() -> None:
    def of(year: int) -> tuple[Edge, ...]:
        fair = (interest(f"ProWein {year}", "event"),)
        return edge(person("A", interests=fair), person("B", interests=fair))

    assert of(2026)[0][:3] == (0.2, "fair", TODAY)
    assert of(2027) == ()


def test_an_interest_joins_nobody() -> None:
    sailing = (interest("sailing"),)
    assert edge(person("A", interests=sailing), person("B", interests=sailing)) == ()


# Fading, and what is kept --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("years", "share"), [(0, 1.0), (3, 0.5), (1.5, 2**-0.5), (4.75, 2 ** (-4.75 / 3)), (6, LEAST), (30, LEAST)]
)
def test_an_edge_is_halved_every_three_years_and_never_under_a_third(years: float, share: float) -> None:
    now = TODAY.toordinal()
    assert faded(0.6, now - round(years * 365.25), now) == pytest.approx(0.6 * share, abs=2e-4)


def test_an_edge_without_a_day_does_not_fade() -> None:
    assert faded(0.25, 0, TODAY.toordinal()) == 0.25


def test_the_newest_line_counts_and_the_older_ones_are_kept() -> None:
    notes = [daily_note(back, mention(back, "A", "B", channel="meal")) for back in (1000, 10, 4000)]
    found = edge(person("A"), person("B"), *notes)
    assert [each.day for each in found] == [TODAY - timedelta(back) for back in (10, 1000, 4000)]
    assert found[0].strength > found[1].strength > found[2].strength


def test_all_that_joins_two_people_is_told_the_strongest_first() -> None:
    here = reference("Acme", linked=False)
    found = edge(
        person("A", company=here, knows=(reference("B"),), interests=(interest("Bocconi", "school"),)),
        person("B", company=here, interests=(interest("Bocconi", "school"),)),
        daily_note(400, mention(400, "A", "B", channel="call")),
    )
    assert [each.kind for each in found] == ["knows", "colleagues", "together", "school"]


def test_the_owner_and_the_left_out_are_in_no_circle() -> None:
    network = built(
        person_note(a_person("Me", is_owner=True, knows=(reference("A"),))),
        person_note(a_person("Gone", status="archived", knows=(reference("A"),))),
        person_note("A"),
        person_note(a_person("B", knows=(reference("Gone"), reference("Me")))),
        daily_note(0, mention(0, "A", "Gone", "Me", channel="meal")),
    )
    assert [network.circles_of[f"People/{name}.md"] for name in ("Me", "Gone", "A", "B")] == [()] * 4


# Names without a note ------------------------------------------------------------------------------------------------


def test_a_name_in_two_dated_notes_joins_those_whom_its_lines_name() -> None:
    network = built(
        person_note("A"),
        daily_note(1, mention(1, "A", "Zoe Blum", channel="meal", line=2)),
        daily_note(2, mention(2, "Zoe Blum", channel="coffee")),
    )
    assert network.circles_of[A][0].members == (A, "?zoe blum")
    unnoted = network.unnoted["?zoe blum"]
    assert (unnoted.name, unnoted.tie.rung) == ("Zoe Blum", "met")
    assert unnoted.tie.strength > 0.6


def test_one_word_or_one_note_is_nobody_there() -> None:
    network = built(
        person_note("A"),
        daily_note(1, mention(1, "A", "Interpack"), mention(1, "A", "Once Only", line=2)),
        daily_note(2, mention(2, "A", "Interpack")),
    )
    assert network.unnoted == {}
    assert network.circles_of[A] == ()


def test_a_name_in_a_field_needs_no_dated_note_but_two_words_or_a_link() -> None:
    network = built(
        person_note(
            a_person("A", knows=(reference("Zoe Blum", linked=False, line=6), reference("LinkedIn", linked=False)))
        ),
        person_note(a_person("B", introduced_by=(reference("Zoe"),))),
    )
    assert sorted(network.unnoted) == ["?zoe", "?zoe blum"]
    assert network.unnoted["?zoe blum"].sources == (Source(A, 6),)
    assert network.unnoted["?zoe blum"].tie.rung is None


def test_what_is_a_company_or_a_topic_is_nobody() -> None:
    network = built(
        person_note(
            a_person("A", introduced_by=(reference("Slow Food", linked=False), reference("Acme Pack", linked=False)))
        ),
        person_note(a_person("B", interests=(interest("Slow Food"),), company=reference("Acme Pack", linked=False))),
    )
    assert network.unnoted == {}


def past(text: str) -> Interest:
    return interest(text, "past_company")
