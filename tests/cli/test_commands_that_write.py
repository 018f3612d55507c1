from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from vaultnet.cli.group import COMMANDS
from vaultnet.cli.main import exit_code

if TYPE_CHECKING:
    from answers import Run

PAGES = [
    *("Export prospects.md", "Last contact.md", "Network.canvas", "Shared interests.md", "Vault check.md"),
    *("Who to meet.md", "network.svg"),
]


def state_of(root: Path) -> dict[str, tuple[str, int]]:
    """Return the bytes' digest and the time of every file."""
    return {
        str(file.relative_to(root)): (hashlib.sha256(file.read_bytes()).hexdigest(), file.stat().st_mtime_ns)
        for file in root.rglob("*")
        if file.is_file()
    }


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def test_build_writes_the_pages_and_ends_by_naming_them(run: Run, vault: Path) -> None:
    answer = run("build")

    assert answer.code == 0
    assert names(vault / "Vaultnet") == PAGES
    assert answer.out.splitlines() == [
        "Vaultnet/Who to meet.md: written",
        "Vaultnet/Export prospects.md: written",
        "Vaultnet/Last contact.md: written",
        "Vaultnet/Shared interests.md: written",
        "Vaultnet/Vault check.md: written",
        "Vaultnet/Network.canvas: written",
        "Vaultnet/network.svg: written",
    ]
    assert answer.err.splitlines()[0].startswith("Read 8 notes: 4 people")


def test_a_second_build_writes_nothing(run: Run, vault: Path) -> None:
    run("build")
    before = state_of(vault)

    answer = run("build")

    assert state_of(vault) == before
    assert all(line.endswith(": as it was") for line in answer.out.splitlines())


def test_quiet_leaves_the_results(run: Run) -> None:
    answer = run("--quiet", "build")

    assert answer.err == ""
    assert len(answer.out.splitlines()) == len(PAGES)


def test_a_file_of_the_users_in_a_pages_place_stays_and_is_told_on_the_check_page(run: Run, vault: Path) -> None:
    (vault / "Vaultnet").mkdir()
    mine = vault / "Vaultnet/Last contact.md"
    mine.write_text("my own list\n")

    answer = run("build")

    assert answer.code == 0
    assert mine.read_text() == "my own list\n"
    assert "Vaultnet/Last contact.md: not written" in answer.out
    assert "Last contact" in (vault / "Vaultnet/Vault check.md").read_text()
    again = run("build")
    assert "Vaultnet/Vault check.md: as it was" in again.out
    problems = run("check", "--json").json["problems"]
    assert ("Vaultnet/Last contact.md", "not_ours") in [(each["path"], each["code"]) for each in problems]


def test_text_below_the_end_mark_and_lines_typed_inside_survive_another_day(run: Run, vault: Path) -> None:
    run("build")
    page = vault / "Vaultnet/Who to meet.md"
    page.write_bytes(page.read_bytes().replace(b"\n# ", b"\nring her at home\n# ", 1) + b"my own\r\nlist \xff")

    run("--today", "2026-11-25", "build")

    assert page.read_bytes().endswith(b"<!-- vaultnet:end -->\nring her at home\n\nmy own\r\nlist \xff")


def test_after_a_change_of_language_the_other_pages_go_but_what_somebody_wrote_on_them_stays(
    vault: Path,
) -> None:
    folder, words = vault / "Vaultnet", ["--vault", str(vault), "--today", "2026-11-24"]
    folder.mkdir()
    (folder / "Settings.md").write_text("---\nlanguage: en\n---\n")
    exit_code([*words, "build"])
    ours = {page.name for page in folder.glob("*.md")} - {"Settings.md"}
    below, typed, mine = (folder / f"{name}.md" for name in ("Last contact", "Shared interests", "Vault check"))
    below.write_text(f"{below.read_text()}my line\n")
    typed.write_text(typed.read_text().replace("\n---\n\n", "\n---\n\nmy line\n\n", 1))
    mine.write_text("# My own check\n")
    page = folder / "Who to meet.md"
    page.write_text(page.read_text().replace("- [ ] ☕", "- [x] ☕", 1))
    left = {file: file.read_bytes() for file in (below, typed, mine)}
    for file in folder.iterdir():
        os.utime(file, (1, 1))

    exit_code([*words, "--language", "it", "build"])  # said once, and not by the settings
    assert {page.name for page in folder.glob("*.md")} > ours
    (folder / "Settings.md").write_text("---\nlanguage: it\n---\n")
    exit_code([*words, "build"])

    assert {name for name in ours if (folder / name).exists()} == {file.name for file in left}
    assert left == {file: file.read_bytes() for file in left}
    check = (folder / "Controllo del vault.md").read_text()
    assert "precedente (2)" in check
    assert all(f"- Vaultnet/{file.name} · " in check for file in (below, typed))
    assert (folder / "Chi incontrare.md").exists()
    assert any("☕" in note.read_text() for note in vault.glob("People/*.md"))


