"""Write: the only functions that write into the vault.

The new text goes to a hidden file beside the old one, and the two change places in one step: at any kill or power cut
the note is the old one or the new one, complete. What was displaced is looked at, at once and again later: if somebody
saved meanwhile, their save comes back and all begins anew. The journal knows of it before the vault is touched.

Source: spec 5; reliability.md 2.1.
"""

from __future__ import annotations

import os
import stat
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from vaultnet.errors import NotWrittenError
from vaultnet.vault.change import Change, digest
from vaultnet.vault.changed import ChangedError
from vaultnet.vault.exchange import put_new
from vaultnet.vault.made_folders import first_missing
from vaultnet.vault.outcome import Outcome, failed, not_written
from vaultnet.vault.placing import MOST_TRIES, place
from vaultnet.vault.putting_aside import put_aside
from vaultnet.vault.read import MOST_BYTES, is_inside, read_whole
from vaultnet.vault.system_error import reason_of
from vaultnet.vault.temporary import names_beside, new_token, sync_folder, write_part
from vaultnet.vault.writable import Found, RefusedError, found_at, refuse_noise, refuse_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from vaultnet.vault.change import Kind
    from vaultnet.vault.journal import Journal
    from vaultnet.vault.placing import Placed

QUIET_FOR_A_COMMAND: Final = 2.0
"""Units: seconds that a note must have been left alone when its user asks for the writing."""

QUIET_IN_THE_BACKGROUND: Final = 10.0
"""The same when nobody asked just now."""


def write_note(  # noqa: PLR0913  # options by name
    root: str,
    path: str,
    edit: Callable[[bytes], bytes | None],
    quiet_seconds: float,
    journal: Journal,
    *,
    mark: str = "",
    kind: Kind = "note",
    run: str = "",
    most_bytes: int = MOST_BYTES,
) -> Outcome:
    """Write what `edit` makes of a note of the user's, and return what became of it.

    `edit` is given the bytes of the note, returns what they are to be, and None when it does not want to write after
    all; it is asked again whenever somebody saved meanwhile, so it must return a text that says it already as it is.
    `mark` is what stands in the note when it was done, and nowhere else: the id of an entry. Changes of one `run` are
    undone together.

    The note is written only when the journal has its text before, so that `undo` can bring it back; only when nobody
    but us has changed it for `quiet_seconds`; and never made anew when it is gone.
    """
    try:
        with journal.locked():
            for _ in range(MOST_TRIES):
                with suppress(ChangedError):
                    return _write_once(root, path, edit, quiet_seconds, journal, (kind, mark, run), most_bytes)
    except RefusedError as refused:
        return not_written(refused.why)
    except TimeoutError:
        return not_written("busy")
    except FileNotFoundError:
        return not_written("gone")
    except OSError as error:
        return failed(error)
    return not_written("changing")


def _write_once(  # noqa: PLR0913, PLR0917  # what `write_note` was given
    root: str,
    path: str,
    edit: Callable[[bytes], bytes | None],
    quiet_seconds: float,
    journal: Journal,
    what: tuple[Kind, str, str],
    most_bytes: int,
) -> Outcome:
    """Read the note once and write it, if it is not larger than so many bytes.

    Raises: ChangedError: somebody saved meanwhile. RefusedError. OSError: nothing was changed.
    """
    found = found_at(root, path, most_bytes)
    base, quiet_seconds = _quiet_text(found, quiet_seconds, journal, what[0])
    refuse_text(base)
    new = edit(base)
    if new is None:
        raise RefusedError("declined")
    if new == base:
        return Outcome("unchanged", digest=digest(base))
    kind, mark, run = what
    change = journal.begin(_change(kind, found.path, base, new)._replace(mark=mark, run=run), base)
    placed = _placed(found, base, new, change, journal, quiet_seconds)
    return Outcome(
        "written" if placed.result == "written" else "unknown",
        digest=digest(new) if placed.result != "unsettled" else "",
        number=change.number,
    )


def _quiet_text(found: Found, quiet_seconds: float, journal: Journal, kind: Kind) -> tuple[bytes, float]:
    """Return the text of a note that nobody is saving, and for how long it must have been left alone from here on.

    What we wrote into it ourselves last, and nobody has saved since, is no noise: two answers need not wait for each
    other.

    Raises: RefusedError. OSError.
    """
    try:
        refuse_noise(found.file, quiet_seconds)
    except RefusedError:
        base = read_whole(found.file)
        if kind != "note" or not journal.is_last(found.path, digest(base)):
            raise
        return base, 0
    return read_whole(found.file), quiet_seconds


