from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from vaultnet.model.problem import Problem
from vaultnet.notes import yaml_fields
from vaultnet.notes.parse import parse

if TYPE_CHECKING:
    from vaultnet.model.note import Note


def read(yaml_text: str) -> Note:
    return parse("A.md", f"---\n{yaml_text}\n---\n".encode())


def values(yaml_text: str, key: str = "k") -> list[str] | None:
    field = read(yaml_text).fields.get(key)
    return None if field is None else [value.text for value in field.values]


def problems(yaml_text: str) -> list[tuple[int, str]]:
    return [(problem.line, problem.code) for problem in read(yaml_text).problems]


@pytest.mark.parametrize(
    ("yaml_text", "kept"),
    [
        # The table of obsidian.md 1.4.
        ("k: [[Ada]]", ["[[Ada]]"]),
        ("k:\n  - [[Ada]]", ["[[Ada]]"]),
        ("k: [[Ada|the countess]]", ["[[Ada|the countess]]"]),
        ("k: [[[A]], [[B]]]", ["[[A]]", "[[B]]"]),
        ("k: [[Acme, Inc.]]", ["[[Acme, Inc.]]"]),
        ("k: 2026-11-24", ["2026-11-24"]),
        ("k: 2026-13-01", ["2026-13-01"]),
        ("k: 2026-11-24T10:30", ["2026-11-24T10:30"]),
        ("k: yes", ["yes"]),
        ("k: no", ["no"]),
        ("k: on", ["on"]),
        ("k: NO", ["NO"]),
        ("k: 12:30", ["12:30"]),
        ("k: 1_000", ["1_000"]),
        ("k: +393331234567", ["+393331234567"]),
        ("k: 0612345678", ["0612345678"]),
        ("k: #people", []),
        ("k:\n  - #people", []),
        ("k: {{date}}", ["{{date}}"]),
        ("k: !foo bar", ["bar"]),
        ("k:: v", ["v"]),
        # Values that a reader of YAML 1.1 changes in silence (reliability.md 5.1).
        ("k: 0171", ["0171"]),
        ("k: 00123", ["00123"]),
        ("k: 1:30", ["1:30"]),
        ("k: 12:30:45", ["12:30:45"]),
        ("k: .inf", [".inf"]),
        ("k: 2024-01-05 10:00", ["2024-01-05 10:00"]),
        ("k: Anna # a comment", ["Anna"]),
        ("k: 0000-00-00", ["0000-00-00"]),
        ("k: 2024-02-30", ["2024-02-30"]),
        ("k: 25:00", ["25:00"]),
        ("k: !!int abc", ["abc"]),
        ('k: !!timestamp "abc"', ["abc"]),
        ("k: !!python/object:os.system x", ["x"]),
        ("k: " + "9" * 5000, ["9" * 5000]),
        ("k: 1e3", ["1e3"]),
        ("k: true", ["true"]),
        # Nothing.
        ("k:", []),
        ("k: null", []),
        ("k: ~", []),
        ('k: ""', []),
        ("k: []", []),
        ("k: {}", None),
        # Forms.
        ('k: "a \\"quoted\\" b"', ['a "quoted" b']),
        ("k: 'it''s'", ["it's"]),
        ("k: 'null'", ["null"]),
        ("k: [a, 'b, c', \"d\"]", ["a", "b, c", "d"]),
        ("k:\n- a\n- b", ["a", "b"]),
        ("k: >-\n  one\n  two", ["one two"]),
        ("k: |\n  one\n  two", ["one\ntwo"]),
        ("k: one\n  two", ["one two"]),
        ('k: "[[A]], [[B]]"', ["[[A]]", "[[B]]"]),
        ('k: "CTO at [[A]], since 2020"', ["CTO at [[A]], since 2020"]),
        ("k: http://a.example/b#c", ["http://a.example/b#c"]),
        ("k: Zoë 😀", ["Zoë 😀"]),
    ],
)
def test_a_value_is_the_text_that_was_typed(yaml_text: str, kept: list[str] | None) -> None:
    if kept is not None:
        assert values(yaml_text) == kept
        assert problems(yaml_text) == []
    else:
        assert not values(yaml_text)


@pytest.mark.parametrize(
    ("yaml_text", "kept", "line"),
    [
        ("a: 1\nk: [[A]], [[B]]", ["[[A]]", "[[B]]"], 3),
        ("k: Rosen: Consulting", ["Rosen: Consulting"], 2),
        ("k: @ada", ["@ada"], 2),
        ("k: `x`", ["`x`"], 2),
        ("k: %x", ["%x"], 2),
        ("k: -", ["-"], 2),
        ("k:\n\tx: 1", [], 3),
        ("k: *bold*", [], 2),
        ('k: "open', ["open"], 2),
        ("k: [a, b", ["a", "b"], 3),
        ("k: {{date}} x", ["{{date}} x"], 2),
        ("a: @x\nk:\n  - @y\n  - z", ["@y", "z"], 2),
        ("a: \x01\nk: v", ["v"], 2),
    ],
)
def test_lines_of_broken_yaml_are_salvaged(yaml_text: str, kept: list[str], line: int) -> None:
    assert values(yaml_text) == kept
    assert problems(yaml_text) == [(line, "bad_yaml")]


