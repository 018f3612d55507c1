"""Pages: one page a file, all from one Briefing.

To add one: write its file with a function `NAME(briefing)` that returns the page, its title in `titles.py`, and its
line below.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from vaultnet.pages.export_prospects import export_prospects
from vaultnet.pages.last_contact import last_contact
from vaultnet.pages.network_picture import network_canvas, network_image
from vaultnet.pages.shared_interests import shared_interests
from vaultnet.pages.vault_check import vault_check
from vaultnet.pages.who_to_meet import who_to_meet

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from vaultnet.model.page import Page, PageName
    from vaultnet.pages.briefing import Briefing

PageMaker: TypeAlias = "Callable[[Briefing], Page]"
"""What makes a page."""

PAGES: Final[Mapping[PageName, PageMaker]] = {
    "who_to_meet": who_to_meet,
    "export_prospects": export_prospects,
    "last_contact": last_contact,
    "shared_interests": shared_interests,
    "vault_check": vault_check,
}
"""Every page, in the order in which they are named to the user."""

PICTURES: Final[Mapping[PageName, PageMaker]] = {
    "network_canvas": network_canvas,
    "network_image": network_image,
}
"""The pictures that stand beside the pages; no text, so they keep nothing that is typed into them."""
