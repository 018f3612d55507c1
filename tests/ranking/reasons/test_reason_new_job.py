from __future__ import annotations

from datetime import timedelta

from builders import TODAY
from vaultnet.languages.voice import Voice
from vaultnet.model.settings import Settings
from vaultnet.prospects.find import prospects_from
from vaultnet.ranking.reasons.why_now import why_now
from written_vault import network_written, notes_in

FOLLOWED = f"""
=== People/Anna Keller.md
---
company: Klausbräu
role: head of purchasing
country: Germany
previous: [Weinkontor]
new_job: {TODAY - timedelta(days=90)} Klausbräu
---
"""


def said(text: str) -> list[str]:
    network = network_written(notes_in(text))
    (person,) = network.people.values()
    return [Voice("en", TODAY).say(each.text) for each in why_now(person, network, Settings())]


def test_a_new_job_that_an_import_found_is_news_for_ninety_days() -> None:
    assert [each.partition(": ")[2] for each in said(FOLLOWED)] == ["now at Klausbräu, before at Weinkontor."]
    assert said(FOLLOWED.replace(str(TODAY - timedelta(days=90)), str(TODAY - timedelta(days=91)))) == []
    assert said(FOLLOWED.replace(str(TODAY - timedelta(days=90)), str(TODAY + timedelta(days=1)))) == []


def test_a_company_that_the_user_wrote_stays_and_the_news_stands_beside_it() -> None:
    text = FOLLOWED.replace("company: Klausbräu", "company: Weinkontor").replace("previous: [Weinkontor]\n", "")
    assert [each.partition(": ")[2] for each in said(text)] == ["now at Klausbräu, before at Weinkontor."]


def test_a_new_role_is_news_too() -> None:
    text = FOLLOWED.replace(" Klausbräu\n---", "\n---")
    assert [each.partition(": ")[2] for each in said(text)] == ["head of purchasing."]


def test_the_line_of_the_news_is_its_source() -> None:
    network = network_written(notes_in(FOLLOWED))
    (person,) = network.people.values()
    (found,) = why_now(person, network, Settings())
    assert (found.points, found.sources[0].line) == (10, 6)


def test_a_decider_who_moved_stands_in_the_market_of_both_companies() -> None:
    others = """
=== Companies/Weinkontor.md
---
type: company
country: Austria
---
"""
    network = network_written(notes_in(FOLLOWED + others))
    markets = prospects_from(network, Settings()).markets
    moved = {each.country: [(one.before, one.now) for one in each.moved] for each in markets}
    assert moved == {"DE": [("Weinkontor", "Klausbräu")], "AT": [("Weinkontor", "Klausbräu")]}


def test_somebody_who_neither_decides_nor_buys_is_no_news_for_a_market() -> None:
    network = network_written(notes_in(FOLLOWED.replace("head of purchasing", "engineer")))
    assert [each.moved for each in prospects_from(network, Settings()).markets] == [()]
