"""`vaultnet status`: how `watch` is, and when the pages were last brought up to date."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import click

from vaultnet.cli.help import Command
from vaultnet.cli.output import Line, show, show_json
from vaultnet.cli.session import day_of, rules_of, voice_for
from vaultnet.model.message import counted, message

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from vaultnet.app.status import Status
    from vaultnet.cli.call import Call
    from vaultnet.languages.voice import Voice
    from vaultnet.model.message import Message
    from vaultnet.vault.records import Condition, Watching

CONDITIONS: Final[Mapping[Condition, tuple[Message, str]]] = {
    "ok": (message("All is well."), "green"),
    "degraded": (
        message("The system does not tell of every change: the vault is looked at every ten seconds."),
        "yellow",
    ),
    "away": (message("The vault is away: nothing is written until it is back."), "yellow"),
    "suspicious": (
        message(
            "Most notes have gone at once: nothing is written until they are back. If that was you, run vaultnet build."
        ),
        "red",
    ),
}

REASONS: Final[Mapping[str, Message]] = {
    "watch_limit": message(
        "The system allows too few watches. To raise the limit: sudo sysctl fs.inotify.max_user_watches=524288"
    ),
    "missed": message("Several changes came without being told."),
    "deaf": message("Listening broke off several times in a minute; it is tried again every ten minutes."),
    "missing": message("There is nothing in its place, or most of it is missing."),
    "unreadable": message("Its folder cannot be read."),
    "empty": message("Its folder is empty."),
}

LEVELS: Final[Mapping[str, Message]] = {
    "exchange": message("Writing: files are exchanged in one step; what you save meanwhile is never lost."),
    "hard_link": message("Writing: the old file is kept by a second name; what you save meanwhile is kept beside it."),
    "compare": message("Writing: files are compared at the last moment; this file system cannot do better."),
}


@click.command(cls=Command, epilog="Example: vaultnet status")
@click.option("--json", "as_json", is_flag=True, help="Answer as JSON.")
@click.pass_obj
def status(call: Call, *, as_json: bool) -> None:
    """Show how watch is, when the pages were last brought up to date, and how safely notes can be written here."""
    from vaultnet.app.status import read_status  # noqa: PLC0415  # --help needs none of it

    rules = rules_of(call)
    found = read_status(rules)
    if as_json:
        _show_json(found)
    else:
        show(_lines(found, voice_for(call, day_of(call, rules.settings.timezone))))


def _show_json(found: Status) -> None:
    """Print what is known; of a `watch` that is not running what it last said."""
    watching = found.watching._asdict() if found.watching else None
    show_json(
        vault=found.root,
        watched=found.is_watched,
        watch=watching,
        last_build=found.built._asdict() if found.built else None,
        write_level=found.level,
        libyaml=found.has_libyaml,
        writer=found.writer or None,
        writes=found.is_writer,
        state_folder=found.state_folder,
        waiting=found.waiting,
    )


def _lines(found: Status, voice: Voice) -> Iterator[Line]:
    """Yield what is known, a line each."""
    yield Line(voice.blank(found.root), "bold")
    if found.is_watched and found.watching:
        yield from _watching(found.watching, voice)
    else:
        yield Line(
            voice.say(message("Nobody watches it: vaultnet watch does, vaultnet service install at every login."))
        )
    if found.built:
        notes = counted("one note", "{count} notes", found.built.notes)
        yield Line(
            voice.say(message("Pages brought up to date: {moment}, from {notes}.", moment=found.built.at, notes=notes))
        )
    else:
        yield Line(voice.say(message("The pages have never been built here: vaultnet build")))
    if found.waiting:
        waiting = counted(
            "One answer waits for a note that is being edited.",
            "{count} answers wait for notes that are being edited.",
            found.waiting,
        )
        yield Line(voice.say(waiting), "yellow")
    if found.level:
        yield Line(voice.say(LEVELS[found.level]))
    else:
        yield Line(voice.say(message("Writing: nothing can be written here.")), "red")
    if not found.is_writer:
        yield Line(
            voice.say(message("Only the machine {name} writes, by the settings; this one reads.", name=found.writer))
        )
    if not found.has_libyaml:
        yield Line(voice.say(message("libyaml is missing: reading is slower.")), "yellow")


def _watching(watching: Watching, voice: Voice) -> Iterator[Line]:
    """Yield how the running `watch` is."""
    yield Line(
        voice.say(
            message(
                "Watched by process {process} since {moment}: {notes}.",
                process=str(watching.process),
                moment=watching.since,
                notes=counted("one note", "{count} notes", watching.notes),
            )
        )
    )
    text, style = CONDITIONS[watching.condition]
    if not (watching.condition == "ok" and watching.failed):
        yield Line(voice.say(text), style)
    reason = REASONS.get(watching.reason)
    if reason:
        yield Line(f"  {voice.say(reason)}")
    elif watching.reason:
        kind = watching.reason.removeprefix("silent_")
        yield Line("  " + voice.say(message("The file system is of type {kind}.", kind=kind)))
    if watching.failed:
        yield Line(
            voice.say(message("The last round failed ({text}); it is tried again.", text=watching.failed)), "red"
        )
    if watching.evicted:
        yield Line(
            voice.say(counted("One note is in a cloud only.", "{count} notes are in a cloud only.", watching.evicted))
        )
