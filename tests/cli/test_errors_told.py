from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from vaultnet.cli.main import exit_code

if TYPE_CHECKING:
    from pathlib import Path

    from answers import Run


def told(err: str) -> list[str]:
    """Return the lines of an error: what, what was done, what to do."""
    lines = err.splitlines()
    assert len(lines) == 3
    assert not lines[0].startswith(" ")
    assert all(line.startswith("  ") for line in lines[1:])
    assert "{" not in err
    return lines


@pytest.mark.parametrize("language", ["en", "it"])
def test_a_vault_that_is_not_there_is_told_in_three_lines(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], language: str
) -> None:
    code = exit_code(["--vault", str(tmp_path / "gone"), "--language", language, "who"])

    out, err = capsys.readouterr()
    assert (code, out) == (10, "")
    first = told(err)[0]
    assert str(tmp_path / "gone") in first
    assert ("is no vault" in first) == (language == "en")


@pytest.mark.parametrize("language", ["en", "it"])
@pytest.mark.parametrize(
    ("words", "code", "named"),
    [
        (("why", "Nobody Atall"), 16, "Nobody Atall"),
        (("why", "Ana Keler"), 16, "Anna Keller"),
        (("why", "luca"), 17, "People/Luca Ferri.md"),
        (("common", "anna", "luca"), 17, "People/Luca Neri.md"),
    ],
)
def test_a_name_that_means_nobody_or_several_is_told(
    run: Run, words: tuple[str, ...], code: int, named: str, language: str
) -> None:
    answer = run("--language", language, *words)

    assert (answer.code, answer.out) == (code, "")
    assert any(named in line for line in told(answer.err))


@pytest.mark.parametrize("language", ["en", "it"])
def test_common_with_one_name_needs_an_owner(run: Run, vault: Path, language: str) -> None:
    (vault / "People/Ada Rossi.md").unlink()

    answer = run("--language", language, "common", "anna")

    assert answer.code == 18
    told(answer.err)


@pytest.mark.parametrize("language", ["en", "it"])
def test_a_folder_that_is_not_empty_gets_no_demo(run: Run, vault: Path, language: str) -> None:
    before = sorted(vault.rglob("*"))

    answer = run("--language", language, "demo", str(vault))

    assert answer.code == 19
    told(answer.err)
    assert sorted(vault.rglob("*")) == before


@pytest.mark.parametrize("language", ["en", "it"])
def test_a_page_that_cannot_be_written_is_told(run: Run, monkeypatch: pytest.MonkeyPatch, language: str) -> None:
    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.write", full)

    answer = run("--language", language, "build")

    assert (answer.code, answer.out) == (14, "")
    first = told(answer.err)[0]
    assert ("the disk is full" in first) == (language == "en")


def test_a_settings_note_that_cannot_be_read_is_told(run: Run, vault: Path) -> None:
    (vault / "Vaultnet/Settings.md").mkdir(parents=True)

    answer = run("who")

    assert answer.code == 11
    assert "Vaultnet/Settings.md" in told(answer.err)[0]


def test_a_vault_that_may_not_be_entered_is_not_taken_for_a_bad_settings_note(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refusing(*_: object) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("vaultnet.app.reading.read_note", refusing)
    monkeypatch.setattr("os.access", lambda *_: False)

    answer = run("who")

    assert answer.code == 12
    assert "you have no permission" in told(answer.err)[0]


def test_a_vault_that_cannot_be_listed_is_told(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def refusing(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("vaultnet.vault.scan._Walk.scan_folder", refusing)

    answer = run("who")

    assert answer.code == 12
    told(answer.err)


@pytest.mark.parametrize("language", ["en", "it"])
@pytest.mark.parametrize(
    ("words", "named"),
    [
        (("chek",), "check"),
        (("who", "--jsn"), "--json"),
        (("--quiet",), ""),
        (("why",), "NAME|NOME"),
        (("demo",), "DIR|CARTELLA"),
        (("who", "anna"), "anna"),
        (("--today", "2026-13-01", "who"), "2026-13-01"),
        (("--today", "soon", "who"), "soon"),
        (("log", "anna", "coffee", "--on"), "--on"),
        (("log",), "NAME... CHANNEL [TEXT]|NOME... CANALE [TESTO]"),
        (("snooze",), "NAME WHEN|NOME QUANDO"),
        (("check", "--strict=yes"), "--strict"),
        (("undo", "first"), "NUMBER|NUMERO"),
        (("import", "x.csv", "--create", "some"), "contacted"),
        (("import", "x.csv", "--map", "Name"), "Name"),
        (("import", "x.csv", "--since", "soon"), "soon"),
        (("prospects", "--market", "Atlantis"), "Atlantis"),
        (("service", "begin"), "begin"),
    ],
)
def test_wrong_use_is_told_in_three_lines_and_ends_with_2(
    run: Run, words: tuple[str, ...], named: str, language: str
) -> None:
    answer = run("--language", language, *words)

    assert (answer.code, answer.out) == (2, "")
    lines = told(answer.err)
    assert named.split("|")[language == "it" and "|" in named] in lines[0]
    assert ("Nothing was changed." in lines[1]) == (language == "en")


def test_a_bug_of_ours_is_told_in_three_lines_and_ends_with_70(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("vaultnet.app.pipeline.network_from", broken)

    answer = run("who")

    assert answer.code == 70
    lines = told(answer.err)
    assert "ZeroDivisionError" in lines[0]
    assert "--debug" in lines[2]
    assert "Traceback" in run("--debug", "who").err


def test_ctrl_c_ends_silently_with_130(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("vaultnet.app.pipeline.network_from", stopped)

    assert run("who") == (130, "", "")


def test_a_vault_is_found_from_inside_it(
    vault: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (vault / ".obsidian").mkdir()
    monkeypatch.chdir(vault / "People")

    assert exit_code(["people"]) == 0
    assert "Anna Keller" in capsys.readouterr().out


def test_the_time_zone_of_the_settings_decides_which_day_it_is(vault: Path, capsys: pytest.CaptureFixture[str]) -> None:
    days = set()
    (vault / "Vaultnet").mkdir()
    for timezone in ("Pacific/Kiritimati", "Pacific/Pago_Pago"):  # 25 hours apart: never the same day
        (vault / "Vaultnet/Settings.md").write_text(f"---\ntimezone: {timezone}\n---\n")
        exit_code(["--vault", str(vault), "people", "--json"])
        days.add(capsys.readouterr().out.split('"today": "')[1][:10])

    assert len(days) == 2


def test_a_time_zone_that_nobody_knows_is_a_problem(run: Run, vault: Path) -> None:
    (vault / "Vaultnet").mkdir()
    (vault / "Vaultnet/Settings.md").write_text("---\ntimezone: ../../etc/passwd\n---\n")

    problems = run("check", "--json").json["problems"]

    assert ("Vaultnet/Settings.md", 2, "bad_setting") in [
        (each["path"], each["line"], each["code"]) for each in problems
    ]
