from __future__ import annotations

import os
import socket
from typing import TYPE_CHECKING

import pytest

from vaultnet.errors import UnreadableVaultError
from vaultnet.model.settings import Settings
from vaultnet.model.settings_note import SETTINGS_NOTE
from vaultnet.model.vault_config import VaultConfig
from vaultnet.vault.left_out import left_out
from vaultnet.vault.scan import Scan, scan

if TYPE_CHECKING:
    from pathlib import Path

PAGE = b"---\ngenerator: vaultnet\nformat: 1\n---\n# Who to meet\n"


def fill(root: Path, *paths: str, data: bytes = b"hello\n") -> None:
    for path in paths:
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)


def found(root: Path, settings: Settings | None = None, config: VaultConfig | None = None) -> Scan:
    leave, _ = left_out(settings or Settings(), config or VaultConfig(), SETTINGS_NOTE)
    return scan(os.path.realpath(root), leave)


def paths(root: Path, settings: Settings | None = None, config: VaultConfig | None = None) -> list[str]:
    return [note.path for note in found(root, settings, config).notes]


def test_notes_are_md_files_of_any_case_in_order_of_path(tmp_path: Path) -> None:
    fill(tmp_path, "b.md", "A/x.MD", "a.Md", "c.txt", "md", "d.markdown")

    assert paths(tmp_path) == ["A/x.MD", "a.Md", "b.md"]


@pytest.mark.parametrize(
    "path",
    [
        ".md",
        ".hidden.md",
        ".obsidian/x.md",
        "A/.trash/x.md",
        ".~vaultnet-00ff.tmp",
        "node_modules/x.md",
        "A/node_modules/lib/README.md",
        "Templates/Person.md",
        "99 Templates/Person.md",
        "_templates/Person.md",
        "Meta/📋 template/Person.md",
        "Modelli/Persona.md",
    ],
)
def test_hidden_names_and_template_folders_are_left_out(tmp_path: Path, path: str) -> None:
    fill(tmp_path, path, "kept.md")

    assert paths(tmp_path) == ["kept.md"]


@pytest.mark.parametrize("path", ["Template.md", "My Templates of life/x.md", "Contemplate/x.md"])
def test_names_that_only_look_like_template_folders_are_read(tmp_path: Path, path: str) -> None:
    fill(tmp_path, path)

    assert paths(tmp_path) == [path]


def test_template_folders_of_the_editor_are_left_out(tmp_path: Path) -> None:
    fill(tmp_path, "Meta/Forms/x.md", "Meta/x.md")

    assert paths(tmp_path, config=VaultConfig(template_folders=("meta/forms",))) == ["Meta/x.md"]


@pytest.mark.parametrize("ignored", ["Old/", "old", "/^Old\\/x/", "/OLD/"])
def test_filters_of_the_editor_are_obeyed(tmp_path: Path, ignored: str) -> None:
    fill(tmp_path, "Old/x.md", "New/y.md")

    assert paths(tmp_path, config=VaultConfig(ignore_filters=(ignored,))) == ["New/y.md"]


def test_a_filter_that_is_no_expression_is_a_problem_and_no_filter(tmp_path: Path) -> None:
    fill(tmp_path, "x.md")
    config = VaultConfig(ignore_filters=("/(/", "/", ""))

    _, problems = left_out(Settings(), config, SETTINGS_NOTE)

    assert [(each.code, each.details) for each in problems] == [("bad_filter", ("/(/",))]
    assert paths(tmp_path, config=config) == ["x.md"]


@pytest.mark.parametrize("excluded", ["Private", "private/", "/Private", "Private/x", "Private/x.md"])
def test_folders_and_notes_of_the_settings_are_left_out(tmp_path: Path, excluded: str) -> None:
    fill(tmp_path, "Private/x.md", "Privates/y.md", "x.md")

    assert paths(tmp_path, Settings(exclude=(excluded,))) == ["Privates/y.md", "x.md"]


def test_our_pages_and_the_settings_note_are_left_out_and_the_users_notes_beside_them_are_read(tmp_path: Path) -> None:
    fill(tmp_path, "Vaultnet/Who to meet.md", data=PAGE)
    fill(tmp_path, "Vaultnet/Settings.md", "Vaultnet/Mine.md")

    assert paths(tmp_path) == ["Vaultnet/Mine.md"]


