"""Why: the sum adds up, and every rule has its sentence."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from builders import a_person, a_tie, interest, met, network_of
from ranking.crowds import DEFAULTS, NOW, crowd
from vaultnet.model.message import Day
from vaultnet.ranking.rank import agenda_from
from vaultnet.ranking.why import explanation


@pytest.mark.parametrize("seed", range(3))
def test_the_sum_behind_everybody_adds_up(seed: int) -> None:
    network = crowd(40, seed)
    agenda = agenda_from(network, DEFAULTS)
    for place, listed in (("today", agenda.today), ("week", agenda.week)):
        for each in listed:
            told = explanation(each.person.path, network, DEFAULTS)
            assert told.suggestion == each
            assert told.place == place
            assert told.rule == ""
            assert told.points == round(sum(proof.points for proof in told.evidence), 4)
            assert round(told.points * told.tier_factor * told.unanswered_factor, 4) == told.score == each.score
    for rule, hidden in agenda.hidden.items():
        for path in hidden:
            told = explanation(path, network, DEFAULTS)
            assert (told.suggestion, told.place, told.rule) == (None, "", rule)
            assert told.rule_text is not None


def test_why_of_somebody_hidden_tells_what_would_have_counted() -> None:
    network = network_of([a_person(snooze_day=NOW + 9)], ties={"Ada Rossi": a_tie(met(730))})
    told = explanation("People/Ada Rossi.md", network, DEFAULTS)
    assert told.rule == "snoozed"
    assert [each.reason for each in told.evidence] == ["face_to_face"]
    assert told.score == 14


@pytest.mark.parametrize(("status", "reasons"), [("archived", ["face_to_face"]), ("deceased", [])])
def test_why_of_somebody_left_out_names_the_status(status: Any, reasons: list[str]) -> None:  # noqa: ANN401  a Status
    gone = a_person("Carlo", status=status)
    base = network_of([a_person()], left_out={gone.path: gone})
    network = base._replace(ties={**base.ties, gone.path: a_tie(met(730))})
    told = explanation(gone.path, network, DEFAULTS)
    assert told.rule == status
    assert [each.reason for each in told.evidence] == reasons


def test_why_of_the_owner_says_who_it_is() -> None:
    owner = a_person("Me", interests=(interest("vela"),))
    told = explanation(owner.path, network_of([], owner=owner), DEFAULTS)
    assert (told.rule, told.evidence) == ("owner", ())


def test_why_of_nobody_is_an_error() -> None:
    with pytest.raises(KeyError):
        explanation("People/Nobody.md", network_of([]), DEFAULTS)


def day_after(days: int) -> Day:
    return Day(date.fromordinal(NOW + days))


@pytest.mark.parametrize(
    ("fields", "tie", "rule", "blanks"),
    [
        ({"snooze_day": NOW + 9}, a_tie(met(730)), "snoozed", {"day": day_after(9)}),
        ({"next_step_day": NOW + 9}, a_tie(), "next_step", {"day": day_after(9), "back": day_after(6)}),
        (
            {},
            a_tie(*(met(age, "email", direction="out") for age in (10, 20, 30)), unanswered=3),
            "unanswered",
            {"count": 3, "day": day_after(20)},
        ),
        (
            {},
            a_tie(met(5, "call", path="Daily/c.md")),
            "recent",
            {"day": Day(date.fromordinal(NOW - 5), "Daily/c.md"), "back": day_after(3)},
        ),
        (
            {},
            a_tie(planned=met(-5, path="Daily/p.md")),
            "planned",
            {"day": Day(date.fromordinal(NOW + 5), "Daily/p.md")},
        ),
        ({}, a_tie(), "no_reason", {}),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_the_rule_says_its_days(fields: dict[str, Any], tie: Any, rule: str, blanks: dict[str, Any]) -> None:  # noqa: ANN401
    ada = a_person("Ada", **fields)
    told = explanation(ada.path, network_of([ada], ties={"Ada": tie}), DEFAULTS)
    assert told.rule == rule
    assert told.rule_text is not None
    assert told.rule_text.blanks == blanks


def test_somebody_is_back_on_the_day_that_the_rule_says() -> None:
    hidden = network_of([a_person("Ada")], ties={"Ada": a_tie(met(900), met(5, "call"))})
    told = explanation("People/Ada.md", hidden, DEFAULTS)
    assert told.rule_text is not None
    back = told.rule_text.blanks["back"]
    assert isinstance(back, Day)

    later, earlier = hidden._replace(today=back.day), hidden._replace(today=back.day - timedelta(days=1))

    assert explanation("People/Ada.md", earlier, DEFAULTS).rule == "recent"
    assert explanation("People/Ada.md", later, DEFAULTS).rule == ""
