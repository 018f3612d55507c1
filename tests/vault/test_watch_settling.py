from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from vaultnet.model.problem import Problem
from vaultnet.vault.scan import NoteFile, Scan
from vaultnet.vault.watch_settling import Known, Moment

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from vaultnet.vault.watch_settling import Settled

HEAD = "---\ncompany: Acme\n---\n"
START = 1_800_000_000.0


class Look:
    """A vault that is looked at again and again, and the clock."""

    def __init__(self, root: Path, *names: str) -> None:
        self.root = root
        self.known = Known(str(root))
        self.now = 0.0
        for name in names:
            self.save(name, f"{HEAD}{name}")
        self.known.begin(self.scan())

    def save(self, name: str, text: str, *, seconds_ago: float = 60) -> None:
        file = self.root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
        at = START + self.now - seconds_ago
        os.utime(file, (at, at))

    def scan(self, *problems: Problem) -> Scan:
        rows = []
        for file in sorted(self.root.rglob("*.md")):
            stat = file.stat()
            path = file.relative_to(self.root).as_posix()
            rows.append(NoteFile(path, stat.st_size, stat.st_mtime_ns, stat.st_ino, stat.st_mtime_ns))
        return Scan(tuple(rows), (), problems)

    def settled(
        self,
        *,
        after: float = 1,
        finished: Collection[str] = (),
        is_marked: bool = True,
        problems: tuple[Problem, ...] = (),
    ) -> Settled:
        self.now += after
        moment = Moment(self.now, START + self.now)
        return self.known.settled(
            self.scan(*problems), moment, dict.fromkeys(finished, moment.wall), is_marked=is_marked
        )


def paths(settled: Settled) -> list[str]:
    return [note.path for note in settled.found.notes]


def test_a_saved_note_has_changed_and_the_others_have_not(tmp_path: Path) -> None:
    look = Look(tmp_path, "A.md", "B.md")
    look.save("A.md", f"{HEAD}said anew")

    settled = look.settled()

    assert (settled.changed, settled.held, settled.again) == (frozenset({"A.md"}), frozenset(), None)
    assert look.settled().changed == frozenset()


def test_a_note_that_has_gone_counts_for_another_minute(tmp_path: Path) -> None:
    look = Look(tmp_path, "A.md", "B.md")
    (tmp_path / "A.md").unlink()

    first = look.settled()
    late = look.settled(after=58)
    gone = look.settled(after=2)

    assert (paths(first), first.held, first.changed, first.again) == (
        ["A.md", "B.md"],
        frozenset({"A.md"}),
        frozenset(),
        61.0,
    )
    assert late.held == {"A.md"}
    assert (paths(gone), gone.held, gone.changed, gone.again) == (["B.md"], frozenset(), frozenset({"A.md"}), None)


def test_a_note_that_comes_back_within_the_minute_never_went(tmp_path: Path) -> None:
    look = Look(tmp_path, "A.md", "B.md")
    (tmp_path / "A.md").rename(tmp_path / "A")
    look.settled()
    (tmp_path / "A").rename(tmp_path / "A.md")

    back = look.settled(after=30)
    (tmp_path / "A.md").unlink()
    again = look.settled(after=40)

    assert (back.changed, back.held, back.again) == (frozenset(), frozenset(), None)
    assert (again.held, again.again) == (frozenset({"A.md"}), 131.0)


@pytest.mark.parametrize(("known", "gone", "is_believed"), [(4, 4, True), (10, 4, True), (10, 5, False), (12, 5, True)])
def test_half_of_the_notes_at_once_are_not_believed_but_a_few_are(
    tmp_path: Path, known: int, gone: int, *, is_believed: bool
) -> None:
    look = Look(tmp_path, *(f"{number:02}.md" for number in range(known)))
    for number in range(gone):
        (tmp_path / f"{number:02}.md").unlink()

    settled = look.settled()
    later = look.settled(after=3600)

    assert settled.missing == (0 if is_believed else gone)
    assert later.missing == (0 if is_believed else gone)
    assert len(look.known.files) == (known - gone if is_believed else known)


def test_without_the_vaults_mark_no_note_counts_as_deleted(tmp_path: Path) -> None:
    look = Look(tmp_path, "A.md", "B.md")
    (tmp_path / "A.md").unlink()
    look.settled(is_marked=False)

    assert look.settled(after=3600, is_marked=False).held == {"A.md"}


def test_notes_of_a_folder_that_cannot_be_listed_stay(tmp_path: Path) -> None:
    look = Look(tmp_path, "Far/A.md", "B.md", "C.md")
    (tmp_path / "Far" / "A.md").unlink()
    problem = Problem("Far", 0, "unreadable", ("no",))
    look.settled(problems=(problem,))

    assert look.settled(after=3600, problems=(problem,)).held == {"Far/A.md"}


def test_evicted_notes_stay_however_many(tmp_path: Path) -> None:
    look = Look(tmp_path, *(f"{number}.md" for number in range(8)))
    evicted = frozenset(f"{number}.md" for number in range(7))
    for path in evicted:
        (tmp_path / path).unlink()
    moment = Moment(4000, START + 4000)
    settled = look.known.settled(look.scan(), moment, {}, is_marked=True, evicted=evicted)

    assert (settled.held, settled.missing) == (evicted, 0)


