from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from vaultnet.model.settings import Settings
from vaultnet.model.vault_config import VaultConfig
from vaultnet.notes.parse import parse
from vaultnet.people.conventions import conventions_from
from vaultnet.people.promises import promises_of

if TYPE_CHECKING:
    from vaultnet.model.facts import Kind, Promise

CONVENTIONS, _ = conventions_from(Settings(), VaultConfig())


def promises(text: str, kind: Kind = "daily", day: int = 0) -> tuple[Promise, ...]:
    return promises_of(parse("x.md", f"{text}\n".encode()), kind, CONVENTIONS, day)


def test_an_open_task_that_links_somebody_is_a_promise() -> None:
    (promise,) = promises("# Day\n- [ ] send [[Anna]] the offer")
    assert (promise.line, promise.text, promise.targets, promise.own, promise.due_day, promise.theirs) == (
        2, "send [[Anna]] the offer", ("Anna",), False, 0, False,
    )  # fmt: skip


def test_an_open_task_without_a_name_is_one_only_in_a_persons_own_note() -> None:
    assert promises("- [ ] send the offer") == ()
    (promise,) = promises("- [ ] send the offer", "person")
    assert promise.own


@pytest.mark.parametrize("box", ["x", "X", "-", ">"])
def test_done_and_cancelled_tasks_promise_nothing(box: str) -> None:
    assert promises(f"- [{box}] send [[Anna]] the offer") == ()


@pytest.mark.parametrize(
    "task", ["- [/] call [[Anna]]", "- TODO call [[Anna]]", "- LATER call [[Anna]]", "- DOING call [[Anna]]"]
)
def test_tasks_in_progress_and_those_of_logseq_are_open(task: str) -> None:
    assert [promise.text for promise in promises(task)] == ["call [[Anna]]"]


@pytest.mark.parametrize(
    ("task", "text"),
    [
        ("call [[Anna]] 📅 2026-10-01", "call [[Anna]]"),
        ("call [[Anna]] ⏫ 🛫 2026-09-01 📅 2026-10-01", "call [[Anna]]"),
        ("call [[Anna]] ⏳ 2026-10-01", "call [[Anna]]"),
        ("call [[Anna]] ⏳ 2026-09-15 📅 2026-10-01", "call [[Anna]]"),
        ("call [[Anna]] 🔁 every week 📅 2026-10-01", "call [[Anna]]"),
        ("call [[Anna]]  [due:: 2026-10-01]", "call [[Anna]]"),
        ("call [[Anna]] (due:: 2026-10-01)", "call [[Anna]]"),
        ("call [[Anna]] by 1 October 2026", "call [[Anna]]"),
        ("chiamare [[Anna]] entro il 1 ottobre 2026", "chiamare [[Anna]]"),
        ("chiamare [[Anna]], entro il 01/10/2026", "chiamare [[Anna]]"),
        ("call [[Anna]] 2026-10-01", "call [[Anna]]"),
        ("call [[Anna]] DEADLINE: <2026-10-01 Thu>", "call [[Anna]]"),
    ],
)
def test_the_due_day_is_read_and_left_out_of_the_text(task: str, text: str) -> None:
    (promise,) = promises(f"- [ ] {task}")
    assert (promise.text, date.fromordinal(promise.due_day)) == (text, date(2026, 10, 1))


def test_a_day_in_the_middle_of_a_task_is_no_due_day() -> None:
    (promise,) = promises("- [ ] send [[Anna]] the offer of 2026-10-01 again")
    assert (promise.due_day, promise.text) == (0, "send [[Anna]] the offer of 2026-10-01 again")


def test_a_due_day_that_cannot_be_is_none() -> None:
    (promise,) = promises("- [ ] call [[Anna]] 📅 2026-02-30")
    assert (promise.due_day, promise.text) == (0, "call [[Anna]]")


@pytest.mark.parametrize(
    ("task", "theirs"),
    [
        ("waiting for [[Anna]]", True),
        ("aspetto risposta da [[Anna]]", True),
        ("in attesa di [[Anna]]: campioni", True),
        ("[[Anna]] manda il listino", True),
        ("[[Anna]] to send the offer", True),
        ("[[Anna]]: send the offer", False),
        ("[[Anna]]", False),
        ("send [[Anna]] the offer", False),
        ("chiamare [[Anna]]", False),
    ],
)
def test_whose_turn_it_is_is_read_from_how_a_task_begins(task: str, theirs: bool) -> None:
    assert [promise.theirs for promise in promises(f"- [ ] {task}")] == [theirs]


def test_tasks_under_a_heading_of_things_to_do_count() -> None:
    assert len(promises("## To call\n- [ ] [[Anna]]\n")) == 1


def test_a_link_to_a_day_is_nobody() -> None:
    assert promises("- [ ] plan [[2026-10-01]]") == ()


@pytest.mark.parametrize(
    ("by", "due"),
    [
        ("by 25 November", date(2026, 11, 25)),
        ("by Wednesday, Nov 25th", date(2026, 11, 25)),
        ("before the 25th of November", date(2026, 11, 25)),
        ("(by 25/11)", date(2026, 11, 25)),
        ("entro il 25 novembre", date(2026, 11, 25)),
        ("entro mercoledì 25 nov", date(2026, 11, 25)),
        ("entro l'8 dicembre", date(2026, 12, 8)),
        ("entro il 12 settembre", date(2026, 9, 12)),
        ("entro il 3 marzo", date(2027, 3, 3)),
    ],
)
def test_a_day_without_its_year_is_the_next_one_from_the_day_of_the_note(by: str, due: date) -> None:
    (promise,) = promises(f"- [ ] send [[Anna]] the offer {by}", day=date(2026, 9, 12).toordinal())
    assert (promise.text, date.fromordinal(promise.due_day)) == ("send [[Anna]] the offer", due)


@pytest.mark.parametrize(
    "end", ["by 25 people", "entro il 31 febbraio", "by the team of 25 November", "by 25", "25 Nov"]
)
def test_what_names_no_day_is_part_of_the_task(end: str) -> None:
    (promise,) = promises(f"- [ ] send [[Anna]] slides {end}", day=date(2026, 9, 12).toordinal())
    assert (promise.text, promise.due_day) == (f"send [[Anna]] slides {end}", 0)


def test_a_note_without_a_day_knows_no_next_day() -> None:
    (promise,) = promises("- [ ] send the offer by 25 November", "person")
    assert promise.due_day == 0