def test_pages_go_where_the_settings_say(run: Run, vault: Path) -> None:
    (vault / "Vaultnet").mkdir()
    (vault / "Vaultnet/Settings.md").write_text("---\npages_folder: Desk/Pages\n---\n")

    run("build")
    before = state_of(vault)
    run("build")

    assert names(vault / "Desk/Pages") == PAGES
    assert state_of(vault) == before


def test_after_a_change_of_folder_the_old_pages_go_but_what_somebody_wrote_on_them_stays_and_is_told(
    run: Run, vault: Path
) -> None:
    settings, old = vault / "Vaultnet/Settings.md", vault / "Desk/Pages"
    settings.parent.mkdir()
    settings.write_text("---\npages_folder: Desk/Pages\n---\n")
    run("build")
    (old / "Candidates.csv").write_text("pick;name\nno;Cy Olsen\n")
    (old / "Mine.md").write_text("mine\n")
    below, canvas = old / "Last contact.md", old / "Network.canvas"
    below.write_text(f"{below.read_text()}my line\n")
    cards = json.loads(canvas.read_text())
    cards["nodes"][-1]["x"] = moved = cards["nodes"][-1]["x"] + 777
    canvas.write_text(json.dumps(cards))
    left = {file: file.read_bytes() for file in (below, old / "Mine.md")}
    settings.write_text("---\npages_folder: Pages\n---\n")
    run("build")

    assert {file: file.read_bytes() for file in old.iterdir()} == left
    assert moved in [card["x"] for card in json.loads((vault / "Pages/Network.canvas").read_text())["nodes"]]
    assert (vault / "Pages/Candidates.csv").read_text() == "pick;name\nno;Cy Olsen\n"
    problems = run("check", "--json").json["problems"]
    assert [each["path"] for each in problems if each["code"] == "earlier_page"] == ["Desk/Pages/Last contact.md"]
    before = state_of(vault)
    run("build")
    assert state_of(vault) == before

    for file in left:
        file.unlink()
    run("build")
    assert not (vault / "Desk").exists()


def test_pages_that_their_user_has_copied_elsewhere_stay_and_are_no_problem(run: Run, vault: Path) -> None:
    run("build")
    copy = vault / "Archive/Who to meet.md"
    copy.parent.mkdir()
    copy.write_bytes((vault / "Vaultnet/Who to meet.md").read_bytes())
    run("build")

    assert copy.exists()
    assert "earlier_page" not in {each["code"] for each in run("check", "--json").json["problems"]}


