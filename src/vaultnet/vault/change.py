"""Change: one writing into the vault, as the journal keeps it."""

from __future__ import annotations

import json
from typing import Any, Final, Literal, NamedTuple, TypeAlias

from vaultnet.digest import blake2b

FORMAT: Final = 1
"""Version of the files. One of a newer version is left alone."""

IMPORT: Final = "import-"
"""Begins the run of an import. Its new notes hold nothing of the user's: taken back untouched, they are gone."""

Kind: TypeAlias = Literal["note", "new", "page", "undo", "late"]
"""What was written: a note of the user's; one that was not there; a page of ours; a note put back as it was; a save of
the user's that came late, into a file that we had displaced. Only the first two can be undone."""

Ending: TypeAlias = Literal["", "written", "unknown", "not_written"]
"""`""`: begun, and not known to have ended. `unknown`: nobody knows, or a power cut might still undo it."""


class Change(NamedTuple):
    """One writing. All but the last fields are known before it begins."""

    number: int
    """Counts up; also the name of its file."""

    kind: Kind
    path: str
    """Of the file, inside the vault, `/` between folders; links already followed."""

    token: str
    """Tells its temporary files beside the note (`temporary.names_beside`)."""

    before: str
    """Digest of the text that was read."""

    after: str
    """Digest of the text that was to be written."""

    at: float
    """When it began. Units: seconds since 1970."""

    mark: str = ""
    """What stands in the note if this was done, and nowhere else: the id of an entry. Empty: nothing of the sort."""

    text_bytes: int = -1
    """Length of the text before, which is kept for `undo`; -1: it is not kept."""

    ending: Ending = ""
    displaced: str = ""
    """Digest of the displaced file when it was put aside; empty: none is kept."""

    beside: str = ""
    """Name of the displaced file beside the note; empty: it is in the state folder."""

    level: str = ""
    """How it was put in its place (`exchange.Level`)."""

    undone: bool = False
    """The note is again as it was before."""

    run: str = ""
    """Tells the changes that one command made, which are undone together; empty: it stands alone."""

    made_folder: str = ""
    """The outermost folder that was made for a new note, `/` between folders; empty: none was."""


def digest(data: bytes) -> str:
    """Return what tells one text from another."""
    return blake2b(data, digest_size=16).hexdigest()


def intent(change: Change, text: bytes | None) -> bytes:
    """Return the beginning of a change's file: what is to be done, and the text before.

    The file grows by lines (`addition`), so that nothing of it is ever written over.
    """
    head = change._asdict() | {"format": FORMAT, "text_bytes": -1 if text is None else len(text)}
    return _line(head) + (text or b"") + b"\n"


def addition(**fields: Any) -> bytes:  # noqa: ANN401  # any JSON
    """Return a line that says what became of a change; it begins a line of its own, whatever was torn before it."""
    return b"\n" + _line(fields)


def change_from(data: bytes) -> tuple[Change, bytes | None] | None:
    """Return the change in a file, and the text before it if that was kept.

    A last line that was torn by a crash is passed over. None: the change had not begun when the file was torn.

    Raises: ValueError: the file is of a newer version.
    """
    first, _, rest = data.partition(b"\n")
    head = _fields(first)
    if not head:
        return None
    if head.pop("format", None) != FORMAT:
        raise ValueError(FORMAT)
    size = max(head["text_bytes"], 0)
    if rest[size : size + 1] != b"\n":
        return None
    change = Change(**head)
    for line in rest[size + 1 :].split(b"\n"):
        change = change._replace(**_fields(line))
    return change, None if change.text_bytes < 0 else rest[:size]


def _line(fields: dict[str, Any]) -> bytes:
    """Return fields as one line."""
    return json.dumps(fields, separators=(",", ":")).encode() + b"\n"


def _fields(line: bytes) -> dict[str, Any]:
    """Return the fields of a line; empty when it was torn."""
    try:
        found = json.loads(line)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
