from __future__ import annotations

import sqlite3
from datetime import date
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from vaultnet.merging.table import candidates_data
from vaultnet.model.answer import Answer, LogLine
from vaultnet.model.draft import Draft
from vaultnet.model.ledger import Entry, Ledger, Told
from vaultnet.network.known_again import who_comes
from vaultnet.vault.cache_folder import cache_folder
from vaultnet.vault.forgotten import is_forgotten, read_forgotten
from vaultnet.vault.ledger import keep_ledger, read_ledger, write_ledger
from vaultnet.vault.open_answers import Given, OpenAnswers, write_open_answers
from vaultnet.vault.state import state_of
from vaultnet.vault.writable import RefusedError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from answers import Run
    from vaultnet.model.candidate import Candidates

CANARY = "zanzibar-canary"
NAME = "Cora Canary"
NOTE = f"People/{NAME}.md"
TEXT = f"""---
company: Canarywine
role: head of {CANARY}
city: Bremen
country: DE
email: cora@canary.example
linkedin: https://www.linkedin.com/in/cora-canary-77
interests: [sailing, jazz]
cadence: 30
introduced_by: "[[Anna Keller]]"
birthday: 11-26
---
## Log
- 2026-09-01 coffee, she keeps a {CANARY}
- [ ] send her the {CANARY} 📅 2026-11-01
"""


@pytest.fixture(autouse=True)
def _quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have every note be quiet: the notes of a test are always fresh."""
    for module in ("write", "placing"):
        monkeypatch.setattr(f"vaultnet.vault.{module}.refuse_noise", lambda *_: None)


@pytest.fixture
def known(vault: Path) -> None:
    """Have notes of and about Cora, and nothing built of them."""
    (vault / NOTE).write_text(TEXT)
    (vault / "Daily/2026-11-22.md").write_text(f"- [[{NAME}]]\n")


@pytest.fixture
def known_everywhere(run: Run, vault: Path) -> None:
    """Have Cora in everything that vaultnet keeps: pages, journal, cache, ledger, candidates, open answers."""
    (vault / NOTE).write_text(TEXT)
    (vault / "Daily/2026-11-20.md").write_text(f"- call with [[{NAME}]] and [[Anna Keller]]\n")
    (vault / "Daily/2026-11-22.md").write_text(f"- [[{NAME}]]\n")
    for words in ("build", "who", "--language it build", f"log cora call {CANARY}", "build"):
        assert run(*words.split()).code == 0
    run("log", "anna", "call", f"about {NAME}")
    (vault / NOTE).write_text((vault / NOTE).read_text() + f"- 2026-11-23 lunch, again the {CANARY}\n")
    for words in ("snooze cora 2 weeks", "undo", "build", "who", "why cora"):
        assert run(*words.split()).code == 0
    (vault / "Vaultnet/Candidates.csv").write_text(
        f"pick,name,company,linkedin\n,{NAME},Canarywine,cora-canary-77\n,Peter Holm,Nordelbe,peter-holm\n"
    )
    state_of(str(vault)).write_copy("Old/Who to meet.md", CANARY.encode())
    folder = state_of(str(vault)).folder
    entries = (
        Entry(("in:cora-canary-77",), NOTE, is_made=True, told={"linkedin company": Told(CANARY, 1)}),
        Entry(("in:peter-holm",), "", told={"linkedin company": Told("Nordelbe", 1)}),
    )
    write_ledger(folder, Ledger(entries=entries), "run")
    keep_ledger(folder, "run")
    (Path(cache_folder(str(vault))) / "who.receipt").write_text(NAME)
    line = LogLine(date(2026, 11, 24), "call", CANARY)
    write_open_answers(folder, OpenAnswers(waiting=(Given(Answer(NOTE, (line,)), 0.0),)))


def ours(vault: Path) -> Iterator[Path]:
    """Yield every file that vaultnet keeps: state, cache, pages."""
    for folder in (state_of(str(vault)).folder, cache_folder(str(vault)), vault / "Vaultnet"):
        yield from (file for file in Path(folder).rglob("*") if file.is_file())


def holding(vault: Path, *words: str) -> list[str]:
    """Return the files of ours that hold one of the words, in any case, as text, JSON or SQLite's own pages."""
    found = []
    for file in ours(vault):
        data = file.read_bytes().lower()
        if any(word.lower().encode() in data for word in words):
            found.append(file.name)
    return found


