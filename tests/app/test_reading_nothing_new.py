"""A build after which nothing has changed: the next one says so after a walk, loads little and writes nothing."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

DAY = "2026-11-24"
HEAVY = frozenset(
    (
        "yaml", "markdown_it", "frontmatter", "babel", "sqlite3", "msgpack", "rich", "tempfile", "zoneinfo",
        "vaultnet.notes.parse", "vaultnet.network.build", "vaultnet.ranking.rank", "vaultnet.pages",
        "vaultnet.people.facts", "vaultnet.languages.english", "vaultnet.model.settings", "vaultnet.vault.journal",
    )
)  # fmt: skip
LATER = "import time; clock = time.time_ns; time.time_ns = lambda: clock() + 3600 * 10**9\n"
"""Every walk begins an hour later than it does: then the files of the test are old enough to be believed."""

PROGRAM = (
    "import sys; from vaultnet.cli.main import exit_code; code = exit_code(sys.argv[1:])\n"
    "print('|'.join(sorted(sys.modules)), file=sys.stderr); sys.exit(code)"
)


class Vault:
    """A vault, and an account that has nothing else."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "Notes"
        self.home = folder / "home"
        names = ("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")
        self.environment = {**os.environ, "LANG": "C", "LC_ALL": "C", **dict.fromkeys(names, str(self.home))}
        self.write("People/Ada Rossi.md", "---\nme: true\n---\n")
        self.write("People/Anna Keller.md", "---\ncadence: 30\n---\n- 2026-09-01 coffee\n")
        self.write("Vaultnet/Settings.md", "---\nexclude: [Old, Private]\n---\n")
        self.write(".obsidian/app.json", '{"userIgnoreFilters": ["Drafts/", "/draft/"]}')

    def write(self, path: str, text: str) -> None:
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)

    def build(self, *options: str, before: str = LATER) -> Built:
        """Build in a process of its own."""
        return self.run(*(options or ("--today", DAY)), "build", before=before)

    def run(self, *words: str, before: str = LATER) -> Built:
        """Run a command in a process of its own."""
        day = () if "--today" in words else ("--today", DAY)
        command = [sys.executable, "-c", before + PROGRAM, "--vault", str(self.root), *day, *words]
        done = subprocess.run(command, env=self.environment, capture_output=True, text=True, check=True)
        return Built(done.stdout, done.stderr)

    def files(self) -> dict[str, tuple[int, int, int]]:
        """Return every file of the vault and of the account with what tells whether it was written."""
        found = {str(each): each.stat() for folder in (self.root, self.home) for each in folder.rglob("*")}
        return {path: (stat.st_mtime_ns, stat.st_ino, stat.st_size) for path, stat in found.items()}


class Built:
    """What a build said, and what it loaded."""

    def __init__(self, out: str, err: str) -> None:
        self.out = out
        *self.talk, loaded = err.strip().split("\n")
        self.modules = frozenset(loaded.split("|"))

    @property
    def was_at_a_glance(self) -> bool:
        return "vaultnet.pages" not in self.modules


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    return Vault(tmp_path)


def test_it_loads_nothing_heavy_and_writes_nothing(vault: Vault) -> None:
    vault.build()
    before = vault.files()

    again = vault.build()

    assert again.modules & HEAVY == set()
    assert vault.files() == before


@pytest.mark.parametrize("words", [("build",), ("-q", "build"), ("who",), ("--language", "it", "who", "--json")])
def test_a_plain_call_is_answered_without_click_and_says_what_it_says_through_click(
    vault: Vault, words: tuple[str, ...]
) -> None:
    first = vault.run(*words)
    vault.run(*words)

    plain, through_click = vault.run(*words), vault.run("--debug", *words)

    assert not first.was_at_a_glance
    assert "click" not in first.modules | plain.modules
    assert "click" in through_click.modules
    assert through_click.was_at_a_glance
    assert (plain.out, plain.talk) == (through_click.out, through_click.talk)


def test_what_a_build_always_loads_is_small() -> None:
    code = "import sys; import vaultnet.cli.build_pages, vaultnet.app.pipeline; print('|'.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    seldom = {"dataclasses", "inspect", "difflib", "hashlib", "secrets", "socket", "babel", "holidays", "phonenumbers"}
    assert seldom.isdisjoint(done.stdout.strip().split("|"))


def test_it_says_what_a_build_says_that_leaves_every_page_as_it_was(vault: Vault) -> None:
    vault.build()
    slow = vault.build("--today", DAY, "--no-cache")
    quick = vault.build()

    assert not slow.was_at_a_glance
    assert quick.was_at_a_glance
    assert (quick.out, quick.talk) == (slow.out, slow.talk)


def rename(vault: Vault) -> None:
    (vault.root / "People/Anna Keller.md").rename(vault.root / "People/Anna.md")


def copy(vault: Vault) -> None:
    note = vault.root / "People/Anna Keller.md"
    note.with_name("Anna Keller 2.md").write_bytes(note.read_bytes())


def touched_page(vault: Vault) -> None:
    page = vault.root / "Vaultnet/Who to meet.md"
    page.write_bytes(page.read_bytes().replace(b"Who deserves", b"Who disturbs"))


