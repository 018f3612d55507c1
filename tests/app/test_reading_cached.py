"""A warm build must not be told from a cold one, whatever happened in between."""

from __future__ import annotations

import json
import os
import random
import shutil
import time
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from vaultnet.app import pipeline, workers
from vaultnet.app.reading import Reading, read_facts, read_rules, reading_of
from vaultnet.cli.main import exit_code
from vaultnet.vault.cache import open_cache
from vaultnet.vault.scan import scan_files, scan_from

if TYPE_CHECKING:
    from collections.abc import Callable

DAY = "2026-11-24"
NAMES = ("Anna Keller", "Luca Neri", "Zoe Blum", "Otto Brandt", "Marie Dubois")
TOPICS = ("sailing", "jazz", "chess", "wine")
NOTES = {
    "People/Ada Rossi.md": "---\nme: true\ncity: Verona\ncountry: IT\ninterests: [sailing, jazz]\n---\n",
    "People/Anna Keller.md": "---\ncompany: Weinkontor\ncountry: DE\ncadence: 30\n---\n- 2026-09-01 coffee\n",
    "People/Luca Neri.md": "---\ntier: B\ninterests: [jazz]\n---\n- 2026-11-23 lunch with [[Anna Keller]]\n",
    "People/Marie Dubois.md": "---\ncountry: FR\ntier: A\nbirthday: 1980-11-25\nknows: Anna Keller\n---\n",
    "Companies/Weinkontor.md": "---\ntype: company\ncountry: DE\n---\n",
    "Daily/2026-10-20.md": "- mail to [[Anna Keller]]\n- [[Zoe Blum]] about #chess\n",
    "Daily/2026-11-21.md": "- [[Zoe Blum]] again, Otto Brandt too\n- [ ] send prices to [[Luca Neri]] 📅 2026-11-30\n",
    "Meetings/2026-11-02 Fair.md": "---\ntype: meeting\ndate: 2026-11-02\n---\n[[Luca Neri]], [[Anna Keller]]\n",
    "Notes/Wine.md": "about [[sailing]]\n",
}


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.setenv(name, "C")


