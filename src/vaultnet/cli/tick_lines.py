"""Tick lines: what became of what was ticked on the pages, as lines of text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vaultnet.languages.rendering import file_stem
from vaultnet.model.message import message

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from vaultnet.answers.ticks import Tick
    from vaultnet.app.answer import Answered, Became
    from vaultnet.languages.voice import Voice
    from vaultnet.model.message import Message

SENTENCES: Final[Mapping[Became, Message]] = {
    "written": message("{name}: your answer is in the note."),
    "already": message("{name}: the note says so already."),
    "waiting": message("{name}: will be added when you pause; the note is being edited."),
}


def tick_lines(done: Iterable[Answered], unclear: Iterable[tuple[Tick, Message]], voice: Voice) -> Iterator[str]:
    """Yield what became of each answer, and of the ticks that are none."""
    for each in done:
        name = file_stem(each.answer.path)
        if each.why is not None and each.became == "refused":
            yield voice.say(message("{name}: your answer was not written: {why}.", name=name, why=each.why))
        else:
            yield voice.say(SENTENCES[each.became]._replace(blanks={"name": name}))
    for tick, why in unclear:
        label = tick.label or "?"
        yield voice.say(message("“{label}” was ticked, and not written: {why}.", label=label, why=why))