def test_init_says_what_it_understood_writes_the_settings_and_remembers_the_vault(
    run: Run, vault: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answer = run("init", str(vault))

    assert answer.code == 0
    for words in ("4 people", "YYYY-MM-DD", "You are Ada Rossi", "interests (2)", "favourite_colour (1)"):
        assert words in answer.out
    assert (vault / "Vaultnet/Settings.md").read_text().startswith("---\nme:\nlanguage:\nhome_country:\n")
    assert exit_code(["people"]) == 0
    assert "Anna Keller" in capsys.readouterr().out


def test_the_settings_that_init_writes_are_the_defaults(run: Run) -> None:
    before = run("people", "--json").json
    run("init")

    assert run("people", "--json").json == before
    assert [each["path"] for each in run("check", "--json").json["problems"]] == ["People/Broken.md"]


def test_init_without_a_folder_takes_the_vault_one_is_in_else_the_folder_and_never_the_remembered_one(
    run: Run, vault: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    run("init", str(vault))
    plain = tmp_path / "Plain"
    (plain / "Deep").mkdir(parents=True)
    (plain / "Deep/Note.md").write_text("a note\n")
    monkeypatch.chdir(plain)
    assert exit_code(["--language", "en", "init"]) == 0
    assert f"{plain}: one note" in capsys.readouterr().out
    assert (plain / "Vaultnet/Settings.md").exists()

    monkeypatch.chdir(plain / "Deep")
    assert exit_code(["--language", "en", "init"]) == 0
    assert f"{plain}: one note" in capsys.readouterr().out
    assert not (plain / "Deep/Vaultnet").exists()


def test_init_never_writes_over_settings(run: Run, vault: Path) -> None:
    (vault / "Vaultnet").mkdir()
    (vault / "Vaultnet/Settings.md").write_text("---\nlanguage: it\n---\nmine\n")

    answer = run("init")

    assert answer.code == 0
    assert (vault / "Vaultnet/Settings.md").read_text() == "---\nlanguage: it\n---\nmine\n"
    assert "Vaultnet/Settings.md" in answer.err


def test_init_writes_ignore_files_only_where_there_are_none(run: Run, vault: Path) -> None:
    (vault / ".gitignore").write_text("*.log")

    answer = run("init", "--ignore-files")

    assert (vault / ".gitignore").read_text() == "*.log"
    assert (vault / ".stignore").read_text() == ".~vaultnet-*.tmp\n"
    assert ".gitignore is yours and stays as it is. Add this line: .~vaultnet-*.tmp" in answer.err
    assert ".stignore" not in answer.err
    assert ".stignore" not in run("init", "--ignore-files").err


ON_ORDER = frozenset(("log", "snooze", "skip", "new", "forget", "import"))
"""Commands that the user gives so that their notes are written."""


def test_no_other_command_touches_a_file_of_the_users(run: Run, vault: Path, tmp_path: Path) -> None:
    before = state_of(vault)
    words = {
        "init": ("--ignore-files",),
        "demo": (str(tmp_path / "demo"),),
        "why": ("anna",),
        "brief": ("anna",),
        "common": ("anna",),
        "people": ("--history",),
        "path": ("anna",),
        "watch": ("--once",),
        "service": ("install", "--dry-run"),
        "undo": ("--list",),
    }

    for command in [each for each in COMMANDS if each not in ON_ORDER]:
        assert run(command, *words.get(command, ())).code == 0

    after = state_of(vault)
    assert {path: after[path] for path in before} == before
    ours = [*(f"Vaultnet/{page}" for page in [*PAGES, "Settings.md"]), ".gitignore", ".stignore"]
    assert sorted(set(after) - set(before)) == sorted(ours)


def test_demo_makes_a_vault_whose_days_are_fresh_and_builds_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "new" / "demo"

    code = exit_code(["--today", "2031-03-05", "--language", "en", "demo", str(folder)])

    out, err = capsys.readouterr()
    assert code == 0
    assert out.splitlines()[0] == "Vaultnet/Who to meet.md: written"
    assert str(folder) in err
    days = sorted(path.stem[:10] for path in (folder / "Diario").iterdir())
    assert "2031-02" < days[-1] <= "2031-03-05"


def test_demo_on_the_samples_own_day_is_the_sample(tmp_path: Path) -> None:
    exit_code(["--today", "2026-11-24", "demo", str(tmp_path / "demo")])

    sample = Path(__file__).parents[2] / "sample_vault"
    files = [file for file in sample.rglob("*") if file.is_file() and file.name != ".keep"]
    notes = [file for file in files if b"generator: vaultnet" not in file.read_bytes()]
    assert len(notes) > 200
    for file in notes:
        assert (tmp_path / "demo" / file.relative_to(sample)).read_bytes() == file.read_bytes()


def test_no_page_is_written_into_an_empty_folder_that_may_be_a_disk_that_is_not_there(run: Run, tmp_path: Path) -> None:
    (tmp_path / "mount").mkdir()

    assert run("--vault", str(tmp_path / "mount"), "build").code == 10
    assert names(tmp_path / "mount") == []
    (tmp_path / "mount/.obsidian").mkdir()
    assert run("--vault", str(tmp_path / "mount"), "build").code == 0


@pytest.mark.parametrize(
    ("seed", "timezone", "locale"),
    [("0", "UTC", "C"), ("1", "Pacific/Kiritimati", "it_IT.UTF-8"), ("random", "America/Los_Angeles", "tr_TR.UTF-8")],
)
def test_pages_are_the_same_bytes_on_every_machine(
    vault: Path, tmp_path: Path, seed: str, timezone: str, locale: str
) -> None:
    words = ["--vault", str(vault), "--today", "2026-11-24", "--language", "it", "build"]
    assert exit_code(words) == 0
    expected = {name: (vault / "Vaultnet" / name).read_bytes() for name in names(vault / "Vaultnet")}
    copy = tmp_path / "elsewhere" / "Other name"
    shutil.copytree(vault, copy, ignore=lambda *_: ["Vaultnet"])
    words[1] = str(copy)
    env = os.environ | {"PYTHONHASHSEED": seed, "TZ": timezone, "LC_ALL": locale, "LANG": locale}

    subprocess.run([sys.executable, "-m", "vaultnet", *words], env=env, check=True, capture_output=True)

    assert {name: (copy / "Vaultnet" / name).read_bytes() for name in names(copy / "Vaultnet")} == expected
