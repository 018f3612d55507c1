from __future__ import annotations

import time

import pytest

from vaultnet.merging.likeness import Bearer, are_similar, compared_name, likely_among


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Rossi Anna", "Anna Rossi"),
        ("Rossi, Anna", "Anna Rossi"),
        ("Maria De Luca", "Maria Deluca"),
        ("Dott.ssa Anna Rossi, PhD", "ANNA ROSSI"),
        ("Zoë Marchand 🚀", "Zoe Marchand"),
        ("Anna Rossi (Padova)", "Anna Rossi"),
    ],
)
def test_one_name_written_otherwise_is_the_same(one: str, other: str) -> None:
    assert compared_name(one).words == compared_name(other).words


@pytest.mark.parametrize(
    ("one", "other", "are"),
    [
        ("Niccolò Rossi", "Nicolo Rossi", True),
        ("Jürgen Müller", "Juergen Mueller", True),
        ("Giuseppe Verdi", "Beppe Verdi", True),
        ("Anna Rossi", "Anna Bianchi Rossi", True),
        ("Marco Ferrari", "Mario Ferrari", False),
        ("Anna Rossi", "Anna Russo", False),
        ("Anna Rossi", "Elena Rossi", False),
        ("Rossi Group", "Rossi Legnami", False),
    ],
)
def test_names_are_similar_only_with_the_same_given_name_and_a_like_surname(one: str, other: str, are: bool) -> None:
    assert are_similar(one, other) is are


def why(new: Bearer, *known: Bearer) -> str:
    return next((each.why for each in likely_among([new], known)), "")


def test_a_name_alone_is_told_and_a_company_with_it_more_so() -> None:
    anna = Bearer("+0", "Anna Keller", "Acme S.p.A.")
    assert why(anna, Bearer("a.md", "Keller Anna", "Acme")) == "name_company"
    assert why(anna, Bearer("a.md", "Anna Keller", "Beta")) == "name"
    assert why(anna, Bearer("a.md", "Bo", aliases=("Anna Keller",))) == "name"


def test_two_profiles_are_two_people_whatever_their_names() -> None:
    anna = Bearer("+0", "Anna Keller", "Acme", slug="anna-1")
    assert why(anna, Bearer("a.md", "Anna Keller", "Acme", slug="anna-2")) == ""
    assert why(anna, Bearer("a.md", "Anna Keller", "Acme")) == "name_company"


def test_a_similar_name_needs_something_else_in_common() -> None:
    known = Bearer("a.md", "Giuseppe Verdi", "Acme", "Parma", ("g.verdi@acme.example",))
    assert why(Bearer("+0", "Beppe Verdi", "Acme srl"), known) == "similar"
    assert why(Bearer("+0", "Beppe Verdi", "", "PARMA"), known) == "similar"
    assert why(Bearer("+0", "Beppe Verdi", emails=("beppe@acme.example",)), known) == "similar"
    assert why(Bearer("+0", "Beppe Verdi"), known) == ""
    free = Bearer("a.md", "Giuseppe Verdi", emails=("g@gmail.com",))
    assert why(Bearer("+0", "Beppe Verdi", emails=("b@gmail.com",)), free) == ""


def test_a_single_word_is_no_name_to_compare() -> None:
    assert why(Bearer("+0", "Anna"), Bearer("a.md", "Anna")) == ""


@pytest.mark.parametrize("people", [5_000, pytest.param(30_000, marks=pytest.mark.nightly)])
def test_thousands_of_new_people_are_compared_in_seconds(people: int) -> None:
    new = [Bearer(f"+{n}", f"Ga{n % 97} Su{n % 1999}x", f"Firm {n % 700}", slug=f"s{n}") for n in range(people)]
    known = [Bearer(f"{n}.md", f"Ga{n % 89} Su{n % 1777}x", f"Firm {n % 700}") for n in range(5_000)]
    begun = time.process_time()
    found = sum(1 for _ in likely_among(new, known))
    assert found
    assert time.process_time() - begun < 15
