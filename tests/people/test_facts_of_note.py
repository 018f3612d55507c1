from datetime import date

import pytest

from vaultnet.model.channel import Channel
from vaultnet.model.facts import Facts, Mention, TopicMention
from vaultnet.model.problem import Problem
from vaultnet.model.settings import Settings
from vaultnet.model.vault_config import VaultConfig
from vaultnet.notes.parse import parse
from vaultnet.people.conventions import conventions_from
from vaultnet.people.facts import facts_of


def facts(path: str, text: str = "", formats: tuple[str, ...] = ("YYYY-MM-DD",)) -> Facts:
    return facts_of(parse(path, text.encode()), conventions_from(Settings(), VaultConfig(daily_formats=formats))[0])


def ordinal(text: str) -> int:
    return date.fromisoformat(text).toordinal()


@pytest.mark.parametrize(
    ("path", "text", "day"),
    [
        ("2026-05-07.md", "", "2026-05-07"),
        ("2026-05-07 Interpack.md", "", "2026-05-07"),
        ("Lunch 20260507.md", "", "2026-05-07"),
        ("202605071130 Lunch.md", "", "2026-05-07"),
        ("Meetings/Budget.md", "---\ndate: 2026-05-07\n---\n", "2026-05-07"),
        ("Meetings/Budget.md", '---\ndate: "[[2026-05-07]]"\n---\n', "2026-05-07"),
        ("Meetings/2026-05-06 Budget.md", "---\ndate: 2026-05-07T10:30\n---\n", "2026-05-07"),
        ("Meetings/2026-05-07 Budget.md", "", "2026-05-07"),
        ("Riunioni/Budget.md", "---\ndata: 7 maggio 2026\n---\n", "2026-05-07"),
        ("Journal/Thursday.md", "---\ntype: daily\ndate: 2026-05-07\n---\n", "2026-05-07"),
    ],
)
def test_a_dated_note_has_its_day(path: str, text: str, day: str) -> None:
    assert facts(path, text).day == ordinal(day)


def test_a_daily_note_has_the_day_of_the_vaults_own_format() -> None:
    assert facts("07.05.2026.md", formats=("DD.MM.YYYY",)).day == ordinal("2026-05-07")


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("People/Ada.md", "---\ndate: 2026-05-07\ncreated: 2026-05-07\n---\n"),
        ("Companies/Acme 2026-05-07.md", "---\ntype: company\n---\n"),
        ("Notes/Thoughts.md", "---\ndate: 2026-05-07\n---\n"),
        ("Meetings/Budget.md", "---\ncreated: 2026-05-07\n---\n"),
    ],
)
def test_other_notes_have_none(path: str, text: str) -> None:
    assert facts(path, text).day == 0


def test_a_meeting_with_a_day_that_is_none_takes_that_of_its_name_and_says_so() -> None:
    found = facts("Meetings/2026-05-07 Budget.md", "---\ndate: 2026-02-30\n---\n")
    assert found.day == ordinal("2026-05-07")
    assert found.problems == (Problem("Meetings/2026-05-07 Budget.md", 2, "bad_date", ("2026-02-30",)),)


@pytest.mark.parametrize(
    ("key", "channel"),
    [
        *(
            (key, "contact")
            for key in ("last_contact", "last-contact", "Last Contact", "lastContacted", "last_interaction")
        ),
        *(
            (key, "contact")
            for key in ("prm-last-contacted", "LAST_HOWDY", "Last chat", "date_last_contacted", "contacted")
        ),
        *((key, "contact") for key in ("ultimo_contatto", "data ultimo contatto")),
        *((key, "in_person") for key in ("last_met", "last_seen", "ultimo_incontro", "visto_il", "vista il")),
        *((key, "call") for key in ("last_call", "last_spoke", "ultima_chiamata", "sentito_il")),
        *((key, "message") for key in ("last_message", "ultimo_messaggio")),
        *((key, "email") for key in ("last_email", "ultima_mail")),
        *((key, "in_person") for key in ("met", "met_date", "first_met", "How We Met", "conosciuto", "conosciuta il")),
    ],
)
def test_a_field_for_contact_is_one_dated_mention_of_its_own(key: str, channel: Channel) -> None:
    found = facts("People/Ada.md", f"---\nrole: buyer\n{key}: 2026-05-07\n---\n")
    assert found.mentions == (Mention(3, ordinal("2026-05-07"), channel, "", own=True, targets=()),)
    assert found.problems == ()


