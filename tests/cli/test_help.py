from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from vaultnet import __version__
from vaultnet.cli.group import COMMANDS
from vaultnet.cli.main import exit_code

if TYPE_CHECKING:
    from answers import Run

VAULTNET = Path(sys.executable).parent / "vaultnet"
HEAVY = ("yaml", "frontmatter", "markdown_it", "babel", "rich", "msgpack", "platformdirs", "watchdog", "filelock")
MODULES = """
import sys
from vaultnet.cli.main import exit_code
exit_code(sys.argv[1:])
print(*sorted(sys.modules), file=sys.stderr)
"""


def modules_after(*words: str) -> set[str]:
    """Return every module that a fresh process has imported after a command."""
    done = subprocess.run([sys.executable, "-c", MODULES, *words], check=True, capture_output=True, encoding="utf-8")
    return set(done.stderr.split())


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_explains_and_ends_with_an_example(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    code = exit_code([*command.split(), "--help"])

    out, err = capsys.readouterr()
    assert (code, err) == (0, "")
    assert out.startswith(f"Usage: vaultnet {command}".rstrip())
    example = out.rstrip().splitlines()[-1]
    assert example.startswith("  Example: vaultnet ")
    assert command in example


@pytest.mark.parametrize("words", [("--help",), ("--version",), *((command, "--help") for command in COMMANDS)])
def test_help_imports_nothing_heavy(words: tuple[str, ...]) -> None:
    imported = modules_after(*words)

    assert imported.isdisjoint(HEAVY)
    assert imported.isdisjoint(f"vaultnet.{folder}" for folder in ("languages", "notes", "people", "network", "pages"))


def test_the_groups_help_imports_no_command() -> None:
    ours = {name for name in modules_after("--help") if name.startswith("vaultnet")}

    names = ("", ".main", ".call", ".quick", ".group", ".help", ".early_language")
    root = ("vault", "vault.root", "model", "model.settings_note")
    assert ours == {"vaultnet", *(f"vaultnet.cli{each}" for each in names), *(f"vaultnet.{each}" for each in root)}


def test_english_help_loads_no_catalogue(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("vaultnet.catalogue.LOCALE_FOLDER", None)  # none is looked for

    assert exit_code(["--language", "en", "--help"]) == 0
    assert "Options:" in capsys.readouterr().out


HELP = ["", *COMMANDS, "service install", "service uninstall", "service status"]
ENGLISH = re.compile(
    r"\b(?:the|an|of|to|and|or|is|are|not|with|from|this|that|it|show|write|usage|options|example|name)\b"
)


@pytest.mark.parametrize("command", HELP)
def test_italian_help_has_no_english_in_it(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    code = exit_code(["--language", "it", *command.split(), "--help"])

    out, err = capsys.readouterr()
    assert (code, err) == (0, "")
    assert out.startswith(f"Uso: vaultnet {command}".rstrip())
    assert out.rstrip().splitlines()[-1].startswith("  Esempio: vaultnet ")
    said = re.sub(r"\[en\|it\]|--[\w-]+|[\w/]+\.md", "", out)
    assert ENGLISH.findall(said.casefold()) == []


@pytest.mark.parametrize("words", [("log", "--help"), ("--jsn",), ("why",)])
@pytest.mark.parametrize(
    ("options", "setting", "is_italian"),
    [
        ((), "it", True),
        ((), "Italiano", True),
        ((), '"inglese"', False),
        ((), "", False),
        (("--language", "en"), "it", False),
        (("--language=it",), "", True),
    ],
)
def test_what_is_said_before_a_vault_is_read_is_said_in_the_language_chosen_or_in_that_of_the_settings(
    run: Run, vault: Path, words: tuple[str, ...], options: tuple[str, ...], setting: str, is_italian: bool
) -> None:
    (vault / "Vaultnet").mkdir()
    (vault / "Vaultnet/Settings.md").write_text(f"---\npeople_per_day: 5\nlanguage: {setting}\n---\nlanguage: it\n")

    answer = run(*options, *words)

    assert ("OPZIONI" in answer.out + answer.err) == is_italian


def test_help_is_in_the_language_of_the_vault_one_is_in(
    vault: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (vault / "Vaultnet").mkdir()
    (vault / "Vaultnet/Settings.md").write_text("---\nlanguage: it\n---\n")
    monkeypatch.chdir(vault / "People")

    exit_code(["--help"])

    assert capsys.readouterr().out.startswith("Uso: ")


def test_help_is_in_the_language_of_the_system(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LC_ALL", "it_IT.UTF-8")

    exit_code(["who", "--help"])

    assert capsys.readouterr().out.startswith("Uso: ")


@pytest.mark.parametrize("language", ["en", "it"])
@pytest.mark.parametrize("command", HELP)
def test_help_fits_a_narrow_terminal(
    command: str, language: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "40")

    exit_code(["--language", language, *command.split(), "--help"])

    assert [line for line in capsys.readouterr().out.splitlines() if len(line) > 40] == []


def test_every_command_is_in_its_own_file_and_listed_with_its_line(capsys: pytest.CaptureFixture[str]) -> None:
    exit_code(["--help"])

    out = capsys.readouterr().out
    assert all(command in out for command in COMMANDS)


def test_the_version_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert exit_code(["--version"]) == 0
    assert capsys.readouterr().out == f"vaultnet {__version__}\n"


def test_the_command_and_the_module_are_one(vault: Path) -> None:
    words = ["--vault", str(vault), "--today", "2026-11-24", "people", "--json"]

    command = subprocess.run([VAULTNET, *words], check=True, capture_output=True)
    module = subprocess.run([sys.executable, "-m", "vaultnet", *words], check=True, capture_output=True)

    assert command.stdout == module.stdout
    assert len(json.loads(command.stdout)["people"]) == 4


def test_exit_codes_reach_the_shell(vault: Path) -> None:
    done = subprocess.run([VAULTNET, "--vault", vault, "check", "--strict"], check=False, capture_output=True)

    assert done.returncode == 3


@pytest.mark.parametrize(("people", "bytes_read"), [(3000, 10), (0, 0)])
def test_a_reader_that_goes_away_is_no_error(vault: Path, people: int, bytes_read: int) -> None:
    for number in range(people):
        (vault / f"People/Person {number:04}.md").write_text("---\nrole: reader\n---\n")
    words = [str(VAULTNET), "--vault", str(vault), "people", "--json"]

    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.read(bytes_read)
        running.stdout.close()
        assert running.stderr.read() == b""
    assert running.returncode == 0


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        ("who >&-", 0, ""),
        ("who 2>&-", 0, "Anna"),
        ("who >&- 2>&-", 0, ""),
        ("why nobody 2>&-", 16, ""),
        ("who >/dev/full", 14, "the disk is full"),
    ],
)
def test_an_answer_that_nobody_can_take_is_no_bug(vault: Path, words: str, code: int, said: str) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("no full device here")
    command = f"exec '{VAULTNET}' --vault '{vault}' --language en {words}"

    done = subprocess.run(["/bin/sh", "-c", command], check=False, capture_output=True, encoding="utf-8")

    assert done.returncode == code
    assert "Traceback" not in done.stderr
    assert said in done.stdout + done.stderr


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_a_console_that_cannot_say_it_all_stops_nothing(vault: Path, encoding: str) -> None:
    (vault / "People/Łukasz Wrona.md").write_text("---\nrole: piwowar\n---\n")
    env = {**os.environ, "PYTHONIOENCODING": encoding}

    done = subprocess.run([VAULTNET, "--vault", vault, "people"], env=env, check=True, capture_output=True)

    assert "Łukasz Wrona" in done.stdout.decode("utf-8")


def test_nothing_is_coloured_where_nobody_looks(vault: Path) -> None:
    env = {name: value for name, value in os.environ.items() if name != "NO_COLOR"} | {"TERM": "xterm-256color"}

    done = subprocess.run([VAULTNET, "--vault", vault, "who"], env=env, check=True, capture_output=True)

    assert b"\x1b" not in done.stdout


def test_a_terminal_is_shown_colours_unless_it_wants_none(
    vault: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    words = ["--vault", str(vault), "--today", "2026-11-24", "who"]

    exit_code(words)
    plain = capsys.readouterr().out
    monkeypatch.delenv("NO_COLOR")
    exit_code(words)
    coloured = capsys.readouterr().out

    assert "\x1b" not in plain
    assert "\x1b[1;36m" in coloured
