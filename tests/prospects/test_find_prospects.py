from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from builders import (
    TODAY,
    a_person,
    built,
    company_note,
    daily_note,
    day,
    facts,
    interest,
    mention,
    person_note,
    reference,
)
from vaultnet.languages.voice import Voice
from vaultnet.model.message import Link
from vaultnet.model.settings import Settings
from vaultnet.model.source import Source
from vaultnet.prospects.doors import doors_of
from vaultnet.prospects.find import prospects_from

if TYPE_CHECKING:
    from vaultnet.model.facts import Facts, Mention
    from vaultnet.model.network import Network
    from vaultnet.model.prospect import Prospect, Prospects

EN = Voice("en", TODAY)


def at(name: str, company: str, country: str = "DE", *lines: Mention, **fields: Any) -> Facts:  # noqa: ANN401  fields of Person
    """Return the note of somebody at a company abroad."""
    who = a_person(name, company=reference(company, linked=False, line=4), country=country, **fields)
    return person_note(who, *lines)


def found(*notes: Facts, settings: Settings | None = None) -> Prospects:
    chosen = settings or Settings()
    return prospects_from(network(*notes, settings=chosen), chosen)


def network(*notes: Facts, settings: Settings | None = None) -> Network:
    return built(*notes, settings=settings)


def names(prospects: Prospects) -> dict[str, list[str]]:
    return {market.country: [each.name for each in market.prospects] for market in prospects.markets}


def only(*notes: Facts) -> Prospect:
    (market,) = found(*notes).markets
    (prospect,) = market.prospects
    return prospect


COFFEE = mention(10, own=True, channel="coffee", line=9)
CALL = mention(10, own=True, channel="call", line=9)


# Which companies -----------------------------------------------------------------------------------------------------


def test_companies_abroad_come_from_notes_and_from_what_people_abroad_name() -> None:
    notes = (
        company_note("Noted", country="FR"),
        company_note("At home", country="IT"),
        at("Ada", "Named"),
        at("Bo", "Here", "IT"),
    )
    assert names(found(*notes)) == {"DE": ["Named"], "FR": ["Noted"]}


def test_home_is_the_settings_country_else_the_owners_else_italy() -> None:
    notes = (company_note("D", country="DE"), company_note("I", country="IT"))
    assert found(*notes).home == "IT"
    owner = person_note(a_person("Me", is_owner=True, country="DE"))
    assert names(found(*notes, owner)) == {"IT": ["I"]}
    assert names(found(*notes, owner, settings=Settings(home_country="Francia"))) == {"DE": ["D"], "IT": ["I"]}


@pytest.mark.parametrize(
    "word", ["customer", "Cliente", "client", "lost", "Perso", "won", "ex-cliente", "supplier", "fornitore"]
)
def test_customers_and_lost_companies_are_left_out_by_stage_status_and_tag(word: str) -> None:
    assert names(found(company_note("A", country="DE", stage=word))) == {}
    assert names(found(company_note("A", country="DE", stage="met", standing=(word,)))) == {}
    assert names(found(company_note("A", country="DE", tags=("x", word.lower())))) == {}
    assert names(found(company_note("A", country="DE", tags=(f"crm/{word.lower()}",)))) == {}
    assert names(found(at("Ada", "A", stage=word))) == {}


@pytest.mark.parametrize("word", ["prospect", "lead", "met", "customer service", ""])
def test_every_other_word_leaves_a_prospect(word: str) -> None:
    assert names(found(company_note("A", country="DE", stage=word))) == {"DE": ["A"]}


def test_a_company_is_where_its_note_says_else_where_most_of_its_people_are() -> None:
    note = company_note("Acme", country="FR")
    assert names(found(note, at("Ada", "Acme", "DE"))) == {"FR": ["Acme"]}
    people = (at("Ada", "Acme", "DE"), at("Bo", "Acme", "AT"), at("Cy", "Acme", "AT"))
    assert names(found(*people)) == {"AT": ["Acme"]}
    assert names(found(at("Ada", "Acme", "DE"), at("Bo", "Acme", "IT"))) == {"DE": ["Acme"]}
    assert names(found(at("Ada", "Acme", "DE"), at("Bo", "Acme", "IT"), at("Cy", "Acme", "IT"))) == {}


