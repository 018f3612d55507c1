"""Page: one generated file, complete."""

from __future__ import annotations

from typing import Final, NamedTuple, TypeAlias

PageName: TypeAlias = str
"""Which page: `who_to_meet`, `export_prospects`, `last_contact`, `shared_interests`, `vault_check`, …; or picture:
`network_canvas`, `network_image`."""

GENERATOR: Final = "vaultnet"
"""Value of the property `generator` that marks a file as ours."""

FORMAT: Final = 1
"""Value of the property `format`: raised when pages change so that an older program must not write over them."""

END_MARK: Final = "<!-- vaultnet:end -->"
"""Last line of what we write; everything below it is the user's."""


class Page(NamedTuple):
    """One generated file."""

    name: PageName
    file_name: str
    """Name in the reader's language, with its ending: `Who to meet.md`."""

    text: str
    """The whole text, LF line ends, from the frontmatter to the end mark and its newline."""

    may_stay: tuple[str, ...] = ()
    """Of a canvas: paths of the notes whose cards may stay there though it does not show them any more."""
