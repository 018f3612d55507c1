"""Telling: errors in three lines, in the user's language, on stderr."""

from __future__ import annotations

import sys
import traceback
from datetime import date
from typing import TYPE_CHECKING, Final

import click

from vaultnet.cli.output import wrapped
from vaultnet.errors import StateFolderError, VaultnetError
from vaultnet.languages.voice import Voice
from vaultnet.model.message import message
from vaultnet.vault.system_error import StateError, reason_of

if TYPE_CHECKING:
    from vaultnet.cli.call import Call
    from vaultnet.model.message import Message

BUG: Final = 70


def told(error: Exception, call: Call) -> int:
    """Tell an error on stderr, and return the exit code of the command that it ended."""
    if isinstance(error, StateError):
        error = StateFolderError(reason_of(error))
    voice = Voice(call.language, call.today or date.min)
    what, done, todo = _sentences(error)
    text = "\n".join((voice.say(what), f"  {voice.say(done)}", f"  {voice.say(todo)}"))
    click.echo(wrapped(text, sys.stderr), err=True)
    if call.is_debug:
        click.echo("".join(traceback.format_exception(error)).rstrip(), err=True)
    return error.exit_code if isinstance(error, VaultnetError) else BUG


def _sentences(error: Exception) -> tuple[Message, Message, Message]:
    """Return what and where, what was done, what to do."""
    if isinstance(error, VaultnetError):
        return error.what, error.done, error.todo
    text = " ".join(f"{type(error).__name__}: {error}".split())
    return (
        message("This is a bug of vaultnet ({text}).", text=text),
        message("No note is half written: each is as it was, or has all of what was to be written."),
        message("Run the same command again with --debug to see where."),
    )
