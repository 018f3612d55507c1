"""`vaultnet common A [B]`: what two people have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from vaultnet.cli.help import Command
from vaultnet.cli.output import show, show_json
from vaultnet.cli.session import briefing_for, rules_of
from vaultnet.errors import NoOwnerError

if TYPE_CHECKING:
    from vaultnet.cli.call import Call
    from vaultnet.model.network import Network
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
    from vaultnet.app.explain import person_called  # noqa: PLC0415  # --help needs none of it
    from vaultnet.cli.common_lines import common_lines  # noqa: PLC0415  # the same
    from vaultnet.cli.records import named, topic_record  # noqa: PLC0415  # the same
    from vaultnet.network.common import shared_topics  # noqa: PLC0415  # the same

    briefing = briefing_for(call, rules_of(call))
    network, voice = briefing.network, briefing.voice
    one = person_called(a, network)
    two = person_called(b, network) if b is not None else _owner(network)
    shared = shared_topics(network, one.path, two.path, briefing.settings)
    if as_json:
        show_json(a=named(one), b=named(two), shared=[topic_record(each) for each in shared])
    else:
        show(common_lines(one, two, shared, voice))


def _owner(network: Network) -> Person:
    """Return the owner; without one there is nobody to compare with."""
    if network.owner is None:
        raise NoOwnerError
    return network.owner
