"""Topics, schools, languages: a note that has none gets them; beside those that a user wrote they are only told of."""

from __future__ import annotations

from typing import Any

import pytest

from builders import TODAY
from imported_files import NOW, imported, plan_of
from vaultnet.merging.company_notes import company_note
from vaultnet.merging.editing import Writing, edited
from vaultnet.merging.writing_notes import note_of, tag_of
from vaultnet.model.draft import Draft, DraftCompany
from vaultnet.model.import_plan import FieldWords, NoteChange
from vaultnet.model.ledger import Entry, Ledger, Told
from vaultnet.model.settings import Settings
from vaultnet.model.vault_config import VaultConfig
from vaultnet.people.conventions import conventions_from
from vaultnet.people.new_note import Manner

CONVENTIONS = conventions_from(Settings(), VaultConfig())[0]
ANNA = Draft("row 5", "Anna Keller", linkedin="anna-k")
WORDS: dict[str, Any] = {
    "aliases": ("Annina",),
    "sector": ("Wine",),
    "interests": ("Sailing", "Wood"),
    "schools": ("Bocconi",),
    "languages": ("English",),
    "past_companies": ("Acta (2001-2002)",),
    "events": ("ProWein 2026",),
    "knows": ("Bo Berg",),
}


def saying(field: str) -> Draft:
    """Return somebody of whom the file says the words of one field."""
    said: dict[str, Any] = {field: WORDS[field]}
    return ANNA._replace(**said)


def note(head: str = "") -> str:
    return f"=== People/Anna Keller.md\n---\nlinkedin: anna-k\n{head}---\n"


@pytest.mark.parametrize("field", WORDS)
def test_a_list_that_is_empty_is_filled(field: str) -> None:
    (change,) = plan_of(imported(saying(field)), note()).changes
    assert change.words == (FieldWords(field, WORDS[field]),)
    data = edited(b"---\nlinkedin: anna-k\n---\n", change, Writing(CONVENTIONS, "en"))
    again = plan_of(imported(saying(field)), f"=== People/Anna Keller.md\n{data.decode()}")
    assert (again.changes, again.proposals) == ((), ())


@pytest.mark.parametrize("field", WORDS)
def test_what_a_user_wrote_is_not_added_to_and_the_words_of_the_file_are_told_of(field: str) -> None:
    plan = plan_of(imported(saying(field)), note(f"{field}: [Something else]\n"))
    assert plan.changes == ()
    assert [(each.field, each.words) for each in plan.proposals] == [(field, WORDS[field])]


@pytest.mark.parametrize(
    ("field", "mine", "theirs"),
    [
        ("languages", "inglese", "English (Native)"),
        ("past_companies", "Acta S.p.A. (2000-2003)", "Acta (2001-2002)"),
        ("interests", "SAILING", "Sailing"),
        ("schools", "Università Bocconi", "universita bocconi"),
    ],
)
def test_the_same_word_in_another_spelling_is_no_news(field: str, mine: str, theirs: str) -> None:
    said: dict[str, Any] = {field: (theirs,)}
    plan = plan_of(imported(ANNA._replace(**said)), note(f"{field}: [{mine}]\n"))
    assert (plan.changes, plan.proposals) == ((), ())


def test_interests_under_a_heading_are_the_users_own() -> None:
    text = f"{note()}## Interests\n- [[Sailing]]\n"
    plan = plan_of(imported(ANNA._replace(interests=("Wood",))), text)
    assert (plan.changes, len(plan.proposals)) == ((), 1)


