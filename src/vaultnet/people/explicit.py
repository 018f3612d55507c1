"""Explicit: the channel that a field says, in a line or in a note's head: it wins over all words (spec 2.2)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, cast

from vaultnet.model.channel import RUNG_OF
from vaultnet.notes.keys import folded, normalised
from vaultnet.people.channels import channel_of
from vaultnet.people.line import line_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vaultnet.model.channel import Channel
    from vaultnet.people.conventions import Conventions

_FIELD: Final = re.compile(r"(?:^|[\[(\s])\*{0,2}([^\W\d_][\w -]{2,20})\*{0,2}::\s*([^\])\n]*)")
_NAMES: Final = frozenset(("channel", "type"))


def explicit_channel(text: str, conventions: Conventions) -> Channel | None:
    """Return the channel of a field in a line, `[channel:: call]`; None: it has none that we know."""
    for match in _FIELD.finditer(text):
        if conventions.fields.get(normalised(match[1])) in _NAMES:
            found = channel_of_value(match[2], conventions)
            if found is not None:
                return found
    return None


def channel_of_value(value: str, conventions: Conventions) -> Channel | None:
    """Return the channel that the value of a field names: our code, a channel word, or words with one among them."""
    word = folded(value.strip("[]#\"' "))
    code = word.replace(" ", "_").replace("-", "_")
    if code in RUNG_OF:
        return cast("Channel", code)
    known = conventions.channels.get(word)
    if known is not None or not word:
        return known
    return first_channel(value, conventions)


def first_channel(text: str, conventions: Conventions) -> Channel | None:
    """Return the channel of the earliest contact word in a text; None: there is none."""
    line = line_of(text, (), conventions.lexicon)
    for index, said in enumerate(line.judged.said):
        if said == "ok":
            return channel_of(line.tokens, line.marks, index)
    return None


def first_of(values: Iterable[str], conventions: Conventions) -> Channel | None:
    """Return the first channel that one of some values names; None: none does."""
    return next((found for value in values if (found := channel_of_value(value, conventions)) is not None), None)
