"""Topic keys: what notes say people have → the keys that make two spellings one, and the notes about them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from vaultnet.languages.spoken import language_code
from vaultnet.network.past_years import without_years
from vaultnet.network.spellings import (
    city_name,
    company_name,
    fair_name,
    keys_of_names,
    name_without_years,
    plain_name,
)

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping, Sequence

    from vaultnet.model.facts import Facts
    from vaultnet.model.person import CommonKind
    from vaultnet.network.resolve import Links

NESTED: Final = frozenset(("interest", "sector"))
"""Kinds whose topics may be nested (`sport/sailing`)."""

TOPIC_NOTES: Final = frozenset(("other", "market", "fair"))
"""Kinds of notes that can be about a topic,"""

COMPANY_KINDS: Final = frozenset(("past_company", "sector", "association", "school"))
"""and kinds of common ground that a company's note can be about, too."""

HALF: Final = 0.5
"""Weight of what is named only by a nested topic of it."""

REMARK: Final = re.compile(r"\s*(?:[(:,=]|\s[-–—]\s|\s[ABC][12]\b).*")
"""What may follow a language: `tedesco (B2)`."""

WITH_YEARS: Final = frozenset(("past_company", "school", "association"))
"""Kinds behind whose names years may stand."""

Written = tuple[str, str]
"""Text and link target of an interest as written."""


class Keyed(NamedTuple):
    """A topic that a line names."""

    key: str
    label: str
    weight: float


class Naming(NamedTuple):
    """How a vault names the topics of one kind."""

    kind: CommonKind
    topics: Mapping[Written, tuple[Keyed, ...]]
    """What is named by each text and target."""

    keys: Mapping[str, str]
    """Key of every plain name that topic notes or synonyms tie to another; every other name is its own key."""

    shown: Mapping[str, str]
    """Name to show by key, where the settings' synonyms give one."""

    paths: Mapping[str, str]
    """Topic note by key, where there is one."""

    def key_of(self, text: str) -> str:
        """Return the key of a name, nested or not, as it stands in a note."""
        plain = plain_of(self.kind, text)
        if plain in self.keys or "/" not in plain or self.kind not in NESTED:
            return self.keys.get(plain, plain)
        return "/".join(self.keys.get(part, part) for part in map(str.strip, plain.split("/")))


class Vault(NamedTuple):
    """Where names are looked up."""

    notes: Mapping[str, Facts]
    links: Links
    synonyms: tuple[tuple[str, ...], ...]


def naming_of(kind: CommonKind, written: Iterable[Written], vault: Vault) -> Naming:
    """Return how the vault names topics of the kind, given all that its people's notes say.

    - A link to a topic note is that note; plain text is, too, where one note bears the name or alias. The note's name
      and aliases are then one topic, and so are the names in a line of synonyms.
    - Of `sport/sailing` a person has `sport/sailing` fully and `sport` by half; `sailing` fully, where others name it
      alone. A link to a person is no topic.
    """
    ordered = sorted(set(written))
    about = {each: _note_of(kind, each, vault) for each in ordered}
    notes = {note.path: note for note in about.values() if note}
    synonyms = [(tuple(plain_of(kind, name) for name in names), names[0]) for names in vault.synonyms]
    keys = keys_of_names([*(names for names, _ in synonyms), *_names_of_notes(kind, notes)])
    plain = {each: plain_of(kind, _name(each, about[each])) for each in ordered}
    alone = {keys.get(name, name) for name in plain.values()}
    topics = {
        each: _keyed(kind, _name(each, about[each]), keys, alone)
        for each in ordered
        if plain[each] and not _is_somebody(each, vault)
    }
    paths: dict[str, str] = {}
    for path, note in sorted(notes.items()):
        name = plain_of(kind, _stem(note.path))
        paths.setdefault(keys.get(name, name), path)
    shown = {keys.get(names[0], names[0]): label for names, label in reversed(synonyms)}
    return Naming(kind, topics, keys, shown, paths)


def plain_of(kind: CommonKind, text: str) -> str:
    """Return a name as names of the kind are compared; empty when it names nothing that can be shared."""
    if kind == "past_company":
        return company_name(text)
    if kind == "event":
        return fair_name(text)
    if kind == "home_town":
        return city_name(text)
    if kind in WITH_YEARS:
        return name_without_years(text)
    if kind == "language":
        return language_code(text) or plain_name(REMARK.sub("", text))
    return plain_name(text)


def _note_of(kind: CommonKind, written: Written, vault: Vault) -> Facts | None:
    """Return the topic note that is meant; None without one, or with several of equal right."""
    text, target = written
    if not target and "/" in text:
        return None
    found = vault.links.found(target or text, "")
    note = vault.notes[found[0]] if len(found) == 1 else None
    if note and (note.kind in TOPIC_NOTES or (note.kind == "company" and kind in COMPANY_KINDS)):
        return note
    return None


def _is_somebody(written: Written, vault: Vault) -> bool:
    found = vault.links.found(written[1], "") if written[1] else ()
    return len(found) == 1 and vault.notes[found[0]].person is not None


def _name(written: Written, note: Facts | None) -> str:
    """Return the name that counts: the topic note's, else the link's target, else the text."""
    return _stem(note.path) if note else written[1] or written[0]


def _stem(path: str) -> str:
    return path.rpartition("/")[2].rpartition(".")[0]


def _names_of_notes(kind: CommonKind, notes: Mapping[str, Facts]) -> Iterable[Sequence[str]]:
    """Return for each topic note its plain names, without those that two of the notes bear."""
    bearers: dict[str, str] = {}
    names: dict[str, list[str]] = {}
    for path, note in sorted(notes.items()):
        stem = _stem(path)
        plain = dict.fromkeys(plain_of(kind, name) for name in (stem, note.title, *note.aliases))
        names[path] = [name for name in plain if name]
        for name in names[path]:
            bearers[name] = path if bearers.get(name, path) == path else ""
    unshared = ([name for name in listed if bearers[name] == path] for path, listed in names.items())
    return [listed for listed in unshared if listed]


def _keyed(kind: CommonKind, name: str, keys: Mapping[str, str], alone: Container[str]) -> tuple[Keyed, ...]:
    label = _label(kind, name)
    plain = plain_of(kind, name)
    parts = [part.strip() for part in label.split("/") if part.strip()] if kind in NESTED else []
    if plain in keys or len(parts) <= 1:
        return (Keyed(keys.get(plain, plain), label, 1.0),)
    each = [keys.get(part, part) for part in map(plain_name, parts)]
    whole = Keyed("/".join(each), "/".join(parts), 1.0)
    above = [Keyed("/".join(each[:n]), "/".join(parts[:n]), HALF) for n in range(1, len(each))]
    leaf = [Keyed(each[-1], parts[-1], 1.0)] if each[-1] in alone else []
    return (whole, *above, *leaf)


def _label(kind: CommonKind, name: str) -> str:
    """Return a name as it is shown: without the level of a language, and without the years of the one who says it."""
    if kind == "language":
        return REMARK.sub("", name)
    return without_years(name) if kind in WITH_YEARS else name
