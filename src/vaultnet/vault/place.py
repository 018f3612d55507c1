"""Place: bring one page or picture up to date on the disk, without ever touching what is not ours."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from vaultnet.errors import NotWrittenError
from vaultnet.model.page import FORMAT
from vaultnet.vault.changed import ChangedError
from vaultnet.vault.form import form_of
from vaultnet.vault.read import is_inside
from vaultnet.vault.system_error import reason_of
from vaultnet.vault.write import read_old, write

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from vaultnet.model.page import Page
    from vaultnet.vault.state import State

Outcome: TypeAlias = Literal["written", "unchanged", "not_ours", "newer_format", "other_writer", "ticked"]
"""`not_ours`: something without our mark is in its place. `newer_format`: a newer vaultnet wrote it. Both stay.
`other_writer`: the settings name another machine as the only one that writes. `ticked`: the user has ticked something
on it that is not in a note yet, and it waits for that."""

Untick: TypeAlias = "Callable[[bytes], Sequence[bytes] | None]"
"""Given a page as it stands there, returns it without its ticks: first as we wrote it, then without anything of ours
that might be taken for the user's. None: there is a tick that nobody has read."""

MOST_TRIES: Final = 8
"""How often a page is begun again because somebody saved it meanwhile."""


def write_page(root: str, folder: str, page: Page, state: State, untick: Untick | None = None) -> Outcome:
    """Bring a page up to date in a folder of the vault, and say what became of it.

    It is written only where its bytes change. What the user has below the end mark, and lines typed above it, are kept.
    A page on which there may be ticks comes with `untick`: it is not written over before they have been read.

    Raises: NotWrittenError: disk full, read-only, no permission; the old page is then as it was.
    """
    path = f"{folder}/{page.file_name}"
    file = Path(root, path)
    try:
        make_pages_folder(root, file.parent)
        for _ in range(MOST_TRIES):
            try:
                with state.journal.locked_for_a_page():
                    return _written(file, path, page, state, untick)
            except ChangedError:
                continue
    except FileExistsError:
        return "not_ours"
    except OSError as error:
        raise NotWrittenError(path, reason_of(error)) from error
    raise NotWrittenError(path, reason_of(None))


def in_the_way(file: Path, number: int = FORMAT) -> Literal["not_ours", "newer_format", ""]:
    """Return what keeps a page of this format from being written: what is not ours, or of a newer vaultnet."""
    try:
        old = read_old(file)
    except (FileExistsError, NotADirectoryError):
        return "not_ours"
    except OSError:
        return ""  # writing will say what is wrong
    return "" if old is None else _refusal(old, file.name, number)


def read_settled(file: Path, page: Page) -> bytes:
    """Return what the file of a page begins with while nobody has worked in it; empty when it is not so.

    Of a canvas that is all of it, with what the user has done there: it says already all that we would write.
    """
    form, there = form_of(page.file_name), b""
    with suppress(OSError):
        there = read_old(file) or b""
    ours = form.data(page)
    if there.startswith(ours):
        return ours
    return there if form.is_ours(there) and form.kept(page, there, b"") == there else b""


def _refusal(old: bytes, file_name: str, number: int) -> Literal["not_ours", "newer_format", ""]:
    """Return why what stands in the place of a page of this format stays; empty: it may be written over."""
    form = form_of(file_name)
    if not form.is_ours(old):
        return "not_ours"
    return "newer_format" if form.format_of(old) > number else ""


def make_pages_folder(root: str, folder: Path) -> None:
    """Make the folder of the pages; refuse one that leads out of the vault."""
    folder.mkdir(parents=True, exist_ok=True)
    if not is_inside(os.path.join(os.path.realpath(folder), ""), root):  # noqa: PTH118  # ends in a separator
        raise FileExistsError(str(folder))


def _written(file: Path, path: str, page: Page, state: State, untick: Untick | None) -> Outcome:
    """Write the page once."""
    form = form_of(page.file_name)
    new = form.data(page)
    old = read_old(file)
    if old is None:
        whole = new
    elif refusal := _refusal(old, page.file_name, form.format_of(page.text.encode())):
        return refusal
    else:
        unticked = untick(old) if untick else (old,)
        if unticked is None:
            return "ticked"
        base = next((each for each in unticked if form.digest_of(each)), unticked[-1])
        whole = form.kept(page, base, state.copy_of(path))
        if whole == old:
            return "unchanged"
    write(file, old, whole, state.journal, path)
    state.write_copy(path, new)
    return "written"
