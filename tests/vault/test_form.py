"""Pictures are written by the protocol of pages: over our own file alone, and only where something has changed."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from picture_crowd import a_crowd
from vaultnet.pages.network_picture import network_canvas, network_image
from vaultnet.vault.form import form_of
from vaultnet.vault.place import Outcome, in_the_way, read_settled, write_page
from vaultnet.vault.state import State
from vaultnet.vault.watch_pages import Pages

if TYPE_CHECKING:
    from pathlib import Path

    from vaultnet.model.page import Page

IMAGE, CANVAS = network_image(a_crowd(3)), network_canvas(a_crowd(3))
NEW_IMAGE, NEW_CANVAS = network_image(a_crowd(4)), network_canvas(a_crowd(4))
BOTH = pytest.mark.parametrize(("page", "new"), [(IMAGE, NEW_IMAGE), (CANVAS, NEW_CANVAS)], ids=("svg", "canvas"))


class Desk:
    """A vault, and where its pictures go."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "vault"
        (self.root / "Vaultnet").mkdir(parents=True)
        self.state = State(folder / "state")

    def write(self, page: Page) -> Outcome:
        return write_page(os.path.realpath(self.root), "Vaultnet", page, self.state)

    def file(self, page: Page) -> Path:
        return self.root / "Vaultnet" / page.file_name


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


@BOTH
def test_a_picture_is_written_once_and_again_when_it_changes(desk: Desk, page: Page, new: Page) -> None:
    assert desk.write(page) == "written"
    os.utime(desk.file(page), ns=(1, 1))
    assert desk.write(page) == "unchanged"
    assert desk.file(page).stat().st_mtime_ns == 1
    assert desk.write(new) == "written"
    assert sorted(file.name for file in desk.file(page).parent.iterdir()) == [page.file_name]


@BOTH
@pytest.mark.parametrize("data", [b"", b"<svg/>", b"{}", b'{"nodes":[],"edges":[]}', b"\xff\xfe"])
def test_a_picture_of_the_users_stays(desk: Desk, page: Page, new: Page, data: bytes) -> None:
    desk.file(page).write_bytes(data)
    for each in (page, new):
        assert desk.write(each) == "not_ours"
        assert in_the_way(desk.file(page)) == "not_ours"
    assert desk.file(page).read_bytes() == data
    assert read_settled(desk.file(page), page) == b""


@BOTH
def test_a_picture_of_a_newer_vaultnet_stays(desk: Desk, page: Page, new: Page) -> None:
    text = page.text.replace("format: 1", "format: 7").replace('"format":1', '"format":7')
    desk.write(page._replace(text=text))
    assert desk.write(new) == "newer_format"
    assert desk.write(page._replace(text=text)) == "unchanged"


def test_an_image_that_the_user_has_drawn_in_is_theirs(desk: Desk) -> None:
    desk.write(IMAGE)
    data = desk.file(IMAGE).read_bytes().replace(b"</svg>", b'<circle r="9"/></svg>')
    desk.file(IMAGE).write_bytes(data)
    assert desk.write(NEW_IMAGE) == "not_ours"
    assert desk.file(IMAGE).read_bytes() == data


def test_an_image_whose_line_ends_git_has_changed_is_still_ours(desk: Desk) -> None:
    desk.write(IMAGE)
    desk.file(IMAGE).write_bytes(desk.file(IMAGE).read_bytes().replace(b"\n", b"\r\n"))
    assert desk.write(NEW_IMAGE) == "written"


def test_a_moved_card_stays_where_it_is_and_the_canvas_is_not_written_for_it(desk: Desk) -> None:
    desk.write(CANVAS)
    file = desk.file(CANVAS)
    moved = file.read_bytes().replace(b'"x":-130,"y":-50', b'"x":77,"y":-50')
    assert moved.count(b'"x":77') == 1
    file.write_bytes(moved)
    os.utime(file, ns=(1, 1))
    assert desk.write(CANVAS) == "unchanged"
    assert file.stat().st_mtime_ns == 1
    assert read_settled(file, CANVAS) == moved
    assert desk.write(NEW_CANVAS) == "written"
    assert b'"x":77' in file.read_bytes()


@BOTH
def test_what_stands_there_is_known_as_ours_until_somebody_works_in_it(desk: Desk, page: Page, new: Page) -> None:
    desk.write(page)
    assert read_settled(desk.file(page), page) == desk.file(page).read_bytes()
    assert read_settled(desk.file(page), new) == b""
    desk.file(page).unlink()
    assert read_settled(desk.file(page), page) == b""


@BOTH
def test_a_watch_sees_a_picture_that_is_gone_or_changed(desk: Desk, page: Page, new: Page) -> None:
    pages, path = Pages(str(desk.root)), f"Vaultnet/{page.file_name}"
    desk.write(page)
    pages.remember([path])
    assert not pages.touched()
    desk.file(page).write_bytes(form_of(new.file_name).data(new))
    assert pages.touched() == {path}
    pages.remember([path])
    desk.file(page).unlink()
    assert pages.touched() == {path}
