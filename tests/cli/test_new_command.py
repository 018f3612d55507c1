from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from vaultnet.app.new_person import people_folder
from vaultnet.model.settings import Settings
from vaultnet.model.vault_config import VaultConfig
from vaultnet.network.known_again import Who
from vaultnet.people.conventions import conventions_from
from vaultnet.vault.forgotten import forget, is_forgotten, read_forgotten
from vaultnet.vault.state import state_of

if TYPE_CHECKING:
    from pathlib import Path

    from answers import Run


def test_a_new_note_lies_where_notes_about_people_are_and_undo_takes_it_away(run: Run, vault: Path) -> None:
    answer = run("new", "Bo", "Berg", "--city", "Malmö", "--introduced-by", "anna")

    assert (answer.code, answer.out) == (0, "People/Bo Berg.md\n")
    assert (vault / "People/Bo Berg.md").read_text() == (
        "---\ntype: person\ncompany:\nrole:\ncity: Malmö\ncountry:\ninterests: []\n"
        'introduced_by: "[[Anna Keller]]"\ncadence:\n---\n\n## Contacts\n'
    )
    assert "Bo Berg" in [each["name"] for each in run("people", "--json").json["people"]]
    assert run("undo").out == "People/Bo Berg.md: in the vault's trash.\n"
    assert not (vault / "People/Bo Berg.md").exists()
    assert (vault / ".trash/Bo Berg.md").exists()


def test_the_users_own_template_is_used_and_nothing_in_it_is_run(run: Run, vault: Path) -> None:
    (vault / "Templates").mkdir()
    (vault / "Templates/Person.md").write_text("---\ntype: person\norg:\n---\n# {{title}}\n<% tp.system.x() %>\n")
    assert run("new", "Bo Berg", "--company", "Acme", "--json").json == {
        "schema": 1,
        "path": "People/Bo Berg.md",
        "name": "Bo Berg",
    }
    assert (vault / "People/Bo Berg.md").read_text() == (
        "---\ntype: person\norg: Acme\n---\n# Bo Berg\n<% tp.system.x() %>\n"
    )


@pytest.mark.parametrize("language", ["en", "it"])
def test_whoever_has_a_note_gets_no_second_one_unless_wanted(run: Run, vault: Path, language: str) -> None:
    answer = run("--language", language, "new", "anna keller")

    assert (answer.code, answer.out) == (13, "")
    assert "People/Anna Keller.md" in answer.err
    assert len(answer.err.splitlines()) == 3
    assert run("new", "Anna Keller", "--another", "--company", "Nordelbe").out == "People/Anna Keller (Nordelbe).md\n"
    assert "name: Anna Keller" in (vault / "People/Anna Keller (Nordelbe).md").read_text()


@pytest.mark.parametrize("name", ["../../Bo", "/etc/Bo", "CON", "a/b", "[[Bo]]", "\u202eBo"])
def test_no_name_leaves_the_folder(run: Run, vault: Path, name: str) -> None:
    before = set(vault.rglob("*"))
    answer = run("new", name)
    [made] = set(vault.rglob("*")) - before
    assert answer.code == 0
    assert made.parent == vault / "People"


@pytest.mark.parametrize("name", ["", "  ", "..", "—"])
def test_without_a_name_there_is_no_note(run: Run, vault: Path, name: str) -> None:
    before = set(vault.rglob("*"))
    answer = run("new", name)
    assert (answer.code, len(answer.err.splitlines())) == (2, 3)
    assert set(vault.rglob("*")) == before


def test_somebody_forgotten_whom_the_user_names_again_is_not_forgotten_any_more(run: Run, vault: Path) -> None:
    folder = state_of(str(vault)).folder
    forget(folder, Who(("Bo Berg",), ("Acme",)))
    answer = run("new", "Bo Berg")
    assert "had been forgotten" in answer.err
    assert not is_forgotten(read_forgotten(folder), Who(("Bo Berg",)))


def test_the_outermost_folder_for_people_is_the_one() -> None:
    conventions, _ = conventions_from(Settings(), VaultConfig())
    paths = ["People/Friends/a.md", "People/Work/b.md", "People/c.md", "Inbox/d.md", "Inbox/e.md"]
    assert people_folder(paths, conventions) == "People"
    assert people_folder(["Refs/a.md", "b.md", "Refs/c.md"], conventions) == "Refs"
    assert people_folder([], conventions) == ""
