"""Heads of mail: what stands before the blank line of each message. What stands behind it is never looked at."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from vaultnet.importers.charsets import decoded

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator, Mapping

    from vaultnet.model.foreign import ForeignFile

LONGEST: Final = 262_144
"""Bytes of one head that are read; mailing programs write some thousands. Units: bytes."""

LONGEST_FIELD: Final = 8192
"""Units: signs of one field."""

_SEPARATOR: Final = b"\nFrom "
_ENVELOPE: Final = re.compile(
    rb"From (?:[^\r\n]{0,300}?(\w{3} \w{3} [ \d]\d \d\d:\d\d(?::\d\d)?(?: [+-]\d{4}| [A-Z]{2,5})? \d{4})"
    rb"(?: [+-]\d{4})?)?[ \t]*\r?\n(?=[!-9;-~]{1,80}[ \t]*:|>From )"
)
"""What stands before a message: a date at its end, or nothing at all (newer Thunderbirds), and then a field."""

_BLANK: Final = re.compile(rb"\r?\n\r?\n")
_OVERLAP: Final = 512
"""Bytes kept from one piece to the next, so that no line between two messages is missed. Units: bytes."""

_FIELD: Final = re.compile(rb"([A-Za-z][A-Za-z0-9-]{1,40})[ \t]*:")
_WANTED: Final = frozenset((
    "from", "to", "cc", "bcc", "date", "delivered-to",
    "list-id", "list-unsubscribe", "auto-submitted", "precedence",
    "x-gmail-labels", "x-spam-flag", "x-unsent", "x-mozilla-draft-info",
))  # fmt: skip
"""Fields that say who wrote to whom, when, and whether a machine did. The subject is none of them."""


class MailHead(NamedTuple):
    """The fields of one message that we want, by name in lower case, and the date of its `From ` line."""

    fields: Mapping[str, str]
    envelope_date: str = ""

    def of(self, name: str) -> str:
        """Return the field, empty when it is not there; several of one name with commas."""
        return self.fields.get(name, "")


def is_mail(head: bytes) -> bool:
    """Return whether a file begins with a mailbox's `From ` line, or with the head of one message."""
    if _ENVELOPE.match(head):
        return True
    if not _FIELD.match(head):
        return False
    end = _BLANK.search(head)
    names = {
        found[1].lower() for found in map(_FIELD.match, head[: end.start() if end else len(head)].splitlines()) if found
    }
    return (
        b"from" in names
        and len(names & {b"date", b"received", b"message-id", b"to", b"mime-version", b"return-path"}) > 1
    )


def heads(file: ForeignFile) -> Iterator[MailHead]:
    """Give the head of each message of a mailbox (mbox), or of the one message that the file is."""
    first = file.head()
    if _ENVELOPE.match(first):
        return _in_mailbox(file.pieces())
    return iter((_head(_upto_blank(first)),))


def _in_mailbox(pieces: Iterable[bytes]) -> Iterator[MailHead]:
    """Give the heads of a mailbox; no more of it than one piece and one head is in memory."""
    rest = b"\n\n"
    for piece in pieces:
        rest = yield from _whole_heads(rest + piece, is_last=False)
    yield from _whole_heads(rest, is_last=True)


def _whole_heads(data: bytes, *, is_last: bool) -> Generator[MailHead, None, bytes]:
    """Give the heads that are whole in the data; return what must be looked at again with more."""
    at = 0
    while (start := data.find(_SEPARATOR, at)) >= 0:
        envelope = _ENVELOPE.match(data, start + 1) if _is_blank_before(data, start) else None
        if not envelope:
            if not is_last and len(data) - start < _OVERLAP:
                return data[max(at, start - 2) :]
            at = start + 1
            continue
        end = _BLANK.search(data, envelope.end(), envelope.end() + LONGEST)
        if not end and not is_last and len(data) - envelope.end() < LONGEST:
            return data[max(at, start - 2) :]
        stop = end.start() if end else envelope.end() + LONGEST
        yield _head(data[envelope.end() : stop], (envelope[1] or b"").decode("ascii", "replace"))
        at = stop
    return data[max(at, len(data) - _OVERLAP) :]


def _is_blank_before(data: bytes, at: int) -> bool:
    return data[at - 1 : at] == b"\n" or data[at - 2 : at] == b"\n\r"


def _upto_blank(data: bytes) -> bytes:
    end = _BLANK.search(data)
    return data[: end.start()] if end else data


def _head(data: bytes, envelope_date: str = "") -> MailHead:
    """Return the fields of a head; folded lines are joined, and each field is cut at `LONGEST_FIELD`."""
    fields: dict[str, list[str]] = {}
    name = ""
    for line in data.splitlines():
        if line[:1] in {b" ", b"\t"}:
            if name and len(fields[name]) < _OVERLAP:
                fields[name].append(decoded(line))
            continue
        found = _FIELD.match(line)
        name = found[1].decode().lower() if found else ""
        if found and name in _WANTED:
            parts = fields.setdefault(name, [])
            parts.append(("," if parts else "") + decoded(line[found.end() : found.end() + LONGEST_FIELD]))
        else:
            name = ""
    return MailHead({key: "".join(parts)[:LONGEST_FIELD].strip() for key, parts in fields.items()}, envelope_date)
