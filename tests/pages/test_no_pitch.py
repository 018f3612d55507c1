"""Before the fifth move nothing proposes an offer, a price list, a catalogue or a quote, in any language."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from babel.messages.pofile import read_po

from vaultnet.catalogue import LOCALE_FOLDER
from vaultnet.languages.holiday_names import ITALIAN
from vaultnet.languages.interest_names import NAMES
from vaultnet.languages.invitations import TEMPLATES

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]

SALES = re.compile(
    r"""\b(?:
        offers? | offering | quot(?:e|es|ation|ations) | price[\s-]?lists? | prices? | pricing | catalogues? | catalogs?
      | brochures? | discounts? | sales\s pitch | our\s products? | proposals?
      | offert[ae] | preventiv[oi] | listin[oi] | prezz[oi] | catalog(?:o|hi) | scont[oi] | quotazion[ei] | depliant
      | i\s nostri\s prodotti
      | angebote?s? | kostenvoranschl\w+ | preislisten? | preise? | katalog\w* | rabatte? | prospekte?
      | unsere\s produkte
      | offres? | devis | tarifs? | prix | remises? | nos\s produits
      | ofertas? | presupuestos? | cotizaci[oó]n\w* | lista\s de\s precios | precios? | cat[aá]logos? | descuentos?
      | nuestros\s productos
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)

MEANT = re.compile(r"\bquotes around (?:it|a value)\b")
"""Sentences that use such a word and sell nothing: quotes around a text."""


def sentences() -> Iterator[tuple[str, str]]:
    """Yield every sentence that we may say, in English and in Italian, with its English.

    The catalogue holds all of them: `tests/languages/test_translations.py` says so.
    """
    with (LOCALE_FOLDER / "it" / "LC_MESSAGES" / "vaultnet.po").open("rb") as po:
        for entry in read_po(po):
            english = [entry.id] if isinstance(entry.id, str) else list(entry.id)
            italian = [entry.string] if isinstance(entry.string, str) else list(entry.string or ())
            yield from ((english[0], text) for text in (*english, *italian))


def test_the_words_that_sell_are_known_in_five_languages() -> None:
    for text in ("our price list", "un’offerta", "il listino prezzi", "ein Angebot", "unser Katalog", "un devis",
                 "la liste de prix", "una oferta", "su presupuesto", "el catálogo", "a quote"):  # fmt: skip
        assert SALES.search(text), text
    for text in ("an officer", "offerente? no: Offenbach", "Preissler", "prizes", "catalogued"):
        assert not SALES.search(text), text


def test_no_sentence_of_ours_sells() -> None:
    selling = {english for english, text in sentences() if SALES.search(text)}
    assert sorted(text for text in selling if not MEANT.search(text)) == []


@pytest.mark.parametrize("language", TEMPLATES)
def test_no_invitation_sells(language: str) -> None:
    template = TEMPLATES[language]
    for text in (template.greeting, *template.common.values(), template.wish, template.farewell):
        assert not SALES.search(text)


def test_no_word_that_we_put_into_one_sells() -> None:
    assert not SALES.search(NAMES)
    assert not SALES.search("\n".join(ITALIAN.values()))


def blocks(page: str) -> dict[str, str]:
    """Return what stands under each company of a page, without the words of notes, by its heading."""
    parts = re.split(r"^###? ", page, flags=re.MULTILINE)[1:]
    plain = (re.sub(r"\[\[(?:[^]|]*\|)?([^]|]*)\]\]|“[^”]*”", "", part) for part in parts)
    return {part.partition("\n")[0]: text for part, text in zip(parts, plain, strict=True)}


def test_the_page_of_the_sample_vault_proposes_nothing_to_buy_before_the_fifth_move() -> None:
    page = (ROOT / "sample_vault" / "Vaultnet" / "Prospect export.md").read_text("utf-8")
    early = {name: text for name, text in blocks(page).items() if not re.search(r"Mossa [567] di 7", text)}
    assert len(early) > 10
    for name, text in early.items():
        assert not SALES.search(text), name
