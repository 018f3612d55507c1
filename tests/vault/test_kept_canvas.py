"""What the user did to a canvas of ours is there when it has been drawn anew."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from vaultnet.pictures.canvas import as_text, id_of
from vaultnet.vault.kept_canvas import canvas_in, kept_canvas

ADA, BEA, WAY = id_of("Ada.md"), id_of("Bea.md"), id_of("Ada.md\nBea.md")
ALL = frozenset(("Ada.md", "Bea.md"))


def card(name: str = "Ada", x: int = 10, y: int = 20, colour: str = "4", **more: Any) -> dict[str, Any]:  # noqa: ANN401  # of JSON
    place = {"x": x, "y": y, "width": 260, "height": 100}
    shown = {"id": id_of(f"{name}.md"), "type": "file", "file": f"{name}.md"}
    coloured = {"color": colour} if colour else {}
    return {**shown, **place, **coloured, "vaultnet": [x, y, 260, 100, colour], **more}


def line(**more: Any) -> dict[str, Any]:  # noqa: ANN401  # the same
    return {"id": WAY, "fromNode": ADA, "toNode": BEA, "color": "6", **more}


def drawn(*cards: dict[str, Any], edges: tuple[dict[str, Any], ...] = (), **more: Any) -> bytes:  # noqa: ANN401
    whole = {"nodes": list(cards), "edges": list(edges), "generator": "vaultnet", "format": 1, **more}
    return as_text(whole).encode()


def kept(new: bytes, old: bytes, may_stay: frozenset[str] = ALL) -> dict[str, Any]:
    return json.loads(kept_canvas(new, old, may_stay))  # type: ignore[no-any-return]  # of JSON


def test_a_card_that_nobody_touched_goes_where_it_is_drawn() -> None:
    assert kept(drawn(card(x=500, colour="1")), drawn(card()))["nodes"] == [card(x=500, colour="1")]


def test_a_moved_card_stays_where_it_was_put_and_takes_the_new_colour() -> None:
    (found,) = kept(drawn(card(x=500, colour="1")), drawn({**card(), "x": 7, "y": 8}))["nodes"]
    assert (found["x"], found["y"], found["width"], found["color"]) == (7, 8, 260, "1")
    again = drawn(found)
    assert kept(drawn(card(x=900, colour="2")), again)["nodes"][0]["x"] == 7


@pytest.mark.parametrize(("key", "value"), [("width", 400), ("height", 60), ("color", "3"), ("color", "#aabbcc")])
def test_a_resized_or_coloured_card_stays_so_and_moves_with_the_picture(key: str, value: object) -> None:
    (found,) = kept(drawn(card(x=500, colour="1")), drawn({**card(), key: value}))["nodes"]
    assert found[key] == value
    assert found["x"] == 500


def test_a_colour_that_the_user_took_away_stays_away() -> None:
    bare = {key: value for key, value in card().items() if key != "color"}
    assert "color" not in kept(drawn(card(colour="1")), drawn(bare))["nodes"][0]


def test_a_card_put_back_where_it_was_drawn_is_ours_again() -> None:
    moved = kept(drawn(card(x=500)), drawn({**card(), "x": 7}))["nodes"][0]
    assert kept(drawn(card(x=900)), drawn({**moved, "x": 500}))["nodes"][0]["x"] == 900


def test_a_card_that_no_longer_says_how_it_was_drawn_is_taken_for_the_users() -> None:
    plain = {key: value for key, value in card().items() if key != "vaultnet"}
    (found,) = kept(drawn(card(x=500, colour="1")), drawn(plain))["nodes"]
    assert (found["x"], found["color"]) == (10, "4")


def test_keys_that_we_do_not_know_stay_on_cards_and_on_the_canvas() -> None:
    found = kept(drawn(card(x=500)), drawn(card(styleAttributes={"a": 1}), metadata={"version": "1.0-1.0"}))
    assert found["nodes"][0]["styleAttributes"] == {"a": 1}
    assert found["metadata"] == {"version": "1.0-1.0"}


def test_the_users_own_cards_and_lines_stay_as_they_are() -> None:
    note = {"id": "a1b2", "type": "text", "text": "my — own\n**card**", "x": 1.5, "y": -3, "width": 9, "height": 9}
    group = {"id": "g", "type": "group", "x": 0, "y": 0, "width": 5, "height": 5, "label": "Milan", "odd": [None, True]}
    own = {"id": "e9", "fromNode": "a1b2", "toNode": ADA, "label": "ask her"}
    found = kept(drawn(card(x=500), card("Bea"), edges=(line(),)), drawn(group, card(), note, edges=(own,)))
    assert [each["id"] for each in found["nodes"]] == ["g", ADA, "a1b2", BEA]
    assert found["nodes"][0] == group
    assert found["nodes"][2] == note
    assert found["edges"] == [own, line()]


def test_a_line_of_ours_stays_as_the_user_left_it() -> None:
    cards = (card(), card("Bea"))
    styled = line(label="since Verona", fromSide="top", color="3")
    assert kept(drawn(*cards, edges=(line(),)), drawn(*cards, edges=(styled,)))["edges"] == [styled]


def test_a_card_of_somebody_who_is_gone_vanishes_with_every_line_to_it() -> None:
    own = {"id": "e9", "fromNode": "mine", "toNode": ADA}
    mine = {"id": "mine", "type": "text", "text": "x", "x": 0, "y": 0, "width": 1, "height": 1}
    old = drawn({**card(), "x": 7}, card("Bea"), mine, edges=(line(), own))
    found = kept(drawn(card("Bea")), old, frozenset(("Bea.md",)))
    assert [each["id"] for each in found["nodes"]] == [BEA, "mine"]
    assert found["edges"] == []


def test_a_card_that_there_is_no_room_for_stays_only_while_the_user_has_worked_with_it() -> None:
    new = drawn(card("Bea"))
    assert [each["id"] for each in kept(new, drawn(card(), card("Bea")))["nodes"]] == [BEA]
    moved = kept(new, drawn({**card(), "x": 7}, card("Bea")))["nodes"]
    assert [each["id"] for each in moved] == [ADA, BEA]
    assert "color" not in moved[0]
    own = {"id": "e9", "fromNode": BEA, "toNode": ADA}
    tied = kept(new, drawn(card(), card("Bea"), edges=(own,)))
    assert [each["id"] for each in tied["nodes"]] == [ADA, BEA]
    assert tied["edges"] == [own]


def test_a_card_that_comes_back_is_where_the_user_had_put_it() -> None:
    away = kept_canvas(drawn(card("Bea")), drawn({**card(), "x": 7}, card("Bea")), ALL)
    back = kept(drawn(card(x=500, colour="1"), card("Bea")), away)
    assert (back["nodes"][0]["x"], back["nodes"][0]["color"]) == (7, "1")


def test_the_bytes_of_another_program_stay_when_there_is_nothing_new() -> None:
    other = json.dumps(json.loads(drawn(card(), edges=())), indent=4).replace("\n", "\r\n").encode()
    assert kept_canvas(drawn(card()), other, ALL) == other


def test_what_was_kept_once_is_kept_to_the_byte() -> None:
    once = kept_canvas(drawn(card(x=500), card("Bea")), drawn({**card(), "x": 7}), ALL)
    assert kept_canvas(drawn(card(x=500), card("Bea")), once, ALL) == once


@pytest.mark.parametrize(
    "data",
    [
        *(b"", b"{}", b"[]", b"null", b"not json", b"\xff\xfe", b'{"nodes":[]}', b"[" * 100_000),
        *(b'{"generator":"vaultnet","nodes":{}}', b'{"generator":"vaultnet","nodes":[1]}'),
        *(b'{"generator":"vaultnet","x":NaN}', b'{"generator":"vaultnet","x":1e999}'),
        b'{"generator":"vaultnet","x":' + b"9" * 5_000 + b"}",
    ],
)
def test_what_is_no_canvas_of_ours_is_not_taken_for_one(data: bytes) -> None:
    assert canvas_in(data) is None


def test_a_canvas_with_a_byte_order_mark_is_read() -> None:
    assert canvas_in(b"\xef\xbb\xbf" + drawn()) is not None


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=5),
    lambda inside: st.lists(inside, max_size=3) | st.dictionaries(st.text(max_size=5), inside, max_size=3),
    max_leaves=8,
)
CARDS = st.lists(
    st.dictionaries(st.sampled_from(["x", "y", "width", "height", "color", "vaultnet", "file", "q"]), JSON, max_size=5)
    | st.builds(
        lambda more, identity: {**card(), **more, "id": identity},
        st.dictionaries(st.sampled_from(["x", "y", "color", "vaultnet", "q"]), JSON, max_size=3),
        st.sampled_from([ADA, BEA, "mine", 7, None]),
    ),
    max_size=4,
)


@settings(suppress_health_check=[HealthCheck.too_slow])  # on a machine that is busy
@given(CARDS, CARDS)
def test_whatever_the_old_canvas_holds_the_new_one_is_whole_and_nothing_of_the_users_is_lost(
    cards: list[dict[str, Any]], edges: list[dict[str, Any]]
) -> None:
    new = drawn(card(x=500), card("Bea"), edges=(line(),))
    old = json.dumps({"nodes": cards, "edges": edges, "generator": "vaultnet", "format": 1}).encode()
    once = kept_canvas(new, old, ALL)
    found = json.loads(once)
    ours = [each.get("id") for each in found["nodes"] if each.get("id") in (ADA, BEA)]
    assert sorted(ours) == sorted((ADA, BEA))
    theirs = [each for each in json.loads(old)["nodes"] if each.get("id") not in (ADA, BEA)]
    assert [each for each in found["nodes"] if each.get("id") not in (ADA, BEA)] == theirs
    assert kept_canvas(new, once, ALL) == once
