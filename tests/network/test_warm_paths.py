from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

import pytest

from builders import a_person, built, daily_note, mention, person_note, reference
from vaultnet.model.facts import Favour
from vaultnet.model.source import Source
from vaultnet.network.warm_paths import WarmPaths

if TYPE_CHECKING:
    from vaultnet.model.channel import Channel
    from vaultnet.model.facts import Facts
    from vaultnet.model.network import Network

TARGET = "People/Target.md"


def ways(network: Network, path: str = TARGET) -> list[tuple[str, ...]]:
    return [tuple(hop.name for hop in way.hops[:-1]) for way in WarmPaths(network).to(path)]


def known(name: str, *knows: str, back: int = 20, channel: Channel = "coffee", **fields: Any) -> Facts:  # noqa: ANN401  fields of Person
    """Return a person the owner had coffee with so many days ago, and whom they know."""
    who = a_person(name, knows=tuple(reference(each) for each in knows), **fields)
    return person_note(who, mention(back, own=True, channel=channel))


def target(**fields: Any) -> Facts:  # noqa: ANN401  fields of Person
    return person_note(a_person("Target", **fields))


def test_two_strong_hops_beat_one_weak() -> None:
    weak = known("Weak", "Target", back=3600)
    strong = [known("Strong", "Middle", back=3), known("Middle", "Target", back=3000)]
    assert ways(built(weak, *strong, target())) == [("Strong", "Middle"), ("Middle",), ("Weak",)]


def test_of_equally_strong_ways_the_shorter_then_the_first_by_path() -> None:
    assert ways(built(known("B", "Target"), known("A", "Target"), target())) == [("A",), ("B",)]


def test_three_ways_through_different_people_at_most() -> None:
    people = [known(name, "Target", back=back) for name, back in (("A", 40), ("B", 30), ("C", 20), ("D", 10))]
    assert ways(built(*people, target())) == [("D",), ("C",), ("B",)]


def test_whom_the_owner_spoke_with_is_reached_directly_and_nobody_is_asked() -> None:
    network = built(known("A", "Target", back=1), person_note("Target", mention(3000, own=True, channel="call")))
    (way,) = WarmPaths(network).to(TARGET)
    assert way.is_direct
    assert way.weakest == 0


@pytest.mark.parametrize("channel", ["email", "message", "mention"])
def test_whom_the_owner_never_spoke_with_is_asked_for_nothing(channel: Channel) -> None:
    assert ways(built(known("A", "Target", channel=channel), target())) == []
    chain = [known("A", "B"), known("B", "Target", channel=channel)]
    assert ways(built(*chain, target())) == []


def test_a_bare_connection_is_a_way_only_where_there_is_no_other() -> None:
    assert ways(built(target(connected_day=730_000))) == [()]
    years_ago = known("A", "Target", back=3650)
    network = built(years_ago, target(connected_day=730_000))
    assert ways(network) == [("A",)]
    assert WarmPaths(network).to(TARGET)[0].strength < 0.02


def test_whom_the_owner_writes_with_may_be_reached_by_writing_or_through_others() -> None:
    network = built(known("A", "Target"), person_note("Target", mention(5, own=True, channel="email")))
    assert ways(network) == [("A",), ()]


def test_a_line_that_names_somebody_is_no_way_to_them() -> None:
    assert ways(built(target(), daily_note(5, mention(5, "Target")))) == []


def test_the_first_weakest_hop_of_several_is_named() -> None:
    network = built(known("A", "Target", back=400), target())
    (way,) = WarmPaths(network).to(TARGET)
    assert way.weakest == 0
    (way,) = WarmPaths(built(known("A", "Target", back=1), known("A2"), target())).to(TARGET)
    assert way.weakest == 0
    assert way.hops[0].edge.strength < way.hops[1].edge.strength == 0.8


def test_nobody_is_asked_twice_on_one_way() -> None:
    network = built(known("A", "B", "A"), known("B", "A", "Target"), target())
    assert ways(network) == [("B",), ("A", "B")]


def test_the_order_of_the_notes_changes_nothing() -> None:
    notes = [known("A", "B", "Target"), known("B", "Target", "A"), known("C", "A", "B"), target()]
    assert WarmPaths(built(*notes)).to(TARGET) == WarmPaths(built(*reversed(notes))).to(TARGET)


# Asking too often ----------------------------------------------------------------------------------------------------


def asked(back: int, *names: str, kind: Literal["asked", "given"] = "asked") -> Facts:
    note = daily_note(back)
    return note._replace(favours=(Favour(1, note.day, kind, False, names),))


def strength(*notes: Facts) -> float:
    network = built(known("A", "Target", back=20), target(), *notes)
    return WarmPaths(network).to(TARGET)[0].hops[0].edge.strength


@pytest.mark.parametrize(("backs", "factor"), [((), 1), ((5,), 0.6), ((5, 20), 0.36), ((5, 20, 80), 0.216), ((91,), 1)])
def test_each_introduction_asked_in_ninety_days_leaves_six_tenths(backs: tuple[int, ...], factor: float) -> None:
    assert strength(*(asked(back, "A") for back in backs)) == pytest.approx(strength() * factor)


def test_the_ninetieth_day_still_counts() -> None:
    assert strength(asked(90, "A")) == pytest.approx(strength() * 0.6)


def test_an_introduction_given_since_makes_up_for_all_before_it() -> None:
    given = asked(10, "A", "Other", kind="given")
    assert strength(asked(20, "A"), asked(40, "A"), given) == strength()
    assert strength(asked(10, "A"), given) == strength()
    assert strength(asked(5, "A"), asked(20, "A"), given) == pytest.approx(strength() * 0.6)


def test_an_introduction_still_planned_gives_nothing() -> None:
    assert strength(asked(5, "A"), asked(-5, "A", "Other", kind="given")) == pytest.approx(strength() * 0.6)
    assert strength(asked(-5, "A")) == strength()


def test_the_path_tells_when_they_were_asked_the_newest_first() -> None:
    network = built(known("A", "Target"), target(), asked(20, "A"), asked(5, "A"))
    (way,) = WarmPaths(network).to(TARGET)
    assert way.asks == (Source("Daily/2026-11-19.md", 1), Source("Daily/2026-11-04.md", 1))


def test_whoever_is_tired_falls_behind() -> None:
    people = (known("Near", "Target", back=5), known("Far", "Target", back=200), target())
    assert ways(built(*people)) == [("Near",), ("Far",)]
    assert ways(built(*people, asked(3, "Near"), asked(9, "Near"), asked(30, "Near"))) == [("Far",), ("Near",)]


def test_only_the_first_of_a_way_is_tired() -> None:
    network = built(known("A", "B"), known("B", "Target", back=3000), target(), asked(5, "B"), asked(6, "B"))
    first, _ = WarmPaths(network).to(TARGET)
    assert [hop.name for hop in first.hops] == ["A", "B", "Target"]
    assert first.asks == ()
