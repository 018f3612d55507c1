from __future__ import annotations

import json
import os
import stat
from typing import TYPE_CHECKING

import pytest

from vaultnet.model.draft import Draft
from vaultnet.model.person import Person, Reference
from vaultnet.network.known_again import Who, who_comes, who_is
from vaultnet.vault.forgotten import FILE, forget, is_forgotten, is_forgotten_name, let_back, read_forgotten

if TYPE_CHECKING:
    from pathlib import Path

ANNA = Person(
    "Persone/Anna Keller.md",
    "Anna Keller",
    aliases=("Anna K.",),
    company=Reference("Weinkontor Hamburg GmbH", "Weinkontor Hamburg", 3),
    linkedin="https://de.linkedin.com/in/Anna-Keller-1/?trk=x",
    emails=("A.Keller@weinkontor.example", "info@weinkontor.example"),
    phones=("+49 1512 3456789", "040 123456"),
)


def draft(**fields: object) -> Draft:
    return Draft("Connections.csv, row 12", **fields)  # type: ignore[arg-type]  # the fields under test


@pytest.mark.parametrize(
    "comes",
    [
        draft(name="Anna Keller-Braun", linkedin="anna-keller-1", company="Nordelbe"),
        draft(emails=("a.keller@weinkontor.example",)),
        draft(name="A. K.", phones=("+4915123456789",)),
        draft(name="ANNA KELLER", company="Weinkontor Hamburg"),
        draft(name="Dr. Anna Keller, MBA", company="Weinkontor Hamburg GmbH"),
        draft(name="Anna K.", company="Weinkontor Hamburg"),
        draft(name="Anna Keller"),
    ],
)
def test_who_was_forgotten_is_known_again_by_any_sure_sign(tmp_path: Path, comes: Draft) -> None:
    assert not is_forgotten(read_forgotten(tmp_path), who_comes(comes))
    forget(tmp_path, who_is(ANNA))
    assert is_forgotten(read_forgotten(tmp_path), who_comes(comes))


@pytest.mark.parametrize(
    "comes",
    [
        draft(name="Anna Keller", company="Nordelbe Brauerei", linkedin="annakeller99"),
        draft(name="Peter Holm", company="Weinkontor Hamburg"),
        draft(name="Peter Holm", emails=("info@weinkontor.example",)),
        draft(name="Peter Holm", phones=("+49 40 123456",)),
        draft(),
    ],
)
def test_namesakes_colleagues_and_shared_boxes_are_not_forgotten_with_somebody(tmp_path: Path, comes: Draft) -> None:
    forget(tmp_path, who_is(ANNA, "DE"))
    assert not is_forgotten(read_forgotten(tmp_path), who_comes(comes, "DE"))


def test_somebody_known_by_a_name_alone_is_forgotten_by_it(tmp_path: Path) -> None:
    forget(tmp_path, Who(("Bruno Conti",)))
    assert is_forgotten(read_forgotten(tmp_path), who_comes(draft(name="Bruno Conti", company="Acme")))
    assert is_forgotten_name(read_forgotten(tmp_path), "bruno  CONTI")
    assert not is_forgotten_name(read_forgotten(tmp_path), "Bruno Contini")


def test_nothing_that_is_kept_tells_who_it_was(tmp_path: Path) -> None:
    forget(tmp_path, who_is(ANNA), path=ANNA.path)
    kept = (tmp_path / FILE).read_bytes().lower()
    for text in ("anna", "keller", "weinkontor", "hamburg", "123456789", "linkedin", "persone"):
        assert text.encode() not in kept
    if os.name == "posix":
        assert stat.S_IMODE((tmp_path / FILE).stat().st_mode) == 0o600
    assert [each.name for each in tmp_path.iterdir()] == [FILE]


def test_two_vaults_do_not_share_their_hashes(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    forget(tmp_path / "a", who_is(ANNA))
    forget(tmp_path / "b", who_is(ANNA))
    one, other = (read_forgotten(tmp_path / name) for name in "ab")
    assert one.people[0].isdisjoint(other.people[0])


def test_somebody_who_is_wanted_back_is_not_forgotten_any_more_and_the_others_still_are(tmp_path: Path) -> None:
    forget(tmp_path, who_is(ANNA))
    forget(tmp_path, Who(("Bruno Conti",)))
    assert let_back(tmp_path, Who(("Anna Keller",), ("Nordelbe",)))
    assert not is_forgotten(read_forgotten(tmp_path), who_is(ANNA))
    assert is_forgotten(read_forgotten(tmp_path), Who(("Bruno Conti",)))
    assert not let_back(tmp_path, Who(("Anna Keller",)))


@pytest.mark.parametrize("text", ["", "[]", "null", '{"format": 2}', '{"format": 1, "key": "zz", "people": []}', "\0"])
def test_a_broken_file_forgets_nobody_and_fails_nothing(tmp_path: Path, text: str) -> None:
    (tmp_path / FILE).write_text(text)
    assert not is_forgotten(read_forgotten(tmp_path), who_is(ANNA))


def test_the_file_is_json_with_a_format(tmp_path: Path) -> None:
    forget(tmp_path, who_is(ANNA))
    assert json.loads((tmp_path / FILE).read_bytes())["format"] == 1
