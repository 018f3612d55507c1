"""Kept: what the stages of a network made the last time, and of what: only what is made of something else is made anew.

A stage says what it depends on. Equal things give equal results, since every stage is a function of them alone; so
nothing has to be told what has changed. Most stages depend on a part of what the notes say (`part`), some make
something of each thing for itself (`each`), some gather from all notes what is said about each thing (`gathered`), some
ask the network for what nobody can tell beforehand (`asking`).
"""

from __future__ import annotations

from collections import defaultdict
from functools import partial
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from vaultnet.network.asked import Asked, changes

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Mapping, Sequence

    from vaultnet.model.facts import Facts
    from vaultnet.model.network import Network

_Key = TypeVar("_Key")
_Item = TypeVar("_Item")
_Items = TypeVar("_Items", list[Any], bytearray)
_Result = TypeVar("_Result")

Asking: TypeAlias = "Callable[[Network, Asked], Callable[[_Item], _Result]]"
"""Given a network that notes what it is asked for, and where it does, returns what makes something of an item."""


class Kept:
    """Results by stage, those of the last network and of the one in the making. It may be dropped at any time."""

    def __init__(self, *, is_once: bool = False) -> None:
        """Begin with nothing. `is_once`: there will be no next time."""
        self._is_once = is_once
        self._before: dict[object, tuple[object, Any]] = {}
        self._made: dict[object, tuple[object, Any]] = {}
        self.notes: Mapping[str, Facts] = {}
        self._news: Sequence[tuple[Facts | None, Facts | None]] = ()
        self._compared: tuple[int, int, set[object]] = (0, 0, set())
        """Two networks, both in use, and what is different in them: many stages ask."""

        self.anew = 0
        """How many results of stages this network did not find made."""

    def begin(self, notes: Mapping[str, Facts]) -> None:
        """Begin another network, of notes by path: what the one before last alone was made of is forgotten."""
        old = self.notes
        changed = [(old.get(path), note) for path, note in notes.items() if old.get(path) is not note]
        gone = [(old[path], None) for path in old.keys() - notes.keys()]
        self._news = [(before, now) for before, now in (*changed, *gone) if before != now]
        self._before, self._made, self.notes, self.anew = self._made, {}, notes, 0
        self._compared = (0, 0, set())

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
            if key in before and (before[key] is item or before[key] == item):
                made[key] = results[key]
            else:
                made[key] = make(item)
                self.anew += 1
        self._made[stage] = (of, (items, made))
        return made

    def asking(
        self, stage: object, of: object, items: Mapping[_Key, _Item], network: Network, make: Asking[_Item, _Result]
    ) -> dict[_Key, _Result]:
        """Return what a stage makes of each item, and `of` something, by asking the network.

        As the last time, where all of it is the same: the item, and whatever the network was asked for.
        """
        of = (of, network.today, network.owner, network.trips, network.unnamed)
        asked = Asked()
        make_of = make(network if self._is_once else asked.of(network), asked)
        known: dict[_Key, tuple[_Item, _Result, frozenset[object]]]
        before, (last, known) = self._before.get(stage, (None, (network, {})))
        known = known if before == of else {}
        if self._compared[:2] != (id(last), id(network)):
            self._compared = (id(last), id(network), changes(last, network))
        changed = self._compared[2]
        made = {}
        for key, item in items.items():
            found = known.get(key)
            if found is None or (found[0] is not item and found[0] != item) or not found[2].isdisjoint(changed):
                found = (item, *asked.apart(partial(make_of, item)))
                self.anew += 1
            made[key] = found
        self._made[stage] = (of, (network, made))
        return {key: result for key, (_, result, _) in made.items()}

    def carried(self, stage: object, make: Callable[[_Result | None], _Result]) -> _Result:
        """Return what a stage makes of what it was the last time, None at first: it takes over what still holds."""
        result = make(self._before.get(stage, (None, None))[1])
        self._made[stage] = (None, result)
        return result

    @property
    def changed(self) -> set[str]:
        """Return the paths of the notes that say something else than the last time, or came, or went."""
        return {note.path for news in self._news for note in news if note}

    def gathered(
        self,
        stage: object,
        of: object,
        add: Callable[[Facts, defaultdict[str, _Items]], None],
        left_of: Callable[[_Result, Container[str]], _Items],
        in_order: Callable[[_Items], _Result],
        nothing: Callable[[], _Items],
    ) -> Mapping[str, _Result]:
        """Return all that the notes say about each thing, as `add` adds what one note says about it, and `in_order`.

        `left_of` returns what is left of it when some notes (paths) are gone; `nothing` makes what is added to.
        """
        known = self._before.get(stage)
        found: defaultdict[str, _Items] = defaultdict(nothing)
        if known is None or known[0] != of:
            for note in self.notes.values():
                add(note, found)
            all_items: dict[str, Any] = found  # put in order one by one, so that not everything is there twice
            for thing, items_found in found.items():
                all_items[thing] = in_order(items_found)
            self._made[stage] = (of, all_items)
            return all_items
        gone: defaultdict[str, _Items] = defaultdict(nothing)
        for before, now in self._news:
            if before:
                add(before, gone)
            if now:
                add(now, found)
        paths = self.changed
        items: dict[str, _Result] = dict(known[1])
        for thing in {*gone, *found}:
            left = left_of(items.pop(thing, in_order(nothing())), paths) + found[thing]
            if left:
                items[thing] = in_order(left)
        self._made[stage] = (of, items)
        return items
