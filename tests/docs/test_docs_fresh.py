from __future__ import annotations

import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

import vaultnet.errors
from documents import DOCUMENTS, ROOT, fences, table_below, text_of
from vaultnet.errors import VaultnetError
from vaultnet.ranking.reasons import REASONS

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_links_between_documents_lead_somewhere(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    for target in re.findall(r"\]\((?!https?:)([^)\s]+)\)", re.sub(r"`[^`]*`", "", text)):
        file, _, heading = target.partition("#")
        page = (path.parent / file).resolve() if file else path
        assert page.exists(), target
        if heading:
            assert heading in {_anchor(each) for each in re.findall(r"^#+ (.*)$", page.read_text(), re.MULTILINE)}, (
                target
            )


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_lines_stay_short(path: Path) -> None:
    text = re.sub(r"^```.*?^```$", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    assert [line for line in text.split("\n") if len(line) > 120 and not line.startswith(("|", "![", "> "))] == []


def test_the_readme_has_exactly_two_commands_each_on_one_line_and_marked() -> None:
    blocks = [each for each in fences(text_of("README.md")) if each.language == "sh"]
    assert [each.mark for each in blocks] == ["ci: start", "ci: test"]
    assert [each.text.count("\n") for each in blocks] == [0, 0]
    assert "--vault sample_vault --today 2026-11-24 build" in blocks[0].text


def test_the_settings_page_is_made_from_the_code() -> None:
    done = subprocess.run([sys.executable, ROOT / "tools/settings_doc.py", "--check"], check=False)
    assert done.returncode == 0


def test_every_reason_is_explained_and_no_other() -> None:
    assert [row[0].strip("`") for row in table_below(text_of("docs/reasons.md"), "reasons")] == list(REASONS)


def test_every_exit_code_is_documented() -> None:
    codes = {
        kind.exit_code
        for kind in vars(vaultnet.errors).values()
        if isinstance(kind, type) and issubclass(kind, VaultnetError)
    }
    said = {int(row[0].strip("`")) for row in table_below(text_of("docs/command-line.md"), "exit codes")}
    assert codes | {0, 2, 3, 70} <= said


def _anchor(heading: str) -> str:
    """Return the anchor that GitHub gives a heading."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")
