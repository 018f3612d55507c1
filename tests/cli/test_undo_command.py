from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from vaultnet.cli.main import exit_code
from vaultnet.vault.state import state_of
from vaultnet.vault.write import write_note

if TYPE_CHECKING:
    from pathlib import Path

    from answers import Run

NOTE = "People/Luca Neri.md"


@pytest.fixture
def before(vault: Path) -> bytes:
    """Return a note as it was before vaultnet wrote into it."""
    text = (vault / NOTE).read_bytes()
    journal = state_of(str(vault)).journal
    assert write_note(str(vault), NOTE, lambda now: now + b"- 2026-11-24 coffee\n", 0, journal).result == "written"
    return text


def test_where_nothing_was_written_there_is_nothing_to_undo(run: Run) -> None:
    for words in ((), ("--list",), ("99",)):
        answer = run("undo", *words)
        assert (answer.code, answer.out) == (0, "There is nothing to undo.\n")
    assert run("undo", "--json").json == {"schema": 1, "changes": []}
    assert run("undo", "--text").out == ""


@pytest.mark.parametrize("language", ["en", "it"])
@pytest.mark.parametrize("words", [("99",), ("--text", "99"), ("--", "-1")])
def test_a_number_that_no_change_has_is_told_and_nothing_is_undone(
    run: Run, vault: Path, before: bytes, words: tuple[str, ...], language: str
) -> None:
    answer = run("--language", language, "undo", *words)

    first, _, third = answer.err.splitlines()
    assert (answer.code, answer.out) == (2, "")
    assert words[-1] in first
    assert "vaultnet undo --list" in third
    assert (vault / NOTE).read_bytes() != before


def test_undo_puts_the_last_note_back_as_it_was(run: Run, vault: Path, before: bytes) -> None:
    answer = run("undo")

    assert (answer.code, answer.out) == (0, f"{NOTE}: as it was before.\n")
    assert (vault / NOTE).read_bytes() == before
    assert run("undo").out == "There is nothing to undo.\n"


@pytest.mark.usefixtures("before")
def test_the_list_names_number_time_and_note(run: Run) -> None:
    number, day, time, path = run("undo", "--list").out.strip().split(maxsplit=3)
    [change] = run("undo", "--list", "--json").json["changes"]

    assert (number, path) == ("1", NOTE)
    assert change["at"].startswith(f"{day}T{time}")
    assert (change["number"], change["path"]) == (1, NOTE)


def test_the_text_before_is_printed_byte_for_byte(
    vault: Path, before: bytes, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    (vault / NOTE).write_bytes(b"saved since\n")

    for words in ((), ("1",)):
        assert exit_code(["--vault", str(vault), "undo", "--text", *words]) == 0
        assert capfdbinary.readouterr().out == before
    assert (vault / NOTE).read_bytes() == b"saved since\n"


@pytest.mark.usefixtures("before")
def test_a_note_that_was_saved_since_stays_and_its_old_text_is_pointed_to(run: Run, vault: Path) -> None:
    (vault / NOTE).write_bytes(b"saved since\n")

    answer = run("--language", "en", "undo")

    assert answer.code == 14
    assert answer.out == ""
    assert answer.err == (
        f"{NOTE} cannot be put back (it has changed meanwhile).\n"
        "  It is as you left it.\n"
        "  See how it was with vaultnet undo --text 1, and take from it what you need.\n"
    )
    assert (vault / NOTE).read_bytes() == b"saved since\n"


@pytest.mark.usefixtures("before")
def test_undo_speaks_italian(run: Run) -> None:
    assert run("--language", "it", "undo").out == f"{NOTE}: di nuovo com’era.\n"


@pytest.mark.usefixtures("before")
def test_the_json_is_one_document(run: Run) -> None:
    assert json.loads(run("undo", "--json").out)["schema"] == 1
