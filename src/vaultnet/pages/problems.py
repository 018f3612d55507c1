"""Problems: all of them together, whoever found them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vaultnet.model.problem import Problem
    from vaultnet.pages.briefing import Briefing


def all_problems(briefing: Briefing) -> tuple[Problem, ...]:
    """Return the problems of the notes, the vault, the settings and the pages, each once, in order of path and line."""
    return tuple(sorted({*briefing.network.problems, *briefing.check.problems}))
