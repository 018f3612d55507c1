"""`vaultnet undo`: a note as it was before vaultnet wrote into it."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from itertools import groupby
from typing import TYPE_CHECKING, Any

import click

from vaultnet.cli.help import Command
from vaultnet.cli.output import Line, show, show_json
from vaultnet.cli.pages_again import make_pages_again
from vaultnet.cli.session import rules_of, voice_for
from vaultnet.errors import NotUnderstoodError, NotUndoneError
from vaultnet.model.message import counted, message
from vaultnet.vault.change import IMPORT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from vaultnet.cli.call import Call
    from vaultnet.languages.voice import Voice
    from vaultnet.model.message import Message
    from vaultnet.vault.change import Change


@click.command(cls=Command, epilog="Example: vaultnet undo --list")
@click.argument("number", type=int, required=False)
@click.option("--list", "as_list", is_flag=True, help="List the changes that can be undone, newest first.")
@click.option("--text", "as_text", is_flag=True, help="Print the note as it was before the change; change nothing.")
@click.option("--json", "as_json", is_flag=True, help="Answer as JSON; with --list.")
@click.pass_obj
def undo(call: Call, number: int | None, *, as_list: bool, as_text: bool, as_json: bool) -> None:
    """Put notes back as they were before the last command that wrote into them, or before the change with that number.

    A note that you have saved since stays as it is. A note that vaultnet made goes to the vault's trash.
    """
    from vaultnet.app.undo import read_changes  # noqa: PLC0415  # --help needs none of it

    root = rules_of(call).root
    if as_list or as_json:
        changes = read_changes(root)
        if as_json:
            show_json(changes=[_record(each) for each in changes])
        else:
            show(_lines(changes, voice_for(call, call.today or datetime.min.replace(tzinfo=UTC).date())))
    elif as_text:
        _print_text(root, number)
    else:
        _undo(root, number, call)


def _undo(root: str, number: int | None, call: Call) -> None:
    """Undo a change and all that the same command changed, and say so.

    Raises: NotUndoneError, when the rest is undone.
    """
    from vaultnet.app.undo import take_back_waiting, undo_run  # noqa: PLC0415  # as above

    voice = voice_for(call, call.today or datetime.min.replace(tzinfo=UTC).date())
    taken = take_back_waiting(root) if number is None else ""
    if taken:
        show([Line(voice.say(message("{path}: what was waiting for it will not be added.", path=taken)), "green")])
        return
    undone = undo_run(root, number)
    if number is not None and not undone:
        _refuse_unknown(root, number)
    done = [each.change for each in undone if each.outcome.reason is None]
    if done and done[0].run.startswith(IMPORT):
        show([Line(voice.say(_of_import(done)), "green")])
        make_pages_again(call, root)
    elif done or not undone:
        show(Line(voice.say(_said(change)), "green") for change in done or (None,))
    for change, outcome in undone:
        if outcome.reason is not None:
            raise NotUndoneError(change.path, outcome.reason, change.number)


def _refuse_unknown(root: str, number: int) -> None:
    """Take a number that no change has, where there are changes, for a misunderstanding. Raises: NotUnderstoodError."""
    from vaultnet.app.undo import read_changes  # noqa: PLC0415  # as above

    if read_changes(root):
        what = message("No change that can be undone has the number {number}.", number=str(number))
        raise NotUnderstoodError(what, message("vaultnet undo --list shows those that have one."))


def _said(change: Change | None) -> Message:
    """Return the sentence that says what was undone."""
    if change is None:
        return message("There is nothing to undo.")
    if change.kind == "new":
        return message("{path}: in the vault's trash.", path=change.path)
    return message("{path}: as it was before.", path=change.path)


def _of_import(done: Sequence[Change]) -> Message:
    """Return the sentence that says what an import is no more."""
    made = sum(each.kind == "new" for each in done)
    return message(
        "The import is taken back: {made}, {changed}.",
        made=counted("one file gone", "{count} files gone", made),
        changed=counted("one as it was before", "{count} as they were before", len(done) - made),
    )


def _print_text(root: str, number: int | None) -> None:
    """Print a note as it was, byte for byte."""
    from vaultnet.app.undo import read_changes, read_text_before  # noqa: PLC0415  # as above

    chosen = number if number is not None else next((each.number for each in read_changes(root)), 0)
    text = read_text_before(root, chosen)
    if text is None and number is not None:
        _refuse_unknown(root, number)
    sys.stdout.buffer.write(text or b"")


def _lines(changes: Iterable[Change], voice: Voice) -> Iterator[Line]:
    """Yield a line a change: number, when, which note; one for all that an import has written."""
    none = True
    for run, found in groupby(changes, lambda each: each.run if each.run.startswith(IMPORT) else str(each.number)):
        none = False
        change, *others = found
        when = _moment(change).strftime("%Y-%m-%d %H:%M")
        whole = counted("an import: {count} file", "an import: {count} files", len(others) + 1)
        what = voice.say(whole) if run == change.run else voice.blank(change.path)
        yield Line(f"{change.number}  {when}  {what}")
    if none:
        yield Line(voice.say(message("There is nothing to undo.")))


def _record(change: Change) -> dict[str, Any]:
    """Return one change."""
    return {"number": change.number, "at": _moment(change).isoformat(timespec="seconds"), "path": change.path}


def _moment(change: Change) -> datetime:
    """Return when a change was made, by this machine's clock on the wall."""
    return datetime.fromtimestamp(change.at, UTC).astimezone()
