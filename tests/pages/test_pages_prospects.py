"""Export prospects: every part of the page, from prospects put together by hand."""

from __future__ import annotations

from datetime import date

import pytest

from builders import a_person, a_tie, met, network_of
from made_prospects import (
    ANNA,
    CALL,
    DIRECT,
    JURGEN,
    KLAUS,
    MAYA,
    OWNER,
    THREE_HOPS,
    TIES,
    TO_ANNA,
    TO_JURGEN,
    TO_KLAUS,
    TWO_HOPS,
    a_market,
    a_network,
    a_prospect,
    edge,
    insider,
    page_text,
    shared,
)
from vaultnet.markets.zone_table import MAIN_ZONES
from vaultnet.model.message import message
from vaultnet.model.prospect import Hop, Moved, WarmPath
from vaultnet.model.source import Source


def rows(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.lstrip().startswith("- ")]


@pytest.mark.parametrize(
    ("language", "heading"), [("en", "## Germany · 1 company, 2 people"), ("it", "## Germania · 1 azienda, 2 persone")]
)
def test_a_market_is_headed_by_its_name_with_the_number_of_companies_and_people(language: str, heading: str) -> None:
    market = a_market(a_prospect("Weinkontor", insider(ANNA, "buyer")), who_knows=[JURGEN, ANNA])
    assert f"{heading}\n" in page_text(market, language=language)


def test_the_facts_of_a_market_stand_below_its_name() -> None:
    none = "**no shared office hours today**: their 9:00 to 18:00 is 18:00 to 3:00 for you"
    assert rows(page_text(a_market(country="US", who_knows=[MAYA])))[:4] == [
        "- 12:00 for you is 6:00 there · **call today from 15:00 to 18:00**",
        f"  - Napa: 12:00 for you is 3:00 there · {none}",
        "- English · US Dollar (USD) · outside the EU and its customs union · dial +1",
        "- Public holidays: 26 Nov (Thanksgiving Day)",
    ]


def test_nobody_is_called_on_a_holiday_or_a_weekend_of_theirs() -> None:
    on_holiday = network_of((MAYA,), owner=OWNER, today=date(2026, 11, 26))
    assert "**do not call today**: it is a public holiday there" in page_text(
        a_market(country="US"), network=on_holiday
    )
    friday = network_of((MAYA,), owner=OWNER, today=date(2026, 11, 27))
    page = page_text(a_market(country="SA"), network=friday)
    assert "**do not call today**: it is the weekend there" in page
    assert "weekend: Friday and Saturday" in page


def test_days_of_one_holiday_are_told_as_one_and_estimated_ones_are_said_to_be() -> None:
    spring = network_of((), owner=OWNER, today=date(2027, 5, 10))
    row = next(row for row in rows(page_text(a_market(country="AE"), network=spring)) if "Public" in row)
    assert row == (
        "- Public holidays: 15 May (Day of Arafah, day not certain yet), 16 May (Eid al-Adha, day not certain yet), "
        "17 May to 18 May (Eid al-Adha Holiday, day not certain yet)"
    )


def test_no_holiday_has_an_english_name_on_an_italian_page() -> None:
    spring = network_of((), owner=OWNER, today=date(2026, 5, 30))
    page = page_text(a_market(country="ID"), network=spring, language="it")
    row = next(row for row in rows(page) if row.startswith("- Feste"))
    assert row == "- Feste nazionali: 31 mag (Vesak), 1 giu, 16 giu (Capodanno islamico)"


def test_a_market_without_companies_says_whom_to_ask_and_what() -> None:
    page = page_text(a_market(country="AT", who_knows=[JURGEN]))
    assert "## Austria · no company yet, 1 person\n" in page
    assert "- **Ask first those who know it**: [[Jürgen Brandt]] (Brandt Abfüllung). Ask whom to meet there" in page


def test_a_market_that_nobody_knows_says_so() -> None:
    assert "- **Nobody of yours knows it yet**: ask your people whom" in page_text(a_market(country="AE"))