def test_where_nobody_says_a_country_nothing_is_guessed() -> None:
    assert names(found(company_note("Acme", website="acme.de"), at("Ada", "Beta", "", emails=("ada@beta.fr",)))) == {}


def test_a_company_where_people_only_worked_once_is_no_prospect() -> None:
    assert names(found(person_note(a_person("Ada", country="DE", interests=(interest("Acme", "past_company"),))))) == {}


def test_people_left_out_name_no_company() -> None:
    assert names(found(at("Ada", "Acme", status="archived"))) == {}


# Order ---------------------------------------------------------------------------------------------------------------


def test_target_markets_come_first_in_their_order_with_or_without_companies() -> None:
    notes = (at("Ada", "A", "DE", COFFEE), at("Bo", "B", "FR"), at("Cy", "C", "ES", CALL))
    prospects = found(*notes, settings=Settings(target_markets=("Polonia", "FR", "Italy", "no such", "francia")))
    assert [(market.country, market.is_target) for market in prospects.markets] == [
        ("PL", True),
        ("FR", True),
        ("DE", False),
        ("ES", False),
    ]


def test_the_other_markets_follow_by_their_best_path_then_by_number_and_code() -> None:
    notes = (at("A", "A", "US"), at("B", "B", "FR"), at("C", "C", "FR"), at("D", "D", "AT"), at("E", "E", "ES", CALL))
    assert list(names(found(*notes))) == ["ES", "FR", "AT", "US"]


def test_companies_come_by_their_best_path_then_by_name() -> None:
    notes = (at("A", "alpha"), at("B", "Beta"), at("C", "Call", "DE", CALL), at("D", "Coffee", "DE", COFFEE))
    assert names(found(*notes)) == {"DE": ["Coffee", "Call", "alpha", "Beta"]}


def test_a_contact_counts_seven_tenths_of_a_buyer() -> None:
    notes = (
        at("A", "Contact", "DE", COFFEE),
        at("B", "Buyer", "DE", mention(190, own=True, channel="coffee"), role="buyer"),
    )
    assert names(found(*notes)) == {"DE": ["Buyer", "Contact"]}


def test_the_order_of_notes_changes_nothing() -> None:
    notes = (
        at("A", "A", "DE", COFFEE),
        at("B", "B", "FR"),
        at("C", "A GmbH", "DE", CALL),
        company_note("A", country="DE"),
    )
    assert found(*notes) == found(*reversed(notes))


# One company ---------------------------------------------------------------------------------------------------------


def test_who_decides_comes_first_and_what_is_missing_is_said() -> None:
    prospect = only(at("A", "Acme", role="engineer"), at("B", "Acme", role="buyer"), at("C", "Acme", role="chef"))
    assert [each.person.name for each in prospect.insiders] == ["B", "A", "C"]
    assert prospect.missing == ("decision_maker",)
    assert only(company_note("Acme", country="DE")).missing == ("decision_maker", "buyer")


def test_the_company_note_may_name_who_decides() -> None:
    note = company_note("Acme", country="DE", deciders=(reference("Ada Rossi"),))
    prospect = only(note, at("Ada Rossi", "Acme", role="engineer"), at("Bo", "Acme"))
    assert [(each.person.name, each.buying_role) for each in prospect.insiders] == [
        ("Ada Rossi", "decision_maker"),
        ("Bo", "contact"),
    ]


