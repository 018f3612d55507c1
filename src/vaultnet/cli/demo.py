"""`vaultnet demo DIR`: a sample vault to look at."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from vaultnet.cli.help import Command
from vaultnet.cli.output import show, talk
from vaultnet.cli.session import briefing_for, day_of, rules_of
from vaultnet.model.message import message

if TYPE_CHECKING:
    from vaultnet.cli.call import Call


@click.command(cls=Command, epilog="Example: vaultnet demo ~/vaultnet-demo")
@click.argument("directory", metavar="DIR")
@click.pass_obj
def demo(call: Call, directory: str) -> None:
    """Make a sample vault in DIR, its days moved so that they are fresh, and build its pages."""
    from vaultnet.app.build import build  # noqa: PLC0415  # --help needs none of it
    from vaultnet.app.demo import write_demo  # noqa: PLC0415  # the same
    from vaultnet.cli.build_pages import page_lines  # noqa: PLC0415  # the same

    write_demo(directory, day_of(call, ""))
    rules = rules_of(call, directory)
    briefing = briefing_for(call, rules)
    built = build(rules.root, briefing)
    talk(call, briefing.voice.say(message("A sample vault is in {place}. Open this page first:", place=directory)))
    show(page_lines(built, briefing.voice))
