"""What holds for every file, whatever stands in it."""

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from vaultnet.notes.days import day_in_name, whole_day, written_days
from vaultnet.notes.keys import folded, normalised
from vaultnet.notes.moment import day_pattern
from vaultnet.notes.parse import parse
from vaultnet.notes.quote import MOST_CHARACTERS, quoted
from vaultnet.notes.references import reference_of

if TYPE_CHECKING:
    from vaultnet.model.note import Note

PIECES = st.sampled_from(
    [
        "---\n",
        "- ",
        "* ",
        "1. ",
        "# ",
        "## ",
        "> ",
        "| ",
        "|",
        "---|---\n",
        "```\n",
        "~~~",
        "    ",
        "\t",
        "\n",
        "\n",
        "\n\n",
        "[[Ada]]",
        "[[Bob|b]]",
        "![[c]]",
        "[x](y.md)",
        "[",
        "]]",
        "`",
        "~~",
        "%%",
        "$$",
        "$",
        "<!--",
        "-->",
        "<div>",
        "\\",
        "k: v\n",
        "k:: v",
        "[k:: v]",
        "**Role:** x",
        "- Role: x\n",
        "#tag",
        "- [ ] ",
        "- [x] ",
        "TODO ",
        "2026-05-07",
        "7 maggio 2026",
        "é",
        "😀",
        "\u2028",
        "\x00",
        "\r",
        "\r\n",
        "\ufeff",
        "<<<<<<< a\n",
        "=======\n",
        ">>>>>>> b\n",
        "===\n",
        "a",
        " ",
        ": ",
        "x",
    ]
)
TEXTS = st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=25).map("".join))
FILES = st.one_of(
    TEXTS.map(lambda text: text.encode("utf-8", "replace")),
    st.tuples(TEXTS, TEXTS).map(lambda pair: f"---\n{pair[0]}\n---\n{pair[1]}".encode("utf-8", "replace")),
    st.binary(max_size=60),
)


def lines_of(data: bytes) -> int:
    return data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n") + 1


def hold_together(note: Note, last_line: int) -> None:
    """Assert what is true of every note."""
    at = 0
    for index, block in enumerate(note.blocks):
        assert at <= block.line <= last_line
        at = block.line
        assert -1 <= block.parent < index
        assert "\n" not in block.text
        end = 0
        for link in block.links:
            assert end <= link.start < link.end <= len(block.text)
            assert link.target
            assert link.text
            end = link.end
    for key, field in note.fields.items():
        assert key == normalised(field.key)
        assert 1 <= field.line <= last_line
        assert all(value.text and 1 <= value.line <= last_line for value in field.values)
    assert len({tag.text for tag in note.tags}) == len(note.tags)
    assert all(tag.text and 1 <= tag.line <= last_line and tag.text == tag.text.lower() for tag in note.tags)
    assert all(0 <= problem.line <= last_line and problem.path == note.path for problem in note.problems)


@settings(max_examples=600, deadline=None)
@given(FILES)
def test_any_file_is_read_and_holds_together(data: bytes) -> None:
    note = parse("A.md", data)
    hold_together(note, lines_of(data))
    assert parse("A.md", data) == note
    assert pickle.loads(pickle.dumps(note)) == note  # noqa: S301  # our own bytes: workers send notes as bytes
    for block in note.blocks:
        assert len(quoted(note, block.line)) <= MOST_CHARACTERS
    for field in note.fields.values():
        assert all(reference_of(value).text for value in field.values)


@settings(max_examples=400, deadline=None)
@given(TEXTS, st.booleans())
def test_days_in_any_text_know_their_place(text: str, day_first: bool) -> None:
    end = 0
    for found in written_days(text, day_first=day_first):
        assert end <= found.start < found.end
        assert text[found.start : found.end] == found.text
        end = found.end
    whole_day(text, day_first=day_first)
    day_in_name(text)


@settings(max_examples=400, deadline=None)
@given(st.one_of(st.text(max_size=20), st.text("YMDdoQWwEgGeAaHhmsSXxZ[]\\/- .,", max_size=20)), st.text(max_size=20))
def test_any_format_reads_any_name(fmt: str, stem: str) -> None:
    pattern = day_pattern(fmt)
    if pattern is not None:
        pattern.day_of(stem)


@given(st.text(max_size=30))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert folded(folded(text)) == folded(text)
    assert normalised(normalised(text)) == normalised(text)
