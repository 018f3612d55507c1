"""Build: bring every page of a vault up to date."""

from __future__ import annotations

from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from vaultnet.app.earlier_pages import move_what_is_kept, remove_earlier_pages
from vaultnet.errors import VaultNotFoundError
from vaultnet.pages import PAGES, PICTURES
from vaultnet.vault.lock import write_lock
from vaultnet.vault.place import read_settled, write_page
from vaultnet.vault.records import write_built
from vaultnet.vault.root import is_marked
from vaultnet.vault.state import state_of
from vaultnet.vault.writer import is_writer

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from vaultnet.model.page import Page, PageName
    from vaultnet.pages.briefing import Briefing
    from vaultnet.vault.place import Outcome, Untick
    from vaultnet.vault.state import State


BESIDE: Final[tuple[PageName, ...]] = ("export_prospects", *PICTURES)
"""Pages that take about as long as all others together: they load what is known of countries, and draw."""

NOTES_WORTH_A_WORKER: Final = 4_000
"""Pages of fewer notes are made sooner by one process than another is started (measured)."""

NO_TICKS: Final[Mapping[str, Untick]] = MappingProxyType({})


class Built(NamedTuple):
    """What became of a page."""

    path: str
    """Path inside the vault."""

    outcome: Outcome
    ours: bytes = b""
    """What the page begins with when nobody has typed in it: all that we write. Empty: it was not written.

    Of a canvas: all that stands there, with what the user did."""


def build(
    root: str, briefing: Briefing, untick: Mapping[str, Untick] = NO_TICKS, *, again: bool = False
) -> tuple[Built, ...]:
    """Bring every page up to date, and say what became of each.

    `untick` takes the ticks off the pages that may have some, by path. `again`: this process makes pages again and
    again.

    What stands in the place of a page and is not ours stays. Pages in another language or folder than the
    settings' are removed.

    Where the settings name a `writer`, other machines write nothing.

    Raises: NotWrittenError. LockedError. VaultNotFoundError for a folder without a single note that nothing marks as a
    vault: a disk that is not there looks like that.
    """
    counts = briefing.network.counts
    if not counts.notes and not is_marked(Path(root)):
        raise VaultNotFoundError(root)
    folder = briefing.settings.pages_folder
    pages = tuple(_pages(briefing, is_shared=not again and counts.notes >= NOTES_WORTH_A_WORKER))
    if not is_writer(briefing.settings.writer):
        return tuple(Built(f"{folder}/{page.file_name}", "other_writer") for page in pages)
    state = state_of(root)
    with write_lock(state.folder):
        move_what_is_kept(root, briefing.settings, state)
        built = tuple(_built(root, folder, page, state, untick) for page in pages)
        remove_earlier_pages(root, briefing, untick, state)
        write_built(state.folder, counts.notes)
    return built


def _built(root: str, folder: str, page: Page, state: State, untick: Mapping[str, Untick]) -> Built:
    """Bring one page up to date."""
    path = f"{folder}/{page.file_name}"
    outcome = write_page(root, folder, page, state, untick.get(path))
    is_there = outcome in ("written", "unchanged")
    return Built(path, outcome, read_settled(Path(root, path), page) if is_there else b"")


def _pages(briefing: Briefing, *, is_shared: bool) -> Iterator[Page]:
    """Yield every page and every picture; `is_shared`: those about prospects are made on another processor.

    That pays once: what another process has loaded for them is not there the next time.
    """
    makers = {**PAGES, **PICTURES}
    beside = [makers[name] for name in BESIDE]
    if not is_shared:
        yield from (maker(briefing) for maker in makers.values())
        return
    from vaultnet.app.workers import begun_beside  # noqa: PLC0415  # it needs what reads and packs notes

    made = begun_beside(lambda: [maker(briefing) for maker in beside])
    pages = {maker: maker(briefing) for maker in makers.values() if maker not in beside}
    pages.update(zip(beside, made(), strict=True))
    yield from (pages[maker] for maker in makers.values())
