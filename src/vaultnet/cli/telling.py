"""Telling: errors in three lines, in the user's language, on stderr."""

from __future__ import annotations

import traceback
from datetime import date
from typing import TYPE_CHECKING, Final

import click

from vaultnet.errors import VaultnetError
from vaultnet.languages.voice import Voice
from vaultnet.model.message import message

if TYPE_CHECKING:
    from vaultnet.cli.call import Call

BUG: Final = 70


def told(error: Exception, call: Call) -> int:
    """Tell an error on stderr, and return the exit code of the command that it ended."""
    voice = Voice(call.language, call.today or date.min)
    if isinstance(error, VaultnetError):
        lines = [voice.say(error.what), f"  {voice.say(error.done)}", f"  {voice.say(error.todo)}"]
    else:
        bug = message(
            "This is a bug of vaultnet ({text}). Run it again with --debug to see where.",
            text=f"{type(error).__name__}: {error}",
        )
        lines = [voice.say(bug)]
    if call.is_debug:
        lines.append("".join(traceback.format_exception(error)).rstrip())
    click.echo("\n".join(lines), err=True)
    return error.exit_code if isinstance(error, VaultnetError) else BUG
