"""The canvas against the rules of JSON Canvas 1.0, and the same bytes wherever it is made."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from made_prospects import a_briefing, a_market, a_prospect
from picture_crowd import a_crowd
from vaultnet.pages.network_picture import network_canvas, network_image

REQUIRED = {"text": "text", "file": "file", "link": "url", "group": None}
SIDES = {"top", "right", "bottom", "left"}
COLOURS = {"1", "2", "3", "4", "5", "6"}


def check(canvas: dict[str, Any]) -> None:
    """Fail unless this is a JSON Canvas 1.0."""
    ids = [each["id"] for each in (*canvas["nodes"], *canvas["edges"])]
    assert len(set(ids)) == len(ids)
    for node in canvas["nodes"]:
        assert isinstance(node["id"], str)
        wanted = REQUIRED[node["type"]]
        assert wanted is None or isinstance(node[wanted], str)
        for key in ("x", "y", "width", "height"):
            assert type(node[key]) is int
        assert node.get("color", "1") in COLOURS
    nodes = {node["id"] for node in canvas["nodes"]}
    for edge in canvas["edges"]:
        assert {edge["fromNode"], edge["toNode"]} <= nodes
        assert {edge.get("fromSide", "top"), edge.get("toSide", "top")} <= SIDES
        assert {edge.get("fromEnd", "none"), edge.get("toEnd", "arrow")} <= {"none", "arrow"}
        assert edge.get("color", "1") in COLOURS


@pytest.mark.parametrize(("people", "companies"), [(0, 0), (1, 1), (60, 12), (500, 60)])
def test_it_is_a_json_canvas(people: int, companies: int) -> None:
    canvas = json.loads(network_canvas(a_crowd(people, companies)).text)
    check(canvas)
    assert canvas["generator"] == "vaultnet"
    assert len(canvas["nodes"]) == min(people, 150) + min(companies, 24) + 2  # the owner, and what the colours mean


@pytest.mark.parametrize("name", ['"}],"nodes":[', "\\", "\ud800", "[[x]] <b> `= 1`", "a\nb", "\u202e"])
def test_a_company_without_a_note_is_a_card_of_plain_words(name: str) -> None:
    briefing = a_briefing(a_market(a_prospect(name, path="")), network=a_crowd(2).network)
    canvas = json.loads(network_canvas(briefing).text.encode())
    check(canvas)
    card = next(each for each in canvas["nodes"] if each["color" if "color" in each else "type"] == "6")
    for sign in ("[[", "<b>", "`=", "\n", "\u202e"):
        assert sign not in card["text"]


def test_the_owner_is_in_the_middle_and_late_ones_have_the_colours_of_late() -> None:
    nodes = {each.get("file"): each for each in json.loads(network_canvas(a_crowd(60)).text)["nodes"]}
    owner = nodes["People/Ada Rossi.md"]
    assert (owner["x"] + owner["width"] // 2, owner["y"] + owner["height"] // 2) == (0, 0)
    assert "color" not in nodes["People/P0.md"]  # no rhythm
    assert nodes["People/P1.md"]["color"] == "4"
    assert nodes["People/P20.md"]["color"] == "2"
    assert nodes["People/P59.md"]["color"] == "1"


def test_a_card_keeps_its_id_in_every_vault_and_on_every_day() -> None:
    ids = [
        {
            each["file"]: each["id"]
            for each in json.loads(network_canvas(a_crowd(count)).text)["nodes"]
            if "file" in each
        }
        for count in (10, 60)
    ]
    assert ids[0].items() <= ids[1].items()


def test_a_card_stands_in_a_line_of_its_own() -> None:
    text = network_canvas(a_crowd(10, 2)).text
    assert text.startswith('{\n\t"nodes":[\n\t\t{"id":"vn')
    assert text.endswith('\n\t],\n\t"generator":"vaultnet",\n\t"format":1\n}\n')
    assert sum(line.startswith('\t\t{"id":') for line in text.split("\n")) == 10 + 2 + 2 + 4


SCRIPT = """
import sys
sys.path[:0] = sys.argv[1:]
from picture_crowd import a_crowd
from vaultnet.pages.network_picture import network_canvas, network_image
briefing = a_crowd(200, 30)
sys.stdout.buffer.write((network_canvas(briefing).text + network_image(briefing).text).encode())
"""


def test_the_pictures_are_the_same_bytes_whatever_the_seed_of_hashes() -> None:
    folder = Path(__file__).resolve().parent
    made = {
        subprocess.run(
            [sys.executable, "-c", SCRIPT, str(folder.parent)],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "2024")
    }
    briefing = a_crowd(200, 30)
    assert made == {(network_canvas(briefing).text + network_image(briefing).text).encode()}
