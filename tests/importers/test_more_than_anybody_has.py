"""What is beyond all bounds is left out from there on, and told: a merely huge file takes seconds, too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from foreign import MINE, made, told
from vaultnet.importers import whatsapp

if TYPE_CHECKING:
    import pytest

URL = "https://www.linkedin.com/in/"
CONNECTIONS = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
MESSAGES = "CONVERSATION ID,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT\n"


def test_of_a_table_so_many_people_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("vaultnet.importers.table.MOST_DRAFTS", 2)
    found = told("Nome,Email\n" + "".join(f"Anna {n},a{n}@b.it\n" for n in range(9)))
    assert [each.name for each in found.people] == ["Anna 0", "Anna 1"]
    assert [each.code for each in found.problems] == ["too_many"]
    assert found.left_out == {}


def test_of_connections_so_many_people_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("vaultnet.importers.gathered.MOST_PEOPLE", 2)
    found = told(CONNECTIONS + "".join(f"Anna,{n},{URL}a-{n},,,,1 Jan 2020\n" for n in range(9)))
    assert (len(found.people), [each.code for each in found.problems]) == (2, ["too_many"])
    assert {each.connected_day > 0 for each in found.people} == {True}


def test_messages_are_read_up_to_more_people_than_anybody_has(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("vaultnet.importers.linkedin_talk.MOST_PEOPLE", 3)
    rows = "".join(
        f"c,Anna {n},{URL}a-{n},Piero Sala,{URL}piero-sala,2026-02-01 08:00:00 UTC,,x\n" for n in (0, 1, 0, 2, 0)
    )
    found = told(MESSAGES + rows, options=MINE._replace(me="piero-sala"))
    assert [each.linkedin for each in found.people] == ["a-0", "a-1"]
    assert [each.code for each in found.problems] == ["too_many"]


def test_of_a_file_so_many_rows_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("vaultnet.importers.rows.MOST_ROWS", 4)
    found = told("Nome,Email\n" + "".join(f"Anna {n},a{n}@b.it\n" for n in range(9)))
    assert (len(found.people), [each.code for each in found.problems]) == (3, ["too_many"])


def test_of_a_chat_so_many_lines_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("vaultnet.importers.whatsapp.MOST_LINES", 2)
    found = whatsapp.drafts_of((made("".join(f"1{n}/03/23, 09:16 - Anna: ciao\n" for n in range(5))),), MINE)
    assert [len(each.contacts) for each in found.people] == [2]
    assert [each.code for each in found.problems] == ["too_large"]
