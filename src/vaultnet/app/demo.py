"""Demo: the sample vault as a vault of its own, its days moved so that they are fresh."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

import vaultnet
from vaultnet.errors import FolderNotEmptyError, NotWrittenError
from vaultnet.languages import WORDS
from vaultnet.vault.mark import is_ours
from vaultnet.vault.system_error import reason_of
from vaultnet.vault.write import write_new

if TYPE_CHECKING:
    from collections.abc import Iterator

SAMPLE_DAY: Final = date(2026, 11, 24)
"""The day on which the sample vault was written."""

_ISO: Final = re.compile(r"(?<!\d)(?:19|20)\d\d-\d\d-\d\d(?!\d)")
_YEARLESS: Final = re.compile(r"(?<=: )(\d\d)-(\d\d)$", re.MULTILINE)
_MONTHS: Final = {name: number for words in WORDS for number, names in enumerate(words.months, 1) for name in names[:1]}
_WRITTEN: Final = re.compile(rf"(?:\b(\d\d?) )?\b({'|'.join(_MONTHS)})\b(?: (\d{{4}})\b)?", re.IGNORECASE)


def write_demo(folder: str, today: date) -> None:
    """Write the sample vault into a folder, every day in it as far from `today` as it was from the sample's own.

    Raises: FolderNotEmptyError, NotWrittenError.
    """
    root = Path(folder)
    try:
        root.mkdir(parents=True, exist_ok=True)
        if any(root.iterdir()):
            raise FolderNotEmptyError(folder)
    except (FileExistsError, NotADirectoryError):
        raise FolderNotEmptyError(folder) from None
    except OSError as error:
        raise NotWrittenError(folder, reason_of(error)) from error
    days = (today - SAMPLE_DAY).days
    for path, data in _sample_files():
        moved_data = moved(data.decode("utf-8", "surrogateescape"), days).encode("utf-8", "surrogateescape")
        write_new(folder, moved(path, days), moved_data)


def moved(text: str, days: int) -> str:
    """Return the text with its days moved: `2026-11-24`, birthdays such as `11-24`, `6 December`, `dicembre 2026`.

    Impossible days, and months without day and year, stay as they are. Other years stay, too: a fair keeps its name.
    """
    text = _ISO.sub(lambda found: _moved_iso(found[0], days), text)
    text = _YEARLESS.sub(lambda found: _moved_iso(f"{SAMPLE_DAY.year}-{found[0]}", days)[-len(found[0]) :], text)
    return _WRITTEN.sub(lambda found: _moved_written(found, days), text)


def _moved_iso(text: str, days: int) -> str:
    """Return an ISO day moved; an impossible one as it is."""
    with suppress(ValueError, OverflowError):
        return (date.fromisoformat(text) + timedelta(days=days)).isoformat()
    return text


def _moved_written(found: re.Match[str], days: int) -> str:
    """Return `6 dicembre`, `dicembre 2026` or `6 dicembre 2026` moved, in the same language."""
    day, month, year = found.groups()
    if not day and not year:
        return found[0]
    try:
        new = date(int(year or SAMPLE_DAY.year), _MONTHS[month.lower()], int(day or 15)) + timedelta(days=days)
    except (ValueError, OverflowError):
        return found[0]
    names = next(words.months for words in WORDS if month.lower() in (name[0] for name in words.months))
    name = names[new.month - 1][0]
    parts = [str(new.day)] if day else []
    parts += [name.capitalize() if month[0].isupper() else name] + ([str(new.year)] if year else [])
    return " ".join(parts)


def _sample_files() -> Iterator[tuple[str, bytes]]:
    """Yield path and bytes of every file of the sample vault, but for its pages, which will be built."""
    package = Path(vaultnet.__file__).parent
    root = next(each for each in (package / "sample_vault", package.parent.parent / "sample_vault") if each.is_dir())
    for file in sorted(root.rglob("*")):
        if file.is_file() and file.name != ".keep":
            data = file.read_bytes()
            if not is_ours(data):
                yield file.relative_to(root).as_posix(), data
