from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from imported_files import NOW, imported, plan_of, written_to
from vaultnet.model.candidate import Candidate, Candidates
from vaultnet.model.draft import Draft, DraftCompany, DraftContact
from vaultnet.model.import_plan import FieldChange
from vaultnet.model.ledger import Entry, Ledger, Told

ANNA = Draft(
    "Connections.csv, row 5",
    "Anna Keller",
    linkedin="anna-k",
    company="Weinkontor",
    role="buyer",
    connected_day=739_000,
)
NOTE = "=== Persone/Anna Keller.md\n---\nlinkedin: https://www.linkedin.com/in/anna-k\n---\n"


def told(field: str, value: str, *, written: bool = True, day: int = NOW - 30) -> Ledger:
    return Ledger(entries=(Entry(("in:anna-k",), told={f"linkedin {field}": Told(value, day, written)}),))


def test_who_was_in_touch_gets_a_note_and_the_others_wait() -> None:
    plan = plan_of(imported(ANNA._replace(contacts=written_to()), Draft("row 6", "Bo Berg", linkedin="bo-b")))
    assert [each.draft.name for each in plan.notes] == ["Anna Keller"]
    assert [each.name for each in plan.table.rows] == ["Bo Berg"]
    assert (plan.new, plan.waiting, plan.known, plan.contacts) == (2, 1, 0, 1)


def test_who_may_buy_abroad_gets_a_note_without_contact() -> None:
    leads = (
        Draft("1", "Hans Vogel", linkedin="hans", company="Kontor", country="Germany"),
        Draft("2", "Mario Conti", linkedin="mario", company="Ditta", country="Italia"),
        Draft("3", "Jan Vos", linkedin="jan", country="Paesi Bassi"),
    )
    assert [each.draft.name for each in plan_of(imported(*leads)).notes] == ["Hans Vogel"]


@pytest.mark.parametrize(("create", "notes"), [("all", 2), ("contacted", 1), ("none", 0)])
def test_create_says_who_gets_a_note(create: str, notes: int) -> None:
    people = (ANNA._replace(contacts=written_to()), Draft("row 6", "Bo Berg", linkedin="bo-b"))
    plan = plan_of(imported(*people), create=create)  # type: ignore[arg-type]  # one of the three
    assert (len(plan.notes), plan.waiting) == (notes, 2 - notes)


def test_being_among_many_is_no_contact() -> None:
    weak = (DraftContact(NOW - 3, "linkedin", "in", is_weak=True),)
    plan = plan_of(imported(ANNA._replace(contacts=weak)))
    assert (plan.notes, plan.waiting, plan.unlogged) == ((), 1, 1)


def test_an_empty_field_is_filled_and_what_the_user_wrote_stays() -> None:
    notes = NOTE.replace("---\n", "---\ncompany: Klausbräu\n", 1)
    plan = plan_of(imported(ANNA), notes)
    (change,) = plan.changes
    assert change.filled == (FieldChange("role", "", "buyer"), FieldChange("connected_on", "", "2024-04-24"))
    assert [(each.field, each.mine, each.theirs) for each in plan.conflicts] == [("company", "Klausbräu", "Weinkontor")]
    assert (plan.known, plan.new, plan.filled) == (1, 0, 2)


@pytest.mark.parametrize(
    ("field", "mine", "theirs"),
    [
        ("company", "Weinkontor GmbH", "WEINKONTOR"),
        ("company", '"[[Weinkontor]]"', "Weinkontor"),
        ("company", '"[[Aziende/Weinkontor]]"', "Weinkontor"),
        ("country", "Germania", "DE"),
        ("city", "MÜNCHEN", "München"),
        ("birthday", "05-12", "1980-05-12"),
        ("company", "Rossi | Figli", "Rossi | Figli"),
    ],
)
def test_the_same_written_otherwise_is_no_conflict(field: str, mine: str, theirs: str) -> None:
    said: dict[str, Any] = {field: (1980, 5, 12) if field == "birthday" else theirs}
    draft = Draft("1", "Anna Keller", linkedin="anna-k", **said)
    plan = plan_of(imported(draft), NOTE.replace("---\n", f"---\n{field}: {mine}\n", 1))
    assert (plan.conflicts, plan.changes) == ((), ())


def test_a_company_that_the_last_import_wrote_follows_the_source_and_is_news() -> None:
    notes = NOTE.replace("---\n", "---\ncompany: Weinkontor\nrole: buyer\nconnected_on: 2024-04-24\n", 1)
    plan = plan_of(imported(ANNA._replace(company="Klausbräu")), notes, ledger=told("company", "Weinkontor"))
    (change,) = plan.changes
    assert change.followed == (FieldChange("company", "Weinkontor", "Klausbräu"),)
    assert [(each.name, each.before, each.now) for each in plan.news] == [("Anna Keller", "Weinkontor", "Klausbräu")]
    assert plan.conflicts == ()


