"""Languages: the words we read, one file a language, and the catalogues of what we write (`locale/`).

What people write is read in every language always; what we write follows one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vaultnet.languages.english import ENGLISH
from vaultnet.languages.italian import ITALIAN

if TYPE_CHECKING:
    from vaultnet.languages.words import Words

WORDS: Final[tuple[Words, ...]] = (ENGLISH, ITALIAN)
"""Every language whose words are read. To add one: write its file, and its line here."""
