"""`vaultnet watch`: keep the pages up to date until stopped."""

from __future__ import annotations

import signal
from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import click

from vaultnet.cli.help import Command
from vaultnet.cli.output import talk
from vaultnet.cli.session import voice_for
from vaultnet.errors import VaultnetError
from vaultnet.model.message import counted, message
from vaultnet.vault.clock import system_clock
from vaultnet.vault.root import vault_root

if TYPE_CHECKING:
    from datetime import date

    from vaultnet.app.surroundings import Told
    from vaultnet.cli.call import Call
    from vaultnet.model.message import Message
    from vaultnet.vault.clock import Bell


class _Stop:
    """Whether somebody wants us to stop."""

    def __init__(self, bell: Bell) -> None:
        self._bell = bell
        self.is_wanted = False

    def want(self, *_: object) -> None:
        """Stop as soon as the round at hand is done. This runs inside a signal handler: no locks."""
        self.is_wanted = True
        self._bell.put(None)


@click.command(cls=Command, epilog="Example: vaultnet --vault ~/Notes watch")
@click.option("--once", is_flag=True, help="Bring the pages up to date this once, then end.")
@click.option("--notify", is_flag=True, help="Show a notification once a day when there is somebody to meet.")
@click.pass_obj
def watch(call: Call, *, once: bool, notify: bool) -> None:
    """Keep every page up to date while you write, until stopped with Ctrl-C."""
    from vaultnet.app.notify import notify as show_notification  # noqa: PLC0415  # --help needs none of it
    from vaultnet.app.surroundings import Surroundings  # noqa: PLC0415  # the same
    from vaultnet.app.watch import watch as watch_vault  # noqa: PLC0415  # the same
    from vaultnet.vault.watch_hints import Hints  # noqa: PLC0415  # the same

    root = vault_root(call.vault)
    clock = system_clock()
    hints = Hints(clock)
    stop = _Stop(hints.bell)
    for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK"):
        if hasattr(signal, name):
            with suppress(ValueError, OSError):  # only the main thread may
                signal.signal(getattr(signal, name), stop.want)
    around = Surroundings(
        languages=(call.chosen_language, call.language),
        day_in=lambda zone: call.today or _day(clock.wall(), zone),
        clock=clock,
        hints=hints,
        is_stopped=lambda: stop.is_wanted,
        tell=lambda told: _tell(call, told, is_once=once),
        notify=show_notification if notify else None,
    )
    watch_vault(root, around, is_once=once)


def _day(seconds: float, zone: str) -> date:
    """Return the day of a moment, in a time zone or the machine's."""
    moment = datetime.fromtimestamp(seconds, UTC)
    return (moment.astimezone(ZoneInfo(zone)) if zone else moment.astimezone()).date()


def _tell(call: Call, told: Told, *, is_once: bool) -> None:
    """Say what a round came to. An error of the only round ends the command, and is told there."""
    if told.error and is_once:
        return
    voice = told.refreshed.briefing.voice if told.refreshed else voice_for(call, call.today or _day(0, "UTC"))
    for sentence in _sentences(told):
        talk(call, voice.say(sentence))


def _sentences(told: Told) -> list[Message]:
    """Return what there is to say of a round."""
    batch = told.batch
    if told.error:
        return _sentences_of(told.error)
    if batch.condition == "away":
        return [message("The vault is away: nothing is written until it is back.")]
    if batch.condition == "suspicious":
        return [
            message(
                "Most notes have gone at once: nothing is written until they are back. "
                "If that was you, run vaultnet build."
            )
        ]
    if not told.refreshed:
        return [message("The vault is watched.")]
    outcomes = [page.outcome for page in told.refreshed.built]
    if "other_writer" in outcomes:
        name = told.refreshed.briefing.settings.writer
        return [message("Only the machine {name} writes, by the settings; this one reads.", name=name)]
    written = outcomes.count("written")
    return [counted("One page was written.", "{count} pages were written.", written)]


def _sentences_of(error: Exception) -> list[Message]:
    """Return what there is to say of an error; of one that is a bug of ours no word that it may have of a note."""
    if isinstance(error, VaultnetError):
        return [error.what, error.done, error.todo]
    return [message("The pages could not be brought up to date ({text}).", text=type(error).__name__)]
