"""Resolve: link targets → the notes that they lead to, as Obsidian does, and then by the names of people."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from vaultnet.notes.keys import folded

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from vaultnet.model.facts import Facts

Found = tuple[str, ...]
"""Paths that a target may mean: none, one, or several of equal right (ambiguous), in order of path."""

NOTHING: Found = ()

DATED: Final = frozenset(("daily", "meeting"))
"""Kinds of notes that are linked by the names of their files; there are many, and their titles are not asked."""


class Links:
    """The notes of a vault, found by what is written in a link.

    Order (spec 1.5): the path itself; the note of that name (or path's end) in the linking note's own folder; the one
    with the shortest path; then people by full name, people by alias, other notes by title or alias. At each step
    several of equal right are ambiguous, and no later step is asked.
    """

    def __init__(self, notes: Collection[Facts]) -> None:
        """Index the notes, given in order of path; the answers are kept, since a vault repeats its links."""
        self._by_stem = _paths_by_stem(note.path for note in notes)
        self._by_title = _paths_by_title(notes)
        self._everywhere: dict[str, Found] = {}
        self._by_folder: dict[str, dict[str, Found]] = {}

    def found(self, target: str, source: str) -> Found:
        """Return the paths that a target means in the note `source`: none, one, or several (ambiguous).

        A web address, or an empty target (`[[#Heading]]`, the note itself), leads nowhere; so does a relative target
        (`./x`, `../x`) without its note.
        """
        known = self._everywhere.get(target)
        if known is not None:
            return known
        folder = source.rpartition("/")[0]
        in_folder = self._by_folder.setdefault(folder, {})
        if target not in in_folder:
            in_folder[target] = self._searched(target, folder)
        return in_folder[target]

    def is_same_everywhere(self, target: str) -> bool:
        """Return whether a target that was asked for means the same in every folder."""
        return target in self._everywhere

    def ambiguous_targets(self) -> frozenset[str]:
        """Return the targets asked for so far that were ambiguous somewhere."""
        answers = (self._everywhere, *self._by_folder.values())
        return frozenset(target for found_by in answers for target, found in found_by.items() if len(found) > 1)

    def _searched(self, target: str, folder: str) -> Found:
        name = same_name(target.strip())
        if name.startswith("."):
            relative = _from_folder(name, same_name(folder))
            if relative is not None:
                return _spelled(self._exactly(relative), target)
        name = name.strip("/")
        if not name or "://" in name:
            return self._keep(target, NOTHING)
        alike = self._named(_last(name))
        exactly = tuple(path for known, path in alike if known == name)
        if exactly:
            return self._keep(target, _spelled(exactly, target))
        named = [(len(known), path) for known, path in alike if f"/{known}".endswith(f"/{name}")]
        if not named:
            return self._keep(target, self._titled(target))
        beside = tuple(path for _, path in named if path.rpartition("/")[0] == folder)
        if beside:
            return _spelled(beside, target)
        shortest = min(named)[0]
        found = tuple(path for length, path in named if length == shortest)
        # With one note of that name, the folder of the linking note can change nothing.
        return self._keep(target, found) if len(named) == 1 else found

    def _exactly(self, name: str) -> Found:
        """Return the paths of the notes with a whole name."""
        return tuple(path for known, path in self._named(_last(name)) if known == name)

    def _named(self, stem: str) -> Sequence[tuple[str, str]]:
        """Return the notes whose whole names end in a stem, each with that name."""
        paths = self._by_stem.get(stem, ())
        if isinstance(paths, str):
            paths = [paths]
        return [(name, path) for path in paths for name in _names_of(path) if _last(name) == stem]

    def _keep(self, target: str, found: Found) -> Found:
        self._everywhere[target] = found
        return found

    def _titled(self, target: str) -> Found:
        title = folded(target)
        return next((tuple(dict.fromkeys(table[title])) for table in self._by_title if title in table), NOTHING)


def names_of(note: Facts) -> object:
    """Return the part of a note that links, and the names of what they lead to, depend on."""
    return (note.path, note.kind, note.kind in DATED or note.title, note.aliases, note.person is None)


def same_name(path: str) -> str:
    """Return a path as it is compared: NFC, without case, without `.md`."""
    plain = path.lower() if path.isascii() else unicodedata.normalize("NFC", path).casefold()
    return plain.removesuffix(".md")


def _last(name: str) -> str:
    return name.rpartition("/")[2]


def _paths_by_stem(paths: Iterable[str]) -> Mapping[str, str | list[str]]:
    """Return the paths by the last part of their whole names: nearly always one, which needs no list."""
    by_stem: dict[str, str | list[str]] = {}
    for path in paths:
        for name in _names_of(path):
            others = by_stem.setdefault(_last(name), path)
            if isinstance(others, list):
                others += [path] if others[-1] != path else []
            elif others != path:
                by_stem[_last(name)] = [others, path]
    return by_stem


def _names_of(path: str) -> Sequence[str]:
    """Return the whole names of a note: a Logseq page `a___b.md` is named `a/b`, too, and so is `a%2Fb.md`."""
    name = same_name(path)
    if "___" in name or "%2f" in name:
        return (name, name.replace("___", "/").replace("%2f", "/"))
    return (name,)


def _paths_by_title(notes: Iterable[Facts]) -> Sequence[Mapping[str, Sequence[str]]]:
    """Return people by their names, people by their aliases, and other notes by titles and aliases."""
    names: dict[str, list[str]] = defaultdict(list)
    aliases: dict[str, list[str]] = defaultdict(list)
    others: dict[str, list[str]] = defaultdict(list)
    for note in notes:
        is_person = note.person is not None
        if note.kind not in DATED:
            (names if is_person else others)[folded(note.title)].append(note.path)
        for alias in note.aliases:
            (aliases if is_person else others)[folded(alias)].append(note.path)
    return names, aliases, others


def _from_folder(name: str, folder: str) -> str | None:
    """Return a relative target from the root; None when it is no relative target (a name that begins with a dot)."""
    parts = name.split("/")
    if parts[0] not in {".", ".."}:
        return None
    steps = folder.split("/") if folder else []
    for part in parts:
        if part == "..":
            if not steps:
                return ""
            steps.pop()
        elif part not in {".", ""}:
            steps.append(part)
    return "/".join(steps)


def _spelled(found: Found, target: str) -> Found:
    """Return of several notes that differ by case alone the one spelled like the target, if there is one."""
    if len(found) > 1:
        exactly = target.strip().strip("/").removesuffix(".md")
        same = tuple(path for path in found if f"/{path}".removesuffix(".md").endswith(f"/{exactly}"))
        return same if len(same) == 1 else found
    return found
