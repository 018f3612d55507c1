"""Market section: a country on *Export prospects*: its facts, who knows it, its companies."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from vaultnet.markets.clocks import own_zone
from vaultnet.markets.facts import AHEAD_DAYS, market_facts, places_in
from vaultnet.model.message import Country, Day, Link, counted, message
from vaultnet.pages.company_block import company_block, company_line, company_link, who_decides
from vaultnet.pages.frame import fitting
from vaultnet.pages.invitations import invitation_lines
from vaultnet.pages.markdown import bullets, heading
from vaultnet.pages.market_lines import market_lines
from vaultnet.pages.person_row import company_of
from vaultnet.pages.proof import with_proof

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from vaultnet.model.message import Blank
    from vaultnet.model.person import Person
    from vaultnet.model.prospect import Market, Moved, Prospect
    from vaultnet.pages.briefing import Briefing
    from vaultnet.pages.invitations import Invitation

MOST_KNOWING: Final = 5
"""So many people who know the market are named."""

LEAST_ROWS: Final = 3
"""So many rows of each list at least, whatever the others take."""

ARROW: Final = "→"
KNOWING_BYTES: Final = 1_500
BLOCK_BYTES: Final = 3_500
ROW_BYTES: Final = 900


def market_section(
    market: Market, blocks: int, rows: int, invited: Mapping[str, Invitation], briefing: Briefing
) -> list[str]:
    """Return a market with at most so many companies as blocks, and so many as single rows; the rest is counted."""
    last = briefing.network.today + timedelta(days=AHEAD_DAYS)
    zone = own_zone(briefing.settings.timezone, briefing.prospects.home)

    def told_of(places: set[str], asked: Briefing) -> list[str]:
        facts = market_facts(market.country, places, asked.network.trips, zone, asked.network.today)
        return [*market_lines(facts, last, asked)]

    facts = briefing.each(f"facts {market.country} {zone}", {"": places_in(market)}, told_of)
    lines = [*heading(2, title_of(market, briefing)), *facts[""]]
    lines += [f"- {_who_knows(market, briefing)}", ""]
    lines += _companies(market, blocks, invited, briefing)
    lines += _without_path(market, rows, invited, briefing)
    return [*lines, *_quiet(market, max(rows, LEAST_ROWS), briefing), *_moved(market, max(rows, LEAST_ROWS), briefing)]


def title_of(market: Market, briefing: Briefing) -> str:
    """Return the country with the number of its companies and of the people known there."""
    people = {insider.person.path for each in market.prospects for insider in each.insiders}
    people.update(person.path for person in market.who_knows)
    companies = len(market.prospects)
    counts = [
        counted("{count} company", "{count} companies", companies) if companies else message("no company yet"),
        counted("{count} person", "{count} people", len(people)) if people else message("nobody yet"),
    ]
    return f"{briefing.show(Country(market.country))} · {', '.join(map(briefing.say, counts))}"


def with_path(market: Market) -> list[Prospect]:
    """Return the companies to which a way is known."""
    return [each for each in market.prospects if each.paths]


def without_path(market: Market) -> list[Prospect]:
    """Return the companies to which none is."""
    return [each for each in market.prospects if not each.paths]


def _who_knows(market: Market, briefing: Briefing) -> str:
    """Return who of the owner's people knows the market, and what to ask them: those whom the owner ever spoke with."""
    ties = briefing.network.ties
    knowing = [person for person in market.who_knows if (tie := ties.get(person.path)) and tie.last_spoken]
    if not knowing:
        return briefing.say(
            message(
                "**Nobody of yours knows it yet**: ask your people whom they know there, before you write to a company"
            )
        )
    told = fitting((_knowing(person, briefing) for person in knowing[:MOST_KNOWING]), KNOWING_BYTES)
    more = len(knowing) - len(told)
    if more:
        told.append(briefing.say(counted("{count} more", "{count} more", more)))
    label = briefing.say(message("**Ask first those who know it**"))
    said = f"{label}: {briefing.voice.listed(told)}"
    if market.prospects:
        return said
    how = briefing.say(message("Ask whom to meet there, and give each name a note."))
    return f"{said}. {how}"