@pytest.mark.usefixtures("known_everywhere")
def test_afterwards_no_byte_of_theirs_is_left_in_anything_of_ours_and_nothing_brings_them_back(
    run: Run, vault: Path
) -> None:
    kinds = {file.suffix or file.parent.name for file in ours(vault) if file.name in holding(vault, CANARY, NAME)}
    assert {".sqlite", ".md", ".receipt", ".msgpack", ".json", ".csv", ".svg", ".canvas"} <= kinds
    assert {"closed", "open"} & kinds
    others = {file: file.read_bytes() for file in vault.rglob("*.md") if file.name != f"{NAME}.md"}
    looked = len(list(ours(vault)))
    assert looked > 20

    answer = run("forget", "cora", "--yes")

    assert answer.code == 0, answer.err
    assert holding(vault, CANARY, NAME, "canarywine", "cora-canary", "cora@canary") == []
    assert not (vault / NOTE).exists()
    assert CANARY in (vault / f".trash/{NAME}.md").read_text()
    assert {file.read_bytes() == text for file, text in others.items() if "Vaultnet" not in file.parts} == {True}
    assert "Peter Holm" in (vault / "Vaultnet/Candidates.csv").read_text(encoding="utf-8-sig")
    assert not [each for each in run("undo", "--json").json["changes"] if each["path"] == NOTE]
    assert_stays_forgotten(run, vault)


def assert_stays_forgotten(run: Run, vault: Path) -> None:
    """See that no import and no page brings them back."""
    forgotten = read_forgotten(state_of(str(vault)).folder)
    assert is_forgotten(forgotten, who_comes(Draft("x.csv", name=NAME, company="Canarywine")))
    assert is_forgotten(forgotten, who_comes(Draft("x.csv", name="C. C.", linkedin="cora-canary-77")))
    assert not is_forgotten(forgotten, who_comes(Draft("x.csv", name="Anna Keller")))
    for words in ("build", "--language it build"):
        assert run(*words.split()).code == 0
    assert [file.name for file in (vault / "Vaultnet").iterdir() if NAME in file.read_text(encoding="utf-8")] == []


@pytest.mark.parametrize("how", ["forgotten", "archived"])
def test_a_line_about_two_that_a_page_quotes_no_longer_names_the_one_who_is_gone(
    run: Run, vault: Path, how: str
) -> None:
    (vault / NOTE).write_text(TEXT)
    (vault / "Daily/2026-10-21.md").write_text(f"- coffee with [[{NAME}]] and [[Anna Keller]], by the sea\n")
    page = vault / "Vaultnet/Who to meet.md"
    run("build")
    assert f"coffee with {NAME} and Anna Keller, by the sea" in page.read_text()

    if how == "forgotten":
        assert run("forget", "cora", "--yes").code == 0
    else:
        (vault / NOTE).write_text(TEXT.replace("---\n", "---\nstatus: archived\n", 1))
        run("build")

    assert "coffee with … and Anna Keller, by the sea" in page.read_text()
    assert not [file for file in page.parent.iterdir() if NAME in file.read_text()]


@pytest.mark.parametrize("how", ["forgotten", "archived"])
def test_nothing_that_concerns_somebody_else_names_the_one_who_is_gone(run: Run, vault: Path, how: str) -> None:
    status = "status: archived\n" if how == "archived" else ""
    (vault / NOTE).write_text(TEXT.replace("---\n", f"---\n{status}", 1))
    (vault / "People/Bo Berg.md").write_text(
        f'---\nconnected_on: 2026-10-01\nintroduced_by: "[[{NAME}]]"\n---\n'
        f"- 2026-09-02 call with [[{NAME}|the boss]] and him\n"
        f"- [ ] bring [[Bo Berg]] and [[{NAME}]] together 📅 2026-11-25\n"
    )
    (vault / "People/Di Dorn.md").write_text(f'---\nconnected_on: 2026-10-01\nintroduced_by: "[[{NAME}]]"\n---\n')
    if how == "forgotten":
        assert run("forget", "cora", "--yes").code == 0
    run("build")

    page = vault / "Vaultnet/Who to meet.md"
    assert "“bring Bo Berg and … together”" in page.read_text()
    assert not [file for file in page.parent.iterdir() if NAME in file.read_text()]
    for command in (["who"], ["why", "bo"], ["why", "di"], ["brief", "bo"], ["brief", "di"]):
        for said in (run(*command).out, run(*command, "--json").out):
            assert NAME not in said
            assert "boss" not in said
    page.write_text(page.read_text().replace("- [ ] To [[Bo Berg]]", "- [x] To [[Bo Berg]]"))
    run("build")
    assert f"- [x] bring [[Bo Berg]] and [[{NAME}]] together" in (vault / "People/Bo Berg.md").read_text()


