"""Answer: what the user has said goes into the notes, now, or as soon as nobody is typing in them."""

from __future__ import annotations

import time
from contextlib import suppress
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, TypeAlias

from vaultnet.answers.edited import edited
from vaultnet.vault.open_answers import Given, read_open_answers, write_open_answers
from vaultnet.vault.receipt import drop_receipt
from vaultnet.vault.state import state_of
from vaultnet.vault.system_error import StateError, reason_of
from vaultnet.vault.write import QUIET_FOR_A_COMMAND, QUIET_IN_THE_BACKGROUND, write_note

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from vaultnet.model.answer import Answer
    from vaultnet.model.message import Message
    from vaultnet.people.conventions import Conventions
    from vaultnet.vault.open_answers import OpenAnswers
    from vaultnet.vault.outcome import Outcome, Why

Became: TypeAlias = Literal["written", "already", "waiting", "refused"]
"""What became of an answer. `already`: the note said so before. `waiting`: it is written when nobody types in the note.
`refused`: it is not written, and the reason is told."""

PASSING: Final[frozenset[Why]] = frozenset(("not_quiet", "busy", "changing"))
"""Reasons that pass by themselves."""

STEP_SECONDS: Final = 0.25


class Answered(NamedTuple):
    """What became of an answer."""

    answer: Answer
    became: Became
    why: Message | None = None
    """Why it waits, or was refused."""

    is_of_state: bool = False
    """It was refused because of the state folder: no note is to blame."""

    number: int = 0
    """Of the change in the journal; 0: nothing was written."""


class Patience(NamedTuple):
    """How long a note is waited for that somebody is typing in."""

    quiet_seconds: float = QUIET_FOR_A_COMMAND
    """It must have been left alone for so long."""

    wait_seconds: float = QUIET_FOR_A_COMMAND + 2 * STEP_SECONDS
    """So long we stay to see that."""

    wait: Callable[[float], object] = time.sleep
    page_seconds: float = 0.0
    """A page must have been left alone for so long before its ticks are read: the user may still be typing there."""


BACKGROUND: Final = Patience(QUIET_IN_THE_BACKGROUND, 0.0, page_seconds=3.0)
"""Nobody is waiting for it. An editor that is typed in saves every two seconds."""


def answer(
    root: str,
    answers: Iterable[Answer],
    conventions: Conventions,
    patience: Patience = Patience(),  # noqa: B008  # a constant
    *,
    run: str = "",
) -> tuple[Answered, ...]:
    """Write answers into their notes, and say what became of each.

    One whose note is being edited is kept, on the disk, and written by the next `build`, or by `watch` as soon as the
    note is left alone. `run`: changes of one run are undone together.
    """
    done = write_answers(root, answers, conventions, patience, run=run)
    waiting = tuple(Given(each.answer, _now()) for each in done if each.became == "waiting")
    if waiting:
        try:
            change_open(root, lambda known: known._replace(waiting=known.waiting + waiting))
            drop_receipt(root, "build")
        except OSError as error:  # it cannot be promised
            refused = Answered(
                waiting[0].answer, "refused", reason_of(error), is_of_state=isinstance(error, StateError)
            )
            return tuple(refused._replace(answer=each.answer) if each.became == "waiting" else each for each in done)
    return done


def answer_waiting(root: str, conventions: Conventions, patience: Patience = BACKGROUND) -> tuple[Answered, ...]:
    """Write the answers that were waiting for their notes, and say what became of each; some may go on waiting."""
    waiting = read_open_answers(state_of(root).folder).waiting
    if not waiting:
        return ()
    done = write_answers(root, [each.answer for each in waiting], conventions, patience)
    finished = [each.answer for each in done if each.became != "waiting"]
    if finished:
        change_open(
            root,
            lambda known: known._replace(waiting=tuple(one for one in known.waiting if one.answer not in finished)),
        )
    return done


def read_waiting(root: str) -> tuple[Answer, ...]:
    """Return the answers that wait for their notes, the oldest first."""
    return tuple(each.answer for each in read_open_answers(state_of(root).folder).waiting)


def write_answers(
    root: str, answers: Iterable[Answer], conventions: Conventions, patience: Patience, *, run: str = ""
) -> tuple[Answered, ...]:
    """Write answers into their notes, those to one note together, and say what became of each, in order."""
    ordered = list(answers)
    by_path: dict[str, list[Answer]] = {}
    for each in ordered:
        by_path.setdefault(each.path, []).append(each)
    done = {path: _written(root, path, several, conventions, patience, run) for path, several in by_path.items()}
    written = tuple(
        Given(each.answer, _now(), each.number) for all_ in done.values() for each in all_ if each.became == "written"
    )
    if written:
        with suppress(OSError):  # they are written all the same; only an overwriting would not be told of
            change_open(root, lambda known: known._replace(fresh=known.fresh + written))
    return tuple(done[each.path].pop(0) for each in ordered)


def change_open(root: str, change: Callable[[OpenAnswers], OpenAnswers]) -> None:
    """Change what is kept of open answers, while no other process does.

    Raises: StateError, TimeoutError: it is as it was.
    """
    state = state_of(root)
    with state.journal.locked():
        known = read_open_answers(state.folder)
        changed = change(known)
        if changed != known:
            try:
                write_open_answers(state.folder, changed)
            except OSError as error:
                raise StateError(error, str(state.folder)) from error


def _written(  # what the caller was given
    root: str, path: str, answers: Sequence[Answer], conventions: Conventions, patience: Patience, run: str
) -> list[Answered]:
    """Write the answers to one note."""
    refusals: dict[int, Message] = {}
    same: set[int] = set()

    def with_answers(data: bytes) -> bytes | None:
        refusals.clear()
        same.clear()
        for index, each in enumerate(answers):
            made = edited(path, data, each.edits, conventions)
            if not isinstance(made, bytes):
                refusals[index] = made
            elif made == data:
                same.add(index)
            else:
                data = made
        return None if len(refusals) == len(answers) else data

    outcome = written_patiently(lambda: write_note(
        root, path, with_answers, patience.quiet_seconds, state_of(root).journal, run=run
    ), patience)  # fmt: skip
    return [_answered(each, outcome, refusals.get(index), index in same) for index, each in enumerate(answers)]


def _answered(each: Answer, outcome: Outcome, refusal: Message | None, is_same: bool) -> Answered:
    """Return what became of one of the answers to a note."""
    if refusal is not None:
        return Answered(each, "refused", refusal)
    if outcome.result == "not_written":
        became: Became = "waiting" if outcome.why in PASSING else "refused"
        return Answered(each, became, outcome.reason, outcome.why == "state")
    if outcome.result == "unchanged" or is_same:
        return Answered(each, "already")
    return Answered(each, "written", number=outcome.number)


def written_patiently(write: Callable[[], Outcome], patience: Patience) -> Outcome:
    """Return the outcome of a writing, tried again for a while as long as somebody is typing."""
    outcome, waited = write(), 0.0
    while outcome.why in PASSING and waited < patience.wait_seconds:
        patience.wait(STEP_SECONDS)
        waited += STEP_SECONDS
        outcome = write()
    return outcome


def _now() -> float:
    """Return when it is, for forgetting it later."""
    return time.time()  # noqa: TID251  # never shown, and compared with nothing in a note
