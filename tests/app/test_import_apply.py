from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from import_desk import ImportDesk, crowd
from imported_files import NOW, imported, written_to
from two_machines_ticking import AT_ONCE
from vaultnet.app.answer import Patience
from vaultnet.app.import_apply import Applied, apply_import
from vaultnet.app.importing import Wish, plan_for
from vaultnet.errors import NotWrittenError, TableError
from vaultnet.merging.table import candidates_from
from vaultnet.model.draft import Draft, DraftCompany, DraftContact

if TYPE_CHECKING:
    from pathlib import Path

ANNA = Draft(
    "row 5",
    "Anna Keller",
    linkedin="anna-k",
    emails=("anna@w.example",),
    company="Weinkontor",
    role="buyer",
    connected_day=739_000,
    contacts=(*written_to("2026-10-01"), DraftContact(NOW - 3, "linkedin", "in"), DraftContact(NOW - 3, "call")),
)
BO = Draft("row 6", "Bo Berg", linkedin="bo-b", company="Acme")
TABLE = "Vaultnet/Candidates.csv"


@pytest.fixture
def desk(quick_path: Path, monkeypatch: pytest.MonkeyPatch) -> ImportDesk:
    for name in ("HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(quick_path / "home"))
    return ImportDesk(quick_path)


def test_a_new_note_says_all_that_the_file_told(desk: ImportDesk) -> None:
    desk.write("Companies/Weinkontor.md", "---\ntype: company\n---\n")
    assert desk.bring(imported(ANNA)).made == ("People/Anna Keller.md",)
    assert desk.read("People/Anna Keller.md") == (
        "---\n"
        "type: person\n"
        'company: "[[Weinkontor]]"\n'
        "role: buyer\n"
        "city:\n"
        "country:\n"
        "interests: []\n"
        "introduced_by:\n"
        "cadence:\n"
        'email: "anna@w.example"\n'
        'linkedin: "https://www.linkedin.com/in/anna-k"\n'
        "connected_on: 2024-04-24\n"
        "---\n"
        "\n"
        "## Contacts\n"
        "- 2026-10-01 💼 LinkedIn sent\n"
        "- 2026-11-21 📞 call\n"
        "- 2026-11-21 💼 LinkedIn received\n"
    )


def test_a_new_note_is_made_of_the_users_template_where_their_people_are(desk: ImportDesk) -> None:
    desk.write("Modelli/Persona.md", "---\ntipo: persona\nazienda:\nfascia: C\n---\n# {{title}}\n\n## Diario\n")
    desk.write("Rubrica/Bo.md", "---\ntipo: persona\nruolo: capo\n---\n")
    desk.language = "it"
    desk.bring(imported(ANNA._replace(emails=(), connected_day=0)))
    assert desk.read("Rubrica/Anna Keller.md") == (
        "---\n"
        "tipo: persona\n"
        "azienda: Weinkontor\n"
        "fascia: C\n"
        "ruolo: buyer\n"
        'linkedin: "https://www.linkedin.com/in/anna-k"\n'
        "---\n"
        "# Anna Keller\n"
        "\n"
        "## Diario\n"
        "- 2026-10-01 💼 LinkedIn inviato\n"
        "- 2026-11-21 📞 telefonata\n"
        "- 2026-11-21 💼 LinkedIn ricevuto\n"
    )


def test_the_same_file_twice_writes_nothing(desk: ImportDesk) -> None:
    people = imported(ANNA, BO, *crowd(20, talkers=9).people)
    desk.bring(people)
    before = desk.files()
    applied = desk.bring(people)
    assert (applied.made, applied.changed, applied.refused) == ((), (), ())
    assert desk.files() == before
    plan = desk.plan(people)
    assert (plan.new, plan.known, plan.filled, plan.contacts, plan.conflicts) == (0, 22, 0, 0, ())


def test_a_newer_file_adds_only_what_is_new_and_a_changed_company_is_one_line_of_news(desk: ImportDesk) -> None:
    desk.bring(imported(ANNA, BO, day=NOW - 40))
    before = desk.files()
    newer = ANNA._replace(company="Klausbräu", contacts=(*ANNA.contacts, DraftContact(NOW - 1, "linkedin", "out")))
    plan = desk.plan(imported(newer, BO, day=NOW))
    assert [(each.name, each.field, each.before, each.now) for each in plan.news] == [
        ("Anna Keller", "company", "Weinkontor", "Klausbräu")
    ]
    desk.bring(imported(newer, BO, day=NOW))
    after = desk.files()
    assert [path for path in after if after[path] != before.get(path)] == ["People/Anna Keller.md"]
    old, new = (files["People/Anna Keller.md"].decode().split("\n") for files in (before, after))
    assert [line for line in new if line not in old] == [
        "company: Klausbräu",
        "previous: Weinkontor",
        'new_job: "2026-11-24 Klausbräu"',
        "- 2026-11-23 💼 LinkedIn sent",
    ]
    assert [line for line in old if line not in new] == ["company: Weinkontor"]


def test_a_note_of_the_users_is_filled_and_not_a_byte_of_it_is_lost(desk: ImportDesk) -> None:
    head = "---\r\nruolo: capa # mia\r\nlinkedin: anna-k\r\nAzienda:\r\n---\r\n"
    desk.write("Persone/Anna.md", f"{head}Mia nota\r\n\r\n## Contatti\r\n- 2026-01-02: caffè\r\n")
    desk.language = "it"
    desk.bring(imported(ANNA))
    after = desk.files()["Persone/Anna.md"].decode()
    assert after == (
        "---\r\nruolo: capa # mia\r\nlinkedin: anna-k\r\nAzienda: Weinkontor\r\nconnected_on: 2024-04-24\r\n"
        'email: "anna@w.example"\r\n---\r\nMia nota\r\n\r\n## Contatti\r\n- 2026-01-02: caffè\r\n'
        "- 2026-10-01 💼 LinkedIn inviato\r\n- 2026-11-21 📞 telefonata\r\n- 2026-11-21 💼 LinkedIn ricevuto\r\n"
    )


def test_an_import_is_taken_back_as_a_whole_to_the_byte_and_can_be_done_again(desk: ImportDesk) -> None:
    desk.write("People/Anna Keller.md", "---\nlinkedin: anna-k\n---\nMy words\n")
    desk.write(TABLE, "\ufeffpick;name;mine\n;Cy Olsen;yellow\n")
    before = desk.files()
    people = imported(ANNA, BO, *crowd(30, talkers=12).people)
    first = desk.bring(people)
    done = desk.files()
    assert len(first.made) == 12
    assert all(each.outcome.reason is None for each in desk.undo())
    assert desk.files() == before
    assert desk.bring(people).made == first.made
    assert desk.files() == done
    assert all(each.outcome.reason is None for each in desk.undo())
    assert desk.files() == before


def test_an_import_done_twice_is_taken_back_and_can_be_done_again(desk: ImportDesk) -> None:
    desk.write("People/Anna Keller.md", "---\nlinkedin: anna-k\n---\n")
    people = imported(ANNA, BO)
    desk.bring(people)
    done = desk.files()
    assert desk.bring(people) == Applied()
    desk.undo()
    desk.bring(people)
    assert desk.files() == done


def test_a_note_that_was_saved_just_now_is_waited_for(desk: ImportDesk) -> None:
    desk.write("People/Anna Keller.md", "---\nlinkedin: anna-k\n---\n")
    vault, plan = desk.vault(), desk.plan(imported(ANNA))
    waited: list[float] = []

    def wait(seconds: float) -> None:
        waited.append(seconds)
        time.sleep(seconds)

    desk.write("People/Anna Keller.md", "---\nlinkedin: anna-k\n---\nsaved\n")
    applied = apply_import(vault, plan, patience=Patience(quiet_seconds=0.5, wait_seconds=5, wait=wait))
    assert applied.changed == ("People/Anna Keller.md",)
    assert waited


def test_a_table_that_a_spreadsheet_saved_its_own_way_is_not_written_when_nothing_is_new(desk: ImportDesk) -> None:
    desk.bring(imported(ANNA, BO), Wish("none"))
    lines = [line.split(";") for line in desk.read(TABLE).lstrip("\ufeff").splitlines()]
    desk.write(TABLE, "\r\n".join(",".join(line) for line in lines))
    before = desk.files()
    desk.bring(imported(ANNA, BO), Wish("none"))
    assert desk.files() == before


def test_a_new_note_that_its_user_has_written_in_stays_when_the_import_is_taken_back(desk: ImportDesk) -> None:
    desk.bring(crowd(3))
    mine = desk.root / "People/Bo Conti.md"
    mine.write_text(f"{mine.read_text()}My words\n")
    undone = desk.undo()
    assert {each.change.path: each.outcome.why for each in undone}["People/Bo Conti.md"] == "declined"
    assert set(desk.files()) == {"People/Bo Conti.md"}


def test_two_imports_are_taken_back_one_after_the_other(desk: ImportDesk) -> None:
    desk.bring(imported(ANNA, day=NOW - 40))
    between = desk.files()
    desk.bring(imported(ANNA._replace(company="Klausbräu"), BO))
    desk.undo()
    assert desk.files() == between
    assert len(desk.plan(imported(ANNA._replace(company="Klausbräu"))).news) == 1
    desk.undo()
    assert desk.files() == {}


def test_namesakes_get_names_of_their_own(desk: ImportDesk) -> None:
    people = [ANNA._replace(linkedin=f"anna-{number}", emails=(), company=f"Firm {number % 2}") for number in range(4)]
    assert desk.bring(imported(*people)).made == (
        "People/Anna Keller.md",
        "People/Anna Keller (Firm 1).md",
        "People/Anna Keller (Firm 0).md",
        "People/Anna Keller 2.md",
    )


def test_a_file_that_is_no_note_of_ours_is_never_written_over(desk: ImportDesk) -> None:
    (desk.root / "People/Anna Keller.md").mkdir(parents=True)
    assert desk.bring(imported(ANNA)).made == ("People/Anna Keller (Weinkontor).md",)


def test_a_candidate_keeps_the_marks_and_columns_of_the_user(desk: ImportDesk) -> None:
    desk.bring(imported(BO, ANNA._replace(contacts=())))
    text = desk.read(TABLE).replace(";maybe\n", ";maybe;mine\n").replace("\n;Bo Berg", "\nno;Bo Berg")
    desk.write(TABLE, "".join(f"{line};blue\n" if "Bo Berg" in line else f"{line}\n" for line in text.splitlines()))
    desk.bring(imported(Draft("row 7", "Cy Olsen", linkedin="cy-o")))
    table = candidates_from(desk.files()[TABLE], day_first=True)
    assert [(each.name, each.pick, each.others) for each in table.rows] == [
        ("Anna Keller", "", ("",)),
        ("Bo Berg", "no", ("blue",)),
        ("Cy Olsen", "", ("",)),
    ]


def test_a_table_that_cannot_be_read_stops_the_import_before_anything_is_written(desk: ImportDesk) -> None:
    desk.write(TABLE, "pick;name\n;Anna;too;many\n")
    before = desk.files()
    with pytest.raises(TableError):
        desk.bring(imported(ANNA))
    assert desk.files() == before


def test_a_company_abroad_gets_a_note_beside_the_others(desk: ImportDesk) -> None:
    desk.write("Firms/Acme.md", "---\ntype: company\n---\n")
    found = imported()._replace(companies=(DraftCompany("1", "Kontor: Wein", "Germania", "Bremen", "wine"),))
    assert desk.bring(found).made == ("Firms/Kontor Wein.md",)
    assert desk.read("Firms/Kontor Wein.md") == (
        '---\ntype: company\naliases: ["Kontor: Wein"]\ncountry: Germany\ncity: Bremen\nsector: wine\n---\n'
    )
    assert desk.bring(found).made == ()


def test_the_people_of_a_new_company_lead_to_its_note(desk: ImportDesk) -> None:
    found = imported(ANNA._replace(company="Kontor GmbH"))
    desk.bring(found._replace(companies=(DraftCompany("1", "Kontor", "Germany"),)))
    assert 'company: "[[Kontor]]"' in desk.read("People/Anna Keller.md")


def test_what_the_user_wrote_elsewhere_about_somebody_stands_in_their_note_and_is_no_contact(desk: ImportDesk) -> None:
    desk.bring(imported(ANNA._replace(contacts=(), note="2026-11-20 lunch\n{{evil}} <% tp %>"), BO), Wish("all"))
    text = desk.read("People/Anna Keller.md")
    assert "## Notes\n> 2026-11-20 lunch\n" in text
    assert "{{" not in text
    assert "<%" not in text
    assert desk.vault().network.ties["People/Anna Keller.md"].last_mention is None


def test_without_a_state_folder_nothing_is_written(desk: ImportDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    vault = desk.vault()
    (desk.root.parent / "blocked").write_text("")
    monkeypatch.setenv("XDG_STATE_HOME", str(desk.root.parent / "blocked"))
    with pytest.raises(OSError, match="blocked"):
        desk.bring(imported(ANNA))
    assert vault.table.rows == ()
    assert desk.files() == {}


def test_of_two_imports_that_were_planned_at_the_same_time_only_one_is_done(desk: ImportDesk) -> None:
    vaults = [desk.vault(), desk.vault()]
    plans = [plan_for(vault, imported(ANNA), Wish(), vault.ledger) for vault in vaults]
    apply_import(vaults[0], plans[0], patience=AT_ONCE)
    before = desk.files()
    with pytest.raises(NotWrittenError):
        apply_import(vaults[1], plans[1], patience=AT_ONCE)
    assert desk.files() == before
