from __future__ import annotations

import errno
import gc
import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from vaultnet.app import refresh as refreshing
from vaultnet.app import watch as watching
from vaultnet.app.build import build
from vaultnet.app.pipeline import briefing_of
from vaultnet.app.reading import read_rules
from vaultnet.errors import LockedError
from vaultnet.network.known_again import Who
from vaultnet.pages.briefing import Briefing
from vaultnet.vault.forgotten import forget
from vaultnet.vault.lock import is_watched, watch_lock
from vaultnet.vault.records import read_built, read_watching, write_built
from vaultnet.vault.state import state_of
from watched_vault import OWNER, PERSON, WatchedVault, pages_in

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a vault with ten people, and a home of its own beside it."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    root = Path(os.path.realpath(tmp_path)) / "Notes"
    (root / ".obsidian").mkdir(parents=True)
    (root / "Me.md").write_text(OWNER)
    for number in range(10):
        (root / f"Person {number}.md").write_text(f"{PERSON}- 2026-0{1 + number % 9}-01: call\n")
    return root


@pytest.fixture
def vault(root: Path) -> Iterator[WatchedVault]:
    vault = WatchedVault(root)
    vault.pass_time(3)  # the second look, with ears open
    vault.page_writes = 0
    vault.batches.clear()
    yield vault
    vault.close()


def briefings() -> int:
    """Return how many briefings there are in memory."""
    return sum(isinstance(each, Briefing) for each in gc.get_objects())


def cold(vault: WatchedVault) -> dict[str, bytes]:
    """Return the pages that a build makes of a copy of the vault, in a state of its own."""
    copy = vault.root.parent / "copy"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(vault.root, copy)
    rules = read_rules(str(copy))
    build(str(copy), briefing_of(rules, vault.today, "en", "en"))
    return pages_in(copy)


def test_a_saved_note_is_on_the_pages_after_a_tenth_of_a_second(vault: WatchedVault) -> None:
    vault.save("Person 1.md", f"{PERSON}- 2026-11-23: lunch\n")
    vault.pass_time(0.05, 0.05)
    assert vault.page_writes == 0
    vault.pass_time(0.1, 0.05)

    assert vault.page_writes == 1
    assert vault.pages() == cold(vault)


def test_while_somebody_keeps_saving_pages_follow_every_two_seconds(vault: WatchedVault) -> None:
    for number in range(60):
        vault.save("Person 1.md", f"{PERSON}- 2026-11-{1 + number % 20:02}: lunch\n")
        vault.pass_time(0.09, 0.09)

    assert 2 <= vault.page_writes <= 3


def test_whoever_is_forgotten_is_on_no_page_while_other_deleted_notes_still_count(vault: WatchedVault) -> None:
    for number in (1, 2):
        (vault.root / f"Person {number}.md").unlink()
    forget(state_of(str(vault.root)).folder, Who(("Person 1",)), path="Person 1.md")
    vault.pass_time(61, 1)  # a look at the whole vault
    vault.save("Person 3.md", f"{PERSON}- 2026-11-22: lunch\n")
    vault.pass_time(5, 0.5)

    page = (vault.root / "Vaultnet/Last contact.md").read_text()
    assert "Person 1" not in page
    assert "Person 2" in page
    vault.pass_time(130, 1)
    assert vault.pages() == cold(vault)


def test_a_storm_of_changes_is_waited_out(vault: WatchedVault) -> None:
    for number in range(600):
        vault.save(f"New/{number}.md", PERSON)
        vault.pass_time(0.03, 0.03)
    assert vault.page_writes == 0
    vault.pass_time(1)

    assert vault.page_writes == 1
    assert len(vault.eyes.known.files) == 611


def test_a_storm_without_end_is_waited_out_for_a_minute(vault: WatchedVault) -> None:
    for number in range(2200):
        vault.save(f"New/{number % 50}.md", f"{PERSON}- 2026-11-{1 + number % 20}: lunch\n")
        vault.pass_time(0.03, 0.03)

    assert vault.page_writes == 1


def test_a_change_that_nobody_told_of_is_seen_within_a_minute(vault: WatchedVault) -> None:
    vault.save("Person 1.md", f"{PERSON}- 2026-11-23: lunch\n", heard=False)
    vault.pass_time(60)

    assert vault.pages() == cold(vault)
    assert vault.page_writes == 1


