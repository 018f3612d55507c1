"""Receipt: what a command saw and answered, so that the next time it sees at a glance that nothing has changed.

A small file in the cache folder for each command, of the last time it was asked. It says how to walk the vault again,
and what the walk must then find. Any doubt (another stamp, a file that cannot be read) means that there is no receipt.
"""

from __future__ import annotations

import marshal
import os
import re
from ast import literal_eval
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias

from vaultnet.digest import SIZE, blake2b
from vaultnet.vault.cache_folder import cache_folder
from vaultnet.vault.left_out import LeftOut
from vaultnet.vault.read import read_bytes
from vaultnet.vault.scan import scan_files
from vaultnet.vault.stamp import stamp_of
from vaultnet.vault.temporary import new_token

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from vaultnet.model.problem import Problem
    from vaultnet.vault.scan import Files

MOST_BYTES: Final = 1 << 30
RECEIPT: Final = ".receipt"
"""Ending of their files."""

Languages: TypeAlias = "tuple[str | None, str]"
"""The one that was chosen, and the system's."""


class Receipt(NamedTuple):
    """What a command saw and answered."""

    asked: str
    """The words of the command, in full, with NUL between them: `path`, `--json`, `Klaus Weber`."""

    stamp: str
    timezone: str
    """Whose day is today, as the settings say."""

    leave: LeftOut
    notes: str
    """Digest of the notes' files."""

    rest: str
    """Digest of everything else that the answer depends on, and of the pages that were written (`rest_of`)."""

    pages: tuple[str, ...]
    """Paths of these pages."""

    beside: str
    """Digest of what was found beside the notes that were read: copies, and what could not be understood of rules and
    files (`beside_of`)."""

    told: str
    """Name of what the notes say of people, in the cache; empty: it has none."""

    words_of: tuple[str, ...] | None
    """Notes whose words count, and not only what they say of people; None: those of every note do."""

    talk: str
    """What is said beside the answer,"""

    lines: tuple[tuple[str, str], ...]
    """and the lines of the answer, each with its style."""


def read_receipt(root: str, command: str) -> Receipt | None:
    """Return the receipt of a command under this program and these rules; None without one for the same words."""
    try:
        with open(_file(root, command), encoding="utf-8", errors="surrogateescape", newline="\n") as file:  # noqa: PTH123
            head, *lines = file.read().split("\n")
        receipt = _receipt(literal_eval(head), lines)
    except (OSError, ValueError, TypeError, LookupError, SyntaxError, MemoryError, RecursionError, re.error):
        return None
    return receipt if receipt.asked == command and receipt.stamp == stamp_of(root) else None


def write_receipt(root: str, receipt: Receipt) -> None:
    """Put a receipt in the place of the command's last one; where that cannot be done, the last one stays.

    A last one that stays does no harm: it tells of files and pages that are no longer there.
    """
    head = ascii({**receipt._asdict(), "leave": _plain(receipt.leave), "lines": ()})
    lines = (f"{style}\t{each}" for text, style in receipt.lines for each in text.split("\n"))
    data = "\n".join((head, *lines)).encode("utf-8", "surrogateescape")
    with suppress(OSError):
        file = _file(root, receipt.asked)
        temporary = f"{file}.{new_token()}.tmp"
        try:
            with os.fdopen(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as stream:
                stream.write(data)
            os.replace(temporary, file)  # noqa: PTH105  # no object for one call
        finally:
            with suppress(OSError):
                os.unlink(temporary)  # noqa: PTH108  # the same


def drop_receipt(root: str, command: str) -> None:
    """Have a command look again the next time, whatever has changed or not."""
    with suppress(OSError):
        os.unlink(_file(root, command))  # noqa: PTH108  # as above


def scan_again(root: str, receipt: Receipt) -> Files:
    """Return what a walk by the receipt's rules finds.

    Raises: UnreadableVaultError.
    """
    return scan_files(root, receipt.leave)


def notes_of(files: Files) -> str:
    """Return the digest of the notes' files: path, size, times and number of each."""
    return blake2b(marshal.dumps(files.notes, 2), digest_size=SIZE).hexdigest()


def rest_of(files: Files, pages: Iterable[bytes], today: date, languages: Languages) -> str:
    """Return the digest of all that an answer depends on beside stamp and notes, and of the pages."""
    problems = [tuple(each) for each in files.problems]
    seen = (files.links, files.copies, problems, today.toordinal(), languages)
    digest = blake2b(marshal.dumps(seen, 2), digest_size=SIZE)
    for page in pages:
        digest.update(blake2b(page, digest_size=SIZE).digest())
    return digest.hexdigest()


def beside_of(copies: Iterable[str], problems: Iterable[Problem]) -> str:
    """Return the digest of the conflict copies, and of the problems that are no note's own."""
    return blake2b(repr((list(copies), list(problems))).encode("utf-8", "replace"), digest_size=SIZE).hexdigest()


def read_pages(root: str, paths: Iterable[str]) -> list[bytes]:
    """Return what stands in the places of the pages; empty for what cannot be read."""
    return [_read_page(f"{root}/{path}") for path in paths]


def _file(root: str, command: str) -> str:
    """Return the file of a command's receipt: one for its lines and one for its JSON, whatever it was asked about."""
    name, *words = command.split("\0", 2)
    return f"{cache_folder(root)}/{name}{'-json' if words[:1] == ['--json'] else ''}.receipt"


def _read_page(file: str) -> bytes:
    try:
        return read_bytes(file, MOST_BYTES)
    except OSError:
        return b""


def _plain(leave: LeftOut) -> dict[str, list[str] | str]:
    """Return the rules of a walk as plain values."""
    plain: dict[str, list[str] | str] = {
        name: sorted(value) for name, value in leave._asdict().items() if name not in ("patterns", "pages_folder")
    }
    return {**plain, "patterns": [each.pattern for each in leave.patterns], "pages_folder": leave.pages_folder}


def _receipt(kept: dict[str, Any], lines: Iterable[str]) -> Receipt:
    """Return the receipt that was kept as plain values, and its lines as text."""
    leave = kept.pop("leave")
    told = (line.partition("\t") for line in lines)
    return Receipt(
        leave=LeftOut(
            folder_names=frozenset(leave["folder_names"]),
            folders=frozenset(leave["folders"]),
            notes=frozenset(leave["notes"]),
            note_folders=frozenset(leave["note_folders"]),
            prefixes=tuple(leave["prefixes"]),
            patterns=tuple(re.compile(each, re.IGNORECASE) for each in leave["patterns"]),
            pages_folder=leave["pages_folder"],
        ),
        **{**kept, "lines": tuple((text, style) for style, _, text in told)},
    )
