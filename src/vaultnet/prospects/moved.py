"""Moved: who decides or buys, and has changed company since the last import (spec 4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vaultnet.model.prospect import Moved
from vaultnet.model.source import Source
from vaultnet.network.new_jobs import new_job
from vaultnet.network.spellings import company_name
from vaultnet.prospects.roles import buying_role_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from vaultnet.model.circle import Workplace
    from vaultnet.model.network import Network


def moved_by_country(network: Network, country_of: Callable[[Workplace], str]) -> Mapping[str, tuple[Moved, ...]]:
    """Return who has moved, by the country of the old company and by that of the new one; by name and note."""
    countries: dict[str, str] = {}
    found: dict[str, list[Moved]] = {}
    for person in network.people.values():
        job = new_job(person, network.today)
        if job is None or not job.is_moved or not job.before or buying_role_of(person) == "contact":
            continue
        if not countries:
            countries = _countries(network, country_of)
        moved = Moved(person, job.before, job.now, (Source(person.path, person.new_job_line),))
        codes = (countries.get(company_name(name), "") for name in (job.now, job.before))
        for code in dict.fromkeys(code or person.country for code in codes):
            found.setdefault(code, []).append(moved)
    return {
        code: tuple(sorted(all_moved, key=lambda each: (each.person.name.casefold(), each.person.path)))
        for code, all_moved in found.items()
    }


def _countries(network: Network, country_of: Callable[[Workplace], str]) -> dict[str, str]:
    """Return where each company is, by its plain name."""
    return {company_name(each.name): country_of(each) for each in network.workplaces.values()}
