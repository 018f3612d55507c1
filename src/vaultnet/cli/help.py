"""Help: `--help` of the group and of every command, in the user's language.

The keys of the catalogue are the texts as the commands have them: help of options, paragraphs of docstrings, examples,
and the words in capitals that stand for what the user gives. `tools/translations.py` finds them by asking for all help.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import click

from vaultnet.cli.call import Call

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

WIDEST: Final = 100
"""Columns. Longer lines are hard to read."""

_STANDS_FOR: Final = re.compile(r"[A-Z][A-Z-]*[A-Z]")


class Formatter(click.HelpFormatter):
    """Lays out help, each text said by `say`."""

    def __init__(self, say: Callable[[str], str]) -> None:
        """Begin an empty page, as wide as the terminal."""
        import shutil  # noqa: PLC0415  # most calls ask for no help

        super().__init__(width=min(shutil.get_terminal_size().columns, WIDEST) - 2)
        self._say = say

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:  # noqa: ARG002  # click's
        """Write how a command is called."""
        super().write_usage(prog, usage_in(self._say, args), f"{self._say('Usage:')} ")

    def write_heading(self, heading: str) -> None:
        """Write the heading of a list."""
        super().write_heading(self._say(heading))

    def write_text(self, text: str) -> None:
        """Write paragraphs, each of them one sentence of the catalogue, or several."""
        paragraphs = (" ".join(each.split()) for each in text.split("\n\n"))
        super().write_text("\n\n".join(self._say(each) for each in paragraphs))

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        """Write options, or commands, with a text each."""
        said = [(usage_in(self._say, name), self._say(text)) for name, text in rows]
        super().write_dl(said, min(col_max, self.width // 3), col_spacing)


def usage_in(say: Callable[[str], str], pieces: str) -> str:
    """Return pieces of a command line, the words in capitals said by `say`: `NAME... [TEXT]`, `NOME... [TESTO]`."""
    return _STANDS_FOR.sub(lambda found: say(found[0]), pieces)


class _Context(click.Context):
    """One run of a command, whose help is in the language of the call."""

    def make_formatter(self) -> Formatter:
        from vaultnet.cli.early_language import early_language  # noqa: PLC0415  # the same

        call = self.find_object(Call)
        language = early_language(call) if call else "en"
        if language == "en":
            return Formatter(str)
        from vaultnet.catalogue import catalogue_of  # noqa: PLC0415  # English needs none

        return Formatter(catalogue_of(language).gettext)


class Command(click.Command):
    """A command whose help is in the user's language."""

    context_class = _Context


class Group(click.Group):
    """A group of commands whose help is in the user's language."""

    context_class = _Context
    command_class = Command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands, a line of help each."""
        with formatter.section("Commands"):
            formatter.write_dl(self.lines(ctx))

    def lines(self, ctx: click.Context) -> list[tuple[str, str]]:
        """Return the name of each command with its line of help."""
        commands = ((name, self.get_command(ctx, name)) for name in self.list_commands(ctx))
        return [(name, " ".join((command.help or "").split())) for name, command in commands if command]
