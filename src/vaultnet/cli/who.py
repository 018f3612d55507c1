"""`vaultnet who`: today's people, in the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from vaultnet.cli.help import Command

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vaultnet.cli.call import Call
    from vaultnet.cli.output import Line
    from vaultnet.pages.briefing import Briefing


@click.command(cls=Command, epilog="Example: vaultnet who --json")
@click.option("--json", "as_json", is_flag=True, help="Answer as JSON.")
@click.pass_obj
def who(call: Call, *, as_json: bool) -> None:
    """Say who to meet today, and why."""
    from vaultnet.cli.answering import show_answer  # noqa: PLC0415  # --help needs none of it

    show_answer(call, ("who", "--json") if as_json else ("who",), lambda briefing: _lines(briefing, as_json=as_json))


def _lines(briefing: Briefing, *, as_json: bool) -> Iterator[Line]:
    """Return the lines of the answer."""
    from vaultnet.cli.who_lines import who_json, who_lines  # noqa: PLC0415  # an answer that still holds needs neither

    return who_json(briefing) if as_json else who_lines(briefing)
