"""Receipt: what the last build saw and left, so that the next one sees at a glance that nothing has changed.

One small file in the cache folder. It says how to walk the vault again, and what digest the walk and the pages must
then have. Any doubt (another stamp, a file that cannot be read) means that there is no receipt.
"""

from __future__ import annotations

import json
import marshal
import os
import re
from contextlib import suppress
from hashlib import blake2b
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias

from vaultnet.vault.cache_folder import cache_folder
from vaultnet.vault.left_out import LeftOut
from vaultnet.vault.read import read_bytes
from vaultnet.vault.scan import scan_files
from vaultnet.vault.stamp import SIZE, stamp_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from vaultnet.vault.scan import Files

FILE: Final = "receipt.json"
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

    digest: str
    """Of all that the pages depend on, and of the pages."""

    talk: str
    """What a build that changes nothing says beside its results,"""

    lines: tuple[tuple[str, str], ...]
    """and the lines of its result, each with its style."""


def read_receipt(root: str) -> Receipt | None:
    """Return the receipt of the last build under this program and these rules; None without one."""
    try:
        kept = json.loads(read_bytes(f"{cache_folder(root)}/{FILE}"))
        receipt = _receipt(kept)
    except (OSError, ValueError, TypeError, LookupError, re.error):
        return None
    return receipt if receipt.stamp == stamp_of(root) else None


def is_up_to_date(root: str, receipt: Receipt, files: Files, today: date, languages: Languages) -> bool:
    """Return whether nothing has changed since the receipt was left: neither a file of the vault, nor a page."""
    return digest_of(files, read_pages(root, receipt.pages), today, languages) == receipt.digest


def write_receipt(root: str, receipt: Receipt) -> None:
    """Put a receipt in the place of the last one; where that cannot be done, the last one stays.

    A last one that stays does no harm: it tells of files and pages that are no longer there.
    """
    import secrets  # noqa: PLC0415  # 4 ms that looking at a receipt does not need

    with suppress(OSError):
        file = f"{cache_folder(root)}/{FILE}"
        temporary = f"{file}.{secrets.token_hex(8)}.tmp"
        try:
            with os.fdopen(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as stream:
                json.dump({**receipt._asdict(), "leave": _plain(receipt.leave)}, stream)
            os.replace(temporary, file)  # noqa: PTH105  # no object for one call
        finally:
            with suppress(OSError):
                os.unlink(temporary)  # noqa: PTH108  # the same


def scan_again(root: str, receipt: Receipt) -> Files:
    """Return what a walk by the receipt's rules finds.

    Raises: UnreadableVaultError.
    """
    return scan_files(root, receipt.leave)


def digest_of(files: Files, pages: Iterable[bytes], today: date, languages: Languages) -> str:
    """Return the digest of the pages, and of all that they depend on beside the stamp: files, day and languages."""
    digest = blake2b(marshal.dumps((files.notes, files.links, files.copies), 2), digest_size=SIZE)
    digest.update(repr((list(map(tuple, files.problems)), today.isoformat(), *languages)).encode())
    for page in pages:
        digest.update(blake2b(page, digest_size=SIZE).digest())
    return digest.hexdigest()


def read_pages(root: str, paths: Iterable[str]) -> list[bytes]:
    """Return what stands in the places of the pages; empty for what cannot be read."""
    return [_read_page(f"{root}/{path}") for path in paths]


def _read_page(file: str) -> bytes:
    try:
        return read_bytes(file, MOST_BYTES)
    except OSError:
        return b""


def _plain(leave: LeftOut) -> dict[str, list[str] | str]:
    """Return the rules of a walk as JSON can hold them."""
    plain: dict[str, list[str] | str] = {
        name: sorted(value) for name, value in leave._asdict().items() if name not in ("patterns", "pages_folder")
    }
    return {**plain, "patterns": [each.pattern for each in leave.patterns], "pages_folder": leave.pages_folder}


def _receipt(kept: dict[str, Any]) -> Receipt:
    """Return the receipt that was kept as JSON."""
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
        digest=kept["digest"],
        talk=kept["talk"],
        lines=tuple((text, style) for text, style in kept["lines"]),
    )
