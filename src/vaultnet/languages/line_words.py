"""LineWords: the small words that decide what a line about people says; one value of this a language.

`Words.channels` says what contact is; these say whether it took place, with whom, and when the same word means something
else. Written as in `words.py`: lower case, accents as usual, a phrase is words with single spaces.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping


class LineWords(NamedTuple):
    """The grammar of a line, as far as contact needs it."""

    verbs: frozenset[str] = frozenset()
    """Channel words that are verbs: they need no `with` to lead to a name."""

    seeing: frozenset[str] = frozenset()
    """Verbs that may have a thing as their object: `saw the offer`, `visto il contratto`."""

    vague: frozenset[str] = frozenset()
    """Channel words that give way to a more exact one beside them: `wrote on whatsapp`, `spoke in person`."""

    manners: Mapping[str, str] = MappingProxyType({})
    """Phrases that say how, whatever the verb: `over lunch`, `on zoom` → channel."""

    proper: frozenset[str] = frozenset()
    """Channel words that count alone only with a capital letter: `Teams`, `Fair`."""

    leading: frozenset[str] = frozenset()
    """Channel words that count alone only at the head of a clause: `Walk, talked about …`."""

    plans: Mapping[str, str] = MappingProxyType({})
    """Verbs that name contact not yet made, `to call`, → channel once their task is ticked."""

    aims: frozenset[str] = frozenset()
    """Phrases that put the contact word behind them into the future, or into a wish."""

    arranging: frozenset[str] = frozenset()
    """Those of `aims` that stay plans when their task is ticked: `book lunch with …`."""

    times: frozenset[str] = frozenset()
    """Phrases that make a contact word at the head of a sentence a time and no more: `after the meeting`."""

    motions: frozenset[str] = frozenset()
    """Words that make a plan behind them done: `drove to Turin to see …`, `riuscito a vedere …`."""

    idle: frozenset[str] = frozenset()
    """Words that make a network no contact: connections, likes and follows are none (spec 2.1)."""

    near: frozenset[str] = frozenset()
    """Those of `Words.negations` and `aims` that reach the very next words only: `no`, `next`."""

    later: frozenset[str] = frozenset()
    """Times that are not yet: a contact noun beside them is a plan."""

    past: frozenset[str] = frozenset()
    """Times long gone: a contact word beside them is a memory, and no contact of that day."""

    in_year: frozenset[str] = frozenset()
    """Words that make a number behind them a year, and that a time long gone: `in 2019`."""

    conditions: frozenset[str] = frozenset()
    """Words that, at the head of a sentence, make all of it a plan: `if it works, dinner with …`."""

    between: frozenset[str] = frozenset()
    """Words that give a contact noun two other people: `call between`."""

    not_owners: frozenset[str] = frozenset()
    """Words with the ending of an owner that are none: `today's`, `it's`."""

    unanswered: frozenset[str] = frozenset()
    """Phrases that say a call reached nobody; what was written was written all the same."""

    voicemail: frozenset[str] = frozenset()
    """Phrases that say a message was left instead of a talk."""

    absent: frozenset[str] = frozenset()
    """Phrases that say somebody was not there: `non è venuto`."""

    joined: frozenset[str] = frozenset()
    """Phrases right behind a name that say: took part too."""

    idioms: frozenset[str] = frozenset()
    """Phrases with a contact word in them that say nothing of contact: `met the deadline`, `visto che`."""

    lists: frozenset[str] = frozenset()
    """Those of `Words.companions` that only go on with a list of names: `and`."""

    light: frozenset[str] = frozenset()
    """Articles, prepositions and the like: words that may stand between a contact word and its name."""

    bound: frozenset[str] = frozenset()
    """Those of `light` after which a name is only told about: `coffee of`, `pranzo per`."""

    articles: frozenset[str] = frozenset()
    """Words that begin the name of a thing: `the`, `un`, `nostro`."""

    clauses: frozenset[str] = frozenset()
    """Words that begin another statement: `but`, `ma`."""

    subordinate: frozenset[str] = frozenset()
    """Words behind a verb of `seeing` that make it no meeting: `saw that`, `visto che`."""

    ourselves: frozenset[str] = frozenset()
    """Words that say the owner takes part: `me`, `us`, `ci`."""

    auxiliaries: frozenset[str] = frozenset()
    """Words between a name and the verb it is the subject of: `has`, `ha`."""
