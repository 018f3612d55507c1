"""`vaultnet path NAME|COMPANY`: who can introduce you."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from vaultnet.app.destination import destination_called
from vaultnet.cli.output import Line, show, show_json
from vaultnet.cli.path_lines import path_lines
from vaultnet.cli.prospect_records import path_record
from vaultnet.cli.session import briefing_for, rules_of
from vaultnet.model.message import message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vaultnet.app.destination import Destination
    from vaultnet.cli.call import Call
    from vaultnet.languages.voice import Voice


@click.command(epilog="Example: vaultnet path Klaus Weber")
@click.argument("name", nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True, help="Answer as JSON.")
@click.pass_obj
def path(call: Call, name: tuple[str, ...], *, as_json: bool) -> None:
    """Show the warmest ways to a person, or into a company: whom to ask, and what proves that they know each other.

    NAME is the name of a person or a company, an alias, a file name, or a part of one.
    """
    briefing = briefing_for(call, rules_of(call))
    found = destination_called(" ".join(name), briefing.network)
    if as_json:
        target = {"name": found.name, "path": found.path or None}
        show_json(target=target, paths=[path_record(each) for each in found.paths])
    else:
        show(_lines(found, briefing.voice))


def _lines(found: Destination, voice: Voice) -> Iterator[Line]:
    """Yield the paths as text, the best first."""
    yield Line(voice.blank(found.name), "bold")
    for each in found.paths:
        yield from path_lines(each, voice)
    if not found.paths:
        yield Line("  " + voice.say(message("No path is known: nobody whom you have spoken with leads there.")))
