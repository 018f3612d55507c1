"""How long the warm paths to all prospects take, with 10,000 people and 40,000 meetings.

python benchmarks/warm_paths.py [--people 10000] [--meetings 40000] [--seed 7]

People are made as facts, not as notes: what is measured is the network, the prospects and the ranking. Half of the
people live abroad; a few of them stand in very many meetings. Times are those of the processor, the best of three.
"""

from __future__ import annotations

import argparse
import gc
import random
import time
from datetime import date
from typing import TYPE_CHECKING, TypeVar

from vaultnet.model.facts import Facts, Mention
from vaultnet.model.person import Interest, Person, Reference
from vaultnet.model.settings import Settings
from vaultnet.network.build import network_from
from vaultnet.network.warm_paths import WarmPaths
from vaultnet.prospects.doors import with_doors
from vaultnet.prospects.find import prospects_from
from vaultnet.ranking.introductions import introductions_to_give
from vaultnet.ranking.rank import agenda_from

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

TODAY = date(2026, 11, 24)
COUNTRIES = ("IT", "IT", "IT", "IT", "DE", "FR", "ES", "GB", "US", "NL")
ROLES = ("CEO", "buyer", "Einkaufsleiter", "engineer", "designer")
CHANNELS = ("meeting", "in_person", "coffee", "call")

_Made = TypeVar("_Made")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--people", type=int, default=10_000)
    options.add_argument("--meetings", type=int, default=40_000)
    options.add_argument("--seed", type=int, default=7)
    chosen = options.parse_args()
    dice = random.Random(chosen.seed)  # noqa: S311  # the same people every time
    facts = [*people(chosen.people, dice), *meetings(chosen.meetings, chosen.people, dice)]
    gc.disable()  # as the command line does
    settings = Settings()
    network = timed("network", lambda: network_from(facts, settings, TODAY))
    prospects = timed("prospects, with all paths", lambda: prospects_from(network, settings))
    found = [each for market in prospects.markets for each in market.prospects]
    insiders = [insider for each in found for insider in each.insiders]
    print(f"{len(found)} prospects, {len(insiders)} people there")
    told = with_doors(network, prospects)
    timed("agenda", lambda: agenda_from(told, settings))
    timed("introductions to give", lambda: introductions_to_give(told, prospects, settings))
    unspoken = next(each.person.path for each in insiders if each.paths and not each.paths[0].is_direct)
    timed("one path", lambda: WarmPaths(network).to(unspoken))


def timed(what: str, make: Callable[[], _Made]) -> _Made:
    best = float("inf")
    for _ in range(3):
        begun = time.process_time()
        made = make()
        best = min(best, time.process_time() - begun)
    print(f"{what}: {best * 1000:.0f} ms")
    return made


def people(count: int, dice: random.Random) -> Iterator[Facts]:
    for number in range(count):
        name = f"Person {number:05}"
        firm = f"Firm {dice.randrange(count // 3)} {dice.choice(('GmbH', 'S.r.l.', 'Ltd', ''))}".strip()
        person = Person(
            f"People/{name}.md",
            name,
            company=Reference(firm, "", 3),
            role=dice.choice(ROLES),
            country=dice.choice(COUNTRIES),
            interests=tuple(interests(count, dice)),
            introduced_by=anybody(count, dice),
            knows=anybody(count, dice),
            connected_day=730_000 if dice.random() < 0.3 else 0,
        )
        yield Facts(person.path, "person", name, (), 0, person, None, None, (), (), (), (), ())


def interests(count: int, dice: random.Random) -> Iterator[Interest]:
    if dice.random() < 0.5:
        yield Interest("school", f"School {int(dice.paretovariate(1)) % 200}", "", 5)
    if dice.random() < 0.2:
        yield Interest("association", f"Club {dice.randrange(50)}", "", 6)
    if dice.random() < 0.2:
        yield Interest("event", f"Fair {dice.randrange(20)} {dice.randrange(2015, 2027)}", "", 7)
    if dice.random() < 0.4:
        years = f" ({dice.randrange(1995, 2010)}-{dice.randrange(2010, 2024)})" if dice.random() < 0.5 else ""
        yield Interest("past_company", f"Firm {dice.randrange(count // 3)} GmbH{years}", "", 8)
    for line in range(9, 9 + dice.randrange(4)):
        yield Interest("interest", f"topic {int(dice.paretovariate(0.7)) % 1500}", "", line)


def anybody(count: int, dice: random.Random) -> tuple[Reference, ...]:
    name = f"Person {dice.randrange(count):05}"
    return (Reference(name, name, 4),) if dice.random() < 0.2 else ()


def meetings(count: int, size: int, dice: random.Random) -> Iterator[Facts]:
    for number in range(count):
        day = TODAY.toordinal() - dice.randrange(1, 3650)
        known = size * 2 // 3  # a third of the people were never met
        numbers = {
            min(known, int(dice.paretovariate(0.35))) - 1 if dice.random() < 0.5 else dice.randrange(known)
            for _ in range(dice.choice((1, 2, 2, 3, 3, 4, 8)))
        }
        names = tuple(f"Person {each:05}" for each in sorted(numbers))
        mention = Mention(3, day, dice.choice(CHANNELS), "", False, names)  # type: ignore[arg-type]  # one of CHANNELS
        path = f"Meetings/{number:05}.md"
        yield Facts(path, "meeting", path[9:-3], (), day, None, None, None, (mention,), (), (), names, ())


if __name__ == "__main__":
    main()
