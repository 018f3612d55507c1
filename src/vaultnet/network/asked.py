"""Asked: of whom and of what a network is asked while something is made, so that it is made anew only when they change.

What is no mapping (the day, the owner, the trips …) is not noted: `Kept.asking` counts it as asked always.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from vaultnet.model.network import Network

_Result = TypeVar("_Result")

NOTHING: Final[frozenset[object]] = frozenset()
FOUND_WHEN_ASKED: Final = frozenset(("circles_of", "met_with"))
"""Mappings that do not know all of their keys: what nobody asked them for is no difference."""


class Asked:
    """The keys that a network was asked for so far, whichever mapping they are of; and the names of whole mappings."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.things: set[object] = set()

    def of(self, network: Network) -> Network:
        """Return the network as one that notes here what it is asked for."""
        mappings: dict[str, Any] = {name: _Mapping(name, each, self) for name, each in _mappings(network).items()}
        return network._replace(**mappings)

    def apart(self, make: Callable[[], _Result]) -> tuple[_Result, frozenset[object]]:
        """Return what is made, and what was asked for it alone."""
        before, self.things = self.things, set()
        try:
            made = make()
            return made, frozenset(self.things) if self.things else NOTHING
        finally:
            self.things = before


def changes(before: Network, now: Network) -> set[object]:
    """Return the keys under which anything is different in two networks, and the names of mappings that are."""
    found: set[object] = set()
    old_mappings = _mappings(before)
    for name, new in _mappings(now).items():
        old = old_mappings[name]
        if new is old or new == old:
            continue
        keys = {key for key, value in old.items() if (other := new.get(key)) is not value and other != value}
        if name not in FOUND_WHEN_ASKED:
            keys.update(new.keys() - old.keys())
        if keys:
            found |= keys
            found.add(name)
        if len(new) != len(old):
            found.add(_number_of(name))
    return found


class _Mapping(Mapping[Any, Any]):
    """A mapping of a network that notes what it is asked for."""

    def __init__(self, name: str, mapping: Mapping[Any, Any], asked: Asked) -> None:
        self._name = name
        self._mapping = mapping
        self._asked = asked

    def __getitem__(self, key: object) -> object:
        self._asked.things.add(key)
        return self._mapping[key]

    def get(self, key: object, default: object = None) -> Any:  # noqa: ANN401  # as a mapping has it
        self._asked.things.add(key)
        return self._mapping.get(key, default)

    def __contains__(self, key: object) -> bool:
        self._asked.things.add(key)
        return key in self._mapping

    def __iter__(self) -> Iterator[Any]:
        self._asked.things.add(self._name)
        return iter(self._mapping)

    def __len__(self) -> int:
        self._asked.things.add(_number_of(self._name))
        return len(self._mapping)


def _mappings(network: Network) -> Mapping[str, Mapping[Any, Any]]:
    pairs = zip(network._fields, network, strict=True)
    return {name: each for name, each in pairs if isinstance(each, Mapping)}


def _number_of(name: str) -> str:
    return f"number of {name}"