CHANGES: dict[str, Callable[[Vault], None]] = {
    "a note": lambda vault: vault.write("People/Anna Keller.md", "---\ncadence: 31\n---\n- 2026-09-01 coffee\n"),
    "a new note": lambda vault: vault.write("People/Luca Neri.md", "- 2026-09-01 coffee\n"),
    "a note that is gone": lambda vault: (vault.root / "People/Anna Keller.md").unlink(),
    "a copy that a sync program made": copy,
    "a renamed note": rename,
    "a page that was edited": touched_page,
    "a page that is gone": lambda vault: (vault.root / "Vaultnet/Who to meet.md").unlink(),
    "the settings": lambda vault: vault.write("Vaultnet/Settings.md", "---\nexclude: [Old, People]\n---\n"),
    "the editor's settings": lambda vault: vault.write(".obsidian/app.json", "{}"),
    "more of the editor's settings": lambda vault: vault.write(".obsidian/templates.json", '{"folder": "People"}'),
}


@pytest.mark.parametrize("change", CHANGES)
def test_it_looks_again_after_a_change_of(vault: Vault, change: str) -> None:
    vault.build()
    assert vault.build().was_at_a_glance
    CHANGES[change](vault)

    assert not vault.build().was_at_a_glance


@pytest.mark.parametrize("options", [("--today", "2026-11-25"), ("--today", DAY, "--language", "it")])
def test_it_looks_again_on_another_day_and_in_another_language(vault: Vault, options: tuple[str, ...]) -> None:
    vault.build()

    assert not vault.build(*options).was_at_a_glance


def test_it_looks_again_when_the_last_time_was_too_soon_after_a_change(vault: Vault) -> None:
    note = str(vault.root / "People/Anna Keller.md")
    soon = f"import os, time; time.time_ns = lambda: os.stat({note!r}).st_mtime_ns + 10**9\n"
    vault.build(before=soon)

    assert not vault.build(before=soon).was_at_a_glance
    assert not vault.build().was_at_a_glance
    assert vault.build().was_at_a_glance


def test_what_is_left_out_changes_nothing(vault: Vault) -> None:
    vault.build()
    vault.write("Old/Luca Neri.md", "x")
    vault.write("Drafts/a.md", "x")
    vault.write("Notes/my draft.md", "x")

    assert vault.build().was_at_a_glance


def test_a_broken_receipt_is_none(vault: Vault) -> None:
    vault.build()
    receipt = next(vault.home.rglob("build.receipt"))

    for text in (b"", b"{}", b"[1, 2]", b"{'stamp': 1}", b"\xff\xfe", b"{" * 9_000, b"1 +"):
        receipt.write_bytes(text)
        assert not vault.build().was_at_a_glance, text

    assert vault.build().was_at_a_glance


def test_a_page_that_the_user_has_typed_in_is_mended_first(vault: Vault) -> None:
    vault.build()
    page = vault.root / "Vaultnet/Who to meet.md"
    page.write_text(page.read_text().replace("\n## ", "\nmine\n\n## ", 1) + "below\n")

    assert not vault.build().was_at_a_glance
    assert vault.build().was_at_a_glance
    assert page.read_text().endswith("below\n")


PROSE = "---\ncadence: 30\n---\n- 2026-09-01 coffee\n\nShe likes the sea.\n"


def test_a_note_that_says_the_same_of_people_changes_nothing(vault: Vault) -> None:
    before = vault.build()
    vault.write("Notes/Sea.md", "The sea.\n")
    vault.build()
    vault.write("Notes/Sea.md", "The wide sea.\n")

    again = vault.build()

    assert again.was_at_a_glance
    assert "vaultnet.notes.parse" in again.modules
    assert (again.out, again.talk) == (vault.build("--today", DAY, "--no-cache").out, again.talk)
    assert "vaultnet.notes.parse" not in vault.build().modules
    assert before.out.count("written") == again.out.count("as it was")


def test_a_note_that_is_quoted_or_tells_the_language_is_looked_at_whatever_it_says(vault: Vault) -> None:
    vault.build()
    vault.write("People/Anna Keller.md", PROSE)

    assert not vault.build().was_at_a_glance


@pytest.mark.parametrize("words", [("who",), ("who", "--json")])
def test_an_answer_is_given_again_while_nothing_changes(vault: Vault, words: tuple[str, ...]) -> None:
    first = vault.run(*words)
    again = vault.run(*words)
    vault.write("People/Luca Neri.md", "---\ncadence: 7\n---\n- 2026-09-01 coffee\n")
    later = vault.run(*words)

    assert again.modules & HEAVY == set()
    assert again.out == first.out
    assert "Luca Neri" in later.out
    assert later.out == vault.run("--no-cache", *words).out


def test_what_a_build_has_seen_answers_who(vault: Vault) -> None:
    vault.build()

    assert vault.run("who").modules & HEAVY == set()


def test_a_build_is_not_misled_by_what_another_command_has_read_meanwhile(vault: Vault) -> None:
    vault.build()
    vault.write("People/Anna Keller.md", "---\ncadence: 5\n---\n- 2026-09-01 coffee\n")
    vault.run("people")  # the cache now knows what the note says
    vault.write("Notes/Sea.md", "x")

    assert not vault.build().was_at_a_glance
    assert vault.build("--today", DAY, "--no-cache").out.count("as it was") == 7
