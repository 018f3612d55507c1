from __future__ import annotations

from collections.abc import Sequence
from typing import get_type_hints

import pytest

from vaultnet.model.facts import Facts, Favour, Mention, Promise, TopicMention
from vaultnet.model.person import Company, Interest, Person, Reference, Trip
from vaultnet.model.problem import Problem
from vaultnet.vault.rows import Folded, facts_from, packed

ANNA = Reference("Anna", "Anna Keller", 3)

FACTS = Facts(
    path="Persone/Anna Keller.md",
    kind="person",
    title="Anna Keller",
    aliases=("Anna",),
    day=739_000,
    person=Person(
        path="Persone/Anna Keller.md",
        name="Anna Keller",
        company=Reference("Weinkontor", "", 2),
        interests=(Interest("interest", "vela", "", 4),),
        needs=(ANNA,),
        offers=(ANNA,),
        introduced_by=(ANNA,),
        knows=(ANNA, ANNA),
        birthday=(0, 2, 29),
        emails=("anna@example.com",),
    ),
    company=Company("a.md", "A", people=(ANNA,), deciders=(ANNA,)),
    trip=Trip("t.md", "T", "trip", 1, 2, ("Kiel",), ("DE",)),
    mentions=(Mention(7, 739_000, "coffee", "", own=True, targets=("Marco",)),),
    promises=(Promise(8, "note", own=True, targets=(), due_day=0, theirs=False),),
    topics=(TopicMention(9, "vela", is_tag=True),),
    links=("Marco",),
    problems=(Problem("a.md", 1, "bad_yaml", ("x",)),),
    favours=(Favour(10, 739_000, "asked", own=True, targets=("Marco",)),),
)


def every_type(value: object) -> list[type]:
    """Return the types met on a walk through nested tuples, in order."""
    if isinstance(value, Folded):
        value = tuple(value)
    inner = [kind for part in value for kind in every_type(part)] if isinstance(value, tuple) else []
    return [type(value), *inner]


def test_facts_come_back_from_a_row_with_every_value_and_type() -> None:
    back = facts_from(packed(FACTS))

    assert back == FACTS
    assert every_type(back) == every_type(FACTS)


@pytest.mark.parametrize("kind", [Facts, Person, Company])
def test_every_field_that_holds_named_tuples_is_in_the_round_trip_above(kind: type) -> None:
    """A new field of this sort must be rebuilt in `rows.py`; this list is what it rebuilds."""
    rebuilt = {
        "person", "company", "trip", "mentions", "promises", "topics", "problems", "favours",
        "interests", "needs", "offers", "introduced_by", "knows", "people", "deciders",
    }  # fmt: skip
    named = {Mention, Promise, TopicMention, Favour, Reference, Interest, Person, Company, Trip, Problem}
    space = {each.__name__: each for each in named}

    holding = {
        name
        for name, hint in get_type_hints(
            kind, localns=space | {"Channel": str, "Direction": str, "Sequence": Sequence}
        ).items()
        if any(each.__name__ in str(hint) for each in named)
    }

    assert holding <= rebuilt


def test_what_is_kept_as_bytes_is_read_like_a_tuple() -> None:
    mentions = facts_from(packed(FACTS)).mentions

    assert isinstance(mentions, Folded)
    assert mentions
    assert (len(mentions), mentions[0], mentions[:1], list(mentions)) == (
        1,
        *FACTS.mentions,
        FACTS.mentions,
        [*FACTS.mentions],
    )
    assert mentions == FACTS.mentions
    assert FACTS.mentions == mentions
    assert mentions == facts_from(packed(FACTS)).mentions
    assert mentions != ()
    assert repr(mentions) == repr(FACTS.mentions)


def test_packing_again_gives_the_same_row() -> None:
    assert packed(facts_from(packed(FACTS))) == packed(FACTS)