def test_pages_are_known_in_another_folder_too(tmp_path: Path) -> None:
    fill(tmp_path, "Desk/Pages/Who to meet.md", data=PAGE)
    fill(tmp_path, "Vaultnet/Settings.md", "Desk/x.md")

    assert paths(tmp_path, Settings(pages_folder="desk/pages")) == ["Desk/x.md"]


def test_older_copies_that_logseq_keeps_are_left_out(tmp_path: Path) -> None:
    fill(tmp_path, "logseq/bak/journals/2026_11_24.md", "journals/2026_11_24.md")

    assert paths(tmp_path, config=VaultConfig(is_logseq=True)) == ["journals/2026_11_24.md"]


@pytest.mark.parametrize(
    "name",
    [
        "Anna (Conflicted copy LAPTOP 202611241030).md",
        "Anna.sync-conflict-20261124-103000-ABCDEFG.md",
        "Anna (Ada's conflicted copy 2026-11-24).md",
        "Anna (copia in conflitto di Ada 2026-11-24).md",
        "Anna (conflicted copy 2026-11-24 101500).md",
        "Anna [conflicted].md",
    ],
)
def test_conflict_copies_are_listed_and_not_read(tmp_path: Path, name: str) -> None:
    fill(tmp_path, "People/Anna.md", f"People/{name}")

    scanned = found(tmp_path)

    assert [note.path for note in scanned.notes] == ["People/Anna.md"]
    assert scanned.conflict_copies == (f"People/{name}",)


@pytest.mark.parametrize("name", ["Conflict resolution.md", "Anna (conflicts of interest).md"])
def test_notes_about_conflicts_are_read(tmp_path: Path, name: str) -> None:
    fill(tmp_path, name)

    assert paths(tmp_path) == [name]


@pytest.mark.parametrize("name", ["Anna 2.md", "Anna (1).md", "Anna-DESKTOP-4F.md"])
def test_a_name_like_a_copys_is_one_when_the_text_is_nearly_the_same(tmp_path: Path, name: str) -> None:
    text = b"---\ncompany: Acme\nrole: buyer\n---\n- 2026-05-01 coffee\n- 2026-06-01 call\n"
    fill(tmp_path, "Anna.md", data=text)
    fill(tmp_path, name, data=text + b"- 2026-07-01 mail\n")

    scanned = found(tmp_path)

    assert [note.path for note in scanned.notes] == ["Anna.md"]
    assert scanned.conflict_copies == (name,)


@pytest.mark.parametrize("name", ["Anna 2.md", "Anna (1).md", "Anna-DESKTOP-4F.md"])
@pytest.mark.parametrize(
    ("head", "body"),
    [(b"Brio", b"- 2025-05-01 lunch"), (b"Brio", b"- 2026-05-01 coffee"), (b"Acme", b"- 2025-05-01 lunch")],
)
def test_a_name_like_a_copys_is_a_note_when_the_text_is_another(
    tmp_path: Path, name: str, head: bytes, body: bytes
) -> None:
    fill(tmp_path, "Anna.md", data=b"---\ncompany: Acme\n---\n- 2026-05-01 coffee\n")
    fill(tmp_path, name, data=b"---\ncompany: " + head + b"\n---\n" + body + b"\n")

    assert paths(tmp_path) == sorted(["Anna.md", name])


