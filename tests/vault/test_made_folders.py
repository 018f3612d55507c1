from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from vaultnet.vault.made_folders import first_missing, remove_empty

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("path", "missing"), [("a/b/c/x.md", "a/b"), ("a/x.md", ""), ("x.md", ""), ("new/x.md", "new")]
)
def test_the_outermost_folder_that_is_not_there(tmp_path: Path, path: str, missing: str) -> None:
    (tmp_path / "a").mkdir()
    assert first_missing(str(tmp_path), path) == missing


@pytest.mark.parametrize(
    ("outermost", "left"), [("a/b", ["a"]), ("a/b/c", ["a", "a/b"]), ("a", []), ("other", ["a", "a/b", "a/b/c"])]
)
def test_empty_folders_go_up_to_the_outermost_that_was_made(tmp_path: Path, outermost: str, left: list[str]) -> None:
    (tmp_path / "a/b/c").mkdir(parents=True)
    remove_empty(str(tmp_path), "a/b/c/x.md", outermost)
    assert sorted(str(each.relative_to(tmp_path)) for each in tmp_path.rglob("*")) == left


def test_a_folder_with_anything_in_it_stays_and_those_above_it(tmp_path: Path) -> None:
    (tmp_path / "a/b/c").mkdir(parents=True)
    (tmp_path / "a/b/.hidden").touch()
    remove_empty(str(tmp_path), "a/b/c/x.md", "a")
    assert (tmp_path / "a/b/.hidden").exists()
    assert not (tmp_path / "a/b/c").exists()
