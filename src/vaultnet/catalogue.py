"""Catalogue: what we write in the language of a reader. Alone, so that `--help` need not load the words we read."""

from __future__ import annotations

import gettext
from functools import cache
from pathlib import Path
from typing import Final

LOCALE_FOLDER: Final = Path(__file__).with_name("languages") / "locale"


@cache
def catalogue_of(language: str) -> gettext.NullTranslations:
    """Return the catalogue of a language; English is the language of the keys, and needs none."""
    if language == "en":
        return gettext.NullTranslations()
    return gettext.translation("vaultnet", LOCALE_FOLDER, [language], fallback=True)
