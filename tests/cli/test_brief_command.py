from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from answers import Run

CARLA = """---
company: "[[Fjord]]"
role: buyer
introduced_by: "[[Anna Keller]]"
knows: ["[[Luca Neri]]"]
needs: [a printer]
offers: [olive oil]
birthday: 1980-12-03
interests: [sailing]
cadence: 30
---
- 2026-09-12 coffee, she told me of her new boat
- 2026-10-01 call
- [ ] send her the photos 📅 2026-11-01
"""


@pytest.fixture
def with_carla(vault: Path) -> None:
    (vault / "People/Carla Bo.md").write_text(CARLA)
    (vault / "People/Dino Po.md").write_text('---\ncompany: "[[Fjord]]"\n---\n')
    (vault / "Companies").mkdir()
    (vault / "Companies/Fjord.md").write_text("---\ncity: Bergen\ncountry: Norway\n---\n")
    (vault / "Daily/2026-11-01.md").write_text("- [ ] [[Carla Bo]] is to send me her prices\n")


@pytest.mark.usefixtures("with_carla")
def test_the_page_before_a_meeting_holds_all_that_the_notes_know(run: Run) -> None:
    answer = run("--language", "en", "brief", "carla")

    assert (answer.code, answer.err) == (0, "")
    assert answer.out == (
        "Carla Bo · buyer, Fjord\n"
        "\n"
        "How things stand\n"
        "  54 days since the last contact; you wanted 30 days.\n"
        "  Last met in person on 12 Sept.\n"
        "  Birthday: 3 Dec.\n"
        "\n"
        "Last contacts\n"
        "  1 Oct, call: call [People/Carla Bo.md:13]\n"
        "  12 Sept, coffee: coffee, she told me of her new boat [People/Carla Bo.md:12]\n"
        "\n"
        "Promises\n"
        "  You promised: “send her the photos”, late since 1 Nov [People/Carla Bo.md:14]\n"
        "  They promised: “Carla Bo is to send me her prices” [Daily/2026-11-01.md:1]\n"
        "\n"
        "What you share\n"
        "  sailing (2 people) [People/Carla Bo.md:9]\n"
        "\n"
        "How you are joined\n"
        "  Introduced by Anna Keller.\n"
        "  Knows Luca Neri.\n"
        "\n"
        "What they need, and can help with\n"
        "  Needs: a printer\n"
        "  Can help with: olive oil\n"
        "\n"
        "How to begin\n"
        "  Open with Anna Keller, whom you both know.\n"
        "  A few words, to keep it warm.\n"
        "\n"
        "Where they work\n"
        "  Fjord, Bergen, Norway\n"
        "  Move 6 of 7: you have met.\n"
        "  Ask Carla Bo what they need most now, and what you could do about it together.\n"
        "  Also there: Dino Po.\n"
    )


@pytest.mark.usefixtures("with_carla")
def test_json_says_the_same_with_the_places(run: Run) -> None:
    found = run("brief", "carla", "--json").json

    assert found["person"]["name"] == "Carla Bo"
    assert found["last_contacts"][1] == {
        "date": "2026-09-12",
        "channel": "coffee",
        "rung": "met",
        "direction": None,
        "text": "coffee, she told me of her new boat",
        "path": "People/Carla Bo.md",
        "line": 12,
    }
    assert [(each["theirs"], each["due"]) for each in found["promises"]] == [(False, "2026-11-01"), (True, None)]
    assert found["introduced_by"] == [{"name": "Anna Keller", "path": "People/Anna Keller.md"}]
    assert found["company"]["colleagues"] == [{"name": "Dino Po", "path": "People/Dino Po.md"}]


@pytest.mark.usefixtures("with_carla")
def test_in_italian_every_sentence_is_italian(run: Run) -> None:
    out = run("--language", "it", "brief", "carla").out
    for words in ("contact", "You ", "promised", "share", "Introduced", "begin", "person)", "people)", "{", "Norway"):
        assert words not in out, words


def test_somebody_never_contacted_has_a_page_with_the_ways_to_them(run: Run, vault: Path) -> None:
    (vault / "People/Eva Li.md").write_text('---\nintroduced_by: "[[Anna Keller]]"\n---\n')
    out = run("--language", "en", "brief", "eva").out
    assert "  No contact yet.\n" in out
    assert "Ways to them\n  you → Anna Keller → Eva Li" in out
    assert "Last contacts" not in out


def test_who_was_seen_today_was_seen_today(run: Run, vault: Path) -> None:
    (vault / "People/Eva Li.md").write_text("- 2026-11-24 coffee\n")
    assert "How things stand\n  Last contact today.\n" in run("--language", "en", "brief", "eva").out


def test_archived_people_have_a_page_and_the_owner_has_none(run: Run) -> None:
    assert run("brief", "ugo").code == 0
    assert run("brief", "ada rossi").code == 16
    assert run("brief", "luca").code == 17
