from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from vaultnet.model.settings import Settings
from vaultnet.model.vault_config import VaultConfig
from vaultnet.notes.parse import parse
from vaultnet.people.conventions import conventions_from
from vaultnet.people.fields import reading_of
from vaultnet.people.mentions import mentions_of

if TYPE_CHECKING:
    from vaultnet.model.facts import Kind, Mention
    from vaultnet.model.problem import Problem

CONVENTIONS, _ = conventions_from(Settings(), VaultConfig())
DAY = date(2026, 9, 12).toordinal()


def read(
    text: str, kind: Kind = "daily", path: str = "2026-09-12.md", day: int = DAY
) -> tuple[tuple[Mention, ...], tuple[Problem, ...]]:
    return mentions_of(reading_of(parse(path, text.encode()), CONVENTIONS), kind, day)


def told(text: str, kind: Kind = "daily", path: str = "2026-09-12.md", day: int = DAY) -> list[tuple[object, ...]]:
    return [
        (date.fromordinal(mention.day).isoformat(), mention.channel, mention.own, mention.targets)
        for mention in read(text, kind, path, day)[0]
    ]


def own(text: str) -> list[tuple[object, ...]]:
    return told(text, "person", "People/Anna.md", 0)


def test_one_line_that_names_several_people_is_one_mention_of_all_of_them() -> None:
    assert told("- Lunch with [[Anna]], [[Bruno]] and [[Carla]]\n") == [
        ("2026-09-12", "meal", False, ("Anna", "Bruno", "Carla"))
    ]


def test_somebody_talked_about_is_a_mention_apart() -> None:
    assert told("- pranzo con [[Anna]], parlato di [[Bruno]]\n") == [
        ("2026-09-12", "meal", False, ("Anna",)),
        ("2026-09-12", "mention", False, ("Bruno",)),
    ]


def test_the_line_in_the_file_is_kept() -> None:
    mentions, _ = read("# 2026-09-12\n\ntext\n\n- lunch with [[Anna]]\n")
    assert [mention.line for mention in mentions] == [5]


def test_the_own_day_of_a_line_wins_over_its_heading_and_that_over_the_note() -> None:
    text = "## 2026-09-10\n- lunch with [[Anna]]\n- 2026-09-08: lunch with [[Bruno]]\n"
    assert [day for day, *_ in told(text)] == ["2026-09-10", "2026-09-08"]


def test_links_to_days_are_nobody() -> None:
    assert told("- lunch with [[Anna]] [[2026-09-12]]\n") == [("2026-09-12", "meal", False, ("Anna",))]


def test_a_line_takes_its_channel_from_the_item_then_the_heading_then_the_title_above() -> None:
    assert told("- Lunch\n\t- [[Anna]]\n")[0][1] == "meal"
    assert told("## Calls\n- [[Anna]]\n")[0][1] == "call"
    assert told("- [[Anna]]\n", "other", "2026-09-12 Fiera Anuga.md")[0][1] == "fair"
    assert told("- [[Anna]]\n")[0][1] == "mention"


def test_a_channel_field_wins_over_every_word() -> None:
    assert told("- lunch with [[Anna]] [channel:: call]\n")[0][1] == "call"
    assert told("- lunch with [[Anna]] (canale:: telefonata)\n")[0][1] == "call"


@pytest.mark.parametrize("box", [" ", "-", "/", ">", "?", "!", "<"])
def test_a_task_that_is_not_ticked_tells_of_no_contact(box: str) -> None:
    assert told(f"- [{box}] lunch with [[Anna]]\n") == []


@pytest.mark.parametrize("box", ["x", "X"])
def test_a_ticked_task_counts_and_its_plan_is_done(box: str) -> None:
    assert told(f"- [{box}] chiamare [[Anna]] ✅ 2026-09-11\n") == [("2026-09-11", "call", False, ("Anna",))]


@pytest.mark.parametrize("heading", ["To call", "Da chiamare", "Da sentire", "Follow-up", "Prossimi passi", "🔜 To do"])
def test_nothing_under_a_heading_of_things_to_do_has_happened(heading: str) -> None:
    assert told(f"## {heading}\n- lunch with [[Anna]]\n\t- [[Bruno]]\n### More\n- [[Carla]]\n") == []


def test_lists_of_things_to_do_end_with_their_heading() -> None:
    assert [mention[3] for mention in told("## To call\n- [[Anna]]\n## Log\n- [[Bruno]]\n")] == [("Bruno",)]


