"""Group: all commands, and the options that they all have."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import TYPE_CHECKING, Final

import click

from vaultnet import __version__
from vaultnet.cli.call import STOPPED, Call, day_named
from vaultnet.cli.help import Group

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

COMMANDS: Final[Mapping[str, str]] = {
    "init": "Say what is understood of a vault, write its settings note, remember it.",
    "demo": "Make a sample vault to look at.",
    "build": "Bring every page up to date.",
    "watch": "Keep every page up to date, until stopped.",
    "service": "Have that done from every login on.",
    "status": "How watch is, and when pages were last built.",
    "who": "Who to meet today, and why.",
    "people": "Everybody you know: one line a person.",
    "why": "The sum behind a person's place, or why they are not shown.",
    "brief": "One page about a person before you meet.",
    "common": "What two people have in common.",
    "path": "Who can introduce you to somebody, or into a company.",
    "prospects": "Companies abroad, who decides there, and who can introduce you.",
    "check": "What could not be understood.",
    "log": "Write a contact into people's notes.",
    "snooze": "Hide a person until a day.",
    "skip": "Not now: have a person rest for thirty days; or never again.",
    "new": "Make a note about a person, from your own template.",
    "import": "Bring the people you already have: LinkedIn, a table, contacts, a calendar, mail.",
    "forget": "Take a person out of all that vaultnet keeps.",
    "undo": "Put a note back as it was before vaultnet wrote into it.",
}
"""Every command with its line of help. `cli/NAME.py` holds the command `NAME`, and is read only when it is called."""


class _Commands(Group):
    """The group: knows the names of the commands, and imports one only when it is called."""

    def invoke(self, ctx: click.Context) -> object:
        try:
            ended = super().invoke(ctx)
            sys.stdout.flush()
        except KeyboardInterrupt:
            raise click.exceptions.Exit(STOPPED) from None  # without the empty line that click would print
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # else flushing at the end fails once more
            raise click.exceptions.Exit(0) from None
        return ended

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # click's signature
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  # click's signature
        if cmd_name not in COMMANDS:
            return None
        name = "import_" if cmd_name == "import" else cmd_name  # a word of Python's own
        command = getattr(import_module(f"vaultnet.cli.{name}"), name)
        assert isinstance(command, click.Command)  # noqa: S101  # says so to the type checker
        return command

    def lines(self, ctx: click.Context) -> list[tuple[str, str]]:  # noqa: ARG002  # as of every group
        return list(COMMANDS.items())


def day_option(ctx: click.Context, param: click.Parameter, value: str | None) -> date | None:  # noqa: ARG001  # click's
    """Return the day that an option names. Raises: NotUnderstoodError."""
    if value is None:
        return None
    try:
        return day_named(value)
    except ValueError:
        from vaultnet.cli.usage import no_day  # noqa: PLC0415  # most days are days

        raise no_day(value) from None


@click.command(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Example: vaultnet --vault ~/Notes build",
)
@click.option(
    "--vault", metavar="DIR", help="Folder of your notes. Default: the vault you are in, else the one of init."
)
@click.option("--today", metavar="YYYY-MM-DD", callback=day_option, help="Work as if it were this day.")
@click.option("--language", type=click.Choice(["en", "it"]), help="Language of pages and messages.")
@click.option("-q", "--quiet", is_flag=True, help="Results only, no talk.")
@click.option("--no-cache", is_flag=True, help="Read every note, whatever is remembered of the last time.")
@click.option("--debug", is_flag=True, help="Show where in the program an error came from.")
@click.version_option(__version__, message="%(prog)s %(version)s", prog_name="vaultnet")
@click.pass_obj
def vaultnet(  # noqa: PLR0913  # one parameter an option
    call: Call,
    /,
    *,
    vault: str | None,
    today: date | None,
    language: str | None,
    quiet: bool,
    no_cache: bool,
    debug: bool,
) -> None:
    """Who to meet, why, and with which words: from your own notes.

    vaultnet reads a folder of Markdown notes and writes pages into its folder Vaultnet. Into your notes it writes only
    what you tell it: a line, a property; and undo takes it back.
    """
    call.vault, call.today, call.chosen_language, call.is_quiet, call.is_debug = vault, today, language, quiet, debug
    call.is_cached = not no_cache
    call.language = language or call.language
