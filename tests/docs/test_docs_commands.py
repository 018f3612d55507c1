from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import click
import pytest

from documents import DOCUMENTS, ROOT, TODAY, Fence, fences, text_of
from vaultnet.cli.call import Call
from vaultnet.cli.group import COMMANDS, vaultnet

VAULTNET = Path(sys.executable).parent / "vaultnet"
EXAMPLES = [
    pytest.param(each, id=f"{path.relative_to(ROOT)}:{each.line}")
    for path in DOCUMENTS
    for each in fences(path.read_text(encoding="utf-8"))
    if each.language == "console"
]


@pytest.fixture
def in_sample_vault(tmp_path: Path) -> Path:
    """Return a copy of the sample vault, with a home of its own beside it, and files to import."""
    shutil.copytree(ROOT / "docs" / "examples", tmp_path / "Downloads")
    return Path(shutil.copytree(ROOT / "sample_vault", tmp_path / "Notes"))


@pytest.mark.parametrize("block", EXAMPLES)
def test_every_example_runs_and_answers_as_its_page_says(block: Fence, in_sample_vault: Path) -> None:
    wanted_code = int(block.mark.removeprefix("exits ")) if block.mark.startswith("exits ") else 0
    for line, answer in _runs(block):
        done = _ran(line.split(" ", 1)[1].replace("/tmp", str(in_sample_vault.parent)), in_sample_vault)  # noqa: S108  # as typed on the page
        assert done.returncode == wanted_code, done.stdout + done.stderr
        if answer:
            assert re.fullmatch(_pattern(answer), done.stdout), done.stdout


def test_the_excerpt_in_the_readme_stands_on_the_page_of_the_sample_vault(in_sample_vault: Path) -> None:
    excerpt = text_of("README.md").split("<!-- excerpt: begin -->\n")[1].split("<!-- excerpt: end -->")[0]
    assert _ran("vaultnet build", in_sample_vault).returncode == 0
    page = (in_sample_vault / "Vaultnet" / "Who to meet.md").read_text(encoding="utf-8")
    shown = re.sub(r"\[\[(?:[^]|]*\|)?([^]|]*)\]\]", r"\1", page)
    for line in excerpt.splitlines():
        assert line.removeprefix(">").strip() + "\n" in shown, line


def test_every_command_and_every_option_is_documented() -> None:
    page = text_of("docs/command-line.md")
    call = Call()
    context = click.Context(vaultnet, obj=call)
    for option in _options(vaultnet):
        assert f"`{option}" in page, option
    for name in COMMANDS:
        command = vaultnet.get_command(context, name)
        assert command is not None
        part = page.split(f"\n### {name}", 1)[1].split("\n### ", 1)[0]
        for option in _options(command):
            assert option in part, f"{name} {option}"


@pytest.mark.parametrize("words", ["people --history", "who", "why 'Jürgen Brandt'", "common 'Anna Keller'", "check"])
def test_every_json_key_is_documented(words: str, in_sample_vault: Path) -> None:
    page = text_of("docs/command-line.md")
    done = _ran(f"vaultnet {words} --json", in_sample_vault)
    assert done.returncode == 0, done.stderr
    answer = json.loads(done.stdout)
    assert answer["schema"] == 1
    part = page.split(f"\n### {words.split(maxsplit=1)[0]}", 1)[1].split("\n### ", 1)[0]
    assert [key for key in sorted(_keys(answer)) if f"`{key}`" not in part] == []


def _runs(block: Fence) -> list[tuple[str, str]]:
    """Return each command of a block with the answer below it."""
    parts = re.split(r"^(\$ .*)$", block.text, flags=re.MULTILINE)
    return [(line, answer.strip("\n")) for line, answer in zip(parts[1::2], parts[2::2], strict=True)]


def _ran(line: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a command as typed, in a folder, in English, on the day of the examples unless it says another."""
    words = line.replace("vaultnet ", f"'{VAULTNET}' --language en ", 1)
    if "--today" not in line:
        words = words.replace("--language", f"--today {TODAY} --language", 1)
    home = str(folder.parent / "home")
    env = {**os.environ, "HOME": home, "XDG_STATE_HOME": home, "XDG_CONFIG_HOME": home, "XDG_CACHE_HOME": home}
    env |= {"NO_COLOR": "1", "COLUMNS": "100", "LANG": "C.UTF-8", "APPDATA": home, "LOCALAPPDATA": home}
    return subprocess.run(words, cwd=folder, env=env, shell=True, check=False, capture_output=True, encoding="utf-8")  # noqa: S602  # as typed on the page


def _pattern(answer: str) -> str:
    """Return the pattern of an answer: a line `…` stands for any lines, and `…` in a line for any words."""
    lines = [re.escape(line).replace("…", ".*") + "\n" for line in answer.split("\n")]
    return "".join("(?:.*\n)*?" if line == ".*\n" else line for line in lines)


def _options(command: click.Command) -> list[str]:
    return [
        max(each.opts, key=len)
        for each in command.params
        if isinstance(each, click.Option) and each.name not in ("help", "version")
    ]


def _keys(value: Any) -> set[str]:  # noqa: ANN401  # JSON
    """Return every key of a JSON value that is a name of ours; keys that are data (reasons, codes) have no part."""
    if isinstance(value, list):
        return {key for each in value for key in _keys(each)}
    if isinstance(value, dict):
        return set(value) | {key for each in value.values() for key in _keys(each)}
    return set()
