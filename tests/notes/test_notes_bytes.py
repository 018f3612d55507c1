from __future__ import annotations

import pytest

from vaultnet.model.problem import Problem
from vaultnet.notes.parse import parse


def lines(data: bytes) -> list[tuple[int, str]]:
    return [(block.line, block.text) for block in parse("A.md", data).blocks]


def problems(data: bytes) -> list[tuple[int, str, tuple[str, ...]]]:
    return [(problem.line, problem.code, problem.details) for problem in parse("A.md", data).problems]


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
def test_lines_end_at_any_of_the_three_ends(end: bytes) -> None:
    assert lines(end.join((b"# 1", b"", b"two 2", b"", b"- 3"))) == [(1, "1"), (3, "two 2"), (5, "3")]


@pytest.mark.parametrize("char", ["\u2028", "\u2029", "\x0b", "\x0c", "\x85", "\x1c", "\x1d", "\x1e"])
def test_no_other_character_ends_a_line(char: str) -> None:
    assert lines(f"a{char}b 1\n\nc 2".encode()) == [(1, f"a{char}b 1"), (3, "c 2")]


def test_a_bom_is_no_text() -> None:
    assert lines(b"\xef\xbb\xbf# 1") == [(1, "1")]


def test_an_empty_file_is_an_empty_note() -> None:
    note = parse("A.md", b"")
    assert (note.path, dict(note.fields), note.tags, note.blocks, note.problems) == ("A.md", {}, (), (), ())


def test_bytes_that_are_no_utf_8_are_replaced_and_reported() -> None:
    data = b"---\nname: Zo\xeb\n---\n\n- caff\xe8 with [[Ada]]\n"
    assert problems(data) == [(2, "not_utf8", ())]
    assert lines(data) == [(5, "caff\ufffd with [[Ada]]")]
    assert parse("A.md", data).fields["name"].values[0].text == "Zo\ufffd"


def test_utf_16_is_reported_and_read_no_further() -> None:
    note = parse("A.md", "# 1\n[[Ada]]\n".encode("utf-16"))
    assert {problem.code for problem in note.problems} == {"nul_bytes", "not_utf8"}
    assert note.blocks == ()


def test_a_body_with_nul_is_left_out_and_its_head_is_read() -> None:
    note = parse("A.md", b"---\nname: Ada\n---\n# 1\nx\0y\n")
    assert note.problems == (Problem("A.md", 5, "nul_bytes"),)
    assert note.blocks == ()
    assert note.fields["name"].values[0].text == "Ada"


def test_a_body_over_a_megabyte_is_left_out() -> None:
    note = parse("A.md", b"---\nname: Ada\n---\n" + b"word 1\n" * 150_000)
    assert note.problems == (Problem("A.md", 4, "skipped_long", ("150001",)),)
    assert (note.blocks, note.fields["name"].values[0].text) == ((), "Ada")


def test_a_section_over_5000_lines_is_left_out() -> None:
    assert problems(b"# 1\n" + b"- 2\n" * 5001)[0][1] == "skipped_long"


def test_many_lines_under_many_headings_are_read() -> None:
    note = parse("A.md", b"# 1\n- 2\n" * 3000)
    assert (note.problems, len(note.blocks)) == ((), 6000)


def test_problems_are_in_order_of_lines() -> None:
    data = b"---\nk: @x\n---\n<<<<<<< a\n\xff\n=======\n>>>>>>> b\n"
    assert [line for line, _, _ in problems(data)] == [2, 4, 5]
