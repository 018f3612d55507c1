"""`vaultnet skip NAME`: not now, or never."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from vaultnet.cli.help import Command
from vaultnet.cli.session import briefing_for, rules_of

if TYPE_CHECKING:
    from vaultnet.cli.call import Call


@click.command(cls=Command, epilog="Example: vaultnet skip Anna Keller")
@click.argument("name", nargs=-1, required=True)
@click.option("--never", is_flag=True, help="Show them no more, nor lead a path through them.")
@click.option("--json", "as_json", is_flag=True, help="Answer as JSON.")
@click.pass_obj
def skip(call: Call, name: tuple[str, ...], *, never: bool, as_json: bool) -> None:
    """Not now: have a person rest for thirty days."""
    from vaultnet.app.answer_commands import skip as skip_person  # noqa: PLC0415  # --help needs none of it
    from vaultnet.cli.answer_lines import show_answered  # noqa: PLC0415  # the same

    rules = rules_of(call)
    briefing = briefing_for(call, rules)
    show_answered(skip_person(rules, briefing, " ".join(name), never=never), briefing.voice, as_json=as_json)
