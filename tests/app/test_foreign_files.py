from __future__ import annotations

import io
import sys
import zipfile
from typing import TYPE_CHECKING

import pytest

from vaultnet.app import foreign_zip
from vaultnet.app.foreign_files import foreign_files
from vaultnet.errors import UnreadableFileError
from vaultnet.importers import zip_limits

if TYPE_CHECKING:
    from pathlib import Path


def zipped(path: Path, **members: bytes) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return path


def names(path: Path) -> list[str]:
    return [file.name for file in foreign_files(path).files]


def problems(path: Path) -> list[tuple[str, str]]:
    return [(problem.place, problem.code) for problem in foreign_files(path).problems]


def test_a_file_alone_is_one_and_can_be_read_twice(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"x" * 300_000)
    (file,) = foreign_files(path).files
    assert (file.name, file.archive, file.size) == ("a.csv", "", 300_000)
    assert file.data() == file.data() == b"x" * 300_000
    assert len(file.head()) == 65_536


def test_a_folder_is_walked_in_order_without_hidden_files_and_links(tmp_path: Path) -> None:
    folder = tmp_path / "Basic_LinkedInDataExport_11-20-2026"
    (folder / "Jobs").mkdir(parents=True)
    for name in ("b.csv", "a.csv", ".hidden", "Jobs/c.csv"):
        (folder / name).write_bytes(b"1")
    (folder / "link.csv").symlink_to(folder / "a.csv")
    assert names(folder) == ["a.csv", "b.csv", "c.csv"]
    assert {file.archive for file in foreign_files(folder).files} == {folder.name}


@pytest.mark.skipif(sys.platform != "linux", reason="other systems allow no such names")
def test_a_name_that_would_steer_a_terminal_is_shown_harmless(tmp_path: Path) -> None:
    (tmp_path / "a\x1b[2J.csv").write_bytes(b"1")
    (tmp_path / "b\udcff.csv").write_bytes(b"1")
    assert names(tmp_path) == ["a_[2J.csv", "b_.csv"]


def test_a_zip_gives_its_members_and_nothing_is_written(tmp_path: Path) -> None:
    path = zipped(tmp_path / "x.zip", **{"Connections.csv": b"a,b", "Jobs/Saved.csv": b"c"})
    opened = foreign_files(path)
    assert [(file.name, file.data(), file.archive) for file in opened.files] == [
        ("Connections.csv", b"a,b", "x.zip"),
        ("Saved.csv", b"c", "x.zip"),
    ]
    assert [each.name for each in tmp_path.iterdir()] == ["x.zip"]


def test_a_path_that_climbs_out_is_only_a_base_name(tmp_path: Path) -> None:
    path = zipped(
        tmp_path / "slip.zip",
        **{
            "../../evil.csv": b"1",
            "/etc/passwd": b"2",
            "..\\..\\win.csv": b"3",
            "C:\\x\\y.csv": b"4",
            "a\x1b[2J.csv": b"5",
        },
    )
    assert names(path) == ["evil.csv", "passwd", "win.csv", "y.csv", "a_[2J.csv"]
    assert [each.name for each in tmp_path.iterdir()] == ["slip.zip"]


def test_what_a_mac_adds_is_passed_over(tmp_path: Path) -> None:
    path = zipped(tmp_path / "mac.zip", **{"__MACOSX/._a.csv": b"1", ".DS_Store": b"2", "a.csv": b"3"})
    assert names(path) == ["a.csv"]


def test_a_bomb_is_refused_by_its_list_and_costs_itself_alone(tmp_path: Path) -> None:
    path = zipped(tmp_path / "bomb.zip", **{"bomb.csv": bytes(20_000_000), "good.csv": b"ok"})
    assert names(path) == ["good.csv"]
    assert problems(path) == [("bomb.csv", "bomb")]


def test_a_member_of_more_than_fifty_megabytes_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zip_limits, "MOST_BYTES", 1000)
    path = zipped(tmp_path / "big.zip", **{"big.csv": b"abcde" * 201, "fits.csv": b"abcde" * 200})
    assert (names(path), problems(path)) == (["fits.csv"], [("big.csv", "too_large")])


