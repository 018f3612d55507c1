"""Byte lines: the lines of a foreign file whose lines may each have a coding of their own (cards, mail)."""

from __future__ import annotations

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from typing import TYPE_CHECKING, Final

from vaultnet.importers.text_lines import lines_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from vaultnet.model.foreign import ForeignFile

LONGEST: Final = 65_536
"""Bytes of a line that are kept; what is longer is a picture or an attack. Units: bytes."""


def byte_lines(file: ForeignFile) -> Iterator[bytes]:
    """Give the lines without their ends (CRLF, LF or CR), each cut at `LONGEST`; little memory, whatever the size.

    UTF-16, which some phones write without a mark, comes as UTF-8.
    """
    first = file.head()[:2]
    if first in {BOM_UTF16_LE, BOM_UTF16_BE} or 0 in first:
        return (line.rstrip("\r\n").encode("utf-8", "replace")[:LONGEST] for line in lines_of(file))
    return _split(file.pieces())


def _split(pieces: Iterable[bytes]) -> Iterator[bytes]:
    rest = b""
    begins, after_return = True, False
    for piece in filter(None, pieces):
        data = piece.removeprefix(BOM_UTF8) if begins else piece
        data = data.removeprefix(b"\n") if after_return else data
        begins, after_return = False, data.endswith(b"\r")
        lines = data.splitlines()
        if not lines:
            continue
        lines[0] = (rest + lines[0])[:LONGEST]
        rest = b"" if data.endswith((b"\n", b"\r")) else lines.pop()[:LONGEST]
        for line in lines:
            yield line[:LONGEST]
    if rest:
        yield rest