def test_a_named_pipe_a_socket_and_a_device_are_problems_and_hang_nobody(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.md")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(tmp_path / "socket.md"))
        scanned = found(tmp_path)

    assert scanned.notes == ()
    assert [(each.path, each.code) for each in scanned.problems] == [
        ("pipe.md", "not_a_file"),
        ("socket.md", "not_a_file"),
    ]


def test_a_folder_that_ends_in_md_is_a_folder(tmp_path: Path) -> None:
    fill(tmp_path, "Notes.md/x.md")

    assert paths(tmp_path) == ["Notes.md/x.md"]


def test_links_that_leave_the_vault_are_problems(tmp_path: Path) -> None:
    vault = tmp_path / "vault"
    fill(vault, "x.md")
    fill(tmp_path, "outside/secret.md")
    (vault / "secret.md").symlink_to(tmp_path / "outside/secret.md")
    (vault / "folder").symlink_to(tmp_path / "outside")

    scanned = found(vault)

    assert [note.path for note in scanned.notes] == ["x.md"]
    assert [(each.path, each.code) for each in scanned.problems] == [
        ("folder", "symlink_out"),
        ("secret.md", "symlink_out"),
    ]


def test_a_vault_whose_name_begins_alike_is_outside(tmp_path: Path) -> None:
    fill(tmp_path / "vault", "x.md")
    fill(tmp_path / "vault-old", "y.md")
    (tmp_path / "vault" / "y.md").symlink_to(tmp_path / "vault-old" / "y.md")

    assert [each.code for each in found(tmp_path / "vault").problems] == ["symlink_out"]


def test_links_in_circles_and_to_nothing_are_problems(tmp_path: Path) -> None:
    (tmp_path / "self.md").symlink_to("self.md")
    (tmp_path / "gone.md").symlink_to("nowhere.md")
    (tmp_path / "up").symlink_to(tmp_path)
    fill(tmp_path, "A/x.md")
    (tmp_path / "A" / "again").symlink_to(tmp_path / "A")

    scanned = found(tmp_path)

    assert [note.path for note in scanned.notes] == ["A/x.md"]
    assert [(each.path, each.code) for each in scanned.problems] == [
        ("gone.md", "symlink_out"),
        ("self.md", "symlink_out"),
    ]


def test_a_link_to_a_note_of_the_vault_is_not_read_twice(tmp_path: Path) -> None:
    fill(tmp_path, "A/x.md", ".attic/y.md")
    (tmp_path / "x too.md").symlink_to("A/x.md")
    (tmp_path / "y.md").symlink_to(".attic/y.md")

    assert paths(tmp_path) == ["A/x.md", "y.md"]


def test_a_file_over_5_mib_is_a_problem(tmp_path: Path) -> None:
    fill(tmp_path, "small.md")
    with (tmp_path / "big.md").open("wb") as big:
        big.truncate(6 * 1024 * 1024 + 1)

    scanned = found(tmp_path)

    assert [note.path for note in scanned.notes] == ["small.md"]
    assert [(each.code, each.details) for each in scanned.problems] == [("too_large", ("6",))]


def test_names_that_differ_in_case_or_accents_spelling_alone_are_read_and_reported(tmp_path: Path) -> None:
    fill(tmp_path, "Anna.md", "anna.md", "Zoe\u0308.md", "Zo\u00eb.md")

    scanned = found(tmp_path)

    assert len(scanned.notes) == 4
    assert [(each.path, each.code, each.details) for each in scanned.problems] == [
        ("Zo\u00eb.md", "name_collision", ("Zoe\u0308.md",)),
        ("anna.md", "name_collision", ("Anna.md",)),
    ]


def test_a_file_name_that_is_no_text_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"caff\xe8.md")).write_text("x")

    scanned = found(tmp_path)

    assert scanned.notes == ()
    assert [(each.path, each.code) for each in scanned.problems] == [("caff?.md", "bad_name")]


def test_a_note_is_known_by_numbers_that_change_with_the_file(tmp_path: Path) -> None:
    fill(tmp_path, "x.md", data=b"12345")

    note = found(tmp_path).notes[0]
    stat = (tmp_path / "x.md").stat()

    assert note == ("x.md", 5, stat.st_mtime_ns, stat.st_ino, stat.st_ctime_ns)


def refuse(monkeypatch: pytest.MonkeyPatch, error: OSError) -> None:
    """Let the folder `A` fail to be opened, and to be listed where folders are not opened."""
    opened, listed = os.open, os.scandir

    def opening(path: str, *rest: int) -> int:
        if str(path).endswith("/A"):
            raise error
        return opened(path, *rest)

    def listing(path: str | int) -> object:
        if str(path).endswith("/A"):
            raise error
        return listed(path)

    monkeypatch.setattr(os, "open", opening)
    monkeypatch.setattr(os, "scandir", listing)


def test_what_vanishes_during_the_walk_is_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(tmp_path, "A/x.md", "y.md")
    refuse(monkeypatch, FileNotFoundError())

    assert found(tmp_path) == found(tmp_path)
    assert paths(tmp_path) == ["y.md"]


def test_a_folder_that_may_not_be_read_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(tmp_path, "A/x.md", "y.md")
    refuse(monkeypatch, PermissionError(13, "Permission denied"))

    assert [(each.path, each.code) for each in found(tmp_path).problems] == [("A", "unreadable")]


def test_a_root_that_cannot_be_listed_ends_the_command(tmp_path: Path) -> None:
    with pytest.raises(UnreadableVaultError):
        found(tmp_path / "gone")
