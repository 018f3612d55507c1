"""VaultConfig: what the vault's editor says of itself, as read from its settings files."""

from __future__ import annotations

from typing import NamedTuple


class VaultConfig(NamedTuple):
    """How the vault is kept. Everything is optional; the defaults are Obsidian's."""

    daily_formats: tuple[str, ...] = ("YYYY-MM-DD",)
    """Moment formats of daily notes, the vault's own first; only the part behind the last `/` names the file."""

    daily_folders: tuple[str, ...] = ()
    """Folders of daily notes inside the vault, as written; empty: not said."""

    template_folders: tuple[str, ...] = ()
    """Folders of templates inside the vault."""

    ignore_filters: tuple[str, ...] = ()
    """`userIgnoreFilters`: path prefixes, or `/regular expressions/`."""

    is_logseq: bool = False
    """The vault is a Logseq graph: properties at the top, `journals/`, `a___b` for `a/b`."""

    journal_title_format: str = ""
    """Logseq: moment format of journal pages as links name them (`MMM Do, YYYY`); empty elsewhere."""