@pytest.mark.parametrize(
    "text", ['"[[2026-05-07]]"', "7/5/2026", "7 maggio 2026", "2026-05-07T18:00", "2026-05-07 (phone)"]
)
def test_a_field_for_contact_reads_every_form_of_a_date(text: str) -> None:
    assert [mention.day for mention in facts("People/Ada.md", f"---\nlast_contact: {text}\n---\n").mentions] == [
        ordinal("2026-05-07")
    ]


def test_a_field_for_contact_reads_links_to_daily_notes_in_the_vaults_own_format() -> None:
    found = facts("People/Ada.md", '---\nlast_contact: "[[Journal/07-05-26]]"\n---\n', formats=("DD-MM-YY",))
    assert [mention.day for mention in found.mentions] == [ordinal("2026-05-07")]


def test_several_days_are_several_mentions() -> None:
    found = facts("People/Ada.md", "---\nlast_contact: [2026-05-07, 2026-06-08]\nlast_call: 2026-07-09\n---\n")
    assert [(mention.day, mention.channel) for mention in found.mentions] == [
        (ordinal("2026-05-07"), "contact"),
        (ordinal("2026-06-08"), "contact"),
        (ordinal("2026-07-09"), "call"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        *("date: 2026-05-07", "created: 2026-05-07", "updated: 2026-05-07", "date modified: 2026-05-07"),
        *("connected_on: 2026-05-07", "next_contact: 2026-05-07", "birthday: 2026-05-07", "snooze_until: 2026-05-07"),
        *("met: at Interpack", "met: no", "last_contact:", "last_contact: never", "contacted: yes"),
    ],
)
def test_other_fields_of_a_person_are_no_contact(line: str) -> None:
    found = facts("People/Ada.md", f"---\n{line}\n---\n")
    assert found.mentions == ()
    assert found.problems == ()


def test_fields_for_contact_in_other_notes_say_nothing() -> None:
    assert facts("Notes/Thoughts.md", "---\nlast_contact: 2026-05-07\n---\n").mentions == ()


def test_links_stand_once_fields_first() -> None:
    head = '---\ncompany: "[[Acme|the firm]]"\nknows: ["[[Bo]]", "[[Cy#Log]]"]\n---\n'
    text = f"{head}\n- [[Dan]] and [[Bo]]\n- [E](Eve%20Ek.md)\n\n`[[No]]`\n"
    assert facts("People/Ada.md", text).links == ("Acme", "Bo", "Cy", "Dan", "Eve Ek")


def test_a_dated_note_has_its_topics_and_other_notes_have_none() -> None:
    text = '---\ntopics: ["[[Sailing]]"]\ntags: [wine]\n---\n\n- on [[Oslo]] and [[Sailing]] #chess\n'
    expected = (
        TopicMention(2, "Sailing", is_tag=False),
        TopicMention(6, "Oslo", is_tag=False),
        TopicMention(3, "wine", is_tag=True),
        TopicMention(6, "chess", is_tag=True),
    )
    assert facts("2026-05-07.md", text).topics == expected
    assert facts("2026-05-07 Regatta.md", text).topics == expected
    assert facts("People/Ada.md", text).topics == ()
    assert facts("Notes/Regatta.md", text).topics == ()


def test_the_owner_is_a_person_too() -> None:
    found = facts("Me.md", "---\ntype: me\nname: Ada Rossi\n---\n")
    assert found.person is not None
    assert found.person.is_owner
    assert (found.kind, found.title) == ("owner", "Ada Rossi")


def test_problems_of_the_note_and_of_its_meaning_stand_together() -> None:
    found = facts("People/Ada.md", "---\nrole: a\nrole: b\ncadence: often\n---\n")
    assert [problem.code for problem in found.problems] == ["duplicate_key", "bad_value"]


def test_the_same_note_gives_the_same_facts() -> None:
    text = "---\ninterests: [a, b, c]\nlast_contact: 2026-05-07\n---\n\n- 2026-05-08 coffee with [[Bo]]\n"
    assert facts("People/Ada.md", text) == facts("People/Ada.md", text)