def test_whom_the_company_note_names_works_there_unless_their_note_says_where() -> None:
    named = tuple(reference(name, line=5) for name in ("Ada Rossi", "Bo", "Gone", "Klaus Weber"))
    notes = (
        company_note("Acme", country="DE", deciders=named),
        person_note("Ada Rossi"),
        at("Bo", "Beta"),
        person_note(a_person("Gone", status="archived")),
        at("Cy", "Acme", "DE", CALL),
    )
    prospect = next(each for each in found(*notes).markets[0].prospects if each.name == "Acme")
    assert [(each.person.name, each.person.path, each.buying_role) for each in prospect.insiders] == [
        ("Ada Rossi", "People/Ada Rossi.md", "decision_maker"),
        ("Klaus Weber", "", "decision_maker"),
        ("Cy", "People/Cy.md", "contact"),
    ]
    (way,) = prospect.insiders[0].paths
    assert way.hops[1].edge.sources == (Source("People/Cy.md", 4), Source("Companies/Acme.md", 5))
    assert prospect.missing == ("buyer",)


def test_a_decider_without_a_note_is_reached_through_whoever_knows_them() -> None:
    notes = (
        company_note("Acme", country="DE", deciders=(reference("Klaus Weber", linked=False),)),
        person_note(a_person("Ask", knows=(reference("Klaus Weber", linked=False),)), COFFEE),
    )
    prospect = only(*notes)
    assert [[hop.name for hop in way.hops] for way in prospect.paths] == [["Ask", "Klaus Weber"]]
    assert (prospect.stage, EN.say(prospect.next_step)) == (2, "Ask Ask for an introduction to Klaus Weber.")
    assert doors_of(found(*notes)) == {}


def test_the_last_contact_is_the_newest_with_anybody_there() -> None:
    prospect = only(
        at("A", "Acme", "DE", mention(50, own=True, channel="call")),
        at("B", "Acme", "DE", mention(9, own=True, channel="email")),
    )
    assert prospect.last_contact == TODAY - timedelta(9)


@pytest.mark.parametrize(
    ("days", "late"), [((5,), 5), ((-5,), None), ((), None), ((40, 5), 5), ((40, -5), None), ((0,), None)]
)
def test_a_next_step_that_has_passed_makes_a_company_quiet(days: tuple[int, ...], late: int | None) -> None:
    people = [at(f"P{number}", "Acme", next_step_day=day(back)) for number, back in enumerate(days)]
    prospect = only(*(people or [at("P", "Acme")]))
    assert prospect.quiet_since == (None if late is None else TODAY - timedelta(late))
    noted = only(company_note("Acme", country="DE", next_step_day=day(5)), at("P", "Acme"))
    assert noted.quiet_since == TODAY - timedelta(5)


def test_what_is_shared_is_that_of_the_person_to_reach_next() -> None:
    owner = person_note(a_person("Me", is_owner=True, interests=(interest("sailing"),)))
    prospect = only(owner, at("A", "Acme", "DE", CALL, interests=(interest("sailing"),)), at("B", "Acme"))
    assert (prospect.target.name if prospect.target else "", [each.topic.label for each in prospect.shared]) == (
        "A",
        ["sailing"],
    )


# Who knows a market --------------------------------------------------------------------------------------------------


def test_who_knows_a_market_lives_there_works_or_worked_there_or_stands_in_its_note() -> None:
    notes = (
        company_note("Acme", country="DE"),
        company_note("Old", country="DE"),
        person_note(a_person("Lives", country="DE"), CALL),
        person_note(a_person("Works", company=reference("Acme")), COFFEE),
        person_note(
            a_person("Worked", interests=(interest("Old GmbH", "past_company"),)),
            mention(100, own=True, channel="call"),
        ),
        person_note(a_person("Named", country="IT"), mention(200, own=True, channel="call")),
        person_note(a_person("Unknown", country="DE")),
        person_note(a_person("Elsewhere", country="FR"), COFFEE),
        facts("Markets/Germany.md", "market", links=("Named", "Nobody")),
    )
    market = found(*notes, settings=Settings(target_markets=("DE",))).markets[0]
    assert [person.name for person in market.who_knows] == ["Works", "Lives", "Worked", "Named"]


# The bridge ----------------------------------------------------------------------------------------------------------


