"""Usage: a command line that was not understood, as an error in three lines (spec 8)."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

import click

from vaultnet.catalogue import catalogue_of
from vaultnet.cli.help import usage_in
from vaultnet.errors import NotUnderstoodError
from vaultnet.model.message import Either, message

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from vaultnet.model.message import Message


def not_understood(error: click.UsageError, language: str) -> NotUnderstoodError:
    """Return what click did not understand, as an error of ours, to be told in a language."""
    say = catalogue_of(language).gettext
    if error.ctx is None:
        return NotUnderstoodError(_what(error, say), message("vaultnet --help explains it."))
    command = error.ctx.command_path
    usage = f"{command} {usage_in(say, ' '.join(error.ctx.command.collect_usage_pieces(error.ctx)))}"
    todo = message("It is said so: {usage} ({command} --help explains it)", usage=usage, command=command)
    return NotUnderstoodError(_what(error, say), todo)


def no_day(text: str) -> NotUnderstoodError:
    """Return the error that an option names no day."""
    return NotUnderstoodError(message("“{text}” is no day.", text=text), message("Write the day like 2026-11-24."))


def _what(error: click.UsageError, say: Callable[[str], str]) -> Message:
    """Return what was not understood."""
    match error:
        case click.NoSuchOption():
            what = _unknown(message("There is no option {name}.", name=error.option_name), error.possibilities)
        case click.exceptions.NoSuchCommand(ctx=click.Context(command=click.Group() as group) as ctx):
            near = get_close_matches(error.command_name, group.list_commands(ctx))
            what = _unknown(message("There is no command {name}.", name=error.command_name), near)
        case click.BadOptionUsage() if "requires" in error.message:
            what = message("{name} wants something behind it.", name=error.option_name)
        case click.BadOptionUsage():
            what = message("{name} takes nothing behind it.", name=error.option_name)
        case click.BadParameter(param=click.Parameter() as param):
            what = _wrong(param, say, is_missing=isinstance(error, click.MissingParameter))
        case click.UsageError(ctx=click.Context(command=click.Group())):
            what = message("No command was given.")
        case _:
            rest = error.format_message().partition("(")[2].removesuffix(")")
            what = message("This is too much: {text}", text=rest or error.format_message())
    return what


def _wrong(param: click.Parameter, say: Callable[[str], str], *, is_missing: bool) -> Message:
    """Return what is wrong with an option or an argument."""
    name = param.opts[-1] if isinstance(param, click.Option) else usage_in(say, param.human_readable_name)
    if is_missing:
        return message("{name} is missing.", name=name)
    if isinstance(param.type, click.Choice):
        return message("{name} has these values: {choices}.", name=name, choices=Either(tuple(param.type.choices)))
    return message("{name} was not understood.", name=name)


def _unknown(what: Message, near: Sequence[str] | None) -> Message:
    """Return that there is nothing of a name, with the names that look like it."""
    return message("{sentence} Did you mean {near}?", sentence=what, near=Either(tuple(near))) if near else what
