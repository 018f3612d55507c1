"""A small invented vault as the pages' tests see it: a dozen people around one owner, a trip, promises, problems."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builders import (
    TODAY,
    a_person,
    a_promise,
    a_trip,
    about,
    built,
    company_note,
    daily_note,
    day,
    facts,
    interest,
    mention,
    person_note,
    reference,
    topic_note,
)
from vaultnet.languages.voice import SPOKEN, Voice
from vaultnet.model.problem import Problem
from vaultnet.model.settings import Settings
from vaultnet.model.source import Source
from vaultnet.pages import PAGES
from vaultnet.pages.briefing import Briefing, Check
from vaultnet.pages.export_prospects import export_prospects
from vaultnet.pages.markdown import link_targets
from vaultnet.pages.shared_interests import shared_interests
from vaultnet.pages.who_to_meet import who_to_meet
from vaultnet.prospects.find import prospects_from
from vaultnet.ranking.rank import agenda_from

if TYPE_CHECKING:
    from vaultnet.model.facts import Facts
    from vaultnet.model.network import Network

SETTINGS = Settings(people_per_day=6, minutes_per_day=120)

OWNER = a_person(
    "Chiara Bianchi",
    is_owner=True,
    country="IT",
    city="Verona",
    interests=(interest("sailing", target="sailing"), interest("Slow Food"), interest("Ca’ Foscari", "school")),
)
ANNA = a_person(
    "Anna Keller",
    role="head of purchasing",
    company=reference("Weinkontor Hamburg"),
    city="Hamburg",
    country="DE",
    tier="A",
    tier_line=4,
    interests=(interest("barca a vela", target="sailing"), interest("Slow Food")),
)
OTTO = a_person("Otto Brandt", city="Bremen", country="DE", cadence_days=30, cadence_line=3)
MARIE = a_person("Marie Dubois", country="FR", birthday=(1980, 11, 25), birthday_line=6, tier="B", tier_line=4)
LUCA = a_person("Luca Neri", company=reference("Studio Neri", linked=False), interests=(interest("Slow Food"),))
SOFIA = a_person(
    "Sofia Greco", interests=(interest("Ca’ Foscari", "school"),), introduced_by=(reference("Otto Brandt"),)
)
PEDRO = a_person("Pedro Alves", tier="C", snooze_day=day("2026-12-08"))
ELENA = a_person("Elena Conti", interests=(interest("jazz"),))
WILD = a_person("Karl [CEO] | <b>x</b> {{y}}", path="People/Karl #1.md", role="`code` [[x]](y)", tier="D")
TWIN_A = a_person("Marco Rossi", path="People/Marco Rossi.md", interests=(interest("jazz"),))
TWIN_B = a_person("Marco Rossi", path="Old/Marco Rossi.md")
GONE = a_person("Ugo Verdi", status="archived")

QUOTES = {
    Source("Daily/2026-10-08.md", 3): "ProWein stand, her move to Bremen",
    Source("Daily/2026-11-20.md", 2): "He liked the <b>2023</b> and asked for prices.",
}


def notes() -> tuple[Facts, ...]:
    """Return the facts of the notes."""
    problems = (
        Problem("People/Otto Brandt.md", 7, "bad_date", ("31 Feb 2026",)),
        Problem("People/Otto Brandt.md", 9, "bad_date", ("2026-13-01",)),
        Problem("People/Elena Conti.md", 2, "bad_yaml", ("mapping values are not allowed here",)),
    )
    return (
        person_note(OWNER),
        person_note(ANNA),
        person_note(OTTO, *(mention(back, own=True, channel="call", line=20 + back) for back in (95, 125, 156, 187))),
        person_note(MARIE, mention("2026-08-08", own=True, channel="coffee", line=11)),
        person_note(LUCA, mention("2021-03-01", own=True, channel="meal", line=12)),
        person_note(SOFIA),
        person_note(PEDRO),
        person_note(ELENA, problems=problems),
        person_note(WILD, mention("2024-01-11", own=True, channel="video", line=9)),
        person_note(TWIN_A),
        person_note(TWIN_B),
        person_note(GONE),
        company_note("Weinkontor Hamburg", country="DE"),
        topic_note("sailing", "barca a vela"),
        facts("Trips/Trip Hamburg.md", "trip", trip=a_trip("2026-12-01", "2026-12-11", "Hamburg", countries=("DE",))),
        daily_note("2026-03-02", mention("2026-03-02", "Anna Keller", channel="message", direction="out", line=4)),
        daily_note("2026-10-08", mention("2026-10-08", "Anna Keller", channel="call", line=3)),
        daily_note(
            "2026-11-12",
            mention("2026-11-12", "Elena Conti", line=2),
            mention("2026-11-12", "Zoe Blum", "Elena Conti", line=5),
            promises=(
                a_promise("send the tasting notes", "Anna Keller", due="2026-11-11"),
                a_promise("a book on jazz", "Elena Conti"),
            ),
        ),
        daily_note("2026-11-16", mention("2026-11-16", "Zoe Blum", line=3), topics=(about("sailing"),)),
        daily_note("2026-11-20", mention("2026-11-20", "Elena Conti", channel="email", direction="in", line=2)),
    )


def small_network() -> Network:
    """Return the network of the vault."""
    return built(*notes(), settings=SETTINGS)


def small_briefing(language: str, network: Network | None = None) -> Briefing:
    """Return all that the pages need, in the language."""
    network = network or small_network()
    return Briefing(
        network=network,
        agenda=agenda_from(network, SETTINGS),
        settings=SETTINGS,
        voice=Voice(language, TODAY),
        targets=link_targets(each.path for each in notes()),
        quotes=QUOTES,
        check=Check(
            problems=(Problem("Vaultnet/Settings.md", 4, "unknown_setting", ("peple_per_day", "people_per_day")),),
            conflict_copies=("People/Anna Keller.sync-conflict-20261101-101112-ABCDEFG.md",),
        ),
        prospects=prospects_from(network, SETTINGS),
    )


def without_owner() -> Network:
    """Return the network of the same vault, where no note says who the owner is."""
    return built(*(each for each in notes() if each.path != OWNER.path), settings=SETTINGS)


def empty_network() -> Network:
    """Return the network of a vault with notes and nobody in them."""
    return built(daily_note("2026-11-20"), facts("Ideas.md"), settings=SETTINGS)


def golden_pages() -> dict[str, str]:
    """Return every page in every language: of the whole vault, without an owner, and without anybody."""
    pages = {}
    for language in SPOKEN:
        briefing = small_briefing(language)
        for make in PAGES.values():
            page = make(briefing)
            pages[f"{language}/{page.file_name}"] = page.text
        for name, network in (("no owner", without_owner()), ("nobody", empty_network())):
            for make in (who_to_meet, export_prospects, shared_interests):
                page = make(small_briefing(language, network))
                pages[f"{language}/{name}/{page.file_name}"] = page.text
    return pages