def test_who_was_never_spoken_with_is_not_asked_first() -> None:
    page = page_text(a_market(country="DE", who_knows=[KLAUS]))
    assert "Nobody of yours knows it yet" in page
    assert "Klaus" not in page


def test_a_path_shows_each_hop_with_its_proof_and_the_weakest_link() -> None:
    page = page_text(a_market(a_prospect("Klausbräu", insider(KLAUS, "decision_maker", THREE_HOPS))))
    assert (
        "- **Warm path**: you → [[Jürgen Brandt]] (coffee [[2026-11-20|20 Nov]]) → [[Anna Keller]] (they know each "
        "other: [[Jürgen Brandt|note]]) → [[Klaus Weber]] (named together: [[2026-03-16 Fair]]) · strength 25% · "
        "weakest link: Anna Keller – Klaus Weber\n"
    ) in page


def test_a_direct_path_says_whom_you_know_and_since_when() -> None:
    page = page_text(a_market(a_prospect("Weinkontor", insider(ANNA, "buyer", DIRECT))))
    assert "- **Warm path**: you know [[Anna Keller]] (call [[2026-10-08|8 Oct]]) · strength 62%\n" in page


def test_a_bare_connection_is_no_more_than_that() -> None:
    path = WarmPath(0.02, (Hop(ANNA.path, ANNA.name, edge("tie", 0.02, path=ANNA.path)),))
    page = page_text(a_market(a_prospect("Weinkontor", insider(ANNA, "buyer", path))))
    assert "- **Warm path**: [[Anna Keller]] is a connection of yours and no more ([[Anna Keller|note]]) · " in page


def test_a_path_through_a_name_without_a_note_ends_in_writing_one() -> None:
    path = WarmPath(0.3, (Hop("", "Zoe Blum", edge("tie", 0.5, path="Daily/2026-10-08.md", day=CALL.day)), TO_ANNA))
    page = page_text(a_market(a_prospect("Weinkontor", insider(ANNA, "buyer", path))))
    assert "you → Zoe Blum (last spoken [[2026-10-08|8 Oct]]) → [[Anna Keller]]" in page
    assert "· write a note for Zoe Blum\n" in page


def test_what_was_asked_of_an_introducer_lately_stands_with_the_path() -> None:
    asked = TWO_HOPS._replace(asks=(Source("Daily/2026-11-20.md", 5),))
    page = page_text(a_market(a_prospect("Weinkontor", insider(ANNA, "buyer", asked))))
    assert "· already asked: [[2026-11-20|20 Nov]]\n" in page


def test_everything_that_joins_two_people_is_told_once() -> None:
    others = (
        edge("together", 0.5, path="Meetings/2026-03-16 Fair.md", day=date(2026, 3, 16)),
        edge("together", 0.4, path="Daily/2026-10-08.md", day=CALL.day),
        edge("same_day", 0.1, path="Daily/2026-10-08.md", day=CALL.day),
        edge("fair", 0.1, path=ANNA.path)._replace(name="ProWein 2026"),
    )
    path = TWO_HOPS._replace(hops=(TO_JURGEN, TO_ANNA._replace(others=others)))
    page = page_text(a_market(a_prospect("Weinkontor", insider(ANNA, "buyer", path))))
    assert (
        "(they know each other: [[Jürgen Brandt|note]]; named together: [[2026-03-16 Fair|16 Mar]], "
        "[[2026-10-08|8 Oct]]; same fair ProWein 2026: [[Anna Keller|note]])"
    ) in page


