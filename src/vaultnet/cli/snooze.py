"""`vaultnet snooze NAME WHEN`: somebody is offered again from a day on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from vaultnet.cli.help import Command
from vaultnet.cli.session import briefing_for, rules_of

if TYPE_CHECKING:
    from vaultnet.cli.call import Call


@click.command(cls=Command, epilog="Example: vaultnet snooze Anna Keller 2 weeks")
@click.argument("words", nargs=-1, required=True, metavar="NAME WHEN")
@click.option("--json", "as_json", is_flag=True, help="Answer as JSON.")
@click.pass_obj
def snooze(call: Call, words: tuple[str, ...], *, as_json: bool) -> None:
    """Hide a person until a day: 2 weeks, 10 Dec, 2026-12-10, Monday."""
    from vaultnet.app.answer_commands import snooze as snooze_person  # noqa: PLC0415  # --help needs none of it
    from vaultnet.cli.answer_lines import show_answered  # noqa: PLC0415  # the same

    rules = rules_of(call)
    briefing = briefing_for(call, rules)
    show_answered(snooze_person(rules, briefing, words), briefing.voice, as_json=as_json)
