"""What a full Markdown parser, with a rule for wikilinks, finds in a body: the judge of our scan in tests."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from markdown_it import MarkdownIt

from vaultnet.notes.links import target_of

if TYPE_CHECKING:
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token


def targets_and_headings(body: str) -> tuple[list[str], list[tuple[int, int]]]:
    """Return the targets of the links to notes, in order, and line (from 1) and level of the headings."""
    targets: list[str] = []
    headings: list[tuple[int, int]] = []
    quotes = 0
    for token in _parser().parse(body):
        quotes += (token.type == "blockquote_open") - (token.type == "blockquote_close")
        if quotes:
            continue
        if token.type == "heading_open" and token.map:
            headings.append((token.map[0] + 1, int(token.tag[1:])))
        targets += _targets(token.children or [])
    return targets, headings


def _parser() -> MarkdownIt:
    markdown = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    markdown.inline.ruler.before("link", "wikilink", _wikilink)
    return markdown


def _wikilink(state: StateInline, silent: bool) -> bool:
    match = re.compile(r"!?\[\[((?:(?!\[\[|\]\])[^\n])+)\]\]").match(state.src, state.pos)
    if not match:
        return False
    if not silent:
        token = state.push("embed" if match[0][0] == "!" else "wikilink", "", 0)
        token.content = match[1]
    state.pos = match.end()
    return True


def _targets(children: list[Token]) -> list[str]:
    targets = []
    struck = 0
    for child in children:
        struck += (child.type == "s_open") - (child.type == "s_close")
        target = ""
        if child.type == "wikilink":
            target = target_of(child.content)[0]
        elif child.type == "link_open" and child.info != "auto":
            href = str(child.attrs["href"])
            if not re.match(r"[A-Za-z][A-Za-z0-9+.-]*:|//|www\.", href):
                target = target_of(unquote(href.partition("#")[0]))[0]
        if target and not struck:
            targets.append(target)
    return targets
