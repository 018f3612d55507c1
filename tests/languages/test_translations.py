"""No sentence is without its translation; the checker of that is checked too."""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "vaultnet"
PO = Path("languages/locale/it/LC_MESSAGES/vaultnet.po")


def checked(source: Path = SOURCE) -> tuple[int, str]:
    done = subprocess.run(
        [sys.executable, str(ROOT / "tools" / "translations.py"), "--check", "--source", str(source)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={"PYTHONUTF8": "1", "PATH": ""},
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """Return a package with two sentences, both of them translated."""
    (tmp_path / "words.py").write_text(
        'a = message("Hello {name}.", name=x)\nb = counted("{count} day", "{count} days", 2)\n', "utf-8"
    )
    po = tmp_path / PO
    po.parent.mkdir(parents=True)
    run = [sys.executable, str(ROOT / "tools" / "translations.py"), "--source", str(tmp_path)]
    subprocess.run(run, capture_output=True, check=False)
    text = po.read_text("utf-8")
    text = text.replace('msgid "Hello {name}."\nmsgstr ""', 'msgid "Hello {name}."\nmsgstr "Ciao {name}."')
    text = text.replace('msgstr[0] ""', 'msgstr[0] "{count} giorno"').replace(
        'msgstr[1] ""', 'msgstr[1] "{count} giorni"'
    )
    po.write_text(text, "utf-8")
    subprocess.run(run, capture_output=True, check=True)
    return tmp_path


def test_every_sentence_is_translated_and_compiled() -> None:
    code, said = checked()
    assert code == 0, said


def test_every_sentence_in_the_code_is_a_plain_text_that_the_tool_can_find() -> None:
    hidden = []
    for path in sorted(SOURCE.rglob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        inside = {id(node) for each in ast.walk(tree) if isinstance(each, ast.JoinedStr) for node in ast.walk(each)}
        for node in ast.walk(tree):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id in {"message", "counted"}
            ):
                texts = node.args[: 2 if node.func.id == "counted" else 1]
                if id(node) in inside or not all(isinstance(each, ast.Constant) for each in texts):
                    hidden.append(f"{path.relative_to(SOURCE)}:{node.lineno}")
    # The noun of a contact is one of a table, whose sentences stand in the code as plain texts.
    assert [each for each in hidden if not each.startswith("ranking/occasions.py")] == []


def test_a_whole_catalogue_passes(package: Path) -> None:
    assert checked(package) == (0, "2 sentences, all of them translated\n")


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('msgstr "Ciao {name}."', 'msgstr ""', "not translated"),
        ('msgstr "Ciao {name}."', 'msgstr "Ciao {nome}."', "other blanks"),
        ('msgstr "Ciao {name}."', 'msgstr "Ciao."', "other blanks"),
        ('msgstr "Ciao {name}."', 'msgstr "Ciao {name} {."', "a stray bracket"),
        ('msgstr "Ciao {name}."', 'msgstr "Salve {name}."', "its .mo is not made of it"),
        ('msgstr[1] "{count} giorni"', 'msgstr[1] ""', "not translated"),
        ('msgid "Hello {name}."', 'msgid "Bye {name}."', "not there"),
        ('msgid "Hello {name}."', 'msgid "Bye {name}."', "in no source file any more"),
        ('msgid "Hello', '#, fuzzy\nmsgid "Hello', "fuzzy"),
    ],
)
def test_a_fault_in_the_catalogue_is_found(package: Path, old: str, new: str, fault: str) -> None:
    po = package / PO
    text = po.read_text("utf-8")
    assert old in text
    po.write_text(text.replace(old, new), "utf-8")
    code, said = checked(package)
    assert (code, fault in said) == (1, True), said


def test_a_new_sentence_is_missed(package: Path) -> None:
    (package / "more.py").write_text('c = message("New.")\n', "utf-8")
    code, said = checked(package)
    assert (code, "not there: 'New.'" in said) == (1, True)


def test_a_missing_compiled_catalogue_is_missed(package: Path) -> None:
    (package / PO).with_suffix(".mo").unlink()
    assert "its .mo is not made of it" in checked(package)[1]


def test_the_catalogues_of_the_package_are_written_again_to_the_byte(tmp_path: Path) -> None:
    copy = tmp_path / "vaultnet"
    shutil.copytree(SOURCE, copy, ignore=shutil.ignore_patterns("__pycache__"))
    run = [sys.executable, str(ROOT / "tools" / "translations.py"), "--source", str(copy)]
    subprocess.run(run, capture_output=True, check=True)
    assert (copy / PO).read_bytes() == (SOURCE / PO).read_bytes()
