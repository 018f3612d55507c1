from __future__ import annotations

import re
from time import perf_counter
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from made_prospects import a_briefing, a_market
from picture_crowd import a_crowd
from vaultnet.pages.network_picture import network_canvas, network_image
from vaultnet.pictures.labels import Board, Wanted, shortened, width_of
from vaultnet.pictures.svg import LETTERINGS

SVG = "{http://www.w3.org/2000/svg}"
KNOWN = {"svg", "g", "title", "desc", "style", "rect", "circle", "line", "path", "text"}
HOSTILE = [
    "<script>alert(1)</script>",
    "]]></text><script/>",
    '" onload="x',
    "&lt;&amp;&#0;",
    "--> x <!--",
    "\u202eevil",
    "a\x00b\x07",
    "\ufffe\uffff",
    "\ud800x",
    "名前",
    "🦊" * 40,
    "",
]


def drawn(text: str) -> ET.Element:
    return ET.fromstring(text.encode())  # noqa: S314  # our own file, which this test reads as any program would


@pytest.mark.parametrize("name", HOSTILE)
def test_whatever_a_name_says_the_picture_is_whole_and_holds_text_alone(name: str) -> None:
    text = network_image(a_crowd(12, 4, name=name + " {number}" if "{" not in name else name)).text
    root = drawn(text)
    assert {each.tag.removeprefix(SVG) for each in root.iter()} <= KNOWN
    names = {key for each in root.iter() for key in each.attrib}
    assert not [key for key in names if key.startswith("on") or "href" in key]
    assert len(re.findall("<!--", text)) == 1


@given(st.text(max_size=30))
@settings(max_examples=80, deadline=None)
def test_any_name_makes_well_formed_xml(name: str) -> None:
    safe = name.replace("{", "(").replace("}", ")")
    drawn(network_image(a_crowd(3, 1, name=safe + "{number}")).text)


def test_the_picture_opens_with_a_title_and_a_description_that_say_what_it_shows() -> None:
    root = drawn(network_image(a_crowd(12, 4)).text)
    assert root.attrib["role"] == "img"
    title, description = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert title is not None
    assert description is not None
    assert root.attrib["aria-labelledby"].split() == [title.attrib["id"], description.attrib["id"]]
    assert title.text == "Your network"
    assert "12 people." in str(description.text)
    assert "Very close: Person 0, Person 1, Person 2 and Person 3." in str(description.text)
    assert "Companies abroad: Company 0, Company 1, Company 2 and Company 3." in str(description.text)


def test_nothing_of_it_comes_from_elsewhere_and_it_has_colours_for_day_and_night() -> None:
    text = network_image(a_crowd(12, 4)).text
    assert text.count("http") == 1  # the name of the language
    assert "@import" not in text
    assert "url(" not in text
    assert "@media (prefers-color-scheme:dark)" in text


def test_everybody_and_every_company_has_a_sign() -> None:
    root = drawn(network_image(a_crowd(150, 24)).text)
    legend = 1
    signs = [each for each in root.iter() if each.get("class") in {"in_time", "late", "very_late", "no_rhythm"}]
    assert len(signs) == 150 + 4 * legend
    assert len([each for each in root.iter() if each.get("class") == "prospect"]) == 24 + legend


def check_names(group: ET.Element, left: int, top: int, width: int, height: int) -> None:
    """Fail unless all names lie in the picture, and apart."""
    large, small, of_countries = LETTERINGS[group.attrib["class"]]
    sizes = {"name": large, "small": small}
    boxes: list[tuple[int, int, int, int]] = []
    for each in group:
        size = sizes.get(each.attrib["class"], of_countries)
        wide, x, y = width_of(str(each.text), size), int(each.attrib["x"]), int(each.attrib["y"]) - size * 3 // 10
        begin = {"middle": x - wide // 2, "end": x - wide}.get(each.get("text-anchor", ""), x)
        assert left <= begin
        assert begin + wide <= left + width
        assert top <= y <= top + height
        for other_x, other_y, other_wide, other_size in boxes:
            apart = begin + wide <= other_x or other_x + other_wide <= begin
            assert apart or abs(y - other_y) >= min(size, other_size) - 2
        boxes.append((begin, y, wide, size))
    assert len(boxes) > 1


@pytest.mark.parametrize("people", [1, 40, 150])
def test_all_of_it_lies_within_the_picture_and_no_name_covers_another(people: int) -> None:
    root = drawn(network_image(a_crowd(people, min(24, people))).text)
    left, top, width, height = map(int, root.attrib["viewBox"].split())
    for group in root.iter(f"{SVG}g"):
        check_names(group, left, top, width, height)
    for each in root.iter():
        for key in ("cx", "x1", "x2"):
            assert left <= int(each.get(key, "0")) <= left + width
        for key in ("cy", "y1", "y2"):
            assert top <= int(each.get(key, "0")) <= top + height


def test_a_vault_without_people_has_a_picture_of_the_owner_alone() -> None:
    root = drawn(network_image(a_crowd(0)).text)
    assert len([each for each in root.iter() if each.get("class") == "owner"]) == 1


def test_a_market_that_nobody_stands_in_is_not_named() -> None:
    assert "Germany" not in network_image(a_briefing(a_market(), network=a_crowd(0).network)).text


def test_names_are_large_where_the_picture_is_small() -> None:
    text = network_image(a_crowd(60, 12)).text
    for group, size in (("wide", 17), ("narrow", 27)):
        assert LETTERINGS[group][0] == size
        assert f".name{{font-size:{size}px}}" in text
    counts = {group.attrib["class"]: len(group) for group in drawn(text).iter(f"{SVG}g")}
    assert counts["narrow"] < counts["wide"]


def test_it_speaks_italian() -> None:
    briefing = a_briefing(network=a_crowd(9).network, language="it")
    text = network_image(briefing).text
    assert '<title id="title">La tua rete</title>' in text
    assert ">in ritardo</text>" in text


def test_a_name_without_room_is_left_out_and_a_long_one_cut() -> None:
    board = Board(-50, -50, 50, 50)
    labels = list(board.placed([Wanted("Ada", 0, 0, 10, 16), Wanted("x" * 40, 0, 0, 10, 16)]))
    assert [label.text for label in labels] == ["Ada"]
    assert shortened("x" * 40) == "x" * 23 + "…"
    assert width_of("名前", 10) == 20


def test_five_hundred_people_are_drawn_at_once() -> None:
    briefing = a_crowd(500, 60)
    times = []
    for _ in range(5):
        briefing = a_crowd(500, 60)
        begin = perf_counter()
        network_image(briefing)
        network_canvas(briefing)
        times.append(perf_counter() - begin)
    assert min(times) < 0.12  # 25 ms on an idle machine; the tests share theirs
