"""Without note: names of people that dated notes link to, but that have no note."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, TypeAlias

from vaultnet.languages.countries import country_code
from vaultnet.languages.words import phrases
from vaultnet.model.facts import plain
from vaultnet.model.network import PersonWithoutNote
from vaultnet.model.source import Source
from vaultnet.network.spellings import plain_name

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping, Sequence

    from vaultnet.model.facts import Facts
    from vaultnet.network.resolve import Links

Naming: TypeAlias = "tuple[int, str, str]"
"""Where a dated note links to a name: its day (ordinal) with a minus, its path, the link target as written."""

FEWEST_NOTES: Final = 2
MOST_SOURCES: Final = 5
MOST_WORDS: Final = 4

NO_NAME: Final = frozenset('/\\:;,#|@_()[]{}!?"&+=<>*%$')

PARTICLES: Final = phrases(
    "da, de, dei, degli, del, della, delle, dello, den, der, des, di, do, dos, du, el, la, le, lo, ten, ter, van, "
    "von, y, zu, al, bin"
)
"""Words of a surname that may stand in lower case."""


class NoNames:
    """Plain names that are nobody's: of things, and of people who are not to be named."""

    def __init__(self, things: Container[str], nobody: Container[str]) -> None:
        """Keep both."""
        self._things = things
        self._nobody = nobody

    def __contains__(self, name: object) -> bool:
        """Return whether a plain name is nobody's."""
        return name in self._things or name in self._nobody


class Nameless:
    """Finds the names that notes link to and that lead nowhere; answers are kept."""

    def __init__(self, links: Links) -> None:
        """Know the links."""
        self._links = links
        self._everywhere: dict[str, str] = {}

    def add(self, note: Facts, naming: dict[str, list[Naming]]) -> None:
        """Add where a dated note links to such a name, by the plain name."""
        for target in (*note.links[:], *_listed(note)) if note.day else ():
            name = self._everywhere.get(target)
            if name is None:
                shown = target.removeprefix("@")
                is_name = not self._links.found(target, note.path) and looks_like_a_name(shown)
                name = plain_name(shown) if is_name else ""
                if self._links.is_same_everywhere(target):
                    self._everywhere[target] = name
            if name:
                naming[name].append((-note.day, note.path, target))


def naming_left(naming: Iterable[Naming], gone: Container[str]) -> list[Naming]:
    """Return what links to a name in other notes than those that are gone."""
    return [each for each in naming if each[1] not in gone]


def people_without_note(
    naming: Mapping[str, Sequence[Naming]], notes: Mapping[str, Facts], things: Container[str]
) -> tuple[PersonWithoutNote, ...]:
    """Return the names that at least two dated notes link to and that lead nowhere, the most often named first.

    A meeting's attendees count by their full names without a link, too. A name has one to four words that begin with
    capitals (surname particles aside), no digits, and is no country and none of the `things` (plain names of topics,
    companies, places …); an `@` before it is no part of it. It is shown in its most frequent spelling; sources are the
    newest five notes, with the line where one is known.
    """
    found = []
    for name, named in naming.items():
        paths = list(dict.fromkeys(path for _, path, _ in sorted(named))) if len(named) >= FEWEST_NOTES else ()
        if len(paths) >= FEWEST_NOTES and name not in things and not country_code(name):
            spelled = Counter(target for _, _, target in named)
            shown = min((-times, target) for target, times in spelled.items())[1]
            sources = tuple(Source(path, line_of(spelled, notes[path])) for path in paths[:MOST_SOURCES])
            found.append(PersonWithoutNote(shown.removeprefix("@"), len(paths), sources))
    return tuple(sorted(found, key=lambda each: (-each.times, each.name)))


def _listed(note: Facts) -> list[str]:
    """Return the full names among a meeting's attendees, linked or not."""
    if note.kind != "meeting":
        return []
    return [target for *_, targets in plain(note.mentions) for target in targets if " " in target]


def looks_like_a_name(target: str) -> bool:
    """Return whether a link target may be the name of a person."""
    words = target.split()
    if not 1 <= len(words) <= MOST_WORDS or any(sign.isdigit() or sign in NO_NAME for sign in target):
        return False
    first = words[0]
    if not first[0].isalpha() or first[0].islower() or (len(words) == 1 and len(first) > 1 and first.isupper()):
        return False
    return all(not word[0].islower() or word in PARTICLES for word in words) and not _has_ending(words[-1])


def line_of(targets: Container[str], note: Facts) -> int:
    """Return the first line of a note that is known to link to one of the targets; 0 when none is known."""
    mentioned = [each.line for each in note.mentions if any(target in targets for target in each.targets)]
    written = [each.line for each in note.topics if not each.is_tag and each.text in targets]
    return min([*mentioned, *written], default=0)


def _has_ending(word: str) -> bool:
    """Return whether the word ends like a file (`plan.pdf`), not like an abbreviation (`Jr.`, `J.P.`)."""
    stem, dot, ending = word.rpartition(".")
    return bool(dot and stem and ending.islower() and ending.isalpha())