def test_a_name_that_is_a_contact_word_says_nothing() -> None:
    assert told("- [[Coffee Masters]] and [[Marco Fiera|Fiera]]\n")[0][1] == "mention"


def test_only_whole_words_count() -> None:
    assert told("- recall the so-called expert [[Anna]], a caller\n")[0][1] == "mention"


def test_accents_case_and_markup_make_no_difference() -> None:
    for text in (
        "- Caffe con [[Anna]]\n",
        "- CAFFÈ con [[Anna]]\n",
        "- **caffè** con _[[Anna]]_\n",
        "- caffe\u0300 con [[Anna]]\n",
    ):
        assert told(text)[0][1] == "coffee"


def test_web_and_mail_addresses_are_no_words() -> None:
    assert told("- [[Anna]] https://zoom.us/call/1 anna@mail.example.com\n")[0][1] == "mention"


def test_a_day_that_cannot_be_is_a_problem_and_gives_nothing() -> None:
    text = "- 2026-02-30: lunch with [[Anna]]\n- 1985-01-01: call with [[Bruno]]\n- 1 marzo 1985: cena con [[Carla]]\n"
    mentions, problems = read(text)
    assert mentions == ()
    assert [(problem.line, problem.code, problem.details) for problem in problems] == [
        (1, "bad_date", ("2026-02-30",)),
        (2, "old_date", ("1985-01-01",)),
        (3, "old_date", ("1 marzo 1985",)),
    ]


def test_days_to_come_are_kept_for_the_network_to_sort_out() -> None:
    assert told("- 2027-01-10: lunch with [[Anna]]\n") == [("2027-01-10", "meal", False, ("Anna",))]


def test_a_date_in_the_middle_of_prose_dates_nothing_in_a_person_note() -> None:
    assert own("Joined Acme on 2019-02-01, met at lunch.\n- Born: 1970-05-01\n") == []


@pytest.mark.parametrize(
    "line",
    [
        "- 2026-09-12: lunch",
        "- **2026-09-12** lunch",
        "- [[2026-09-12]] lunch",
        "- 12/09/2026 lunch",
        "- 12 settembre 2026: pranzo",
        "- Saturday 12 September 2026, lunch",
        "- 13:00 2026-09-12 lunch",
        "1. 2026-09-12 lunch",
        "## 2026-09-12 lunch",
        "### Lunch, 12 September 2026",
        "2026-09-12: lunch, with a view.",
        "- [x] lunch ✅ 2026-09-12",
        "| 2026-09-12 | lunch |\n|---|---|",
    ],
)
def test_every_way_to_date_a_line_of_a_person_note_is_read(line: str) -> None:
    assert ("2026-09-12", "meal", True, ()) in own(f"{line}\n")


def test_what_stands_under_a_dated_heading_says_how_it_was_and_who_was_there() -> None:
    assert own("## 2026-09-12\nPranzo da Gino.\n- con [[Bruno]]\n- [[Carla]] cambia lavoro\n") == [
        ("2026-09-12", "meal", True, ()),
        ("2026-09-12", "meal", False, ("Bruno",)),
        ("2026-09-12", "mention", False, ("Carla",)),
    ]


def test_a_dated_line_without_a_word_is_contact_under_a_log_heading_else_a_mention() -> None:
    assert own("## Diario\n- 2026-09-12 bene\n")[0][1] == "contact"
    assert own("- 2026-09-12 bene\n")[0][1] == "mention"


def test_attendees_met_in_one_way_and_others_were_only_named() -> None:
    text = (
        '---\nattendees: ["[[Anna]]", "[[Bruno]]"]\n---\n- [[Anna]]: ok\n- [[Carla]] may join us\n- called [[Dario]]\n'
    )
    assert told(text, "meeting", "Meetings/2026-09-12 Acme.md") == [
        ("2026-09-12", "meeting", False, ("Anna", "Bruno")),
        ("2026-09-12", "mention", False, ("Carla",)),
        ("2026-09-12", "call", False, ("Dario",)),
    ]


@pytest.mark.parametrize(
    ("place", "channel"),
    [
        ("Milano", "in_person"),
        ("[[Acme]]", "in_person"),
        ("Zoom", "meeting"),
        ("https://meet.example/x", "meeting"),
        ("tbd", "meeting"),
    ],
)
def test_a_meeting_in_a_place_is_in_person(place: str, channel: str) -> None:
    text = f'---\nattendees: ["[[Anna]]"]\nlocation: "{place}"\n---\n'
    assert told(text, "meeting", "Meetings/2026-09-12 Acme.md")[0][1] == channel


