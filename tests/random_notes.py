"""Random notes: bytes such as notes are made of, and such as nobody expects."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from random import Random

LINE_ENDS: Final = (b"\n", b"\r\n", b"\r")

_WORDS: Final = (
    b"# Anna", b"## Log", b"## Contacts ##", b"### log", b"- 2026-11-24 coffee", b"- [ ] call", b"", b"", b" ", b"\t",
    b"caff\xc3\xa8 \xe2\x80\xa8 x", b"\xff\xfe no text", b"a\x00b", b"```", b"~~~~", b"---", b"> quote", b"1. one",
    b"[[Acme|the firm]]", b"key: value", b"    code", b"\xc2\x85 next line", b"\x0b\x0c", b"<!-- x -->", b"#tag",
)  # fmt: skip
_FIELDS: Final = (
    b"company: Acme", b"snooze_until: 2026-01-01", b"Snooze Until:   'x'  # why", b"snooze-until:", b"tags: [a, b]",
    b"tags:", b"  - a", b"- a", b"# a comment", b"", b"phone: +49 151", b'quote: "a # b" # c', b"text: |", b"  more",
    b"snooze_until: [[Anna]]", b"snooze_until: {a: 1}", b'"snooze until": \xff', b"odd", b"a: b: c", b"x:y",
)  # fmt: skip


def random_note(chance: Random) -> bytes:
    """Return a note: with or without BOM, frontmatter and a last line end; lines that end in one way, or in all."""
    ends = (chance.choice(LINE_ENDS),) if chance.random() < 0.8 else LINE_ENDS
    lines: list[bytes] = []
    if chance.random() < 0.6:
        lines += [b"---", *chance.choices(_FIELDS, k=chance.randrange(6))]
        lines += [chance.choice((b"---", b"---", b"---", b"--- ", b"----"))]
    lines += chance.choices(_WORDS, k=chance.randrange(12))
    text = b"".join(line + chance.choice(ends) for line in lines)
    if chance.random() < 0.3:
        text = text.rstrip(b"\r\n")
    return (b"\xef\xbb\xbf" if chance.random() < 0.15 else b"") + text