def bridge(*notes: Facts) -> tuple[str, tuple[Source, ...]]:
    prospect = next(each for market in found(*notes).markets for each in market.prospects if each.name == "Acme")
    return (EN.say(prospect.bridge) if prospect.bridge else "", prospect.bridge_sources)


def test_without_a_path_whoever_knows_the_market_the_trade_or_was_at_the_fair_is_the_bridge() -> None:
    acme = company_note("Acme", country="DE", sector="cider")
    boss = at("Boss", "Acme", interests=(interest("ProWein 2020", "event"),))
    market = person_note(a_person("Market", country="DE"), CALL)
    trade = person_note(a_person("Trade", interests=(interest("Cider", "sector", line=6),)), COFFEE)
    assert bridge(acme, boss) == ("", ())
    assert bridge(acme, boss, market) == ("Market knows Germany.", (Source("People/Market.md", 0),))
    assert bridge(acme, boss, trade) == ("Trade knows the trade (Cider).", (Source("People/Trade.md", 6),))
    assert bridge(acme, boss, trade, market)[0] == "Trade knows the trade (Cider)."
    both = person_note(
        a_person("Both", country="DE", interests=(interest("Cider", "sector"),)), mention(900, own=True, channel="call")
    )
    assert bridge(acme, boss, trade, market, both)[0] == "Both knows Germany and the trade (Cider)."


def test_whoever_was_at_a_fair_of_theirs_makes_a_path_and_no_bridge() -> None:
    boss = at("Boss", "Acme", interests=(interest("ProWein 2020", "event"),))
    fair = person_note(a_person("Fair", interests=(interest("ProWein 2020", "event"),)), CALL)
    prospect = only(boss, fair)
    assert prospect.bridge is None
    assert prospect.paths


def test_only_people_spoken_with_are_a_bridge() -> None:
    acme = company_note("Acme", country="DE")
    assert bridge(acme, person_note(a_person("Writes", country="DE"), mention(9, own=True, channel="email"))) == (
        "",
        (),
    )


# The next step -------------------------------------------------------------------------------------------------------


def step(*notes: Facts) -> str:
    prospect = next(each for market in found(*notes).markets for each in market.prospects if each.name == "Acme")
    return EN.say(prospect.next_step)


def test_the_next_step_is_the_next_move_with_whom_to_ask() -> None:
    ask = person_note(a_person("Ask", knows=(reference("Target"),)), COFFEE)
    assert step(company_note("Acme", country="DE")) == "Find out who decides at Acme."
    knows = person_note(a_person("Knows", country="DE"), CALL)
    assert step(company_note("Acme", country="DE"), knows) == "Ask Knows whether they know who decides at Acme."
    assert step(at("Target", "Acme")) == "Look for somebody who knows Target, or anybody at Acme."
    assert step(at("Target", "Acme"), knows) == "Ask Knows whether they know Target."
    assert step(at("Target", "Acme"), ask) == "Ask Ask for an introduction to Target."
    introduced = at("Target", "Acme", introduced_by=(reference("Ask"),))
    assert step(introduced, ask) == "Write to Target, with greetings from Ask."
    both = (
        mention(9, own=True, channel="email", direction="out"),
        mention(8, own=True, channel="email", direction="in"),
    )
    assert step(at("Target", "Acme", "DE", *both)) == "Propose a short call to Target."
    assert step(at("Target", "Acme", "DE", CALL)).startswith("Propose to meet Target in person")
    assert step(at("Target", "Acme", "DE", COFFEE)) == "Ask Target who decides at Acme, and to bring you together."
    assert step(at("Target", "Acme", "DE", COFFEE, role="CEO")).startswith("Ask Target what they need")
    assert step(at("Target", "Acme", "DE", COFFEE, stage="business")).startswith("Agree with Target on what comes next")


