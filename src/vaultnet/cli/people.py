"""`vaultnet people`: the index, one record a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from vaultnet.cli.help import Command
from vaultnet.cli.output import show
from vaultnet.cli.session import briefing_for, rules_of

if TYPE_CHECKING:
    from vaultnet.cli.call import Call


@click.command(cls=Command, epilog="Example: vaultnet people --json --history")
@click.option("--json", "as_json", is_flag=True, help="Answer as JSON.")
@click.option("--history", is_flag=True, help="Every contact, too.")
@click.pass_obj
def people(call: Call, *, as_json: bool, history: bool) -> None:
    """List everybody you know: one line a person."""
    from vaultnet.cli.people_lines import people_lines, show_people_json  # noqa: PLC0415  # --help needs none of it

    briefing = briefing_for(call, rules_of(call))
    if as_json:
        show_people_json(briefing, with_history=history)
    else:
        show(people_lines(briefing, with_history=history))
