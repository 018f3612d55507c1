"""`vaultnet common A [B]`: what two people have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from vaultnet.app.explain import person_called
from vaultnet.cli.help import Command
from vaultnet.cli.lines import decimal, places
from vaultnet.cli.output import Line, show, show_json
from vaultnet.cli.records import named, topic_record
from vaultnet.cli.session import briefing_for, rules_of
from vaultnet.errors import NoOwnerError
from vaultnet.model.message import message
from vaultnet.network.common import shared_topics

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vaultnet.cli.call import Call
    from vaultnet.languages.voice import Voice
    from vaultnet.model.network import Network, SharedTopic
    from vaultnet.model.person import Person


@click.command(cls=Command, epilog='Example: vaultnet common "Anna Keller" "Luca Ferri"')
@click.argument("a")
@click.argument("b", required=False)
@click.option("--json", "as_json", is_flag=True, help="Answer as JSON.")
@click.pass_obj
def common(call: Call, a: str, b: str | None, *, as_json: bool) -> None:
    """Show what two people have in common, the rarest first; with one name: what that person shares with you.

    A and B are names, aliases, file names, or parts of one.
    """
    briefing = briefing_for(call, rules_of(call))
    network, voice = briefing.network, briefing.voice
    one = person_called(a, network)
    two = person_called(b, network) if b is not None else _owner(network)
    shared = shared_topics(network, one.path, two.path, briefing.settings)
    if as_json:
        show_json(a=named(one), b=named(two), shared=[topic_record(each) for each in shared])
    else:
        show(_lines(one, two, shared, voice))


def _owner(network: Network) -> Person:
    """Return the owner; without one there is nobody to compare with."""
    if network.owner is None:
        raise NoOwnerError
    return network.owner


def _lines(one: Person, two: Person, shared: Sequence[SharedTopic], voice: Voice) -> Iterator[Line]:
    """Yield one line a shared topic."""
    yield Line(voice.say(message("{one} and {two}", one=one.name, two=two.name)), "bold")
    for each in shared:
        label = voice.blank(each.topic.mention)
        written = places((*each.mine, *each.theirs), voice)
        yield Line(f"  {decimal(each.points, voice)}  {label} ({each.df}) [{written}]")
    if not shared:
        yield Line("  " + voice.say(message("nothing that your notes tell of")))
