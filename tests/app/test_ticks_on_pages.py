"""Ticks on pages: in the note once, whatever happens between the tick, the note and the page."""

from __future__ import annotations

import os
from collections import Counter
from datetime import timedelta
from itertools import permutations
from typing import TYPE_CHECKING, Any

import pytest

from boxed_page import DAY, box, text_with, ticked
from file_calls import watch_calls
from two_machines_ticking import AT_ONCE, PAGE, Machine, send, ticked_vault
from vaultnet.answers.log_line import words_of
from vaultnet.app.answer import Patience, answer
from vaultnet.app.answered_build import AnsweredBuild, build_with_answers
from vaultnet.app.overwritten import look_at_written
from vaultnet.app.pipeline import briefing_of
from vaultnet.app.reading import read_rules
from vaultnet.app.ticks import take_ticks
from vaultnet.app.tidy import tidy
from vaultnet.app.undo import undo
from vaultnet.model.answer import Answer, LogLine
from vaultnet.model.page import Page
from vaultnet.vault.open_answers import read_open_answers
from vaultnet.vault.place import write_page
from vaultnet.vault.scan import scan_files
from vaultnet.vault.state import state_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from vaultnet.app.reading import Rules
    from vaultnet.model.answer import Code

ANNA, BEA = "People/Anna.md", "People/Bea.md"
PERSON = "---\ntype: person\ncadence: 30\ninterests: [sailing]\n---\n## Log\n- 2026-06-0{} call\n"
CONTACT: tuple[Code, ...] = ("coffee", "call", "message")


