"""Note: what stands in one file, read but not yet understood."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vaultnet.model.problem import Problem

BlockKind: TypeAlias = Literal["heading", "item", "task", "row", "text"]
"""`item` a list item, `task` a list item with a box (or a Logseq marker), `row` a table row, `text` a paragraph."""

NO_PARENT: Final = -1
"""Index that says: nothing stands above."""


class Value(NamedTuple):
    """One value of a field, exactly as typed, and where."""

    text: str
    """The text, without YAML quotes; never empty. `0171`, `NO` and `12:30` stay what was typed."""

    line: int
    """Line in the file, from 1."""


class Field(NamedTuple):
    """A property of a note: frontmatter, Dataview inline field, Logseq page property, or labelled line."""

    key: str
    """Key as typed, nested keys joined with `.`."""

    values: tuple[Value, ...]
    """Its values in order; empty: the key stands there with nothing (or null) behind it."""

    line: int
    """Line of the key, from 1."""

    origin: Literal["frontmatter", "inline", "label"] = "frontmatter"
    """`inline`: `key:: value`. `label`: a line such as `**Role:** buyer` or `- Role: buyer`, the weakest kind."""


class NoteLink(NamedTuple):
    """A link to another note in a block: a wikilink, or a Markdown link to a file. No embeds, no web addresses."""

    target: str
    """Target as written: name or path, decoded, without `.md`, heading, block or display text."""

    text: str
    """What the reader sees: the display text, else the target."""

    start: int
    """Index in the block's `text` where the link begins."""

    end: int
    """Index in the block's `text` just behind the link."""


class Block(NamedTuple):
    """A heading, list item, task, table row or paragraph, outside code, quotes, comments and HTML.

    Only blocks that may tell something are kept: headings; blocks with a link, a digit, a box, a tag or an e-mail;
    the list items above those; and what stands right under a heading or list item with a date.
    """

    line: int
    """Line in the file where it begins, from 1."""

    kind: BlockKind
    """What it is."""

    text: str
    """Its text without marker, box or hashes, its lines joined by one space; code spans, comments, embeds, HTML
    tags and struck-through text are blanked with spaces, links stand as written. A row has no outer bars."""

    links: tuple[NoteLink, ...]
    """Its links, in order."""

    mark: str = ""
    """Task: the character in the box (` ` open, `x` done, `-` cancelled, `/` in progress …; never `X`); else empty."""

    level: int = 0
    """Heading: 1 to 6. Item or task: columns of indent."""

    parent: int = NO_PARENT
    """Index in `Note.blocks` of the list item that this item stands under, else of the nearest heading above
    (for a heading: the nearest one of a lower level); `NO_PARENT` when there is none."""


class Note(NamedTuple):
    """One file, read: fields, tags, blocks, and what was wrong with it."""

    path: str
    """Path inside the vault, `/` between folders, spelled as on disk."""

    fields: Mapping[str, Field]
    """Fields by normalised key (case, spaces, `-` and `_` dropped; nested keys joined with `.`), in file order.
    Frontmatter wins over inline fields, inline fields over labels."""

    tags: tuple[Value, ...]
    """Tags in the frontmatter and the text, lower case, without `#`, each once, at its first line."""

    blocks: tuple[Block, ...]
    """The telling blocks, in file order."""

    problems: tuple[Problem, ...]
    """What could not be understood."""
