from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from builders import TODAY
from import_desk import ImportDesk
from imported_files import imported, written_to
from two_machines_ticking import AT_ONCE
from vaultnet.app.answer import Patience
from vaultnet.app.candidate_table import still_waiting
from vaultnet.app.picks import make_picked
from vaultnet.app.reading import read_rules
from vaultnet.merging.table import candidates_from
from vaultnet.model.draft import Draft

if TYPE_CHECKING:
    from pathlib import Path

    from vaultnet.app.import_apply import Applied

TABLE = "Vaultnet/Candidates.csv"
ANNA = Draft("row 5", "Anna Keller", linkedin="anna-k", company="Weinkontor", city="Hamburg")
BO = Draft("row 6", "Bo Berg", linkedin="bo-b", company="Acme")


@pytest.fixture
def desk(quick_path: Path, monkeypatch: pytest.MonkeyPatch) -> ImportDesk:
    for name in ("HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(quick_path / "home"))
    return ImportDesk(quick_path)


def mark(desk: ImportDesk, name: str, pick: str) -> None:
    lines = desk.read(TABLE).split("\n")
    desk.write(TABLE, "\n".join(f"{pick}{line}" if f";{name};" in line else line for line in lines))


def make(desk: ImportDesk, patience: Patience = AT_ONCE) -> Applied | None:
    return make_picked(read_rules(str(desk.root)), TODAY, patience)


def rows(desk: ImportDesk) -> list[tuple[str, str]]:
    return [(each.name, each.picked) for each in candidates_from(desk.files()[TABLE], day_first=True).rows]


def test_an_x_in_a_spreadsheet_makes_a_note_and_the_row_goes(desk: ImportDesk) -> None:
    desk.bring(imported(ANNA, BO))
    assert make(desk) is None
    mark(desk, "Anna Keller", "x")
    before = desk.files()
    made = make(desk)
    assert made
    assert made.made == ("People/Anna Keller.md",)
    assert 'linkedin: "https://www.linkedin.com/in/anna-k"' in desk.read("People/Anna Keller.md")
    assert rows(desk) == [("Bo Berg", "")]
    assert make(desk) is None
    assert desk.bring(imported(ANNA, BO)).made == ()
    assert rows(desk) == [("Bo Berg", "")]
    desk.undo()
    assert desk.files() == before


def test_the_last_contact_of_a_candidate_is_a_line_of_their_note_however_old(desk: ImportDesk) -> None:
    desk.write(TABLE, "pick;name;contacts;last_contact;channel\nx;Anna Keller;7;2020-02-03;call\n")
    make(desk)
    assert "- 2020-02-03 📞 call" in desk.read("People/Anna Keller.md")


def test_a_row_that_the_user_typed_makes_a_note_too(desk: ImportDesk) -> None:
    desk.write(TABLE, "pick,name,email\nx,Cy Olsen,cy@olsen.example\n")
    make(desk)
    assert 'email: "cy@olsen.example"' in desk.read("People/Cy Olsen.md")


def test_no_is_remembered_where_everybody_sees_it(desk: ImportDesk) -> None:
    desk.bring(imported(ANNA, BO))
    mark(desk, "Bo Berg", "no")
    assert make(desk) is None
    desk.bring(imported(BO._replace(contacts=written_to())))
    assert rows(desk) == [("Anna Keller", ""), ("Bo Berg", "no")]


def test_same_joins_the_note_that_they_may_be_and_later_files_know_them(desk: ImportDesk) -> None:
    desk.write("People/Anna Keller.md", "---\ncompany: Weinkontor\n---\nMine\n")
    desk.bring(imported(ANNA))
    mark(desk, "Anna Keller", "same")
    make(desk)
    text = desk.read("People/Anna Keller.md")
    assert 'linkedin: "https://www.linkedin.com/in/anna-k"' in text
    assert text.startswith("---\ncompany: Weinkontor\n")
    assert text.endswith("---\nMine\n")
    assert rows(desk) == []
    plan = desk.plan(imported(ANNA))
    assert (plan.known, plan.new, plan.duplicates) == (1, 0, ())


def test_what_the_owner_wrote_about_a_candidate_stands_in_the_row_and_goes_into_their_note(desk: ImportDesk) -> None:
    said = ANNA._replace(note="Met at the fair,\nlikes {{wood}}", tags=("Fiera Anuga",))
    desk.bring(imported(said, BO._replace(note="x" * 5000)))
    anna, bo = candidates_from(desk.files()[TABLE], day_first=True).rows
    assert (anna.note, anna.tags, len(bo.note)) == ("Met at the fair, likes ｛｛wood｝｝", ("Fiera Anuga",), 1000)
    mark(desk, "Anna Keller", "x")
    make(desk)
    text = desk.read("People/Anna Keller.md")
    assert "tags:\n  - Fiera-Anuga\n" in text
    assert text.endswith("## Notes\n> Met at the fair, likes ｛｛wood｝｝\n")
    plan = desk.plan(imported(said))
    assert (plan.proposals, plan.changes) == ((), ())


def test_same_puts_what_the_owner_wrote_below_the_note_once_however_often_it_is_tried(desk: ImportDesk) -> None:
    desk.write("People/Anna Keller.md", "---\ncompany: Weinkontor\n---\nMine")
    desk.bring(imported(ANNA._replace(note="Met at the fair")))
    mark(desk, "Anna Keller", "same")
    table = desk.read(TABLE)
    make(desk)
    once = desk.read("People/Anna Keller.md")
    assert once.endswith("---\nMine\n\n## Notes\n> Met at the fair")
    desk.write(TABLE, table)
    make(desk)
    assert desk.read("People/Anna Keller.md") == once


def test_who_is_picked_although_they_look_like_somebody_is_somebody_else(desk: ImportDesk) -> None:
    desk.write("People/Anna Keller.md", "---\ncompany: Weinkontor\n---\nMine\n")
    desk.bring(imported(ANNA))
    mark(desk, "Anna Keller", "x")
    made = make(desk)
    assert made
    assert made.made == ("People/Anna Keller (Weinkontor).md",)
    (desk.root / made.made[0]).unlink()
    assert desk.plan(imported(ANNA)).duplicates == ()


def test_somebody_whose_note_is_being_edited_waits_in_the_table(desk: ImportDesk) -> None:
    desk.write("People/Anna Keller.md", "---\ncompany: Weinkontor\n---\n")
    desk.bring(imported(ANNA))
    mark(desk, "Anna Keller", "=")
    before = desk.files()
    made = make(desk, Patience(quiet_seconds=3600, wait_seconds=0))
    assert made
    assert [(path, outcome.why) for path, outcome in made.refused] == [("People/Anna Keller.md", "not_quiet")]
    assert desk.files() == before
    make(desk)
    assert rows(desk) == []


def test_what_was_typed_into_the_table_does_nothing_in_a_note_either(desk: ImportDesk) -> None:
    desk.write(TABLE, "pick;name;company;role\nx;Anna [[Keller]];{{evil}};<% tp %>\n")
    made = make(desk)
    assert made
    text = desk.read(made.made[0])
    assert not any(sign in text for sign in ("[[", "{{", "<%"))


def test_a_table_that_a_spreadsheet_saved_late_makes_nobody_twice(desk: ImportDesk) -> None:
    desk.bring(imported(ANNA, BO))
    mark(desk, "Anna Keller", "x")
    old = desk.read(TABLE)
    make(desk)
    desk.write(TABLE, old)
    made = make(desk)
    assert made
    assert made.made == ()
    assert rows(desk) == [("Bo Berg", "")]
    waiting = candidates_from(old.encode(), day_first=True).rows
    assert [each.name for each in still_waiting(waiting, desk.vault().network.people.values())] == ["Bo Berg"]


def test_two_rows_of_one_person_make_one_note(desk: ImportDesk) -> None:
    desk.write(TABLE, "pick;name;email;city\nx;Anna Keller;a@k.example;\nx;Anna K.;a@k.example;Bremen\n")
    first, second = make(desk), make(desk)
    assert first
    assert second
    assert (len(first.made), second.made, second.changed) == (1, (), first.made)
    assert len([path for path in desk.files() if path.startswith("People/")]) == 1
    assert rows(desk) == []


def test_a_mark_that_was_undone_is_not_followed_until_it_is_made_anew(desk: ImportDesk) -> None:
    desk.bring(imported(ANNA, BO))
    mark(desk, "Anna Keller", "x")
    before = desk.files()
    make(desk)
    desk.undo()
    assert make(desk) is None
    assert desk.files() == before
    mark(desk, "Bo Berg", "x")
    made = make(desk)
    assert made
    assert made.made == ("People/Bo Berg.md",)
    assert rows(desk) == [("Anna Keller", "x")]
    desk.undo()
    assert make(desk) is None

    desk.write(TABLE, desk.read(TABLE).replace("\nx;", "\n;"))
    assert make(desk) is None
    mark(desk, "Anna Keller", "x")
    made = make(desk)
    assert made
    assert made.made == ("People/Anna Keller.md",)
