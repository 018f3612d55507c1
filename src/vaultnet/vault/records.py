"""Records: small files in the state folder that tell `status`, and the next `watch`, what happened last.

They hold numbers and words of ours, never a word of a note.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeAlias

from vaultnet.vault.temporary import new_token

if TYPE_CHECKING:
    from pathlib import Path

Condition: TypeAlias = Literal["ok", "degraded", "away", "suspicious"]
"""`degraded`: the system's events do not arrive, folders are listed more often. `away`: the vault is not there.
`suspicious`: most notes have gone at once. In the last two nothing is written."""


class Watching(NamedTuple):
    """A `watch`: the running one, or the last one."""

    process: int
    since: str
    """When it began, ISO with seconds and time zone."""

    condition: Condition
    reason: str
    """Why it is not ok: one of our codes."""

    notes: int
    """How many notes it knows."""

    last_change: str = ""
    """When it last brought the pages up to date."""

    failed: str = ""
    """What the last round failed with: the name of an error. Empty: it went well."""

    evicted: int = 0
    """Notes that are not on this disk but in a cloud: they are not read."""


class LastBuilt(NamedTuple):
    """The last time the pages were brought up to date."""

    at: str
    """ISO, with seconds and time zone."""

    notes: int
    process: int


def write_watching(folder: Path, watching: Watching) -> None:
    """Record how the running `watch` is."""
    _write(folder / "watch.json", watching._asdict())


def read_watching(folder: Path) -> Watching | None:
    """Return the record of the running or last `watch`; None when there is none."""
    found = _read(folder / "watch.json")
    with suppress(TypeError):
        return Watching(**found) if found else None
    return None


def write_built(folder: Path, notes: int) -> None:
    """Record that the pages are up to date."""
    _write(folder / "built.json", LastBuilt(now(), notes, os.getpid())._asdict())


def read_built(folder: Path) -> LastBuilt | None:
    """Return the record of the last build; None when there is none."""
    found = _read(folder / "built.json")
    with suppress(TypeError):
        return LastBuilt(**found) if found else None
    return None


def write_folders(folder: Path, folders: tuple[str, ...]) -> None:
    """Record which folders of the vault hold pages of ours: that of the settings, then those that they named before."""
    _write(folder / "folders.json", {"folders": folders})


def read_folders(folder: Path) -> tuple[str, ...]:
    """Return the folders of the vault into which we have written pages; none when that is not known."""
    return tuple(map(str, _read(folder / "folders.json").get("folders", ())))


def write_undone(folder: Path, marks: frozenset[str]) -> None:
    """Record which marks of candidates, as hashes, were undone and still stand in their table."""
    _write(folder / "undone.json", {"marks": sorted(marks)})


def read_undone(folder: Path) -> frozenset[str]:
    """Return the marks of candidates that were undone."""
    return frozenset(map(str, _read(folder / "undone.json").get("marks", ())))


def write_notified(folder: Path, day: str) -> None:
    """Record that the notification of a day was shown."""
    _write(folder / "notified.json", {"day": day})


def read_notified(folder: Path) -> str:
    """Return the day of the last notification; empty when there was none."""
    return str(_read(folder / "notified.json").get("day", ""))


def now() -> str:
    """Return the moment, as records and logs keep it."""
    return datetime.now(UTC).isoformat(timespec="seconds")  # noqa: TID251  # records and logs alone know the time


def _write(file: Path, record: dict[str, Any]) -> None:
    """Write a record in one step; where that cannot be done, there is none."""
    with suppress(OSError):
        temporary = file.with_name(f"{new_token()}.tmp")
        try:
            with os.fdopen(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as stream:
                json.dump(record, stream)
            temporary.replace(file)
        finally:
            temporary.unlink(missing_ok=True)


def _read(file: Path) -> dict[str, Any]:
    """Return the record in a file; empty when there is none that can be read."""
    try:
        found = json.loads(file.read_bytes())
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}
