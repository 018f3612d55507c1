"""Outline: the careful scan of a body's lines, which knows what is a heading, an item, a task, a row or a paragraph.

It follows CommonMark's block rules. Where it cannot decide it says so, and `judge` asks a full Markdown parser.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from vaultnet.notes import signs
from vaultnet.notes.blocks import Leaf
from vaultnet.notes.html_blocks import end_of_html

if TYPE_CHECKING:
    from vaultnet.notes.blocks import Collector


LIMIT_DEPTH: Final = 32
"""List items in list items; deeper ones are text."""


class Outline:
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
    )

    def __init__(self, out: Collector) -> None:
        self.decided = True
        """Every line so far could be decided."""
        self._out = out
        self._leaf: Leaf | None = None
        self._in_table = False
        self._in_quote = False
        self._quote_is_plain = True
        self._skip_until: re.Pattern[str] | None = None
        self._skip_column = 0

    def take(self, line: str, number: int) -> bool:
        """Take the next line; return whether something may be open behind it that has a say in the next one."""
        if self._skip_until is not None and self._skips(line):
            return True
        text = line.strip(" ")
        if not text:
            if self._leaf is not None and not self._leaf.is_begun:
                # An item may begin with one blank line, not with two.
                self._leaf = self._out.items.pop()
            self.close()
            self._in_quote = self._in_table = False
            return bool(self._out.items)
        items = self._out.items
        indent = 0 if line[0] != " " else len(line) - len(line.lstrip(" "))
        depth = len(items)
        while depth and items[depth - 1].inside > indent:
            depth -= 1
        if indent >= signs.CODE_INDENT and indent - (items[depth - 1].inside if depth else 0) >= signs.CODE_INDENT:
            self._take_indented(text, depth)
        else:
            self._take_inside(text, number, indent, depth)
        return True

    def makes_way(self, line: str) -> bool:
        """Return whether the line begins a block that ends all that is open, and end it."""
        if self._skip_until is not None or self._in_quote or self._in_table:
            return False
        if line[0] == "-":
            anew = line[1:2] == " " and line[2:3] not in (" ", "")
        elif line[0] == "#":
            anew = bool(signs.HEADING.match(line))
        else:
            anew = self._leaf is None and line[0] != " "
        if not anew:
            return False
        self._begin(0)
        return True

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

    def _take_indented(self, text: str, depth: int) -> None:
        """Take a line indented like code: it continues an open paragraph, else it is code and is left out."""
        self._in_table = False
        leaf = self._leaf
        if self._in_quote or (leaf is not None and depth != len(self._out.items) and text[0] in TAKERS):
            self.decided = False
        elif leaf is None or not leaf.is_begun:
            self._begin(depth)
        elif leaf.lines[0]:
            leaf.lines.append(text)
        else:
            leaf.lines[0] = text

    def _take_inside(self, text: str, number: int, indent: int, depth: int) -> None:
        """Take a line that stands inside the first `depth` open items, its text at the column `indent`."""
        taker = TAKERS.get(text[0])
        if taker is not None and taker(self, text, number, indent, depth):
            return
        leaf = self._leaf
        if leaf is not None and (leaf.is_begun or depth == len(self._out.items)):
            if not leaf.lines[0]:
                leaf.lines[0] = text
            elif not (text[0] in "ic" and signs.BLOCK_PROPERTY.match(text)):
                leaf.lines.append(text)
        elif self._in_quote:
            self.decided = self.decided and self._quote_is_plain
        elif self._in_table and depth == len(self._out.items):
            self._row(text, number, depth)
        else:
            self._begin(depth)
            if not (text[0] == "[" and signs.DEFINITION.match(text)):
                self._leaf = Leaf("text", number, text, depth)

    def _row(self, text: str, number: int, depth: int) -> None:
        """Add a table row, without its outer bars."""
        self._out.add(Leaf("row", number, signs.row_text(text), depth))

    def takes_heading(self, text: str, number: int, _indent: int, depth: int) -> bool:
        """Take `## Heading`; as the content of a list item it makes that item a heading."""
        match = signs.HEADING.match(text)
        if not match:
            return False
        level = match.end(1)
        content = signs.CLOSING.sub("", text[level:]).strip(" ")
        leaf = self._leaf
        if leaf is not None and leaf.line == number and not leaf.is_begun:
            leaf.kind, leaf.level, leaf.lines = "heading", level, [content]
            self.close()
            return True
        self._begin(depth)
        if depth:
            self._out.add(Leaf("heading", number, content, depth, level))
        else:
            self._out.add_heading(number, level, content)
        return True

    def takes_dash(self, text: str, number: int, indent: int, depth: int) -> bool:
        """Take an underline, a rule, an item or the second row of a table."""
        return (
            self.takes_underline(text, number, indent, depth)
            or self.takes_rule(text, number, indent, depth)
            or self.takes_item(text, number, indent, depth)
            or self.takes_delimiters(text, number, indent, depth)
        )

    def takes_star(self, text: str, number: int, indent: int, depth: int) -> bool:
        """Take a rule or an item."""
        return self.takes_rule(text, number, indent, depth) or self.takes_item(text, number, indent, depth)

    def takes_underline(self, text: str, _number: int, _indent: int, depth: int) -> bool:
        """Take the underline that makes the open paragraph a heading."""
        leaf = self._leaf
        if leaf is None or not leaf.is_begun or depth != len(self._out.items) or not signs.UNDERLINE.match(text):
            return False
        leaf.kind, leaf.level, leaf.mark = "heading", (1 if text[0] == "=" else 2), ""
        self.close()
        return True

    def takes_rule(self, text: str, _number: int, _indent: int, depth: int) -> bool:
        """Take a horizontal rule."""
        if not signs.RULE.match(text):
            return False
        self._begin(depth)
        return True

    def takes_item(self, text: str, number: int, indent: int, depth: int) -> bool:
        """Take the first line of a list item, with whatever block begins in it."""
        match = signs.MARKER.match(text)
        if not match or depth >= LIMIT_DEPTH:
            return False
        content = text[match.end() :]
        leaf = self._leaf
        is_prose = not content or (text[0] not in "-*+" and match[1][:-1] != "1")
        if is_prose and leaf is not None and leaf.is_begun and depth == len(self._out.items):
            return False  # `1986. A great year` interrupts no paragraph
        self._begin(depth)
        gap = match.end() - match.end(1)
        if not content or gap > signs.CODE_INDENT:
            gap = 1
            content = ""
        inside = indent + match.end(1) + gap
        kind, mark, rest = signs.item_parts(content)
        leaf = Leaf(kind, number, rest, depth, indent, mark)
        leaf.inside = inside
        self._leaf = leaf
        self._out.items.append(leaf)
        if leaf.kind == "item" and content and content[0] in TAKERS:
            leaf.lines[0] = ""
            self._take_inside(content, number, inside, depth + 1)
        return True

    def takes_quote(self, text: str, _number: int, _indent: int, depth: int) -> bool:
        """Take a line of a quote, which is left out; a paragraph in it may go on in lines without `>`."""
        if not self._in_quote or depth != len(self._out.items):
            self._begin(depth)
            self._quote_is_plain = True
        inner = signs.QUOTE_MARKS.sub("", text)
        bare = inner.lstrip(" ")
        if bare[:1] in TAKERS or len(inner) - len(bare) >= signs.CODE_INDENT:
            self._quote_is_plain = False
        self._in_quote = bool(bare) or not self._quote_is_plain
        return True

    def takes_fence(self, text: str, _number: int, _indent: int, depth: int) -> bool:
        """Take the first line of fenced code."""
        match = signs.FENCE.match(text)
        if not match:
            return False
        self._begin(depth)
        items = self._out.items
        sign, least = text[0], match.end(match.lastindex or 0)
        self._skip_until = re.compile(f"^ {{0,3}}{sign}{{{least},}} *$")
        self._skip_column = items[-1].inside if items else 0
        return True

    def takes_html(self, text: str, _number: int, _indent: int, depth: int) -> bool:
        """Take the first line of an HTML block."""
        in_paragraph = self._in_quote or self._in_table or (self._leaf is not None and self._leaf.is_begun)
        end = end_of_html(text, in_paragraph=in_paragraph)
        if end is None:
            return False
        self._begin(depth)
        if not end.search(text):
            items = self._out.items
            self._skip_until = end
            self._skip_column = items[-1].inside if items else 0
        return True

    def takes_delimiters(self, text: str, number: int, _indent: int, depth: int) -> bool:
        """Take the second row of a table: it makes the line before it the first."""
        leaf = self._leaf
        if (
            leaf is None
            or depth != len(self._out.items)
            or "|" not in leaf.lines[-1]
            or not signs.DELIMITERS.match(text)
        ):
            return False
        head = leaf.lines[-1]
        if signs.cells(head) != signs.cells(text):
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


TAKERS: Final = {
    "#": Outline.takes_heading,
    "-": Outline.takes_dash,
    "=": Outline.takes_underline,
    "*": Outline.takes_star,
    "_": Outline.takes_rule,
    ">": Outline.takes_quote,
    "`": Outline.takes_fence,
    "~": Outline.takes_fence,
    "<": Outline.takes_html,
    "|": Outline.takes_delimiters,
    ":": Outline.takes_delimiters,
    **dict.fromkeys("+0123456789", Outline.takes_item),
}
"""What a line may be, by its first character; each returns whether it took the line. All else is text."""
