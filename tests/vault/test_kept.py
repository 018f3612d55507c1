from __future__ import annotations

import pytest

from vaultnet.vault.kept import kept
from vaultnet.vault.mark import digest_of, fingerprint, format_of, is_ours, parts, with_digest


def page(*lines: str) -> bytes:
    head = ("---", "generator: vaultnet", "format: 1", "---")
    return with_digest("\n".join([*head, *lines, "<!-- vaultnet:end -->", ""]))


OLD = page("# Who to meet", "", "- Anna: 46 days", "- Luca")
NEW = page("# Who to meet", "", "- Anna: 47 days", "- Luca")


def test_a_page_carries_the_fingerprint_of_its_text_as_its_last_property() -> None:
    assert OLD.startswith(b"---\ngenerator: vaultnet\nformat: 1\ndigest: b2-")
    assert digest_of(OLD) == fingerprint(OLD)
    assert digest_of(OLD) != digest_of(NEW)
    assert is_ours(OLD)
    assert format_of(OLD) == 1


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"generator: vaultnet\n",
        b"---\ngenerator: vaultnets\n---\n",
        b"---\nmy generator: vaultnet\n---\n",
        b"---\ngenerator: vaultnet\n",
        b"---\ntitle: x\n---\ngenerator: vaultnet\n",
        b"# About\n---\ngenerator: vaultnet\n---\n",
    ],
)
def test_a_file_without_the_mark_among_its_properties_is_not_ours(data: bytes) -> None:
    assert not is_ours(data)


@pytest.mark.parametrize(
    "data",
    [
        b"---\ngenerator: vaultnet\n---\n",
        b"\xef\xbb\xbf---\r\nformat: 1\r\ngenerator: vaultnet\r\n---\r\n",
        b'---\ngenerator: "vaultnet"\ncssclasses: wide\n---\n',
        b"---\ngenerator: vaultnet\n---",
    ],
)
def test_the_mark_is_known_in_every_spelling_of_an_editor(data: bytes) -> None:
    assert is_ours(data)


def test_nothing_typed_leaves_the_new_page_as_it_is() -> None:
    assert kept(NEW, OLD, b"") == NEW


@pytest.mark.parametrize(
    "below",
    [
        b"mine\n",
        b"no line end",
        b"\r\nwith CRLF\r\n\r\n",
        b"\xff\xfe\x00 no text at all",
        b"\n\n\n",
        b"lone\rreturn",
        "caff\u00e8 \u2028 x".encode(),
        b"mine\n<!-- vaultnet:end -->\nmine, too\n<!-- vaultnet:end -->\n",
    ],
)
def test_text_below_the_end_mark_is_kept_byte_for_byte(below: bytes) -> None:
    assert kept(NEW, OLD + below, b"") == NEW + below


def test_an_end_mark_with_crlf_is_one_too() -> None:
    old = OLD.replace(b"\n", b"\r\n") + b"mine\r\n"

    assert kept(NEW, old, b"") == NEW + b"mine\r\n"


def test_the_last_end_mark_counts_where_somebody_has_typed_above_the_first() -> None:
    assert parts(b"a\n<!-- vaultnet:end -->\nb\n<!-- vaultnet:end -->\nc") == (
        b"a\n<!-- vaultnet:end -->\nb\n<!-- vaultnet:end -->\n",
        b"c",
    )


def test_lines_typed_inside_move_below_the_end_mark() -> None:
    old = OLD.replace(b"- Luca\n", b"- Luca\nring him at home\n")

    assert kept(NEW, old, OLD) == NEW + b"ring him at home\n"


def test_a_line_of_ours_that_the_user_changed_moves_as_it_is_now() -> None:
    old = OLD.replace(b"- Luca", b"- Luca (in Rome till Friday)")

    assert kept(NEW, old, OLD) == NEW + b"- Luca (in Rome till Friday)\n"


def test_moved_lines_stand_above_what_is_below_already() -> None:
    old = OLD.replace(b"- Luca\n", b"- Luca\nnew\n") + b"older\n"

    assert kept(NEW, old, OLD) == NEW + b"new\n\nolder\n"


def test_typed_paragraphs_keep_the_blank_lines_between_them() -> None:
    old = OLD.replace(b"- Luca\n", b"one\n\n\ntwo\n- Luca\nthree\n")

    assert kept(NEW, old, OLD) == NEW + b"one\n\n\ntwo\n\nthree\n"


def test_a_typed_line_that_repeats_one_of_ours_moves_too() -> None:
    old = OLD.replace(b"- Luca\n", b"- Luca\n- Luca\n")

    assert kept(NEW, old, OLD) == NEW + b"- Luca\n"


def test_a_typed_property_moves_too() -> None:
    old = OLD.replace(b"format: 1\n", b"format: 1\ncssclasses: wide\n")

    assert kept(NEW, old, OLD) == NEW + b"cssclasses: wide\n"


def test_without_the_copy_every_line_that_is_not_in_the_new_page_moves() -> None:
    old = OLD.replace(b"- Luca\n", b"- Luca\nmine\n")

    assert kept(NEW, old, b"") == NEW + b"- Anna: 46 days\n\nmine\n"


def test_a_copy_of_another_page_is_no_help() -> None:
    old = OLD.replace(b"- Luca\n", b"- Luca\nmine\n")

    assert kept(NEW, old, NEW) == kept(NEW, old, b"")


def test_text_of_a_page_whose_end_mark_is_gone_is_not_lost() -> None:
    old = OLD.replace(b"<!-- vaultnet:end -->\n", b"") + b"mine\n"

    assert kept(NEW, old, OLD) == NEW + b"mine\n"


def test_text_behind_the_end_mark_on_its_line_is_not_lost() -> None:
    old = OLD.removesuffix(b"\n") + b" mine\n"

    assert kept(NEW, old, OLD) == NEW + b"<!-- vaultnet:end --> mine\n"


@pytest.mark.parametrize(
    "edited",
    [
        OLD.replace(b"\n", b"\r\n"),
        b"\xef\xbb\xbf" + OLD,
        OLD.replace(b"- Luca\n", b"- Luca  \n"),
        OLD.replace(b"- Luca\n", b"- Luca\n\n\n"),
        OLD.replace(b"- Luca\n", b""),
        OLD.removesuffix(b"\n"),
    ],
)
def test_line_ends_spaces_and_blank_lines_are_no_typing(edited: bytes) -> None:
    assert kept(NEW, edited, OLD) == NEW


def test_keeping_twice_changes_nothing() -> None:
    once = kept(NEW, OLD.replace(b"- Luca\n", b"- Luca\nmine\n") + b"below", OLD)

    assert kept(NEW, once, NEW) == once
