"""Mutated notes, many: no exception, and nothing slow. `pytest -m nightly` runs a minute and says what was tried."""

from __future__ import annotations

import random
import time

import pytest

from vaultnet.notes.parse import parse

SEEDS = [
    b'---\ntype: person\ncompany: "[[Acme]]"\ntags: [a, b]\nadr:\n  city: Bari\n---\n# Ada\n\n- 2026-05-07 [[Bob|b]]\n',
    b"---\nk: &x [1, 2]\nl: *x\nm: {a: {b: c}}\nn: >-\n  text\n---\n> quote\nlazy\n\n```\ncode\n```\n- [ ] task #tag\n",
    "| a | b |\n|---|---|\n| 7 maggio 2026 | [[Zoë\\|z]] |\n\n%%\nhidden\n%%\n$$\n\n$$\n<div>\nx\n</div>\n".encode(),
    b"alias:: Ada\n\n- ## Log\n\t- TODO ((64a1b2c3-0000-4000-8000-000000000001))\n\t  id:: 1\n\t- `a` ~~no~~ ![[x]]\n",
    b"\xef\xbb\xbf---\r\na: 1\r\n---\r\n<<<<<<< x\r\n=======\r\n>>>>>>> y\r\n**Role:** b\r\n[k:: v [w]] (k2:: v)\r\n",
]
SIGNS = (
    b"\n \t-*+#>|`~<:[]{}()!&@%$\"'\\=_.,0127axk\r\x00\x85\xc3\xe2\xff".decode("latin-1").encode("latin-1")
    + "é—😀\u2028".encode()
)
WORDS = [
    *(
        b"---\n",
        b"[[",
        b"]]",
        b"![[",
        b"```\n",
        b"%%",
        b"$$",
        b"<!--",
        b"-->",
        b"- [ ] ",
        b"k: ",
        b"k:: ",
        b"&a ",
        b"*a",
        b"{{",
    ),
    *(
        b"2026-05-07",
        b"\n\n",
        b"    ",
        b"- - ",
        b"> ",
        b"|---|",
        b"<script>",
        b"!!int ",
        b"'",
        b'"',
        b"? ",
        b"- ? ",
        b"...\n",
    ),
]


def mutated(source: random.Random) -> bytes:
    """Return a seed, or two seeds joined, with some pieces deleted, doubled, moved or put in."""
    data = bytearray(source.choice(SEEDS) if source.random() < 0.8 else source.choice(SEEDS) + source.choice(SEEDS))
    for _ in range(source.choice((1, 2, 4, 8, 16))):
        at = source.randrange(len(data) + 1)
        end = min(len(data), at + source.choice((1, 2, 5, 20)))
        way = source.randrange(5)
        if way == 0:
            del data[at:end]
        elif way == 1:
            data[at:at] = data[at:end] * source.choice((1, 2, 30))
        elif way == 2:
            data[at:at] = bytes([source.choice(SIGNS)]) * source.choice((1, 1, 3, 12))
        elif way == 3:
            data[at:at] = source.choice(WORDS)
        else:
            data[at:end] = bytes(source.randrange(256) for _ in range(end - at))
    return bytes(data)


def tried(seed: int, *, most: int, seconds: float) -> tuple[int, float]:
    """Return how many notes were read, and the time of the slowest; stop at the number or after the seconds."""
    source = random.Random(seed)  # noqa: S311  # the same notes every time
    started = time.perf_counter()
    count, slowest = 0, 0.0
    while count < most and time.perf_counter() - started < seconds:
        data = mutated(source)
        before = time.perf_counter()
        try:
            parse("A.md", data)
        except Exception as error:
            raise AssertionError(data) from error
        slowest = max(slowest, time.perf_counter() - before)
        count += 1
    return count, slowest


def test_some_thousand_mutated_notes_are_read() -> None:
    count, slowest = tried(1, most=4000, seconds=60)
    assert count == 4000
    assert slowest < 1


@pytest.mark.nightly
def test_a_minute_of_mutated_notes(capsys: pytest.CaptureFixture[str]) -> None:
    count, slowest = tried(int(time.perf_counter() * 1000), most=10_000_000, seconds=60)
    with capsys.disabled():
        print(f"\n{count} notes read, the slowest in {slowest * 1000:.1f} ms")  # noqa: T201
    assert count > 50_000
    assert slowest < 1