def test_other_ways_stand_below_but_none_through_somebody_whom_you_can_ask_yourself() -> None:
    to_maya = Hop(MAYA.path, MAYA.name, edge("tie", 0.9, path="Daily/2026-10-08.md", day=CALL.day))
    around = WarmPath(0.3, (to_maya, TO_JURGEN._replace(edge=edge("knows")), TO_ANNA))
    another = WarmPath(0.2, (to_maya, TO_ANNA))
    page = page_text(a_market(a_prospect("Weinkontor", insider(ANNA, "buyer", TWO_HOPS, around, another))))
    assert [row.split(":")[0] for row in rows(page) if "→" in row] == ["- **Warm path**", "  - or"]
    assert "  - or: you → [[Maya Gold]]" in page
    assert "[[Maya Gold]] (last spoken [[2026-10-08|8 Oct]]) → [[Anna Keller]]" in page


@pytest.mark.parametrize(
    ("insiders", "row"),
    [
        ((), "- **Decides**: no name yet, nor in purchasing"),
        ((insider(MAYA),), "- **Decides**: no name yet, nor in purchasing · also there: [[Maya Gold]]"),
        ((insider(ANNA, "buyer"),), "- **Decides**: no name yet · buys: [[Anna Keller]] (head of purchasing)"),
        (
            (insider(KLAUS, "decision_maker"),),
            "- **Decides**: [[Klaus Weber]] (Geschäftsführer) · nobody in purchasing yet",
        ),
        (
            (insider(KLAUS, "decision_maker"), insider(ANNA, "buyer")),
            "- **Decides**: [[Klaus Weber]] (Geschäftsführer) · buys: [[Anna Keller]] (head of purchasing)",
        ),
    ],
)
def test_who_decides_and_what_is_still_unknown(insiders: tuple, row: str) -> None:  # type: ignore[type-arg]  # of Insider
    assert row in rows(page_text(a_market(a_prospect("Weinkontor", *insiders, paths=(DIRECT,)))))


def test_more_than_three_of_a_role_are_counted() -> None:
    five = [insider(a_person(f"Buyer {number}"), "buyer") for number in range(5)]
    page = page_text(a_market(a_prospect("Weinkontor", *five, paths=(DIRECT,))))
    assert "· buys: Buyer 0, Buyer 1, Buyer 2 and 2 more\n" in page


@pytest.mark.parametrize(
    ("stage", "words"),
    [
        (1, "**Mossa 1 di 7: trovata**"),
        (2, "**Mossa 2 di 7: la strada c’è**"),
        (3, "**Mossa 3 di 7: presentati o collegati**"),
        (4, "**Mossa 4 di 7: vi scrivete**"),
        (5, "**Mossa 5 di 7: vi siete parlati**"),
        (6, "**Mossa 6 di 7: vi siete visti**"),
        (7, "**Mossa 7 di 7: affari**"),
    ],
)
def test_the_stage_is_said_in_words(stage: int, words: str) -> None:
    prospect = a_prospect("Weinkontor", insider(ANNA, "buyer", DIRECT), stage=stage)
    assert f"- {words}\n" in page_text(a_market(prospect), language="it")


def test_the_stage_is_proved_and_the_last_contact_told_with_its_channel() -> None:
    prospect = a_prospect(
        "Weinkontor", insider(ANNA, "buyer", DIRECT), stage=5, stage_sources=CALL.sources, last_contact=CALL.day
    )
    row = "- **Move 5 of 7: you have spoken** ([[2026-10-08|8 Oct]]) · last contact [[2026-10-08|8 Oct]] (call)"
    assert row in rows(page_text(a_market(prospect)))


def test_what_is_shared_leads_to_where_it_is_written() -> None:
    prospect = a_prospect("Klausbräu", insider(KLAUS, "decision_maker", THREE_HOPS), shared=(shared("Segeln"),))
    assert "- **You share** Segeln with [[Klaus Weber]] ([[Anna Keller]])" in rows(page_text(a_market(prospect)))


def test_a_company_without_a_path_stands_below_with_the_best_bridge_and_the_step() -> None:
    prospect = a_prospect(
        "Nobody KG",
        bridge=message("{person} knows {country}.", person="Greta", country="Germany"),
        bridge_sources=(Source("Meetings/2026-03-16 Fair.md", 2),),
        next_step=message("Ask {person} who decides.", person="Greta"),
    )
    page = page_text(a_market(prospect))
    assert (
        "### No path yet\n\n- [[Nobody KG]] · Hamburg · **Decides**: no name yet, nor in purchasing · Greta knows "
        "Germany ([[2026-03-16 Fair]]). → Ask Greta who decides.\n"
    ) in page


