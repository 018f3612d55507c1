"""Lines: the lines of a body, taken the short way where one line is one block, else handed to the outline."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from vaultnet.notes.outline import TAKERS, Outline
from vaultnet.notes.signs import CLOSING, CODE_INDENT, HEADING, MARKER, WORD_INITIALS, item_parts

if TYPE_CHECKING:
    from vaultnet.notes.blocks import Collector

_GAPS: Final = frozenset((" ", ""))
_DIGITS: Final = frozenset("0123456789")
_TASK_INITIALS: Final = WORD_INITIALS | {"["}
_ODD_INITIALS: Final = frozenset(TAKERS) - _DIGITS | _GAPS


def outlined(lines: list[str], first_line: int, out: Collector) -> bool:
    """Gather the blocks of the lines, which hold no tabs, into `out`; return whether every line could be decided.

    Most lines of most notes are blank, or an item, heading or paragraph of one line: those go the short way.
    """
    outline = Outline(out)
    is_open = False
    number = first_line - 1
    for line, after, later in zip(lines, (*lines[1:], ""), (*lines[2:], "-", "-"), strict=False):
        number += 1
        if is_open:
            if not (line and outline.makes_way(line)):
                is_open = outline.take(line, number)
                continue
            is_open = False
        elif not line:
            continue
        if line[:2] == "- ":
            is_kept = (after[:2] == "- " or (not after and later[:1] not in _GAPS)) and _took_item(line, number, out)
        elif not after and line[0].isalpha():
            is_kept = True
            out.add_line("text", "", line.rstrip(" "), number)
        elif line[0] == "#":
            is_kept = _took_heading(line, number, out)
        else:
            is_alone = line[0] in _DIGITS and (MARKER.match(after) or (not after and later[:1] not in _GAPS))
            is_kept = bool(is_alone) and _took_numbered(line, number, out)
        if not is_kept:
            is_open = outline.take(line, number)
    outline.close()
    return outline.decided


def _took_item(line: str, number: int, out: Collector) -> bool:
    """Keep an item of one line; return whether it is nothing more."""
    initial = line[2:3]
    # A date is no number of a list.
    if (line[6:7] != "-" and MARKER.match(line, 2)) if initial in _DIGITS else initial in _ODD_INITIALS:
        return False
    if initial in _TASK_INITIALS:
        out.add_line(*item_parts(line[2:].rstrip(" ")), number)
    else:
        out.add_line("item", "", line[2:].rstrip(" "), number)
    return True


def _took_numbered(line: str, number: int, out: Collector) -> bool:
    """Keep an item of a numbered list; return whether the line is one, and nothing more."""
    match = MARKER.match(line)
    content = line[match.end() :].rstrip(" ") if match else ""
    if not match or not content or match.end() - match.end(1) > CODE_INDENT or content[0] in TAKERS:
        return False
    out.add_line(*item_parts(content), number)
    return True


def _took_heading(line: str, number: int, out: Collector) -> bool:
    """Keep a heading; return whether the line is one."""
    heading = _heading(line)
    if heading:
        out.add_heading(number, *heading)
    return heading is not None


@lru_cache(maxsize=1024)  # the same few headings stand in note after note
def _heading(line: str) -> tuple[int, str] | None:
    """Return level and text of a heading; None: the line is none."""
    match = HEADING.match(line)
    if match is None:
        return None
    level = match.end(1)
    text = line[level:].strip(" ")
    return level, CLOSING.sub("", text).strip(" ") if text[-1:] == "#" else text
