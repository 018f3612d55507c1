"""`vaultnet import FILE`: bring the network that you already have."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from vaultnet.cli.group import day_option
from vaultnet.cli.help import Command
from vaultnet.cli.output import show, show_json, talk
from vaultnet.cli.session import day_of, rules_of
from vaultnet.errors import NotAnsweredError, NotUnderstoodError
from vaultnet.model.message import message

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from vaultnet.app.import_apply import Applied
    from vaultnet.app.importing import Import
    from vaultnet.cli.call import Call
    from vaultnet.model.message import Message

MANY: Final = 200
"""More new notes than this are asked about first, where there is somebody to ask."""


def _pairs(ctx: click.Context, param: click.Parameter, values: tuple[str, ...]) -> dict[str, str]:  # noqa: ARG001  # click's
    """Return columns and the field that each is to be read as. Raises: NotUnderstoodError."""
    for value in values:
        if not value.partition("=")[1]:
            what = message("{text} is no pair of a column and a field.", text=value)
            raise NotUnderstoodError(what, message('Write it like --map "Column=field".'))
    return {column.strip(): field.strip() for column, _, field in (value.rpartition("=") for value in values)}


@click.command(
    "import", cls=Command, epilog="Example: vaultnet import ~/Downloads/Basic_LinkedInDataExport_11-20-2026.zip"
)
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--apply", "is_applied", is_flag=True, help="Write it. Without this, nothing is written.")
@click.option(
    "--create",
    type=click.Choice(["all", "contacted", "none"]),
    default="contacted",
    help="Which new people get a note at once; the others wait in Candidates.csv. Default: contacted.",
)
@click.option("--map", "mapping", multiple=True, callback=_pairs, metavar="COLUMN=FIELD", help="Read a column so.")
@click.option("--me", default="", metavar="NAME", help="Who you are in that file: name, address or profile.")
@click.option(
    "--since",
    callback=day_option,
    metavar="YYYY-MM-DD",
    help="Contacts from this day on become lines. Default: two years.",
)
@click.option("--yes", is_flag=True, help=f"Do not ask before more than {MANY} new notes are made.")
@click.option("--json", "as_json", is_flag=True, help="Answer as JSON.")
@click.pass_obj
def import_(  # noqa: PLR0913  # one parameter an option
    call: Call,
    /,
    *,
    file: Path,
    is_applied: bool,
    create: str,
    mapping: dict[str, str],
    me: str,
    since: date | None,
    yes: bool,
    as_json: bool,
) -> None:
    """Bring the people you already have: LinkedIn's archive, a table, contact cards, a calendar, mail, a chat.

    FILE is a file, a folder or a zip; what it is, is seen by what stands in it. It is shown first what would be done,
    and only done with --apply. Your notes win: what is empty is filled, the rest is told. `vaultnet undo` takes a whole
    import back.
    """
    from vaultnet.app.importing import Wish, import_of, read_vault  # noqa: PLC0415  # --help needs none of it
    from vaultnet.cli.import_lines import done_lines, dry_line, import_lines, import_record, refused_lines  # noqa: PLC0415  # the same
    from vaultnet.languages.voice import Voice  # noqa: PLC0415  # the same
    from vaultnet.model.message import message  # noqa: PLC0415  # the same

    rules = rules_of(call)
    vault = read_vault(rules, day_of(call, rules.settings.timezone), call.chosen_language, call.language)
    call.language = vault.language
    voice = Voice(vault.language, vault.today)
    wish = Wish("all" if create == "all" else "none" if create == "none" else "contacted", since, me, mapping)
    with _reading(voice.say(message("Reading {name} …", name=file.name))):
        made = import_of(file, vault, wish)
    if not as_json:
        show(import_lines(made, voice))
    if not is_applied:
        if as_json:
            show_json(**import_record(made, applied=False))
        else:
            show([dry_line(made, voice)])
        return
    if len(made.plan.notes) > MANY and not yes and sys.stdin.isatty() and not as_json:
        click.confirm(voice.say(_question(len(made.plan.notes))), abort=True)
    applied = _apply(call, made)
    is_in_vain = bool(applied.refused) and not _has_written(made, applied)
    if as_json:
        show_json(**import_record(made, applied=not is_in_vain))
        for line in refused_lines(applied, voice):
            talk(call, line.text)
    else:
        show(refused_lines(applied, voice) if is_in_vain else done_lines(made, applied, voice))
    if is_in_vain:
        path, outcome = applied.refused[0]
        raise NotAnsweredError(path, outcome.reason or "")


def _apply(call: Call, made: Import) -> Applied:
    """Do what the plan says, and bring the pages up to date once."""
    from vaultnet.app.import_apply import apply_import  # noqa: PLC0415  # as above
    from vaultnet.cli.pages_again import make_pages_again  # noqa: PLC0415  # as above

    with _progress() as progress:
        applied = apply_import(made.vault, made.plan, progress)
    if _has_written(made, applied):
        make_pages_again(call, made.vault.rules.root)
    return applied


def _has_written(made: Import, applied: Applied) -> bool:
    """Return whether anything in the vault is another than before."""
    return bool(applied.made or applied.changed) or made.plan.table != made.vault.table


def _question(count: int) -> Message:
    from vaultnet.model.message import counted  # noqa: PLC0415  # as above

    return counted("Make {count} new note?", "Make {count} new notes?", count)


@contextmanager
def _reading(text: str) -> Iterator[None]:
    """Show that something is being read, on a terminal."""
    if not sys.stderr.isatty():
        yield
        return
    from rich.console import Console  # noqa: PLC0415  # 50 ms that only a terminal is worth

    with Console(stderr=True).status(text):
        yield


@contextmanager
def _progress() -> Iterator[Callable[[int, int], None]]:
    """Show how far the writing is, on a terminal."""
    if not sys.stderr.isatty():
        yield lambda _done, _all: None
        return
    from rich.console import Console  # noqa: PLC0415  # 50 ms that only a terminal is worth
    from rich.progress import Progress  # noqa: PLC0415  # the same

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)
