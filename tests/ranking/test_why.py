"""Why: the sum adds up, and every rule has its sentence."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from builders import a_person, a_tie, interest, met, network_of
from ranking.crowds import DEFAULTS, NOW, crowd
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
    network = replace(base, ties={**base.ties, gone.path: a_tie(met(730))})
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
