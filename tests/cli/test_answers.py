from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from answers import Run

PERSON = [
    "name", "path", "company", "role", "city", "country", "tier", "cadence_days", "last_met", "last_spoken",
    "last_contact", "last_mention", "planned", "rung", "contacts_24m", "gap_days", "due", "overdue_days", "strength",
    "interests", "shared", "status", "snooze_until",
]  # fmt: skip


def test_people_gives_one_record_a_person_with_the_documented_keys(run: Run) -> None:
    answer = run("people", "--json").json

    assert list(answer) == ["schema", "today", "owner", "people"]
    assert answer["schema"] == 1
    assert answer["today"] == "2026-11-24"
    assert answer["owner"] == {"name": "Ada Rossi", "path": "People/Ada Rossi.md"}
    assert [each["name"] for each in answer["people"]] == ["Anna Keller", "Broken", "Luca Ferri", "Luca Neri"]
    assert all(list(each) == PERSON for each in answer["people"])


def test_people_says_what_the_notes_say(run: Run) -> None:
    anna, _, luca, _ = run("people", "--json").json["people"]

    assert anna["company"] == "Weinkontor"
    assert anna["country"] == "DE"
    assert anna["cadence_days"] == 30
    assert anna["last_met"] == "2026-09-01"
    assert anna["last_spoken"] == "2026-10-08"
    assert anna["contacts_24m"]["met"] == 1
    assert anna["shared"] == ["sailing"]
    assert round(anna["strength"], 4) == anna["strength"]
    assert [luca[key] for key in ("company", "tier", "cadence_days", "last_met", "due", "overdue_days", "rung")] == [
        None
    ] * 7


def test_history_is_added_when_asked_for(run: Run) -> None:
    anna = run("people", "--json", "--history").json["people"][0]

    assert list(anna) == [*PERSON, "history"]
    assert list(anna["history"][0]) == ["date", "channel", "rung", "direction", "path", "line"]
    assert {
        "date": "2026-10-08",
        "channel": "call",
        "rung": "spoken",
        "direction": None,
        "path": "People/Anna Keller.md",
        "line": 11,
    } in anna["history"]


def test_who_gives_lanes_week_and_hidden_with_the_documented_keys(run: Run) -> None:
    answer = run("who", "--json").json

    assert list(answer) == ["schema", "today", "lanes", "week", "hidden"]
    assert list(answer["lanes"]) == ["keep_warm", "revive", "first_meeting"]
    anna = next(each for lane in answer["lanes"].values() for each in lane if each["name"] == "Anna Keller")
    assert list(anna) == ["name", "path", "score", "reasons", "next_step", "opener"]
    assert all(list(each) == ["reason", "points", "text", "sources"] for each in anna["reasons"])
    assert all(list(each) == ["path", "line"] for reason in anna["reasons"] for each in reason["sources"])
    assert answer["hidden"]["archived"] == 1


def test_why_adds_up_to_the_score(run: Run) -> None:
    answer = run("why", "anna", "--json").json

    points = sum(each["points"] for each in answer["reasons"])
    assert answer["person"] == {"name": "Anna Keller", "path": "People/Anna Keller.md"}
    assert answer["hidden_by"] is None
    assert round(points, 4) == answer["points"]
    assert round(answer["points"] * answer["tier_factor"] * answer["unanswered_factor"], 4) == answer["score"]


def test_why_names_the_rule_that_hides(run: Run) -> None:
    answer = run("why", "Ugo Verdi", "--json").json

    assert answer["hidden_by"] == "archived"
    assert answer["text"]


def test_why_takes_a_name_of_several_words(run: Run) -> None:
    assert run("why", "Anna", "Keller").out.startswith("Anna Keller · buyer, Weinkontor, Hamburg\n")


def test_common_gives_topics_of_two_people_or_of_one_and_the_owner(run: Run) -> None:
    answer = run("common", "Anna Keller", "Ada Rossi", "--json").json

    assert list(answer) == ["schema", "a", "b", "shared"]
    assert answer["shared"][0]["topic"] == "sailing"
    assert list(answer["shared"][0]) == ["topic", "df", "points", "sources"]
    assert run("common", "Anna", "--json").json == answer


def test_common_ground_that_does_not_exist_is_said(run: Run) -> None:
    answer = run("common", "Luca Ferri", "Luca Neri")

    assert answer.code == 0
    assert answer.out == "Luca Ferri and Luca Neri\n  nothing that your notes tell of\n"


def test_check_gives_problems_and_counts_with_the_documented_keys(run: Run, vault: Path) -> None:
    (vault / "People/Anna Keller.sync-conflict-20261124-103000-ABCDEFG.md").write_text("x")

    answer = run("check", "--json").json

    assert list(answer) == ["schema", "problems", "people_without_note", "conflict_copies", "counts"]
    assert [list(each) for each in answer["problems"]] == [["path", "line", "code", "text", "mend"]]
    assert answer["problems"][0]["path"] == "People/Broken.md"
    assert answer["people_without_note"] == [{"name": "Zoe Blum", "count": 2}]
    assert answer["conflict_copies"] == ["People/Anna Keller.sync-conflict-20261124-103000-ABCDEFG.md"]
    assert answer["counts"]["people"] == 4


def test_check_ends_with_3_for_problems_only_when_strict(run: Run, vault: Path) -> None:
    assert run("check").code == 0
    assert run("check", "--strict").code == 3
    (vault / "People/Broken.md").unlink()
    assert run("check", "--strict").code == 0


@pytest.mark.parametrize("words", [("who",), ("people", "--history"), ("why", "anna"), ("common", "anna"), ("check",)])
@pytest.mark.parametrize("language", ["en", "it"])
def test_answers_are_said_in_both_languages_on_stdout_alone(run: Run, words: tuple[str, ...], language: str) -> None:
    answer = run("--language", language, *words)

    assert answer.code == 0
    assert answer.out.endswith("\n")
    assert answer.err == ""
    assert ("{" in answer.out) is False


def test_the_language_is_that_of_the_notes_then_of_the_settings_then_of_the_option(run: Run, vault: Path) -> None:
    assert run("who").out.startswith("Who to meet: Tuesday")
    (vault / "Vaultnet").mkdir()
    (vault / "Vaultnet/Settings.md").write_text("---\nlanguage: it\n---\n")
    assert run("who").out.startswith("Chi incontrare: martedì")
    assert run("--language", "en", "who").out.startswith("Who to meet: Tuesday")


def test_notes_in_italian_are_answered_in_italian(run: Run, vault: Path) -> None:
    for number in range(4):
        (vault / f"Daily/2026-10-0{number + 1}.md").write_text(
            "- pranzo con [[Anna Keller]], che abbiamo visto per il progetto della fiera, una riunione di lavoro\n"
        )

    assert run("who").out.startswith("Chi incontrare")
