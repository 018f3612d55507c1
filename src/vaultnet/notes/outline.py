"""Outline: the careful scan of a body's lines, which knows what is a heading, an item, a task, a row or a paragraph.

It follows CommonMark's block rules. Where it cannot decide it says so, and `judge` asks a full Markdown parser.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from vaultnet.notes.blocks import Leaf
from vaultnet.notes.html_blocks import end_of_html

if TYPE_CHECKING:
    from vaultnet.model.note import BlockKind
    from vaultnet.notes.blocks import Collector

CODE_INDENT: Final = 4
_HEADING: Final = re.compile(r"(#{1,6})(?:[ ]|$)")
_CLOSING: Final = re.compile(r"(?:^|[ ])#+[ ]*$")
_QUOTE_MARKS: Final = re.compile(r"(?:[ ]{0,3}>[ ]?)+")
_BAR: Final = re.compile(r"(?<!\\)\|")
_RULE: Final = re.compile(r"(?:\*[ ]*){3,}$|(?:-[ ]*){3,}$|(?:_[ ]*){3,}$")
_UNDERLINE: Final = re.compile(r"(?:=+|-+)[ ]*$")
_MARKER: Final = re.compile(r"([-*+]|[0-9]{1,9}[.)])([ ]+|$)")
_BOX: Final = re.compile(r"\[(.)\](?:[ ]+|$)")
_WORD_MARK: Final = re.compile(r"(TODO|DOING|DONE|LATER|NOW|CANCELED|CANCELLED|WAITING|WAIT|IN-PROGRESS)(?:[ ]+|$)")
_WORD_INITIALS: Final = frozenset("TDLNCWI")
_MARK_OF: Final = {"DOING": "/", "NOW": "/", "IN-PROGRESS": "/", "DONE": "x", "CANCELED": "-", "CANCELLED": "-"}
_FENCE: Final = re.compile(r"(`{3,})[^`]*$|(~{3,})")
_DELIMITERS: Final = re.compile(r"\|?[ ]*:?-+:?[ ]*(?:\|[ ]*:?-+:?[ ]*)*\|?[ ]*$")
_DEFINITION: Final = re.compile(
    r"\[(?!\^)[^\[\]]+\]:[ ]*(?:<[^<>]*>|\S+)(?:[ ]+(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?[ ]*$"
)
_BLOCK_PROPERTY: Final = re.compile(r"(?:id|collapsed)::[ ]")


def outlined(lines: list[str], first_line: int, out: Collector) -> bool:
    """Gather the blocks of the lines, which hold no tabs, into `out`; return whether every line could be decided.

    Most lines of most notes are blank, or an item, heading or paragraph of one line: those go the short way.
    """
    outline = _Outline(out)
    take = outline.take
    number = first_line - 1
    for line, after, later in zip(lines, (*lines[1:], ""), (*lines[2:], "-", "-"), strict=False):
        number += 1
        if not line:
            if outline.is_open:
                take(line, number)
        elif outline.is_open and not outline.makes_way(line):
            take(line, number)
        elif line[:2] == "- " and (after[:2] == "- " or (not after and later[:1] not in _GAPS)):
            outline.take_item(line, number)
        elif line[0] in _DIGITS and (_MARKER.match(after) or (not after and later[:1] not in _GAPS)):
            outline.take_numbered(line, number)
        elif line[0] == "#":
            outline.take_heading(line, number)
        elif not after and line[0].isalpha():
            out.add_line("text", "", line.rstrip(" "), number)
        else:
            take(line, number)
    outline.close()
    return outline.decided


def item_parts(content: str) -> tuple[BlockKind, str, str]:
    """Return kind, mark and text of an item's content: a task begins with a box or a Logseq marker."""
    initial = content[:1]
    if initial == "[":
        box = _BOX.match(content)
        if box:
            return "task", box[1].replace("X", "x"), content[box.end() :]
    elif initial in _WORD_INITIALS:
        word = _WORD_MARK.match(content)
        if word:
            return "task", _MARK_OF.get(word[1], " "), content[word.end() :]
    return "item", "", content