@pytest.mark.usefixtures("known_everywhere")
def test_every_place_is_shown_first_and_without_a_yes_nothing_changes(
    run: Run, vault: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = {file: file.read_bytes() for file in (*ours(vault), *vault.rglob("*.md")) if file.suffix != ".sqlite-shm"}
    for said in ("n\n", "", "\n", "maybe\n"):
        monkeypatch.setattr("sys.stdin", StringIO(said))
        answer = run("forget", "cora")
        assert answer.code == 0
        assert "Nothing was changed." in answer.err
    for text in (f"{NOTE}: the note", "Daily/2026-11-20.md:1", "Who to meet.md: made anew", "could be undone"):
        assert text in answer.out, text
    for text in ("candidates", "imports", "Out of reach"):
        assert text in answer.out, text
    shown = run("forget", "cora", "--json").json
    assert (shown["forgotten"], shown["imports"], shown["candidates"]) == (False, 1, 1)
    assert {"path": "Daily/2026-11-22.md", "line": 1} in shown["named_in"]
    assert {file: file.read_bytes() for file in before if file.exists() and "sqlite" not in file.name} == {
        file: text for file, text in before.items() if "sqlite" not in file.name
    }


@pytest.mark.usefixtures("known")
@pytest.mark.parametrize(("language", "said"), [("en", "y\n"), ("it", "sì\n"), ("it", "s\n")])
def test_a_yes_is_asked_for_and_understood(
    run: Run, vault: Path, monkeypatch: pytest.MonkeyPatch, language: str, said: str
) -> None:
    monkeypatch.setattr("sys.stdin", StringIO(said))
    assert run("--language", language, "forget", "cora").code == 0
    assert not (vault / NOTE).exists()


@pytest.mark.usefixtures("known")
@pytest.mark.parametrize("language", ["en", "it"])
def test_a_note_that_cannot_be_moved_is_told_and_nobody_is_forgotten(
    run: Run, vault: Path, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    def refuse(*_: object) -> None:
        raise RefusedError("outside")  # noqa: EM101  # a code

    monkeypatch.setattr("vaultnet.vault.trash.found_at", refuse)
    answer = run("--language", language, "forget", "cora", "--yes")
    assert answer.code == 14
    assert len(answer.err.splitlines()) == 3
    assert (vault / NOTE).exists()
    assert not read_forgotten(state_of(str(vault)).folder).people


@pytest.mark.usefixtures("known")
def test_the_cache_is_a_database_again_with_the_next_build(run: Run, vault: Path) -> None:
    run("forget", "cora", "--yes")
    assert run("build").code == 0
    with sqlite3.connect(f"{cache_folder(str(vault))}/notes.sqlite") as database:
        assert database.execute("SELECT count(*) FROM notes").fetchone()[0] > 0


STEPS = ("purge_ledger", "move_to_trash", "purge_cache", "build")


@pytest.mark.usefixtures("known")
@pytest.mark.parametrize("step", STEPS)
def test_whoever_is_interrupted_says_the_same_again(
    run: Run, vault: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    assert run("build").code == 0
    run("log", "cora", "call", CANARY)
    folder = state_of(str(vault)).folder
    write_ledger(folder, Ledger(entries=(Entry(("in:cora-canary-77",), NOTE), Entry(("in:peter-holm",), ""))), "run")

    def crash(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(f"vaultnet.app.forget.{step}", crash)
        assert run("forget", "cora canary", "--yes").code == 130

    answer = run("forget", "cora canary", "--yes")
    assert answer.code == 0, answer.err
    assert holding(vault, CANARY, NAME, "canarywine", "cora-canary") == []
    assert not (vault / NOTE).exists()
    assert len(read_forgotten(folder).people) == 1
    assert [each.ids for each in read_ledger(folder).entries] == [("in:peter-holm",)]


CONNECTIONS = """First Name,Last Name,URL,Email Address,Company,Position,Connected On
Cora,Canary,https://www.linkedin.com/in/cora-canary-77,,Canarywine,Head of all,24 Oct 2026
Peter,Holm,https://www.linkedin.com/in/peter-holm,,Nordelbe,Buyer,25 Oct 2026
"""


@pytest.mark.usefixtures("known")
def test_the_same_file_imported_again_brings_back_the_others_alone(run: Run, vault: Path, tmp_path: Path) -> None:
    file = tmp_path / "Connections.csv"
    file.write_text(CONNECTIONS)
    assert run("import", str(file), "--create", "all", "--apply").code == 0
    assert run("forget", "cora", "--yes").code == 0
    (vault / "People/Peter Holm.md").unlink(missing_ok=True)

    for _ in range(2):
        answer = run("import", str(file), "--create", "all", "--apply")
        assert answer.code == 0, answer.err

    found = [
        path.relative_to(vault).as_posix()
        for path in vault.rglob("*")
        if path.is_file() and "cora" in path.name.lower()
    ]
    assert found == [".trash/Cora Canary.md"]
    assert "1 person whom you had forgotten" in answer.out
    kept = holding(vault, NAME, "cora-canary", "canarywine")
    assert [name for name in kept if "sqlite" not in name] == []  # the cache knows what a daily note still says


@pytest.mark.usefixtures("known")
def test_what_a_spreadsheet_saves_in_the_same_moment_stays(
    run: Run, vault: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = vault / "Vaultnet/Candidates.csv"
    table.parent.mkdir(exist_ok=True)
    table.write_text(f"pick,name,company\n,{NAME},Canarywine\n")
    saved = f"pick,name,company\n,{NAME},Canarywine\nx,Peter Holm,Nordelbe\n"
    made = candidates_data

    def saved_meanwhile(rows: Candidates, home: str) -> bytes:
        table.write_text(saved)
        return made(rows, home)

    monkeypatch.setattr("vaultnet.app.forget.candidates_data", saved_meanwhile)

    assert run("forget", "cora", "--yes").code != 0
    assert table.read_text() == saved
