"""What LinkedIn says of its owner, on a real disk: their own note is made or filled, once, and taken back by `undo`."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest

from import_desk import NO_WISH, ImportDesk
from two_machines_ticking import AT_ONCE
from vaultnet.app.import_apply import apply_import
from vaultnet.app.importing import import_of

if TYPE_CHECKING:
    from pathlib import Path

    from vaultnet.app.import_apply import Applied
    from vaultnet.app.importing import Import

OWN: dict[str, str] = {
    "Profile.csv": "First Name,Last Name,Headline,Industry,Geo Location\nMartina,Zorzi,Wine,Wine,"
    '"Munich, Bavaria, Germany"\n',
    "Positions.csv": "Company Name,Title,Started On,Finished On\nZorzi Vini,Export,Jan 2020,\nActa,,2001,2002\n",
    "Education.csv": "School Name,Degree Name\nBocconi,MSc\n",
    "Languages.csv": "Name,Proficiency\nItalian,Native\nGerman,Limited\n",
    "Skills.csv": "Name\nWine\nNegotiation\n",
    "Email Addresses.csv": "Email Address,Confirmed,Primary,Updated On\nm@zorzi.example,Yes,Yes,x\n",
    "Events.csv": "Event Name,Event Time,Status,External Url\n"
    'ProWein,"Mar 15, 2026 09:00 AM - Mar 17, 2026 06:00 PM",APPROVED,\n',
    "Connections.csv": "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    "Anna,Keller,https://www.linkedin.com/in/anna-k,,Weinkontor,buyer,18 Nov 2022\n",
    "Invitations.csv": "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n"
    'Martina Zorzi,Cy Berg,"1/29/26, 2:37 PM",,OUTGOING,https://www.linkedin.com/in/martina,'
    "https://www.linkedin.com/in/cy\n",
}


@pytest.fixture
def desk(quick_path: Path, monkeypatch: pytest.MonkeyPatch) -> ImportDesk:
    for name in ("HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(quick_path / "home"))
    return ImportDesk(quick_path)


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    file = tmp_path / "Complete_LinkedInDataExport_11-20-2026.zip"
    with zipfile.ZipFile(file, "w") as made:
        for name, text in OWN.items():
            made.writestr(name, text)
    return file


def bring(desk: ImportDesk, archive: Path) -> tuple[Import, Applied]:
    made = import_of(archive, desk.vault(), NO_WISH)
    return made, apply_import(made.vault, made.plan, patience=AT_ONCE)


def test_the_archive_makes_the_owners_own_note(desk: ImportDesk, archive: Path) -> None:
    _, applied = bring(desk, archive)
    assert applied.made == ("People/Martina Zorzi.md",)
    assert desk.read("People/Martina Zorzi.md") == (
        "---\n"
        "type: person\n"
        "me: true\n"
        "company: Zorzi Vini\n"
        "role: Export\n"
        "city: Munich\n"
        "country: Germany\n"
        'email: "m@zorzi.example"\n'
        'linkedin: "https://www.linkedin.com/in/martina"\n'
        "sector:\n"
        "  - Wine\n"
        "interests:\n"
        "  - Wine\n"
        "  - Negotiation\n"
        "schools:\n"
        "  - Bocconi\n"
        "languages:\n"
        "  - Italian\n"
        "  - German\n"
        "previous:\n"
        '  - "Acta (2001-2002)"\n'
        "events:\n"
        "  - ProWein 2026\n"
        "---\n"
    )
    owner = desk.vault().network.owner
    assert owner
    assert (owner.name, owner.country) == ("Martina Zorzi", "DE")
    assert {each.kind for each in owner.interests} == {
        *("interest", "sector", "school", "past_company", "event", "language"),
    }  # fmt: skip


def test_a_template_for_other_people_is_none_for_the_owners_note(desk: ImportDesk, archive: Path) -> None:
    desk.write("Modelli/Persona.md", "---\ntipo: persona\nfascia: C\n---\n## Diario\n")
    desk.language = "it"
    bring(desk, archive)
    text = desk.read("Persone/Martina Zorzi.md")
    assert text.startswith("---\ntipo: persona\nme: true\nazienda: Zorzi Vini\n")
    assert "fascia" not in text
    assert "## Diario" not in text


def test_the_same_archive_again_writes_nothing_and_knows_where_the_owner_works_from(
    desk: ImportDesk, archive: Path
) -> None:
    first, _ = bring(desk, archive)
    before = desk.files()
    second, applied = bring(desk, archive)
    assert (applied.made, applied.changed, applied.refused) == ((), (), ())
    assert desk.files() == before
    assert (first.vault.home, second.vault.home) == ("DE", "DE")
    plan = second.plan
    assert (plan.changes, plan.own, plan.conflicts, plan.proposals, plan.news) == ((), None, (), (), ())


def test_folders_that_an_import_made_go_with_its_notes_unless_something_else_is_in_them(
    desk: ImportDesk, archive: Path
) -> None:
    desk.write("Rubrica/Amici/Bo.txt", "Bo")
    before = sorted(desk.root.rglob("*"))
    bring(desk, archive)
    assert (desk.root / "Vaultnet").is_dir()
    assert (desk.root / "People").is_dir()
    desk.undo()
    assert sorted(desk.root.rglob("*")) == before
    bring(desk, archive)
    desk.write("Vaultnet/mine.txt", "x")
    desk.undo()
    assert sorted(desk.root.rglob("*")) == sorted([*before, desk.root / "Vaultnet", desk.root / "Vaultnet/mine.txt"])


def test_an_empty_folder_of_the_users_stays(desk: ImportDesk, archive: Path) -> None:
    (desk.root / "People").mkdir()
    bring(desk, archive)
    desk.undo()
    assert (desk.root / "People").is_dir()
    assert not (desk.root / "Vaultnet").exists()


def test_the_owners_note_is_filled_and_given_back_by_undo_to_the_byte(desk: ImportDesk, archive: Path) -> None:
    head = "---\r\nme: true # io\r\nInteressi:\r\n  - vela\r\nscuole: []\r\n---\r\nMie parole\r\n"
    desk.write("Io.md", head)
    before = desk.files()
    desk.language = "it"
    _, applied = bring(desk, archive)
    assert (applied.made, applied.changed) == ((), ("Io.md",))
    text = desk.files()["Io.md"].decode()
    assert text.startswith("---\r\nme: true # io\r\nInteressi:\r\n  - vela\r\nscuole: Bocconi\r\n")
    assert text.endswith("---\r\nMie parole\r\n")
    assert 'precedenti: "Acta (2001-2002)"\r\n' in text
    assert "lingue: [Italian, German]\r\n" in text
    assert "Negotiation" not in text
    assert all(each.outcome.reason is None for each in desk.undo())
    assert desk.files() == before
