"""Receipt: what the last build saw and left, so that the next one sees at a glance that nothing has changed.

One file in the cache folder. It says how to walk the vault again, and what the walk must then find and the pages must
hold, byte for byte: to compare 90 bytes a note takes less than to make a digest of them. Any doubt (another stamp, a
file that cannot be read) means that there is no receipt.
"""

from __future__ import annotations

import marshal
import os
import re
from ast import literal_eval
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias

from vaultnet.vault.cache_folder import cache_folder
from vaultnet.vault.left_out import LeftOut
from vaultnet.vault.read import read_bytes
from vaultnet.vault.scan import scan_files
from vaultnet.vault.stamp import stamp_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from vaultnet.vault.scan import Files

FILE: Final = "receipt"
MOST_BYTES: Final = 1 << 30

Languages: TypeAlias = "tuple[str | None, str]"
"""The one that was chosen, and the system's."""


class Receipt(NamedTuple):
    """What a build saw and left."""

    stamp: str
    timezone: str
    """Whose day is today, as the settings say."""

    leave: LeftOut
    pages: tuple[str, ...]
    """Paths."""

    talk: str
    """What a build that changes nothing says beside its results,"""

    lines: tuple[tuple[str, str], ...]
    """and the lines of its result, each with its style."""

    seen: bytes
    """All that the pages depend on beside the stamp, and the pages (`seen_of`)."""


def read_receipt(root: str) -> Receipt | None:
    """Return the receipt of the last build under this program and these rules; None without one."""
    try:
        with open(f"{cache_folder(root)}/{FILE}", "rb") as file:  # noqa: PTH123  # no object for one call
            head, seen = file.readline(), file.read()
        receipt = _receipt(literal_eval(head.decode()), seen)
    except (OSError, ValueError, TypeError, LookupError, SyntaxError, MemoryError, RecursionError, re.error):
        return None
    return receipt if receipt.stamp == stamp_of(root) else None


def write_receipt(root: str, receipt: Receipt) -> None:
    """Put a receipt in the place of the last one; where that cannot be done, the last one stays.

    A last one that stays does no harm: it tells of files and pages that are no longer there.
    """
    import secrets  # noqa: PLC0415  # 4 ms that looking at a receipt does not need

    head = repr({**receipt._asdict(), "leave": _plain(receipt.leave), "seen": b""}).encode()
    with suppress(OSError):
        file = f"{cache_folder(root)}/{FILE}"
        temporary = f"{file}.{secrets.token_hex(8)}.tmp"
        try:
            with os.fdopen(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as stream:
                stream.write(head + b"\n" + receipt.seen)
            os.replace(temporary, file)  # noqa: PTH105  # no object for one call
        finally:
            with suppress(OSError):
                os.unlink(temporary)  # noqa: PTH108  # the same


def scan_again(root: str, receipt: Receipt) -> Files:
    """Return what a walk by the receipt's rules finds.

    Raises: UnreadableVaultError.
    """
    return scan_files(root, receipt.leave)


def is_up_to_date(root: str, receipt: Receipt, files: Files, today: date, languages: Languages) -> bool:
    """Return whether nothing has changed since the receipt was left: neither a file of the vault, nor a page."""
    return seen_of(files, read_pages(root, receipt.pages), today, languages) == receipt.seen


def seen_of(files: Files, pages: list[bytes], today: date, languages: Languages) -> bytes:
    """Return as bytes all that pages depend on beside the stamp: the files, the day, the languages; and the pages."""
    problems = [tuple(each) for each in files.problems]
    return marshal.dumps((files.notes, files.links, files.copies, problems, pages, today.toordinal(), languages), 2)


def read_pages(root: str, paths: Iterable[str]) -> list[bytes]:
    """Return what stands in the places of the pages; empty for what cannot be read."""
    return [_read_page(f"{root}/{path}") for path in paths]


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


def _receipt(kept: dict[str, Any], seen: bytes) -> Receipt:
    """Return the receipt that was kept as plain values."""
    leave = kept["leave"]
    return Receipt(
        stamp=kept["stamp"],
        timezone=kept["timezone"],
        leave=LeftOut(
            folder_names=frozenset(leave["folder_names"]),
            folders=frozenset(leave["folders"]),
            notes=frozenset(leave["notes"]),
            note_folders=frozenset(leave["note_folders"]),
            prefixes=tuple(leave["prefixes"]),
            patterns=tuple(re.compile(each, re.IGNORECASE) for each in leave["patterns"]),
            pages_folder=leave["pages_folder"],
        ),
        pages=tuple(kept["pages"]),
        talk=kept["talk"],
        lines=tuple((text, style) for text, style in kept["lines"]),
        seen=seen,
    )
