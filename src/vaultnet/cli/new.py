"""`vaultnet new NAME`: a note about somebody, from your own template."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from vaultnet.cli.help import Command
from vaultnet.cli.output import Line, show, show_json, talk
from vaultnet.cli.session import briefing_for, rules_of
from vaultnet.errors import KnownPersonError, NotUnderstoodError, NotWrittenError
from vaultnet.model.message import message

if TYPE_CHECKING:
    from vaultnet.cli.call import Call


@click.command(cls=Command, epilog="Example: vaultnet new Bo Berg --city Bari")
@click.argument("name", nargs=-1, required=True)
@click.option("--company", default="", help="Where they work; a link where that company has a note.")
@click.option("--role", default="", help="What they do there.")
@click.option("--city", default="", help="Where they are.")
@click.option("--country", default="", help="In which country.")
@click.option("--email", default="", help="Their address.")
@click.option("--introduced-by", metavar="NAME", default="", help="Who introduced them to you.")
@click.option("--another", is_flag=True, help="Make a note although somebody of that name has one.")
@click.option("--json", "as_json", is_flag=True, help="Answer as JSON.")
@click.pass_obj
def new(call: Call, /, name: tuple[str, ...], *, another: bool, as_json: bool, introduced_by: str, **said: str) -> None:
    """Make a note about a person: from your own template for people, in the folder where such notes are."""
    from vaultnet.app.made_person import made_person, note_of  # noqa: PLC0415  # --help needs none of it

    briefing = briefing_for(call, rules := rules_of(call))
    full = " ".join(" ".join(name).split())
    if not any(map(str.isalnum, full)):
        raise NotUnderstoodError(message("No name was given."), message("Say a name: vaultnet new Bo Berg."))
    there = note_of(full, briefing.network)
    if there and not another:
        raise KnownPersonError(full, there)
    made = made_person(rules, briefing, full, {**said, "introduced_by": introduced_by})
    if made.outcome.reason is not None:
        raise NotWrittenError(made.path, made.outcome.reason)
    if made.was_forgotten:
        talk(call, briefing.voice.say(message("{name} had been forgotten; imports may name them again.", name=full)))
    if as_json:
        show_json(path=made.path, name=full)
    else:
        show([Line(briefing.voice.blank(made.path), "green")])
