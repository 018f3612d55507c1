"""Workplaces: the companies that people name → one company under all its spellings, and who works or worked there."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from vaultnet.model.circle import Former, Workplace
from vaultnet.network.past_years import years_in
from vaultnet.network.spellings import company_name
from vaultnet.notes.keys import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from vaultnet.model.person import Company, Interest, Person, Reference
    from vaultnet.network.resolve import Links

WITHOUT_NOTE: Final = "~"
"""Begins the key of a company that has no note."""


class Workplaces(NamedTuple):
    """Who works where."""

    by_key: Mapping[str, Workplace]
    employers: Mapping[str, str]
    """Key of the company of each person who has one."""


class Directory:
    """The companies that have a note, found by what other notes write."""

    def __init__(self, companies: Mapping[str, Company], links: Links) -> None:
        """Index the companies by path, full name, name without legal form, and domain."""
        self._links = links
        self.notes = companies
        self.same = _same_companies(companies)
        self._exact: dict[str, list[str]] = {}
        self._plain: dict[str, list[str]] = {}
        self._domains: dict[str, list[str]] = {}
        self._names: dict[str, tuple[str, str]] = {}
        for path, company in sorted(companies.items()):
            stem = path.rpartition("/")[2].removesuffix(".md")
            for name in dict.fromkeys((company.name, stem, *company.aliases)):
                _add(self._exact, folded(name), path)
                _add(self._plain, company_name(name), path)
            if company.website:
                _add(self._domains, domain_of(company.website), path)

    def key_of(self, text: str, target: str, person: Person) -> str:
        """Return the key of the company that a person's note names; empty when it names none.

        In this order: the note that a link leads to; the one of that name; the one of that name but for its legal form,
        of several the one in the person's country; the one whose domain the person's e-mail has; the plain name.
        """
        if target:
            found = self._links.found(target, person.path)
            if len(found) == 1 and found[0] in self.notes:
                return self.same.get(found[0], found[0])
        name = target.rpartition("/")[2] or text
        if name not in self._names:
            self._names[name] = (folded(name), company_name(name))
        full, plain = self._names[name]
        for table, wanted in ((self._exact, full), (self._plain, plain)):
            if wanted in table:
                return self._in_country(table[wanted], person.country)[0]
        for email in person.emails if self._domains else ():
            for domain in _and_above(email.rpartition("@")[2].lower()):
                if domain in self._domains:
                    return self._in_country(self._domains[domain], person.country)[0]
        return f"{WITHOUT_NOTE}{plain}" if plain else ""

    def deciders(self, people: Mapping[str, Person]) -> Mapping[str, tuple[tuple[str, int], ...]]:
        """Return whom the notes of each company name as deciding: active people, and names without a note."""
        found: dict[str, dict[str, int]] = {}
        for path, company in self.notes.items():
            for reference in company.deciders:
                paths = self._links.found(reference.target or reference.text, path)
                name = reference.text if not paths else paths[0] if len(paths) == 1 and paths[0] in people else ""
                if name:
                    found.setdefault(self.same.get(path, path), {}).setdefault(name, reference.line)
        return {key: tuple(named.items()) for key, named in found.items()}

    def _in_country(self, paths: Iterable[str], country: str) -> list[str]:
        """Return the paths, those in the country first, one for all notes of one company."""
        ordered = sorted(paths, key=lambda path: (self.notes[path].country != country, path))
        return [self.same.get(path, path) for path in ordered]


def workplaces_of(people: Mapping[str, Person], owner: Person | None, companies: Directory) -> Workplaces:
    """Return who works and worked where: the active people; of the owner only the employer.

    Whom a company's note names as deciding works there, unless their own note says where they work.
    """
    deciders = companies.deciders(people)
    employers = _employers([*people.values(), *([owner] if owner else [])], companies)
    for key, named in deciders.items():
        employers |= {path: key for path, _ in named if path in people and path not in employers}
    now: dict[str, list[str]] = {}
    for path in people:
        if path in employers:
            now.setdefault(employers[path], []).append(path)
    before = _former(people.values(), employers, companies)
    by_key = {}
    for key in sorted({*now, *before, *(companies.same.get(path, path) for path in companies.notes)}):
        company = companies.notes.get(key)
        there_now = tuple(now.get(key, ()))
        usual = company.name if company else _usual(people[path].company for path in there_now)
        former = before.get(key, {})
        there = tuple(former[path] for path in sorted(former))
        name = usual or key.removeprefix(WITHOUT_NOTE)
        by_key[key] = Workplace(key, name, company, there_now, there, deciders.get(key, ()))
    return Workplaces(by_key, employers)


def domain_of(website: str) -> str:
    """Return the domain of a web address, without `www.`."""
    host = website.strip().lower().rpartition("://")[2].partition("/")[0].partition("?")[0]
    return host.rpartition("@")[2].partition(":")[0].removeprefix("www.")


def _employers(people: Iterable[Person], companies: Directory) -> dict[str, str]:
    """Return the key of the company that each person's note names, in order of path."""
    named = ((person.path, person.company, person) for person in people if person.company)
    keys = ((path, companies.key_of(company.text, company.target, person)) for path, company, person in named)
    return {path: key for path, key in keys if key}


def _former(
    people: Iterable[Person], employers: Mapping[str, str], companies: Directory
) -> Mapping[str, dict[str, Former]]:
    """Return who worked at each company, by its key and path; who still works there did not leave."""
    before: dict[str, dict[str, Former]] = {}
    for person in people:
        for each in person.interests:
            if each.kind == "past_company":
                key = companies.key_of(each.text, each.target, person)
                if key and key != employers.get(person.path):
                    known = before.setdefault(key, {})
                    known[person.path] = _said(person.path, each, known.get(person.path))
    return before


def _usual(written: Iterable[Reference | None]) -> str:
    """Return the usual spelling; of equally usual ones the longest, then the first."""
    spelled = Counter(reference.text if reference else "" for reference in written)
    return min(((-times, -len(text), text) for text, times in spelled.items()), default=(0, 0, ""))[2]


def _same_companies(companies: Mapping[str, Company]) -> Mapping[str, str]:
    """Return for each further note about a company the first one: same name but for the legal form, same country.

    A note without a country is about the company of that name where there is only one.
    """
    named: dict[str, dict[str, list[str]]] = {}
    for path, company in sorted(companies.items()):
        named.setdefault(company_name(company.name), {}).setdefault(company.country, []).append(path)
    same = {}
    for by_country in named.values():
        if len(by_country) == 2 and "" in by_country:  # noqa: PLR2004  # one country, and none given
            by_country = {"": [path for country in sorted(by_country, reverse=True) for path in by_country[country]]}  # noqa: PLW2901
        for paths in by_country.values():
            same.update(dict.fromkeys(paths[1:], paths[0]))
    return same


def _said(path: str, said: Interest, known: Former | None) -> Former:
    """Return that somebody worked there; said twice, from the first year to the last."""
    first, last = years_in(said.text)
    if known and known.first_year:
        first, last = (min(first, known.first_year), max(last, known.last_year)) if first else known[2:]
    return Former(path, known.line if known else said.line, first, last)


def _and_above(domain: str) -> Iterable[str]:
    """Yield a domain and those above it: `de.acme.com`, `acme.com`."""
    parts = domain.split(".")
    return (".".join(parts[index:]) for index in range(len(parts) - 1))


def _add(table: dict[str, list[str]], name: str, path: str) -> None:
    if name and path not in table.setdefault(name, []):
        table[name].append(path)
