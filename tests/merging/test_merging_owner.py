"""What a file tells of the owner: their own note is filled or made, and nothing that they wrote is changed."""

from __future__ import annotations

import pytest

from imported_files import NOW, imported, plan_of
from vaultnet.model.draft import Draft
from vaultnet.model.import_plan import FieldChange, FieldWords
from vaultnet.model.ledger import Entry, Ledger, Told

ME = Draft(
    "",
    "Martina Zorzi",
    linkedin="martina",
    emails=("m@zorzi.example",),
    company="Zorzi Vini",
    role="export manager",
    country="Italy",
    schools=("Bocconi",),
    past_companies=("Acta (2001-2002)",),
    languages=("Italian", "English"),
    interests=("Wine",),
)
ARCHIVE = imported()._replace(owner=ME)


def test_without_a_note_of_the_owners_one_is_made_of_all_that_the_file_tells() -> None:
    plan = plan_of(ARCHIVE)
    assert plan.own
    assert (plan.own.draft, plan.own.is_owner, plan.notes) == (ME, True, ())
    assert (plan.new, plan.known, plan.changes_vault) == (0, 0, True)


@pytest.mark.parametrize(
    "draft",
    [
        Draft("", "Martina Zorzi"),
        Draft("", "Martina", linkedin="martina"),
        Draft("", linkedin="martina", company="Zorzi Vini"),
        Draft("", emails=("m@zorzi.example",)),
    ],
)
def test_too_little_is_told_of_the_owner_for_a_note(draft: Draft) -> None:
    plan = plan_of(imported()._replace(owner=draft))
    assert (plan.own, plan.changes_vault) == (None, False)


def test_who_wants_no_notes_gets_none_of_their_own() -> None:
    assert plan_of(ARCHIVE, create="none").own is None


def test_the_owners_note_is_filled_where_it_is_empty_and_what_it_has_stays() -> None:
    head = "me: true\nlinkedin: martina\nemail: m@zorzi.example\ncompany: Mine\nschools: [Ca Foscari]"
    notes = f"=== Me.md\n---\n{head}\n---\n"
    plan = plan_of(ARCHIVE, notes)
    (change,) = plan.changes
    assert (plan.own, plan.own_path, change.path) == (None, "Me.md", "Me.md")
    assert change.filled == (FieldChange("role", "", "export manager"), FieldChange("country", "", "Italy"))
    assert change.words == (
        FieldWords("interests", ("Wine",)),
        FieldWords("languages", ("Italian", "English")),
        FieldWords("past_companies", ("Acta (2001-2002)",)),
    )
    assert change.added == ()
    assert [(each.field, each.mine, each.theirs) for each in plan.conflicts] == [("company", "Mine", "Zorzi Vini")]
    assert [(each.field, each.words) for each in plan.proposals] == [("schools", ("Bocconi",))]
    assert (plan.known, plan.new) == (0, 0)


def test_a_note_with_the_owners_profile_is_said_to_be_theirs() -> None:
    plan = plan_of(ARCHIVE, "=== People/Martina.md\n---\nlinkedin: martina\n---\n")
    assert (plan.own, plan.changes[0].filled[0]) == (None, FieldChange("me", "", "true"))


def test_a_note_with_the_owners_name_alone_may_be_theirs_and_no_second_one_is_made() -> None:
    plan = plan_of(ARCHIVE, "=== People/Martina Zorzi.md\n---\nrole: boss\n---\n")
    assert (plan.own, plan.changes, plan.maybe_own) == (None, (), "People/Martina Zorzi.md")


@pytest.mark.parametrize("head", ["linkedin: somebody-else", "aliases: [Piero Sala]\nname: Piero Sala"])
def test_an_archive_of_somebody_else_fills_nothing(head: str) -> None:
    plan = plan_of(ARCHIVE, f"=== Me.md\n---\nme: true\n{head}\n---\n")
    assert (plan.own, plan.changes, plan.conflicts, plan.proposals) == (None, (), (), ())


def test_the_owners_new_job_is_no_news() -> None:
    notes = "=== Me.md\n---\nme: true\nlinkedin: martina\ncompany: Acta\n---\n"
    ledger = Ledger(
        entries=(Entry(("in:martina",), told={"linkedin company": Told("Acta", NOW - 30, is_written=True)}),)
    )
    plan = plan_of(ARCHIVE, notes, ledger=ledger)
    assert (plan.news, plan.changes[0].followed, plan.changes[0].day) == (
        (), (FieldChange("company", "Acta", "Zorzi Vini"),), 0,
    )  # fmt: skip


def test_an_owner_who_took_their_note_away_gets_no_new_one() -> None:
    ledger = Ledger(entries=(Entry(("in:martina",), "People/Martina Zorzi.md", is_made=True),))
    assert plan_of(ARCHIVE, ledger=ledger).own is None
