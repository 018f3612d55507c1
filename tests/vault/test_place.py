from __future__ import annotations

import os
from pathlib import Path

import pytest

from vaultnet.errors import NotWrittenError
from vaultnet.model.page import Page
from vaultnet.vault.changed import ChangedError
from vaultnet.vault.mark import digest_of
from vaultnet.vault.place import Outcome, in_the_way, write_page
from vaultnet.vault.state import State
from vaultnet.vault.write import write as real_write


def a_page(*lines: str, number: int = 1) -> Page:
    head = ("---", "generator: vaultnet", f"format: {number}", "---")
    return Page("who_to_meet", "Who to meet.md", "\n".join([*head, *lines, "<!-- vaultnet:end -->", ""]))


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


class Desk:
    """A vault and a state folder."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "vault"
        self.root.mkdir()
        self.state = State(folder / "state")
        self.file = self.root / "Vaultnet" / "Who to meet.md"

    def write(self, page: Page) -> Outcome:
        return write_page(os.path.realpath(self.root), "Vaultnet", page, self.state)

    def put(self, data: bytes) -> None:
        self.file.parent.mkdir(exist_ok=True)
        self.file.write_bytes(data)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_a_page_is_written_with_its_folder(desk: Desk) -> None:
    assert desk.write(a_page("# One")) == "written"
    assert b"# One\n" in desk.file.read_bytes()
    assert digest_of(desk.file.read_bytes())


def test_a_page_that_says_the_same_is_not_touched(desk: Desk) -> None:
    desk.write(a_page("# One"))
    os.utime(desk.file, ns=(1, 1))

    assert desk.write(a_page("# One")) == "unchanged"
    assert desk.file.stat().st_mtime_ns == 1


@pytest.mark.parametrize("data", [b"", b"# My own page\n", b"---\ntitle: x\n---\n", b"\xff\xfe"])
def test_a_file_without_our_mark_is_never_written_over(desk: Desk, data: bytes) -> None:
    desk.put(data)
    os.utime(desk.file, ns=(1, 1))

    assert desk.write(a_page("# One")) == "not_ours"
    assert in_the_way(desk.file) == "not_ours"
    assert desk.file.read_bytes() == data
    assert desk.file.stat().st_mtime_ns == 1
    assert names(desk.file.parent) == [desk.file.name]


def test_a_folder_or_a_link_in_the_place_of_a_page_stays(desk: Desk, tmp_path: Path) -> None:
    desk.file.mkdir(parents=True)
    assert desk.write(a_page()) == "not_ours"
    desk.file.rmdir()
    (tmp_path / "elsewhere").write_text(a_page().text)
    desk.file.symlink_to(tmp_path / "elsewhere")

    assert desk.write(a_page("new")) == "not_ours"
    assert in_the_way(desk.file) == "not_ours"
    assert (tmp_path / "elsewhere").read_text() == a_page().text


def test_a_file_in_the_place_of_the_pages_folder_stays_and_is_told(desk: Desk) -> None:
    desk.root.mkdir(parents=True, exist_ok=True)
    (desk.root / "Vaultnet").write_text("mine")

    assert desk.write(a_page()) == "not_ours"
    assert in_the_way(desk.file) == "not_ours"
    assert (desk.root / "Vaultnet").read_text() == "mine"


def test_a_pages_folder_that_leads_out_of_the_vault_is_refused(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "outside").mkdir()
    (desk.root / "Vaultnet").symlink_to(tmp_path / "outside")

    assert desk.write(a_page()) == "not_ours"
    assert names(tmp_path / "outside") == []


def test_a_page_of_a_newer_vaultnet_stays(desk: Desk) -> None:
    desk.write(a_page("# newer", number=7))
    before = desk.file.read_bytes()

    assert desk.write(a_page("# One", number=6)) == "newer_format"
    assert in_the_way(desk.file, 6) == "newer_format"
    assert desk.file.read_bytes() == before
    assert desk.write(a_page("# One", number=8)) == "written"


def test_typed_lines_are_told_from_ours_by_the_copy(desk: Desk) -> None:
    desk.write(a_page("- 46 days"))
    desk.put(desk.file.read_bytes().replace(b"- 46 days\n", b"- 46 days\nmine\n") + b"below\r\n")

    assert desk.write(a_page("- 47 days")) == "written"
    assert desk.file.read_bytes().endswith(b"- 47 days\n<!-- vaultnet:end -->\nmine\n\nbelow\r\n")
    assert desk.write(a_page("- 47 days")) == "unchanged"


def test_a_state_folder_that_cannot_be_written_stops_nothing(desk: Desk) -> None:
    desk.state = State(Path("/dev/null/state"))

    assert desk.write(a_page("# One")) == "written"
    assert desk.write(a_page("# Two")) == "written"


def test_the_state_is_private(desk: Desk) -> None:
    desk.write(a_page("# One"))

    copies = list((desk.state.folder / "pages").iterdir())

    assert [copy.stat().st_mode & 0o777 for copy in copies] == [0o600]
    assert (desk.state.folder / "pages").stat().st_mode & 0o777 == 0o700


def test_a_page_saved_meanwhile_is_begun_again_with_what_was_saved(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.write(a_page("# One"))
    saves = iter([b"saved meanwhile\n"])

    def write(file: Path, old: bytes | None, new: bytes, *_: object) -> None:
        for text in saves:
            file.write_bytes(file.read_bytes() + text)
        real_write(file, old, new)

    monkeypatch.setattr("vaultnet.vault.place.write", write)

    assert desk.write(a_page("# Two")) == "written"
    assert desk.file.read_bytes().endswith(b"# Two\n<!-- vaultnet:end -->\nsaved meanwhile\n")


def test_a_page_that_somebody_saves_for_ever_is_told(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def write(*_: object) -> None:
        raise ChangedError

    monkeypatch.setattr("vaultnet.vault.place.write", write)

    with pytest.raises(NotWrittenError):
        desk.write(a_page())


def test_a_folder_that_cannot_be_made_is_told(desk: Desk) -> None:
    (desk.root / "Vaultnet").write_text("a file of the user's")

    assert desk.write(a_page()) == "not_ours"
    assert (desk.root / "Vaultnet").read_text() == "a file of the user's"