def _change(kind: Kind, path: str, base: bytes, new: bytes) -> Change:
    """Return a change that is about to begin."""
    now = time.time()  # noqa: TID251  # when it was, for people and for forgetting it later
    return Change(0, kind, path, new_token(), digest(base), digest(new), now)


def _placed(
    found: Found, base: bytes, new: bytes, change: Change, journal: Journal, quiet_seconds: float = 0
) -> Placed:
    """Put a text in its place, and write down what became of it.

    Raises: ChangedError: what somebody saved stands there. RefusedError, OSError: nothing was changed.
    """
    try:
        placed = place(found.file, base, new, names_beside(found.file, change.token), quiet_seconds)
    except (OSError, ChangedError, RefusedError):
        journal.drop(change)
        raise
    put_aside(journal, change, placed)
    if placed.result == "given_back":
        raise ChangedError
    return placed


def read_old(file: Path) -> bytes | None:
    """Return the bytes of a file that is about to be written; None when there is none.

    Raises: OSError when there is something that is not a plain file, or that cannot be read.
    """
    try:
        mode = os.lstat(file).st_mode
        if not stat.S_ISREG(mode):
            raise FileExistsError(str(file))
        return read_whole(str(file))
    except FileNotFoundError:
        return None


def write(file: Path, old: bytes | None, new: bytes, journal: Journal | None = None, path: str = "") -> bool:
    """Put `new` in the place of `old`, which is what `read_old` gave; return whether it is sure to outlast a power cut.

    For pages and other files of ours: at once, whether or not somebody is editing it, and with a journal that is kept
    where it can be. `path` is the file's in the vault.

    Raises: ChangedError when the file is no longer `old`. OSError when it could not be written: then it is as it was,
    and nothing is left beside it.
    """
    if old is None:
        return _write_new(file, new)
    found = Found(str(file), path)
    change = _change("page", path, old, new)
    begun = None
    if journal is not None:
        with suppress(OSError):
            begun = journal.begin(change, None)
    try:
        if journal is not None and begun is not None:
            return _placed(found, old, new, begun, journal).result == "written"
        return _placed_alone(found, old, new, change).result == "written"
    except FileNotFoundError:
        raise ChangedError from None


def _placed_alone(found: Found, base: bytes, new: bytes, change: Change) -> Placed:
    """Put a text in its place without a journal; nothing is kept of what was displaced.

    Raises: ChangedError. OSError.
    """
    placed = place(found.file, base, new, names_beside(found.file, change.token))
    if placed.displaced:
        with suppress(OSError):
            os.unlink(placed.displaced)
    if placed.result == "given_back":
        raise ChangedError
    return placed


def write_new_note(root: str, path: str, data: bytes, journal: Journal, *, run: str = "") -> Outcome:
    """Write a note of the user's that is not there yet, and the folders above it; return what became of it.

    What bears that name already stays (`taken`). The journal knows of it, so that `undo` can take it away again.
    """
    file = Path(root, path)
    try:
        with journal.locked():
            if not is_inside(os.path.realpath(file), root):
                return not_written("outside")
            made_folder = first_missing(root, path)
            file.parent.mkdir(parents=True, exist_ok=True)
            change = journal.begin(_change("new", path, b"", data)._replace(run=run, made_folder=made_folder), b"")
            try:
                is_sure = _write_new(file, data, change.token)
            except (OSError, ChangedError):
                journal.drop(change)
                raise
            journal.close(journal.add(change, ending="written" if is_sure else "unknown"))
    except (ChangedError, FileExistsError):
        return not_written("taken")
    except TimeoutError:
        return not_written("busy")
    except OSError as error:
        return failed(error)
    return Outcome("written" if is_sure else "unknown", digest=digest(data), number=change.number)


def _write_new(file: Path, data: bytes, token: str = "") -> bool:
    """Write a file that is not there; return whether it is sure to outlast a power cut.

    Raises: ChangedError when it is there meanwhile. OSError.
    """
    names = names_beside(str(file), token or new_token())
    write_part(names, data, None)
    try:
        put_new(names.part, str(file))
    except FileExistsError as error:
        raise ChangedError from error
    finally:
        with suppress(OSError):
            os.unlink(names.part)
    try:
        sync_folder(str(file.parent))
    except OSError:
        return False
    return True


def write_new(root: str, path: str, data: bytes) -> bool:
    """Write a file that is not there yet, and the folders above it; return whether it was written.

    What is there already stays. Raises: NotWrittenError.
    """
    file = Path(root, path)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        write(file, None, data)
    except (ChangedError, FileExistsError):
        return False
    except OSError as error:
        raise NotWrittenError(path, reason_of(error)) from error
    return True
