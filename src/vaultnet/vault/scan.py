"""Scan: which notes the vault has, in one walk."""

from __future__ import annotations

import os
import stat
import time
from collections import deque
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from vaultnet.model.problem import Problem
from vaultnet.vault.conflict_copies import is_conflict_copy, like_copies
from vaultnet.vault.left_out import compared
from vaultnet.vault.mark import HEAD_BYTES, is_ours
from vaultnet.vault.read import MOST_BYTES, is_inside, read_bytes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from vaultnet.vault.left_out import LeftOut

_MEBIBYTE: Final = 1024 * 1024
_PLAIN: Final = stat.S_IFREG >> 12
"""What the upper bits of a plain file's mode are: asked of every note, and sooner than `stat.S_ISREG` answers."""

_new: Final = tuple.__new__
"""Makes a named tuple in half the time of its own constructor; notes are many."""


_BY_HANDLE: Final = os.scandir in os.supports_fd
RACY_NS: Final = 2_000_000_000
"""A file that was changed so short before it was listed may change once more without showing it."""

Row: TypeAlias = "tuple[str, int, int, int, int]"
"""The fields of a `NoteFile`, as a plain tuple: a walk makes very many."""


class NoteFile(NamedTuple):
    """A note on the disk; when the file changes, so does one of the numbers."""

    path: str
    """Path inside the vault, `/` between folders, spelled as on disk."""

    size: int
    """Bytes."""

    mtime_ns: int
    inode: int
    ctime_ns: int


class Scan(NamedTuple):
    """What a walk found."""

    notes: tuple[NoteFile, ...]
    """Every note that is to be read, in order of path."""

    conflict_copies: tuple[str, ...]
    """Paths of copies that a sync service made, in order; not read."""

    problems: tuple[Problem, ...]
    """What could not be listed or is not read, in order of path."""


class Files(NamedTuple):
    """What one walk found, as the disk gave it: in no order, links not yet followed to the notes they show."""

    notes: list[Row]
    links: list[Row]
    """Symbolic links to files in the vault."""

    copies: list[str]
    problems: list[Problem]
    begun_ns: int
    """When the walk began (nanoseconds since 1970, by this machine's clock); see `is_settled`."""


def scan(root: str, leave: LeftOut) -> Scan:
    """Return the notes of a vault.

    Left out: hidden names, template and excluded folders, our own pages, conflict copies, links that leave the vault or
    lead in circles, and whatever is no plain file or larger than 5 MiB. A folder or file that vanishes meanwhile is
    not there.

    Source: spec 1.1.
    Raises: UnreadableVaultError when the root cannot be listed.
    """
    return scan_from(root, scan_files(root, leave))


def scan_files(root: str, leave: LeftOut) -> Files:
    """Return what a walk through the folders finds; all that can change a page is in it.

    Raises: UnreadableVaultError when the root cannot be listed.
    """
    begun_ns = time.time_ns()
    walk = _Walk(root, leave)
    try:
        walk.scan_folder(root, "")
    except OSError as error:
        from vaultnet.errors import UnreadableVaultError  # noqa: PLC0415  # 3 ms that most walks do not need
        from vaultnet.vault.system_error import reason_of  # noqa: PLC0415  # the same

        raise UnreadableVaultError(root, reason_of(error)) from error
    while walk.folders:
        path = walk.folders.popleft()
        try:
            walk.scan_folder(f"{root}/{path}", f"{path}/")
        except (FileNotFoundError, NotADirectoryError):
            continue
        except OSError as error:
            walk.problems.append(Problem(path, 0, "unreadable", (error.strerror or "",)))
    if not _can_be_said(
        "/".join(row[0] for row in walk.notes)
    ):  # one question for all: the answer is nearly always yes
        walk.problems += [_bad_name(row[0]) for row in walk.notes if not _can_be_said(row[0])]
        walk.notes = [row for row in walk.notes if _can_be_said(row[0])]
    return Files(walk.notes, walk.links, walk.copies, walk.problems, begun_ns)


def scan_from(root: str, files: Files) -> Scan:
    """Return the notes among the files of a walk; those that look like copies are read."""
    notes = [_new(NoteFile, row) for row in sorted(_with_links(files))]
    copies = like_copies(root, [note.path for note in notes])
    problems = (*files.problems, *_collisions(notes))
    return Scan(
        notes=tuple(note for note in notes if note.path not in copies) if copies else tuple(notes),
        conflict_copies=tuple(sorted((*files.copies, *copies))),
        problems=tuple(sorted(problems)),
    )


