"""Answers in notes such as nobody expects: not a byte of the user's is touched."""

from __future__ import annotations

from datetime import date
from random import Random
from typing import TYPE_CHECKING, Final

import pytest

from random_notes import LINE_ENDS, random_note
from vaultnet.answers.edited import edited
from vaultnet.app.answer import Patience, answer
from vaultnet.app.undo import undo
from vaultnet.model.answer import Answer, Edit, LogLine, SetField
from vaultnet.model.channel import CHANNELS
from vaultnet.model.settings import Settings
from vaultnet.model.vault_config import VaultConfig
from vaultnet.notes.parse import parse
from vaultnet.notes.raw_lines import BOM, frontmatter_of, line_end_of, lines_of
from vaultnet.people.conventions import conventions_from
from vaultnet.people.facts import facts_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CONVENTIONS, _ = conventions_from(Settings(), VaultConfig())
DAY: Final = date(2026, 11, 24)
PATH: Final = "People/Anna.md"
TEXTS: Final = (
    "",
    "",
    "the regatta",
    "caffè — “in Kiel”",
    "a | b",
    "cancelled at last",
    "2026-01-01",
    "[[Bea]] ☕",
    "`x",
)
LOGS: Final = (b"## Log", b"## Contatti", b"# Interactions", b"### Diario ###", b"Contacts\n========")
ENTRIES: Final = (
    "- 2026-{m:02}-{d:02} call",
    "* [[2026-{m:02}-{d:02}]] caffè",
    "1. {d}.{m}.2026: mail",
    "\t- **2026-{m:02}-{d:02}** x",
    "### 2026-{m:02}-{d:02} — Email",
    "| 2026-{m:02}-{d:02} | call | x |",
    "- {d} marzo 2026 pranzo",
    "- [x] call ✅ 2026-{m:02}-{d:02}",
)
BETWEEN: Final = (
    *(b"", b"", b"  more", b"\tmore", b"lazy", b"> quote", b"<!-- x", b"-->", b"%% x %%"),
    *(b"```", b"<div>", b"---", b"    code", b"\xff", b"a\x00"),
)


def note_with_logs(chance: Random) -> bytes:
    """Return a note with up to three logs, the one or other in a block of code or a comment, some of 300 lines."""
    end = chance.choice(LINE_ENDS)
    lines = [*random_note(chance).split(b"\n")] if chance.random() < 0.5 else [b"# Anna"]
    for heading in chance.sample(LOGS, chance.randrange(4)):
        lines += [chance.choice((b"", b"```", b"<!--", b"text"))] if chance.random() < 0.3 else [b""]
        lines += [heading, *([b""] if chance.random() < 0.3 else [])]
        style, size = chance.choice(ENTRIES), chance.choice((0, 1, 2, 5, 300 if chance.random() < 0.05 else 3))
        days = [(chance.randint(1, 12), chance.randint(1, 28)) for _ in range(size)]
        days.sort(reverse=chance.random() < 0.5)
        for month, day in days:
            lines.append(style.format(m=month, d=day).encode())
            lines += chance.choices(BETWEEN, k=chance.choice((0, 0, 0, 1)))
    if chance.random() < 0.3:
        lines += [chance.choice((b"## Links", b"[^1]: x", b"%% kanban", b"## Fonti")), b"- a"]
    text = end.join(lines)
    return text + (end if chance.random() < 0.7 else b"")


def random_entry(chance: Random) -> LogLine:
    day = date(2026, chance.randint(1, 12), chance.randint(1, 28)) if chance.random() < 0.3 else DAY
    channel = chance.choice([each for each in CHANNELS if each != "mention"])
    return LogLine(day, channel, chance.choice(TEXTS), chance.choice(("en", "it")))


def notes(number: int, seed: int) -> Iterator[tuple[Random, bytes]]:
    chance = Random(seed)  # noqa: S311  # what notes look like
    for _ in range(number):
        yield chance, (note_with_logs(chance) if chance.random() < 0.7 else random_note(chance))