def test_a_step_that_is_late_makes_a_company_quiet() -> None:
    late = a_prospect("Weinkontor", insider(ANNA, "buyer", DIRECT), quiet_since=date(2026, 11, 1))
    assert late.company is not None
    told = late._replace(name="Other", company=late.company._replace(next_step="send the film"))
    page = page_text(a_market(late, told))
    assert "### Quiet\n\n- [[Weinkontor]]: the next step was due on 1 Nov\n" in page
    assert "“send the film” was due on 1 Nov\n" in page


def test_who_has_moved_is_told_once_imports_find_it() -> None:
    moved = Moved(ANNA, "Weinkontor", "Klausbräu", (Source("Daily/2026-10-08.md", 9),))
    row = "- [[Anna Keller]] has left Weinkontor for Klausbräu: there you know somebody inside ([[2026-10-08|8 Oct]])"
    assert row in rows(page_text(a_market(moved=(moved,))))
    assert "Moved" not in page_text(a_market())


def test_a_vault_with_nobody_abroad_is_told_what_to_write() -> None:
    page = page_text(target_markets=())
    assert "No company and nobody abroad stands in your notes yet." in page
    assert "`target_markets`" in page


def test_markets_beyond_the_first_sixteen_are_a_row_each() -> None:
    page = page_text(*(a_market(country=code) for code in sorted(MAIN_ZONES)[:60]))
    assert (
        "## Other markets\n\n- Bosnia & Herzegovina · no company yet, nobody yet: `vaultnet prospects --market BA`\n"
        in page
    )
    assert page.count("## ") == 17
    assert "- and 4 markets more: `vaultnet prospects`\n" in page


def test_companies_beyond_the_room_of_the_page_are_counted_with_the_command_that_lists_them() -> None:
    many = [a_prospect(f"Company {number}", insider(ANNA, "buyer", DIRECT)) for number in range(30)]
    page = page_text(a_market(*many))
    assert page.count("### ") == 24
    assert "and 6 companies more: `vaultnet prospects --market DE`\n" in page


def test_the_page_of_a_day_is_the_same_wherever_it_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    market = a_market(a_prospect("Weinkontor", insider(ANNA, "buyer", DIRECT)), country="US", who_knows=[MAYA])
    first = page_text(market)
    monkeypatch.setenv("TZ", "Pacific/Auckland")
    monkeypatch.setenv("LANG", "de_DE.UTF-8")
    assert page_text(market) == first


def test_people_left_out_of_the_ties_do_no_harm() -> None:
    network = a_network()._replace(ties={**TIES, KLAUS.path: a_tie(met(3))})
    assert page_text(a_market(a_prospect("Weinkontor", insider(MAYA), paths=(DIRECT,))), network=network)


def test_the_ways_of_the_picture_are_those_of_the_companies_each_for_itself() -> None:
    direct, over = WarmPath(0.2, (TO_ANNA,)), WarmPath(0.5, (TO_JURGEN, TO_ANNA, TO_KLAUS))
    anna, klaus = (
        a_prospect("Kontor", insider(ANNA, "buyer", direct)),
        a_prospect("Abtei", insider(KLAUS, "buyer", over)),
    )
    network = network_of([JURGEN, ANNA, KLAUS], owner=OWNER, ties=TIES)
    page = page_text(a_market(klaus, anna), network=network)
    ways = [line for line in page.splitlines() if line.startswith("> - you → ")]
    assert ways == [
        "> - you → [[Jürgen Brandt]] → [[Anna Keller]] → [[Klaus Weber]] → [[Abtei]]",
        "> - you → [[Anna Keller]] → [[Kontor]]",
    ]
