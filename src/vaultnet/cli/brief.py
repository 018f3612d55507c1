"""`vaultnet brief NAME`: one page before a meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from vaultnet.cli.help import Command
from vaultnet.cli.output import show, show_json
from vaultnet.cli.session import briefing_for, rules_of

if TYPE_CHECKING:
    from vaultnet.cli.call import Call


@click.command(cls=Command, epilog="Example: vaultnet brief Anna Keller")
@click.argument("name", nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True, help="Answer as JSON.")
@click.pass_obj
def brief(call: Call, name: tuple[str, ...], *, as_json: bool) -> None:
    """Show one page about a person before you meet: last contacts, promises, what you share, how to begin.

    NAME is a name, an alias, a file name, or a part of one.
    """
    from vaultnet.app.brief import brief_of  # noqa: PLC0415  # --help needs none of it
    from vaultnet.app.explain import other_called  # noqa: PLC0415  # the same
    from vaultnet.cli.brief_lines import brief_lines  # noqa: PLC0415  # the same
    from vaultnet.cli.brief_record import brief_record  # noqa: PLC0415  # the same

    rules = rules_of(call)
    briefing = briefing_for(call, rules)
    person = other_called(" ".join(name), briefing.network)
    found = brief_of(person, briefing, rules.root)
    if as_json:
        show_json(**brief_record(found, briefing))
    else:
        show(brief_lines(found, briefing))
