"""Brief: all that is worth knowing of somebody before you meet them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from vaultnet.app.pipeline import read_quotes
from vaultnet.languages.rendering import file_stem
from vaultnet.network.warm_paths import WarmPaths
from vaultnet.notes.keys import folded
from vaultnet.ranking.birthdays import next_birthday
from vaultnet.ranking.judging import Judgement
from vaultnet.ranking.suggesting import suggestion_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from vaultnet.model.circle import Workplace
    from vaultnet.model.interaction import Interaction
    from vaultnet.model.network import Network, OpenPromise, SharedTopic, Tie
    from vaultnet.model.person import Company, Person
    from vaultnet.model.prospect import Prospect, WarmPath
    from vaultnet.model.source import Source
    from vaultnet.model.suggestion import Suggestion
    from vaultnet.pages.briefing import Briefing

MOST_CONTACTS: Final = 5
"""So many of the last contacts are told."""

MOST_NAMES: Final = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """One page about one person."""

    person: Person
    tie: Tie
    contacts: tuple[tuple[Interaction, Source, str], ...]
    """The last ones, newest first: each with the line that tells of it, and the user's own words there."""

    promises: tuple[OpenPromise, ...]
    """Both ways: the owner's own first, then by day."""

    shared: tuple[SharedTopic, ...]
    introduced_by: tuple[tuple[str, str], ...]
    """Name and note of whoever introduced them; an empty path: no note."""

    knows: tuple[Person, ...]
    """People of yours whom they know."""

    suggestion: Suggestion
    """How to begin, and the next small step."""

    birthday: date | None
    """The next one."""

    company: Company | None
    """Note about where they work; None: there is none."""

    company_name: str
    colleagues: tuple[Person, ...]
    prospect: Prospect | None
    """The same company, where it is one that could be a customer abroad."""

    paths: tuple[WarmPath, ...]
    """The ways to them; none where you know them."""


def brief_of(person: Person, briefing: Briefing, root: str) -> Brief:
    """Return what there is to know about a person, read from a briefing, and their last lines from the notes."""
    network, settings = briefing.network, briefing.settings
    tie = network.ties[person.path]
    promises = sorted(network.promises.get(person.path, ()), key=lambda each: each.theirs)
    suggestion = suggestion_of(Judgement(person, tie, "keep_warm", ""), network, settings)
    workplace = network.workplaces.get(network.employers.get(person.path, ""))
    paths = WarmPaths(network).to(person.path) if person.path in network.people else ()
    company = workplace.company if workplace else None
    today, on_1_march = network.today, settings.birthday_on_1_march
    return Brief(
        person=person,
        tie=tie,
        contacts=_contacts(person, tie, briefing, root),
        promises=tuple(promises),
        shared=suggestion.shared,
        introduced_by=tuple(_introducers(person, network)),
        knows=_known(person, network),
        suggestion=suggestion,
        birthday=next_birthday(person.birthday, today, on_1_march=on_1_march) if person.birthday else None,
        company=company,
        company_name=company.name if company else person.company.text if person.company else "",
        colleagues=_colleagues(person, workplace, network),
        prospect=_prospect(company, person, briefing),
        paths=tuple(path for path in paths if not path.is_direct),
    )


def _contacts(person: Person, tie: Tie, briefing: Briefing, root: str) -> tuple[tuple[Interaction, Source, str], ...]:
    """Return the last contacts, each with the line of its sources that says most."""
    last = [each for each in tie.history if each.rung != "noted"][:MOST_CONTACTS] or list(tie.history[:MOST_CONTACTS])
    quotes = read_quotes(
        root, (source for each in last for source in each.sources), briefing.quotes, briefing.network.unnamed
    )
    names = {folded(name) for name in (person.name, *person.aliases, file_stem(person.path))}

    def words(source: Source) -> str:
        text = quotes.get(source, "")
        return "" if folded(text).strip(" .,;:-–") in names else text

    told = ((each, max(each.sources, key=lambda source: len(words(source)))) for each in last)
    return tuple((each, source, words(source)) for each, source in told)


def _introducers(person: Person, network: Network) -> Iterator[tuple[str, str]]:
    """Yield who introduced somebody: those with a note, then names that lead to none."""
    paths = network.introduced_by.get(person.path, ())
    found = [network.people[path] for path in paths if path in network.people]
    yield from ((each.name, each.path) for each in found)
    known = {folded(name) for each in found for name in (each.name, *each.aliases, file_stem(each.path))}
    for reference in person.introduced_by:
        is_unnamed = reference.text in network.unnamed or reference.target in network.unnamed
        if not is_unnamed and not known & {folded(reference.text), folded(file_stem(reference.target))}:
            yield reference.text, ""


def _known(person: Person, network: Network) -> tuple[Person, ...]:
    """Return the people whom somebody knows, those first whom the owner knows best."""
    paths = network.acquaintances.get(person.path, {})
    known = [network.people[path] for path in paths if path in network.people]
    return tuple(sorted(known, key=lambda each: (-network.ties[each.path].strength, each.name, each.path))[:MOST_NAMES])


def _colleagues(person: Person, workplace: Workplace | None, network: Network) -> tuple[Person, ...]:
    """Return who else works there."""
    paths = workplace.people if workplace else ()
    return tuple(network.people[path] for path in paths if path != person.path and path in network.people)[:MOST_NAMES]


def _prospect(company: Company | None, person: Person, briefing: Briefing) -> Prospect | None:
    """Return the prospect that somebody works for."""
    for market in briefing.prospects.markets:
        for prospect in market.prospects:
            if company and prospect.path == company.path:
                return prospect
            if any(insider.person.path == person.path for insider in prospect.insiders):
                return prospect
    return None
