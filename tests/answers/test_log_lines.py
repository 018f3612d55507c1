"""Log lines: where a contact goes in a note, and how it is written there."""

from __future__ import annotations

from datetime import date

import pytest

from vaultnet.answers.command_words import FINER
from vaultnet.answers.edited import edited
from vaultnet.languages.channel_labels import CHANNEL_LABELS
from vaultnet.model.answer import LogLine
from vaultnet.model.channel import CHANNELS, Channel
from vaultnet.model.settings import Settings
from vaultnet.model.vault_config import VaultConfig
from vaultnet.notes.parse import parse
from vaultnet.people.conventions import conventions_from
from vaultnet.people.facts import facts_of

CONVENTIONS, _ = conventions_from(Settings(), VaultConfig())
DAY = date(2026, 11, 24)
COFFEE = LogLine(DAY, "coffee")


def logged(text: str, entry: LogLine = COFFEE) -> str:
    made = edited("People/Anna.md", text.encode(), (entry,), CONVENTIONS)
    assert isinstance(made, bytes)
    return made.decode()


NEW = "- 2026-11-24 ☕ coffee"

PLACES = {
    "an empty note gets a section": ("", f"## Contacts\n{NEW}\n"),
    "a note without a log gets one at its end": ("Met in Kiel.\n", f"Met in Kiel.\n\n## Contacts\n{NEW}\n"),
    "a note that does not end in a line end still does not": ("Kiel.", f"Kiel.\n\n## Contacts\n{NEW}"),
    "a heading with air gets air": ("# Anna\n\nKiel.\n", f"# Anna\n\nKiel.\n\n## Contacts\n\n{NEW}\n"),
    "links stay last": ("A\n\n## Links\n- b\n", f"A\n\n## Contacts\n{NEW}\n\n## Links\n- b\n"),
    "footnotes stay last": ("A[^1]\n\n[^1]: b\n", f"A[^1]\n\n## Contacts\n{NEW}\n\n[^1]: b\n"),
    "an empty log": ("## Log\n\n## Other\n", f"## Log\n{NEW}\n\n## Other\n"),
    "a log at the very end": ("## Diario", f"## Diario\n{NEW}"),
    "a log with a word in it": ("## Contatti\n\nSempre gentile.\n", f"## Contatti\n\nSempre gentile.\n{NEW}\n"),
    "newest last": (
        "## Log\n- 2026-01-01 call\n- 2026-02-01 call\n\nEnd.\n",
        f"## Log\n- 2026-01-01 call\n- 2026-02-01 call\n{NEW}\n\nEnd.\n",
    ),
    "newest first": (
        "## Log\n- 2026-02-01 call\n- 2026-01-01 call\n",
        f"## Log\n{NEW}\n- 2026-02-01 call\n- 2026-01-01 call\n",
    ),
    "behind all that belongs to the last one": (
        "## Log\n- 2026-01-01 call\n  - of the move\n\n  and more\nNot this.\n",
        f"## Log\n- 2026-01-01 call\n  - of the move\n\n  and more\nNot this.\n{NEW}\n",
    ),
    "in its place among the days": (
        "## Log\n- 2026-01-01 call\n- 2026-12-01 call\n",
        f"## Log\n- 2026-01-01 call\n{NEW}\n- 2026-12-01 call\n",
    ),
    "the log that is in use": (
        "## Contacts\n\n## History\n- 2019-01-01 call\n\n## Meetings\n- 2026-01-01 call\n",
        f"## Contacts\n\n## History\n- 2019-01-01 call\n\n## Meetings\n- 2026-01-01 call\n{NEW}\n",
    ),
    "stars": ("## Log\n* 2026-01-01 call\n", "## Log\n* 2026-01-01 call\n* 2026-11-24 ☕ coffee\n"),
    "numbers": ("## Log\n1. 2026-01-01 call\n", "## Log\n1. 2026-01-01 call\n2. 2026-11-24 ☕ coffee\n"),
    "links to the day": (
        "## Log\n- [[2026-01-01]] call\n",
        "## Log\n- [[2026-01-01]] call\n- [[2026-11-24]] ☕ coffee\n",
    ),
    "links with a folder and another text": (
        "## Log\n- [[Diario/2026-01-01|1 gen]] call\n",
        "## Log\n- [[Diario/2026-01-01|1 gen]] call\n- [[Diario/2026-11-24]] ☕ coffee\n",
    ),
    "bold": ("## Log\n- **2026-01-01**: call\n", "## Log\n- **2026-01-01**: call\n- **2026-11-24** ☕ coffee\n"),
    "German days": ("## Log\n- 03.04.2026 call\n", "## Log\n- 03.04.2026 call\n- 24.11.2026 ☕ coffee\n"),
    "short numbers": ("## Log\n- 3/4/2026 call\n", "## Log\n- 3/4/2026 call\n- 24/11/2026 ☕ coffee\n"),
    "Italian months": (
        "## Log\n- 3 aprile 2026 call\n",
        "## Log\n- 3 aprile 2026 call\n- 24 novembre 2026 ☕ coffee\n",
    ),
    "English months": (
        "## Log\n- April 3rd, 2026 call\n",
        "## Log\n- April 3rd, 2026 call\n- November 24th, 2026 ☕ coffee\n",
    ),
    "headings": (
        "## Log\n### 2026-01-01 call\nOf boats.\n\n## Other\n",
        "## Log\n### 2026-01-01 call\nOf boats.\n### 2026-11-24 ☕ coffee\n\n## Other\n",
    ),
    "rows": (
        "## Log\n| when | how | what |\n|---|---|---|\n| 2026-01-01 | call | boats |\n",
        "## Log\n| when | how | what |\n|---|---|---|\n| 2026-01-01 | call | boats |\n| 2026-11-24 | ☕ coffee |  |\n",
    ),
    "line ends of Windows": ("## Log\r\n- 2026-01-01 call\r\n", f"## Log\r\n- 2026-01-01 call\r\n{NEW}\r\n"),
    "line ends of old": ("## Log\r- 2026-01-01 call\r", f"## Log\r- 2026-01-01 call\r{NEW}\r"),
    "indented": ("## Log\n  - 2026-01-01 call\n", "## Log\n  - 2026-01-01 call\n  - 2026-11-24 ☕ coffee\n"),
    "a log in a code block is none": (
        "```\n## Log\n- 2026-01-01 call\n```\n",
        f"```\n## Log\n- 2026-01-01 call\n```\n\n## Contacts\n{NEW}\n",
    ),
    "a log in a comment is none": (
        "<!--\n## Log\n-->\nA\n",
        f"<!--\n## Log\n-->\nA\n\n## Contacts\n{NEW}\n",
    ),
    "a code block that is never closed": ("A\n\n```\ncode\n", f"## Contacts\n{NEW}\n\nA\n\n```\ncode\n"),
    "behind the properties": (
        "---\ncity: Kiel\n---\n```\ncode\n",
        f"---\ncity: Kiel\n---\n## Contacts\n{NEW}\n\n```\ncode\n",
    ),
}