def test_what_was_told_once_is_not_told_again_and_only_what_is_new_since() -> None:
    draft = ANNA._replace(interests=("Wood", "Wine"), note="Met at the fair")
    first = plan_of(imported(draft), note("interests: [Sailing]\n"))
    assert [(each.field, each.words) for each in first.proposals] == [
        ("interests", ("Wood", "Wine")), ("note", ("Met at the fair",)),
    ]  # fmt: skip
    ledger = Ledger(
        entries=(
            Entry(
                ("in:anna-k",),
                told={
                    "linkedin interests": Told("Wood\nWine", NOW - 3),
                    "linkedin note": Told("Met at the fair", NOW - 3),
                },
            ),
        )
    )
    again = draft._replace(interests=("Wood", "Wine", "Steel"))
    second = plan_of(imported(again), note("interests: [Sailing]\n"), ledger=ledger)
    assert [(each.field, each.words) for each in second.proposals] == [("interests", ("Steel",))]
    assert plan_of(imported(again, day=NOW - 9), note("interests: [Sailing]\n"), ledger=ledger).proposals == ()


def test_a_list_that_an_import_filled_and_the_user_emptied_stays_empty() -> None:
    told = {"linkedin interests": Told("Wood", NOW - 3, is_written=True)}
    plan = plan_of(
        imported(ANNA._replace(interests=("Wood",))), note(), ledger=Ledger(entries=(Entry(("in:anna-k",), told=told),))
    )
    assert (plan.changes, plan.proposals) == ((), ())


def test_a_list_that_somebody_filled_meanwhile_is_theirs() -> None:
    change = NoteChange("People/Anna.md", "Anna", words=(FieldWords("interests", ("Wood", "Wine")),))
    mine = b"---\ninterests: [Sailing]\n---\n"
    assert edited(mine, change, Writing(CONVENTIONS, "en")) == mine
    assert edited(b"---\nHobby: []\n---\n", change, Writing(CONVENTIONS, "en")) == b"---\nHobby: [Wood, Wine]\n---\n"


def test_a_new_note_has_all_that_a_card_says_under_keys_of_its_language() -> None:
    draft = ANNA._replace(**WORDS, anniversary=(2012, 8, 1), stage="Lead", tags=("Fiera Anuga", "archived", "2024"))
    (new,) = plan_of(imported(draft), create="all").notes
    text = note_of(new, (), {}, Manner("Persone", "---\ntipo: persona\n---\n", CONVENTIONS, "it", TODAY)).data.decode()
    for line in (
        "anniversario: 2012-08-01", "conosce:\n  - Bo Berg", "fase: Lead", "tags:\n  - Fiera-Anuga\nlinkedin",
        "settore:\n  - Wine", "scuole:\n  - Bocconi", "lingue:\n  - English", "eventi:\n  - ProWein 2026",
    ):  # fmt: skip
        assert line.removesuffix("\nlinkedin") in text
    assert "archived" not in text


@pytest.mark.parametrize(
    ("label", "tag"),
    [("Fiera Anuga", "Fiera-Anuga"), ("a/b#c", "a-b-c"), ("2024", ""), ("DNC", ""), ("♥", ""), ("Città_1", "Città_1")],
)
def test_a_label_becomes_a_tag_that_editors_know_and_that_hides_nobody(label: str, tag: str) -> None:
    assert tag_of(label) == tag


def test_whoever_is_not_to_be_contacted_by_the_words_of_the_file_is_left_alone() -> None:
    plan = plan_of(imported(ANNA._replace(stage="Do not contact"), source="csv"), create="all")
    assert (plan.new, plan.table.rows, plan.left_out) == (0, (), {"not_to_contact": 1})


def test_a_company_note_says_how_far_business_is_and_how_to_reach_them() -> None:
    draft = DraftCompany(
        "1", "Kontor", "DE", stage="Customer", email="info@kontor.example", phone="+49 40 123456", note="Pays late"
    )
    (new,) = plan_of(imported()._replace(companies=(draft,))).companies
    path, data = company_note(new.draft, "Companies", (), "en")
    assert path == "Companies/Kontor.md"
    assert data == (
        b'---\ntype: company\ncountry: Germany\nstage: Customer\nemail: "info@kontor.example"\n'
        b'phone: "+49 40 123456"\n---\n\n## Notes\n> Pays late\n'
    )
    assert b"fase: Customer\n" in company_note(new.draft, "Aziende", (), "it")[1]
