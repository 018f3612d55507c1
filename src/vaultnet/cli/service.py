"""`vaultnet service install | uninstall | status`: `watch` started at every login."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from vaultnet.cli.help import Group
from vaultnet.cli.output import Line, show, show_json, talk
from vaultnet.cli.session import day_of, rules_of, voice_for
from vaultnet.model.message import message

if TYPE_CHECKING:
    from vaultnet.cli.call import Call
    from vaultnet.model.message import Message


@click.group(cls=Group, epilog="Example: vaultnet --vault ~/Notes service install")
def service() -> None:
    """Have the system keep your pages up to date from every login on: systemd, launchd or the Task Scheduler."""


@service.command(epilog="Example: vaultnet --vault ~/Notes service install --dry-run")
@click.option("--dry-run", is_flag=True, help="Print what would be written and run; do nothing.")
@click.option("--notify", is_flag=True, help="Show a notification once a day when there is somebody to meet.")
@click.pass_obj
def install(call: Call, *, dry_run: bool, notify: bool) -> None:
    """Start watching this vault now, and at every login."""
    from vaultnet.app import service as services  # noqa: PLC0415  # --help needs none of it

    rules = rules_of(call)
    words = ("--notify",) if notify else ()
    wanted = services.service_for(rules.root, services.system_of(), services.program_for(rules.root, words))
    if dry_run:
        lines = (f"# {wanted.file}", *wanted.text.splitlines(), *(f"$ {' '.join(each)}" for each in wanted.to_install))
        show([Line("\n".join(lines))])
        return
    services.install(wanted)
    _say(call, message("{name} watches the vault from now on: {file}", name=wanted.name, file=str(wanted.file)))


@service.command(epilog="Example: vaultnet service uninstall")
@click.option("--dry-run", is_flag=True, help="Print what would be run and removed; do nothing.")
@click.pass_obj
def uninstall(call: Call, *, dry_run: bool) -> None:
    """Stop watching this vault, and no longer start at login."""
    from vaultnet.app import service as services  # noqa: PLC0415  # as above

    rules = rules_of(call)
    wanted = services.service_for(rules.root, services.system_of(), services.program_for(rules.root))
    if dry_run:
        lines = (*(f"$ {' '.join(each)}" for each in wanted.to_uninstall), f"# {wanted.file}")
        show([Line("\n".join(lines))])
        return
    if services.uninstall(wanted):
        _say(call, message("{name} is gone; your notes and pages stay as they are.", name=wanted.name))
    else:
        _say(call, message("There was no service for this vault."))


@service.command(epilog="Example: vaultnet service status")
@click.option("--json", "as_json", is_flag=True, help="Answer as JSON.")
@click.pass_obj
def status(call: Call, *, as_json: bool) -> None:
    """Show whether this vault is watched from every login on."""
    from vaultnet.app import service as services  # noqa: PLC0415  # as above
    from vaultnet.vault.lock import is_watched  # noqa: PLC0415  # the same
    from vaultnet.vault.state import state_of  # noqa: PLC0415  # the same

    rules = rules_of(call)
    wanted = services.service_for(rules.root, services.system_of(), services.program_for(rules.root))
    is_there, is_running = services.is_installed(wanted), is_watched(state_of(rules.root).folder)
    if as_json:
        show_json(name=wanted.name, file=str(wanted.file), installed=is_there, watched=is_running)
        return
    voice = voice_for(call, day_of(call, rules.settings.timezone))
    installed = (
        message("{name} starts at every login.", name=wanted.name)
        if is_there
        else message("Nothing is started at login: vaultnet service install")
    )
    running = message("The vault is watched now.") if is_running else message("Nobody watches the vault now.")
    show(Line(voice.say(each)) for each in (installed, running))


def _say(call: Call, sentence: Message) -> None:
    """Say what was done."""
    talk(call, voice_for(call, day_of(call, "")).say(sentence))