def test_a_company_that_the_user_wrote_stays_and_its_change_is_news_beside_it() -> None:
    notes = NOTE.replace("---\n", "---\ncompany: Weinkontor\nrole: buyer\nconnected_on: 2024-04-24\n", 1)
    ledger = told("company", "Weinkontor", written=False)
    plan = plan_of(imported(ANNA._replace(company="Klausbräu")), notes, ledger=ledger)
    (change,) = plan.changes
    assert (change.followed, change.noticed) == ((), (FieldChange("company", "Weinkontor", "Klausbräu"),))
    assert len(plan.news) == 1


def test_a_company_that_the_user_has_changed_since_is_theirs() -> None:
    notes = NOTE.replace("---\n", "---\ncompany: Sua scelta\nrole: buyer\nconnected_on: 2024-04-24\n", 1)
    plan = plan_of(imported(ANNA._replace(company="Klausbräu")), notes, ledger=told("company", "Weinkontor"))
    assert (plan.changes, plan.news, len(plan.conflicts)) == ((), (), 1)


def test_an_older_file_brings_no_news() -> None:
    notes = NOTE.replace("---\n", "---\ncompany: Weinkontor\nrole: buyer\nconnected_on: 2024-04-24\n", 1)
    old = imported(ANNA._replace(company="Vecchia Ditta"), day=NOW - 400)
    plan = plan_of(old, notes, ledger=told("company", "Weinkontor"))
    assert (plan.changes, plan.news, plan.conflicts) == ((), (), ())


def test_what_an_import_wrote_and_the_user_took_away_stays_away() -> None:
    notes = NOTE.replace("---\n", "---\nrole: buyer\nconnected_on: 2024-04-24\n", 1)
    ledger = Ledger(
        entries=(
            Entry(
                ("in:anna-k",),
                told={
                    "linkedin company": Told("Weinkontor", NOW - 30, is_written=True),
                    "email anna@w.example": Told("", 0, is_written=True),
                },
                logged=frozenset([(NOW - 30, "linkedin")]),
            ),
        )
    )
    again = ANNA._replace(emails=("anna@w.example",), contacts=written_to())
    assert plan_of(imported(again), notes, ledger=ledger).changes == ()


def test_a_contact_that_any_note_tells_of_becomes_no_second_line() -> None:
    notes = NOTE + "=== Diario/2026-10-25.md\n- messaggio su linkedin a [[Anna Keller]]\n"
    days = (*written_to("2026-10-25"), *written_to("2026-10-20"), *written_to("2024-01-05"))
    plan = plan_of(imported(Draft("1", "Anna Keller", linkedin="anna-k", contacts=days)), notes)
    assert [each.day for each in plan.changes[0].logged] == [written_to("2026-10-20")[0].day]
    assert plan.unlogged == 1


def test_an_address_that_is_new_joins_the_others() -> None:
    notes = NOTE.replace("---\n", "---\nemail: Anna@W.example\nphone: '0039 347 1234567'\n", 1)
    draft = Draft(
        "1",
        "Anna Keller",
        linkedin="anna-k",
        emails=("anna@w.example", "ak@home.example"),
        phones=("+39 347 1234567", "0422 1234"),
    )
    assert plan_of(imported(draft), notes).changes[0].added == (("email", "ak@home.example"), ("phone", "0422 1234"))


def test_a_namesake_waits_and_is_told_and_nobody_is_merged() -> None:
    notes = "=== Persone/Anna Keller.md\n---\ncompany: Weinkontor\n---\n"
    plan = plan_of(imported(ANNA._replace(contacts=written_to())), notes, create="all")
    assert (plan.notes, plan.changes, plan.waiting) == ((), (), 1)
    assert [(each.path, each.why) for each in plan.duplicates] == [("Persone/Anna Keller.md", "name_company")]
    assert plan.table.rows[0].maybe == "Persone/Anna Keller.md"


def test_a_namesake_with_another_profile_is_somebody_else() -> None:
    notes = NOTE.replace("anna-k", "anna-other")
    plan = plan_of(imported(ANNA._replace(contacts=written_to())), notes)
    assert (len(plan.notes), plan.duplicates) == (1, ())


def test_that_two_are_not_the_same_is_remembered() -> None:
    notes = "=== Persone/Anna Keller.md\n---\ncompany: Weinkontor\n---\n"
    ledger = Ledger(apart=frozenset([("in:anna-k", "Persone/Anna Keller.md")]))
    plan = plan_of(imported(ANNA._replace(contacts=written_to())), notes, ledger=ledger)
    assert (len(plan.notes), plan.duplicates) == (1, ())


def test_an_address_of_somebody_of_another_name_only_proposes() -> None:
    notes = "=== Persone/Bo Berg.md\n---\nemail: keller@acme.example\n---\n"
    plan = plan_of(imported(Draft("1", "Anna Keller", emails=("keller@acme.example",), contacts=written_to())), notes)
    assert (plan.notes, plan.changes) == ((), ())
    assert [(each.other, each.why) for each in plan.duplicates] == [("Bo Berg", "address")]


