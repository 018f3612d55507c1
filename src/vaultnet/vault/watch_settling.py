"""Settling: what of a fresh look at the vault may be believed at once, and what must first be seen again.

A share that is away looks like an empty folder, a save in progress like an empty note, a half-finished sync like a
vault with half of its people. What is not believed yet stays as it was: its old row stays among the notes.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from vaultnet.vault.mark import HEAD_BYTES
from vaultnet.vault.read import read_bytes

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from vaultnet.vault.scan import NoteFile, Scan

ABSENT_SECONDS: Final = 60.0
"""A note that is gone is still counted for so long."""

EMPTIED_SECONDS: Final = 60.0
"""A note that had properties, and has lost them or is empty, says for so long what it said before."""

QUIET_SECONDS: Final = 2.0
"""A file that nobody was heard to close is read when it has been the same for so long."""

CLOCK_SECONDS: Final = 0.001
"""So far a file's time may be beyond the moment at which its closing was heard, for the clocks' own sake."""

FEW: Final = 5
"""So few notes may always go."""

MOST_SHARE: Final = 0.5
"""When this share of the notes or more has gone, the vault is suspicious."""

_OPEN: Final = re.compile(rb"(?:\xef\xbb\xbf)?---\r?\n")
_CLOSE: Final = re.compile(rb"^---[ \t]*\r?$", re.MULTILINE)


class Moment(NamedTuple):
    """When a look was taken."""

    monotonic: float
    wall: float


class Settled(NamedTuple):
    """What may be believed of a look."""

    found: Scan
    """The look, with old rows for what is not believed yet."""

    changed: frozenset[str]
    """Notes that are new, or gone, or have another row than the last time."""

    held: frozenset[str]
    """Notes whose old rows stay for now."""

    again: float | None
    """When to look again, on the monotonic clock; None: nothing waits."""

    missing: int
    """Notes that have gone all at once: none of it is believed. 0: nothing suspicious."""


class Known:
    """What is believed of the vault's notes, and what waits to be believed."""

    def __init__(self, root: str) -> None:
        """Begin with nothing known."""
        self._root = root
        self.files: dict[str, NoteFile] = {}
        """Notes by path, as they were last believed."""

        self._with_head: set[str] = set()
        self._far: set[str] = set()
        self._absent: dict[str, float] = {}
        self._emptied: dict[str, float] = {}
        self._unsettled: dict[str, tuple[NoteFile, float]] = {}

    @property
    def is_waiting(self) -> bool:
        """Return whether old rows stay for something that is not believed yet."""
        return bool(self._absent or self._emptied or self._unsettled or self._far)

    def begin(self, found: Scan) -> None:
        """Believe a look as it is: the first one, or one that the user has vouched for."""
        self.files = {note.path: note for note in found.notes}
        self._with_head = {path for path in self.files if _has_head(self._root, path)}
        self._forget_waiting()

    def settled(
        self,
        found: Scan,
        moment: Moment,
        finished: Mapping[str, float],
        *,
        is_marked: bool,
        evicted: Collection[str] = (),
    ) -> Settled:
        """Return what may be believed of a look, and believe it.

        `finished`: notes whose writer was heard to be done, and when (seconds since 1970); a file that has changed
        since is being written again. `is_marked`: the vault's mark is where it was; without it no note counts as
        deleted.
        """
        seen = {note.path: note for note in found.notes}
        if seen == self.files:
            self._forget_waiting()
            return Settled(found, frozenset(), frozenset(), None, 0)
        before = self.files
        differing = [note for path, note in seen.items() if before.get(path) is not note and before.get(path) != note]
        not_seen = before.keys() - seen.keys()
        gone = sorted(not_seen - self._moved(not_seen, seen)) if not_seen else []
        stay = {path for path in gone if path in evicted or _is_under(path, found)}
        self._far = stay
        missing = len(gone) - len(stay)
        if missing >= FEW and missing >= MOST_SHARE * len(before):
            return Settled(found, frozenset(), frozenset(), None, missing)
        held = {*stay, *self._still_counted(gone, stay, moment, is_marked=is_marked)}
        waiting = set(self._not_yet_saved(differing, moment, finished))
        new = {note.path: note for note in differing if note.path not in waiting}
        left = not_seen - held
        if new or left:
            rows = {path: note for path, note in (before | new).items() if path not in left} if left else before | new
            self.files = rows if new.keys() <= before.keys() else dict(sorted(rows.items()))
        changed = new.keys() | left
        for path in changed:
            (self._with_head.add if path in new and _has_head(self._root, path) else self._with_head.discard)(path)
        return Settled(
            found=found._replace(notes=tuple(self.files.values())) if waiting or held else found,
            changed=frozenset(changed),
            held=frozenset((*held, *(path for path in waiting if path in before))),
            again=self._next(),
            missing=0,
        )

    def _forget_waiting(self) -> None:
        self._far, self._absent, self._emptied, self._unsettled = set(), {}, {}, {}

    def _moved(self, gone: Collection[str], seen: Mapping[str, NoteFile]) -> set[str]:
        """Return those of the notes that have gone which are in another place now.

        A move on one disk keeps number, size and time; a sync program makes a new file of the same name and size.
        """
        new = [note for path, note in seen.items() if path not in self.files]
        same = {(note.inode, note.size, note.mtime_ns) for note in new}
        alike = {(note.path.rpartition("/")[2], note.size) for note in new}
        return {
            path
            for path in gone
            for old in (self.files[path],)
            if (old.inode, old.size, old.mtime_ns) in same or (path.rpartition("/")[2], old.size) in alike
        }

    def _still_counted(
        self, gone: Collection[str], stay: Collection[str], moment: Moment, *, is_marked: bool
    ) -> Iterator[str]:
        """Yield the notes that have gone so lately, or from such a place, that they still count."""
        now = moment.monotonic
        self._absent = {path: self._absent.get(path, now) for path in gone if path not in stay}
        for path, since in list(self._absent.items()):
            if is_marked and now - since >= ABSENT_SECONDS:
                del self._absent[path]
            else:
                yield path

    def _not_yet_saved(
        self, differing: Iterable[NoteFile], moment: Moment, finished: Mapping[str, float]
    ) -> Iterator[str]:
        """Yield the notes that somebody may still be writing, or that look as if their saving had failed."""
        now = moment.monotonic
        before, self._unsettled = self._unsettled, {}
        emptied, self._emptied = self._emptied, {}
        for note in differing:
            path = note.path
            saved = note.mtime_ns / 1e9
            if saved > finished.get(path, 0.0) + CLOCK_SECONDS and abs(moment.wall - saved) < QUIET_SECONDS:
                last = before.get(path)
                since = last[1] if last and last[0] == note else now
                if now - since < QUIET_SECONDS:
                    self._unsettled[path] = (note, since)
                    yield path
                    continue
            if path in self._with_head and not _has_head(self._root, path):
                since = emptied.get(path, now)
                if now - since < EMPTIED_SECONDS:
                    self._emptied[path] = since
                    yield path

    def _next(self) -> float | None:
        """Return when the first of the things that wait may be believed."""
        return min(
            (
                *(since + ABSENT_SECONDS for since in self._absent.values()),
                *(since + EMPTIED_SECONDS for since in self._emptied.values()),
                *(since + QUIET_SECONDS for _, since in self._unsettled.values()),
            ),
            default=None,
        )


def _has_head(root: str, path: str) -> bool:
    """Return whether a note begins with properties, as far as its first bytes tell: a head cut off is none."""
    try:
        data = read_bytes(f"{root}/{path}", HEAD_BYTES)
    except OSError:
        return False
    return _OPEN.match(data) is not None and (_CLOSE.search(data, 3) is not None or len(data) == HEAD_BYTES)


def _is_under(path: str, found: Scan) -> bool:
    """Return whether a note lies in a folder that could not be listed this time."""
    return any(
        problem.code == "unreadable" and (path == problem.path or path.startswith(f"{problem.path}/"))
        for problem in found.problems
    )
