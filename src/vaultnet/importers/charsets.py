"""Charsets: bytes as text, whatever their writer called their coding. Never raises."""

from __future__ import annotations

import re
from typing import Final

_KNOWN: Final = re.compile(
    r"utf-?8|(?:us-?)?ascii|iso[-_]?8859[-_]\d{1,2}|latin-?\d|(?:windows|cp)-?\d{3,4}|koi8-?[ru]|big5|gb(?:2312|k|18030)"
    r"|shift[-_]?jis|euc[-_](?:jp|kr)|iso-2022-(?:jp|kr)|utf-?16(?:-?[lb]e)?",
    re.IGNORECASE,
)
"""Names that we look up. Python knows more (`punycode`, `unicode_escape`), which are slow or do tricks."""


def decoded(data: bytes, charset: str = "") -> str:
    """Return the bytes as text: in the coding named, else as UTF-8, else as Windows writes them."""
    if charset and _KNOWN.fullmatch(charset):
        try:
            return data.decode(charset)
        except (UnicodeDecodeError, LookupError):
            pass
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")
