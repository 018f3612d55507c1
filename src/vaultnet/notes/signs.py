"""Signs: what a line may begin with, and what that makes of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from vaultnet.model.note import BlockKind

CODE_INDENT: Final = 4
HEADING: Final = re.compile(r"(#{1,6})(?:[ ]|$)")
CLOSING: Final = re.compile(r"(?:^|[ ])#+[ ]*$")
QUOTE_MARKS: Final = re.compile(r"(?:[ ]{0,3}>[ ]?)+")
BAR: Final = re.compile(r"(?<!\\)\|")
RULE: Final = re.compile(r"(?:\*[ ]*){3,}$|(?:-[ ]*){3,}$|(?:_[ ]*){3,}$")
UNDERLINE: Final = re.compile(r"(?:=+|-+)[ ]*$")
MARKER: Final = re.compile(r"([-*+]|[0-9]{1,9}[.)])([ ]+|$)")
BOX: Final = re.compile(r"\[(.)\](?:[ ]+|$)")
WORD_MARK: Final = re.compile(r"(TODO|DOING|DONE|LATER|NOW|CANCELED|CANCELLED|WAITING|WAIT|IN-PROGRESS)(?:[ ]+|$)")
WORD_INITIALS: Final = frozenset("TDLNCWI")
MARK_OF: Final = {"DOING": "/", "NOW": "/", "IN-PROGRESS": "/", "DONE": "x", "CANCELED": "-", "CANCELLED": "-"}
FENCE: Final = re.compile(r"(`{3,})[^`]*$|(~{3,})")
DELIMITERS: Final = re.compile(r"\|?[ ]*:?-+:?[ ]*(?:\|[ ]*:?-+:?[ ]*)*\|?[ ]*$")
DEFINITION: Final = re.compile(
    r"\[(?!\^)[^\[\]]+\]:[ ]*(?:<[^<>]*>|\S+)(?:[ ]+(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?[ ]*$"
)
BLOCK_PROPERTY: Final = re.compile(r"(?:id|collapsed)::[ ]")


def item_parts(content: str) -> tuple[BlockKind, str, str]:
    """Return kind, mark and text of an item's content: a task begins with a box or a Logseq marker."""
    initial = content[:1]
    if initial == "[":
        box = BOX.match(content)
        if box:
            return "task", box[1].replace("X", "x"), content[box.end() :]
    elif initial in WORD_INITIALS:
        word = WORD_MARK.match(content)
        if word:
            return "task", MARK_OF.get(word[1], " "), content[word.end() :]
    return "item", "", content


def row_text(text: str) -> str:
    """Return a table row without its outer bars."""
    return text.removeprefix("|").removesuffix("|").strip(" ")


def cells(row: str) -> int:
    """Return the number of cells of a table row; an escaped bar parts none."""
    return len(BAR.split(row.removeprefix("|").removesuffix("|")))
