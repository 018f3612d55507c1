"""Made person: a note about somebody whom the user names, with links to the company and the people who are known."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vaultnet.app.destination import companies_called
from vaultnet.app.explain import everybody, person_called
from vaultnet.app.new_person import read_manner, write_person
from vaultnet.network.known_again import Who
from vaultnet.network.spellings import company_name, plain_name
from vaultnet.pages.markdown import is_fit_target
from vaultnet.vault.forgotten import let_back
from vaultnet.vault.state import state_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vaultnet.app.reading import Rules
    from vaultnet.model.network import Network
    from vaultnet.pages.briefing import Briefing
    from vaultnet.vault.outcome import Outcome


class Made(NamedTuple):
    """What became of it."""

    path: str
    outcome: Outcome
    was_forgotten: bool


def note_of(name: str, network: Network) -> str:
    """Return the path of a note about somebody of exactly this name; empty when there is none."""
    wanted = plain_name(name)
    found = (person.path for person in everybody(network) if wanted in map(plain_name, (person.name, *person.aliases)))
    return min(found, default="")


def made_person(rules: Rules, briefing: Briefing, name: str, said: Mapping[str, str]) -> Made:
    """Write a note about somebody with what is said of them, by our names of fields; empty says nothing.

    Whoever was forgotten and is named by the user's own hand is not forgotten any more.

    Raises: NobodyError, AmbiguousNameError for `introduced_by`.
    """
    network = briefing.network
    fields = {key: value for key, value in said.items() if value}
    if "company" in fields:
        fields["company"] = _company(fields["company"], briefing)
    if "introduced_by" in fields:
        introducer = person_called(fields["introduced_by"], network)
        fields["introduced_by"] = _link(introducer.path, introducer.name, briefing)
    people = [person.path for person in everybody(network) if not person.is_owner]
    manner = read_manner(rules, people, briefing.voice.language, network.today)
    path, outcome = write_person(rules.root, name, fields, briefing.targets, manner)
    known = Who((name,), (said["company"],) if said.get("company") else (), emails=(said.get("email", ""),))
    was_forgotten = outcome.reason is None and let_back(state_of(rules.root).folder, known)
    return Made(path, outcome, was_forgotten)


def _company(text: str, briefing: Briefing) -> str:
    """Return a company as a link where exactly one note of that name is there, else as it was said."""
    found = [
        each.company
        for each in companies_called(text, briefing.network)
        if each.company and company_name(text) in map(company_name, (each.company.name, *each.company.aliases))
    ]
    return _link(found[0].path, found[0].name, briefing) if len(found) == 1 else text


def _link(path: str, name: str, briefing: Briefing) -> str:
    """Return a link to a note that is there; its name where no link can hold it."""
    target = briefing.targets.get(path, "")
    return f"[[{target}]]" if target and is_fit_target(target) else name
