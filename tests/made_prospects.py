"""Prospects put together by hand, for tests of what a page makes of them: say what matters, the rest is filled in."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from builders import a_person, a_tie, met, network_of, reference
from vaultnet.languages.voice import Voice
from vaultnet.model.message import message
from vaultnet.model.network import SharedTopic, Topic
from vaultnet.model.person import Company
from vaultnet.model.prospect import Edge, Hop, Insider, Market, Prospect, Prospects, WarmPath
from vaultnet.model.settings import Settings
from vaultnet.model.source import Source
from vaultnet.model.suggestion import Agenda
from vaultnet.pages.briefing import Briefing
from vaultnet.pages.export_prospects import export_prospects
from vaultnet.pages.markdown import link_targets

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vaultnet.model.network import Network
    from vaultnet.model.person import Person
    from vaultnet.model.prospect import BuyingRole, EdgeKind

OWNER = a_person("Ada Rossi", is_owner=True, country="IT")
JURGEN = a_person("Jürgen Brandt", country="DE", city="Bremen", company=reference("Brandt Abfüllung"))
ANNA = a_person("Anna Keller", country="DE", city="Hamburg", role="head of purchasing")
KLAUS = a_person("Klaus Weber", country="DE", city="Köln", role="Geschäftsführer")
MAYA = a_person("Maya Gold", country="US", city="Napa")

CALL = met("2026-10-08", "call", path="Daily/2026-10-08.md", line=3)
TIES = {"Jürgen Brandt": a_tie(met("2026-11-20", path="Daily/2026-11-20.md", line=2)), "Anna Keller": a_tie(CALL)}
TIES["Maya Gold"] = a_tie(met(188, "video", path="Daily/2026-10-08.md", line=3))


def edge(kind: EdgeKind, strength: float = 0.8, *, path: str = "", line: int = 4, day: date | None = None) -> Edge:
    """Return what joins two people, as a line of the note `path` says."""
    return Edge(strength, kind, day, (Source(path or "People/Jürgen Brandt.md", line),))


TO_JURGEN = Hop(JURGEN.path, JURGEN.name, edge("tie", 0.9, path="Daily/2026-11-20.md", line=2, day=date(2026, 11, 20)))
TO_ANNA = Hop(ANNA.path, ANNA.name, edge("knows", 0.8))
TO_KLAUS = Hop(KLAUS.path, KLAUS.name, edge("together", 0.35, path="Meetings/2026-03-16 Fair.md"))
DIRECT = WarmPath(
    0.62, (Hop(ANNA.path, ANNA.name, edge("tie", 0.62, path="Daily/2026-10-08.md", line=3, day=CALL.day)),)
)
TWO_HOPS = WarmPath(0.72, (TO_JURGEN, TO_ANNA))
THREE_HOPS = WarmPath(0.252, (TO_JURGEN, TO_ANNA, TO_KLAUS))


def insider(person: Person, role: BuyingRole = "contact", *paths: WarmPath) -> Insider:
    """Return somebody at a prospect."""
    return Insider(person, role, person.role, paths)


def shared(label: str, kind: Any = "interest", *, points: float = 9.0, df: int = 20) -> SharedTopic:  # noqa: ANN401  # CommonKind
    """Return something that the owner and the target have in common."""
    mine, theirs = (Source(OWNER.path, 5),), (Source(ANNA.path, 6),)
    return SharedTopic(Topic(label.casefold(), kind, label, ""), df, points, mine, theirs)


def a_prospect(name: str = "Weinkontor", *insiders: Insider, **fields: Any) -> Prospect:  # noqa: ANN401  # fields of Prospect
    """Return a company in Germany with a note, at move 2, its target the first insider."""
    path = f"Companies/{name}.md"
    filled: dict[str, Any] = {
        "name": name,
        "path": path,
        "company": Company(path, name, country="DE", city="Hamburg"),
        "country": "DE",
        "insiders": insiders,
        "paths": insiders[0].paths if insiders else (),
        "stage": 2 if insiders and insiders[0].paths else 1,
        "stage_sources": (),
        "shared": (),
        "last_contact": None,
        "next_step": message("Ask for an introduction."),
        "target": insiders[0].person if insiders else None,
        "bridge": None,
        "quiet_since": None,
        "missing": tuple(role for role in ("decision_maker", "buyer") if role not in {i.buying_role for i in insiders}),
    }
    return Prospect(**{**filled, **fields})


def a_market(*prospects: Prospect, country: str = "DE", who_knows: Sequence[Person] = (), **fields: Any) -> Market:  # noqa: ANN401
    """Return a market that is wanted."""
    return Market(country=country, is_target=True, prospects=prospects, who_knows=tuple(who_knows), **fields)


def a_network() -> Network:
    """Return the network behind these people."""
    return network_of((JURGEN, ANNA, KLAUS, MAYA), ties=TIES, owner=OWNER)


def a_briefing(
    *markets: Market,
    language: str = "en",
    network: Network | None = None,
    **settings: Any,  # noqa: ANN401  # of Settings
) -> Briefing:
    """Return all that the page needs; settings are those given, and the target markets are known."""
    network = network or a_network()
    notes = [*network.people, OWNER.path, "Daily/2026-10-08.md", "Daily/2026-11-20.md", "Meetings/2026-03-16 Fair.md"]
    notes += [each.path for market in markets for each in market.prospects if each.path]
    return Briefing(
        network=network,
        agenda=Agenda(today=(), lanes={}, week=(), hidden={}, snoozed=(), no_rhythm=()),
        settings=Settings(target_markets=("DE",))._replace(**settings),
        voice=Voice(language, network.today),
        targets=link_targets(notes),
        prospects=Prospects(home="IT", markets=markets),
    )


def page_text(*markets: Market, language: str = "en", network: Network | None = None, **settings: Any) -> str:  # noqa: ANN401
    """Return the page of these markets."""
    return export_prospects(a_briefing(*markets, language=language, network=network, **settings)).text
