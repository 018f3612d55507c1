from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
import yaml

from vaultnet.app.language import sample_of, vault_language
from vaultnet.app.libyaml import has_libyaml
from vaultnet.app.pipeline import read_quotes
from vaultnet.app.reading import facts_of_files, read_facts, read_rules
from vaultnet.errors import SettingsError
from vaultnet.model.source import Source
from vaultnet.vault.scan import NoteFile

if TYPE_CHECKING:
    from pathlib import Path

    from vaultnet.app.reading import Reading

PAGE = "---\ngenerator: vaultnet\nformat: 1\n---\n# Who to meet\n- [[Anna]]\n<!-- vaultnet:end -->\n"


def fill(root: Path, **notes: str) -> str:
    """Write notes, `__` in their names for `/`; return the root."""
    for name, text in notes.items():
        file = root / f"{name.replace('__', '/')}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    return os.path.realpath(root)


def read(root: str) -> Reading:
    return read_facts(read_rules(root))


def test_every_note_is_read_in_order_of_path(tmp_path: Path) -> None:
    reading = read(fill(tmp_path, People__B="b", People__A="a", Notes="x"))

    assert [each.path for each in reading.facts] == ["Notes.md", "People/A.md", "People/B.md"]
    assert [each.kind for each in reading.facts] == ["other", "person", "person"]


def test_a_page_of_ours_is_no_note_wherever_somebody_moved_it(tmp_path: Path) -> None:
    reading = read(fill(tmp_path, Archive__Old_page=PAGE, Vaultnet__Who=PAGE, A="x"))

    assert [each.path for each in reading.facts] == ["A.md"]


def test_a_note_that_cannot_be_read_is_there_with_its_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = fill(tmp_path, A="x", B="y")
    original = os.open

    def refusing(path: str, flags: int, mode: int = 0o777) -> int:
        if str(path).endswith("/A.md"):
            raise PermissionError(13, "Permission denied")
        return original(path, flags, mode)

    monkeypatch.setattr(os, "open", refusing)
    first, second = read(root).facts

    assert (first.path, first.kind, first.title) == ("A.md", "other", "A")
    assert [(each.path, each.line, each.code, each.details) for each in first.problems] == [
        ("A.md", 0, "unreadable", ("Permission denied",))
    ]
    assert second.problems == ()


def test_a_note_that_vanishes_between_listing_and_reading_is_not_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = fill(tmp_path, A="x", B="y")
    original = os.open

    def gone(path: str, flags: int, mode: int = 0o777) -> int:
        if str(path).endswith("/A.md"):
            raise FileNotFoundError(path)
        return original(path, flags, mode)

    monkeypatch.setattr(os, "open", gone)

    assert [each.path for each in read(root).facts] == ["B.md"]


def test_a_note_that_becomes_a_pipe_after_listing_hangs_nobody(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "A.md")
    root = os.path.realpath(tmp_path)

    (facts,) = facts_of_files(root, [NoteFile("A.md", 1, 0, 0, 0)], read_rules(root).conventions)

    assert facts.links == ()


def test_a_link_to_a_hidden_note_of_the_vault_is_read(tmp_path: Path) -> None:
    root = fill(tmp_path, B="x")
    (tmp_path / ".attic").mkdir()
    (tmp_path / ".attic/note.md").write_text("- [[B]]\n")
    (tmp_path / "A.md").symlink_to(".attic/note.md")

    assert next((each.path, each.links) for each in read(root).facts) == ("A.md", ("B",))


def test_settings_are_read_with_their_problems(tmp_path: Path) -> None:
    rules = read_rules(fill(tmp_path, Vaultnet__Settings="---\ntier_a: 14\nteir_b: 3\ntimezone: Mars/Base\n---\n"))

    assert rules.settings.tier_a == 14
    assert rules.settings.timezone == ""
    assert [(each.line, each.code, each.details) for each in rules.problems] == [
        (3, "unknown_setting", ("teir_b", "tier_b")),
        (4, "bad_setting", ("timezone", "Mars/Base", "")),
    ]


def test_settings_that_cannot_be_read_end_the_command(tmp_path: Path) -> None:
    (tmp_path / "Vaultnet/Settings.md").mkdir(parents=True)

    with pytest.raises(SettingsError):
        read_rules(os.path.realpath(tmp_path))


def test_full_names_count_only_where_the_settings_say_so(tmp_path: Path) -> None:
    notes = {"People__Anna Keller": "x", "2026-11-20": "coffee with Anna Keller"}
    without = read(fill(tmp_path, **notes))
    with_names = read(fill(tmp_path, **notes, Vaultnet__Settings="---\nmentions: true\n---\n"))

    assert [each.mentions for each in without.facts if each.day] == [()]
    (mention,) = next(each.mentions for each in with_names.facts if each.day)
    assert (mention.channel, mention.targets) == ("coffee", ("Anna Keller",))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Un incontro con una delle persone che abbiamo visto", "it"),
        ("We had a meeting with the people that we met", "en"),
        ("Wir haben uns getroffen", ""),
        ("", ""),
    ],
)
def test_the_language_is_that_of_most_words(tmp_path: Path, text: str, language: str) -> None:
    root = fill(tmp_path, **{"Notes__2026-11-20": text})

    assert vault_language(root, tuple(sample_of(read(root).facts))) == language


def test_quotes_are_read_where_they_stand(tmp_path: Path) -> None:
    root = fill(tmp_path, A="first\n\n- 2026-11-20 lunch with [[Anna|her]]\n")

    quotes = read_quotes(root, [Source("A.md", 3), Source("gone.md", 1)])

    assert quotes == {Source("A.md", 3): "lunch with her"}


def test_libyaml_is_seen_as_yaml_sees_it() -> None:
    assert has_libyaml() is yaml.__with_libyaml__


def test_a_vault_of_plain_heads_is_read_without_yaml(tmp_path: Path) -> None:
    root = fill(tmp_path, A="---\ntype: person\ntags:\n  - a\n---\nx\n")
    program = (
        "import sys; from vaultnet.app.reading import read_facts, read_rules; "
        f"print(read_facts(read_rules({root!r})).facts[0].kind, 'yaml' in sys.modules)"
    )

    assert subprocess.check_output([sys.executable, "-c", program], text=True).split() == ["person", "False"]


def test_a_python_without_libyaml_is_told_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("vaultnet.app.reading.has_libyaml", lambda: False)

    assert [each.code for each in read_rules(fill(tmp_path, A="x")).problems] == ["no_libyaml"]