def made(data: bytes, edit: Edit) -> bytes | None:
    new = edited("People/Anna.md", data, (edit,), CONVENTIONS)
    return new if isinstance(new, bytes) else None


def logged_in(number: int, seed: int) -> int:
    """Return in how many random notes a contact was written down, so that taking it out again gives the old bytes."""
    done = 0
    for chance, before in notes(number, seed):
        entry = random_entry(chance)
        after = made(before, entry)
        if after is None or after == before:
            continue
        done += 1
        start = next(
            (index for index, (one, other) in enumerate(zip(before, after, strict=False)) if one != other), len(before)
        )
        size = len(after) - len(before)
        cuts = (at for at in range(max(0, start - size), start + 1) if after[:at] + after[at + size :] == before)
        assert next(cuts, None) is not None, (before, after)
        assert after.count(b"\n") - before.count(b"\n") <= 5
        assert made(after, entry) == after, (before, after)
        note = parse("People/Anna.md", b"---\ntype: person\n---\n" + after.removeprefix(BOM))
        days = [mention.day for mention in facts_of(note, CONVENTIONS).mentions]
        assert frontmatter_of(after) or entry.day.toordinal() in days or "cancelled" in entry.text, (before, after)
    return done


def snoozed_in(number: int, seed: int) -> int:
    """Return in how many random notes a property was set, so that nothing but its line is another."""
    done = 0
    for chance, before in notes(number, seed):
        day = f"2026-12-{chance.randint(1, 28):02}"
        after = made(before, SetField("snooze_until", day))
        if after is None or after == before:
            continue
        done += 1
        end = line_end_of(before)
        if frontmatter_of(before) is None:
            bom = b"\xef\xbb\xbf" if before.startswith(b"\xef\xbb\xbf") else b""
            head = bom + end.join((b"---", b"snooze_until: " + day.encode(), b"---", b""))
            assert after == head + before[len(bom) :]
            continue
        old = [before[line.start : line.after] for line in lines_of(before)]
        new = [after[line.start : line.after] for line in lines_of(after)]
        other = [line for line in new if line not in old]
        assert len(other) <= 1
        assert abs(len(new) - len(old)) <= 1
        assert all(day.encode() in line for line in other)
        assert made(after, SetField("snooze_until", day)) == after
    return done


def undone_in(number: int, seed: int, place: Path) -> int:
    """Return how many random notes were written into on the disk, so that `undo` gave back the bytes of each."""
    root, done = place / "vault", 0
    (root / "People").mkdir(parents=True)
    for chance, before in notes(number, seed):
        edit = random_entry(chance) if chance.random() < 0.5 else SetField("snooze_until", "2026-12-08")
        (root / PATH).write_bytes(before)
        written = answer(str(root), (Answer(PATH, (edit,)),), CONVENTIONS, Patience(0, 0))[0]
        if written.became == "written":
            assert (root / PATH).read_bytes() != before
            undone = undo(str(root), written.number)
            assert undone
            assert undone.outcome.result == "written"
            done += 1
        assert (root / PATH).read_bytes() == before
    return done


@pytest.fixture
def place(quick_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("HOME", "XDG_STATE_HOME", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(quick_path / "home"))
    monkeypatch.setattr("os.fsync", lambda _: None)
    return quick_path


def test_undo_gives_back_every_byte_of_a_note(place: Path) -> None:
    assert undone_in(60, 15, place) > 35


@pytest.mark.nightly
@pytest.mark.timeout(3600)
def test_undo_gives_back_every_byte_of_thirty_thousand_notes(place: Path) -> None:
    assert sum(undone_in(100, seed, place / str(seed)) for seed in range(300)) > 20_000


def test_a_contact_put_into_a_note_leaves_every_byte_of_it() -> None:
    assert logged_in(250, 11) > 180


def test_a_property_set_in_a_note_changes_one_line() -> None:
    assert snoozed_in(400, 12) > 150


@pytest.mark.nightly
@pytest.mark.timeout(3600)
def test_thirty_thousand_notes_keep_every_byte() -> None:
    assert logged_in(30_000, 13) > 25_000
    assert snoozed_in(30_000, 14) > 15_000
