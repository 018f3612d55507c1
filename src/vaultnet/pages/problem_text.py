"""Problem text: for every kind of problem what it is, what was done, and how to mend it.

Each kind (`Problem.code`) has one entry in one of two tables; a test finds the kinds that have none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vaultnet.model.message import message
from vaultnet.pages.problem_kind import ProblemKind
from vaultnet.pages.problem_text_notes import NOTE_PROBLEMS
from vaultnet.pages.problem_text_vault import VAULT_PROBLEMS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vaultnet.model.problem import Problem

PROBLEM_KINDS: Final[Mapping[str, ProblemKind]] = {**NOTE_PROBLEMS, **VAULT_PROBLEMS}
"""Every kind by code, in the order of the page: the notes first."""

_UNKNOWN: Final = ProblemKind(
    message("Other things"),
    message("Something here is not understood ({code})."),
    message("It was left out."),
    message("Look at the line."),
    ("code",),
)


def told(problem: Problem) -> ProblemKind:
    """Return the sentences about a problem, with its details in their blanks."""
    code = problem.code
    if code == "bad_setting" and not any(problem.details[2:]):
        code = "bad_setting_line"
    kind = PROBLEM_KINDS.get(code)
    return kind.filled(problem.details) if kind else _UNKNOWN.filled((code,))
