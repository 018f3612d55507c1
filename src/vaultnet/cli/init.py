"""`vaultnet init [DIR]`: say what is understood of a vault, write its settings note, remember it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import click

from vaultnet.app.init import TEMPORARY, read_keys, write_ignore_files, write_settings_note
from vaultnet.app.people_base import FILE_NAME, people_base, write_people_base
from vaultnet.app.people_marks import read_marks
from vaultnet.cli.help import Command
from vaultnet.cli.output import Line, show, talk
from vaultnet.cli.session import briefing_for, rules_of
from vaultnet.model.message import Link, counted, message
from vaultnet.model.settings_note import SETTINGS_NOTE
from vaultnet.pages.problems import all_problems
from vaultnet.vault.root import root_around, write_remembered

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vaultnet.app.init import Keys
    from vaultnet.app.reading import Rules
    from vaultnet.cli.call import Call
    from vaultnet.languages.voice import Voice
    from vaultnet.model.message import Message
    from vaultnet.pages.briefing import Briefing

KEYS_SHOWN: Final = 12
"""So many properties are named."""


@click.command(cls=Command, epilog="Example: vaultnet init ~/Notes")
@click.argument("directory", metavar="[DIR]", required=False)
@click.option("--ignore-files", is_flag=True, help="Also write .gitignore and .stignore, where there are none.")
@click.option("--bases", is_flag=True, help="Also write People.base, a live table for Obsidian, where there is none.")
@click.pass_obj
def init(call: Call, directory: str | None, *, ignore_files: bool, bases: bool) -> None:
    """Read a vault, say what is understood of it, write its settings note, and remember it.

    DIR is the folder of your notes. Without it: the vault you are in, else the folder you are in.
    """
    if directory is None and call.vault is None:
        directory = root_around(".") or "."
    rules = rules_of(call, directory)
    briefing = briefing_for(call, rules)
    voice = briefing.voice
    keys = read_keys(rules.root, briefing.network.people, rules.conventions)
    show(Line(voice.say(each)) for each in _understood(rules, briefing, keys))
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


def _understood(rules: Rules, briefing: Briefing, keys: Keys) -> Iterator[Message]:
    """Yield what is understood of the vault, a sentence each."""
    counts, owner = briefing.network.counts, briefing.network.owner
    yield message("{root}: {notes}", root=rules.root, notes=counted("one note", "{count} notes", counts.notes))
    yield counted("One person.", "{count} people.", counts.people)
    yield counted("One company.", "{count} companies.", counts.companies)
    yield counted("One note with a date.", "{count} notes with a date.", counts.dated)
    yield message("Daily notes are named {formats}.", formats=rules.config.daily_formats)
    if owner:
        yield message("You are {owner}.", owner=Link(owner.path, owner.name))
    else:
        yield message("No note says that it is yours: write me: true into it, and shared interests count, too.")
    if keys.understood:
        yield message("Properties that are understood: {keys}.", keys=_shown(keys.understood))
    if keys.others:
        yield message("Properties that are left alone: {keys}.", keys=_shown(keys.others))
    problems = len(all_problems(briefing))
    if problems:
        yield counted(
            "One thing could not be understood: vaultnet check shows it.",
            "{count} things could not be understood: vaultnet check shows them.",
            problems,
        )


def _shown(keys: tuple[tuple[str, int], ...]) -> tuple[str, ...]:
    """Return the most frequent properties with their numbers."""
    return tuple(f"{key} ({number})" for key, number in keys[:KEYS_SHOWN])
