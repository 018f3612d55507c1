"""Favour words: what tells of an introduction that the owner asked for, or made (spec 4).

Words are folded: lower case, without accents. A phrase is words with single spaces.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from vaultnet.languages.words import phrases


class FavourWords(NamedTuple):
    """The words of one language."""

    code: str
    """ISO 639-1."""

    asked: frozenset[str]
    """Verbs: asked."""

    to_ask: frozenset[str]
    """The same in a task, done once its box is ticked."""

    introduction: frozenset[str]
    """What is asked for."""

    introduced: frozenset[str]
    """Verbs: brought two people together."""

    to_introduce: frozenset[str]
    """The same in a task."""

    by: frozenset[str]
    """Words right behind the verb that say: somebody else did."""

    me: frozenset[str]
    """Words right beside the verb that say: it was done to the owner."""

    not_this: frozenset[str]
    """Words before the verb that deny it, or make it something else."""

    auxiliaries: frozenset[str]
    """Words between a name and the verb that it is the subject of."""

    them: frozenset[str]
    """Words right behind the verb that mean the person whose note it is,"""

    them_before: frozenset[str]
    """and words right before it."""

    to: frozenset[str]
    """Words between the two who are introduced."""


ENGLISH_FAVOURS: Final = FavourWords(
    code="en",
    asked=phrases("asked, requested, begged"),
    to_ask=phrases("ask, request"),
    introduction=phrases(
        "introduction, introductions, intro, intros, introduce, introducing, put me in touch, connect me"
    ),
    introduced=phrases(
        "introduced, put in touch, connected, brought together, made an introduction, made an intro, made the introduction, "
        "made the intro, intro made, introduction made"
    ),
    to_introduce=phrases(
        "introduce, put in touch, connect, bring together, make an introduction, make the introduction"
    ),
    by=phrases("by, himself, herself, themselves"),
    me=phrases("me, us"),
    not_this=phrases("not, didn't, didnt, never, haven't, hasn't, was, were, been, be, got, he, she, they, to"),
    auxiliaries=phrases("has, had, have, just, already, kindly, also, will, would"),
    them=phrases("him, her, them"),
    them_before=frozenset(),
    to=phrases("to, with, and"),
)

ITALIAN_FAVOURS: Final = FavourWords(
    code="it",
    asked=phrases("chiesto, chiesta, chiesti, chieste, richiesto, richiesta, domandato"),
    to_ask=phrases("chiedere, richiedere"),
    introduction=phrases(
        "presentazione, presentazioni, introduzione, introduzioni, intro, presentare, presentarmi, presentarci, presentarlo, "
        "presentarla, mettermi in contatto, mi presenta, mi presenti, mi presentasse, di presentare"
    ),
    introduced=phrases(
        "presentato, presentata, presentati, presentate, messo in contatto, messa in contatto, messi in contatto, "
        "messe in contatto, fatto conoscere, fatti conoscere, fatta la presentazione, fatto le presentazioni, "
        "fatto incontrare, fatti incontrare"
    ),
    to_introduce=phrases("presentare, mettere in contatto, far conoscere, fare conoscere, far incontrare"),
    by=phrases("da, dal, dalla, dall, dallo, dai, dagli, dalle, grazie"),
    me=phrases("mi, ci, me, noi"),
    not_this=phrases(
        "non, mai, si, stato, stata, stati, state, venne, viene, essere, lui, lei, loro, devo, deve, vuole, potrebbe"
    ),
    auxiliaries=phrases("ha, hanno, aveva, avevano, gia, poi, anche, ieri, oggi, e, gentilmente"),
    them=frozenset(),
    them_before=phrases("l'ho, lo ho, la ho, li ho, le ho, gli ho"),
    to=phrases("a, ad, con, e"),
)

FAVOURS: Final[tuple[FavourWords, ...]] = (ENGLISH_FAVOURS, ITALIAN_FAVOURS)
"""Every language whose favours are read. To add one: its table, and its name here."""
