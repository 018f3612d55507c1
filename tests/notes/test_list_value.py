from __future__ import annotations

import pytest

from vaultnet.notes.field_value import scalar
from vaultnet.notes.list_value import with_item
from vaultnet.notes.parse import parse


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("---\nemail: a@b.example\n---\n", '---\nemail: [a@b.example, "n@w.example"]\n---\n'),
        ('---\nemail: "a@b.example"\n---\n', '---\nemail: ["a@b.example", "n@w.example"]\n---\n'),
        ("---\nemail: [a@b.example]\nx: 1\n---\n", '---\nemail: [a@b.example, "n@w.example"]\nx: 1\n---\n'),
        ("---\nemail:\n  - a@b.example\nx: 1\n---\n", '---\nemail:\n  - a@b.example\n  - "n@w.example"\nx: 1\n---\n'),
        ("---\r\nemail:\r\n- a@b.example\r\n---\r\n", '---\r\nemail:\r\n- a@b.example\r\n- "n@w.example"\r\n---\r\n'),
        ("---\nE-Mail:\n---\n", '---\nE-Mail: "n@w.example"\n---\n'),
        ("---\nemail: []\n---\n", '---\nemail: "n@w.example"\n---\n'),
        ("---\nx: 1\n---\nText\n", '---\nx: 1\nemail: "n@w.example"\n---\nText\n'),
        ("Text\n", '---\nemail: "n@w.example"\n---\nText\n'),
        ("---\nemail: a@b.example # work\n---\n", '---\nemail: [a@b.example, "n@w.example"] # work\n---\n'),
    ],
)
def test_a_value_joins_those_that_are_there_as_they_are_written(before: str, after: str) -> None:
    assert (with_item(before.encode(), "email", "n@w.example") or b"").decode() == after


@pytest.mark.parametrize(
    "note",
    [
        "---\nemail: |\n  a@b.example\n---\n",
        "---\nemail: {work: a@b.example}\n---\n",
        "---\nemail: a@b.example\nEmail: c@d.example\n---\n",
        "---\nemail: &x a@b.example\n---\n",
        "---\nemail:\n  work: a@b.example\n---\n",
        "---\nemail: a@b.example, c: d\n---\n",
    ],
)
def test_a_value_that_cannot_be_told_apart_is_left_alone(note: str) -> None:
    assert with_item(note.encode(), "email", "n@w.example") is None


def test_what_was_added_is_read_back_beside_the_rest() -> None:
    for value in ("Acme S.p.A.", "a: b", "x, y", "[[z]]", '"q"', "{{x}}", "#tag", "- item", "<% x %>"):
        note = parse("a.md", with_item(b"---\nprevious:\n  - Beta\n---\n", "previous", value) or b"")
        assert [each.text for each in note.fields["previous"].values] == ["Beta", value], scalar(value)
