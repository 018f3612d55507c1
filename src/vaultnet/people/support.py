"""Support: whether a contact word says anything of a person, or of things only ("sells coffee", "saw the offer")."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vaultnet.people.tokens import LINK

if TYPE_CHECKING:
    from vaultnet.people.line import Line

_TOGETHER: Final = (["insieme"], ["assieme"], ["together"])
_DEFINITE: Final = frozenset(("the", "that", "this", "il", "lo", "la", "l", "i", "gli", "le", "quel", "quella"))
_PREPOSITIONS: Final = frozenset(
    ("at", "over", "during", "with", "for", "to", "in", "con", "a", "durante", "dopo", "after")
)
_PLACES: Final = frozenset(
    ("place", "house", "home", "office", "flat", "apartment", "stand", "booth", "wedding", "party")
)
_ORIGINS: Final = frozenset(("from", "for", "of", "di", "per", "del", "dal", "dalla", "dell"))
_OWNED: Final = frozenset(("of", "di", "del", "della", "dell"))
_COMING: Final = frozenset(
    (
        *("came", "joined", "stopped", "dropped", "popped"),
        *("venuto", "venuta", "venuti", "venute", "passato", "passata", "passati", "passate"),
    )
)
"""What brings somebody to the owner; who `went to lunch` may have gone alone."""

_TO: Final = frozenset(("for", "to", "over", "by", "in", "round", "along", "per", "a"))
_SIGNS: Final = frozenset((",", "(", ")", LINK))
_THEY: Final = frozenset(("she", "he", "they", "who", "lei", "lui", "loro", "ha", "hanno", "has"))
_THEY_ARE: Final = frozenset(
    ("she's", "he's", "they're", "she", "he", "they", "is", "was", "era", "erano", "sara", "lei", "lui")
)
_HERS: Final = (["her"], ["his"], ["their"], ["suo"], ["sua"], ["suoi"], ["sue"])
_SUBJECTS: Final = frozenset(("she", "he", "they", "who", "lei", "lui", "loro"))
_WITH: Final = (["with"], ["con"])
_OF: Final = 3
"""So many words may stand between an occasion and the name whose it is: `festa di compleanno di [[Sara]]`."""

_SHORT: Final = 4
"""So many words may stand between a contact noun and the name it belongs to, without `with`."""


def is_led_to(line: Line, hit: int, link: int) -> bool:
    """Return whether a contact word before a link belongs to it.

    A verb does, unless a thing is its object; a noun of meeting needs `with`, or to stand near without `of` and the
    like ("lunch in Milan [[Anna]]", but not "price of coffee for [[Anna]]").
    """
    mark = line.marks[hit]
    between = line.tokens[mark.end : line.marks[link].at]
    if mark.entry.verb:
        if mark.entry.seeing:
            return not _is_thing(line, hit, between)
        # Somebody of hers is the object: `called the assistant of …`, `mi ha chiamato la segretaria di …`.
        return not (between and between[-1] in line.lexicon.bound and between[0] in line.lexicon.articles)
    if mark.entry.leading and not _is_leading(line, hit):
        return False
    if mark.entry.met and between:
        return _is_noun_led_to(line, hit, link, between)
    return not (mark.entry.met and mark.at and line.tokens[mark.at - 1] in _DEFINITE)  # "the coffee [[Sara]] gave me"


def _is_noun_led_to(line: Line, hit: int, link: int, between: list[str]) -> bool:
    """Return whether a noun of meeting leads over some words to a link."""
    mark = line.marks[hit]
    if any(other.entry.sense == "with" for other in line.marks[hit + 1 : link]):
        return between[-1] not in line.lexicon.bound or line.marks[link - 1].entry.sense == "with"
    if mark.entry.channel in ("visit", "event") and len(between) <= _OF and _is_leading(line, hit):
        return mark.at == 0 or line.tokens[mark.at - 1] not in _DEFINITE  # "visit of [[Anna]]"
    return len(between) <= _SHORT and line.lexicon.bound.isdisjoint(between)


def is_thing_of(line: Line, hit: int) -> bool:
    """Return whether a written thing is only whose it is: `forwarded [[Anna]] the mail of [[Bruno]]`."""
    mark = line.marks[hit]
    if mark.entry.verb or mark.entry.met or not mark.at or line.tokens[mark.at - 1] not in _DEFINITE:
        return False
    is_owned = line.tokens[mark.end : mark.end + 1] in (["of"], ["di"], ["from"], ["da"])
    return is_owned and hit > 0 and line.marks[hit - 1].entry.sense == "link"


def is_told_behind(line: Line, link: int, hit: int) -> bool:
    """Return whether a contact word behind a link tells of it: "[[Anna]], quick lunch", not "[[Anna]] sells coffee"."""
    mark = line.marks[hit]
    if mark.entry.verb:
        if _is_owner(line, link, mark.at):
            return False
        is_apart = "," in line.tokens[line.marks[link].end : mark.at]  # "the offer for [[Sara]], called the bank"
        return not ((mark.entry.seeing or is_apart) and _begins_thing(line, hit))
    if mark.entry.leading and not _is_leading(line, hit):
        return False
    if not mark.entry.met or line.tokens[mark.end : mark.end + 1] in _TOGETHER:
        return True
    lexicon = line.lexicon
    between = line.tokens[line.marks[link].end : mark.at]
    if _is_subject(line, mark.at) or ("," in between and _leads_to_another(line, hit)):
        return False
    free = (lexicon.light | lexicon.ourselves) - lexicon.bound
    if mark.entry.channel in ("meal", "coffee", "visit") and not _COMING.isdisjoint(between):
        free |= lexicon.auxiliaries | _COMING | _TO  # "[[Anna]] came for lunch"
    return all(word in free or word in _SIGNS or _is_joining(line, word) for word in between)


def _is_owner(line: Line, link: int, at: int) -> bool:
    """Return whether a link only says whose the subject of a verb is: `the assistant of [[Anna]] called`."""
    mark = line.marks[link]
    between = line.tokens[mark.end : at]
    if between[:1] == ["s"]:
        return len(between) > 1 and not _SIGNS.intersection(between)
    if mark.at < 2 or line.tokens[mark.at - 1] not in _OWNED or not line.lexicon.auxiliaries.issuperset(between):  # noqa: PLR2004
        return False
    return line.marks[link - 1].end <= mark.at - 1 if link else True


def is_of_own(line: Line, hit: int) -> bool:
    """Return whether a contact word tells of the person whose note the line stands in.

    A noun of meeting does at the head of its sentence part ("quick lunch"), behind an article or preposition ("over
    lunch"), or before `with`: "she sells coffee" does not.
    """
    mark = line.marks[hit]
    entry = mark.entry
    if entry.verb:
        return _is_verb_of_own(line, hit)
    if entry.how and entry.met and _is_of_theirs(line, mark.at):
        return False
    if entry.leading or not entry.met or entry.how:
        return not entry.leading or _is_leading(line, hit)
    if entry.channel == "coffee" and not _ORIGINS.isdisjoint(line.tokens[mark.end : mark.end + 1]):
        return False  # "bought coffee from her shop"
    before = line.tokens[mark.at - 1] if mark.at else ""
    return _is_leading(line, hit) or (before in line.lexicon.light and before not in line.lexicon.bound)


def _is_of_theirs(line: Line, at: int) -> bool:
    """Return whether a manner says where they were alone: `she's at the fair`, `saputo che era in fiera`."""
    before = line.tokens[max(0, at - 2) : at]
    return not _THEY_ARE.isdisjoint(before) and line.lexicon.ourselves.isdisjoint(line.tokens)


def _is_verb_of_own(line: Line, hit: int) -> bool:
    """Return whether a verb of contact has the owner and the person of the note as its people."""
    mark = line.marks[hit]
    entry = mark.entry
    if (entry.seeing or entry.channel == "visit") and mark.at and line.tokens[mark.at - 1] in _THEY:
        return not line.lexicon.ourselves.isdisjoint(line.tokens)  # "she met Luke in Berlin"
    if (
        entry.met
        and mark.at
        and line.tokens[mark.at - 1] in _SUBJECTS
        and line.tokens[mark.end : mark.end + 1] in _WITH
    ):
        return not line.lexicon.ourselves.isdisjoint(line.tokens)  # "she had lunch with Karl"
    if entry.seeing and _is_of_hers(line, mark.end):
        return False
    is_picky = entry.seeing and (entry.channel != "in_person" or _is_of_eyes(line, hit))
    return not (is_picky and _begins_thing(line, hit))


def _is_of_hers(line: Line, at: int) -> bool:
    """Return whether somebody of hers stands at a token: `met her boss`, but not `met her in Berlin`."""
    if line.tokens[at : at + 1] not in _HERS:
        return False
    return any(word[0].isalpha() and word not in line.lexicon.light for word in line.tokens[at + 1 : at + 2])


def is_of_another(line: Line, link: int) -> bool:
    """Return whether a link only says whose somebody else is.

    `Lunch with [[Anna]]'s team` is with others, `dinner at [[Anna]]'s place` with her.
    """
    end = line.marks[link].end
    if line.tokens[end : end + 1] != ["s"] or end + 1 == len(line.tokens):
        return False
    following = line.tokens[end + 1]
    return following not in _PLACES and following[0].isalpha()


def _is_subject(line: Line, at: int) -> bool:
    """Return whether a noun is what the sentence is about: "according to [[Mia]] the fair was bad"."""
    if not at or line.tokens[at - 1] not in _DEFINITE:
        return False
    return at == 1 or line.tokens[at - 2] not in _PREPOSITIONS


def _leads_to_another(line: Line, hit: int) -> bool:
    """Return whether a contact word leads to a link behind it in its sentence part."""
    for mark in line.marks[hit + 1 :]:
        if mark.entry.sense in ("stop", "comma"):
            return False
        if mark.entry.sense == "link":
            return True
    return False


def _is_leading(line: Line, hit: int) -> bool:
    """Return whether a contact word begins its sentence part, one word apart, or leads to a name."""
    mark = line.marks[hit]
    following = line.marks[hit + 1] if hit + 1 < len(line.marks) else None
    if following is not None and following.at == mark.end and following.entry.sense == "with":
        return True
    begin = 0
    for before in range(hit - 1, -1, -1):
        if line.marks[before].entry.sense in ("stop", "comma", "link"):
            begin = line.marks[before].end
            break
    heavy = [
        token for token in line.tokens[begin : mark.at] if token not in line.lexicon.light and not token[0].isdigit()
    ]
    # A fair is often but the topic: "budget fiere".
    return len(heavy) <= (0 if mark.entry.leading or mark.entry.channel in ("fair", "event") else 1)


def _is_of_eyes(line: Line, hit: int) -> bool:
    """Return whether the verb is one of seeing, which takes things more often than people."""
    return line.tokens[line.marks[hit].at][:3] in ("saw", "see", "vis", "riv", "ho")


def _is_thing(line: Line, hit: int, between: list[str]) -> bool:
    """Return whether the words between a verb and a link name a thing, or somebody else: "met a friend of [[Anna]]"."""
    if not between:
        return False
    if between[0] in line.lexicon.subordinate:
        return True
    if between[-1] in _OWNED and not line.lexicon.articles.isdisjoint(between[:-1]):
        return True  # "incontrato per strada il padre di [[Anna]]"
    if not _begins_thing(line, hit):
        return False
    leading_on = line.lexicon.bound | ({"with", "con"} if _is_of_eyes(line, hit) else set())
    return any(token in leading_on for token in between[1:])


def _begins_thing(line: Line, hit: int) -> bool:
    """Return whether the words behind a verb begin with the name of a thing, or a statement."""
    end = line.marks[hit].end
    following = line.tokens[end : end + 2]
    if not following or following == ["her"] or (following[0] == "her" and following[1] in line.lexicon.light):
        return False  # "saw her at the opera"
    if following[0] == "a" and line.tokens[line.marks[hit].at] not in ("saw", "seen", "met", "called"):
        return False  # Italian `a` is no article: "visti a Parma"
    return following[0] in line.lexicon.articles or following[0] in line.lexicon.subordinate


def _is_joining(line: Line, word: str) -> bool:
    """Return whether a word is an `and` or a `with`."""
    alone = line.lexicon.table[word][0] if word in line.lexicon.table else None
    return alone is not None and alone.sense in ("and", "with")
