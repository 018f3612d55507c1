"""Log line: one contact as a line, in the way in which the note writes its own."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from vaultnet.answers.day_style import written_as
from vaultnet.languages.channel_labels import CHANNEL_LABELS
from vaultnet.languages.rendering import one_line
from vaultnet.languages.voice import Voice
from vaultnet.notes.days import written_days

if TYPE_CHECKING:
    from vaultnet.model.answer import LogLine

_OPENING: Final = re.compile(
    r"(?P<indent>[ \t>]*)(?P<marker>[-*+]|\d{1,9}[.)]|\#{1,6})(?P<gap>[ \t]+)(?:\[[^\]]\][ \t]+)?"
    r"(?P<opened>(?:\*\*|__|[*_(]|\[\[(?:[^\[\]|#]*/)?|\[(?=\d))*)"
)
_CLOSES: Final = {"**": "**", "__": "__", "*": "*", "_": "_", "(": ")", "[": "]"}
_OPENED: Final = re.compile(r"\*\*|__|\[\[[^\[\]|#]*|[*_(\[]")
_NUMBER: Final = re.compile(r"\d+")
_CELL: Final = re.compile(r"(?<!\\)\|")
_BARE: Final = str.maketrans({"|": "\\|"})


class LogStyle(NamedTuple):
    """How a note writes its contacts: a line of its own, of which the day and the words are replaced."""

    kind: Literal["item", "heading", "row"] = "item"
    sample: str = "- 2026-11-24"
    """The line, without its end."""

    day_first: bool = True
    step: int = 0
    """What to add to the number of a numbered list: 1 behind the sample, 0 before it."""


def log_line(entry: LogLine, style: LogStyle) -> str:
    """Return the line of a contact: marker, day, sign and word of the channel, the user's text.

    The marker, the way the day is written, and the brackets or stars around it are those of the sample; what stands
    behind the day there is not. A row of a table keeps its columns: the day stays in its own, the words go into the
    next.
    """
    if style.kind == "row":
        return _row(entry, style)
    opening = _OPENING.match(style.sample)
    if opening is None:
        return f"- {entry.day.isoformat()} {words_of(entry)}"
    found = written_days(style.sample, day_first=style.day_first)
    marker = _NUMBER.sub(lambda number: str(int(number[0]) + style.step), opening["marker"])
    day = written_as(entry.day, found[0].text if found else "", day_first=style.day_first)
    opened = opening["opened"] if found and found[0].start == opening.end() else ""
    return f"{opening['indent']}{marker}{opening['gap']}{opened}{day}{_closing(opened)} {words_of(entry)}"


def words_of(entry: LogLine) -> str:
    """Return what stands behind the day: sign and word of the channel, the link if there is one, the user's text."""
    label = CHANNEL_LABELS[entry.channel]
    said = f"{label.sign} {one_line(entry.word) or Voice(entry.language, date.min).say(label.word)}"
    if entry.link:
        said = f"{said} · {entry.link}"
    return " ".join(filter(None, (said, one_line(entry.text))))


def _closing(opened: str) -> str:
    """Return what closes the brackets and stars that stand before a day, in reverse order."""
    signs = [sign[0] for sign in _OPENED.finditer(opened)]
    return "".join("]]" if sign.startswith("[[") else _CLOSES[sign] for sign in reversed(signs))


def _row(entry: LogLine, style: LogStyle) -> str:
    """Return a row of a table as the sample is: the day in its column, the words in the next, the other cells empty."""
    line = style.sample.rstrip()
    bounds = [found.start() for found in _CELL.finditer(line)]
    starts = line.startswith("|")
    cells = [line[a + 1 : b] for a, b in pairwise(bounds)] if starts else _CELL.split(line)
    column = next((index for index, cell in enumerate(cells) if written_days(cell, day_first=style.day_first)), 0)
    sample = next(iter(written_days(cells[column], day_first=style.day_first)), None) if cells else None
    texts = [""] * max(len(cells), 1)
    day = written_as(entry.day, sample.text if sample else "", day_first=style.day_first)
    is_link = "[[" in cells[column] if cells else False
    texts[column] = f"[[{day}]]" if is_link else day
    words = words_of(entry).translate(_BARE)
    if column + 1 < len(texts):
        texts[column + 1] = words
    else:
        texts[column] = f"{texts[column]} {words}"
    joined = " | ".join(texts)
    return f"| {joined} |" if starts else joined
