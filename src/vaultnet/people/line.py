"""Line: the words of one block, read: what stands in it, and what took place."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vaultnet.people.happened import judged
from vaultnet.people.lexicon import Phrases, marks_of
from vaultnet.people.tokens import tokens_of

if TYPE_CHECKING:
    from vaultnet.model.note import NoteLink
    from vaultnet.people.happened import Judged
    from vaultnet.people.lexicon import Lexicon, Mark


class Line(NamedTuple):
    """A line, read and judged."""

    tokens: list[str]
    marks: list[Mark]
    judged: Judged
    lexicon: Lexicon


def line_of(text: str, links: tuple[NoteLink, ...], lexicon: Lexicon, *, start: int = 0, ticked: bool = False) -> Line:
    """Return a text read from `start`. In a ticked task, plans are done."""
    tokens = tokens_of(text, links, start)
    marks = marks_of(tokens, lexicon, text)
    return Line(tokens, marks, judged(Phrases(tokens, marks, lexicon), ticked=ticked), lexicon)
