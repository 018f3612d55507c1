"""The sentences of ranking and of prospects: they never sell, and they can be translated."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

import vaultnet
import vaultnet.prospects
import vaultnet.ranking
from vaultnet.ranking.reasons import ALWAYS, BESIDE_OTHERS, REASONS

ROOM = Path(vaultnet.ranking.__file__).parent
FILES = sorted([*ROOM.rglob("*.py"), *Path(vaultnet.prospects.__file__).parent.rglob("*.py")])

SELLING = re.compile(
    r"\b(?:offer|offers|offering|pric\w*|catalog\w*|quote\w*|quotation\w*|discount\w*|sell\w*|sale|sales|buy\w*|deal|deals|"
    r"promo|promotion\w*|pitch\w*|order|orders|sample|samples|brochure\w*|product|products|"
    r"offert\w*|listin\w*|catalog\w*|scont\w*|preventiv\w*|vend\w*|acquist\w*|prezz\w*|ordin\w*|campion\w*|prodott\w*)\b",
    re.IGNORECASE,
)


def sentences(path: Path) -> list[str]:
    calls = [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)]
    made = [call for call in calls if isinstance(call.func, ast.Name) and call.func.id in ("message", "counted")]
    return [
        each.value
        for call in made
        for each in call.args
        if isinstance(each, ast.Constant) and isinstance(each.value, str)
    ]


ALL = [(path.stem, text) for path in FILES for text in sentences(path)]


def test_the_sentences_are_found() -> None:
    assert len(ALL) > 60


@pytest.mark.parametrize(("place", "text"), ALL)
def test_no_sentence_sells(place: str, text: str) -> None:
    assert not SELLING.search(text), place


def test_no_translation_sells() -> None:
    found = 0
    for path in sorted((Path(vaultnet.__file__).parent / "languages/locale").rglob("*.po")):
        with path.open("rb") as file:
            for each in read_po(file):
                if any("/ranking/" in place or "/prospects/" in place for place, _ in each.locations):
                    told = each.string if isinstance(each.string, str) else " ".join(each.string or ())
                    assert not SELLING.search(told)
                    found += 1
    assert found >= len({text for _, text in ALL}) / 2


@pytest.mark.parametrize("word", ["our new price list", "a catalogue", "un preventivo", "Offerta", "the discounts"])
def test_selling_would_be_found(word: str) -> None:
    assert SELLING.search(word)


@pytest.mark.parametrize(("place", "text"), ALL)
def test_blanks_have_names(place: str, text: str) -> None:
    assert "{}" not in text, place
    assert re.sub(r"\{[a-z_]+\}", "", text).count("{") == 0, place


def test_every_reason_file_is_in_the_registry() -> None:
    files = {path.stem for path in (ROOM / "reasons").glob("*.py")} - {"__init__"}
    assert files == set(REASONS)
    assert all(function.__name__ == name for name, function in REASONS.items())


def test_the_groups_of_reasons_are_reasons() -> None:
    assert set(BESIDE_OTHERS) | ALWAYS <= set(REASONS)
