"""`vaultnet prospects`: companies abroad, who decides there, and who can introduce you."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from vaultnet.cli.help import Command
from vaultnet.cli.output import show, show_json, talk
from vaultnet.cli.session import briefing_for, rules_of
from vaultnet.model.message import counted

if TYPE_CHECKING:
    from vaultnet.cli.call import Call


@click.command(cls=Command, epilog="Example: vaultnet prospects --market DE")
@click.option("--market", metavar="COUNTRY", help="One country only, as a code or a name.")
@click.option("--json", "as_json", is_flag=True, help="Answer as JSON.")
@click.option("--accounts-csv", metavar="FILE", help="Write names and websites into a new file for Sales Navigator.")
@click.pass_obj
def prospects(call: Call, *, market: str | None, as_json: bool, accounts_csv: str | None) -> None:
    """List the companies abroad that are not yet customers, by market: who decides, the warm path, the next step."""
    from vaultnet.cli.prospect_lines import (  # noqa: PLC0415  # --help needs none of it
        of_country,
        prospect_lines,
        prospects_record,
    )

    briefing = briefing_for(call, rules_of(call))
    found = briefing.prospects
    markets = found.markets if market is None else of_country(market, found.markets)
    if accounts_csv is not None:
        from vaultnet.app.accounts import write_accounts  # noqa: PLC0415  # who only looks need not be able to write

        count = write_accounts(accounts_csv, markets)
        told = counted("{count} company written to {place}.", "{count} companies written to {place}.", count,
                       place=accounts_csv)  # fmt: skip
        talk(call, briefing.voice.say(told))
    elif as_json:
        records = [prospects_record(each, briefing) for each in markets]
        show_json(home=found.home, markets=records)
    else:
        show(prospect_lines(markets, briefing.voice))
