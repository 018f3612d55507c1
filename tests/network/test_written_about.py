from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from builders import a_person, about, built, daily_note, day, facts, interest, person_note, topic_note
from vaultnet.model.settings import Points, Settings
from vaultnet.model.source import Source

if TYPE_CHECKING:
    from vaultnet.model.facts import Facts
    from vaultnet.model.network import Network

SAILOR = person_note(a_person("Ada Rossi", interests=(interest("vela"), interest("sport/golf"))))


def keys(network: Network) -> list[str]:
    return [topic.key for topic in network.written_about]


def daily(when: int) -> str:
    return f"Daily/{date.fromordinal(day(when))}.md"


def written(when: int, text: str = "vela", *, is_tag: bool = False, line: int = 2) -> Facts:
    return daily_note(when, topics=(about(text, is_tag=is_tag, line=line),))


@pytest.mark.parametrize(("when", "counts"), [(0, True), (14, True), (15, False), (-1, False)])
def test_only_the_last_14_days_up_to_today_count(when: int, counts: bool) -> None:
    assert bool(built(SAILOR, written(when)).written_about) == counts


def test_the_settings_change_the_days() -> None:
    settings = Settings(points=Points(why_now_days=30))
    assert keys(built(SAILOR, written(30), settings=settings)) == ["vela"]


def test_the_newest_note_comes_first_and_undated_notes_do_not_count() -> None:
    network = built(SAILOR, written(3), written(1, line=9), facts("Topics/x.md", topics=(about("vela"),)))
    ((_, places),) = network.written_about.items()
    assert places == (
        (date.fromordinal(day(1)), Source(daily(1), 9)),
        (date.fromordinal(day(3)), Source(daily(3), 2)),
    )


@pytest.mark.parametrize(
    ("text", "is_tag", "found"),
    [
        ("Vela", False, ["vela"]),
        ("barca a vela", False, ["vela"]),
        ("Topics/Vela", False, ["vela"]),
        ("interest/vela", True, ["vela"]),
        ("sport/golf", True, ["sport/golf"]),
        ("sport", True, ["sport"]),
        ("padel", True, []),
    ],
)
def test_links_tags_and_other_names_of_a_topic_are_the_topic(text: str, is_tag: bool, found: list[str]) -> None:
    network = built(SAILOR, topic_note("Vela", "barca a vela"), written(2, text, is_tag=is_tag))
    assert keys(network) == found


def test_what_nobody_has_is_no_topic_and_a_town_is_no_news() -> None:
    from_novara = person_note(a_person("Ada Rossi", interests=(interest("Novara", "home_town"),)))
    assert built(from_novara, written(2, "Novara"), written(3, "golf")).written_about == {}