class _Walk:
    """A walk through the folders, and what it has gathered so far."""

    def __init__(self, root: str, leave: LeftOut) -> None:
        self.root = root
        self.leave = leave
        self.notes: list[Row] = []
        self.links: list[Row] = []
        self.copies: list[str] = []
        self.problems: list[Problem] = []
        self.folders: deque[str] = deque()

    def scan_folder(self, folder: str, prefix: str) -> None:
        """Gather the notes of one folder, and put the folders in it in line.

        Where the system lets us hold the folder open, it finds each file in it sooner than by its whole path.
        """
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC) if _BY_HANDLE else None
        try:
            with os.scandir(folder if handle is None else handle) as entries:
                self.gather(entries, prefix)
        finally:
            if handle is not None:
                os.close(handle)

    def gather(self, entries: Iterable[os.DirEntry[str]], prefix: str) -> None:
        """Gather the notes among the files of one folder, and put the folders in line."""
        leave = self.leave
        place = compared(prefix)
        is_pages = place == f"{leave.pages_folder}/"
        asks = bool(leave.prefixes or leave.patterns) or place in leave.note_folders
        add, plain, most = self.notes.append, _PLAIN, MOST_BYTES
        for entry in entries:
            name = entry.name
            if name.startswith("."):
                continue
            if not name.endswith(".md") and name[-3:].lower() != ".md":
                if entry.is_dir(follow_symlinks=False):
                    self.add_folder(prefix + name, name)
                elif entry.is_symlink():
                    self.check_folder_link(prefix + name)
                continue
            path = prefix + name
            if asks and leave.has_note(compared(path)):
                continue
            try:
                found = entry.stat(follow_symlinks=False)
                size = found.st_size
                if found.st_mode >> 12 != plain or size > most or is_pages or "onfli" in name:
                    self.add_note(entry, path, found, is_pages=is_pages)
                else:
                    add((path, size, found.st_mtime_ns, found.st_ino, found.st_ctime_ns))
            except FileNotFoundError:
                continue
            except OSError as error:
                self.problems.append(Problem(path, 0, "unreadable", (error.strerror or "",)))

    def add_folder(self, path: str, name: str) -> None:
        """Put a folder in line unless it is left out."""
        if not self.leave.has_folder(compared(path), name):
            self.folders.append(path)

    def check_folder_link(self, path: str) -> None:
        """Report a link to a folder outside the vault; what a link inside it shows is read in its own place."""
        target = os.path.realpath(f"{self.root}/{path}")
        if os.path.isdir(target) and not is_inside(os.path.join(target, ""), self.root):  # noqa: PTH112, PTH118  # the
            self.problems.append(Problem(path, 0, "symlink_out"))  # root itself is inside: join ends in a separator

    def add_note(self, entry: os.DirEntry[str], path: str, found: os.stat_result, *, is_pages: bool) -> None:
        """Gather one note that needs a closer look, or say why not."""
        mode = found.st_mode
        if stat.S_ISDIR(mode):
            self.add_folder(path, entry.name)
        elif not _can_be_said(path):
            self.problems.append(_bad_name(path))
        elif is_conflict_copy(entry.name):
            self.copies.append(path)
        elif stat.S_ISLNK(mode):
            self.add_link(path)
        elif self.is_fit(path, found) and not (is_pages and is_ours(read_bytes(f"{self.root}/{path}", HEAD_BYTES))):
            self.notes.append(_row(path, found))

    def add_link(self, path: str) -> None:
        """Gather a link to a plain file of the vault, or say why not."""
        target = os.path.realpath(f"{self.root}/{path}")
        try:
            found = os.lstat(target)
        except OSError:
            found = None
        if found is None or stat.S_ISLNK(found.st_mode) or not is_inside(target, self.root):
            self.problems.append(Problem(path, 0, "symlink_out"))
        elif self.is_fit(path, found):
            self.links.append(_row(path, found))

    def is_fit(self, path: str, found: os.stat_result) -> bool:
        """Return whether this is a plain file that is not too large; what is not is a problem."""
        if not stat.S_ISREG(found.st_mode):
            self.problems.append(Problem(path, 0, "not_a_file"))
            return False
        if found.st_size > MOST_BYTES:
            self.problems.append(Problem(path, 0, "too_large", (str(found.st_size // _MEBIBYTE),)))
            return False
        return True


def is_settled(row: Row, begun_ns: int) -> bool:
    """Return whether a file that a walk has listed cannot change any more without its times showing it."""
    return max(row[2], row[4]) < begun_ns - RACY_NS


def _row(path: str, found: os.stat_result) -> Row:
    """Return a file with the numbers by which its changes are seen."""
    return (path, found.st_size, found.st_mtime_ns, found.st_ino, found.st_ctime_ns)


def _with_links(files: Files) -> Iterator[Row]:
    """Yield the notes, and the links to files that are not among them: nothing is read twice."""
    yield from files.notes
    seen = {inode for _, _, _, inode, _ in files.notes} if files.links else set()
    for row in sorted(files.links):
        if row[3] not in seen:
            seen.add(row[3])
            yield row


def _bad_name(path: str) -> Problem:
    """Return the problem of a file whose name is no text."""
    return Problem(path.encode("utf-8", "replace").decode(), 0, "bad_name")


def _can_be_said(path: str) -> bool:
    """Return whether a file name is text: on Linux it may be any bytes."""
    try:
        path.encode()
    except UnicodeEncodeError:
        return False
    return True


def _collisions(notes: list[NoteFile]) -> Iterator[Problem]:
    """Yield a problem for every note whose path another one has too, but for case and accents' spelling."""
    keys = [compared(note.path) for note in notes]
    if len(set(keys)) == len(keys):
        return
    first: dict[str, str] = {}
    for key, note in zip(keys, notes, strict=True):
        other = first.setdefault(key, note.path)
        if other is not note.path:
            yield Problem(note.path, 0, "name_collision", (other,))
