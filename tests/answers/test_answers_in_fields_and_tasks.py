"""Answers that become a property, and promises that were kept."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from vaultnet.answers.edited import edited
from vaultnet.answers.fields import NOT_SET
from vaultnet.answers.tasks import GONE, RECURS, TWICE
from vaultnet.model.answer import Edit, KeepPromise, SetField
from vaultnet.model.settings import Settings
from vaultnet.model.vault_config import VaultConfig
from vaultnet.people.conventions import conventions_from

if TYPE_CHECKING:
    from vaultnet.model.message import Message

CONVENTIONS, _ = conventions_from(Settings(), VaultConfig())
SNOOZE = SetField("snooze_until", "2026-12-08")
KEPT = KeepPromise("send the offer", date(2026, 11, 24))


def made(text: str, edit: Edit) -> str | Message:
    new = edited("People/Anna.md", text.encode(), (edit,), CONVENTIONS)
    if not isinstance(new, bytes):
        return new
    assert edited("People/Anna.md", new, (edit,), CONVENTIONS) == new, "done twice"
    return new.decode()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Kiel\n", "---\nsnooze_until: 2026-12-08\n---\nKiel\n"),
        ("---\ncity: Kiel\n---\n", "---\ncity: Kiel\nsnooze_until: 2026-12-08\n---\n"),
        ("---\nSnooze Until: 2026-01-01 # why\n---\n", "---\nSnooze Until: 2026-12-08 # why\n---\n"),
        ("---\nrimanda al: 2026-01-01\n---\n", "---\nrimanda al: 2026-12-08\n---\n"),
        ("---\nsnooze_until:\n---\n", "---\nsnooze_until: 2026-12-08\n---\n"),
        ("---\r\ncity: Kiel\r\n---\r\n", "---\r\ncity: Kiel\r\nsnooze_until: 2026-12-08\r\n---\r\n"),
        ("---\na: 1\n---\nsnooze:: 2026-01-01\n", "---\na: 1\nsnooze_until: 2026-12-08\n---\nsnooze:: 2026-01-01\n"),
    ],
)
def test_a_property_is_set_under_the_name_that_the_note_has_for_it(before: str, after: str) -> None:
    assert made(before, SNOOZE) == after


@pytest.mark.parametrize(
    "text", ["---\nsnooze_until: |\n  2026-01-01\n---\n", "---\ncity: Kiel\n", "---\n{snooze_until: 2026-01-01}\n---\n"]
)
def test_a_property_that_cannot_be_set_alone_is_not_set(text: str) -> None:
    assert made(text, SNOOZE) == NOT_SET


def test_never_again_is_a_status() -> None:
    assert made("---\nstato: attivo\n---\n", SetField("status", "do_not_contact")) == (
        "---\nstato: do_not_contact\n---\n"
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("- [ ] send the offer\n", "- [x] send the offer\n"),
        ("> * [/] send the offer\r\n", None),
        ("1. [ ] send the offer", "1. [x] send the offer"),
        ("- [ ] send the offer 📅 2026-11-20\n", "- [x] send the offer 📅 2026-11-20 ✅ 2026-11-24\n"),
        ("- [ ] send the offer ⏫ 📅 2026-11-20 ^a1\n", "- [x] send the offer ⏫ 📅 2026-11-20 ✅ 2026-11-24 ^a1\n"),
        (
            "- [ ] send the offer [due:: 2026-11-20]\n",
            "- [x] send the offer [due:: 2026-11-20]  [completion:: 2026-11-24]\n",
        ),
        ("- TODO send the offer\n", "- DONE send the offer\n"),
        ("- [ ] call\n- [ ] send the offer\n", "- [ ] call\n- [x] send the offer\n"),
        ("- [x] send the offer\n- [ ] call\n", "- [x] send the offer\n- [ ] call\n"),
    ],
)  # fmt: skip
def test_a_promise_kept_is_ticked_in_its_own_note(before: str, after: str | None) -> None:
    assert made(before, KEPT) == (after or GONE)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("- [ ] send the price list\n", GONE),
        ("- [-] send the offer\n", GONE),
        ("- [ ] send the offer\n- [ ] send the offer\n", TWICE),
        ("- [ ] send the offer 🔁 every week 📅 2026-11-20\n", RECURS),
    ],
)
def test_a_task_that_is_not_surely_the_one_is_left_alone(text: str, why: Message) -> None:
    assert made(text, KEPT) == why