def test_three_looks_that_found_what_nobody_told_of_make_looks_come_often(vault: WatchedVault) -> None:
    for number in range(3):
        vault.save("Person 1.md", f"{PERSON}- 2026-11-0{1 + number}: lunch\n", heard=False)
        vault.pass_time(61)
    assert vault.batches[-1].condition == "degraded"
    vault.save("Person 1.md", f"{PERSON}- 2026-11-20: lunch\n", heard=False)
    vault.pass_time(10.5)

    assert vault.pages() == cold(vault)


def test_our_own_writing_is_no_news(vault: WatchedVault) -> None:
    vault.save("Person 1.md", f"{PERSON}- 2026-11-23: lunch\n")
    vault.pass_time(1)
    for name in vault.pages():
        vault.hints.add(f"Vaultnet/{name}", is_final=True)
    vault.batches.clear()
    vault.pass_time(600)

    assert vault.batches == []


def test_a_note_that_says_the_same_of_people_makes_no_page_anew(
    vault: WatchedVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(refreshing, "build", lambda *_: pytest.fail("pages were made"))
    for text in ("walk by the sea", "a walk by the sea, and rain"):
        vault.save("Person 5.md", f"{PERSON}- 2026-06-01: call\n\n{text}\n")
        vault.pass_time(3)

    assert (vault.page_writes, [told.error for told in vault.told if told.error]) == (0, [])
    monkeypatch.undo()
    assert vault.pages() == cold(vault)


def test_words_that_stand_on_a_page_follow_though_the_note_says_the_same_of_people(vault: WatchedVault) -> None:
    for place in ("sea", "river"):
        vault.save("Person 1.md", f"{PERSON}- 2026-02-01: dinner by the {place}\n")
        vault.pass_time(3)

    assert b"river" in b"".join(vault.pages().values())
    assert vault.pages() == cold(vault)


def test_what_pages_were_made_of_is_gone_with_them_and_waits_for_no_sweep(vault: WatchedVault) -> None:
    vault.told.clear()
    gc.collect()
    there = briefings()
    for day in (22, 23):
        vault.save("Person 1.md", f"{PERSON}- 2026-11-{day}: lunch\n")
        vault.pass_time(3)
    assert briefings() == there + 2
    vault.told.clear()

    assert briefings() == there


def test_a_note_in_another_language_is_counted_when_it_is_saved(root: Path) -> None:
    for number in range(10):
        (root / f"Person {number}.md").write_text(f"{PERSON}- 2026-02-01: call with her about the plans\n")
    vault = WatchedVault(root, languages=(None, "en"))
    assert "Who to meet.md" in vault.pages()
    for number in range(10):
        vault.save(f"Person {number}.md", f"{PERSON}- 2026-02-01: pranzo con lei, che parla anche della nuova casa\n")
        vault.pass_time(3)

    assert "Chi incontrare.md" in vault.pages()
    vault.close()


def test_a_page_that_somebody_types_on_is_put_in_order_and_their_line_kept(vault: WatchedVault) -> None:
    page = vault.root / "Vaultnet" / "Last contact.md"
    page.write_text(page.read_text().replace("\n# ", "\nring Anna!\n# ", 1))
    vault.hints.add("Vaultnet/Last contact.md", is_final=True)
    vault.pass_time(1)

    assert page.read_text().endswith("<!-- vaultnet:end -->\nring Anna!\n")


def test_a_page_that_somebody_removed_comes_back(vault: WatchedVault) -> None:
    (vault.root / "Vaultnet" / "Last contact.md").unlink()
    vault.pass_time(61)

    assert vault.pages() == cold(vault)


def test_a_save_that_shows_in_no_number_of_the_file_is_read_when_it_was_heard(vault: WatchedVault) -> None:
    file = vault.root / "Person 1.md"
    before = file.stat()
    file.write_bytes(file.read_bytes().replace(b"02-01", b"05-01"))  # a disk with coarse times, as FAT has
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    row = vault.eyes.known.files["Person 1.md"]
    vault.eyes.known.files["Person 1.md"] = row._replace(ctime_ns=file.stat().st_ctime_ns)
    vault.hints.add("Person 1.md", is_final=True)
    vault.pass_time(1)

    assert vault.pages() == cold(vault)


def test_at_midnight_the_pages_move_on_and_every_note_is_read_afresh(vault: WatchedVault) -> None:
    file = vault.root / "Person 1.md"
    before = file.stat()
    vault.now += 11 * 3600 + 3500
    vault.pass_time(61)
    file.write_bytes(file.read_bytes().replace(b"02-01", b"05-01"))
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    row = vault.eyes.known.files["Person 1.md"]
    found = file.stat()
    vault.eyes.known.files["Person 1.md"] = row._replace(ctime_ns=found.st_ctime_ns)  # a disk without that number
    files = vault.round.memory.files
    files[file.name] = files[file.name]._replace(ctime_ns=found.st_ctime_ns)
    vault.pass_time(20)
    assert vault.pages() != cold(vault)
    vault.pass_time(60)

    assert vault.batches[-1].why == "day"
    assert vault.pages() == cold(vault)


def test_the_day_is_that_of_the_settings(root: Path) -> None:
    (root / "Vaultnet").mkdir()
    (root / "Vaultnet" / "Settings.md").write_text("---\ntimezone: Pacific/Kiritimati\n---\n")
    vault = WatchedVault(root, zone="America/Los_Angeles")

    assert str(vault.round.day()) == "2026-11-25"


def test_settings_saved_while_watching_hold_at_once(vault: WatchedVault) -> None:
    vault.save("Vaultnet/Settings.md", "---\npages_folder: Pages\n---\n")
    vault.pass_time(1)

    assert (vault.root / "Pages" / "Who to meet.md").exists()
    assert vault.batches[-1].why == "rules"


def test_settings_that_cannot_be_read_leave_the_old_ones(vault: WatchedVault) -> None:
    (vault.root / "Vaultnet" / "Settings.md").mkdir()
    vault.save("Person 1.md", f"{PERSON}- 2026-11-23: lunch\n")
    vault.pass_time(61)

    assert b"23 Nov" in vault.pages()["Last contact.md"]


def test_an_error_in_one_round_is_told_once_and_the_next_goes_on(
    vault: WatchedVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(watching, "refresh", lambda *_, **__: 1 / 0)
        vault.told.clear()
        vault.save("Person 1.md", f"{PERSON}- 2026-11-23: lunch\n")
        vault.pass_time(35)
        assert [type(each.error) for each in vault.told] == [ZeroDivisionError]
        found = read_watching(vault.round.folder)
        assert found is not None
        assert found.failed == "ZeroDivisionError"
    vault.pass_time(12)

    assert vault.pages() == cold(vault)
    assert vault.told[-1].error is None


def test_an_error_while_looking_does_not_end_the_watch(vault: WatchedVault) -> None:
    batch = vault.eyes.failed(ValueError("Anna"))
    vault.take(batch)
    vault.pass_time(12)

    assert vault.batches[-1].condition == "ok"
    assert "Anna" not in vault.round.log.file.read_text()


def test_a_full_disk_leaves_the_pages_and_is_tried_again(vault: WatchedVault, monkeypatch: pytest.MonkeyPatch) -> None:
    before = vault.pages()

    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as broken:
        broken.setattr(os, "fsync", full)
        vault.save("Person 1.md", f"{PERSON}- 2026-11-23: lunch\n")
        vault.pass_time(30)
        assert vault.pages() == before
    vault.pass_time(12)

    assert vault.pages() == cold(vault)


def test_a_vault_that_is_away_is_left_alone_and_followed_when_it_is_back(vault: WatchedVault) -> None:
    aside = vault.root.parent / "aside"
    vault.root.rename(aside)
    vault.pass_time(600)
    assert not vault.root.exists()
    (aside / "Person 1.md").write_text(f"{PERSON}- 2026-11-23: lunch\n")
    os.utime(aside / "Person 1.md", (vault.wall(), vault.wall()))
    vault.pass_time(5)
    aside.rename(vault.root)
    vault.pass_time(2)

    assert vault.conditions == ["away", "ok"]
    assert vault.pages() == cold(vault)


def test_an_empty_folder_in_the_vaults_place_is_not_written_to(vault: WatchedVault) -> None:
    aside = vault.root.parent / "aside"
    vault.root.rename(aside)
    vault.root.mkdir()
    vault.pass_time(600)
    assert list(vault.root.iterdir()) == []
    assert vault.conditions == ["away"]
    vault.root.rmdir()
    aside.rename(vault.root)
    vault.pass_time(2)

    assert vault.conditions == ["away", "ok"]
    assert vault.page_writes == 0


def test_another_vault_in_its_place_is_not_written_to(vault: WatchedVault) -> None:
    aside = vault.root.parent / "aside"
    vault.root.rename(aside)
    (vault.root / ".obsidian").mkdir(parents=True)
    (vault.root / "Stranger.md").write_text(PERSON)
    vault.pass_time(600)
    shutil.rmtree(vault.root)
    aside.rename(vault.root)
    vault.pass_time(3)

    assert vault.conditions == ["suspicious", "ok"]
    assert vault.page_writes == 0


def test_a_smaller_vault_in_its_place_is_followed_once_the_user_builds(
    vault: WatchedVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault.root.rename(vault.root.parent / "aside")
    (vault.root / ".obsidian").mkdir(parents=True)
    (vault.root / "Person 1.md").write_text(PERSON)
    vault.pass_time(5)
    watching = read_watching(state_of(str(vault.root)).folder)
    assert watching
    assert watching.condition == "suspicious"

    monkeypatch.setattr(os, "getpid", lambda: 1)
    build(str(vault.root), briefing_of(read_rules(str(vault.root)), vault.today, "en", "en"))
    monkeypatch.undo()
    vault.pass_time(12)

    assert vault.eyes.condition == "ok"
    assert vault.pages() == cold(vault)


def test_whoever_asks_after_a_restored_vault_finds_its_watch(root: Path) -> None:
    vault = WatchedVault(root)
    aside = root.parent / "aside"
    around = vault.round.around
    seen: list[bool] = []

    def is_stopped() -> bool:
        if not seen:
            shutil.copytree(root, aside)
            shutil.rmtree(root)
            aside.rename(root)
        seen.append(is_watched(state_of(str(root)).folder))
        vault.now += 2
        return len(seen) > 4  # a round has come since

    watching.watch(str(root), around._replace(is_stopped=is_stopped))

    assert seen[-1]
    assert not is_watched(state_of(str(root)).folder)


def test_an_emptied_vault_forgets_nobody_until_the_user_builds(
    vault: WatchedVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = vault.pages()
    for number in range(8):
        (vault.root / f"Person {number}.md").unlink()
    vault.pass_time(3600)
    assert (vault.pages(), vault.conditions) == (before, ["suspicious"])

    monkeypatch.setattr(os, "getpid", lambda: 1)
    build(str(vault.root), briefing_of(read_rules(str(vault.root)), vault.today, "en", "en"))
    monkeypatch.undo()
    vault.pass_time(12)

    assert vault.eyes.condition == "ok"
    assert len(vault.eyes.known.files) == 3
    assert vault.pages() == cold(vault)


def test_a_deleted_person_leaves_the_pages_after_a_minute(vault: WatchedVault) -> None:
    (vault.root / "Person 1.md").unlink()
    vault.hints.add("Person 1.md", is_final=True)
    vault.pass_time(58)
    assert (vault.page_writes, b"Person 1" in vault.pages()["Last contact.md"]) == (0, True)
    vault.pass_time(4)

    assert vault.pages() == cold(vault)


def test_quotes_of_a_note_that_is_away_for_a_moment_stay(vault: WatchedVault) -> None:
    vault.save("Person 1.md", PERSON.replace("30", "5") + "- 2026-03-01: coffee, she told me of her boat\n")
    vault.pass_time(3)
    before = vault.pages()
    (vault.root / "Person 1.md").rename(vault.root / "aside")
    vault.hints.add_everything()
    vault.pass_time(3)
    vault.save("Person 2.md", PERSON + "- 2026-02-28: call\n")
    vault.pass_time(3)

    assert b"her boat" in before["Who to meet.md"]
    assert b"her boat" in vault.pages()["Who to meet.md"]


@pytest.mark.parametrize("mentions", ["false", "true"])
def test_a_note_that_is_emptied_by_a_slow_save_never_shows_empty(vault: WatchedVault, mentions: str) -> None:
    vault.save("Vaultnet/Settings.md", f"---\nmentions: {mentions}\n---\n")
    vault.pass_time(3)
    whole = (vault.root / "Person 1.md").read_text()
    before = vault.pages()
    for piece in ("", "---\n", "---\ntype: pe", ""):
        vault.save("Person 1.md", piece, heard=not piece)
        vault.pass_time(3)
        assert vault.pages() == before
    vault.save("Person 1.md", whole)
    vault.pass_time(3)

    assert vault.pages() == before == cold(vault)


def test_after_a_sleep_everything_is_looked_at(vault: WatchedVault) -> None:
    vault.save("Person 1.md", f"{PERSON}- 2026-11-23: lunch\n", heard=False)
    vault.now += 300
    vault.turn()
    assert vault.pages() == cold(vault)


@pytest.mark.parametrize("days", [-365, 1, 365, 461])
def test_a_jump_of_the_machines_clock_is_followed(vault: WatchedVault, days: int) -> None:
    vault.ahead += days * 86_400
    vault.save("Person 1.md", f"{PERSON}- 2025-06-01: lunch\n", heard=False)
    vault.pass_time(3)

    assert vault.pages() == cold(vault)


def test_on_a_machine_that_is_not_the_writer_nothing_is_written(vault: WatchedVault) -> None:
    before = vault.pages()
    vault.save("Vaultnet/Settings.md", "---\nwriter: another-desk\n---\n")
    vault.save("Person 1.md", f"{PERSON}- 2026-11-23: lunch\n")
    vault.pass_time(600)

    assert vault.pages() == before
    assert {page.outcome for page in vault.told[-1].refreshed.built} == {"other_writer"}  # type: ignore[union-attr]  # it went well


def test_a_vault_that_lost_most_notes_while_nobody_watched_is_suspicious_from_the_start(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(os, "getpid", lambda: 1)  # the last to build was another process
        WatchedVault(root).close()
    before = {file.name: file.read_bytes() for file in (root / "Vaultnet").iterdir()}
    for number in range(9):
        (root / f"Person {number}.md").unlink()
    vault = WatchedVault(root)
    vault.pass_time(600)

    assert vault.conditions == ["suspicious"]
    assert {file.name: file.read_bytes() for file in (root / "Vaultnet").iterdir()} == before
    write_built(vault.round.folder, 11)
    assert read_built(vault.round.folder) is not None


def test_the_log_holds_no_word_of_a_note(vault: WatchedVault) -> None:
    for number in range(3):
        vault.save(f"Zanzibar {number}.md", f"{PERSON}- 2026-11-2{number}: lunch at Quixote's\n")
        vault.pass_time(5)
    vault.round.log.write_error(ValueError("Zanzibar"))
    kept = b"".join(file.read_bytes() for file in vault.round.folder.iterdir() if file.is_file())

    assert b"pages why=hint" in kept
    for word in (b"Zanzibar", b"Quixote", b"Person", str(vault.root).encode()):
        assert word not in kept


def test_one_watch_a_vault(vault: WatchedVault) -> None:
    folder = state_of(str(vault.root)).folder
    around = vault.round.around
    with watch_lock(folder, "Notes"), pytest.raises(LockedError) as refused:
        watching.watch(str(vault.root), around)

    assert str(os.getpid()) in str(refused.value.what.blanks)


def test_once_brings_the_pages_up_to_date_and_ends(root: Path) -> None:
    vault = WatchedVault(root)
    vault.save("Person 1.md", f"{PERSON}- 2026-11-23: lunch\n")
    watching.watch(str(root), vault.round.around, is_once=True)

    assert vault.pages() == cold(vault)


def test_a_notification_comes_once_a_day_and_not_in_the_night(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "UTC")
    shown: list[str] = []
    vault = WatchedVault(root, notify=shown)
    vault.save("Person 1.md", f"{PERSON}- 2026-11-22: lunch\n")
    vault.pass_time(5)
    assert len(shown) == 1
    assert "to meet" in shown[0]
    assert "Person" not in shown[0]
    vault.now += 13 * 3600
    vault.pass_time(5)
    assert len(shown) == 1
    vault.now += 7 * 3600
    vault.save("Person 1.md", f"{PERSON}- 2026-11-23: lunch\n")
    vault.pass_time(5)

    assert len(shown) == 2


def test_what_is_remembered_is_dropped_when_the_rules_change(vault: WatchedVault) -> None:
    vault.save("Vaultnet/Settings.md", "---\nday_first: false\n---\n")
    vault.save("Person 1.md", f"{PERSON}- 03/04/2026: lunch\n")
    vault.pass_time(3)

    assert vault.pages() == cold(vault)
    assert refreshing.Memory().read == {}
