"""Content lines: what cards (vCard) and calendars (iCalendar) are written in, `NAME;PARAMETER=…:value`.

Old phones, Outlook and Google each bend the rules, so this is read by us: the reasons are in docs/decisions/0002.
"""

from __future__ import annotations

import re
from binascii import a2b_qp
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from vaultnet.importers.byte_lines import LONGEST
from vaultnet.importers.charsets import decoded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_BINARY: Final = re.compile(
    rb"(?:[\w-]+\.)?(?:PHOTO|LOGO|SOUND|KEY|ATTACH|IMAGE|X-MS-CARDPICTURE|X-ABCROP-RECTANGLE)[;:]", re.IGNORECASE
)
"""Properties that hold pictures, sounds and keys: passed over before anything is put together or decoded."""

MOST_PARTS: Final = 500
"""Parts of one value that are read."""

_PRINTABLE: Final = re.compile(rb"[^:]{0,400}QUOTED-PRINTABLE", re.IGNORECASE)
_HEAD: Final = re.compile(rb'((?:[^":]|"[^"]*")*+):')
_PARAMETER: Final = re.compile(r'(?:[^;"]|"[^"]*+(?:"|\Z))++')
_PARTS: Final = {sign: re.compile(rf"(?:[^{sign}\\]|\\.|\\\Z)*+", re.DOTALL) for sign in ",;"}
_ESCAPED: Final = re.compile(r"\\(.)", re.DOTALL)
_LONGEST_HEAD: Final = 4096
"""Units: bytes of a name with its parameters."""

_LONGEST_VALUE: Final = 4096
"""Units: signs of a value that is no note."""

_PRINTABLE_NAMES: Final = frozenset(("QUOTED-PRINTABLE", "Q"))
_ENCODINGS: Final = _PRINTABLE_NAMES | {"BASE64", "B", "8BIT", "7BIT"}
_NOTHING: Final[Mapping[str, tuple[str, ...]]] = {}


class ContentLine(NamedTuple):
    """One property of a card or an event."""

    name: str
    """In capitals, without its group."""

    value: str
    """As written, its `\\,` and `\\;` still there; quoted-printable and charset are undone."""

    parameters: Mapping[str, tuple[str, ...]] = _NOTHING
    """By name in capitals; values as written, without quotes. A bare word of vCard 2.1 (`TEL;CELL`) is a `TYPE`."""

    group: str = ""
    """`item1` of `item1.TEL`: joins a property to its label."""

    def types(self) -> frozenset[str]:
        """Return the values of `TYPE` in capitals: `TEL;TYPE="voice,home"` has two."""
        return frozenset(part.strip().upper() for value in self.parameters.get("TYPE", ()) for part in value.split(","))


def content_lines(lines: Iterable[bytes]) -> Iterator[ContentLine]:
    """Give the content lines of a file; what is none is passed over. Pictures are never put together."""
    return filter(None, map(_content_line, unfolded(lines)))


def unfolded(lines: Iterable[bytes]) -> Iterator[bytes]:
    """Give whole lines: a fold begins with a blank (one is dropped), or follows a `=` of quoted-printable.

    Pictures are never put together: what goes on without a blank (vCard 2.1) has no colon, and is no property.
    """
    parts: list[bytes] = []
    length = 0
    in_picture = is_printable = False
    for line in lines:
        if not (line or is_printable):
            continue
        if is_printable and parts[-1].endswith(b"="):
            parts[-1] = parts[-1][:-1]
            more = line.lstrip(b" \t")
        elif line[:1] in {b" ", b"\t"} and (parts or in_picture):
            more = line[1:]
        else:
            if parts:
                yield b"".join(parts)
            in_picture = bool(_BINARY.match(line))
            parts = [] if in_picture or not line else [line]
            length = len(line)
            is_printable = bool(parts) and bool(_PRINTABLE.match(line))
            continue
        if not in_picture and length < LONGEST:
            parts.append(more)
            length += len(more)
    if parts:
        yield b"".join(parts)


def unescaped(text: str) -> str:
    r"""Return the text with `\n`, `\,`, `\;`, `\:` and `\\` undone, trimmed."""
    if "\\" not in text:
        return text.strip()
    return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], text).strip()


def parted(text: str, sign: str) -> list[str]:
    r"""Return what stands between unescaped signs (`;` or `,`), still escaped: `a\;b;c` has two parts by `;`.

    No more than `MOST_PARTS`.
    """
    if "\\" not in text:
        return text.split(sign, MOST_PARTS)[:MOST_PARTS]
    pattern = _PARTS[sign]
    parts: list[str] = []
    at = 0
    while at <= len(text) and len(parts) < MOST_PARTS:
        found = pattern.match(text, at)
        end = found.end() if found else at
        parts.append(text[at:end])
        at = end + 1
    return parts


def _content_line(data: bytes) -> ContentLine | None:
    """Return the line read; None when it has no name and value."""
    head, colon, value = data.partition(b":")
    if b'"' in head and (found := _HEAD.match(data)):
        head, value = found[1], data[found.end() :]
    if not (head and colon) or len(head) > _LONGEST_HEAD:
        return None
    name, parameters, group = _head(head)
    if not name:
        return None
    if not parameters:
        text = decoded(value)
    else:
        if not _PRINTABLE_NAMES.isdisjoint(parameters.get("ENCODING", ())):
            value = a2b_qp(value.replace(b"=3B", b"\\;").replace(b"=3b", b"\\;"))
        text = decoded(value, parameters.get("CHARSET", ("",))[0])
    text = text.replace("\0", "") if "\0" in text else text
    return ContentLine(name, text if name == "NOTE" else text[:_LONGEST_VALUE], parameters, group)


@lru_cache(maxsize=1024)  # most lines of a file begin like others
def _head(data: bytes) -> tuple[str, Mapping[str, tuple[str, ...]], str]:
    """Return name, parameters and group of what stands before the colon."""
    first, *pieces = _PARAMETER.findall(decoded(data)) or [""]
    group, _, name = first.strip().upper().rpartition(".")
    return name, _parameters(pieces) if pieces else _NOTHING, group


def _parameters(pieces: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return the parameters by name; several of one name are all kept (`TYPE=CELL;TYPE=WORK`)."""
    parameters: dict[str, tuple[str, ...]] = {}
    for piece in pieces:
        name, sign, value = piece.partition("=")
        name = name.strip().upper()
        if not sign:
            name, value = ("ENCODING" if name in _ENCODINGS else "TYPE"), name
        elif name == "ENCODING":
            value = value.strip().upper()
        parameters[name] = (*parameters.get(name, ()), value.strip().strip('"'))
    return parameters
