from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from vaultnet.model.message import message
from vaultnet.vault.writable import RefusedError

if TYPE_CHECKING:
    from pathlib import Path

    from answers import Run

ANNA, LUCA = "People/Anna Keller.md", "People/Luca Neri.md"


@pytest.fixture(autouse=True)
def _quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have every note be quiet: the notes of a test are always fresh."""
    for module in ("write", "placing"):
        monkeypatch.setattr(f"vaultnet.vault.{module}.refuse_noise", lambda *_: None)


@pytest.fixture
def busy(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have somebody type in every note, and nobody wait for it."""

    def refuse(*_: object) -> None:
        raise RefusedError("not_quiet")  # noqa: EM101  # a code

    for module in ("write", "placing"):
        monkeypatch.setattr(f"vaultnet.vault.{module}.refuse_noise", refuse)
    monkeypatch.setattr("time.sleep", lambda _: None)


def texts(vault: Path) -> dict[str, bytes]:
    return {file.relative_to(vault).as_posix(): file.read_bytes() for file in vault.rglob("*.md")}


def test_one_line_goes_into_the_log_of_each_person_and_undo_takes_both_back(run: Run, vault: Path) -> None:
    before = texts(vault)

    answer = run("log", "anna", "luca", "neri", "coffee", "her move", "to Bremen", "--on", "yesterday")

    assert answer.code == 0
    assert answer.out == f"Anna Keller: written into {ANNA}.\nLuca Neri: written into {LUCA}.\n"
    assert texts(vault)[ANNA] == before[ANNA] + "- 2026-11-23 ☕ coffee her move to Bremen\n".encode()
    assert b"2026-11-23 \xe2\x98\x95 coffee her move to Bremen" in texts(vault)[LUCA]
    assert {path for path, text in texts(vault).items() if text != before[path]} == {ANNA, LUCA}
    assert run("people", "--json").json["people"][0]["last_met"] == "2026-11-23"
    assert run("undo").code == 0
    assert texts(vault) == before


def test_what_is_there_already_is_not_written_again(run: Run, vault: Path) -> None:
    run("log", "anna", "call")
    once = texts(vault)
    assert run("log", "anna", "call").out == f"Anna Keller: {ANNA} says so already.\n"
    assert texts(vault) == once


def test_one_line_for_all_goes_into_a_meeting_or_daily_note(run: Run, vault: Path) -> None:
    before = texts(vault)
    answer = run("log", "anna", "luca neri", "dinner", "--in", "2026-11-21")
    after = texts(vault)
    assert answer.out == "Anna Keller and Luca Neri: written into Daily/2026-11-21.md.\n"
    added = after["Daily/2026-11-21.md"].decode().removeprefix(before["Daily/2026-11-21.md"].decode())
    assert "2026-11-21 🍽️ dinner · [[Anna Keller]], [[Luca Neri]]" in added
    assert {path for path, text in after.items() if text != before[path]} == {"Daily/2026-11-21.md"}
    people = {each["name"]: each["last_met"] for each in run("people", "--json").json["people"]}
    assert people["Anna Keller"] == "2026-11-21"
    assert people["Luca Neri"] == "2026-11-23"
    assert run("undo").code == 0
    assert texts(vault) == before


@pytest.mark.parametrize("note", ["20 Oct", "Daily/2026-10-20.md", "2026-10-20"])
def test_a_note_is_found_by_path_name_or_day(run: Run, vault: Path, note: str) -> None:
    assert run("log", "anna", "call", "--in", note).code == 0
    assert b"2026-10-20 \xf0\x9f\x93\x9e call" in texts(vault)["Daily/2026-10-20.md"]


def test_in_another_note_everybody_is_linked_so_that_the_link_leads_there(run: Run, vault: Path) -> None:
    (vault / "People/Karl #1.md").write_text("---\nname: Karl [CEO]\n---\n")
    assert run("log", "Karl [CEO]", "anna", "call", "tea\n# x", "--in", "2026-11-21").code == 0
    assert (
        "· [Karl \\[CEO\\]](../People/Karl%20%231.md), [[Anna Keller]] tea # x\n"
        in texts(vault)["Daily/2026-11-21.md"].decode()
    )
    people = {each["name"]: each["last_spoken"] for each in run("people", "--json").json["people"]}
    assert (people["Karl [CEO]"], people["Anna Keller"]) == ("2026-11-21", "2026-11-21")


def test_somebody_is_put_off_until_a_day_and_back_again(run: Run, vault: Path) -> None:
    before = texts(vault)
    assert run("snooze", "Anna", "Keller", "2", "weeks").out == f"Anna Keller: written into {ANNA}.\n"
    assert b"\nsnooze_until: 2026-12-08\n---\n" in texts(vault)[ANNA]
    assert run("why", "anna", "--json").json["hidden_by"] == "snoozed"
    assert run("undo").code == 0
    assert texts(vault) == before


