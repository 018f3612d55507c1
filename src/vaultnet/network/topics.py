"""Topics: what people have that others may share, each thing under one key (spec 3, common ground)."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from vaultnet.languages.countries import country_code
from vaultnet.languages.spoken import language_code, official_languages
from vaultnet.model.network import Held, Topic
from vaultnet.model.person import Interest
from vaultnet.model.source import Source
from vaultnet.network.sensitive import Sensitive
from vaultnet.network.topic_keys import naming_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from vaultnet.model.person import CommonKind, Person
    from vaultnet.model.settings import Settings
    from vaultnet.network.topic_keys import Keyed, Naming, Vault, Written

HOME: Final = "IT"
"""Home country when nothing says which."""

OWNERS_SPELLING: Final = 1 << 32
"""What a spelling of the owner's counts: more than those of all others together."""

Known: TypeAlias = "tuple[CommonKind, str]"
"""Kind and key of a topic."""

Shown: TypeAlias = "Mapping[CommonKind, Mapping[Written, tuple[Keyed, ...]]]"
"""The topics that may be shown, by kind and by what notes say."""


class Topics(NamedTuple):
    """Topics by person, people by topic, and how the vault names them."""

    by_person: Mapping[str, Mapping[Topic, Held]]
    holders: Mapping[Topic, tuple[str, ...]]
    namings: Mapping[CommonKind, Naming]


class Claim(NamedTuple):
    """A topic that a person has, as a line of their note says."""

    topic: Known
    label: str
    weight: float
    source: Source


def topics_of(people: Sequence[Person], owner: Person | None, vault: Vault, settings: Settings) -> Topics:
    """Return the topics of the people and of the owner, and the people (not the owner) who hold each.

    Topics of one kind and key are one, shown under the name that the settings' synonyms, else the owner, else the most
    people give it; of equally many, the first in order of text. Left out are sensitive topics, and the languages of the
    owner, of the owner's country and of the person's own.
    """
    written: dict[CommonKind, set[Written]] = {}
    everyone = (*people, owner) if owner else people
    for person in everyone:
        for interest in _interests(person):
            written.setdefault(interest.kind, set()).add((interest.text, interest.target))
    namings = {kind: naming_of(kind, texts, vault) for kind, texts in sorted(written.items())}
    sensitive = Sensitive(settings.sensitive_topics)
    shown = {kind: _shown(kind, naming, sensitive) for kind, naming in namings.items()}
    home = _home_languages(owner, settings) if "language" in written else frozenset()
    claims = {person.path: _claims(person, shown, home) for person in people}
    of_owner = _claims(owner, shown, home) if owner else []
    topics = _named(claims.values(), of_owner, namings)
    by_person = {path: _held(made, topics) for path, made in claims.items() if made}
    holders = _holders(by_person, topics.values())
    if owner and of_owner:
        by_person[owner.path] = _held(of_owner, topics)
    return Topics(by_person, holders, namings)


def _interests(person: Person) -> tuple[Interest, ...]:
    company = person.company
    if company is None:
        return person.interests
    # Whoever works there now shares it with those who did: colleagues and former colleagues meet.
    return (*person.interests, Interest("past_company", company.text, company.target, company.line))


def _shown(kind: CommonKind, naming: Naming, sensitive: Sensitive) -> Mapping[Written, tuple[Keyed, ...]]:
    return {
        written: tuple(
            each for each in keyed if not (sensitive.holds(kind, each.label) or sensitive.holds(kind, each.key))
        )
        for written, keyed in naming.topics.items()
    }


def _home_languages(owner: Person | None, settings: Settings) -> frozenset[str]:
    """Return the languages of the home country, the first that the owner speaks, and that of the settings."""
    country = country_code(settings.home_country) or (owner.country if owner else "") or HOME
    first = next((each.text for each in owner.interests if each.kind == "language"), "") if owner else ""
    return official_languages(country) | {language_code(first), settings.language}


def _claims(person: Person, shown: Shown, home: frozenset[str]) -> list[Claim]:
    claims = []
    for kind, text, target, line in _interests(person):
        for key, label, weight in shown[kind].get((text, target), ()):
            if kind == "language" and (key in home or key in official_languages(person.country)):
                continue
            claims.append(Claim((kind, key), label, weight, Source(person.path, line)))
    return claims


def _named(
    claims: Iterable[Sequence[Claim]], of_owner: Sequence[Claim], namings: Mapping[CommonKind, Naming]
) -> Mapping[Known, Topic]:
    """Return every topic with the name to show and the note about it, in order of kind and key."""
    spelled: dict[Known, Counter[str]] = {}
    for made in claims:
        for topic, label, _, _ in made:
            spelled.setdefault(topic, Counter())[label] += 1
    for topic, label, _, _ in of_owner:
        spelled.setdefault(topic, Counter())[label] += OWNERS_SPELLING
    topics = {}
    for (kind, key), labels in sorted(spelled.items()):
        usual = min((-times, label) for label, times in labels.items())[1]
        naming = namings[kind]
        topics[kind, key] = Topic(key, kind, naming.shown.get(key, usual), naming.paths.get(key, ""))
    return topics


def _held(claims: Iterable[Claim], topics: Mapping[Known, Topic]) -> Mapping[Topic, Held]:
    """Return the topics of one person; named on several lines, each is a source and the greatest weight holds."""
    held: dict[Topic, Held] = {}
    for known, _, weight, source in claims:
        topic = topics[known]
        before = held.get(topic)
        if before is None:
            held[topic] = Held(weight, (source,))
        else:
            held[topic] = Held(max(before.weight, weight), tuple(sorted({*before.sources, source})))
    return held


def _holders(by_person: Mapping[str, Mapping[Topic, Held]], topics: Iterable[Topic]) -> Mapping[Topic, tuple[str, ...]]:
    holders: dict[Topic, list[str]] = {topic: [] for topic in topics}
    for path, held in by_person.items():
        for topic in held:
            holders[topic].append(path)
    return {topic: tuple(paths) for topic, paths in holders.items()}
