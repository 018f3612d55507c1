"""Who is hidden, by which rule, and until when."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from builders import TODAY, a_person, a_tie, a_trip, met, network_of
from vaultnet.model.network import OpenPromise
from vaultnet.model.settings import Settings
from vaultnet.model.source import Source
from vaultnet.ranking.rank import agenda_from

if TYPE_CHECKING:
    from vaultnet.model.network import Tie
    from vaultnet.model.suggestion import Agenda

NOW = TODAY.toordinal()
LONG_AGO = met(500)


def agenda_of(tie: Tie, fields: dict[str, Any] | None = None, **network: Any) -> Agenda:  # noqa: ANN401  Network fields
    ada = a_person("Ada Rossi", **(fields or {}))
    return agenda_from(network_of([ada], ties={ada.path: tie}, **network), Settings())


def rules(agenda: Agenda) -> list[str]:
    return [rule for rule, paths in agenda.hidden.items() if paths]


@pytest.mark.parametrize(("ahead", "hidden"), [(1, ["snoozed"]), (0, []), (-1, [])])
def test_snoozed_people_are_back_on_their_day(ahead: int, hidden: list[str]) -> None:
    agenda = agenda_of(a_tie(LONG_AGO), {"snooze_day": NOW + ahead})
    assert rules(agenda) == hidden
    assert agenda.snoozed == ((("People/Ada Rossi.md", date.fromordinal(NOW + 1)),) if hidden else ())


@pytest.mark.parametrize(("ahead", "hidden"), [(4, ["next_step"]), (3, []), (-9, [])])
def test_a_next_step_hides_until_three_days_before_it(ahead: int, hidden: list[str]) -> None:
    assert rules(agenda_of(a_tie(LONG_AGO), {"next_step_day": NOW + ahead})) == hidden


@pytest.mark.parametrize(
    ("unanswered", "newest", "hidden"),
    [(2, 29, []), (3, 29, ["unanswered"]), (3, 30, []), (5, 29, ["unanswered"])],
)
def test_three_messages_without_an_answer_hide_for_thirty_days(unanswered: int, newest: int, hidden: list[str]) -> None:
    sent = [met(newest + 10 * number, "email", direction="out") for number in range(unanswered)]
    agenda = agenda_of(a_tie(LONG_AGO, *sent, unanswered=unanswered))
    assert rules(agenda) == hidden
    assert [each.factor for each in agenda.today] == ([] if hidden else [0.5])


def test_a_message_that_does_not_say_who_wrote_does_not_lengthen_the_rest() -> None:
    sent = [met(age, "email", direction="out") for age in (35, 45, 55)]
    assert rules(agenda_of(a_tie(LONG_AGO, met(20, "email"), *sent, unanswered=3))) == []


@pytest.mark.parametrize(("age", "hidden"), [(0, ["recent"]), (7, ["recent"]), (8, [])])
def test_somebody_contacted_within_seven_days_is_not_shown(age: int, hidden: list[str]) -> None:
    assert rules(agenda_of(a_tie(LONG_AGO, met(age, "call")))) == hidden


def test_a_mention_is_no_contact() -> None:
    assert rules(agenda_of(a_tie(LONG_AGO, met(0, "mention")))) == []


@pytest.mark.parametrize(("ahead", "hidden"), [(1, ["planned"]), (30, ["planned"]), (31, [])])
def test_somebody_with_a_plan_within_thirty_days_is_not_shown(ahead: int, hidden: list[str]) -> None:
    assert rules(agenda_of(a_tie(LONG_AGO, planned=met(-ahead)))) == hidden


@pytest.mark.parametrize("quiet", [a_tie(met(900), met(3, "call")), a_tie(met(900), planned=met(-9))])
def test_right_after_a_contact_only_four_reasons_count(quiet: Tie) -> None:
    task = OpenPromise(Source("Daily/p.md", 5), "send the notes", TODAY, theirs=False)
    path = "People/Ada Rossi.md"
    fields = {"birthday": (0, 11, 25), "city": "Bonn"}

    agenda = agenda_of(quiet, fields, promises={path: (task,)}, trips=(a_trip(-3, -4, "Bonn"),))

    (ada,) = agenda.today
    assert [each.reason for each in ada.evidence] == ["promise", "same_place", "birthday"]
    assert ada.score == 37


def test_right_after_their_message_only_the_answer_owed_counts() -> None:
    (ada,) = agenda_of(a_tie(met(900), met(3, "email", direction="in"))).today
    assert [each.reason for each in ada.evidence] == ["reply_owed"]


@pytest.mark.parametrize("status", ["archived", "deceased", "do_not_contact"])
def test_people_left_out_are_counted_and_nothing_else(status: str) -> None:
    gone = a_person("Carlo", status=status, birthday=(0, TODAY.month, TODAY.day))
    agenda = agenda_from(network_of([], left_out={gone.path: gone}), Settings())
    assert rules(agenda) == [status]
    assert agenda.today == agenda.week == ()
    assert agenda.no_rhythm == ()


def test_somebody_never_contacted_with_nothing_in_common_is_no_candidate() -> None:
    assert rules(agenda_of(a_tie())) == ["no_reason"]


def test_every_rule_is_a_key() -> None:
    assert list(agenda_of(a_tie()).hidden) == [
        *("snoozed", "next_step", "unanswered", "recent", "planned", "no_reason"),
        *("archived", "deceased", "do_not_contact"),
    ]
