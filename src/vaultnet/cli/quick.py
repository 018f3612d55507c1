"""Quick: the answer of a call that is written plainly, without the library of the command line.

Loading click takes as long as walking through ten thousand notes. Whatever is written in another way goes on to click.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Final

from vaultnet.cli.call import day_named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vaultnet.cli.call import Call

ANSWERS: Final = frozenset(("build", "who", "who\0--json"))
"""The words of these commands, as receipts have them."""

LANGUAGES: Final = ("en", "it")


def answered(words: Sequence[str], call: Call) -> bool:
    """Return whether a call was written plainly, and is answered: with the last answer while that holds, else anew.

    Raises: as the commands.
    """
    command = _command(words, call)
    if not command:
        return False
    from vaultnet.app.glance import glance_at  # noqa: PLC0415  # --help needs nothing of it
    from vaultnet.cli.output import show_again  # noqa: PLC0415  # the same
    from vaultnet.cli.session import day_of  # noqa: PLC0415  # the same
    from vaultnet.vault.root import vault_root  # noqa: PLC0415  # the same

    root, languages = vault_root(call.vault), (call.chosen_language, call.language)
    call.glance = glance_at(root, command, languages, lambda zone: day_of(call, zone))
    try:
        if call.glance.receipt:
            show_again(call, call.glance.receipt)
        elif command == "build":
            from vaultnet.cli.build_pages import build_pages  # noqa: PLC0415  # what holds need not be made

            build_pages(call, root, call.glance.files, languages)
        else:
            from vaultnet.cli.answering import show_answer  # noqa: PLC0415  # the same
            from vaultnet.cli.who_lines import who_json, who_lines  # noqa: PLC0415  # the same

            show_answer(call, command.split("\0"), who_lines if command == "who" else who_json)
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # else flushing at the end fails once more
    return True


def _command(words: Sequence[str], call: Call) -> str:
    """Return the name of the answer that is asked for, its options being set; empty for what is not written plainly."""
    rest = list(words)
    while rest and rest[0].startswith("-"):
        option = rest.pop(0)
        if option in ("-q", "--quiet"):
            call.is_quiet = True
        elif not rest or not _is_set(call, option, rest.pop(0)):
            return ""
    command = "\0".join(rest)
    return command if command in ANSWERS else ""


def _is_set(call: Call, option: str, value: str) -> bool:
    """Return whether an option was understood, and is set."""
    if value.startswith("-"):
        return False
    if option == "--vault":
        call.vault = value
    elif option == "--language" and value in LANGUAGES:
        call.chosen_language = call.language = value
    elif option == "--today":
        try:
            call.today = day_named(value)
        except ValueError:
            return False
    else:
        return False
    return True
