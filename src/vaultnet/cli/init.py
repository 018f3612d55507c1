"""`vaultnet init [DIR]`: say what is understood of a vault, write its settings note, remember it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from vaultnet.cli.help import Command
from vaultnet.cli.output import Line, show, talk
from vaultnet.cli.session import briefing_for, rules_of
from vaultnet.model.message import message
from vaultnet.model.settings_note import SETTINGS_NOTE
from vaultnet.vault.root import root_around, write_remembered

if TYPE_CHECKING:
    from vaultnet.cli.call import Call
    from vaultnet.languages.voice import Voice


@click.command(cls=Command, epilog="Example: vaultnet init ~/Notes")
@click.argument("directory", metavar="[DIR]", required=False)
@click.option("--ignore-files", is_flag=True, help="Also write .gitignore and .stignore, where there are none.")
@click.option("--bases", is_flag=True, help="Also write People.base, a live table for Obsidian, where there is none.")
@click.pass_obj
def init(call: Call, directory: str | None, *, ignore_files: bool, bases: bool) -> None:
    """Read a vault, say what is understood of it, write its settings note, and remember it.

    DIR is the folder of your notes. Without it: the vault you are in, else the folder you are in.
    """
    from vaultnet.app.init import (  # noqa: PLC0415  # --help needs none of it
        TEMPORARY,
        read_keys,
        write_ignore_files,
        write_settings_note,
    )
    from vaultnet.app.people_base import FILE_NAME, people_base, write_people_base  # noqa: PLC0415  # the same
    from vaultnet.app.people_marks import read_marks  # noqa: PLC0415  # the same
    from vaultnet.cli.init_lines import understood  # noqa: PLC0415  # the same

    if directory is None and call.vault is None:
        directory = root_around(".") or "."
    rules = rules_of(call, directory)
    briefing = briefing_for(call, rules)
    voice = briefing.voice
    keys = read_keys(rules.root, briefing.network.people, rules.conventions)
    show(Line(voice.say(each)) for each in understood(rules, briefing, keys))
    _tell(call, voice, SETTINGS_NOTE, is_written=write_settings_note(rules.root, voice))
    if bases:
        text = people_base(read_marks(rules, briefing.network.people), keys, rules.conventions.fields, voice)
        folder = rules.settings.pages_folder
        _tell(call, voice, f"{folder}/{FILE_NAME}", is_written=write_people_base(rules.root, folder, text))
    for name in write_ignore_files(rules.root) if ignore_files else ():
        talk(
            call,
            voice.say(message("{name} is yours and stays as it is. Add this line: {line}", name=name, line=TEMPORARY)),
        )
    file = str(write_remembered(rules.root))
    talk(
        call,
        voice.say(
            message("From now on this is your vault, wherever you are ({file}). Next: vaultnet build", file=file)
        ),
    )


def _tell(call: Call, voice: Voice, path: str, *, is_written: bool) -> None:
    """Say that a file was written, or that it was there."""
    if is_written:
        talk(call, voice.say(message("Written: {path}. Everything in it may be changed.", path=path)))
    else:
        talk(call, voice.say(message("{path} is there already, and stays as it is.", path=path)))
