"""Kept: what the stages of a network made the last time, and of what: only what is made of something else is made anew.

A stage says what it depends on. Equal things give equal results, since every stage is a function of them alone; so
nothing has to be told what has changed. Most stages depend on a part of what the notes say (`part`), some make
something of each thing for itself (`each`), some gather from all notes what is said about each thing (`gathered`).
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Mapping, Sequence

    from vaultnet.model.facts import Facts

_Key = TypeVar("_Key")
_Item = TypeVar("_Item")
_Items = TypeVar("_Items", list[Any], bytearray)
_Result = TypeVar("_Result")


class Kept:
    """Results by stage, those of the last network and of the one in the making. It may be dropped at any time."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._before: dict[object, tuple[object, Any]] = {}
        self._made: dict[object, tuple[object, Any]] = {}
        self.notes: Mapping[str, Facts] = {}
        self._news: Sequence[tuple[Facts | None, Facts | None]] = ()
        self.anew = 0
        """How many results of stages this network did not find made."""

    def begin(self, notes: Mapping[str, Facts]) -> None:
        """Begin another network, of notes by path: what the one before last alone was made of is forgotten."""
        old = self.notes
        changed = [(old.get(path), note) for path, note in notes.items() if old.get(path) is not note]
        gone = [(note, None) for path, note in old.items() if path not in notes]
        self._news = [(before, now) for before, now in (*changed, *gone) if before != now]
        self._before, self._made, self.notes, self.anew = self._made, {}, notes, 0

    def part(self, part_of: Callable[[Facts], object]) -> object:
        """Return what stands for a part of all notes: the same as the last time, if the part is the same in every note.

        A note that is not there has the part None.
        """
        said = ((before and part_of(before), now and part_of(now)) for before, now in self._news)
        is_same = part_of in self._before and all(before == now for before, now in said)
        self._made[part_of] = self._before[part_of] if is_same else (None, object())
        return self._made[part_of][1]

    def made(self, stage: object, of: object, make: Callable[[], _Result]) -> _Result:
        """Return what a stage makes `of` something: what it made the last time, if that was made of the same."""
        known = self._before.get(stage)
        if known is None or known[0] != of:
            known = (of, make())
            self.anew += 1
        self._made[stage] = known
        result: _Result = known[1]
        return result

    def each(
        self, stage: object, of: object, items: Mapping[_Key, _Item], make: Callable[[_Item], _Result]
    ) -> dict[_Key, _Result]:
        """Return what a stage makes of each item, and `of` something: as the last time, where both are the same."""
        known, (before, results) = self._before.get(stage, (None, ({}, {})))
        if known != of:
            before = {}
        made = {}
        for key, item in items.items():
            if key in before and before[key] == item:
                made[key] = results[key]
            else:
                made[key] = make(item)
                self.anew += 1
        self._made[stage] = (of, (items, made))
        return made

    def gathered(
        self,
        stage: object,
        of: object,
        add: Callable[[Facts, defaultdict[str, _Items]], None],
        left_of: Callable[[_Items, Container[str]], _Items],
        nothing: Callable[[], _Items],
    ) -> Mapping[str, _Items]:
        """Return all that the notes say about each thing, in no order, as `add` adds what one note says about it.

        `left_of` returns what is left of it when some notes (paths) are gone; `nothing` makes what is added to.
        """
        known = self._before.get(stage)
        found: defaultdict[str, _Items] = defaultdict(nothing)
        if known is None or known[0] != of:
            for note in self.notes.values():
                add(note, found)
            self._made[stage] = (of, found)
            return found
        gone: defaultdict[str, _Items] = defaultdict(nothing)
        for before, now in self._news:
            if before:
                add(before, gone)
            if now:
                add(now, found)
        paths = {note.path for news in self._news for note in news if note}
        items: dict[str, _Items] = dict(known[1])
        for thing in {*gone, *found}:
            left = left_of(items.pop(thing, nothing()), paths) + found[thing]
            if left:
                items[thing] = left
        self._made[stage] = (of, items)
        return items
