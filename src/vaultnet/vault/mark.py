"""The mark: what tells a page of ours from a note of the user's.

A page of ours opens with properties, and among them is `generator: vaultnet`. Two more belong to the writer: `format`,
and `digest`, a fingerprint of what we wrote, by which it is seen whether somebody typed inside the page.
"""

from __future__ import annotations

import re
from typing import Final

from vaultnet.digest import blake2b
from vaultnet.model.page import END_MARK, GENERATOR

HEAD_BYTES: Final = 4096
"""The mark stands within so many first bytes."""

BOM: Final = b"\xef\xbb\xbf"

_OPEN: Final = re.compile(rb"(?:%b)?---\r?\n" % BOM)
_CLOSE: Final = re.compile(rb"^---\r?$", re.MULTILINE)
_MARK: Final = re.compile(rb"""^generator:[ \t]*(["']?)%b\1[ \t]*\r?$""" % GENERATOR.encode(), re.MULTILINE)
_FORMAT: Final = rb"""(?m)^format:[ \t]*["']?(\d{1,9})["']?[ \t]*\r?$"""
_DIGEST: Final = rb"""(?m)^digest:[ \t]*["']?([0-9a-z-]+)["']?[ \t]*\r?\n"""
_END: Final = rb"(?m)^%b[ \t]*\r?(?:\n|\Z)" % re.escape(END_MARK.encode())
"""These three are compiled when they are first needed: a walk that only asks for the mark does without."""


def is_ours(data: bytes) -> bool:
    """Return whether the file with this text (its first `HEAD_BYTES` are enough) is a page that vaultnet wrote."""
    # Every note is asked: nearly all are answered by the first test.
    return b"generator:" in data[:HEAD_BYTES] and _MARK.search(_head(data)) is not None


def format_of(data: bytes) -> int:
    """Return the format of a page; 0 when it does not say."""
    found = re.search(_FORMAT, _head(data))
    return int(found[1]) if found else 0


def digest_of(data: bytes) -> str:
    """Return the fingerprint that stands in a page; empty when there is none."""
    found = re.search(_DIGEST, _head(data))
    return found[1].decode() if found else ""


def parts(data: bytes) -> tuple[bytes, bytes]:
    """Return what we wrote of a page, up to its end mark, and what the user has below it.

    Of several end marks the first is ours while nobody has typed above it (the others stand in text of the user's), and
    the last one otherwise. A page without an end mark has nothing below: all of it is then looked at for lines of the
    user's.
    """
    ends = [found.end() for found in re.finditer(_END, data)] or [len(data)]
    is_first = len(ends) > 1 and fingerprint(data[: ends[0]]) == digest_of(data)
    cut = ends[0 if is_first else -1]
    return data[:cut], data[cut:]


def fingerprint(ours: bytes) -> str:
    """Return the fingerprint of what we wrote, its own line left out; line ends and a BOM make no difference."""
    plain = without_digest(ours).removeprefix(BOM).replace(b"\r\n", b"\n")
    return f"b2-{blake2b(plain.rstrip(), digest_size=12).hexdigest()}"


def with_digest(text: str) -> bytes:
    """Return a rendered page as bytes, its fingerprint put in as the last property."""
    data = text.encode()
    head = _head(data)
    line = f"digest: {fingerprint(data)}\n".encode()
    return head + line + data[len(head) :]


def without_digest(ours: bytes) -> bytes:
    """Return what we wrote of a page without the line of its fingerprint."""
    found = re.search(_DIGEST, _head(ours))
    return ours[: found.start()] + ours[found.end() :] if found else ours


def _head(data: bytes) -> bytes:
    """Return the properties of a note from the opening `---` up to the closing one; empty when it has none."""
    opening = _OPEN.match(data)
    closing = _CLOSE.search(data, opening.end(), HEAD_BYTES) if opening else None
    return data[: closing.start()] if closing else b""
