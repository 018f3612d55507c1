"""A vault of dated notes with links, and nothing else, still gets a useful agenda."""

from __future__ import annotations

from builders import a_promise, built, daily_note, mention, person_note
from vaultnet.model.settings import Settings
from vaultnet.ranking.rank import agenda_from

REGULAR = [daily_note(age, mention(age, "Ada Rossi")) for age in (60, 75, 90, 105, 120)]
LUNCH = daily_note(500, mention(500, "Bruno Neri", channel="meal"))
TASK = daily_note(3, promises=(a_promise("send the photos to [[Carla Verdi]]", "Carla Verdi"),))
NAMED = [daily_note(age, mention(age, "Carla Verdi")) for age in (30, 31, 32)]
PEOPLE = [person_note(name) for name in ("Ada Rossi", "Bruno Neri", "Carla Verdi", "Dino Gallo")]

AGENDA = agenda_from(built(*PEOPLE, *REGULAR, LUNCH, TASK, *NAMED), Settings())


def test_a_rhythm_of_mentions_that_broke_off_is_drift() -> None:
    assert _reasons("Ada Rossi") == ["drift"]


def test_a_meeting_of_long_ago_is_a_reason_to_meet() -> None:
    assert _reasons("Bruno Neri") == ["face_to_face"]


def test_a_task_is_a_promise() -> None:
    assert _reasons("Carla Verdi") == ["promise"]


def test_whom_no_note_names_is_not_shown() -> None:
    assert AGENDA.hidden["no_reason"] == ("People/Dino Gallo.md",)


def test_the_people_known_best_are_offered_a_rhythm() -> None:
    assert AGENDA.no_rhythm == ("People/Bruno Neri.md", "People/Ada Rossi.md", "People/Carla Verdi.md")


def test_all_of_them_stand_in_keep_warm() -> None:
    assert {each.lane for each in AGENDA.today} == {"keep_warm"}
    assert AGENDA.week == ()


def _reasons(name: str) -> list[str]:
    (found,) = [each for each in AGENDA.today if each.person.name == name]
    assert all(proof.sources for proof in found.evidence)
    return [proof.reason for proof in found.evidence]
