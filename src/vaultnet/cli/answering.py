"""Answering: the answer of a command, as it was given before while nothing has changed, else made anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vaultnet.app.glance import BLIND, glance_at
from vaultnet.cli.output import Line, plain, show, show_again
from vaultnet.cli.session import briefing_for, day_of, rules_of
from vaultnet.vault.root import vault_root
from vaultnet.vault.scan import scan_files

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from vaultnet.app.reading import Rules
    from vaultnet.cli.call import Call
    from vaultnet.pages.briefing import Briefing
    from vaultnet.vault.receipt import Languages
    from vaultnet.vault.scan import Files


def show_answer(call: Call, words: Sequence[str], lines_of: Callable[[Briefing], Iterable[Line]]) -> None:
    """Print the answer of a command, known by its words (`--json` before all others), to the vault of the call."""
    command = "\0".join(words)
    root, languages = vault_root(call.vault), (call.chosen_language, call.language)
    glance = call.glance or BLIND
    if call.is_cached and not call.glance:
        glance = glance_at(root, command, languages, lambda zone: day_of(call, zone))
    if glance.receipt:
        show_again(call, glance.receipt)
        return
    rules = rules_of(call, root)
    files = glance.files or scan_files(root, rules.left_out)
    briefing = briefing_for(call, rules, files)
    lines = list(lines_of(briefing))
    show(lines)
    if call.is_cached:
        keep_answer(command, lines, rules, briefing, files, languages)


def keep_answer(  # an answer, and all that it was made of
    command: str, lines: Iterable[Line], rules: Rules, briefing: Briefing, files: Files, languages: Languages
) -> None:
    """Leave a receipt of an answer for the next time."""
    from vaultnet.app.receipt_of import Said, receipt_of  # noqa: PLC0415  # an answer that still holds needs neither
    from vaultnet.vault.receipt import write_receipt  # noqa: PLC0415  # the same

    receipt = receipt_of(rules, briefing, files, languages, Said(command, "", tuple(map(plain, lines))))
    if receipt:
        write_receipt(rules.root, receipt)
