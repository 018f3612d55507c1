"""Stage: which of the seven moves has been made, as the notes tell (spec 4)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from vaultnet.model.source import Source
from vaultnet.prospects.standing import said_stage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vaultnet.model.circle import Workplace
    from vaultnet.model.network import Network, Tie
    from vaultnet.model.person import Person
    from vaultnet.model.prospect import Insider, Stage

FOUND: Final = 1
PATH_KNOWN: Final = 2
INTRODUCED: Final = 3
TALKING: Final = 4
SPOKEN: Final = 5
MET: Final = 6
BUSINESS: Final = 7


class Reached(NamedTuple):
    """A stage, and the lines that say so."""

    stage: Stage
    sources: tuple[Source, ...]


def stage_of(workplace: Workplace, insiders: Sequence[Insider], network: Network) -> Reached:
    """Return how far the owner is with a company: what a note says of it, else the furthest of its people.

    6 met, 5 spoken, 4 both have written, 3 introduced or connected (a note says who introduced them, or since when they
    are connected, or they wrote, or were written with), 2 there is a path to somebody, 1 found.
    """
    said = said_stage(workplace, network)
    if said is not None:
        return Reached(said, _where_said(workplace, network))
    reached = [_with(each, network.ties[each.person.path]) for each in insiders if each.person.path]
    reached += [_path_to(each) for each in insiders if each.paths and not each.person.path]
    if not reached:
        return Reached(FOUND, (Source(workplace.company.path, 0),) if workplace.company else ())
    return max(reached, key=lambda each: each.stage)


def _with(insider: Insider, tie: Tie) -> Reached:
    """Return how far the owner is with one person."""
    person = insider.person
    if tie.last_met:
        return Reached(MET, tie.last_met.sources[:1])
    if tie.last_spoken:
        return Reached(SPOKEN, tie.last_spoken.sources[:1])
    return _written(tie) or _introduced(person) or _path_to(insider)


def _written(tie: Tie) -> Reached | None:
    """Return how far the owner is by writing; what the owner alone wrote is no answer."""
    written = [each for each in tie.history if each.rung == "written"]
    wrote = next((each for each in written if each.direction == "in"), None)
    sent = next((each for each in written if each.direction == "out"), None)
    if wrote and sent:
        return Reached(TALKING, tuple(dict.fromkeys((*wrote.sources[:1], *sent.sources[:1]))))
    in_touch = wrote or next((each for each in written if not each.direction), None)
    if in_touch:
        return Reached(INTRODUCED, in_touch.sources[:1])
    return None


def _introduced(person: Person) -> Reached | None:
    if person.introduced_by:
        return Reached(INTRODUCED, (Source(person.path, person.introduced_by[0].line),))
    if person.connected_day:
        return Reached(INTRODUCED, (Source(person.path, 0),))
    return None


def _path_to(insider: Insider) -> Reached:
    if insider.paths:
        hops = insider.paths[0].hops
        return Reached(PATH_KNOWN, tuple(hop.edge.sources[0] for hop in hops if hop.edge.sources))
    company = insider.person.company
    return Reached(FOUND, (Source(insider.person.path, company.line if company else 0),))


def _where_said(workplace: Workplace, network: Network) -> tuple[Source, ...]:
    if workplace.company and workplace.company.stage:
        return (Source(workplace.company.path, workplace.company.stage_line),)
    return tuple(Source(path, 0) for path in workplace.people if network.people[path].stage)