def _knowing(person: Person, briefing: Briefing) -> str:
    name, company = briefing.link(Link(person.path, person.name)), company_of(person, briefing)
    return f"{name} ({company})" if company else name


def _companies(market: Market, most: int, invited: Mapping[str, Invitation], briefing: Briefing) -> list[str]:
    """Return the companies to which a way is known, the best first, each with the invitation that is offered."""
    known = with_path(market)
    shown = {(each.path, each.name): each for each in known[:most]}
    told = briefing.each(f"blocks {market.country}", shown, company_block)
    made = ("\n".join([*told[key], *invitation_lines(each.target, invited, briefing)]) for key, each in shown.items())
    blocks = fitting(made, most * BLOCK_BYTES)
    return [*blocks, *_more(len(known) - len(blocks), market, briefing)]


def _without_path(market: Market, most: int, invited: Mapping[str, Invitation], briefing: Briefing) -> list[str]:
    """Return the companies to which no way is known, each with the best bridge that could be built."""
    unknown = without_path(market)
    told = {(each.path, each.name): each for each in unknown[:most]}
    rows = fitting(briefing.each(f"rows {market.country}", told, _bridge_row).values(), most * ROW_BYTES)
    if not unknown:
        return []
    shown = unknown[: len(rows)]
    texts = [line for each in shown for line in invitation_lines(each.target, invited, briefing)]
    more = _more(len(unknown) - len(rows), market, briefing)
    return [*heading(3, briefing.say(message("No path yet"))), *bullets(rows), *more, *texts]


def _bridge_row(prospect: Prospect, briefing: Briefing) -> str:
    """Return a company, who decides there, who comes nearest to it, and what to ask them."""
    parts = [company_line(prospect, briefing), who_decides(prospect, briefing)]
    if prospect.bridge:
        parts.append(with_proof(prospect.bridge, prospect.bridge_sources, {}, prospect.path, briefing))
    return f"{' · '.join(parts)} {ARROW} {briefing.say(prospect.next_step)}"


def _quiet(market: Market, most: int, briefing: Briefing) -> list[str]:
    """Return the companies whose next step is late, the longest first."""
    late = [each for each in market.prospects if each.quiet_since]
    late.sort(key=lambda each: each.quiet_since.toordinal() if each.quiet_since else 0)
    rows = fitting((_quiet_row(each, briefing) for each in late[:most]), most * ROW_BYTES)
    if not rows:
        return []
    return [
        *heading(3, briefing.say(message("Quiet"))),
        *bullets(rows),
        *_more(len(late) - len(rows), market, briefing),
    ]


def _quiet_row(prospect: Prospect, briefing: Briefing) -> str:
    """Return which step was to be done when, in the note's own words."""
    since: Blank = Day(prospect.quiet_since) if prospect.quiet_since else ""
    step = prospect.company.next_step if prospect.company else ""
    if briefing.show(step):
        said = message("“{step}” was due on {day}", step=step, day=since)
    else:
        said = message("the next step was due on {day}", day=since)
    return f"{company_link(prospect, briefing)}: {briefing.say(said)}"


def _moved(market: Market, most: int, briefing: Briefing) -> list[str]:
    """Return who has changed company: one place has one fewer, the other a warm person inside."""
    rows = fitting((_moved_row(each, briefing) for each in market.moved[:most]), most * ROW_BYTES)
    if not rows:
        return []
    return [*heading(3, briefing.say(message("Moved"))), *bullets(rows)]


def _moved_row(moved: Moved, briefing: Briefing) -> str:
    who = Link(moved.person.path, moved.person.name)
    said = message("{person} has left {before} for {now}: there you know somebody inside",
                   person=who, before=moved.before, now=moved.now)  # fmt: skip
    return with_proof(said, moved.sources, {}, moved.person.path, briefing)


def _more(count: int, market: Market, briefing: Briefing) -> Sequence[str]:
    if count <= 0:
        return ()
    told = counted("and {count} company more", "and {count} companies more", count)
    return (f"{briefing.say(told)}: `vaultnet prospects --market {market.country}`", "")
