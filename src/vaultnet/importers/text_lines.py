"""Lines: the text of a file, line by line, whatever it is encoded in; a file of any size needs little memory."""

from __future__ import annotations

import io
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from _typeshed import WriteableBuffer

    from vaultnet.model.foreign import ForeignFile

LONGEST_LINE: Final = 1_048_576
"""What a line has beyond it is dropped. Units: characters."""

_AS_WINDOWS: Final = {0xDC00 + byte: bytes((byte,)).decode("cp1252", "replace") for byte in range(0x80, 0x100)}
"""What Python puts in the place of a byte that is no UTF-8 → the sign that Windows means by it."""

_SAMPLE: Final = 256


def lines_of(file: ForeignFile) -> Iterator[str]:
    """Yield the lines with their ends, whichever of the three usual they are; without byte order mark and NULs.

    UTF-16 is known by its mark or by its NULs; all else is UTF-8, and each byte that cannot be is read as Windows
    (cp1252) would: a file in one encoding, or one bad byte in a good file, both come out right.
    """
    encoding = _encoding(file.head())
    raw = io.BufferedReader(_Pieces(file.pieces()))
    errors = "surrogateescape" if encoding == "utf-8-sig" else "replace"
    with io.TextIOWrapper(raw, encoding, errors, newline="") as text:
        while line := text.readline(LONGEST_LINE):
            if len(line) == LONGEST_LINE:
                _skip_line(text)
            yield _mended(line)


def _encoding(head: bytes) -> str:
    if head.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return "utf-16"
    sample = head[:_SAMPLE]
    if not head.startswith(BOM_UTF8) and sample.count(0) * 3 > len(sample):
        return "utf-16-le" if sample[1::2].count(0) > sample[::2].count(0) else "utf-16-be"
    return "utf-8-sig"


def _mended(line: str) -> str:
    if not line.isascii():
        data = line.encode("utf-8", "surrogateescape")
        wrong = len(line) - len(data.decode("utf-8", "ignore"))
        if wrong > len(data) - len(line):  # more wrong bytes than letters that are right: the line is Windows'
            line = data.decode("cp1252", "replace")
        elif wrong:
            line = line.translate(_AS_WINDOWS)
    return line.replace("\0", "") if "\0" in line else line


def _skip_line(text: io.TextIOWrapper) -> None:
    """Read on to the end of the line."""
    while (rest := text.readline(LONGEST_LINE)) and not rest.endswith(("\n", "\r")):
        pass


class _Pieces(io.RawIOBase):
    """Pieces of bytes as a stream."""

    def __init__(self, pieces: Iterable[bytes]) -> None:
        self._pieces = iter(pieces)
        self._rest = memoryview(b"")

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        while not self._rest:
            piece = next(self._pieces, None)
            if piece is None:
                return 0
            self._rest = memoryview(piece)
        target = memoryview(buffer)
        size = min(len(target), len(self._rest))
        target[:size] = self._rest[:size]
        self._rest = self._rest[size:]
        return size
