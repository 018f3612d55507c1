"""`vaultnet check`: what could not be understood, and how to mend it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from vaultnet.cli.help import Command
from vaultnet.cli.output import show
from vaultnet.cli.session import briefing_for, rules_of

if TYPE_CHECKING:
    from vaultnet.cli.call import Call

PROBLEMS = 3
"""Exit code of `--strict` when there are problems."""


@click.command(cls=Command, epilog="Example: vaultnet check --strict")
@click.option("--json", "as_json", is_flag=True, help="Answer as JSON.")
@click.option("--strict", is_flag=True, help="End with exit code 3 when there are problems.")
@click.pass_obj
def check(call: Call, *, as_json: bool, strict: bool) -> int:
    """Show what could not be understood, and how to mend it."""
    from vaultnet.cli.check_lines import check_lines, show_check_json  # noqa: PLC0415  # --help needs none of it
    from vaultnet.pages.problems import all_problems  # noqa: PLC0415  # the same

    briefing = briefing_for(call, rules_of(call))
    problems = all_problems(briefing)
    if as_json:
        show_check_json(briefing, problems)
    else:
        show(check_lines(briefing, problems))
    return PROBLEMS if strict and problems else 0