def test_who_shares_nothing_with_the_owner_is_asked_a_question() -> None:
    me = person_note(a_person("Me", is_owner=True, interests=(interest("jazz"),)))
    assert (
        step(me, at("Target", "Acme", connected_day=700_000, interests=(interest("jazz"),)))
        == "Write to Target: a greeting, and what you have in common."
    )
    assert step(me, at("Target", "Acme", connected_day=700_000)).endswith(
        "a greeting and a sincere question; no common point is known yet."
    )


def test_a_long_way_begins_with_the_first_and_names_the_second() -> None:
    first = person_note(a_person("First", knows=(reference("Second"),)), COFFEE)
    second = person_note(a_person("Second", knows=(reference("Target"),)), mention(3000, own=True, channel="call"))
    wanted = "Ask First to put you back in touch with Second, who can introduce you to Target."
    assert step(at("Target", "Acme"), first, second) == wanted


def test_a_way_through_a_name_without_a_note_begins_with_the_note() -> None:
    first = person_note(a_person("First", knows=(reference("Zoe Blum", linked=False),)), COFFEE)
    target = at("Target", "Acme", knows=(reference("Zoe Blum", linked=False),))
    assert step(target, first) == "Write a note for Zoe Blum: the way to Target leads through them."


def test_a_step_leads_to_notes_by_links() -> None:
    prospect = only(at("Target", "Acme", "DE", CALL))
    assert prospect.next_step.blanks["person"] == Link("People/Target.md", "Target")


# The stage -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lines", "fields", "stage"),
    [
        ((), {}, 1),
        ((mention(9, own=True, channel="mention"),), {}, 1),
        ((mention(9, own=True, channel="email", direction="out"),), {}, 2),
        ((mention(9, own=True, channel="email"),), {}, 3),
        ((mention(9, own=True, channel="email", direction="in"),), {}, 3),
        ((), {"connected_day": 700_000}, 3),
        ((), {"introduced_by": (reference("Gone", linked=False),)}, 3),
        (
            (
                mention(9, own=True, channel="email", direction="in"),
                mention(90, own=True, channel="message", direction="out"),
            ),
            {},
            4,
        ),
        ((mention(9, own=True, channel="video"),), {}, 5),
        ((mention(9, own=True, channel="visit"),), {}, 6),
        ((mention(-9, own=True, channel="visit"),), {}, 1),
        ((mention(9, own=True, channel="visit"),), {"stage": "2"}, 2),
        ((), {"stage": "Incontrato"}, 6),
        ((), {"stage": "in_trattativa"}, 7),
        ((), {"stage": "stage 5 of 7"}, 5),
        ((mention(9, own=True, channel="video"),), {"stage": "prospect"}, 5),
    ],
)
def test_the_stage_is_read_from_the_notes_unless_they_say_it(
    lines: tuple[Mention, ...], fields: dict[str, Any], stage: int
) -> None:
    assert only(at("Target", "Acme", "DE", *lines, **fields)).stage == stage


def test_the_furthest_of_a_companys_people_counts_and_its_own_note_before_theirs() -> None:
    people = (at("A", "Acme", "DE", CALL), at("B", "Acme", "DE", stage="7"))
    assert only(*people).stage == 7
    assert only(*people, company_note("Acme", country="DE", stage="4", stage_line=3)).stage == 4
    assert only(at("A", "Acme", "DE", CALL), at("B", "Acme", "DE", COFFEE)).stage == 6


def test_the_stage_has_its_lines() -> None:
    assert only(at("A", "Acme", "DE", CALL)).stage_sources == (Source("People/A.md", 9),)
    noted = company_note("Acme", country="DE", stage="4", stage_line=3)
    assert only(noted).stage_sources == (Source("Companies/Acme.md", 3),)
    assert only(at("A", "Acme")).stage_sources == (Source("People/A.md", 4),)
    assert only(company_note("Acme", country="DE")).stage_sources == (Source("Companies/Acme.md", 0),)


def test_one_line_of_two_letters_is_both_wrote() -> None:
    note = daily_note(
        3, mention(3, "A", channel="email", direction="in"), mention(3, "A", channel="message", direction="out", line=2)
    )
    assert only(at("A", "Acme"), note).stage == 4