@pytest.mark.parametrize("case", PLACES)
def test_a_contact_goes_where_the_note_has_them_and_as_it_writes_them(case: str) -> None:
    before, after = PLACES[case]
    assert logged(before) == after


def test_an_italian_log_is_written_in_italian() -> None:
    assert logged("", COFFEE._replace(language="it")) == "## Contatti\n- 2026-11-24 ☕ caffè\n"


def test_the_users_own_words_stand_behind_the_channel_as_one_line() -> None:
    assert logged("", COFFEE._replace(text=" the regatta,\n in Kiel ")) == (
        "## Contacts\n- 2026-11-24 ☕ coffee the regatta, in Kiel\n"
    )


@pytest.mark.parametrize("language", ["en", "it"])
@pytest.mark.parametrize("channel", [each for each in CHANNELS if each != "mention"])
def test_every_channel_is_read_back_as_itself(channel: Channel, language: str) -> None:
    text = logged("---\ntype: person\n---\n", LogLine(DAY, channel, "the regatta", language))
    facts = facts_of(parse("People/Anna.md", text.encode()), CONVENTIONS)
    assert [(each.day, each.channel, each.own) for each in facts.mentions] == [(DAY.toordinal(), channel, True)]


def test_every_channel_has_a_sign_and_a_word() -> None:
    assert set(CHANNEL_LABELS) == set(CHANNELS)


@pytest.mark.parametrize("case", PLACES)
@pytest.mark.parametrize("text", ["", "the regatta", "cancelled at last, did not meet", "with a [[link]] | and bar"])
def test_what_is_written_already_is_not_written_again(case: str, text: str) -> None:
    entry = COFFEE._replace(text=text)
    once = logged(PLACES[case][0], entry)
    assert logged(once, entry) == once


@pytest.mark.parametrize(
    "line", ["- 2026-11-24: had coffee with her", "- [[2026-11-24]] caffè in piazza", "### 24 November 2026 — coffee"]
)
def test_a_contact_that_the_user_wrote_down_is_not_written_again(line: str) -> None:
    assert logged(f"## Log\n{line}\n") == f"## Log\n{line}\n"


def test_words_that_the_user_added_are_not_lost_because_the_contact_is_known() -> None:
    text = logged(f"## Log\n{NEW}\n", COFFEE._replace(text="the regatta"))
    assert text == f"## Log\n{NEW}\n{NEW} the regatta\n"


@pytest.mark.parametrize("other", [COFFEE._replace(day=date(2026, 11, 23)), COFFEE._replace(channel="call")])
def test_another_day_or_channel_is_another_contact(other: LogLine) -> None:
    once = logged("## Log\n", COFFEE)
    assert len(logged(once, other).splitlines()) == len(once.splitlines()) + 1


@pytest.mark.parametrize("channel", FINER)
def test_a_finer_word_is_read_back_as_its_channel(channel: Channel) -> None:
    words = [word for word, said in CONVENTIONS.channels.items() if said == channel and any(map(str.isalpha, word))]
    assert words
    for word in words:
        text = logged("---\ntype: person\n---\n", LogLine(DAY, channel, word=word))
        facts = facts_of(parse("People/Anna.md", text.encode()), CONVENTIONS)
        assert word in text
        assert [each.channel for each in facts.mentions] == [channel]