def test_what_libyaml_said_stands_in_the_problem() -> None:
    assert read("k: Rosen: Consulting").problems == (
        Problem("A.md", 2, "bad_yaml", ("mapping values are not allowed in this context",)),
    )


def test_the_last_of_a_duplicate_key_wins_and_is_reported() -> None:
    note = read("k: 1\nb: x\nk: 2")
    assert [value.text for value in note.fields["k"].values] == ["2"]
    assert note.problems == (Problem("A.md", 4, "duplicate_key", ("k",)),)


def test_two_spellings_of_a_key_gather_their_values() -> None:
    note = read("email: a@x.example\ne-mail: b@x.example")
    assert [value.text for value in note.fields["email"].values] == ["a@x.example", "b@x.example"]
    assert note.problems == ()


@pytest.mark.parametrize("key", ["content", "handler", "self", "2024", "1985", "encoding", "text", "null", "yes"])
def test_any_key_is_an_ordinary_key(key: str) -> None:
    assert values(f"{key}: x", key) == ["x"]


def test_nested_maps_are_flattened() -> None:
    note = read("adr:\n  locality: Bari\n  zip: '0171'\nemails:\n  - type: work\n    v: a\n  - type: home\n    v: b")
    found = {key: [value.text for value in field.values] for key, field in note.fields.items()}
    assert found == {
        "adr.locality": ["Bari"],
        "adr.zip": ["0171"],
        "emails.type": ["work", "home"],
        "emails.v": ["a", "b"],
    }


def test_keys_keep_their_spelling_and_their_line() -> None:
    note = read("# comment\nLast Contact: 2026-01-01\nTags:\n  - a\n\n  - b")
    assert (note.fields["lastcontact"].key, note.fields["lastcontact"].line) == ("Last Contact", 3)
    assert [value.line for value in note.fields["tags"].values] == [5, 7]


def test_lines_stay_right_behind_breaks_that_no_editor_knows() -> None:
    note = read("a: 'x\u2028y'\nb: 'x\x85y'\nk: v")
    assert note.fields["k"].line == 4


def test_json_between_the_fences_is_read() -> None:
    assert values('{"k": "v", "l": ["a"]}') == ["v"]
    assert values('{"k": "v", "l": ["a"]}', "l") == ["a"]


HOSTILE = {
    "60,000 braces": ("k: 1\nx: " + "{" * 60_000, "yaml_too_deep"),
    "60,000 braces alone": ("{" * 60_000, "yaml_too_deep"),
    "deep lists": ("x: " + "[" * 500 + "]" * 500, "yaml_too_deep"),
    "billion laughs": (
        "a: &a [x,x,x,x,x,x,x,x,x]\n"
        + "".join(f"{chr(98 + i)}: &{chr(98 + i)} [{','.join(['*' + chr(97 + i)] * 9)}]\n" for i in range(9)),
        "yaml_aliases",
    ),
    "merge bomb": (
        "a0: &a0 {x: 1}\n" + "".join(f"a{i + 1}: &a{i + 1} {{<<: [*a{i}, *a{i}]}}\n" for i in range(24)),
        "yaml_aliases",
    ),
    "an alias": ("x: *y", "yaml_aliases"),
    "300 KB of sexagesimals": ("x: 1" + ":59" * 100_000, "yaml_too_large"),
    "60,000 members": ("x: [" + "a," * 30_000 + "]", "yaml_too_many"),
    "30,000 items": ("x:\n" + "- a\n" * 12_000, "yaml_too_many"),
    "an anchor": ("k: &x 1", "yaml_aliases"),
}


@pytest.mark.parametrize("case", HOSTILE)
def test_what_no_head_needs_is_a_problem_within_milliseconds(case: str) -> None:
    yaml_text, code = HOSTILE[case]
    read("warm: [up")
    started = time.perf_counter()
    note = read(yaml_text)
    assert time.perf_counter() - started < 0.5
    if case == "60,000 braces alone":
        assert note.fields == {}
    assert [problem.code for problem in note.problems] == [code]


def test_fields_beside_a_bomb_are_salvaged() -> None:
    assert values("k: v\nx: " + "{" * 60_000) == ["v"]


@pytest.mark.parametrize("case", HOSTILE)
def test_without_libyaml_the_same_is_read(case: str, monkeypatch: pytest.MonkeyPatch) -> None:
    yaml_text, code = HOSTILE[case]
    monkeypatch.setattr(yaml_fields, "HAS_LIBYAML", False)
    assert [problem.code for problem in read(yaml_text).problems] == [code]
    assert values("k: [[Ada]]\nl: &a b") == ["[[Ada]]"]
    note = read('# by hand\nk: {a: [b, "c\\n", 😀], d: 0171}\nl: v')
    assert {key: [value.text for value in field.values] for key, field in note.fields.items()} == {
        "k.a": ["b", "c", "😀"],
        "k.d": ["0171"],
        "l": ["v"],
    }
    assert note.fields["l"].line == 4
