from __future__ import annotations

from pathlib import Path

import pytest

from builders import built
from small_vault import SETTINGS, golden_pages, notes, small_briefing
from vaultnet.pages import PAGES

GOLDEN = Path(__file__).resolve().parents[1] / "golden"
EXPECTED = sorted(str(path.relative_to(GOLDEN)).replace("\\", "/") for path in GOLDEN.rglob("*.md"))


def test_every_page_in_every_language_is_expected_and_no_other() -> None:
    assert sorted(golden_pages()) == EXPECTED


@pytest.mark.parametrize("path", EXPECTED)
def test_the_page_is_as_expected_to_the_byte(path: str) -> None:
    """To change what is expected: python tools/golden_pages.py, then read the difference."""
    assert golden_pages()[path] == (GOLDEN / path).read_bytes().decode()


@pytest.mark.parametrize("language", ["en", "it"])
def test_the_same_notes_in_another_order_make_the_same_pages(language: str) -> None:
    shuffled = list(notes())
    shuffled.reverse()
    other = small_briefing(language, built(*shuffled, settings=SETTINGS))
    for make in PAGES.values():
        assert make(other) == make(small_briefing(language))
