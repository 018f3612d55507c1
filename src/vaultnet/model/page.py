"""Page: one generated file, complete."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

PageName: TypeAlias = str
"""Which page: `who_to_meet`, `last_contact`, `shared_interests`, `vault_check`, …"""


@dataclass(frozen=True, slots=True)
class Page:
    """One generated file."""

    name: PageName
    file_name: str
    """Name in the reader's language, with its ending: `Who to meet.md`."""

    text: str
    """The whole text, LF line ends, from the frontmatter to the end mark and its newline."""
