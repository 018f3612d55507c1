"""Kept: what the stages of a network made the last time, and of what: only what is made of something else is made anew.

A stage says what it depends on. Equal things give equal results, since every stage is a function of them alone; so
nothing has to be told what has changed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

_Result = TypeVar("_Result")


class Kept:
    """Results by stage, those of the last network and of the one in the making. It may be dropped at any time."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._before: dict[object, tuple[object, Any]] = {}
        self._made: dict[object, tuple[object, Any]] = {}
        self.again = 0
        """How many results of the last network were made of the same, and hold in this one."""

    def begin(self) -> None:
        """Begin another network: what the one before last alone was made of is forgotten."""
        self._before, self._made, self.again = self._made, {}, 0

    def made(self, stage: object, of: object, make: Callable[[], _Result]) -> _Result:
        """Return what a stage makes `of` something: what it made the last time, if that was made of the same."""
        known = self._before.get(stage)
        if known is None or known[0] != of:
            known = (of, make())
        else:
            self.again += 1
        self._made[stage] = known
        result: _Result = known[1]
        return result


class NothingKept(Kept):
    """For a network that no other one follows: every stage is made, and nothing is remembered."""

    def made(self, stage: object, of: object, make: Callable[[], _Result]) -> _Result:  # noqa: ARG002  # as above
        """Return what the stage makes."""
        return make()
