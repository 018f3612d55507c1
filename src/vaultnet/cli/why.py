"""`vaultnet why NAME`: the sum behind a person's place, or the rule that hides them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from vaultnet.cli.help import Command

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vaultnet.cli.call import Call
    from vaultnet.cli.output import Line
    from vaultnet.pages.briefing import Briefing


@click.command(cls=Command, epilog="Example: vaultnet why Anna Keller")
@click.argument("name", nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True, help="Answer as JSON.")
@click.pass_obj
def why(call: Call, name: tuple[str, ...], *, as_json: bool) -> None:
    """Show the sum behind a person's place, or why they are not shown.

    NAME is a name, an alias, a file name, or a part of one.
    """
    from vaultnet.cli.answering import show_answer  # noqa: PLC0415  # --help needs none of it

    words = ("why", "--json", *name) if as_json else ("why", *name)
    show_answer(call, words, lambda briefing: _lines(briefing, " ".join(name), as_json=as_json))


def _lines(briefing: Briefing, name: str, *, as_json: bool) -> Iterable[Line]:
    """Return the lines of the answer."""
    from vaultnet.cli.why_lines import explained, why_json, why_lines  # noqa: PLC0415  # as `who`

    found = explained(briefing, name)
    return (why_json if as_json else why_lines)(found, briefing.voice)
