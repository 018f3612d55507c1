"""Lines read as YAML without a YAML parser against libyaml: the same fields, or no answer."""

from __future__ import annotations

import random

from vaultnet.notes.plain_yaml import plain_fields
from vaultnet.notes.yaml_fields import YamlFields, YamlRefusedError

SIGNS = [
    "a",
    "b",
    "key",
    " ",
    " ",
    "  ",
    "- ",
    "-",
    ":",
    ": ",
    '"',
    "'",
    "[",
    "]",
    "[[",
    "]]",
    ",",
    ", ",
    "#",
    " #",
    "null",
    "~",
    "x y",
    "1",
    "2026-01-01",
    "{",
    "}",
    "|",
    ">",
    "*",
    "&",
    "!",
    "é",
    ".",
    "/",
    "(",
    ")",
    "?",
    "@",
    "`",
    "%",
    "=",
    "+",
    "\\",
    "yes",
    "0171",
    "12:30",
    ">-",
    "[[Ada]]",
    "[a, b]",
    '"q"',
    "'r'",
    '["s", t]',
    "\t",
    "\xa0",
    "😀",
]
STARTS = ["", "", "", "  ", "    ", " ", "- ", "  - "]
KEYS = ["a", "b", "c d", "e-f", "null", "é", "a"]
SEPARATORS = [": ", ": ", ": ", ":", "", " : "]
HEADS = 20_000


def generated(source: random.Random) -> str:
    """Return a head of up to six lines, nearly YAML."""
    lines = []
    for _ in range(source.randint(1, 6)):
        text = "".join(source.choice(SIGNS) for _ in range(source.choice((0, 1, 1, 1, 2, 3))))
        lines.append(source.choice(STARTS) + source.choice(KEYS) + source.choice(SEPARATORS) + text)
    return "\n".join(lines) + "\n"


def test_plain_lines_say_what_libyaml_says() -> None:
    source = random.Random(13)  # noqa: S311  # the same heads every time
    plain = 0
    for _ in range(HEADS):
        yaml_text = generated(source)
        fields = plain_fields(yaml_text, 2)
        if fields is None:
            continue
        handler = YamlFields(0, len(yaml_text))
        try:
            handler.load(yaml_text)
        except YamlRefusedError as refusal:
            raise AssertionError(yaml_text) from refusal
        assert handler.fields is not None
        assert list(fields.items()) == list(handler.fields.items()), yaml_text
        assert handler.duplicates == []
        plain += 1
    assert plain > HEADS / 50


def test_a_head_as_people_write_it_is_plain() -> None:
    yaml_text = (
        'type: person\naliases: [Ada, "the countess"]\ncompany: "[[Acme]]"\nmet: [[Bob]]\ntags:\n  - a\n  - b/c\n'
        "phone: '+39 333'\nadr:\n  city: Bari\n  zip: \"70121\"\nnote: >-\n  one\n  two\nurl: https://a.example/b#c\n"
    )
    assert plain_fields(yaml_text, 2) is not None
