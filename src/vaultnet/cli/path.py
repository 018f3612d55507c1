"""`vaultnet path NAME|COMPANY`: who can introduce you."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from vaultnet.cli.help import Command

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vaultnet.cli.call import Call
    from vaultnet.cli.output import Line
    from vaultnet.pages.briefing import Briefing


@click.command(cls=Command, epilog="Example: vaultnet path Klaus Weber")
@click.argument("name", nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True, help="Answer as JSON.")
@click.pass_obj
def path(call: Call, name: tuple[str, ...], *, as_json: bool) -> None:
    """Show the warmest ways to a person, or into a company: whom to ask, and what proves that they know each other.

    NAME is the name of a person or a company, an alias, a file name, or a part of one.
    """
    from vaultnet.cli.answering import show_answer  # noqa: PLC0415  # --help needs none of it

    words = ("path", "--json", *name) if as_json else ("path", *name)
    show_answer(call, words, lambda briefing: _lines(briefing, " ".join(name), as_json=as_json))


def _lines(briefing: Briefing, name: str, *, as_json: bool) -> Iterable[Line]:
    """Return the lines of the answer."""
    from vaultnet.app.destination import destination_called  # noqa: PLC0415  # an answer that still holds needs none
    from vaultnet.cli.path_lines import path_json, ways  # noqa: PLC0415  # of these

    found = destination_called(name, briefing.network)
    return path_json(found) if as_json else ways(found, briefing.voice)
