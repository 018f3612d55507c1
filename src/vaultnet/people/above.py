"""Above: what the headings and list items over a block say about it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from vaultnet.people.channels import channel_of
from vaultnet.people.line import line_of
from vaultnet.people.parts import NO_HIT, own_part
from vaultnet.people.tokens import tokens_of

if TYPE_CHECKING:
    from vaultnet.model.channel import Channel
    from vaultnet.people.conventions import Conventions
    from vaultnet.people.line import Line
    from vaultnet.people.parts import Part

_CACHED: Final = 4096
_SHORT_NAME: Final = 3
_PURPOSES: Final = frozenset(("for", "about", "per", "su", "sul", "sulla", "after", "before", "dopo", "prima"))
"""`## Ideas for the fair`: nobody was met under it."""

_WHOLE_NAMES: Final = frozenset(("ask", "idea", "ideas", "plans", "next", "agenda", "programma", "programme"))
"""Names of lists of things to do that are none with more words behind them."""


class Above(NamedTuple):
    """What stands over a block, the nearest first."""

    day: int = 0
    """Day that the nearest dated heading or item gives (ordinal); 0: none."""

    source: int = -1
    """Index of that heading or item in the note's blocks."""

    channel: Channel | None = None
    """Channel that the nearest item or heading with a contact word gives."""

    is_barred: bool = False
    """Nothing under it has happened: it is a list of things to do, or was called off."""

    is_log: bool = False
    """Some heading says that contacts stand here."""

    is_attendees: bool = False
    """The nearest heading says that attendees stand here."""

    is_taken: bool = False
    """The contact word has names beside it: names below need a word that leads to them."""


NOTHING_ABOVE = Above()


class Heading(NamedTuple):
    """What the words of a heading say."""

    channel: Channel | None
    is_barred: bool
    is_log: bool
    is_attendees: bool


@lru_cache(maxsize=_CACHED)  # a meeting's title is asked for its channel, and for what it gives the lines beneath
def title_read(text: str, conventions: Conventions) -> tuple[Line, Part]:
    """Return a title as a line, and what it says of the person or meeting that it is about."""
    line = line_of(text, (), conventions.lexicon)
    return line, own_part(line)


@lru_cache(maxsize=_CACHED)  # a vault has few different headings, thousands of times
def heading_of(text: str, conventions: Conventions) -> Heading:
    """Return what a heading says; links are blanked before."""
    words = [token for token in tokens_of(text) if token[0].isalpha()]
    name = " ".join(words)
    line, part = title_read(text, conventions)
    is_log = name in conventions.log_headings
    is_barred = not is_log and (is_todo_name(words, conventions) or part.role == "none")  # "contact" is a verb, too
    return Heading(
        channel=None if is_barred else _channel_of_heading(line, part.hit),
        is_barred=is_barred or any(mark.entry.sense == "later" for mark in line.marks),
        is_log=is_log,
        is_attendees=name in conventions.attendee_headings,
    )


def _channel_of_heading(line: Line, hit: int) -> Channel | None:
    """Return the channel of a heading's own contact word, else that of a fair, an event or a manner anywhere in it."""
    if hit != NO_HIT:
        return channel_of(line.tokens, line.marks, hit)
    for index, mark in enumerate(line.marks):
        is_occasion = mark.entry.channel in ("fair", "event") and line.judged.said[index] == "ok"
        if (is_occasion or mark.entry.sense == "how") and _PURPOSES.isdisjoint(
            line.tokens[max(0, mark.at - 2) : mark.at]
        ):
            return mark.entry.channel
    return None


@lru_cache(maxsize=_CACHED)
def is_attendee_heading(text: str, conventions: Conventions) -> bool:
    """Return whether a heading says that attendees stand under it; links are blanked before."""
    return " ".join(token for token in tokens_of(text) if token[0].isalpha()) in conventions.attendee_headings


def is_todo_name(words: list[str], conventions: Conventions) -> bool:
    """Return whether words name a list of things to do: `To call`, `Da chiamare questa settimana`, `Follow-up`."""
    if not words:
        return False
    todo = conventions.todo_headings
    if " ".join(words) in todo or "-".join(words) in todo or any(" ".join(words[:size]) in todo for size in (2, 3)):
        return True
    return len(words) <= _SHORT_NAME and words[0] in todo and words[0] not in _WHOLE_NAMES