def test_a_candidate_of_whom_a_later_file_tells_contact_gets_a_note() -> None:
    table = Candidates(rows=(Candidate(name="Anna Keller", linkedin="anna-k", city="Hamburg", sources=("linkedin",)),))
    plan = plan_of(imported(ANNA._replace(contacts=written_to())), table=table)
    assert plan.table.rows == ()
    (new,) = plan.notes
    assert (new.draft.city, new.draft.role, len(new.logged)) == ("Hamburg", "buyer", 1)


@pytest.mark.parametrize("pick", ["no", "?"])
def test_a_candidate_about_whom_the_user_has_spoken_is_left_to_wait(pick: str) -> None:
    row = Candidate(name="Anna Keller", linkedin="anna-k", sources=("linkedin",), picked=pick)
    row = row._replace(pick=pick)  # type: ignore[arg-type]  # one of the picks
    plan = plan_of(imported(ANNA._replace(contacts=written_to())), table=Candidates(rows=(row,)))
    assert plan.notes == ()
    (after,) = plan.table.rows
    assert (after.picked, after.company, after.contacts) == (pick, "Weinkontor", 1)


def test_a_candidates_company_follows_its_source_unless_the_user_changed_it() -> None:
    ledger = told("company", "Weinkontor", written=False)
    row = Candidate(name="Anna Keller", linkedin="anna-k", company="Weinkontor", sources=("linkedin",))
    moved = imported(ANNA._replace(company="Klausbräu"))
    assert plan_of(moved, table=Candidates(rows=(row,)), ledger=ledger).table.rows[0].company == "Klausbräu"
    mine = row._replace(company="Mia scelta")
    assert plan_of(moved, table=Candidates(rows=(mine,)), ledger=ledger).table.rows[0].company == "Mia scelta"


def test_who_is_only_an_address_is_counted_and_no_candidate() -> None:
    evidence = Draft("1", "", emails=("who@knows.example",), contacts=written_to(), is_new_person=False)
    plan = plan_of(imported(evidence, source="mail"))
    assert (plan.new, plan.left_out) == (0, {"unknown_address": 1})


def test_the_owner_is_nobody_to_know() -> None:
    found = imported(Draft("1", "Martina Zorzi", linkedin="martina"), Draft("2", "M. Z.", emails=("me@z.example",)))
    found = found._replace(owner=Draft("", "Martina Zorzi", linkedin="martina"))
    notes = "=== Io.md\n---\ntype: me\nemail: me@z.example\n---\n"
    plan = plan_of(found, notes)
    assert (plan.new, plan.known, plan.left_out) == (0, 0, {"owner": 2})


def test_who_is_not_to_be_contacted_is_left_alone() -> None:
    plan = plan_of(imported(ANNA), NOTE.replace("---\n", "---\nstatus: never\n", 1))
    assert (plan.changes, plan.known, plan.left_out) == ((), 1, {"not_to_contact": 1})


def test_a_note_that_the_user_has_deleted_is_not_made_again() -> None:
    ledger = Ledger(entries=(Entry(("in:anna-k",), "Persone/Anna Keller.md", is_made=True),))
    plan = plan_of(imported(ANNA._replace(contacts=written_to())), ledger=ledger)
    assert (plan.notes, plan.waiting) == ((), 1)


def test_rows_without_any_address_are_found_again_by_the_note_that_was_made_of_them() -> None:
    draft = Draft("1", "Anna Keller", company="Weinkontor", country="Germany")
    first = plan_of(imported(draft, source="csv"))
    (new,) = first.notes
    entries = list(first.ledger.entries)
    entries[new.entry] = entries[new.entry]._replace(path="Persone/Anna Keller.md", is_made=True)
    notes = "=== Persone/Anna Keller.md\n---\ncompany: Weinkontor\ncountry: Germany\n---\n"
    second = plan_of(imported(draft, source="csv"), notes, ledger=replace(first.ledger, entries=tuple(entries)))
    assert (second.known, second.new, second.changes, second.duplicates) == (1, 0, (), ())


def test_a_company_abroad_gets_a_note_once_and_one_that_is_only_followed_none() -> None:
    found = imported()._replace(
        companies=(
            DraftCompany("1", "Kontor GmbH", "Germany"),
            DraftCompany("2", "KONTOR", "DE"),
            DraftCompany("3", "Ditta", "Italy"),
            DraftCompany("4", "Followed", "Spain", is_followed=True),
            DraftCompany("5", "Weinkontor", "Germany"),
        )
    )
    notes = "=== Aziende/Weinkontor.md\n---\ntipo: azienda\n---\n"
    assert [each.draft.name for each in plan_of(found, notes).companies] == ["Kontor GmbH"]
    assert plan_of(found, notes, create="none").companies == ()
