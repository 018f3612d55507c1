"""Face to face: too long since you met in person, or never."""

from __future__ import annotations

import pytest

from builders import a_person, a_tie, met, network_of
from vaultnet.model.settings import Settings
from vaultnet.model.source import Source
from vaultnet.ranking.reasons.face_to_face import face_to_face

ADA = a_person("Ada Rossi", tier="B", tier_line=4)
SETTINGS = Settings()


@pytest.mark.parametrize(
    ("age", "points"),
    [(365, None), (730, 14), (1460, 20), (5000, 20)],
    ids=["just passed", "twice", "four times", "no more than 20"],
)
def test_face_to_face_grows_with_the_time_since_the_last_meeting(age: int, points: float | None) -> None:
    network = network_of([ADA], ties={ADA.path: a_tie(met(age))})
    assert [each.points for each in face_to_face(ADA, network, SETTINGS)] == ([] if points is None else [points])


@pytest.mark.parametrize(
    ("meet_every", "cadence", "wanted"),
    [(0, 21, 90), (0, 60, 240), (0, 180, 365), (0, 0, 365), (30, 60, 30), (1000, 60, 1000)],
    ids=["at least 90", "four cadences", "at most 365", "no cadence", "said so", "said so, long"],
)
def test_the_wanted_time_between_meetings(meet_every: int, cadence: int, wanted: int) -> None:
    ada = a_person(meet_every_days=meet_every)
    on_the_day = network_of([ada], ties={ada.path: a_tie(met(wanted), cadence_days=cadence)})
    day_after = network_of([ada], ties={ada.path: a_tie(met(wanted + 1), cadence_days=cadence)})

    assert face_to_face(ada, on_the_day, SETTINGS) == ()
    assert face_to_face(ada, day_after, SETTINGS)[0].points == pytest.approx(8, abs=0.3)


def test_never_met_in_person_tells_what_there_was_instead() -> None:
    counts = {"met": 0, "spoken": 1, "written": 3, "noted": 0}
    tie = a_tie(met(30, "email", path="Daily/m.md", line=3), met(60, "call"), counts_24m=counts)

    (found,) = face_to_face(ADA, network_of([ADA], ties={ADA.path: tie}), SETTINGS)

    assert found.points == 12
    assert found.sources == (Source(ADA.path, 0), Source("Daily/m.md", 3))
    contacts = found.text.blanks["contacts"]
    assert isinstance(contacts, tuple)
    assert len(contacts) == 2


@pytest.mark.parametrize("history", [(), (met(30, "mention"),)], ids=["nothing", "only named"])
def test_face_to_face_needs_a_contact(history: tuple) -> None:  # type: ignore[type-arg]  # of interactions, or empty
    network = network_of([ADA], ties={ADA.path: a_tie(*history)})
    assert face_to_face(ADA, network, SETTINGS) == ()
