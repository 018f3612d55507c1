"""Prospect lines: companies abroad, as lines of text or as plain values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from vaultnet.cli.facts_record import facts_json
from vaultnet.cli.output import Line
from vaultnet.cli.path_lines import path_lines
from vaultnet.cli.prospect_records import market_record
from vaultnet.errors import NotUnderstoodError
from vaultnet.languages.countries import country_code
from vaultnet.markets.facts import facts_of
from vaultnet.model.message import Country, counted, message

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vaultnet.languages.voice import Voice
    from vaultnet.model.prospect import Market, Prospect
    from vaultnet.pages.briefing import Briefing


def prospects_record(market: Market, briefing: Briefing) -> dict[str, Any]:
    """Return one market, with what is to be known of it today."""
    facts = facts_of(market, briefing.prospects.home, briefing.network, briefing.settings)
    return {**market_record(market, briefing.voice), "facts": facts_json(facts)}


def of_country(market: str, markets: Sequence[Market]) -> tuple[Market, ...]:
    """Return the market of that name, or none."""
    code = country_code(market)
    if not code:
        what = message("{text} is no country.", text=market)
        raise NotUnderstoodError(what, message("Give its name or its code: --market France, --market FR."))
    return tuple(each for each in markets if each.country == code)


def prospect_lines(markets: Sequence[Market], voice: Voice) -> Iterator[Line]:
    """Yield each market with its companies, the best path first."""
    for market in markets:
        count = counted("one company", "{count} companies", len(market.prospects))
        yield Line(f"{voice.blank(Country(market.country))}: {voice.say(count)}", "bold")
        for prospect in market.prospects:
            yield from _prospect_lines(prospect, voice)
    if not markets:
        yield Line(voice.say(message("No prospect abroad: no note names a company outside your country.")))


def _prospect_lines(prospect: Prospect, voice: Voice) -> Iterator[Line]:
    """Yield one company: its stage, its people, the best path or the bridge, the next step."""
    people = ", ".join(voice.blank(each.person.name) for each in prospect.insiders[:3])
    named = f"{voice.blank(prospect.name)} ({prospect.stage}/7)"
    yield Line(f"  {named}: {people}" if people else f"  {named}", "bold")
    for path in prospect.paths[:1]:
        yield from (Line(f"  {line.text}", line.style) for line in path_lines(path, voice))
    if prospect.bridge:
        yield Line(f"    {voice.say(prospect.bridge)}")
    yield Line(f"    → {voice.say(prospect.next_step)}", "green")
