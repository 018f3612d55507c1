"""Answered page: a page without the ticks that are answered, so that it can be made anew and nothing typed is lost."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final

from vaultnet.answers.ticks import DOT, ticks_of
from vaultnet.answers.understanding import code_of
from vaultnet.languages.box_labels import BOX_LABELS
from vaultnet.languages.voice import SPOKEN, Voice
from vaultnet.model.page import END_MARK

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from vaultnet.answers.ticks import Tick

_BOX: Final = re.compile(r"([ \t>]*[-*+][ \t]+\[).(\][ \t]+)")
_MARK: Final = re.compile(r"<!-- vn:[0-9a-f]{6} -->")
_LINK: Final = re.compile(r"\[\[[^\[\]]*\]\]|\[(?:[^\[\]\\]|\\.)*\]\([^()\s]*\)")
_OURS: Final = re.compile(r"[ \t>]*- \[ \] .*<!-- vn:[0-9a-f]{6} -->[ \t]*")


def without_answers(page: bytes, said: Mapping[str, str], notices: Iterable[str] = ()) -> Sequence[bytes] | None:
    """Return a page without its ticks: first as it was before they were made, then without all boxes of ours.

    `said` are the ticked lines that are answered, each with what is to be said of it. Where that is not empty, the line
    stays, below the end mark, and the words below it. `notices` are said there, too. None: there is another tick on
    the page, which nobody has read yet.
    """
    text = page.decode(errors="surrogateescape")
    ticks = {tick.line: tick for tick in ticks_of(text)}
    if not ticks.keys() <= said.keys():
        return None
    above, end, below = text.rpartition(END_MARK)
    if not end:
        above, below = below, ""
    lines = above.split("\n")
    restored = [_restored(ticks[bare]) if (bare := line.rstrip("\r")) in ticks else line for line in lines]
    dropped = [line for line in restored if not _is_ours(line)]
    stays = [each for line in ticks if said[line] for each in (line, f"  - {said[line]}")]
    added = "".join(f"{line}\n" for line in (*stays, *notices))
    foot = _with_added(below, added) if end else below
    return tuple("".join(("\n".join(each), end, foot)).encode(errors="surrogateescape") for each in (restored, dropped))


def _with_added(below: str, added: str) -> str:
    """Return what stands below the end mark, with lines put in right below it."""
    first, line_end, rest = below.partition("\n")
    if not added or rest.startswith(added):
        return below
    return f"{first}{line_end or chr(10)}{added}{rest}"


def _restored(tick: Tick) -> str:
    """Return a ticked line as we wrote it."""
    box, mark = _BOX.match(tick.line), _MARK.search(tick.line)
    if not box or not mark:
        return ""
    body = tick.line[box.end() : mark.start()].rstrip()
    label, dot, rest = body.partition(DOT)
    code = code_of(tick.label)
    if code and dot:
        link = _LINK.search(rest)
        body = f"{_label(tick.label, label)}{dot}{rest[: link.end()] if link else rest}"
    return f"{box[1]} {box[2]}{body} {mark[0]}"


def _label(read: str, written: str) -> str:
    """Return the words of a box as we wrote them, where the user may have changed what stands behind the colon."""
    code = code_of(read)
    label = BOX_LABELS[code] if code else None
    if label is None or label.what is None:
        return written
    for voice in (Voice(language, date.min) for language in SPOKEN):
        if voice.say(label.word).casefold() in read.casefold():
            return f"{label.sign} {voice.say(label.word)}: {voice.say(label.what)}"
    return written


def _is_ours(line: str) -> bool:
    """Return whether a line is a box as we write them, in which nobody has typed."""
    if not line:
        return False
    if not _OURS.fullmatch(line.rstrip("\r")):
        return False
    _, dot, rest = _MARK.sub("", line).partition(DOT)
    link = _LINK.match(rest)
    return not (dot and link and code_of(_BOX.sub("", line).partition(DOT)[0])) or not rest[link.end() :].strip()