def test_not_now_is_thirty_days_and_never_is_never(run: Run, vault: Path) -> None:
    before = texts(vault)
    run("skip", "anna")
    assert b"\nsnooze_until: 2026-12-24\n" in texts(vault)[ANNA]
    run("skip", "anna", "--never")
    assert b"\nstatus: do_not_contact\n" in texts(vault)[ANNA]
    assert "Anna Keller" not in [each["name"] for each in run("people", "--json").json["people"]]
    run("undo")
    run("undo")
    assert texts(vault) == before


def test_json_says_what_became_of_each_answer(run: Run) -> None:
    assert run("log", "anna", "luca neri", "call", "--json").json == {
        "schema": 1,
        "answers": [
            {
                "people": [{"name": name, "path": path}],
                "path": path,
                "became": "written",
                "why": None,
                "number": number,
            }
            for number, (name, path) in enumerate((("Anna Keller", ANNA), ("Luca Neri", LUCA)), 1)
        ],
    }


@pytest.mark.usefixtures("busy")
def test_while_somebody_types_it_is_promised_and_the_next_build_keeps_it(
    run: Run, vault: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = texts(vault)
    answer = run("log", "anna", "call", "soon")
    assert answer.code == 0
    assert answer.out == f"Anna Keller: will be added when you pause; {ANNA} is being edited.\n"
    assert texts(vault) == before
    assert "One answer waits for a note that is being edited." in run("status").out
    assert run("status", "--json").json["waiting"] == 1

    for module in ("write", "placing"):
        monkeypatch.setattr(f"vaultnet.vault.{module}.refuse_noise", lambda *_: None)
    assert run("build").code == 0

    assert texts(vault)[ANNA] == before[ANNA] + "- 2026-11-24 📞 call soon\n".encode()


def test_undo_takes_back_what_waits_before_what_was_written(
    run: Run, vault: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = texts(vault)
    run("log", "luca neri", "call")
    request.getfixturevalue("busy")
    run("log", "anna", "call")

    assert run("undo").out == f"{ANNA}: what was waiting for it will not be added.\n"
    assert run("status", "--json").json["waiting"] == 0
    assert texts(vault)[LUCA] != before[LUCA]
    for module in ("write", "placing"):
        monkeypatch.setattr(f"vaultnet.vault.{module}.refuse_noise", lambda *_: None)
    assert run("undo").out == f"{LUCA}: as it was before.\n"
    assert texts(vault) == before


@pytest.mark.parametrize("language", ["en", "it"])
@pytest.mark.parametrize(
    ("words", "code", "named"),
    [
        (("log", "anna", "somehow"), 2, "anna somehow"),
        (("log", "anna", "call", "--on", "someday"), 2, "someday"),
        (("log", "luca", "call"), 17, "People/Luca Ferri.md"),
        (("log", "anna", "luca", "call"), 17, "People/Luca Ferri.md"),
        (("log", "Nobody", "call"), 16, "Nobody"),
        (("log", "anna", "call", "--in", "no such note"), 16, "no such note"),
        (("log", "anna", "call", "--in", "luca"), 17, "People/Luca Neri.md"),
        (("snooze", "anna", "someday"), 2, "anna someday"),
        (("snooze", "luca", "2 weeks"), 17, "People/Luca Neri.md"),
        (("skip", "Nobody"), 16, "Nobody"),
    ],
)
def test_what_is_not_understood_is_told_in_three_lines_and_nothing_is_written(
    run: Run, vault: Path, words: tuple[str, ...], code: int, named: str, language: str
) -> None:
    before = texts(vault)

    answer = run("--language", language, *words)

    assert (answer.code, answer.out) == (code, "")
    assert len(answer.err.splitlines()) == 3
    assert named in answer.err
    assert texts(vault) == before


@pytest.mark.parametrize("language", ["en", "it"])
def test_a_note_that_cannot_be_written_is_told_and_the_others_are_written(
    run: Run, vault: Path, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    (vault / ANNA).chmod(0o444)
    before = texts(vault)

    answer = run("--language", language, "log", "anna", "luca neri", "call")

    assert answer.code == 14
    assert LUCA in answer.out
    assert ANNA in answer.err
    assert len(answer.err.splitlines()) == 3
    assert texts(vault)[ANNA] == before[ANNA]
    assert message("it is read-only").text in answer.err or language == "it"
    monkeypatch.undo()


@pytest.mark.parametrize("language", ["en", "it"])
@pytest.mark.parametrize(
    ("words", "what", "todo"),
    [
        (("log", "anna", "call", "--on", "tomorrow"), "tomorrow", "--on 2026-11-25"),
        (("log", "anna", "call", "--on", "domani"), "domani", "--on 2026-11-25"),
        (("log", "anna", "call", "--on", "next Monday"), "next Monday", "--on 2026-11-30"),
        (("log", "anna", "call", "--on", "1989-01-05"), "1990", "anno|year"),
        (("log", "anna", "call", "--on", "2099-01-05"), "2099-01-05", "anno|year"),
        (("log", "anna", "call", "--on", "14"), "“14”", "2026-11-24"),
        (("snooze", "anna", "0", "days"), "“0 days”", "2026-12-10"),
        (("snooze", "anna", "yesterday"), "“yesterday”", "2026-12-10"),
        (("snooze", "anna", "2020-01-01"), "“2020-01-01”", "2026-12-10"),
        (("snooze", "anna", "40", "years"), "“40 years”", "vaultnet skip Anna Keller --never"),
        (("snooze", "anna", "9999", "years"), "“9999 years”", "vaultnet skip Anna Keller --never"),
        (("snooze", "anna", "2", "fortnights"), "anna 2 fortnights", "2026-12-10"),
        (("snooze", "2", "weeks"), "name|nome", "2026-12-10"),
    ],
)
def test_a_day_that_cannot_be_is_told_with_the_reason_and_nothing_is_written(  # one a column
    run: Run, vault: Path, words: tuple[str, ...], what: str, todo: str, language: str
) -> None:
    before = texts(vault)

    answer = run("--language", language, *words)

    first, _, third = answer.err.splitlines()
    assert answer.code == 2
    assert any(each in first for each in what.split("|"))
    assert any(each in third for each in todo.split("|"))
    assert texts(vault) == before


def test_a_date_ahead_is_planned(run: Run) -> None:
    assert run("log", "anna", "call", "--on", "2026-12-24").code == 0
    assert run("people", "--json").json["people"][0]["planned"] == "2026-12-24"


@pytest.mark.parametrize("language", ["en", "it"])
@pytest.mark.parametrize(
    "words",
    [
        ("log", "ada rossi", "call"),
        ("log", "ada", "rossi", "call"),
        ("log", "anna", "and", "ada", "lunch"),
        ("snooze", "ada", "2", "weeks"),
        ("skip", "Ada Rossi"),
        ("skip", "ada", "--never"),
        ("brief", "ada"),
        ("forget", "ada", "--yes"),
        ("path", "ada", "rossi"),
    ],
)
def test_where_somebody_else_is_needed_the_owner_is_told_that_it_is_them(
    run: Run, vault: Path, words: tuple[str, ...], language: str
) -> None:
    before = texts(vault)

    answer = run("--language", language, *words)

    assert (answer.code, answer.out) == (16, "")
    assert answer.err.splitlines()[0] == ("Ada Rossi: that is you." if language == "en" else "Ada Rossi: sei tu.")
    assert len(answer.err.splitlines()) == 3
    assert texts(vault) == before


def test_who_shares_a_name_with_the_owner_goes_before_them(run: Run, vault: Path) -> None:
    (vault / "People/Ada Blum.md").write_text("---\nrole: buyer\n---\n")

    assert run("log", "ada", "call").out == "Ada Blum: written into People/Ada Blum.md.\n"


@pytest.mark.parametrize("language", ["en", "it"])
@pytest.mark.parametrize(
    "words", [("log", "anna", "luca neri", "call"), ("skip", "anna"), ("undo",), ("undo", "--list")]
)
def test_a_state_folder_that_cannot_be_used_is_named_and_no_note_is_blamed(  # fixtures
    run: Run, vault: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], language: str
) -> None:
    (tmp_path / "state").write_text("no folder")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    before = texts(vault)

    answer = run("--language", language, *words)

    first, second, third = answer.err.splitlines()
    assert (answer.code, answer.out) == (14, "")
    assert str(tmp_path / "state" / "vaultnet") in first
    assert ("a file stands where a folder should be" in first) == (language == "en")
    assert ".md" not in answer.err
    assert ("that folder" in third) == (language == "en")
    assert second.startswith("  ")
    assert texts(vault) == before


@pytest.mark.parametrize("language", ["en", "it"])
@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("- 2026-10-01 call\n\0torn\n", "zero"),
        ("# Log\n" + "- x\n" * 60_000, "read|letta"),
    ],
)
def test_a_note_whose_text_is_not_read_gets_no_contact_that_would_never_count(  # one a column
    run: Run, vault: Path, text: str, reason: str, language: str
) -> None:
    (vault / "People/Nora Nil.md").write_text(f"---\nrole: buyer\n---\n{text}")
    before = texts(vault)

    answer = run("--language", language, "log", "nora", "call")

    assert (answer.code, answer.out) == (14, "")
    first, *_ = answer.err.splitlines()
    assert "People/Nora Nil.md" in first
    assert any(each in first for each in reason.split("|"))
    assert "vaultnet check" in first
    assert texts(vault) == before
