"""Glance: whether a command's last answer still holds, seen by a walk through the vault and little more."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from vaultnet.vault.receipt import notes_of, read_pages, read_receipt, rest_of, scan_again

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from vaultnet.vault.receipt import Languages, Receipt
    from vaultnet.vault.scan import Files


class Glance(NamedTuple):
    """What a glance has seen."""

    receipt: Receipt | None
    """Of the last time, while its answer holds; None: look again."""

    files: Files | None
    """What the walk found; None: nothing told how to walk."""


BLIND: Final = Glance(None, None)
"""Nothing seen."""


def glance_at(root: str, command: str, languages: Languages, day_in: Callable[[str], date]) -> Glance:
    """Return whether the last answer of a command still holds. `day_in` gives the day in a time zone.

    It holds when nothing has changed, and when what the changed notes say of people is what they said before.

    Raises: UnreadableVaultError.
    """
    receipt = read_receipt(root, command)
    if receipt is None:
        return BLIND
    files = scan_again(root, receipt)
    if rest_of(files, read_pages(root, receipt.pages), day_in(receipt.timezone), languages) != receipt.rest:
        return Glance(None, files)
    if notes_of(files) == receipt.notes:
        return Glance(receipt, files)
    from vaultnet.app.same_facts import say_the_same  # noqa: PLC0415  # it reads notes, which takes more than a glance

    return Glance(say_the_same(root, receipt, files), files)
