"""`vaultnet build`: bring every page up to date, once.

Where nothing has changed since the last time, this file and the walk are all that is loaded.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from vaultnet.app.glance import BLIND, glance_at
from vaultnet.cli.help import Command
from vaultnet.cli.output import show_again
from vaultnet.cli.session import day_of
from vaultnet.vault.root import vault_root

if TYPE_CHECKING:
    from vaultnet.cli.call import Call


@click.command(cls=Command, epilog="Example: vaultnet --vault ~/Notes build")
@click.pass_obj
def build(call: Call) -> None:
    """Bring every page up to date."""
    root, languages = vault_root(call.vault), (call.chosen_language, call.language)
    glance = call.glance or BLIND
    if call.is_cached and not call.glance:
        glance = glance_at(root, "build", languages, lambda zone: day_of(call, zone))
    if glance.receipt:
        show_again(call, glance.receipt)
        return
    from vaultnet.cli.build_pages import build_pages  # noqa: PLC0415  # see above

    build_pages(call, root, glance.files, languages)
