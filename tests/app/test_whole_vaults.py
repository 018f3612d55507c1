"""Whole vaults of files, through every stage: what must hold however many notes there are."""

from __future__ import annotations

import os
from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from vaultnet.app.pipeline import briefing_of
from vaultnet.app.reading import read_rules
from vaultnet.ranking.why import explanation

if TYPE_CHECKING:
    from pathlib import Path

    from vaultnet.pages.briefing import Briefing

TODAY = date(2026, 11, 24)
CONTACTS = ("caffè", "call", "mail", "pranzo", "videochiamata", "whatsapp")


def written(root: Path, notes: dict[str, str]) -> Briefing:
    """Write notes and return all that their pages may say."""
    for path, text in notes.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return briefing_of(read_rules(os.path.realpath(root)), TODAY, "en", "en")


def ago(days: int) -> str:
    return (TODAY - timedelta(days=days)).isoformat()


def test_of_1500_daily_notes_none_is_a_person(tmp_path: Path) -> None:
    notes = {f"Diario/{ago(n)}.md": f"- caffè con [[Persona {n % 3}]]\n" for n in range(1_500)}
    notes |= {f"People/Persona {n}.md": "" for n in range(3)}

    network = written(tmp_path, notes).network

    assert network.counts.notes == 1_503
    assert network.counts.dated == 1_500
    assert sorted(network.people) == [f"People/Persona {n}.md" for n in range(3)]


@pytest.fixture(scope="module")
def two_thousand(tmp_path_factory: pytest.TempPathFactory) -> Briefing:
    """A vault of 2,000 people, of whom 667 were never contacted: every third one."""
    notes = {"People/Me.md": "---\nme: true\ninterests: [sailing, jazz]\n---\n"}
    for n in range(2_000):
        head = f"---\ntier: {'ABCD'[n % 4]}\ninterests: [{'sailing' if n % 50 == 0 else 'chess'}]\n"
        if n % 3 == 0:
            notes[f"People/Person {n}.md"] = f"{head}connected_on: {ago(n + 9)}\n---\n"
        else:
            log = "".join(f"- {ago(n * 37 % 700 + 61 * k + 1)}: {CONTACTS[(n + k) % 6]}\n" for k in range(3))
            notes[f"People/Person {n}.md"] = f"{head}---\n## Log\n{log}"
    return written(tmp_path_factory.mktemp("vault"), notes)


def test_nobody_never_met_is_to_be_kept_warm(two_thousand: Briefing) -> None:
    never = {path for path, tie in two_thousand.network.ties.items() if tie.last_mention is None}
    lanes = two_thousand.agenda.lanes

    assert len(never) == 667
    assert not never & {each.person.path for lane in ("keep_warm", "revive") for each in lanes[lane]}


def test_the_first_50_rows_are_strictly_ordered(two_thousand: Briefing) -> None:
    agenda = two_thousand.agenda
    rows = agenda.week[:50]

    keys = [
        (
            -each.score,
            -(each.tie.overdue_days / each.tie.cadence_days if each.tie.cadence_days else 0),
            each.tie.last_met.day if each.tie.last_met else date.min,
            each.person.name,
            each.person.path,
        )
        for each in rows
    ]
    assert len(rows) == 50
    assert all(one < other for one, other in pairwise(keys))
    assert {each.person.path for each in agenda.today}.isdisjoint(each.person.path for each in agenda.week)


def test_why_adds_up_for_everybody_listed_and_names_the_rule_of_everybody_hidden(two_thousand: Briefing) -> None:
    network, settings, agenda = two_thousand.network, two_thousand.settings, two_thousand.agenda
    listed = {each.person.path: each for lane in agenda.lanes.values() for each in lane}
    hidden = {path for paths in agenda.hidden.values() for path in paths}

    for path, suggestion in listed.items():
        told = explanation(path, network, settings, agenda)
        total = sum(each.points for each in told.evidence) * told.tier_factor * told.unanswered_factor
        assert told.score == suggestion.score == pytest.approx(total, abs=1e-3), path
    for path in hidden:
        assert explanation(path, network, settings, agenda).rule_text is not None, path
    assert len(listed) + len(hidden) == 2_000


def test_dated_notes_with_links_alone_give_a_useful_page(tmp_path: Path) -> None:
    notes = {f"People/{name}.md": "" for name in ("Ada", "Bo", "Cleo")}
    notes |= {f"{ago(60 + 10 * n)}.md": "- [[Ada]] about the fair\n" for n in range(8)}
    notes |= {f"{ago(500 - 7 * n)}.md": "- lunch with [[Bo]]\n" for n in range(3)}
    notes |= {f"{ago(15)}.md": "- [ ] send [[Cleo]] the book\n- mail from [[Cleo]]\n"}

    briefing = written(tmp_path, notes)

    reasons = {
        (each.person.name, evidence.reason)
        for lane in briefing.agenda.lanes.values()
        for each in lane
        for evidence in each.evidence
    }
    assert ("Ada", "drift") in reasons
    assert ("Bo", "face_to_face") in reasons
    assert ("Cleo", "promise") in reasons
    assert briefing.agenda.no_rhythm
    assert briefing.network.owner is None


def test_a_country_in_the_settings_that_is_none_is_told(tmp_path: Path) -> None:
    briefing = written(
        tmp_path, {"Vaultnet/Settings.md": "---\nhome_country: Narnia\ntarget_markets: [Germania, Atlantis]\n---\n"}
    )
    assert [each.details[:2] for each in briefing.check.problems if each.code == "bad_setting"] == [
        ("home_country", "Narnia"),
        ("target_markets", "Atlantis"),
    ]
