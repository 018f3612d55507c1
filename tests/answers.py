"""Answers: what a command of vaultnet says, as the tests of the command line look at it."""

from __future__ import annotations

import json
from typing import Any, NamedTuple, Protocol


class Answer(NamedTuple):
    """What a command said, and how it ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:  # noqa: ANN401  # JSON
        """Return the JSON document on stdout."""
        return json.loads(self.out)


class Run(Protocol):
    """What runs a command on the vault of the test."""

    def __call__(self, *words: str) -> Answer:
        """Return what the command said."""
