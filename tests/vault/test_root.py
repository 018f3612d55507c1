from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from vaultnet.errors import VaultNotFoundError
from vaultnet.vault import root
from vaultnet.vault.root import read_remembered, vault_root, write_remembered

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def _own_config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(root, "config_file", lambda: tmp_path / "config" / "config.json")


def test_the_folder_given_is_the_root_even_inside_another_vault(tmp_path: Path) -> None:
    (tmp_path / ".obsidian").mkdir()
    (tmp_path / "A").mkdir()

    assert vault_root(str(tmp_path / "A"), str(tmp_path)) == str(tmp_path / "A")


def test_a_link_to_a_vault_leads_to_it(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to("real")

    assert vault_root(str(tmp_path / "link")) == str(tmp_path / "real")


@pytest.mark.parametrize("given", ["nowhere", "file.md", "", "a\0b"])
def test_a_place_that_is_no_folder_is_no_vault(tmp_path: Path, given: str) -> None:
    (tmp_path / "file.md").write_text("x")

    with pytest.raises(VaultNotFoundError):
        vault_root(str(tmp_path / given) if given else "")


@pytest.mark.parametrize(
    "mark", [".obsidian/app.json", "Vaultnet/Settings.md", ".zk/config.toml", ".foam/x", "logseq/config.edn"]
)
def test_the_nearest_marked_folder_upward_is_the_root(tmp_path: Path, mark: str) -> None:
    for folder in ("outer", "outer/inner"):
        (tmp_path / folder / mark).parent.mkdir(parents=True)
        (tmp_path / folder / mark).write_text("")
    (tmp_path / "outer/inner/A/B").mkdir(parents=True)

    assert vault_root(None, str(tmp_path / "outer/inner/A/B")) == str(tmp_path / "outer/inner")
    assert vault_root(None, str(tmp_path / "outer")) == str(tmp_path / "outer")


@pytest.mark.parametrize("mark", ["Vaultnet/Other.md", "obsidian/app.json", ".git/config"])
def test_other_folders_are_no_mark(tmp_path: Path, mark: str) -> None:
    (tmp_path / mark).parent.mkdir(parents=True)
    (tmp_path / mark).write_text("")

    with pytest.raises(VaultNotFoundError):
        vault_root(None, str(tmp_path))


def test_without_a_mark_the_remembered_vault_is_the_root(tmp_path: Path) -> None:
    (tmp_path / "vault").mkdir()
    (tmp_path / "here").mkdir()

    file = write_remembered(str(tmp_path / "vault"))

    assert vault_root(None, str(tmp_path / "here")) == str(tmp_path / "vault")
    assert file.parent.stat().st_mode & 0o777 == 0o700


def test_a_remembered_vault_that_is_gone_is_named(tmp_path: Path) -> None:
    write_remembered(str(tmp_path / "gone"))

    with pytest.raises(VaultNotFoundError) as raised:
        vault_root(None, str(tmp_path))

    assert raised.value.what.blanks["place"] == str(tmp_path / "gone")


@pytest.mark.parametrize("text", ["", "{", "[]", '{"vault": 3}', "\xff"])
def test_a_config_that_says_nothing_remembers_nothing(tmp_path: Path, text: str) -> None:
    (tmp_path / "config").mkdir()
    (tmp_path / "config/config.json").write_text(text, encoding="latin-1")

    assert read_remembered() == ""


def test_the_sign_for_the_home_folder_is_understood(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "Notes").mkdir()
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(tmp_path))

    assert vault_root("~/Notes") == str(tmp_path / "Notes")


def test_where_no_vault_is_near_the_folder_is_named_in_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    with pytest.raises(VaultNotFoundError) as caught:
        vault_root(None)

    assert caught.value.what.blanks["place"] == str(tmp_path)
