"""Already: whether a note says a contact, so that it is not written down twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vaultnet.answers.log_line import words_of
from vaultnet.languages.channel_labels import CHANNEL_LABELS
from vaultnet.languages.rendering import one_line
from vaultnet.notes.days import written_days
from vaultnet.notes.keys import folded
from vaultnet.notes.raw_lines import lines_of
from vaultnet.people.fields import reading_of
from vaultnet.people.mentions import mentions_of

if TYPE_CHECKING:
    from vaultnet.model.answer import LogLine
    from vaultnet.model.note import Note
    from vaultnet.people.conventions import Conventions


def is_logged(note: Note, data: bytes, entry: LogLine, conventions: Conventions) -> bool:
    """Return whether the note says the contact: the same day and channel, and all of the user's text.

    A contact has no more than a day and a channel (spec 2.2), so two machines that are told of it, or a machine that
    does not know whether it has written it down, write it once. A line that says the same in other words counts where
    the user has not added any.
    """
    return _has_line(data, entry) or (not entry.link and _has_mention(note, data, entry, conventions))


def _has_line(data: bytes, entry: LogLine) -> bool:
    """Return whether a line ends in the words that we would write, and has the day before them, however written."""
    words = words_of(entry)
    if CHANNEL_LABELS[entry.channel].sign.encode() not in data:
        return False
    for line in lines_of(data):
        text = one_line(data[line.start : line.end].decode(errors="replace")).replace("\\|", "|").rstrip(" |")
        before, found, after = text.rpartition(words)
        if found and not after and entry.day in _days(before):
            return True
    return False


def _days(text: str) -> list[object]:
    """Return the days in a text, whichever number is the month."""
    return [found.day for day_first in (True, False) for found in written_days(text, day_first=day_first)]


def _has_mention(note: Note, data: bytes, entry: LogLine, conventions: Conventions) -> bool:
    """Return whether the note is read as telling of the contact."""
    day = entry.day.toordinal()
    found = [
        mention.line
        for mention in mentions_of(reading_of(note, conventions), "person", 0)[0]
        if mention.own and mention.day == day and mention.channel == entry.channel
    ]
    if not found or not entry.text:
        return bool(found)
    lines = list(lines_of(data))
    wanted = folded(one_line(entry.text))
    texts = (data[lines[number - 1].start : lines[number - 1].end] for number in found if number <= len(lines))
    return any(wanted in folded(one_line(text.decode(errors="replace"))) for text in texts)