@pytest.mark.parametrize("new", ["Anna K.md", "Archive/Anna.md"])
def test_a_moved_or_renamed_note_is_followed_at_once(tmp_path: Path, new: str) -> None:
    look = Look(tmp_path, "Anna.md", "B.md")
    (tmp_path / "Archive").mkdir()
    (tmp_path / "Anna.md").rename(tmp_path / new)

    settled = look.settled()

    assert (settled.changed, settled.held) == (frozenset({"Anna.md", new}), frozenset())


def test_a_note_that_a_sync_program_moves_is_followed_at_once(tmp_path: Path) -> None:
    look = Look(tmp_path, "Anna.md", "B.md")
    (tmp_path / "Anna.md").rename(tmp_path / "aside")
    look.save("Archive/Anna.md", f"{HEAD}Anna.md")

    assert look.settled().held == frozenset()


def test_a_folder_moved_with_all_its_notes_is_nothing_suspicious(tmp_path: Path) -> None:
    look = Look(tmp_path, *(f"People/{number}.md" for number in range(20)))
    (tmp_path / "People").rename(tmp_path / "Persone")

    settled = look.settled()

    assert (settled.missing, settled.held, len(settled.found.notes)) == (0, frozenset(), 20)


@pytest.mark.parametrize("text", ["", "Acme", "\n"])
def test_a_note_that_lost_its_properties_says_for_a_minute_what_it_said_before(tmp_path: Path, text: str) -> None:
    look = Look(tmp_path, "A.md", "B.md")
    before = look.known.files["A.md"]
    look.save("A.md", text)

    first = look.settled(finished={"A.md"})
    late = look.settled(after=59)
    believed = look.settled(after=1)

    assert (first.held, first.changed, first.again) == (frozenset({"A.md"}), frozenset(), 61.0)
    assert late.found.notes[0] == before
    assert (believed.held, believed.changed) == (frozenset(), frozenset({"A.md"}))
    assert look.settled().changed == frozenset()


def test_a_note_without_properties_may_be_emptied_at_once(tmp_path: Path) -> None:
    look = Look(tmp_path, "B.md")
    look.save("A.md", "just text")
    look.settled()
    look.save("A.md", "")

    assert look.settled().changed == {"A.md"}


def test_a_note_emptied_and_then_saved_whole_is_never_seen_empty(tmp_path: Path) -> None:
    look = Look(tmp_path, "A.md")
    look.save("A.md", "")
    assert look.settled().changed == frozenset()
    look.save("A.md", f"{HEAD}whole")

    settled = look.settled()

    assert (settled.changed, settled.held) == (frozenset({"A.md"}), frozenset())


def test_what_somebody_may_still_be_writing_waits_until_it_has_been_the_same_for_two_seconds(tmp_path: Path) -> None:
    look = Look(tmp_path, "A.md")
    look.save("A.md", f"{HEAD}half", seconds_ago=0)
    look.save("New.md", f"{HEAD}half", seconds_ago=0)

    first = look.settled(after=0)
    growing = look.settled(after=1)
    look.save("New.md", f"{HEAD}half and half", seconds_ago=0)
    second = look.settled(after=1.5)
    last = look.settled(after=2)

    assert (first.held, first.changed, paths(first), first.again) == (frozenset({"A.md"}), frozenset(), ["A.md"], 2.0)
    assert growing.changed == frozenset()
    assert second.changed == {"A.md"}
    assert last.changed == {"New.md"}


def test_what_was_heard_to_be_closed_needs_no_waiting(tmp_path: Path) -> None:
    look = Look(tmp_path, "A.md")
    look.save("A.md", f"{HEAD}whole", seconds_ago=0)

    assert look.settled(after=0, finished={"A.md"}).changed == {"A.md"}


def test_what_was_closed_and_is_being_written_again_waits(tmp_path: Path) -> None:
    look = Look(tmp_path, "A.md")
    look.save("A.md", f"{HEAD}half", seconds_ago=0)
    closed = START + look.now - 0.1

    settled = look.known.settled(look.scan(), Moment(look.now, START + look.now), {"A.md": closed}, is_marked=True)

    assert (settled.changed, settled.held) == (frozenset(), frozenset({"A.md"}))


def test_a_time_of_the_future_waits_no_longer_than_any_other(tmp_path: Path) -> None:
    look = Look(tmp_path, "A.md")
    look.save("A.md", f"{HEAD}from tomorrow", seconds_ago=-86_400)

    assert look.settled(after=0).changed == {"A.md"}


def test_the_clock_set_back_hides_no_change(tmp_path: Path) -> None:
    look = Look(tmp_path, "A.md")
    look.save("A.md", f"{HEAD}older", seconds_ago=365 * 86_400)

    assert look.settled().changed == {"A.md"}


def test_names_that_differ_in_case_are_one_note_renamed(tmp_path: Path) -> None:
    look = Look(tmp_path, "Anna.md")
    (tmp_path / "Anna.md").rename(tmp_path / "anna.md")

    assert look.settled().changed == {"Anna.md", "anna.md"}
