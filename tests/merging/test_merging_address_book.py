"""Names of a WhatsApp chat are those that the owner gave: one that one note alone bears is that person's."""

from __future__ import annotations

import pytest

from imported_files import NOW, imported, plan_of, written_to
from vaultnet.model.draft import Draft

ANNA = "=== Persone/Anna Keller.md\n---\naliases: [Anna K.]\n---\n"
OTHER = "=== Persone/Altra.md\n---\ntype: person\naliases: [anna k.]\n---\n"


def sender(name: str) -> Draft:
    return Draft("_chat.txt:1", name, contacts=written_to(NOW - 3), is_new_person=False)


@pytest.mark.parametrize("name", ["Anna Keller", "anna keller", "Anna K."])
def test_a_name_or_alias_of_one_note_is_that_person(name: str) -> None:
    plan = plan_of(imported(sender(name), source="whatsapp"), ANNA)
    assert [(change.path, len(change.logged)) for change in plan.changes] == [("Persone/Anna Keller.md", 1)]


@pytest.mark.parametrize(("name", "notes"), [("Anna K.", ANNA + OTHER), ("Anna", ANNA), ("", ANNA)])
def test_a_name_of_several_or_of_nobody_is_nobody(name: str, notes: str) -> None:
    plan = plan_of(imported(sender(name), source="whatsapp"), notes)
    assert plan.changes == ()
    assert plan.left_out == {"unknown_address": 1}


@pytest.mark.parametrize("source", ["mail", "calendar", "linkedin", "csv"])
def test_names_of_other_sources_are_never_enough(source: str) -> None:
    assert plan_of(imported(sender("Anna Keller"), source=source), ANNA).changes == ()


def test_a_new_person_is_never_known_by_name() -> None:
    draft = Draft("1", "Anna Keller", phones=("+39 347 1234567",), is_new_person=False)
    assert plan_of(imported(draft, source="whatsapp"), ANNA).changes == ()