@pytest.fixture
def machine(quick_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    monkeypatch.setattr("os.fsync", lambda _: None)
    made = Machine(quick_path / "one", monkeypatch)
    made.use()
    made.write("Me.md", b"---\nme: true\ninterests: [sailing]\n---\n")
    made.write(ANNA, PERSON.format(1).encode())
    made.write(BEA, PERSON.format(2).encode())
    return made


def build(machine: Machine, patience: Patience = AT_ONCE, days: int = 0) -> AnsweredBuild:
    """Do what `vaultnet build` does."""
    rules = read_rules(str(machine.root))
    today = DAY + timedelta(days=days)
    files = scan_files(str(machine.root), rules.left_out)
    return build_with_answers(
        rules, files, today, lambda found: briefing_of(rules, today, "en", "en", files=found), patience
    )


def tick(machine: Machine, label: str, text: str = "") -> str:
    """Tick the first box of the page that says so; return its line."""
    file = machine.root / PAGE
    page = file.read_text()
    line = next(each for each in page.split("\n") if each.startswith("- [ ]") and label in each)
    file.write_text(page.replace(line, ticked(line, text)))
    return ticked(line, text)


def page(machine: Machine) -> str:
    return (machine.root / PAGE).read_text()


def note(machine: Machine, path: str = ANNA) -> str:
    return (machine.root / path).read_text()


def test_a_tick_is_in_the_note_and_the_page_moves_on(machine: Machine) -> None:
    build(machine)
    assert "### [[Anna]]" in page(machine)
    tick(machine, "coffee · [[Anna]]", "the regatta")
    done = build(machine)
    assert [each.became for each in done.done] == ["written"]
    assert note(machine) == PERSON.format(1) + "- 2026-11-24 ☕ coffee the regatta\n"
    assert "### [[Anna]]" not in page(machine)
    assert page(machine).endswith("<!-- vaultnet:end -->\n")
    again = build(machine)
    assert ({each.outcome for each in again.built}, again.done) == ({"unchanged"}, ())


@pytest.mark.parametrize(
    ("label", "line"),
    [
        ("later", "snooze_until: 2026-12-08"),
        ("not now", "snooze_until: 2026-12-24"),
        ("never", "status: do_not_contact"),
    ],
)
def test_later_not_now_and_never_are_properties_of_the_note(machine: Machine, label: str, line: str) -> None:
    build(machine)
    tick(machine, f"{label}", "")
    build(machine)
    changed = [path for path in (ANNA, BEA) if f"\n{line}\n---\n" in note(machine, path)]
    assert len(changed) == 1
    assert f"### [[{changed[0][7:-3]}]]" not in page(machine)


def test_a_promise_ticked_on_the_page_is_ticked_in_its_own_note(machine: Machine) -> None:
    machine.write("Daily/2026-11-12.md", b"- [ ] send [[Anna]] the notes \xf0\x9f\x93\x85 2026-11-26\n")
    build(machine)
    tick(machine, "send Anna the notes")
    build(machine)
    assert note(machine, "Daily/2026-11-12.md") == "- [x] send [[Anna]] the notes 📅 2026-11-26 ✅ 2026-11-24\n"
    assert "send Anna the notes" not in page(machine)


def test_in_an_italian_vault_the_log_is_italian(machine: Machine) -> None:
    machine.write("Vaultnet/Settings.md", b"---\nlanguage: it\n---\n")
    machine.write(ANNA, b"---\ntype: person\ncadence: 30\n---\n- 2026-06-01 call\n")
    rules = read_rules(str(machine.root))
    file = machine.root / "Vaultnet" / "Chi incontrare.md"
    for _ in range(2):
        files = scan_files(str(machine.root), rules.left_out)
        build_with_answers(rules, files, DAY, lambda found: briefing_of(rules, DAY, None, "it", files=found), AT_ONCE)
        text = file.read_text()
        file.write_text(text.replace("- [ ] ☕ caffè · [[Anna]]", "- [x] ☕ caffè · [[Anna]]"))
    assert note(machine).endswith("\n\n## Contatti\n- 2026-11-24 ☕ caffè\n")


def test_while_the_note_is_being_edited_the_tick_stays_and_the_page_with_it(machine: Machine) -> None:
    build(machine)
    tick(machine, "coffee · [[Anna]]")
    before = page(machine)
    done = build(machine, Patience(quiet_seconds=1000, wait_seconds=0))
    assert [each.became for each in done.done] == ["waiting"]
    assert [each.outcome for each in done.built if each.path == PAGE] == ["ticked"]
    assert (page(machine), note(machine)) == (before, PERSON.format(1))
    build(machine)
    assert note(machine).count("☕") == 1
    assert "[x]" not in page(machine)


def test_while_somebody_types_on_the_page_its_ticks_are_not_read_and_it_stays(machine: Machine) -> None:
    build(machine)
    tick(machine, "coffee · [[Anna]]", "the reg")
    before = page(machine)
    done = build(machine, Patience(quiet_seconds=0, wait_seconds=0, page_seconds=1000))
    assert [each.outcome for each in done.built if each.path == PAGE] == ["ticked"]
    assert (page(machine), note(machine)) == (before, PERSON.format(1))
    (machine.root / PAGE).write_text(before.replace("the reg", "the regatta"))
    build(machine)
    assert note(machine).endswith("- 2026-11-24 ☕ coffee the regatta\n")


def test_a_tick_that_is_not_sure_is_said_on_the_page_and_nothing_is_written(machine: Machine) -> None:
    build(machine)
    line = tick(machine, "coffee · [[Anna]]")
    swapped = line.replace("[[Anna]]", "[[Bea]]")
    (machine.root / PAGE).write_text(page(machine).replace(line, swapped) + "mine\n")
    before = machine.notes()
    done = build(machine)
    assert (len(done.unclear), machine.notes()) == (1, before)
    below = page(machine).partition("<!-- vaultnet:end -->\n")[2]
    assert below.startswith(f"{swapped}\n  - *Not written into a note: ")
    assert below.endswith("\nmine\n")
    again = build(machine)
    assert ({each.outcome for each in again.built}, again.unclear) == ({"unchanged"}, ())


def test_two_ticks_that_do_not_go_together_are_both_left_undone(machine: Machine) -> None:
    build(machine)
    tick(machine, "later: 2 weeks · [[Anna]]")
    tick(machine, "not now · [[Anna]]")
    done = build(machine)
    assert len(done.unclear) == 2
    assert "snooze" not in note(machine)


def test_words_beside_a_box_that_has_no_room_for_them_are_kept_below(machine: Machine) -> None:
    build(machine)
    line = tick(machine, "later: 2 weeks · [[Anna]]", "she moves house")
    build(machine)
    assert "snooze_until: 2026-12-08" in note(machine)
    assert f"{line}\n  - *Done." in page(machine).partition("<!-- vaultnet:end -->\n")[2]


def test_a_tick_in_a_copy_that_a_sync_program_left_counts_once(machine: Machine) -> None:
    build(machine)
    line = box(ANNA, "coffee")
    text = page(machine).replace(line, ticked(line))
    assert text != page(machine)
    (machine.root / "Vaultnet/Who to meet.sync-conflict-20261124-101500-ABCDEFG.md").write_text(text)
    for _ in range(3):
        build(machine)
    assert note(machine).count("☕") == 1
    assert undo(str(machine.root), None)
    build(machine)
    assert note(machine).count("☕") == 0, "what was undone is not done again"


def test_what_was_undone_may_be_ticked_again(machine: Machine) -> None:
    build(machine)
    tick(machine, "coffee · [[Anna]]")
    build(machine)
    undo(str(machine.root), None)
    build(machine)
    assert note(machine) == PERSON.format(1)
    tick(machine, "coffee · [[Anna]]")
    build(machine)
    assert note(machine).count("☕") == 1


def test_a_page_ticked_where_another_machine_wrote_it_is_made_anew_without_a_line_twice(
    machine: Machine, quick_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(machine)
    tick(machine, "coffee · [[Anna]]")
    other = Machine(quick_path / "two", monkeypatch)
    other.use()
    for path, data in machine.files().items():
        other.write(path, data)
    build(other)
    machine.use()
    build(machine)
    assert other.files() == machine.files()
    assert page(other).endswith("<!-- vaultnet:end -->\n")


def test_a_command_that_waited_is_done_by_the_next_build(machine: Machine) -> None:
    from vaultnet.cli.main import exit_code  # noqa: PLC0415  # the whole of it, once

    words = ["--vault", str(machine.root), "--today", "2026-11-24", "--quiet", "build"]
    for _ in range(2):
        assert exit_code(words) == 0
    rules = read_rules(str(machine.root))
    given = Answer(ANNA, (LogLine(DAY, "coffee", "boats"),))
    done = answer(str(machine.root), (given,), rules.conventions, Patience(quiet_seconds=1000, wait_seconds=0))
    assert [each.became for each in done] == ["waiting"]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("vaultnet.cli.build_pages.Patience", lambda: AT_ONCE)
        assert exit_code(words) == 0
    assert note(machine).count("☕ coffee boats") == 1


def lines_in(machine: Machine) -> Counter[str]:
    """Return how often each contact stands in each note."""
    return Counter(
        f"{path}: {line}"
        for path, data in machine.notes().items()
        for line in data.decode().split("\n")
        if line.startswith("- 2026-11-24 ")
    )


def expected(paths: list[str], codes: tuple[Code, ...]) -> set[str]:
    return {
        f"{path}: - 2026-11-24 {words_of(LogLine(DAY, code, 'boats' if code == 'call' else ''))}"  # type: ignore[arg-type]  # channels
        for path in paths
        for code in codes
    }


def orders_of_events(folder: Path, patch: pytest.MonkeyPatch, people: int, codes: tuple[Code, ...]) -> int:
    """Return how many ticks were logged exactly once, over all orders of four events on two machines."""
    patch.setattr("os.fsync", lambda _: None)
    number = 0
    rules = read_rules(str(Machine(folder / "rules", patch).root))
    for order in permutations(range(4)):
        one = Machine(folder / f"{order}" / "one", patch, rules)
        two = Machine(folder / f"{order}" / "two", patch, rules)
        known = ticked_vault((one, two), people, codes)
        notes = [path for path in known if path != PAGE]
        late = timedelta(days=order[0] % 2)  # on the second machine it is past midnight already
        conflicts = 0
        for event in order:
            match event:
                case 0:
                    one.answer()
                case 1:
                    two.answer(DAY + late)
                case 2:
                    conflicts += send(one, two, known, notes) + send(two, one, known, notes)
                case _:
                    conflicts += send(one, two, known, [PAGE]) + send(two, one, known, [PAGE])
        for _ in range(2):
            one.answer()
            two.answer(DAY + late)
            conflicts += send(one, two, known, known) + send(two, one, known, known)
        assert conflicts == 0, order
        assert one.files() == two.files(), order
        assert set(lines_in(one).values()) == {1}, order
        assert set(lines_in(one)) == expected(notes, codes), order
        number += len(lines_in(one))
    return number


def test_two_machines_log_a_tick_once_in_every_order_of_events(
    quick_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert orders_of_events(quick_path, monkeypatch, 2, CONTACT) == 24 * 6


@pytest.mark.nightly
@pytest.mark.timeout(3600)
def test_a_thousand_ticks_in_all_orders_of_events_on_two_machines_are_a_thousand_lines(
    quick_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert orders_of_events(quick_path, monkeypatch, 250, (*CONTACT, "email")) == 24 * 1000


class KilledError(BaseException):
    """The process is gone."""


def at_call(patch: pytest.MonkeyPatch, number: int, happen: Callable[[], None]) -> Callable[[], int]:
    """Have something happen right before the file call of this number; return what tells how many there were."""
    seen = [0]

    def around(_name: str, call: Callable[[], Any], _words: tuple[Any, ...]) -> Any:  # noqa: ANN401  # any call
        seen[0] += 1
        if seen[0] == number:
            happen()
        return call()

    watch_calls(patch, around)
    return lambda: seen[0]


def make_page(machine: Machine, rules: Rules, number: int) -> None:
    """Do what vaultnet does with a page, whose text is another one each time."""
    taken = take_ticks(rules, machine.notes(), DAY, AT_ONCE)
    lines = (f"Number {number}", *(box(ANNA, code) for code in CONTACT))
    made = Page("who_to_meet", "Who to meet.md", text_with(lines))
    write_page(str(machine.root), "Vaultnet", made, state_of(str(machine.root)), taken.untick[PAGE])


def regenerated(folder: Path, patch: pytest.MonkeyPatch, rounds: int) -> int:
    """Return how many ticks, made at every moment of a page's regeneration, were in the note once soon after."""
    machine = Machine(folder / "race", patch)
    machine.use()
    rules = read_rules(str(machine.root))
    calls = number = during = 0
    for round_ in range(rounds):
        machine.write(ANNA, PERSON.format(1).encode())
        make_page(machine, rules, 2 * round_)
        line = box(ANNA, CONTACT[round_ % 3])
        file = machine.root / PAGE

        def user_ticks(line: str = line, file: Path = file, *, in_place: bool = round_ % 2 == 0) -> None:
            text = file.read_text().replace(line, ticked(line))
            target = file if in_place else file.with_name(".swap")
            target.write_text(text)
            target.replace(file)

        moment = 1 + (round_ * 7) % calls if calls else 1
        with pytest.MonkeyPatch.context() as own:
            count = at_call(own, moment, user_ticks)
            make_page(machine, rules, 2 * round_ + 1)
            calls = count()
        if moment > calls:
            user_ticks()
        during += moment <= calls
        tidy(str(machine.root))
        make_page(machine, rules, 2 * round_ + 1)
        make_page(machine, rules, 2 * round_ + 1)
        assert note(machine).count("2026-11-24") == 1, moment
        assert "[x]" not in page(machine), moment
        number += 1
    assert during > rounds * 0.8
    return number


def test_a_tick_made_while_the_page_is_made_anew_is_in_the_note_once(
    quick_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.fsync", lambda _: None)
    assert regenerated(quick_path, monkeypatch, 24) == 24


@pytest.mark.nightly
@pytest.mark.timeout(3600)
def test_three_thousand_ticks_made_while_the_page_is_made_anew_are_three_thousand_lines(
    quick_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.fsync", lambda _: None)
    assert sum(regenerated(quick_path / str(number), monkeypatch, 250) for number in range(12)) == 3000


def killed(folder: Path, patch: pytest.MonkeyPatch, step: int) -> int:
    """Return at how many calls of answering the process died; each time the tick was in the note once after a start."""
    machine = Machine(folder / "killed", patch)
    machine.use()
    rules = read_rules(str(machine.root))
    calls = moment = died = 0  # first it does not die at all, so that its calls are counted
    while moment <= calls:
        machine.write(ANNA, PERSON.format(1).encode())
        make_page(machine, rules, moment)
        line = box(ANNA, "coffee")
        (machine.root / PAGE).write_text(page(machine).replace(line, ticked(line, "boats")))

        def die() -> None:
            raise KilledError

        with pytest.MonkeyPatch.context() as own:
            count = at_call(own, moment, die)
            try:
                make_page(machine, rules, moment + 1)
            except KilledError:
                died += 1
            calls = calls or count()
        for _ in range(2):
            tidy(str(machine.root))
            make_page(machine, rules, moment + 1)
        assert note(machine) == PERSON.format(1) + "- 2026-11-24 ☕ coffee boats\n", moment
        assert "[x]" not in page(machine), moment
        assert page(machine).endswith("<!-- vaultnet:end -->\n"), moment
        moment += step
    return died


def test_a_crash_between_tick_note_and_page_loses_no_tick_and_logs_none_twice(
    quick_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.fsync", lambda _: None)
    assert killed(quick_path, monkeypatch, 17) > 5


@pytest.mark.nightly
@pytest.mark.timeout(3600)
def test_a_crash_at_any_call_loses_no_tick_and_logs_none_twice(
    quick_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.fsync", lambda _: None)
    assert killed(quick_path, monkeypatch, 1) > 100


def overwritten(folder: Path, patch: pytest.MonkeyPatch, number: int) -> int:
    """Return how many lines were told to be gone that an editor saved over; none of them comes back."""
    patch.setattr("os.fsync", lambda _: None)
    machine = Machine(folder / "overwritten", patch)
    before = ticked_vault((machine,), number, ("coffee",))
    machine.answer()
    assert len(lines_in(machine)) == number
    root, rules = str(machine.root), read_rules(str(machine.root))
    assert look_at_written(root, rules.conventions) == ()
    long_ago = (machine.root / PAGE).stat().st_mtime - 10
    for path, data in before.items():
        if path != PAGE:
            machine.write(path, data + b"typed meanwhile\n")
            os.utime(machine.root / path, (long_ago, long_ago))
    lost = look_at_written(root, rules.conventions)
    assert look_at_written(root, rules.conventions) == ()
    machine.answer()
    assert not lines_in(machine)
    told = [line for line in page(machine).split("\n") if line.startswith("- The line “2026-11-24 ☕ coffee” is gone")]
    assert len(told) == len(lost)
    assert len(read_open_answers(state_of(root).folder).lost) == len(lost)
    return len(lost)


def test_a_line_that_an_editor_saved_over_is_told_of_and_not_written_again(
    quick_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert overwritten(quick_path, monkeypatch, 10) == 10


@pytest.mark.nightly
@pytest.mark.timeout(3600)
def test_a_thousand_lines_saved_over_are_all_told_of_and_none_is_written_again(
    quick_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert overwritten(quick_path, monkeypatch, 1000) == 1000


def test_what_was_overwritten_is_told_once_and_what_was_undone_not_at_all(machine: Machine) -> None:
    build(machine)
    for label in ("coffee · [[Anna]]", "coffee · [[Bea]]"):
        tick(machine, label)
    build(machine)
    undo(str(machine.root), None)
    for path, number in ((ANNA, 1), (BEA, 2)):
        machine.write(path, PERSON.format(number).encode())
        os.utime(machine.root / path, (1_700_000_000, 1_700_000_000))
    build(machine)
    below = page(machine).partition("<!-- vaultnet:end -->\n")[2]
    assert below.count("is gone from") == 1
    build(machine)
    assert page(machine).count("is gone from") == 1
