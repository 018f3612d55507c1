"""The command `import`, and what becomes of candidates in `build`, as a user types them."""

from __future__ import annotations

import json
import zipfile
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from documents import ROOT
from vaultnet.cli.main import exit_code

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    Run = Callable[..., tuple[int, str]]

EXAMPLES = ROOT / "docs" / "examples"
TABLE = "Vaultnet/Candidates.csv"


@pytest.fixture(autouse=True)
def _quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have every note be quiet: the notes of a test are always fresh."""
    for module in ("write", "placing"):
        monkeypatch.setattr(f"vaultnet.vault.{module}.refuse_noise", lambda *_: None)


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    root = tmp_path / "Notes"
    (root / "Persone").mkdir(parents=True)
    (root / ".obsidian").mkdir()
    (root / "Io.md").write_text("---\nme: true\ninterests: [sailing]\n---\n")
    (root / "Persone/Anna Keller.md").write_text("---\ncompany: Weinkontor Hamburg\ninterests: [sailing]\n---\n")
    return root


@pytest.fixture
def run(vault: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    for name in ("HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "home"))

    def ran(*words: str, language: str = "en") -> tuple[int, str]:
        code = exit_code(["--vault", str(vault), "--today", "2026-11-24", "--language", language, *words])
        return code, capsys.readouterr().out

    return ran


def files(vault: Path) -> dict[str, bytes]:
    return {str(each.relative_to(vault)): each.read_bytes() for each in vault.rglob("*") if each.is_file()}


def test_a_dry_run_writes_nothing(run: Run, vault: Path) -> None:
    before = files(vault)
    code, said = run("import", str(EXAMPLES / "Connections.csv"))
    assert code == 0
    assert said.endswith("Nothing was written. The same command with --apply does it.\n")
    assert files(vault) == before


def test_the_answer_in_json_has_exactly_the_keys_of_the_specification(run: Run) -> None:
    _, said = run("import", str(EXAMPLES / "Connections.csv"), "--json")
    answer = json.loads(said)
    assert list(answer) == [
        *("schema", "source", "new", "known", "filled", "conflicts", "possible_duplicates", "hidden", "unmapped"),
        *("contacts", "applied"),
    ]
    assert answer["possible_duplicates"] == [
        {
            "name": "Anna Keller",
            "company": "Weinkontor Hamburg",
            "place": "Connections.csv:5",
            "path": "Persone/Anna Keller.md",
            "other": "Anna Keller",
            "why": "name_company",
        }
    ]
    assert (answer["new"], answer["hidden"], answer["applied"]) == (3, 1, False)
    _, said = run("import", str(EXAMPLES / "leads.csv"), "--json", "--apply")
    answer = json.loads(said)
    assert answer["unmapped"] == [{"column": "Note interne", "values": 1}]
    assert answer["applied"] is True


@pytest.mark.usefixtures("run")
def test_what_could_not_be_written_is_told_beside_the_json(
    vault: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mine = vault / "Persone/Anna Keller.md"
    mine.write_text("---\nemail: anna@w.example\n---\n")
    (tmp_path / "second name").hardlink_to(mine)
    table = tmp_path / "people.csv"
    words = ["--vault", str(vault), "--language", "en", "import", str(table), "--apply"]
    table.write_text("Name,E-mail,City\nAnna Keller,anna@w.example,Bremen\n")
    assert exit_code([*words, "--json"]) == 14
    said = capsys.readouterr()
    assert json.loads(said.out)["applied"] is False
    assert "Persone/Anna Keller.md: it has a second name on the disk" in said.err
    assert exit_code(words) == 14
    said = capsys.readouterr()
    assert "Done" not in said.out
    assert "Persone/Anna Keller.md could not be written" in said.err
    table.write_text("Name,E-mail,City\nAnna Keller,anna@w.example,Bremen\nBo Berg,bo@b.example,Bremen\n")
    assert exit_code([*words, "--json", "--create", "all"]) == 0
    said = capsys.readouterr()
    assert json.loads(said.out)["applied"] is True
    assert "Persone/Anna Keller.md: it has a second name on the disk" in said.err


def test_an_import_and_its_undo_leave_the_vault_as_it_was_pages_too(run: Run, vault: Path) -> None:
    run("build")
    before = files(vault)
    assert run("import", str(EXAMPLES / "contacts.vcf"), "--apply")[0] == 0
    assert (vault / "Persone/Karin Lindgren.md").exists()
    code, said = run("undo")
    assert (code, said) == (0, "The import is taken back: one file gone, 0 as they were before.\n")
    assert files(vault) == before


HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
MESSAGES = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n"
)
PROFILE = (
    "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,"
    "Twitter Handles,Websites,Instant Messengers\n"
)
ME = "Martina Zorzi,https://www.linkedin.com/in/martina-zorzi"
METTE = "Mette Holm,https://www.linkedin.com/in/mette-holm"


def archive(folder: Path, day: str, company: str, *days: str) -> str:
    """Return the path of an archive of that day, with one connection and messages to her on these days."""
    file = folder / f"Basic_LinkedInDataExport_{day}.zip"
    with zipfile.ZipFile(file, "w") as made:
        row = f"Mette,Holm,https://www.linkedin.com/in/mette-holm,,{company},buyer,03 Mar 2026\n"
        made.writestr("Connections.csv", HEADER + row)
        sent = "".join(f"c1,,{ME},{METTE},{each} 08:00:00 UTC,,hello,INBOX\n" for each in days)
        made.writestr("messages.csv", MESSAGES + sent)
        made.writestr("Profile.csv", f"{PROFILE}Martina,Zorzi,,,,,,,,,,,\n")
    return str(file)


def test_a_newer_archive_adds_what_is_new_and_an_older_one_nothing(run: Run, vault: Path, tmp_path: Path) -> None:
    old = archive(tmp_path, "10-01-2026", "Vinhuset", "2026-09-01")
    new = archive(tmp_path, "11-20-2026", "Nordvin", "2026-09-01", "2026-11-02")
    assert "1 of them gets a note" in run("import", old, "--apply")[1]
    before = files(vault)
    assert run("import", old, "--apply")[1].endswith("All of this is known: there is nothing to write.\n")
    assert files(vault) == before
    later = run("import", new)[1]
    assert "News\n  Mette Holm: Vinhuset → Nordvin\n" in later
    assert "1 contact becomes a line\n" in later


def test_in_three_commands_from_a_downloaded_archive_to_a_page_about_its_people(
    run: Run, vault: Path, tmp_path: Path
) -> None:
    (vault / "Io.md").unlink()
    (vault / "Persone/Anna Keller.md").unlink()
    file = archive(tmp_path, "11-20-2026", "Vinhuset", "2026-05-02")
    assert [run(*words)[0] for words in (["init"], ["import", file], ["import", file, "--apply"])] == [0, 0, 0]
    page = (vault / "Vaultnet/Who to meet.md").read_text(encoding="utf-8")
    assert "[[Mette Holm]]" in page
    assert "me: true\n" in next(vault.rglob("Martina Zorzi.md")).read_text(encoding="utf-8")


def test_the_report_shows_the_owners_own_note_field_by_field(run: Run, vault: Path, tmp_path: Path) -> None:
    file = archive(tmp_path, "11-20-2026", "Vinhuset", "2026-05-02")
    assert ("Into your own note: Io.md\n  linkedin: https://www.linkedin.com/in/martina-zorzi\n") in run(
        "import", file
    )[1]
    (vault / "Io.md").unlink()
    assert (
        "You get a note of your own: what you share with others is known by it\n"
        "  linkedin: https://www.linkedin.com/in/martina-zorzi\n"
    ) in run("import", file)[1]
    (vault / "Persone/Martina Zorzi.md").write_text("---\nruolo: export\n---\n")
    assert "Persone/Martina Zorzi.md may be your own note: write `me: true` into it" in run("import", file)[1]


def test_the_report_shows_what_is_not_written_beside_the_words_of_a_note(run: Run, vault: Path, tmp_path: Path) -> None:
    card = tmp_path / "a.vcf"
    card.write_text("BEGIN:VCARD\nFN:Anna Keller\nEMAIL:a@k.example\nCATEGORIES:Jazz\nNOTE:likes wood\nEND:VCARD\n")
    (vault / "Persone/Anna Keller.md").write_text("---\nemail: a@k.example\ninterests: [sailing]\n---\n")
    title = "Not written, for these notes have their own\n"
    rows = "  Persone/Anna Keller.md: interests: Jazz\n  Persone/Anna Keller.md: note: likes wood\n"
    assert title + rows in run("import", str(card), "--apply")[1]
    assert title not in run("import", str(card))[1]


def test_contacts_of_two_years_become_lines_and_since_goes_further_back(run: Run, vault: Path, tmp_path: Path) -> None:
    file = archive(tmp_path, "11-20-2026", "Vinhuset", "2019-03-04", "2024-11-22", "2024-11-23", "2026-11-02")
    said = run("import", file)[1]
    assert "2 contacts become lines\n  2 contacts are too old, or among several, and become no lines\n" in said
    said = run("import", file, "--since", "2020-01-01", "--apply")[1]
    assert "3 contacts become lines\n" in said
    text = (vault / "Persone/Mette Holm.md").read_text(encoding="utf-8")
    assert [line[2:12] for line in text.split("\n") if "LinkedIn" in line] == ["2024-11-22", "2024-11-23", "2026-11-02"]


def test_on_a_terminal_a_bar_tells_how_far_the_writing_is(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[tuple[int, int]] = []

    @contextmanager
    def bar() -> Iterator[Callable[[int, int], None]]:
        yield lambda done, total: told.append((done, total))

    monkeypatch.setattr("vaultnet.cli.import_._progress", bar)
    run("import", archive(tmp_path, "11-20-2026", "Vinhuset", "2026-05-02"), "--apply")
    assert told == [(0, 2), (1, 2), (2, 2)]


def test_an_x_typed_in_a_spreadsheet_makes_a_note_at_the_next_build_although_no_note_has_changed(
    run: Run, vault: Path
) -> None:
    run("import", str(EXAMPLES / "Connections.csv"), "--apply")
    run("build")
    run("build")
    table = vault / TABLE
    table.write_text(table.read_text(encoding="utf-8").replace(";Paul Okafor;", "x;Paul Okafor;"), encoding="utf-8")
    run("build")
    assert 'linkedin: "https://www.linkedin.com/in/paul-okafor-example"' in (
        vault / "Persone/Paul Okafor.md"
    ).read_text(encoding="utf-8")
    assert "Paul Okafor" not in table.read_text(encoding="utf-8")
    assert "**Paul Okafor**" not in (vault / "Vaultnet/Who to meet.md").read_text(encoding="utf-8")


def test_a_tick_on_the_page_makes_a_note_and_a_no_is_kept_in_the_table(run: Run, vault: Path) -> None:
    run("import", str(EXAMPLES / "Connections.csv"), "--apply")
    page = vault / "Vaultnet/Who to meet.md"
    text = page.read_text(encoding="utf-8")
    for box in ("a note for them · Mette Sørensen", "no · Paul Okafor"):
        line = next(each for each in text.split("\n") if box in each)
        text = text.replace(line, line.replace("[ ]", "[x]"))
    page.write_text(text, encoding="utf-8")
    run("build")
    assert (vault / "Persone/Mette Sørensen.md").exists()
    rows = (vault / TABLE).read_text(encoding="utf-8").split("\n")
    assert next(row for row in rows if "Paul" in row).startswith("no;Paul Okafor")
    assert not [row for row in rows if "Mette" in row]
    after = page.read_text(encoding="utf-8")
    assert "Paul Okafor" not in after
    assert "[x]" not in after
    before = files(vault)
    run("build")
    assert files(vault) == before


def test_the_mapping_of_a_header_is_remembered(run: Run) -> None:
    leads = str(EXAMPLES / "leads.csv")
    run("import", leads, "--map", "Note interne=notes", "--apply", "--create", "none")
    _, said = run("import", leads)
    assert "Note interne → note" in said


def test_an_unknown_file_and_a_wrong_option_are_told(run: Run, tmp_path: Path) -> None:
    nothing = tmp_path / "nothing.bin"
    nothing.write_bytes(b"\0\1\2")
    assert run("import", str(nothing))[0] == 12
    assert run("import", str(tmp_path / "gone.csv"))[0] == 12
    assert run("import", str(EXAMPLES / "leads.csv"), "--map", "no pair")[0] == 2
    assert run("import", str(EXAMPLES / "leads.csv"), "--since", "yesterday")[0] == 2


def test_a_table_that_cannot_be_read_is_told_with_its_line(run: Run, vault: Path) -> None:
    (vault / TABLE).parent.mkdir()
    (vault / TABLE).write_text("pick;name\n;Anna;too;many\n", encoding="utf-8")
    before = files(vault)
    assert run("import", str(EXAMPLES / "contacts.vcf"), "--apply")[0] == 12
    assert files(vault) == before
