from __future__ import annotations

from datetime import timedelta

import pytest

from builders import TODAY, a_person, a_promise, built, daily_note, person_note
from vaultnet.model.network import OpenPromise
from vaultnet.model.source import Source
from vaultnet.network.promises import without_links

ADA = "People/Ada Rossi.md"


def test_a_task_is_open_with_everybody_it_names_and_with_whose_note_it_stands_in() -> None:
    network = built(
        person_note("Ada Rossi", promises=(a_promise("send the list to [[Bo Lin|Bo]]", "Bo Lin", own=True, due=2),)),
        person_note("Bo Lin"),
    )
    promise = OpenPromise(Source(ADA, 7), "send the list to Bo", TODAY - timedelta(2), theirs=False)
    assert network.promises == {ADA: (promise,), "People/Bo Lin.md": (promise,)}


def test_promises_stand_by_due_day_the_undated_last_then_by_source() -> None:
    network = built(
        person_note("Ada Rossi", promises=(a_promise("undated", own=True), a_promise("later", own=True, due=-9))),
        daily_note(9, promises=(a_promise("first", "Ada Rossi", due=1), a_promise("undated too", "Ada Rossi"))),
    )
    assert [each.text for each in network.promises[ADA]] == ["first", "later", "undated too", "undated"]


@pytest.mark.parametrize("fields", [{"is_owner": True}, {"status": "archived"}, {"status": "do_not_contact"}])
def test_the_owner_and_the_left_out_have_no_promises(fields: dict[str, object]) -> None:
    note = person_note(a_person("Ada Rossi", **fields), promises=(a_promise("call", "Ada Rossi", own=True),))
    assert built(note).promises == {}


def test_a_task_that_names_somebody_twice_is_one() -> None:
    note = person_note(
        a_person("Ada Rossi", aliases=("Ada",)), promises=(a_promise("x", "Ada Rossi", "Ada", own=True),)
    )
    assert len(built(note).promises[ADA]) == 1


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("ask [[Ada Rossi]]", "ask Ada Rossi"),
        ("ask [[People/Ada Rossi|Ada]] and [Bo](Bo%20Lin.md)", "ask Ada and Bo"),
        ("  see [the site](https://example.com) ", "see [the site](https://example.com)"),
        ("nothing", "nothing"),
    ],
)
def test_links_to_notes_are_shown_as_their_text(written: str, shown: str) -> None:
    assert without_links(written) == shown
