"""Answer lines: what became of what was said of somebody, as lines of text or as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vaultnet.cli.output import Line, show, show_json
from vaultnet.cli.records import named
from vaultnet.errors import NotAnsweredError, StateFolderError
from vaultnet.model.message import message

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from vaultnet.app.answer import Became
    from vaultnet.app.answer_commands import Told
    from vaultnet.languages.voice import Voice
    from vaultnet.model.message import Message

SENTENCES: Final[Mapping[Became, Message]] = {
    "written": message("{names}: written into {path}."),
    "already": message("{names}: {path} says so already."),
    "waiting": message("{names}: will be added when you pause; {path} is being edited."),
}
STYLES: Final[Mapping[Became, str]] = {"written": "green", "already": "dim", "waiting": "yellow"}


def show_answered(told: Sequence[Told], voice: Voice, *, as_json: bool) -> None:
    """Print what became of each answer.

    Raises: NotAnsweredError, StateFolderError, when the others are told.
    """
    if as_json:
        show_json(answers=[_record(each, voice) for each in told])
    else:
        done = [each for each in told if each.answered.became in SENTENCES]
        if done:
            show(_line(each, voice) for each in done)
    for each in told:
        if each.answered.became == "refused" and each.answered.why is not None:
            if each.answered.is_of_state:
                raise StateFolderError(each.answered.why)
            raise NotAnsweredError(each.answered.answer.path, each.answered.why)


def _line(told: Told, voice: Voice) -> Line:
    became, path = told.answered.became, told.answered.answer.path
    sentence = SENTENCES[became]
    names = tuple(person.name for person in told.people)
    return Line(voice.say(sentence._replace(blanks={"names": names, "path": path})), STYLES[became])


def _record(told: Told, voice: Voice) -> dict[str, object]:
    """Return one answer; `number` is that of its change, for `undo`."""
    answered = told.answered
    return {
        "people": [named(person) for person in told.people],
        "path": answered.answer.path,
        "became": answered.became,
        "why": voice.say(answered.why) if answered.why else None,
        "number": answered.number or None,
    }
