from __future__ import annotations

import random
from itertools import product

import pytest

from vaultnet.model.settings import Settings
from vaultnet.model.vault_config import VaultConfig
from vaultnet.notes.parse import parse
from vaultnet.people import person_lines
from vaultnet.people.conventions import conventions_from
from vaultnet.people.quick import quick_mentions

CONVENTIONS, _ = conventions_from(Settings(), VaultConfig())
BEGINNINGS = [
    *(
        "lunch",
        "coffee",
        "call",
        "video call",
        "email",
        "chat",
        "walk",
        "met",
        "met at the fair",
        "met at conference",
        "met her brother",
        "lunch at the fair",
        "visit to the new plant",
        "pranzo",
        "telefonata",
    ),
    *(
        "riunione",
        "fair",
        "Teams",
        "visto",
        "saw",
        "parlato di prezzi",
        "coffee machine",
        "letter of credit",
        "voicemail",
    ),
    *("sent", "lunch,", "Call:", "☕", "two calls", "in person"),
]
PEOPLE = [
    *("", " with [[Bruno]]", " con [[Bruno]]", " without [[Bruno]]", " about [[Bruno]]", " with a friend of [[Bruno]]"),
]
ENDS = [
    *(
        "",
        " — nice",
        ". Great day",
        ", cancelled",
        " cancelled",
        ": no answer",
        " (cancelled)",
        " **cancelled**",
        " on zoom",
    ),
    *(" over dinner", " tomorrow", ", next month more", " that Anna said", " the contract", " from her", " to her"),
    *(", left a message", " — moved to May"),
]
SENTENCE = (
    "lunch coffee call met walk pranzo chat email video Teams visto at the conference fair with con with [[Bruno]] "
    "[[Bruno|B]] [[Sara]] — — . , : and about from to next month moved agreed cancelled no answer tomorrow her team "
    "perché parlato dopo prima quick new contract Milano"
)


@pytest.mark.parametrize("beginning", BEGINNINGS)
def test_what_is_read_quickly_is_what_a_careful_reader_says(beginning: str, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = [f"- 2026-09-12: {beginning}{people}{end}" for people, end in product(PEOPLE, ENDS)]
    quick = [read(line) for line in lines]
    monkeypatch.setattr(person_lines, "quick_mentions", lambda *_: ())
    careful = [read(line) for line in lines]
    assert [pair for pair in zip(lines, quick, careful, strict=True) if pair[1] != pair[2]] == []


def test_lines_of_words_in_any_order_are_read_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    source = random.Random(11)  # noqa: S311  # lines for a test
    lines = [f"- 2026-09-12: {' '.join(source.choices(SENTENCE.split(), k=source.randint(1, 9)))}" for _ in range(2000)]
    quick = [read(line) for line in lines]
    monkeypatch.setattr(person_lines, "quick_mentions", lambda *_: ())
    careful = [read(line) for line in lines]
    assert [pair for pair in zip(lines, quick, careful, strict=True) if pair[1] != pair[2]] == []


def test_plain_lines_are_read_quickly() -> None:
    block = parse("Anna.md", b"- 2026-09-12: coffee with [[Bruno]] - nice day\n").blocks[0]
    assert [mention.channel for mention in quick_mentions(block, CONVENTIONS, CONVENTIONS.lexicon)] == [
        "coffee",
        "coffee",
    ]


def read(line: str) -> object:
    return person_lines.person_mentions(parse("People/Anna.md", f"## Log\n{line}\n".encode()), CONVENTIONS)