class _Outline:
    """The state between two lines: the open block, the open list items (in `out`), what is being skipped."""

    __slots__ = (
        "_in_quote",
        "_in_table",
        "_leaf",
        "_out",
        "_quote_is_plain",
        "_skip_column",
        "_skip_until",
        "decided",
        "is_open",
    )

    def __init__(self, out: Collector) -> None:
        self.decided = True
        self.is_open = False
        self._out = out
        self._leaf: Leaf | None = None
        self._in_table = False
        self._in_quote = False
        self._quote_is_plain = True
        self._skip_until: re.Pattern[str] | None = None
        self._skip_column = 0

    def take(self, line: str, number: int) -> None:
        """Take the next line."""
        if self._skip_until is not None and self._skips(line):
            return
        text = line.strip(" ")
        self.is_open = True
        if not text:
            self.close()
            self._in_quote = self._in_table = False
            self.is_open = bool(self._out.items)
            return
        items = self._out.items
        indent = 0 if line[0] != " " else len(line) - len(line.lstrip(" "))
        depth = len(items)
        while depth and items[depth - 1].inside > indent:
            depth -= 1
        if indent >= CODE_INDENT and indent - (items[depth - 1].inside if depth else 0) >= CODE_INDENT:
            self._take_indented(text)
        else:
            self._take_inside(text, number, indent, depth)

    def makes_way(self, line: str) -> bool:
        """Return whether the line begins a block that ends all that is open, and end it."""
        if self._skip_until is not None or self._in_quote or self._in_table:
            return False
        if line[0] == "-":
            anew = line[1:2] == " " and line[2:3] not in (" ", "")
        elif line[0] == "#":
            anew = bool(_HEADING.match(line))
        else:
            anew = self._leaf is None and line[0] != " "
        if not anew:
            return False
        self._begin(0)
        self.is_open = False
        return True

    def take_item(self, line: str, number: int) -> None:
        """Take an item of one line that stands in no other, when nothing is open."""
        initial = line[2:3]
        if initial in _DIGITS:
            # A date is no number of a list.
            odd = line[6:7] != "-" and _MARKER.match(line, 2)
        else:
            odd = initial in _ODD_INITIALS
        if odd:
            self.take(line, number)
        elif initial in _TASK_INITIALS:
            self._out.add_line(*item_parts(line[2:].rstrip(" ")), number)
        else:
            self._out.add_line("item", "", line[2:].rstrip(" "), number)

    def take_numbered(self, line: str, number: int) -> None:
        """Take an item of a numbered list, of one line and with nothing under it, when nothing is open."""
        match = _MARKER.match(line)
        content = line[match.end() :].rstrip(" ") if match else ""
        if not match or not content or match.end() - match.end(1) > CODE_INDENT or content[0] in _TAKERS:
            self.take(line, number)
        else:
            self._out.add_line(*item_parts(content), number)

    def take_heading(self, line: str, number: int) -> None:
        """Take a line that begins with `#`, when nothing is open."""
        match = _HEADING.match(line)
        if match:
            level = match.end(1)
            self._out.add_heading(number, level, _CLOSING.sub("", line[level:]).strip(" "))
        else:
            self.take(line, number)

    def close(self) -> None:
        """Finish the open block."""
        if self._leaf is not None:
            self._out.add(self._leaf)
            self._leaf = None

    def _begin(self, depth: int) -> None:
        """Make room for a new block inside the first `depth` open items."""
        if self._leaf is not None:
            self._out.add(self._leaf)
            self._leaf = None
        del self._out.items[depth:]
        self._in_quote = self._in_table = False

    def _skips(self, line: str) -> bool:
        """Return whether the line belongs to the code or HTML that is being skipped; end that where it ends."""
        column = self._skip_column
        if column and line[:column].strip(" "):
            self._skip_until = None
            return False
        if self._skip_until is not None and self._skip_until.search(line[column:]):
            self._skip_until = None
        return True

    def _take_indented(self, text: str) -> None:
        """Take a line indented like code: it continues an open paragraph, else it is code and is left out."""
        self._in_table = False
        if self._in_quote:
            self.decided = self.decided and self._quote_is_plain
        elif self._leaf is not None and self._leaf.lines[0]:
            self._leaf.lines.append(text)

    def _take_inside(self, text: str, number: int, indent: int, depth: int) -> None:
        """Take a line that stands inside the first `depth` open items, its text at the column `indent`."""
        taker = _TAKERS.get(text[0])
        if taker is not None and taker(self, text, number, indent, depth):
            return
        leaf = self._leaf
        if leaf is not None and (leaf.lines[0] or depth == len(self._out.items)):
            if not leaf.lines[0]:
                leaf.lines[0] = text
            elif not (text[0] in "ic" and _BLOCK_PROPERTY.match(text)):
                leaf.lines.append(text)
        elif self._in_quote:
            self.decided = self.decided and self._quote_is_plain
        elif self._in_table and depth == len(self._out.items):
            self._row(text, number, depth)
        else:
            self._begin(depth)
            if not (text[0] == "[" and _DEFINITION.match(text)):
                self._leaf = Leaf("text", number, text, depth)

    def _row(self, text: str, number: int, depth: int) -> None:
        """Add a table row, without its outer bars."""
        self._out.add(Leaf("row", number, text.removeprefix("|").removesuffix("|").strip(" "), depth))

    def _heading(self, text: str, number: int, _indent: int, depth: int) -> bool:
        """Take `## Heading`; as the content of a list item it makes that item a heading."""
        match = _HEADING.match(text)
        if not match:
            return False
        level = match.end(1)
        content = _CLOSING.sub("", text[level:]).strip(" ")
        leaf = self._leaf
        if leaf is not None and leaf.line == number and not leaf.lines[0]:
            leaf.kind, leaf.level, leaf.lines = "heading", level, [content]
            self.close()
            return True
        self._begin(depth)
        if depth:
            self._out.add(Leaf("heading", number, content, depth, level))
        else:
            self._out.add_heading(number, level, content)
        return True

    def _dash(self, text: str, number: int, indent: int, depth: int) -> bool:
        """Take an underline, a rule, an item or the second row of a table."""
        return (
            self._underline(text, number, indent, depth)
            or self._rule(text, number, indent, depth)
            or self._item(text, number, indent, depth)
            or self._delimiters(text, number, indent, depth)
        )

    def _star(self, text: str, number: int, indent: int, depth: int) -> bool:
        """Take a rule or an item."""
        return self._rule(text, number, indent, depth) or self._item(text, number, indent, depth)

    def _underline(self, text: str, _number: int, _indent: int, depth: int) -> bool:
        """Take the underline that makes the open paragraph a heading."""
        leaf = self._leaf
        if leaf is None or not leaf.lines[0] or depth != len(self._out.items) or not _UNDERLINE.match(text):
            return False
        leaf.kind, leaf.level, leaf.mark = "heading", (1 if text[0] == "=" else 2), ""
        self.close()
        return True

    def _rule(self, text: str, _number: int, _indent: int, depth: int) -> bool:
        """Take a horizontal rule."""
        if not _RULE.match(text):
            return False
        self._begin(depth)
        return True

    def _item(self, text: str, number: int, indent: int, depth: int) -> bool:
        """Take the first line of a list item, with whatever block begins in it."""
        match = _MARKER.match(text)
        if not match:
            return False
        content = text[match.end() :]
        leaf = self._leaf
        if leaf is not None and leaf.lines[0] and depth == len(self._out.items):
            # Only what cannot be prose interrupts a paragraph: `1986. A great year` is prose.
            if not content or (text[0] not in "-*+" and match[1][:-1] != "1"):
                return False
        self._begin(depth)
        gap = match.end() - match.end(1)
        if not content or gap > CODE_INDENT:
            gap = 1
            content = ""
        inside = indent + match.end(1) + gap
        kind, mark, rest = item_parts(content)
        leaf = Leaf(kind, number, rest, depth, indent, mark)
        leaf.inside = inside
        self._leaf = leaf
        self._out.items.append(leaf)
        if leaf.kind == "item" and content and content[0] in _TAKERS:
            leaf.lines[0] = ""
            self._take_inside(content, number, inside, depth + 1)
        return True

    def _quote(self, text: str, _number: int, _indent: int, depth: int) -> bool:
        """Take a line of a quote, which is left out; a paragraph in it may go on in lines without `>`."""
        if not self._in_quote:
            self._begin(depth)
            self._quote_is_plain = True
        inner = _QUOTE_MARKS.sub("", text)
        if inner[:1] in _TAKERS or inner.startswith("    "):
            self._quote_is_plain = False
        self._in_quote = bool(inner) or not self._quote_is_plain
        return True

    def _fence(self, text: str, _number: int, _indent: int, depth: int) -> bool:
        """Take the first line of fenced code."""
        match = _FENCE.match(text)
        if not match:
            return False
        self._begin(depth)
        items = self._out.items
        sign, least = text[0], match.end(match.lastindex or 0)
        self._skip_until = re.compile(f"^ {{0,3}}{sign}{{{least},}} *$")
        self._skip_column = items[-1].inside if items else 0
        return True

    def _html(self, text: str, _number: int, _indent: int, depth: int) -> bool:
        """Take the first line of an HTML block."""
        in_paragraph = self._in_quote or (self._leaf is not None and bool(self._leaf.lines[0]))
        end = end_of_html(text, in_paragraph=in_paragraph)
        if end is None:
            return False
        self._begin(depth)
        if not end.search(text):
            items = self._out.items
            self._skip_until = end
            self._skip_column = items[-1].inside if items else 0
        return True

    def _delimiters(self, text: str, number: int, _indent: int, depth: int) -> bool:
        """Take the second row of a table: it makes the line before it the first."""
        leaf = self._leaf
        if leaf is None or depth != len(self._out.items) or "|" not in leaf.lines[-1] or not _DELIMITERS.match(text):
            return False
        head = leaf.lines[-1]
        if _cells(head) != _cells(text):
            return False
        leaf.lines.pop()
        if leaf.kind == "text" and not leaf.lines:
            self._leaf = None
        elif not leaf.lines:
            leaf.lines.append("")
        self._begin(depth)
        self._row(head, number - 1, depth)
        self._in_table = True
        return True


def _cells(row: str) -> int:
    """Return the number of cells of a table row; an escaped bar parts none."""
    return len(_BAR.split(row.removeprefix("|").removesuffix("|")))


_TAKERS: Final = {
    "#": _Outline._heading,
    "-": _Outline._dash,
    "=": _Outline._underline,
    "*": _Outline._star,
    "_": _Outline._rule,
    ">": _Outline._quote,
    "`": _Outline._fence,
    "~": _Outline._fence,
    "<": _Outline._html,
    "|": _Outline._delimiters,
    ":": _Outline._delimiters,
    **dict.fromkeys("+0123456789", _Outline._item),
}
_GAPS: Final = frozenset((" ", ""))
_DIGITS: Final = frozenset("0123456789")
_TASK_INITIALS: Final = _WORD_INITIALS | {"["}
_ODD_INITIALS: Final = frozenset(_TAKERS) - _DIGITS | {" ", ""}
"""What a line may be, by its first character; each returns whether it took the line. All else is text."""
