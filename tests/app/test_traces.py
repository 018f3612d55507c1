from __future__ import annotations

import pytest

from builders import a_person
from vaultnet.app.traces import names_of

CORA = a_person(
    "Cora Canary",
    path="People/@Cora Canary.md",
    aliases=("Coretta C.",),
    emails=("cora@canary.example",),
    phones=("+39 333 1234567", "12"),
    linkedin="https://www.linkedin.com/in/cora-c-77/",
)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "call with [[Cora Canary]]",
            "CORA  CANARY",
            "cora\ncanary",
            "(Cora Canary)",
            "Coretta C. came",
            "a “Cora Canary”",
        ),
        *(
            "[[People/@Cora Canary|her]]",
            "mail cora@canary.example",
            "tel +39 333 1234567",
            "linkedin.com/in/cora-c-77?x",
        ),
    ],
)
def test_whoever_is_named_in_any_way_is_found(text: str) -> None:
    assert names_of(CORA)(text.encode())


@pytest.mark.parametrize(
    "text", ["", "Cora", "Corallo Canary", "Cora Canaryson", "12", "333", "Canary Wharf", "\0\xff"]
)
def test_whoever_is_not_named_is_not_found(text: str) -> None:
    assert not names_of(CORA)(text.encode("latin-1"))


def test_a_name_of_one_word_is_found_by_its_link_alone() -> None:
    names = names_of(a_person("Rosa"))
    assert names(b"[[Rosa]]")
    assert names(b"with [[People/rosa|her]]")
    assert names(b"[[Rosa#Log]]")
    assert not names(b"una rosa, rosa e blu; [[Rosa Bianchi]]")


@pytest.mark.parametrize("name", ["A( b", "x[y]z ?", "*** ***", "\\d+ \\w", "(?i) x", "a" * 500 + " b", "^$ |"])
def test_no_name_is_taken_for_a_pattern(name: str) -> None:
    names = names_of(a_person(name, path="People/x y.md"))
    assert names(name.encode())
    assert not names(b"nothing of the sort: 12 ab")


def test_nothing_known_names_nobody() -> None:
    assert not names_of(a_person("", path="People/.md"))(b"anything [[]] at all")
