"""libyaml: whether this installation has it."""

from __future__ import annotations

from importlib.machinery import PathFinder
from importlib.util import find_spec


def has_libyaml() -> bool:
    """Return whether PyYAML was built with libyaml, as its wheels are; without it, reading is ten times slower.

    It is looked for and not imported: that takes 20 ms, and a run that finds only plain heads needs none of it.
    """
    found = find_spec("yaml")
    folders = found.submodule_search_locations if found else None
    return folders is not None and PathFinder.find_spec("yaml._yaml", list(folders)) is not None
