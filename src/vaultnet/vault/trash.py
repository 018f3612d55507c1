"""Trash: where a note goes that is no longer wanted, and from where its user can take it back: the vault's own folder.

`.trash` is Obsidian's; no program reads notes there.
"""

from __future__ import annotations

import os
from itertools import count
from typing import TYPE_CHECKING, Final

from vaultnet.vault.change import digest
from vaultnet.vault.outcome import Outcome, failed, not_written
from vaultnet.vault.read import MOST_TABLE_BYTES, read_whole
from vaultnet.vault.temporary import names_beside, new_token
from vaultnet.vault.writable import RefusedError, found_at

if TYPE_CHECKING:
    from collections.abc import Callable

    from vaultnet.vault.journal import Journal
    from vaultnet.vault.writable import Found

TRASH: Final = ".trash"


def move_to_trash(root: str, path: str, journal: Journal, *, only: str = "") -> Outcome:
    """Move a note into the vault's trash, and return what became of it; nothing there is written over.

    `only`: with this text (as `change.digest` tells it), else it stays: `declined`. A save at this very moment goes
    back to its place.
    """

    def place(found: Found) -> str:
        return _free_place(os.path.realpath(root), os.path.basename(found.path))

    return _taken_away(lambda: found_at(root, path), place, journal, only)


def remove_untouched(root: str, path: str, journal: Journal, only: str) -> Outcome:
    """Remove a file that has this text (as `change.digest` tells it), else leave it: `declined`.

    It goes under a hidden name first, and comes back from there when somebody saved it at this very moment.
    """

    def hidden(found: Found) -> str:
        return names_beside(found.file, new_token()).part

    return _taken_away(lambda: found_at(root, path, MOST_TABLE_BYTES), hidden, journal, only, then=os.unlink)


def _taken_away(
    find: Callable[[], Found],
    place: Callable[[Found], str],
    journal: Journal,
    only: str,
    then: Callable[[str], object] = lambda _: None,
) -> Outcome:
    """Move a file to a place, if it has the text that is wanted, there too; do with it there what comes then."""
    try:
        with journal.locked():
            found = find()
            if only and digest(read_whole(found.file)) != only:
                return not_written("declined")
            target = place(found)
            os.rename(found.file, target)
            if only and digest(read_whole(target)) != only and not os.path.lexists(found.file):
                os.rename(target, found.file)
                return not_written("declined")
            then(target)
    except RefusedError as refused:
        return not_written(refused.why)
    except TimeoutError:
        return not_written("busy")
    except OSError as error:
        return failed(error)
    return Outcome("written")


def _free_place(root: str, name: str) -> str:
    """Return where a note of this name can lie in the trash: with a number behind it where there is one already.

    Raises: OSError.
    """
    folder = os.path.join(root, TRASH)
    os.makedirs(folder, exist_ok=True)
    stem, ending = os.path.splitext(name)
    names = (f"{stem} {number}{ending}" if number > 1 else name for number in count(1))
    return next(place for place in (os.path.join(folder, each) for each in names) if not os.path.lexists(place))
