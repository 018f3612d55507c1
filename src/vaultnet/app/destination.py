"""Destination: the person or company that a name means, and the warm paths to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vaultnet.app.explain import other_called
from vaultnet.errors import AmbiguousNameError
from vaultnet.network.names import matching
from vaultnet.network.somebody import UNNOTED
from vaultnet.network.spellings import company_name, plain_name
from vaultnet.network.warm_paths import WarmPaths
from vaultnet.prospects.company import best_paths, insiders_of

if TYPE_CHECKING:
    from vaultnet.model.circle import Workplace
    from vaultnet.model.network import Network
    from vaultnet.model.prospect import WarmPath


class Destination(NamedTuple):
    """Where a path is to lead."""

    name: str
    path: str
    """Its note; empty: none."""

    is_company: bool
    paths: tuple[WarmPath, ...]


def destination_called(text: str, network: Network) -> Destination:
    """Return the person or company whom a name means, with the best paths there.

    A company by its full name, with or without its legal form, goes before a person by part of one. Then a person, as
    everywhere; then a company by part of its name; then a name without a note. There is no path to
    people who are left out.

    Raises: OwnerError, NobodyError, AmbiguousNameError.
    """
    companies = companies_called(text, network)
    people = matching(network, text)
    exact = [each for each in companies if company_name(text) in _names(each)]
    if exact and not _is_full_name(text, people, network):
        return _to_company(text, exact, network)
    key = f"{UNNOTED}{plain_name(text)}"
    if not people and companies:
        return _to_company(text, companies, network)
    if not people and key in network.unnoted:
        return Destination(network.unnoted[key].name, "", False, WarmPaths(network).to(key))
    person = other_called(text, network)
    found = WarmPaths(network).to(person.path) if person.path in network.people else ()
    return Destination(person.name, person.path, False, found)


def companies_called(text: str, network: Network) -> list[Workplace]:
    """Return the companies that a name may mean, in order of key: of that name, else with all of its words."""
    wanted = company_name(text)
    if not wanted:
        return []
    there = [each for each in network.workplaces.values() if each.company or each.people]
    named = [each for each in there if wanted in _names(each)]
    words = set(wanted.split())
    return named or [each for each in there if any(words <= set(name.split()) for name in _names(each))]


def _to_company(text: str, found: list[Workplace], network: Network) -> Destination:
    if len(found) > 1:
        raise AmbiguousNameError(text, tuple(each.company.path if each.company else each.name for each in found))
    workplace = found[0]
    paths = tuple(path for _, path in best_paths(insiders_of(workplace, WarmPaths(network), network)))
    return Destination(workplace.name, workplace.company.path if workplace.company else "", True, paths)


def _names(workplace: Workplace) -> tuple[str, ...]:
    """Return the plain names of a company."""
    company = workplace.company
    if company is None:
        return (company_name(workplace.name),)
    stem = company.path.rpartition("/")[2].removesuffix(".md")
    return tuple(dict.fromkeys(company_name(name) for name in (company.name, stem, *company.aliases)))


def _is_full_name(text: str, people: tuple[str, ...], network: Network) -> bool:
    """Return whether somebody bears exactly this name, too."""
    known = {**network.people, **network.left_out}
    return any(
        plain_name(text) == plain_name(name) for path in people for name in (known[path].name, *known[path].aliases)
    )
