"""On a terminal long lines break between words; in a pipe, in a file and in JSON they never do."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import pytest

from vaultnet.cli.output import wrapped

if TYPE_CHECKING:
    from collections.abc import Callable

    from answers import Run


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """Return what makes both streams a terminal of so many columns."""

    def of(columns: int) -> None:
        monkeypatch.setenv("COLUMNS", str(columns))
        for stream in (sys.stdout, sys.stderr):
            monkeypatch.setattr(stream, "isatty", lambda: True, raising=False)

    return of


@pytest.mark.parametrize("language", ["en", "it"])
@pytest.mark.parametrize("columns", [40, 80, 120])
@pytest.mark.parametrize(
    "words",
    [
        ("who",),
        ("people",),
        ("why", "anna"),
        ("brief", "anna"),
        ("common", "anna"),
        ("path", "anna"),
        ("prospects",),
        ("check",),
        ("status",),
        ("why", "nobody at all"),
        ("log", "anna", "call", "--on", "tomorrow"),
        ("demo",),
    ],
)
def test_lines_break_between_words_and_no_word_is_lost(
    run: Run, terminal: Callable[[int], None], words: tuple[str, ...], columns: int, language: str
) -> None:
    whole = run("--language", language, *words)
    terminal(columns)

    shown = run("--language", language, *words)

    for there, before in ((shown.out, whole.out), (shown.err, whole.err)):
        assert there.split() == before.split()
        long = [line for line in there.splitlines() if len(line) > columns and len(line.split()) > 1]
        assert long == []


def test_what_goes_on_stands_further_in_than_what_it_goes_on_from(
    terminal: Callable[[int], None], capsys: pytest.CaptureFixture[str]
) -> None:
    terminal(12)

    assert capsys.readouterr() == ("", "")
    assert wrapped("  one two three\n\nfour  five", sys.stdout) == "  one two\n      three\n\nfour  five"


@pytest.mark.parametrize("words", [("who", "--json"), ("why", "anna", "--json"), ("people", "--json")])
def test_json_is_never_wrapped(run: Run, terminal: Callable[[int], None], words: tuple[str, ...]) -> None:
    whole = run(*words)
    terminal(20)

    assert run(*words).out == whole.out
    assert json.loads(whole.out)["schema"] == 1


def test_the_file_of_a_service_is_never_wrapped(run: Run, terminal: Callable[[int], None]) -> None:
    whole = run("service", "install", "--dry-run").out
    terminal(20)

    assert run("service", "install", "--dry-run").out == whole


def test_in_a_pipe_nothing_is_wrapped(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = run("brief", "anna").out
    monkeypatch.setenv("COLUMNS", "20")

    assert run("brief", "anna").out == whole