def test_attendees_under_a_heading_are_attendees() -> None:
    text = "## Partecipanti\n- [[Anna]]\n- [[Bruno]]\n## Note\n- [[Anna]] ok\n"
    assert told(text, "meeting", "Riunioni/2026-09-12.md") == [("2026-09-12", "meeting", False, ("Anna", "Bruno"))]


@pytest.mark.parametrize(
    "text",
    [
        "## Attendees\n- [[Anna]] (Acme)\n- [[Bruno]] (absent)\n",
        "## Presenti\n- [[Anna]]\n- [[Bruno]] - assente\n",
        "## Attendees\n| Who | Role |\n|---|---|\n| [[Anna]] | CEO |\n| [[Bruno]] | no show |\n",
        "Partecipanti: [[Bruno]] (assente), [[Anna]]\n",
    ],
)
def test_who_is_listed_as_absent_did_not_attend(text: str) -> None:
    assert told(text, "meeting", "Riunioni/2026-09-12.md") == [("2026-09-12", "meeting", False, ("Anna",))]


def test_a_meeting_that_was_called_off_tells_nothing() -> None:
    text = '---\nattendees: ["[[Anna]]"]\nstatus: cancelled\n---\n'
    assert told(text, "meeting", "Meetings/2026-09-12 Acme.md") == []
    assert told('---\nattendees: ["[[Anna]]"]\n---\n', "meeting", "Meetings/2026-09-12 Lunch (annullato).md") == []


def test_full_names_count_where_the_vault_asks_for_it() -> None:
    conventions = CONVENTIONS._replace(names=frozenset(("anna de vries", "bruno")))
    note = parse("2026-09-12.md", b"- Lunch with Anna  de Vries and Bruno\n", every_block=True)
    mentions, _ = mentions_of(reading_of(note, conventions), "daily", DAY)
    assert [(mention.channel, mention.targets) for mention in mentions] == [("meal", ("Anna  de Vries",))]


@pytest.mark.parametrize(
    ("line", "direction"),
    [
        ("[[Anna]] mi ha scritto", "in"),
        ("mail da [[Anna]]", "in"),
        ("ricevuta lettera di [[Anna]]", "in"),
        ("[[Anna]] wrote me", "in"),
        ("[[Anna]] emailed", "in"),
        ("message from [[Anna]]", "in"),
        ("scritto a [[Anna]]", "out"),
        ("mandato il listino a [[Anna]]", "out"),
        ("wrote to [[Anna]]", "out"),
        ("sent [[Anna]] an email", "out"),
        ("risposto a [[Anna]]", "out"),
        ("mail dalla [[Anna]]", "in"),
        ("messaggio dall'amica [[Anna]]", "in"),
        ("✉️ from [[Anna]]", "in"),
        ("Telegram da [[Anna]]", "in"),
        ("mail alla [[Anna]]", "out"),
        ("💬 a [[Anna]]", "out"),
        ("wrote [[Anna]] a mail", "out"),
        ("sent wishes to [[Anna]]", "out"),
        ("inoltrata mail ad [[Anna]]", "out"),
        ("chat with [[Anna]]", ""),
        ("lunch with [[Anna]], sent wine", ""),
    ],
)
def test_who_wrote_is_read_from_the_words(line: str, direction: str) -> None:
    mentions, _ = read(f"- {line}\n")
    assert [mention.direction for mention in mentions] == [direction]


def test_the_settings_add_channel_words() -> None:
    conventions, _ = conventions_from(Settings(channel_words=("coffee = spritzino",)), VaultConfig())
    mentions, _ = mentions_of(
        reading_of(parse("2026-09-12.md", b"- spritzino con [[Anna]]\n"), conventions), "daily", DAY
    )
    assert [mention.channel for mention in mentions] == ["coffee"]


@pytest.mark.parametrize("kind", ["person", "owner", "daily", "meeting", "company", "other", "trip", "fair", "market"])
def test_no_note_is_too_odd_to_be_read(kind: Kind) -> None:
    odd = "- ,,, [[ ]] [[Anna]]'s\n- : [[Anna]] ()\n## \n- 2026-09-12\n- 'with [[A]] [[B]] about [[C]] — no\n"
    text = f"{odd}| | |\n- [x]\n-\n"
    mentions, _ = read(text, kind, "x.md", 0)
    assert mentions == read(text, kind, "x.md", 0)[0]
