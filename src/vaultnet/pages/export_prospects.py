"""Export prospects: companies abroad by market, who decides there, and who can introduce you."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vaultnet.markets.trade import AS_OF
from vaultnet.model.message import counted, message
from vaultnet.pages.frame import capital, page_of, shares
from vaultnet.pages.invitations import invitations
from vaultnet.pages.markdown import bullets, heading
from vaultnet.pages.market_section import market_section, title_of, with_path, without_path
from vaultnet.pages.network_picture import picture_of_ways
from vaultnet.pages.titles import PROSPECTS_TITLE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vaultnet.model.page import Page
    from vaultnet.model.prospect import Market
    from vaultnet.pages.briefing import Briefing

MOST_MARKETS: Final = 16
"""So many markets with all they have; the others are a row each."""

MOST_BLOCKS: Final = 24
"""So many companies with all that is known of them."""

MOST_ROWS: Final = 40
"""So many companies without a path, a row each."""

MOST_OTHERS: Final = 40
"""So many of the other markets."""


def export_prospects(briefing: Briefing) -> Page:
    """Return the page: each market with its facts, who knows it, and its companies; the target markets first.

    Source: spec 4.
    """
    markets = briefing.prospects.markets
    shown, others = markets[:MOST_MARKETS], markets[MOST_MARKETS:]
    blocks = shares([len(with_path(each)) for each in shown], MOST_BLOCKS)
    rows = shares([len(without_path(each)) for each in shown], MOST_ROWS)
    invited = invitations(briefing)
    lines = [*heading(1, capital(briefing.voice.long_day(briefing.network.today))), *_opening(briefing)]
    for market, most_blocks, most_rows in zip(shown, blocks, rows, strict=True):
        lines += market_section(market, most_blocks, most_rows, invited, briefing)
    lines += [*_others(others, briefing), *picture_of_ways(briefing)]
    if shown:
        table = message(
            "*EU, EFTA and customs unions as of {month}; public holidays are those that the whole country keeps.*",
            month=briefing.voice.month(AS_OF),
        )
        lines += [briefing.say(table), ""]
    return page_of("export_prospects", PROSPECTS_TITLE, lines, briefing)


def _others(markets: Sequence[Market], briefing: Briefing) -> list[str]:
    """Return the markets that the page has no room for, a row each; the rest is counted."""
    if not markets:
        return []
    rows = [
        f"{title_of(each, briefing)}: `vaultnet prospects --market {each.country}`" for each in markets[:MOST_OTHERS]
    ]
    left = len(markets) - len(rows)
    if left:
        told = counted("and {count} market more", "and {count} markets more", left)
        rows.append(f"{briefing.say(told)}: `vaultnet prospects`")
    return [*heading(2, briefing.say(message("Other markets"))), *bullets(rows)]


def _opening(briefing: Briefing) -> list[str]:
    """Return what the page is for, and what it would need to say more."""
    texts = [message("Companies abroad, who decides there, and who of yours can introduce you. People first.")]
    if not briefing.prospects.markets:
        texts.append(
            message(
                "No company and nobody abroad stands in your notes yet. Give a company a note with its `country`, and "
                "the people you know there their `company`."
            )
        )
    if not briefing.settings.target_markets:
        texts.append(
            message("The countries that you want to enter come first once the settings name them: `target_markets`.")
        )
    return [line for text in texts for line in (briefing.say(text), "")]
