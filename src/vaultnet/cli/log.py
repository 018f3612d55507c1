"""`vaultnet log NAME… CHANNEL [TEXT]`: a contact, written into the notes of whom it was with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from vaultnet.cli.help import Command
from vaultnet.cli.session import briefing_for, rules_of

if TYPE_CHECKING:
    from vaultnet.cli.call import Call


@click.command(cls=Command, epilog='Example: vaultnet log anna "luca neri" coffee her move to Bremen')
@click.argument("words", nargs=-1, required=True, metavar="NAME... CHANNEL [TEXT]")
@click.option("--on", metavar="DAY", default="", help="The day it was. Default: today.")
@click.option("--in", "place", metavar="NOTE", default="", help="Write one line into this note instead.")
@click.option("--json", "as_json", is_flag=True, help="Answer as JSON.")
@click.pass_obj
def log(call: Call, words: tuple[str, ...], *, on: str, place: str, as_json: bool) -> None:
    """Write a contact into the note of each person, as one line.

    CHANNEL is coffee, lunch, visit, fair, call, video, meeting, message, mail, letter, wishes, linkedin, or any word
    for it that your notes may use, in English or Italian. TEXT is what you want to remember. DAY is a date, yesterday,
    Monday. With --in, one line with links to all of them goes into a meeting note or a daily note.
    """
    from vaultnet.app.answer_commands import log as log_contact  # noqa: PLC0415  # --help needs none of it
    from vaultnet.cli.answer_lines import show_answered  # noqa: PLC0415  # the same

    rules = rules_of(call)
    briefing = briefing_for(call, rules)
    show_answered(log_contact(rules, briefing, words, on, place), briefing.voice, as_json=as_json)
