"""Reply owed: they wrote last."""

from __future__ import annotations

import pytest

from builders import a_person, a_tie, met, network_of
from vaultnet.model.settings import Settings
from vaultnet.model.source import Source
from vaultnet.ranking.reasons.reply_owed import reply_owed

ADA = a_person("Ada Rossi", tier="B", tier_line=4)
SETTINGS = Settings()


@pytest.mark.parametrize(("age", "holds"), [(2, False), (3, True), (400, True)])
def test_a_reply_is_owed_from_the_third_day(age: int, holds: bool) -> None:
    theirs = met(age, "email", direction="in", path="Daily/r.md", line=2)
    found = reply_owed(ADA, network_of([ADA], ties={ADA.path: a_tie(theirs)}), SETTINGS)
    assert [(each.points, each.sources) for each in found] == ([(10, (Source("Daily/r.md", 2),))] if holds else [])


@pytest.mark.parametrize(
    ("later", "holds"),
    [
        (met(5, "message", direction="out"), False),
        (met(10, "message", direction="out"), False),
        (met(10, "call"), False),
        (met(4, "coffee"), False),
        (met(4, "mention"), True),
        (met(20, "email", direction="out"), True),
    ],
    ids=["answered", "answered the same day", "called that day", "met since", "only named since", "wrote before"],
)
def test_an_answer_of_any_kind_settles_a_reply(later: object, holds: bool) -> None:
    tie = a_tie(met(10, "email", direction="in"), later)  # type: ignore[arg-type]  # an Interaction of the table above
    assert bool(reply_owed(ADA, network_of([ADA], ties={ADA.path: tie}), SETTINGS)) is holds