def test_a_table_of_messages_may_be_larger_because_it_is_read_in_pieces(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(zip_limits, "MOST_BYTES", 100)
    monkeypatch.setattr(foreign_zip, "MOST_BYTES_IN_ALL", 5000)
    table = b"CONVERSATION ID,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE\n"
    path = zipped(
        tmp_path / "x.zip", **{"messages.csv": table * 3, "other.csv": b"Nome;Email\n" * 30, "b.csv": table * 99}
    )
    assert (names(path), problems(path)) == (["messages.csv"], [("other.csv", "too_large"), ("b.csv", "too_large")])


def test_all_members_together_have_a_bound(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(foreign_zip, "MOST_BYTES_IN_ALL", 1000)
    path = zipped(tmp_path / "many.zip", **{"a.csv": b"x" * 600, "b.csv": b"x" * 600, "c.csv": b"x" * 400})
    assert (names(path), problems(path)) == (["a.csv", "c.csv"], [("b.csv", "too_large")])


def test_a_member_that_lies_about_its_size_is_damaged(tmp_path: Path) -> None:
    path = zipped(tmp_path / "liar.zip", **{"liar.csv": b"x" * 100_000, "good.csv": b"ok"})
    data = path.read_bytes()
    assert data.count((100_000).to_bytes(4, "little")) == 2
    path.write_bytes(data.replace((100_000).to_bytes(4, "little"), (10).to_bytes(4, "little")))
    assert (names(path), problems(path)) == (["good.csv"], [("liar.csv", "damaged")])


def test_a_zip_in_a_zip_and_a_zip_in_a_folder_are_refused(tmp_path: Path) -> None:
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("a.csv", b"1")
    path = zipped(tmp_path / "outer.zip", **{"inner.bin": inner.getvalue(), "b.csv": b"2"})
    assert (names(path), problems(path)) == (["b.csv"], [("inner.bin", "nested_zip")])
    assert (names(tmp_path), problems(tmp_path)) == ([], [("outer.zip", "nested_zip")])


def test_a_workbook_is_one_file_though_it_is_a_zip_inside(tmp_path: Path) -> None:
    path = zipped(tmp_path / "list.xlsx", **{"[Content_Types].xml": b"<x/>", "xl/workbook.xml": b"<x/>"})
    assert names(path) == ["list.xlsx"]


def test_a_member_with_a_password_is_named(tmp_path: Path) -> None:
    path = zipped(tmp_path / "p.zip", **{"secret.csv": b"1"})
    data = bytearray(path.read_bytes())
    data[data.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(data)
    assert (names(path), problems(path)) == ([], [("secret.csv", "encrypted")])


def test_more_members_than_anybody_has_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(foreign_zip, "MOST_MEMBERS", 2)
    path = zipped(tmp_path / "many.zip", **{"a.csv": b"1", "b.csv": b"2", "c.csv": b"3"})
    assert (names(path), problems(path)) == (["a.csv", "b.csv"], [("many.zip", "too_many_files")])


def test_a_list_of_members_that_would_fill_the_memory_is_never_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = zipped(tmp_path / "list.zip", **{"a.csv": b"1"})
    monkeypatch.setattr(foreign_zip, "_MOST_LISTED", 10)
    assert problems(path) == [("list.zip", "too_many_files")]


def test_a_cut_zip_is_damaged_wherever_it_is_cut(tmp_path: Path) -> None:
    data = zipped(tmp_path / "whole.zip", **{"a.csv": b"name,mail\n" * 50, "b.csv": b"2"}).read_bytes()
    path = tmp_path / "cut.zip"
    for end in range(4, len(data)):
        path.write_bytes(data[:end])
        opened = foreign_files(path)
        assert (opened.files, [problem.code for problem in opened.problems]) == ((), ["damaged"])


def test_a_file_that_is_not_there_ends_the_command(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError) as error:
        foreign_files(tmp_path / "nothing.csv")
    assert error.value.what.text == "{place} cannot be read ({reason})."
