"""Titles: the names of the pages, which are also the names of their files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vaultnet.model.message import message

if TYPE_CHECKING:
    from vaultnet.languages.voice import Voice

WHO_TITLE: Final = message("Who to meet")
PROSPECTS_TITLE: Final = message("Export prospects")
CONTACT_TITLE: Final = message("Last contact")
INTERESTS_TITLE: Final = message("Shared interests")
CHECK_TITLE: Final = message("Vault check")

TITLES: Final = (WHO_TITLE, PROSPECTS_TITLE, CONTACT_TITLE, INTERESTS_TITLE, CHECK_TITLE)

IMAGE: Final = "network.svg"
CANVAS: Final = "Network.canvas"


def files_of_pages(voice: Voice) -> tuple[str, ...]:
    """Return the names of the files of all pages in a language, and of the pictures."""
    return (*(f"{voice.say(title)}.md" for title in TITLES), CANVAS, IMAGE)
