"""Waiting: answers that could not be written yet, for their note is being edited; kept until somebody pauses.

One small file in the state folder, for this account alone. Whoever writes next looks whether its notes are quiet now: a
running `watch`, else the next command that writes.
"""

from __future__ import annotations

import json
import secrets
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from vaultnet.model.answer import Answer, KeepPromise, LogLine, SetField
from vaultnet.vault.private import make_private_folder, write_private

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from vaultnet.model.answer import Edit

FILE: Final = "waiting.json"
FORMAT: Final = 1
_KINDS: Final[Mapping[str, type[LogLine | SetField | KeepPromise]]] = {
    "log_line": LogLine,
    "set_field": SetField,
    "keep_promise": KeepPromise,
}


class Waiting(NamedTuple):
    """An answer that waits, and the command that it belongs to."""

    answer: Answer
    run: str = ""
    """As in `vault.change.Change`: what is undone together."""


def read_waiting(folder: Path) -> tuple[Waiting, ...]:
    """Return the answers that wait, in the order in which they were given; none where nothing can be read."""
    try:
        kept = json.loads((folder / FILE).read_bytes())
        if kept["format"] != FORMAT:
            return ()
        return tuple(_waiting_from(each) for each in kept["waiting"])
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return ()


def change_waiting(folder: Path, change: Callable[[tuple[Waiting, ...]], tuple[Waiting, ...]]) -> None:
    """Put what `change` makes of the waiting answers in their place. Only while the journal is `locked`.

    Raises: OSError: then they are as they were.
    """
    before = read_waiting(folder)
    after = change(before)
    if after == before:
        return
    if not after:
        (folder / FILE).unlink(missing_ok=True)
        return
    make_private_folder(folder)
    temporary = folder / f"{secrets.token_hex(8)}.tmp"
    kept = {"format": FORMAT, "waiting": [_plain(each) for each in after]}
    try:
        write_private(temporary, json.dumps(kept).encode())
        temporary.replace(folder / FILE)
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def _plain(waiting: Waiting) -> dict[str, Any]:
    """Return an answer as JSON can hold it."""
    answer = waiting.answer
    return {
        "path": answer.path,
        "id": answer.id,
        "run": waiting.run,
        "edits": [_plain_edit(each) for each in answer.edits],
    }


def _plain_edit(edit: Edit) -> dict[str, Any]:
    kind = next(name for name, made in _KINDS.items() if isinstance(edit, made))
    fields = {name: value.isoformat() if isinstance(value, date) else value for name, value in edit._asdict().items()}
    return {"kind": kind, **fields}


def _waiting_from(kept: dict[str, Any]) -> Waiting:
    """Return an answer out of JSON.

    Raises: ValueError, TypeError, KeyError for what is none.
    """
    edits = tuple(_edit_from(dict(each)) for each in kept["edits"])
    return Waiting(Answer(str(kept["path"]), edits, str(kept["id"])), str(kept["run"]))


def _edit_from(fields: dict[str, Any]) -> Edit:
    made = _KINDS[fields.pop("kind")]
    if "day" in fields:
        fields["day"] = date.fromisoformat(fields["day"])
    return made(**fields)
