"""Addresses of a mail: who is meant, with the names that mail programs write in many codings (RFC 2047)."""

from __future__ import annotations

import binascii
import re
from email.errors import HeaderParseError
from email.header import decode_header
from functools import lru_cache
from itertools import islice
from typing import Final

from vaultnet.importers.charsets import decoded
from vaultnet.importers.evidence import Somebody
from vaultnet.importers.identity import email_of
from vaultnet.importers.names import name_of

_PART: Final = re.compile(r'(?:[^",;]|"(?:[^"\\]|\\(?:.|\Z))*+(?:"|\Z))++', re.DOTALL)
_ANGLE: Final = re.compile(r"<([^<>]{1,400})>")
_QUOTED: Final = re.compile(r"\\(.)")
MOST: Final = 64
"""Addresses of one field that are read; a mail to so many is a circular."""

_LONGEST_NAME: Final = 400
_SHORT: Final = 400
"""Longest field that is remembered. Units: signs."""


def addresses(field: str) -> tuple[Somebody, ...]:
    """Return everybody that a field (`From`, `To` …) names by an address, each once, in order.

    `"Rossi, Anna" <anna@…>` is one; groups (`undisclosed-recipients:;`) and what is no address are passed over.
    """
    return _again(field) if len(field) <= _SHORT else _addresses(field)


def _addresses(field: str) -> tuple[Somebody, ...]:
    found: dict[str, Somebody] = {}
    for part in islice(_PART.findall(field), MOST):
        angle = _ANGLE.search(part)
        before = part[: angle.start()] if angle else ""
        email = email_of(angle[1]) if angle else email_of(part.rpartition(":")[2].partition("(")[0])
        if email:
            found.setdefault(email, Somebody(email, _name(before, email), email))
    return tuple(found.values())


_again: Final = lru_cache(maxsize=4096)(_addresses)
"""Correspondents come again and again."""


def _name(text: str, email: str) -> str:
    """Return the name before an address; empty when it only says the address again."""
    plain = _QUOTED.sub(r"\1", text.strip().strip('"')[:_LONGEST_NAME])
    name = decoded_words(plain).strip().strip("'\"")
    return "" if "@" in name or name == email.partition("@")[0] else name_of(name).name


def decoded_words(text: str) -> str:
    """Return a text with its encoded words (`=?utf-8?Q?Zo=C3=AB?=`) read; broken ones stay as they are."""
    if "=?" not in text:
        return text
    try:
        parts = decode_header(text)
    except (HeaderParseError, binascii.Error, ValueError):
        return text
    return "".join(part if isinstance(part, str) else decoded(part, charset or "") for part, charset in parts)
