"""Invitations: a few personal words to somebody one does not know yet, in the language they speak.

They name what the two have in common and ask for nothing: no sentence here sells (spec 3). A text fits into what
LinkedIn allows a personal invitation.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vaultnet.model.person import CommonKind

LONGEST: Final = 300
"""Characters of a personal invitation at most (LinkedIn's limit)."""


class Template(NamedTuple):
    """The parts of an invitation in one language."""

    greeting: str
    common: Mapping[CommonKind, str]
    """What is shared, by its kind; `{topic}` in each."""

    wish: str
    farewell: str


TEMPLATES: Final[Mapping[str, Template]] = {
    "it": Template(
        "Buongiorno {name},",
        {
            "interest": "abbiamo un interesse in comune: {topic}.",
            "sector": "lavoriamo nello stesso settore: {topic}.",
            "school": "abbiamo frequentato la stessa scuola: {topic}.",
            "past_company": "abbiamo lavorato per la stessa azienda: {topic}.",
            "association": "facciamo parte della stessa associazione: {topic}.",
            "event": "frequentiamo la stessa fiera: {topic}.",
            "home_town": "veniamo dalla stessa città: {topic}.",
            "language": "abbiamo una lingua in comune: {topic}.",
            "acquaintance": "abbiamo una conoscenza in comune: {topic}.",
        },
        "Mi farebbe piacere fare conoscenza e scambiare due parole.",
        "Un saluto, {owner}",
    ),
    "en": Template(
        "Hello {name},",
        {
            "interest": "we share an interest: {topic}.",
            "sector": "we work in the same field: {topic}.",
            "school": "we went to the same school: {topic}.",
            "past_company": "we have worked for the same company: {topic}.",
            "association": "we belong to the same association: {topic}.",
            "event": "we go to the same fair: {topic}.",
            "home_town": "we come from the same town: {topic}.",
            "language": "we have a language in common: {topic}.",
            "acquaintance": "we both know {topic}.",
        },
        "I would be glad to be in touch, and to exchange a few words.",
        "Kind regards, {owner}",
    ),
    "de": Template(
        "Guten Tag {name},",
        {
            "interest": "wir haben ein gemeinsames Interesse: {topic}.",
            "sector": "wir arbeiten in derselben Branche: {topic}.",
            "school": "wir waren an derselben Schule: {topic}.",
            "past_company": "wir haben für dieselbe Firma gearbeitet: {topic}.",
            "association": "wir gehören demselben Verein an: {topic}.",
            "event": "wir besuchen dieselbe Messe: {topic}.",
            "home_town": "wir kommen aus derselben Stadt: {topic}.",
            "language": "wir haben eine gemeinsame Sprache: {topic}.",
            "acquaintance": "wir haben einen gemeinsamen Kontakt: {topic}.",
        },
        "Ich würde mich freuen, wenn wir uns kennenlernen und einmal austauschen.",
        "Freundliche Grüße, {owner}",
    ),
    "fr": Template(
        "Bonjour {name},",
        {
            "interest": "nous avons un intérêt en commun : {topic}.",
            "sector": "nous travaillons dans le même secteur : {topic}.",
            "school": "nous avons fréquenté la même école : {topic}.",
            "past_company": "nous avons travaillé pour la même entreprise : {topic}.",
            "association": "nous faisons partie de la même association : {topic}.",
            "event": "nous fréquentons le même salon : {topic}.",
            "home_town": "nous venons de la même ville : {topic}.",
            "language": "nous avons une langue en commun : {topic}.",
            "acquaintance": "nous avons une connaissance en commun : {topic}.",
        },
        "Ce serait un plaisir de faire connaissance et d’échanger quelques mots.",
        "Bien cordialement, {owner}",
    ),
    "es": Template(
        "Buenos días, {name}:",
        {
            "interest": "tenemos un interés en común: {topic}.",
            "sector": "trabajamos en el mismo sector: {topic}.",
            "school": "fuimos a la misma escuela: {topic}.",
            "past_company": "hemos trabajado para la misma empresa: {topic}.",
            "association": "somos de la misma asociación: {topic}.",
            "event": "vamos a la misma feria: {topic}.",
            "home_town": "venimos de la misma ciudad: {topic}.",
            "language": "tenemos un idioma en común: {topic}.",
            "acquaintance": "conocemos a la misma persona: {topic}.",
        },
        "Me gustaría que nos conociéramos y que intercambiáramos unas palabras.",
        "Un saludo, {owner}",
    ),
}
"""By language."""


def invitation(language: str, kind: CommonKind, topic: str, name: str, owner: str) -> str:
    """Return a personal invitation of at most 300 characters; empty when names and topic leave no room for it.

    Without room, the wish goes first; what is shared stays.
    """
    template = TEMPLATES[language]
    parts = (template.greeting, template.common[kind], template.wish, template.farewell)
    whole, short = " ".join(parts), " ".join((*parts[:2], parts[3]))
    filled = (_filled(text, {"name": name, "topic": topic, "owner": owner}) for text in (whole, short))
    return next((text for text in filled if len(text) <= LONGEST), "")


def _filled(text: str, blanks: Mapping[str, str]) -> str:
    """Return the text with its blanks filled once: a name that holds a blank stays a name."""
    parts = text.replace("}", "{").split("{")
    return "".join(blanks[part] if index % 2 else part for index, part in enumerate(parts))
