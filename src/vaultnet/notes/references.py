"""References: a name that a field gives, and the note it leads to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vaultnet.model.person import Reference
from vaultnet.notes.links import MARKDOWN_LINK, links_in

if TYPE_CHECKING:
    from vaultnet.model.note import Value


def reference_of(value: Value) -> Reference:
    """Return what the value names: the first link in it with its display text, else its text.

    `[[Acme|the firm]]` is `the firm`, which leads to `Acme`. A Markdown link to the web gives its text alone.
    """
    text = value.text.strip()
    if "[" in text:
        links = links_in(text)
        if links:
            return Reference(links[0].text, links[0].target, value.line)
        web = MARKDOWN_LINK.search(text)
        if web and web[1].strip():
            return Reference(web[1].strip(), "", value.line)
    return Reference(text, "", value.line)
