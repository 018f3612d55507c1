"""Output: results as one JSON document or as lines on stdout; talk on stderr. Long lines wrap on a terminal alone."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TextIO

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vaultnet.cli.call import Call
    from vaultnet.vault.receipt import Receipt

HANG: Final = " " * 4
"""Before what goes on from the line above."""

SCHEMA: Final = 1
"""Version of the JSON that commands answer with."""


class Line(NamedTuple):
    """A line of a result, and how it looks on a terminal."""

    text: str
    """With line ends in it, it is laid out already, and shown as it stands."""

    style: str = ""
    """As rich names it; anywhere but on a terminal the text stands alone."""


def plain(line: Line) -> tuple[str, str]:
    """Return a line as a plain value."""
    return line.text, line.style


def show(lines: Iterable[Line]) -> None:
    """Print lines of a result; in colours on a terminal, unless `NO_COLOR` is set."""
    if not sys.stdout.isatty():  # asked once: an answer may have tens of thousands of lines
        _echo("\n".join(line.text for line in lines), sys.stdout)
        return
    laid = [line if "\n" in line.text else Line(wrapped(line.text, sys.stdout), line.style) for line in lines]
    if os.environ.get("NO_COLOR"):
        _echo("\n".join(line.text for line in laid), sys.stdout)
        return
    from rich.console import Console  # noqa: PLC0415  # 50 ms that only a terminal is worth

    console = Console(soft_wrap=True, markup=False, emoji=False, highlight=False)
    for line in laid:
        console.print(line.text, style=line.style)


def wrapped(text: str, stream: TextIO) -> str:
    """Return lines as a terminal shows them best: broken between words where they are too long for it.

    Where the stream is no terminal they are returned as they are.
    """
    if not stream.isatty():
        return text
    import shutil  # noqa: PLC0415  # where nobody looks, nothing is wrapped
    import textwrap  # noqa: PLC0415  # the same

    width = shutil.get_terminal_size().columns
    wrapper = textwrap.TextWrapper(width, break_long_words=False, break_on_hyphens=False)
    lines = []
    for line in text.split("\n"):
        wrapper.subsequent_indent = line[: len(line) - len(line.lstrip())] + HANG
        lines += wrapper.wrap(line) or [""]
    return "\n".join(lines)


def show_again(call: Call, receipt: Receipt) -> None:
    """Say and print what a command did the last time."""
    if receipt.talk:
        talk(call, receipt.talk)
    show(Line(*each) for each in receipt.lines)


def show_json(**answer: Any) -> None:  # noqa: ANN401  # any JSON
    """Print a result as one JSON document."""
    _echo(json_text(**answer), sys.stdout)


def json_text(**answer: Any) -> str:  # noqa: ANN401  # any JSON
    """Return a result as one JSON document."""
    import json  # noqa: PLC0415  # most answers are lines

    return json.dumps({"schema": SCHEMA, **answer}, ensure_ascii=False, indent=2)


def talk(call: Call, text: str) -> None:
    """Say something that is no result, unless the user wants quiet."""
    if not call.is_quiet:
        _echo(wrapped(text, sys.stderr), sys.stderr)


def _echo(text: str, stream: TextIO) -> None:
    """Print a text; on a terminal, or with terminal's signs in it, as click does."""
    if "\x1b" in text or stream.isatty():
        import click  # noqa: PLC0415  # most answers go to a file or a program, and need it not

        click.echo(text, file=stream)
        return
    try:
        stream.write(f"{text}\n")
        stream.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        from vaultnet.errors import NotShownError  # noqa: PLC0415  # it can nearly always be shown
        from vaultnet.vault.system_error import reason_of  # noqa: PLC0415  # the same

        raise NotShownError(reason_of(error)) from error
