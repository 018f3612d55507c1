"""Ticks: whose they are, what they say, and of which day."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import TYPE_CHECKING

import pytest

from boxed_page import DAY, box, page_with, stem, ticked
from vaultnet.answers.answered_page import without_answers
from vaultnet.answers.note_names import NoteNames
from vaultnet.answers.ticks import ticks_of
from vaultnet.answers.understanding import NOBODY, OTHER, SEVERAL, WHAT, WHEN, Desk, understood
from vaultnet.languages.box_labels import BOX_LABELS
from vaultnet.model.answer import Answer, Code, KeepPromise, LogLine, SetField, box_id, kept_code
from vaultnet.model.settings import Settings
from vaultnet.model.vault_config import VaultConfig
from vaultnet.people.conventions import conventions_from
from vaultnet.vault.mark import digest_of, fingerprint, parts

if TYPE_CHECKING:
    from vaultnet.model.message import Message

CONVENTIONS, _ = conventions_from(Settings(), VaultConfig())
ANNA, BEA, OTHER_ANNA = "People/Anna Keller.md", "People/Bea.md", "Old/Anna Keller.md"
PATHS = (ANNA, BEA, "Daily/2026-11-12.md")
COFFEE = box(ANNA, "coffee")


def desk(today: date = DAY, changed: date = DAY, language: str = "en", paths: tuple[str, ...] = PATHS) -> Desk:
    return Desk(NoteNames(paths), today, changed, language, CONVENTIONS, lambda _: ())


def read(line: str, by: Desk | None = None) -> Answer | Message:
    (tick,) = ticks_of(f"{line}\n")
    return understood(tick, by or desk())


def edit_of(line: str, by: Desk | None = None) -> object:
    answer = read(line, by)
    return answer.edits[0] if isinstance(answer, Answer) else answer


@pytest.mark.parametrize(
    "line", [COFFEE, "- [x] buy wine", "- [x] ask [[Anna Keller]]", "- [-] ☕ coffee · [[Bea]]", ""]
)
def test_only_boxes_of_ours_that_are_ticked_are_ticks(line: str) -> None:
    assert list(ticks_of(f"{line}\n")) == []


def test_what_stands_below_the_end_mark_is_the_users() -> None:
    page = page_with([ticked(COFFEE)]).decode() + ticked(box(BEA, "coffee")) + "\n"
    assert [tick.targets for tick in ticks_of(page)] == [("Anna Keller",)]


@pytest.mark.parametrize("language", ["en", "it"])
@pytest.mark.parametrize("code", BOX_LABELS)
def test_every_box_says_what_it_is(code: Code, language: str) -> None:
    answer = read(ticked(box(ANNA, code, language=language)), desk(language=language))
    assert isinstance(answer, Answer)
    assert (answer.path, answer.id) == (ANNA, box_id(ANNA, code, DAY))
    (edit,) = answer.edits
    expected = {
        "later": SetField("snooze_until", "2026-12-08"),
        "not_now": SetField("snooze_until", "2026-12-24"),
        "never": SetField("status", "do_not_contact"),
        "met": SetField("met", "yes"),
        "not_met": SetField("met", "no"),
        "met_unknown": SetField("met", "unknown"),
        "no_rhythm": SetField("cadence", "none"),
        **{f"tier_{tier}": SetField("tier", tier.upper()) for tier in "abcd"},
    }
    assert edit == expected.get(code, LogLine(DAY, code, "", language))  # type: ignore[arg-type]  # the rest are channels


@pytest.mark.parametrize(
    ("line", "text"),
    [
        (ticked(COFFEE, "the regatta"), "the regatta"),
        (f"{ticked(COFFEE)} the regatta", "the regatta"),
        (ticked(COFFEE, "of [[Bea]] and  boats"), "of [[Bea]] and boats"),
        (ticked(COFFEE, "the regatta", "2026-11-24"), "the regatta"),
        (ticked(COFFEE, "➕ 2026-11-20 x"), "x"),
        (ticked(COFFEE).replace("- [x]", "  * [X]"), ""),
        (ticked(COFFEE).replace("- [x]", "> - [x]"), ""),
    ],
)
def test_what_is_typed_behind_the_name_belongs_to_the_contact(line: str, text: str) -> None:
    assert edit_of(line) == LogLine(DAY, "coffee", text)


@pytest.mark.parametrize("said", ["later: 10 Dec", "later: 2026-12-10", "più tardi: 10 dic", "Later:10/12"])
def test_until_when_is_what_the_user_made_of_it(said: str) -> None:
    line = ticked(box(ANNA, "later")).replace("later: 2 weeks", said)
    assert edit_of(line) == SetField("snooze_until", "2026-12-10")
    assert edit_of(ticked(box(ANNA, "later"), "10 dicembre")) == SetField("snooze_until", "2026-12-10")


def test_a_channel_that_the_user_wrote_over_counts() -> None:
    assert edit_of(ticked(COFFEE).replace("☕ coffee", "lunch")) == LogLine(DAY, "meal")


@pytest.mark.parametrize(
    ("today", "changed", "done", "day"),
    [
        (0, 0, None, 0),
        (1, 1, None, 0),  # one machine read it before midnight, another after
        (-1, -1, None, 0),  # where it is still yesterday
        (9, 3, None, 3),
        (9, -3, None, 0),
        (9, 30, None, 9),
        (9, 9, -2, -2),
        (0, 0, 5, 0),
    ],
)
def test_the_day_is_that_of_the_tick(today: int, changed: int, done: int | None, day: int) -> None:
    def at(days: int) -> date:
        return DAY + timedelta(days=days)

    line = ticked(COFFEE, done="" if done is None else at(done).isoformat())
    assert edit_of(line, desk(at(today), at(changed))) == LogLine(at(day), "coffee")
    assert edit_of(ticked(COFFEE, "2026-11-22 boats"), desk()) == LogLine(date(2026, 11, 22), "coffee", "boats")


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (ticked(box("People/Gone.md", "coffee")), NOBODY),
        (ticked(COFFEE).replace("[[Anna Keller]]", "[[Bea]]"), OTHER),
        (ticked(box(ANNA, "later")).replace("2 weeks", "a good while"), WHEN),
        ("- [x] dance · [[Bea]]", WHAT),
        (ticked(COFFEE).replace("[[Anna Keller]]", "somebody"), NOBODY),
        ("- [x] ☕ coffee · [[Anna Kell]]", NOBODY),
    ],
)
def test_what_is_not_sure_is_no_answer(line: str, why: Message) -> None:
    assert read(line) == why


def test_of_two_notes_of_one_name_the_id_tells_which() -> None:
    both = desk(paths=(*PATHS, OTHER_ANNA))
    assert edit_of(ticked(COFFEE), both) == LogLine(DAY, "coffee")
    assert read("- [x] ☕ coffee · [[Anna Keller]]", both) == SEVERAL
    assert read(ticked(box("Gone/Anna Keller.md", "coffee")), both) == SEVERAL


def test_without_an_id_the_link_tells_and_without_a_link_the_id() -> None:
    assert edit_of("- [x] ☕ coffee · [[Bea]] boats") == LogLine(DAY, "coffee", "boats")
    answer = read(ticked(COFFEE).replace("[[Anna Keller]]", "Anna Keller"))
    assert isinstance(answer, Answer)
    assert answer.path == ANNA


def test_a_note_that_was_renamed_is_found_by_its_link() -> None:
    answer = read(ticked(COFFEE).replace("[[Anna Keller]]", "[[Bea]]"), desk(paths=(BEA,)))
    assert isinstance(answer, Answer)
    assert answer.path == BEA


def test_a_promise_is_known_by_its_id_among_the_tasks_of_the_notes_that_its_line_links_to() -> None:
    texts = {"Daily/2026-11-12.md": ("call Bea", "send Anna the notes")}
    line = f"- [x] To [[Anna Keller]]: “send Anna the notes” ([[2026-11-12|12 Nov]]) <!-- vn:{box_id('Daily/2026-11-12.md', kept_code('send Anna the notes'), DAY)} -->"  # noqa: E501  # a line of a page
    answer = read(line, desk()._replace(tasks=lambda path: texts.get(path, ())))
    assert answer == Answer("Daily/2026-11-12.md", (KeepPromise("send Anna the notes", DAY),), line[-10:-4])
    assert isinstance(read(line), type(WHAT))


def shuffled(lines: list[str], chance: Random) -> list[str]:
    """Return the lines as a user leaves them who moves, doubles, indents, retypes and deletes some."""
    lines = list(lines)
    chance.shuffle(lines)
    for _ in range(chance.randrange(8)):
        index = chance.randrange(len(lines))
        line = lines[index]
        match chance.randrange(6):
            case 0:
                lines.insert(chance.randrange(len(lines)), line)
            case 1:
                lines[index] = f"    {line}"
            case 2:
                lines[index] = line.partition(" <!--")[0]
            case 3:
                lines[index] = line.replace("[[", "[[").replace("]]", "|my friend]]")
            case 4:
                lines[index] = f"{line[: line.index('[[')]}{chance.choice(lines)}"
            case _:
                del lines[index]
    return lines


def reordered(rounds: int) -> int:
    """Return how many ticks were understood on so many pages that a user turned upside down; none wrongly."""
    chance = Random(5)  # noqa: S311  # what the user does
    paths = tuple(f"People/Person {number}.md" for number in range(12))
    codes: tuple[Code, ...] = ("coffee", "call", "message", "later", "never")
    owners = {box_id(path, code, DAY): (path, code) for path in paths for code in codes}
    lines = [box(path, code) for path in paths for code in codes]
    number = 0
    for _ in range(rounds):
        page = shuffled(lines, chance)
        for index in chance.sample(range(len(page)), 6):
            page[index] = page[index].replace("[ ]", "[x]", 1)
        for tick in ticks_of("\n".join(page) + "\n"):
            answer = understood(tick, desk(paths=paths))
            if isinstance(answer, Answer):
                number += 1
                linked = {path for path in paths if f"[[{stem(path)}]]" in tick.line or f"[[{stem(path)}|" in tick.line}
                assert answer.path in linked
                assert not tick.id or owners[tick.id][0] == answer.path
    return number


def test_wherever_the_user_moves_a_line_it_is_never_somebody_elses() -> None:
    assert reordered(30) > 120


@pytest.mark.nightly
@pytest.mark.timeout(3600)
def test_a_thousand_pages_turned_upside_down_have_no_wrong_person() -> None:
    assert reordered(1000) > 4000


def unticked(page: bytes, said: dict[str, str]) -> bytes:
    made = without_answers(page, said)
    assert made is not None
    return next((each for each in made if fingerprint(parts(each)[0]) == digest_of(each)), made[-1])


@pytest.mark.parametrize("language", ["en", "it"])
@pytest.mark.parametrize("code", ["coffee", "later", "never", "met"])
def test_a_page_without_its_answers_is_as_we_wrote_it(code: Code, language: str) -> None:
    line = box(ANNA, code, language=language)
    page = page_with(["# Today", line, box(BEA, "call")])
    said = page.replace(line.encode(), (answer := ticked(line, "something", "2026-11-24")).encode())
    assert unticked(said, {answer: ""}) == page
    changed = answer.replace("2 weeks", "3 months").replace("2 settimane", "3 mesi")
    assert unticked(page.replace(line.encode(), changed.encode()), {changed: ""}) == page
    assert without_answers(said, {}) is None


def test_a_tick_that_is_no_answer_stays_below_the_end_mark_with_the_reason() -> None:
    page = page_with([COFFEE])
    said = page.replace(COFFEE.encode(), ticked(COFFEE).encode()) + b"mine\n"
    assert unticked(said, {ticked(COFFEE): "*why*"}) == page + f"{ticked(COFFEE)}\n  - *why*\nmine\n".encode()
