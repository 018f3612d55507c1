"""Letter language: in which language to write to somebody abroad."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vaultnet.languages.invitations import TEMPLATES
from vaultnet.languages.spoken import language_code
from vaultnet.markets.money_and_speech import languages_of

if TYPE_CHECKING:
    from vaultnet.model.person import Person

WORLD: Final = "en"
"""What is written where nothing better is known."""


def letter_language(person: Person, country: str) -> str:
    """Return the language of a letter to a person in a country (ISO code), of those that we write (`TEMPLATES`).

    The one official language of the country; where it has several, the one that the person's note names. Else a
    language that the note names, English first; else English.

    Source: spec 4, invitations.
    """
    official = languages_of(country)
    if len(official) == 1 and official[0] in TEMPLATES:
        return official[0]
    noted = [language_code(each.text) for each in person.interests if each.kind == "language"]
    spoken = [code for code in noted if code in TEMPLATES]
    own = [code for code in official if code in spoken]
    if own:
        return own[0]
    return WORLD if WORLD in spoken or not spoken else spoken[0]
