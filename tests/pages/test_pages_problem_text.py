from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import get_args

import pytest

import vaultnet
from builders import TODAY
from vaultnet.languages.voice import Voice
from vaultnet.model.problem import Problem
from vaultnet.pages.problem_text import PROBLEM_KINDS, told
from vaultnet.vault.place import Outcome

SOURCE = Path(vaultnet.__file__).parent
MAKERS = {"Problem", "Finding", "Dated", "report"}
CODE = re.compile(r"[a-z0-9]+(_[a-z0-9]+)+")


def codes_in_the_code() -> set[str]:
    found = {outcome for outcome in get_args(Outcome) if CODE.fullmatch(outcome)}
    found.discard("other_writer")  # the settings' own wish, said by build: no problem
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in MAKERS:
                texts = [each.value for each in node.args if isinstance(each, ast.Constant)]
                found |= {each for each in texts if isinstance(each, str) and CODE.fullmatch(each)}
    return found


def test_many_kinds_of_problem_are_found_in_the_code() -> None:
    assert len(codes_in_the_code()) > 20


@pytest.mark.parametrize("code", sorted(codes_in_the_code() | {"no_libyaml"}))
def test_every_kind_of_problem_has_its_sentences(code: str) -> None:
    assert code in PROBLEM_KINDS


@pytest.mark.parametrize("language", ["en", "it"])
@pytest.mark.parametrize("code", sorted(PROBLEM_KINDS))
def test_a_problem_is_told_in_three_whole_sentences(code: str, language: str) -> None:
    kind = told(Problem("x.md", 3, code, ("7" if code == "skipped_long" else "dettaglio", "due", "tre")))
    voice = Voice(language, TODAY)
    for sentence in (kind.what, kind.done, kind.mend):
        said = voice.say(sentence)
        assert said[0].isupper() or said[0] in "“7d", said
        assert said[-1] in ".?", said
        assert "{" not in said
    assert voice.say(kind.title)[-1] != "."


@pytest.mark.parametrize("code", [code for code, kind in PROBLEM_KINDS.items() if kind.blanks])
def test_its_details_are_told(code: str) -> None:
    kind = told(Problem("x.md", 3, code, ("1234", "1234", "1234")))
    said = Voice("en", TODAY)
    assert "1234" in said.say(kind.what) + said.say(kind.done)


@pytest.mark.parametrize("details", [(), ("one",), ("a", "b", "c", "d")])
@pytest.mark.parametrize("code", sorted(PROBLEM_KINDS))
def test_missing_or_more_details_break_nothing(code: str, details: tuple[str, ...]) -> None:
    for sentence in told(Problem("x.md", 0, code, details))[:4]:
        assert Voice("it", TODAY).say(sentence)


def test_a_kind_from_the_future_is_told_too() -> None:
    assert "brand_new" in Voice("en", TODAY).say(told(Problem("x.md", 0, "brand_new")).what)


def test_a_line_of_a_setting_is_left_out_and_has_no_default() -> None:
    voice = Voice("en", TODAY)
    assert voice.say(told(Problem("x.md", 0, "bad_setting", ("fields", "x", ""))).done) == "It was left out."
    assert voice.say(told(Problem("x.md", 0, "bad_setting", ("tier_a", "x", "21"))).done) == "The default holds: 21."


def test_a_number_of_lines_is_counted() -> None:
    voice = Voice("en", TODAY)
    assert voice.say(told(Problem("x.md", 1, "skipped_long", ("1",))).what).startswith("A line of this note")
    assert voice.say(told(Problem("x.md", 1, "skipped_long", ("4",))).what).startswith("4 lines of this note")
