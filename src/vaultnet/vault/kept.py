"""Kept: the new text of a page, with every line that the user added to the old one."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from vaultnet.model.page import END_MARK
from vaultnet.vault.mark import BOM, digest_of, fingerprint, parts, without_digest

if TYPE_CHECKING:
    from collections.abc import Iterator


def kept(new: bytes, old: bytes, copy: bytes) -> bytes:
    """Return the new page with what the user has in the old one.

    Text below the end mark stays byte for byte. Lines typed above it move to just below it. Somebody typed there when
    the old page no longer has the fingerprint that stands in it; which lines they are, the copy of what we wrote last
    tells: every line that is not in it, counting repetitions. Without that copy (another machine wrote the page, or
    the state was deleted) every line that is not in the new page moves: some of ours may then stand there once more,
    but none of the user's is lost. Blank lines, trailing spaces and line ends are no typing.

    Source: spec 5.
    """
    ours, below = parts(old)
    if fingerprint(ours) == digest_of(old):
        return new + below
    written_last = copy if digest_of(copy) == digest_of(old) else new
    typed = b"\n".join(_typed(without_digest(ours), without_digest(written_last)))
    if not typed:
        return new + below
    gap = b"" if not below or below.startswith((b"\n", b"\r\n")) else b"\n"
    return new + typed + b"\n" + gap + below


def _typed(ours: bytes, known: bytes) -> Iterator[bytes]:
    """Yield the lines of `ours` that are not known, with the blank lines between them, and one between two places."""
    left = Counter(line.rstrip() for line in known.split(b"\n"))
    left[END_MARK.encode()] = ours.count(b"\n") + 1
    blanks: list[bytes] = []
    started = False
    for line in ours.removeprefix(BOM).split(b"\n"):
        bare = line.rstrip()
        if not bare:
            blanks.append(line)
        elif left[bare]:
            left[bare] -= 1
            blanks = [b""]
        else:
            if started:
                yield from blanks
            yield line
            started, blanks = True, []
