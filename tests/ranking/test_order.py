"""The order is total: score, lateness, last meeting, name, path."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from builders import a_person, a_tie, met
from vaultnet.model.message import message
from vaultnet.model.suggestion import Suggestion
from vaultnet.ranking.order import order_key

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vaultnet.model.network import Tie

EMPTY = a_tie()


def suggested(name: str, score: float = 10.0, tie: Tie = EMPTY, **fields: Any) -> Suggestion:  # noqa: ANN401  of Person
    person = a_person(name, **fields)
    return Suggestion(person, tie, "keep_warm", score, 1.0, (), (), "write", message("…"), message("…"), minutes=5)


def names(suggestions: Iterable[Suggestion]) -> list[str]:
    return [each.person.name for each in sorted(suggestions, key=order_key)]


def test_the_higher_score_comes_first() -> None:
    assert names([suggested("a", 9.9999), suggested("b", 10)]) == ["b", "a"]


def test_of_equal_scores_the_one_later_by_their_own_cadence_comes_first() -> None:
    yearly = a_tie(met(465), cadence_days=365, overdue_days=100)
    fortnightly = a_tie(met(104), cadence_days=14, overdue_days=90)
    assert names([suggested("a", tie=yearly), suggested("b", tie=fortnightly)]) == ["b", "a"]


def test_then_the_older_meeting_and_never_met_is_the_oldest() -> None:
    rows = [suggested("a", tie=a_tie(met(10))), suggested("b", tie=a_tie(met(900))), suggested("c")]
    assert names(rows) == ["c", "b", "a"]


def test_then_the_name_without_case_and_accents() -> None:
    rows = [suggested(name) for name in ("Zoe", "élise", "Eva", "Elia", "Ètienne")]
    assert names(rows) == ["Elia", "élise", "Ètienne", "Eva", "Zoe"]


def test_letters_of_other_alphabets_stand_beside_their_plain_ones() -> None:
    rows = [suggested(name) for name in ("Zoe", "Pia", "Ørsted", "Marco", "Łukasz", "Olga", "Luca")]
    assert names(rows) == ["Luca", "Łukasz", "Marco", "Olga", "Ørsted", "Pia", "Zoe"]


def test_then_the_name_as_written_then_the_path() -> None:
    rows = [suggested("Ada", path="B.md"), suggested("Ada", path="A.md"), suggested("ADA", path="C.md")]
    assert [each.person.path for each in sorted(rows, key=order_key)] == ["C.md", "A.md", "B.md"]
