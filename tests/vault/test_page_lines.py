"""Whatever the user types on a page is there after the page was made again, and again."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from vaultnet.model.page import END_MARK, Page
from vaultnet.vault.form import MARKDOWN
from vaultnet.vault.mark import with_digest
from vaultnet.vault.place import write_page
from vaultnet.vault.state import State

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

PIECES = (
    b"call",
    b"caff\xc3\xa8",
    b"\xff\xfe",
    b"\x00",
    b"- [ ] ",
    b"# ",
    b"  ",
    b"> ",
    b"\xe2\x80\xa8",
    b"---",
    b"key: v",
)


def page(number: int) -> Page:
    """Return the page of a day: some of its lines are those of the day before."""
    lines = [f"- person {each}, {number} days" for each in range(number % 7)] + ["", "# Who to meet", "", "the same"]
    text = "\n".join(["---", "generator: vaultnet", "format: 1", "---", *lines, END_MARK, ""])
    return Page("who_to_meet", "Who to meet.md", text)


def typed_line(chance: Random, number: int) -> bytes:
    """Return a line that is like no other: whoever has typed it knows it again."""
    return b"".join(chance.choices(PIECES, k=chance.randrange(4))) + b"typed %d" % number


def type_in(file: Path, chance: Random, line: bytes) -> None:
    """Type a line anywhere below the first of a page, inside or below its end mark; or save it all as Windows does."""
    lines = file.read_bytes().split(b"\n")
    lines.insert(chance.choice([1, len(lines), chance.randrange(1, len(lines) + 1)]), line)
    text = b"\n".join(lines)
    file.write_bytes(text.replace(b"\r", b"").replace(b"\n", b"\r\n") if chance.random() < 0.1 else text)


def made_again(folder: Path, rounds: int) -> list[bytes]:
    """Type and make the page again, so many times; return what was typed and has gone."""
    chance, state, typed = Random(15), State(folder / "state"), []  # noqa: S311  # where to type
    root = folder / "vault"
    root.mkdir()
    file = root / "Vaultnet" / "Who to meet.md"
    write_page(str(root), "Vaultnet", page(0), state)
    for number in range(1, rounds + 1):
        line = typed_line(chance, number)
        type_in(file, chance, line)
        typed.append(line)
        assert write_page(str(root), "Vaultnet", page(number), state) == "written"
        if number % 50 == 0:
            text = file.read_bytes()
            lost = [each for each in typed if each.strip() not in text]
            assert text.startswith(b"---\ngenerator: vaultnet\n")
            if lost:
                return lost
            file.write_bytes(text.split(END_MARK.encode() + b"\n")[0] + END_MARK.encode() + b"\n")
            typed.clear()
    return []


def test_no_line_that_was_typed_is_lost_when_a_page_is_made_again(
    quick_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.fsync", lambda _: None)

    assert made_again(quick_path, 1000) == []


def test_a_page_that_is_simply_written_again_loses_them(quick_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    careless = MARKDOWN._replace(kept=lambda page, *_: with_digest(page.text))
    monkeypatch.setattr("vaultnet.vault.place.form_of", lambda _: careless)

    assert made_again(quick_path, 50) != []
