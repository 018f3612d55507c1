"""Problem kind: the sentences about one kind of problem, their blanks still empty."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vaultnet.model.message import Message

if TYPE_CHECKING:
    from collections.abc import Mapping


class ProblemKind(NamedTuple):
    """What is said about one kind of problem."""

    title: Message
    """The heading over all problems of the kind."""

    what: Message
    """What it is: a sentence with the details of one problem."""

    done: Message
    """What was done: a sentence."""

    mend: Message
    """What to do: a sentence."""

    blanks: tuple[str, ...] = ()
    """Names of the problem's details, in their order."""

    def filled(self, details: tuple[str, ...]) -> ProblemKind:
        """Return the sentences with the details of one problem; details that are missing are empty."""
        padded = (*details, *[""] * len(self.blanks))
        blanks = dict(zip(self.blanks, padded, strict=False))
        return ProblemKind(
            self.title, _filled(self.what, blanks), _filled(self.done, blanks), _filled(self.mend, blanks)
        )


def _filled(sentence: Message, blanks: Mapping[str, str]) -> Message:
    if not sentence.plural:
        return Message(sentence.text, blanks)
    count = int(blanks["count"]) if blanks["count"].isdecimal() else 0
    return Message(sentence.text, {**blanks, "count": count}, sentence.plural, count)
