"""`vaultnet build`: bring every page up to date, once.

Where nothing has changed since the last time, this file and the walk are all that is loaded.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from vaultnet.cli.output import Line, show, talk
from vaultnet.cli.session import day_of
from vaultnet.vault.receipt import is_up_to_date, read_receipt, scan_again
from vaultnet.vault.root import vault_root

if TYPE_CHECKING:
    from vaultnet.cli.call import Call


@click.command(epilog="Example: vaultnet --vault ~/Notes build")
@click.pass_obj
def build(call: Call) -> None:
    """Bring every page up to date."""
    root, languages = vault_root(call.vault), (call.chosen_language, call.language)
    receipt = read_receipt(root) if call.is_cached else None
    files = scan_again(root, receipt) if receipt else None
    if receipt and files and is_up_to_date(root, receipt, files, day_of(call, receipt.timezone), languages):
        talk(call, receipt.talk)
        show(Line(text, style) for text, style in receipt.lines)
        return
    from vaultnet.cli.build_pages import build_pages  # noqa: PLC0415  # see above

    build_pages(call, root, files, languages)