@pytest.fixture
def _later(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every walk begin an hour later than it does: then the files are old enough to be known."""
    clock = time.time_ns
    monkeypatch.setattr(time, "time_ns", lambda: clock() + 3600 * 10**9)


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    root = Path(os.path.realpath(tmp_path)) / "Notes"
    for path, text in NOTES.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text)
    return root


def pages(root: Path) -> dict[str, bytes]:
    return {each.name: each.read_bytes() for each in sorted((root / "Vaultnet").glob("*.md"))}


def build(root: Path, *options: str, day: str = DAY) -> dict[str, bytes]:
    """Build, and return the pages."""
    assert exit_code(["--vault", str(root), "--today", day, "--quiet", *options, "build"]) == 0
    return pages(root)


def cold(root: Path, day: str = DAY) -> dict[str, bytes]:
    """Return the pages that a build makes that knows nothing, of a copy of the vault."""
    copy = root.with_name("Copy")
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(root, copy)
    return build(copy, "--no-cache", day=day)


class Edits:
    """Somebody at work in a vault."""

    def __init__(self, root: Path, seed: int) -> None:
        self.root = root
        self.dice = random.Random(seed)  # noqa: S311  # an invented vault guards no secret
        self.day = DAY

    def some_note(self) -> Path:
        notes = [each for each in sorted(self.root.rglob("*.md")) if each.parent.name != "Vaultnet"]
        return self.dice.choice(notes)

    def write_a_line(self) -> None:
        line = f"- 2026-11-{self.dice.randrange(1, 28):02} call with [[{self.dice.choice(NAMES)}]] #{self.topic()}\n"
        with self.some_note().open("a") as note:
            note.write(line)

    def write_prose(self) -> None:
        with self.some_note().open("a") as note:
            note.write("nothing that tells of anybody\n")

    def change_a_letter(self) -> None:
        note = self.some_note()
        text = note.read_text()
        note.write_text(text.replace("a", "e", 1).replace("1", "2", 1))

    def change_a_letter_and_set_the_time_back(self) -> None:
        note = self.some_note()
        before = note.stat()
        note.write_text(note.read_text().replace("o", "u", 1).replace("2", "1", 1))
        os.utime(note, ns=(before.st_atime_ns, before.st_mtime_ns))

    def change_a_field(self) -> None:
        note = self.some_note()
        note.write_text(
            f"---\ntier: {self.dice.choice('ABCD')}\ninterests: [{self.topic()}]\n---\n- 2026-10-02 coffee\n"
        )

    def add_a_note(self) -> None:
        folder = self.dice.choice(("People", "Daily", "Meetings", "Notes", "Archive/Old"))
        name = self.dice.choice((*NAMES, "2026-11-05", "2026-11-20", "Sailing", "Weinkontor"))
        note = self.root / folder / f"{name}.md"
        note.parent.mkdir(parents=True, exist_ok=True)
        note.write_text(f"- coffee with [[{self.dice.choice(NAMES)}]], about [[{self.topic()}]]\n")

    def copy_a_note(self) -> None:
        note = self.some_note()
        shutil.copy2(note, note.with_name(f"{note.stem} {self.dice.choice(('2', 'copy'))}.md"))

    def delete_a_note(self) -> None:
        self.some_note().unlink()

    def rename_a_note(self) -> None:
        note = self.some_note()
        note.replace(note.with_name(f"{self.dice.choice(NAMES)}.md"))

    def put_another_in_its_place(self) -> None:
        note, other = self.some_note(), self.root / "new.tmp"
        other.write_text(note.read_text() + f"- 2026-11-01 lunch with [[{self.dice.choice(NAMES)}]]\n")
        other.replace(note)

    def touch_a_note(self) -> None:
        os.utime(self.some_note())

    def rename_a_folder(self) -> None:
        folder = self.dice.choice([each for each in sorted(self.root.iterdir()) if each.is_dir()])
        target = folder.with_name(self.dice.choice(("People", "Persone", "Daily", "Journal", "Zettel")))
        if folder.name not in ("Vaultnet", ".obsidian") and not target.exists():
            folder.rename(target)

    def change_the_settings(self) -> None:
        lines = self.dice.sample(
            [
                "tier_b: 20",
                "people_per_day: 2",
                "language: it",
                "mentions: true",
                "exclude: [Notes]",
                "me: Anna Keller",
            ],
            k=2,
        )
        note = self.root / "Vaultnet/Settings.md"
        note.parent.mkdir(exist_ok=True)
        note.write_text("---\n" + "\n".join(lines) + "\n---\n")

    def change_the_editors_settings(self) -> None:
        file = self.root / ".obsidian/daily-notes.json"
        file.parent.mkdir(exist_ok=True)
        file.write_text(json.dumps({"folder": self.dice.choice(("Daily", "Journal", "Notes"))}))

    def write_below_a_page(self) -> None:
        for page in sorted((self.root / "Vaultnet").glob("*.md"))[:2]:
            with page.open("a") as text:
                text.write("mine\n")

    def delete_a_page(self) -> None:
        for page in sorted((self.root / "Vaultnet").glob("W*.md")):
            page.unlink()

    def sleep_over_it(self) -> None:
        self.day = f"2026-{self.dice.choice(('11-24', '11-25', '12-01'))}"

    def do_nothing(self) -> None:
        pass

    def topic(self) -> str:
        return self.dice.choice(TOPICS)


EDITS: tuple[Callable[[Edits], None], ...] = tuple(
    value for name, value in vars(Edits).items() if callable(value) and name not in ("__init__", "some_note", "topic")
)


def check_sequence(root: Path, seed: int, steps: int) -> int:
    """Edit and build in turn, and compare every build with a cold one; return how many there were."""
    edits = Edits(root, seed)
    for step in range(steps):
        edit = edits.dice.choice(EDITS)
        if sum(1 for _ in root.rglob("*.md")) > 3:
            edit(edits)
        wanted = cold(root, edits.day)
        assert build(root, day=edits.day) == wanted, f"seed {seed}, step {step}: {edit.__name__}"
    return steps


@pytest.mark.usefixtures("_later")
@pytest.mark.parametrize("seed", range(4))
def test_after_any_edits_the_pages_are_those_of_a_cold_build(vault: Path, seed: int) -> None:
    assert check_sequence(vault, seed, steps=16) == 16


@pytest.mark.nightly
@pytest.mark.timeout(3000)
@pytest.mark.usefixtures("_later")
@pytest.mark.parametrize("seed", range(100, 116))
def test_after_many_edits_the_pages_are_those_of_a_cold_build(vault: Path, seed: int) -> None:
    assert check_sequence(vault, seed, steps=60) == 60


@pytest.mark.parametrize("seed", range(3))
def test_right_after_the_edits_too(vault: Path, seed: int) -> None:
    assert check_sequence(vault, seed, steps=10) == 10


@pytest.mark.usefixtures("_later")
def test_every_answer_is_the_same_from_the_cache(vault: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for words in (["who", "--json"], ["people", "--json", "--history"], ["check", "--json"], ["why", "Anna"]):
        answers = []
        for options in ([], [], ["--no-cache"]):
            assert exit_code(["--vault", str(vault), "--today", DAY, *options, *words]) == 0
            answers.append(capsys.readouterr().out)

        assert answers[0] == answers[1] == answers[2]


def reading(root: Path) -> tuple[Reading, list[str]]:
    """Return what the notes say with the cache, and which of them were read."""
    rules = read_rules(str(root))
    files = scan_files(rules.root, rules.left_out)
    cache = open_cache(rules.root, rules.stamp, files.begun_ns)
    known = cache.files()
    found = scan_from(rules.root, files)
    result = reading_of(rules, found, cache)
    cache.close()
    return result, [note.path for note in found.notes if known.get(note.path) != note]


@pytest.mark.usefixtures("_later")
def test_only_notes_that_have_changed_are_read(vault: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    reading(vault)
    (vault / "Daily/2026-11-21.md").write_text("- lunch with [[Luca Neri]]\n")
    opened = []
    original = os.open

    def listening(path: str, *rest: int) -> int:
        opened.append(str(path))
        return original(path, *rest)

    monkeypatch.setattr(os, "open", listening)

    result, _ = reading(vault)

    assert [path for path in opened if path.endswith(".md")] == [
        f"{vault}/Vaultnet/Settings.md",  # for the stamp
        f"{vault}/Vaultnet/Settings.md",
        f"{vault}/Daily/2026-11-21.md",
    ]
    assert result.facts == read_facts(read_rules(str(vault))).facts


@pytest.mark.usefixtures("_later")
def test_a_note_that_could_not_be_read_is_tried_again(vault: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    original = os.open

    def refusing(path: str, *rest: int) -> int:
        if str(path).endswith("Anna Keller.md"):
            raise PermissionError(13, "Permission denied")
        return original(path, *rest)

    with monkeypatch.context() as patched:
        patched.setattr(os, "open", refusing)
        assert [each.code for facts in reading(vault)[0].facts for each in facts.problems] == ["unreadable"]

    assert reading(vault)[0].facts == read_facts(read_rules(str(vault))).facts


@pytest.mark.usefixtures("_later")
def test_names_without_links_are_searched_for_again_when_people_have_changed(vault: Path) -> None:
    (vault / "Vaultnet").mkdir()
    (vault / "Vaultnet/Settings.md").write_text("---\nmentions: true\n---\n")
    reading(vault)
    (vault / "People/Otto Brandt.md").write_text("---\ncity: Bremen\n---\n")

    again = reading(vault)[0]

    assert again.facts == read_facts(read_rules(str(vault))).facts
    daily = next(each for each in again.facts if each.path == "Daily/2026-11-21.md")
    assert any("otto brandt" in target.casefold() for mention in daily.mentions for target in mention.targets)


@pytest.mark.usefixtures("_later")
@pytest.mark.parametrize("few", [0, 1_000_000])
def test_a_vault_goes_into_a_new_cache_beside_or_not_and_is_known_the_next_time(
    vault: Path, few: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pipeline, "MANY_NOTES", few)
    monkeypatch.setattr(workers, "_processors", lambda: 2)
    rules, day = read_rules(str(vault)), date(2026, 11, 24)
    first = pipeline.briefing_of(rules, day, None, "en", is_cached=True)
    monkeypatch.setattr(
        "vaultnet.app.reading.facts_of_files", lambda _, notes, __: [pytest.fail(n.path) for n in notes]
    )

    again = pipeline.briefing_of(rules, day, None, "en", is_cached=True)

    assert (first.told, first.network) == (again.told, again.network)
