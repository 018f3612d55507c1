"""The plain way, for comparison: `frontmatter.load` and a full markdown-it parse of every note.

plain.py FOLDER
"""

from __future__ import annotations

import sys
from pathlib import Path

import frontmatter
from markdown_it import MarkdownIt


def main(folder: str) -> None:
    """Parse every note; those that the libraries refuse are counted and passed over."""
    markdown = MarkdownIt("commonmark").enable("table")
    tokens = refused = 0
    for path in sorted(Path(folder).rglob("*.md")):
        try:
            tokens += len(markdown.parse(frontmatter.load(str(path)).content))
        except Exception:  # noqa: BLE001  # a bad date is a ValueError, a bad key a TypeError: see its issues
            refused += 1
    print(tokens, refused)


main(sys.argv[1])
