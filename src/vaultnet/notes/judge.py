"""Judge: a full Markdown block parser, asked about the few notes whose lines the scan cannot decide."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vaultnet.notes.blocks import Leaf
from vaultnet.notes.signs import item_parts, row_text

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

    from vaultnet.notes.blocks import Collector

LIMIT_CHARS: Final = 64 * 1024
"""Longer bodies are left as the scan read them: the parser takes a second a megabyte."""


def judged(lines: list[str], first_line: int, out: Collector) -> None:
    """Gather the blocks of the lines into `out`, as markdown-it's block rules see them."""
    judge = _Judge(lines, first_line, out)
    for token in block_parser().parse("\n".join(lines)):
        judge.take(token)


def block_parser() -> MarkdownIt:
    """Return a parser of blocks alone: CommonMark and tables. HTML is recognised, to be left out; none is shown."""
    # 50 ms to import, and hardly a note needs it.
    from markdown_it import MarkdownIt  # noqa: PLC0415

    return MarkdownIt("commonmark", {"html": True}).enable("table").disable("inline")


class _Judge:
    """Takes the tokens of one note in order."""

    __slots__ = ("_before", "_first_line", "_item", "_level", "_lines", "_out", "_quotes", "_underlined")

    def __init__(self, lines: list[str], first_line: int, out: Collector) -> None:
        self._lines = lines
        self._first_line = first_line
        self._out = out
        self._before = ""
        self._level = 0
        self._underlined = False
        self._quotes = 0
        self._item: Leaf | None = None

    def take(self, token: Token) -> None:
        """Take the next token; what stands in quotes, code and HTML is passed over."""
        name = token.type
        if name == "blockquote_open":
            self._quotes += 1
        elif name == "blockquote_close":
            self._quotes -= 1
        elif self._quotes == 0:
            self._take_shown(token, name)
        if name not in ("list_item_open", "paragraph_open", "heading_open"):
            self._finish_item()
        self._before = name

    def _take_shown(self, token: Token, name: str) -> None:
        """Take a token outside quotes."""
        items = self._out.items
        if name == "list_item_open":
            self._finish_item()
            number = token.map[0] if token.map else 0
            line = self._lines[number]
            indent = len(line) - len(line.lstrip(" "))
            self._item = Leaf("item", self._first_line + number, "", len(items), indent)
            items.append(self._item)
        elif name == "list_item_close":
            self._finish_item()
            items.pop()
        elif name == "tr_open":
            number = token.map[0] if token.map else 0
            self._out.add(Leaf("row", self._first_line + number, row_text(self._lines[number].strip(" ")), len(items)))
        elif name == "heading_open":
            self._level = int(token.tag[1:])
            self._underlined = token.markup[0] != "#"
        elif name == "inline":
            self._take_inline(token)

    def _take_inline(self, token: Token) -> None:
        """Take the text of a heading, paragraph or cell."""
        if self._before in ("td_open", "th_open"):
            return
        lines = [line.strip(" ") for line in token.content.split("\n")]
        number = self._first_line + (token.map[0] if token.map else 0)
        is_heading = self._before == "heading_open"
        if self._item is not None and is_heading and number != self._item.line:
            self._finish_item()
        leaf = self._item or Leaf("text", number, "", len(self._out.items))
        if self._item is not None and (self._underlined or not is_heading):
            leaf.kind, leaf.mark, lines[0] = item_parts(lines[0])
        if not lines[0] and len(lines) > 1:
            lines.pop(0)
        leaf.lines = lines
        if is_heading:
            leaf.kind, leaf.level, leaf.mark = "heading", self._level, ""
        self._item = None
        self._out.add(leaf)

    def _finish_item(self) -> None:
        """Keep a list item that has no text of its own."""
        if self._item is not None:
            self._out.add(self._item)
            self._item = None
