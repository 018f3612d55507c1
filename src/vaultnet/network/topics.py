"""Topics: what people have that others may share, each thing under one key (spec 3, common ground)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from vaultnet.languages.countries import country_code
from vaultnet.languages.spoken import language_code, official_languages
from vaultnet.model.network import Held, Topic
from vaultnet.model.person import Interest
from vaultnet.model.source import Source
from vaultnet.network.sensitive import Sensitive
from vaultnet.network.topic_keys import naming_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, KeysView, Sequence

    from vaultnet.model.person import CommonKind, Person
    from vaultnet.model.settings import Settings
    from vaultnet.network.topic_keys import Keyed, Naming, Vault, Written

HOME: Final = "IT"
"""Home country when nothing says which."""

OWNERS_SPELLING: Final = 1 << 32
"""What a spelling of the owner's counts: more than those of all others together."""

Said: TypeAlias = "tuple[CommonKind, str, str]"
"""Kind, text and link target of an interest as written."""

Place: TypeAlias = "tuple[float, tuple[int, ...]]"
"""Weight of a topic that somebody holds, and the lines of their note that say so."""

Meant: TypeAlias = "Mapping[Said, tuple[tuple[Topic, float], ...]]"
"""The topics that are meant, with their weights, by what is said."""


class HeldTopics(Mapping[Topic, Held]):
    """The topics that one person holds, made into values when somebody looks.

    A vault of 10,000 notes holds some 19,000, nearly all of the same few weights and lines: these are kept once.
    """

    __slots__ = ("_places", "path")

    def __init__(self, path: str, places: dict[Topic, Place]) -> None:
        """Keep whose note it is, and where in it each topic stands."""
        self.path = path
        self._places = places

    def __eq__(self, other: object) -> bool:
        """Return whether somebody else's are the same, lines and all."""
        if isinstance(other, HeldTopics):
            return self.path == other.path and self._places == other._places
        return super().__eq__(other)

    __hash__ = None  # type: ignore[assignment]  # as any mapping

    def __repr__(self) -> str:
        """Return them as a dict shows itself."""
        return repr(dict(self))

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._places)

    def __iter__(self) -> Iterator[Topic]:
        """Yield the topics."""
        return iter(self._places)

    def __contains__(self, topic: object) -> bool:
        """Return whether a topic is one of them."""
        return topic in self._places

    def __getitem__(self, topic: Topic) -> Held:
        """Return how much a topic is held, and where it is written."""
        weight, lines = self._places[topic]
        return Held(weight, tuple(Source(self.path, line) for line in lines))

    def keys(self) -> KeysView[Topic]:
        """Return the topics as a set."""
        return self._places.keys()


class Topics(NamedTuple):
    """Topics by person, people by topic, and how the vault names them."""

    by_person: Mapping[str, HeldTopics]
    holders: Mapping[Topic, tuple[str, ...]]
    namings: Mapping[CommonKind, Naming]
    by_name: Mapping[tuple[CommonKind, str], Topic]
    """By kind and key."""


def topics_of(people: Sequence[Person], owner: Person | None, vault: Vault, settings: Settings) -> Topics:
    """Return the topics of the people and of the owner, and the people (not the owner) who hold each.

    Topics of one kind and key are one, shown under the name that the settings' synonyms, else the owner, else the most
    people give it; of equally many, the first in order of text. Left out are sensitive topics, and the languages of the
    owner, of the owner's country and of the person's own.
    """
    said = Counter(each[:3] for person in people for each in _interests(person))
    for each in _interests(owner) if owner else ():
        said[each[:3]] += OWNERS_SPELLING
    written: dict[CommonKind, list[Written]] = {}
    for kind, text, target in sorted(said):
        written.setdefault(kind, []).append((text, target))
    namings = {kind: naming_of(kind, texts, vault) for kind, texts in written.items()}
    meant = _meant(said, namings, Sensitive(settings.sensitive_topics))
    home = _home_languages(owner, settings) if "language" in written else frozenset()
    once: dict[Place, Place] = {}
    held = (_held(person, meant, home, once) for person in people)
    by_person = {topics.path: topics for topics in held if topics}
    of_owner = _held(owner, meant, home, once) if owner else ()
    holders = _holders(by_person, of_owner)
    if of_owner:
        by_person[of_owner.path] = of_owner
    return Topics(by_person, holders, namings, {(topic.kind, topic.key): topic for topic in holders})


def _interests(person: Person) -> tuple[Interest, ...]:
    company = person.company
    if company is None:
        return person.interests
    # Whoever works there now shares it with those who did: colleagues and former colleagues meet.
    return (*person.interests, Interest("past_company", company.text, company.target, company.line))


def _meant(said: Mapping[Said, int], namings: Mapping[CommonKind, Naming], sensitive: Sensitive) -> Meant:
    """Return the topics behind all that is said so many times, sensitive ones left out."""
    keyed = {
        (kind, *written): [each for each in topics if not _is_sensitive(kind, each, sensitive)]
        for kind, naming in namings.items()
        for written, topics in naming.topics.items()
    }
    spelled: dict[tuple[CommonKind, str], Counter[str]] = {}
    for each, topics in keyed.items():
        for key, label, _ in topics:
            spelled.setdefault((each[0], key), Counter())[label] += said[each]
    made = {}
    for (kind, key), labels in spelled.items():
        usual = min((-times, label) for label, times in labels.items())[1]
        naming = namings[kind]
        made[kind, key] = Topic(key, kind, naming.shown.get(key, usual), naming.paths.get(key, ""))
    return {each: tuple((made[each[0], key], weight) for key, _, weight in topics) for each, topics in keyed.items()}


def _is_sensitive(kind: CommonKind, keyed: Keyed, sensitive: Sensitive) -> bool:
    return sensitive.holds(kind, keyed.label) or sensitive.holds(kind, keyed.key)


def _home_languages(owner: Person | None, settings: Settings) -> frozenset[str]:
    """Return the languages of the home country, the first that the owner speaks, and that of the settings."""
    country = country_code(settings.home_country) or (owner.country if owner else "") or HOME
    first = next((each.text for each in owner.interests if each.kind == "language"), "") if owner else ""
    spoken = language_code(first) if first else ""  # to know that a name is none, five languages would be loaded
    return official_languages(country) | {spoken, settings.language}


def _held(person: Person, meant: Meant, home: frozenset[str], once: dict[Place, Place]) -> HeldTopics:
    """Return the topics of one person; named on several lines, each is a source and the greatest weight holds."""
    held: dict[Topic, Place] = {}
    for interest in _interests(person):
        for topic, weight in meant.get(interest[:3], ()):
            if topic.kind == "language" and (topic.key in home or topic.key in official_languages(person.country)):
                continue
            place: Place = (weight, (interest.line,))
            before = held.get(topic)
            if before is not None:
                place = (max(before[0], weight), tuple(sorted({*before[1], interest.line})))
            held[topic] = once.setdefault(place, place)
    return HeldTopics(person.path, held)


def _holders(by_person: Mapping[str, HeldTopics], of_owner: Iterable[Topic]) -> Mapping[Topic, tuple[str, ...]]:
    """Return who holds each topic, in order of topic; nobody of those that the owner alone has."""
    holders: dict[Topic, list[str]] = {topic: [] for topic in of_owner}
    for path, held in by_person.items():
        for topic in held:
            holders.setdefault(topic, []).append(path)
    return {topic: tuple(holders[topic]) for topic in sorted(holders)}
