"""What is kept of the last network changes nothing but the time: after any edits it is the one made from nothing, and
so is the agenda."""

from __future__ import annotations

import random
from datetime import date
from typing import TYPE_CHECKING

import pytest

from vaultnet.languages.voice import Voice
from vaultnet.model.settings import Settings
from vaultnet.network.build import network_from
from vaultnet.network.kept import Kept
from vaultnet.pages import PAGES, PICTURES
from vaultnet.pages.briefing import Briefing
from vaultnet.pages.markdown import link_targets
from vaultnet.prospects.doors import with_doors
from vaultnet.prospects.find import prospects_from
from vaultnet.ranking.introductions import introductions_to_give
from vaultnet.ranking.rank import agenda_from
from written_vault import facts_written, notes_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vaultnet.model.facts import Facts
    from vaultnet.model.network import Network

VAULT = """
=== Me.md
---
me: true
interests: [sailing, chess, jazz]
---
=== People/Anna Keller.md
---
type: person
company: "[[Acme]]"
interests: [sailing, wine]
knows: ["[[Bruno Sarti]]", Zoë Lind]
introduced_by: "[[Carla Neri]]"
tier: A
---
- 2026-10-02: coffee with [[Bruno Sarti]]
- [ ] send [[Carla Neri]] the photos 📅 2026-12-01
=== People/Bruno Sarti.md
---
type: person
company: Acme GmbH
interests: ["[[Chess]]", schools]
aliases: [Bruno]
school: Politecnico
---
- 2026-09-01: call
=== People/Carla Neri.md
---
type: person
past_companies: ["Acme 2015-2018"]
interests: [chess]
school: Politecnico
cadence: 30
---
=== Old/Bruno Sarti.md
---
type: person
status: archived
---
=== Acme.md
---
type: company
country: DE
decision_maker: "[[Anna Keller]]"
---
=== Chess.md
The game.
=== Daily/2026-11-20.md
- lunch with [[Anna Keller]] and [[Mario Bo]], about #sailing
=== Daily/2026-11-21.md
- call with [[Mario Bo]] and [[Carla Neri]]
=== Meetings/Fair.md
---
type: meeting
date: 2026-10-10
attendees: ["[[Anna Keller]]", "[[Bruno]]", "[[Carla Neri]]"]
---
- [[Bruno Sarti]]: prices
=== Trip.md
---
type: trip
start: 2026-11-30
end: 2026-12-02
places: [Hamburg]
---
"""
NAMES = ("Anna Keller", "Bruno Sarti", "Bruno", "Carla Neri", "Mario Bo", "Zoë Lind", "Acme", "Chess", "2026-11-20")
LINES = (
    "- 2026-11-{day:02}: call with [[{name}]]",
    "- 2026-12-{day:02}: dinner with [[{name}]]",
    "- [ ] write to [[{name}]] 📅 2026-12-{day:02}",
    "- asked [[{name}]] for an introduction on 2026-11-{day:02}",
    "walk by the sea, see [[{name}]] #chess",
)
FIELDS = (
    "tier: B", "interests: [wine, jazz]", "company: Acme", "city: Mario Bo", "company: Mario Bo", "type: company",
    "type: person", "status: archived", "aliases: [{name}]", "knows: [{name}]", "introduced_by: '[[{name}]]'",
    "me: true", "school: Politecnico", "country: DE", "country: IT", "languages: [German, French]", "title: {name}",
    "email: anna@acme.de", "website: acme.de", "past_companies: [Acme 2012-2016]", "type: market", "type: meeting",
    "places: [{name}]", "cadence: 20", "decision_maker: '[[{name}]]'", "date: 2026-11-22", "tags: [sailing/regatta]",
)  # fmt: skip
SETTINGS = (Settings(), Settings(synonyms=("wine = vino",)), Settings(me="Carla Neri"))


class Desk:
    """A vault, and somebody who edits it at random; facts of a note that did not change stay the same object."""

    def __init__(self, seed: int) -> None:
        self.dice = random.Random(seed)  # noqa: S311  # an invented vault guards no secret
        self.notes = notes_in(VAULT)
        self.read: dict[tuple[str, str], Facts] = {}
        self.today = date(2026, 11, 24)
        self.settings = Settings()

    def facts(self) -> list[Facts]:
        self.read = {
            note: self.read[note] if note in self.read else next(facts_written(dict((note,))))
            for note in self.notes.items()
        }
        return list(self.read.values())

    def edit(self) -> None:
        """Change one thing."""
        path, name = self.dice.choice(sorted(self.notes)), self.dice.choice(NAMES)
        match self.dice.randrange(12):
            case 0 | 1 | 2 | 3:
                line = self.dice.choice(LINES).format(day=self.dice.randrange(1, 28), name=name)
                self.notes[path] += f"{line}\n"
            case 4:
                lines = self.notes[path].splitlines(keepends=True)
                self.notes[path] = "".join(line for line in lines if self.dice.random() < 0.8)
            case 5 | 6:
                field = self.dice.choice(FIELDS).format(name=name)
                self.notes[path] = f"---\n{field}\n" + self.notes[path].removeprefix("---\n")
            case 7:
                self.notes[f"{self.dice.choice(('People', 'Daily', 'Old'))}/{name}.md"] = self.notes[path]
            case 8:
                self.notes[f"{self.dice.choice(('People', 'Daily'))}/{name}.md"] = self.notes.pop(path)
            case 9:
                if len(self.notes) > 5:
                    del self.notes[path]
            case 10:
                self.settings = self.dice.choice(SETTINGS)
            case _:
                self.today = date(2026, 11, self.dice.choice((24, 25, 26)))


def asked_everything(network: Network) -> Network:
    """Return a network with all that it finds only when somebody asks, in one order."""
    everyone = (*network.people, *network.unnoted)
    assert all(who in circle.members for who in everyone for circle in network.circles_of[who])
    return network._replace(
        circles_of={who: network.circles_of[who] for who in everyone},
        met_with={who: network.met_with[who] for who in everyone},
    )


def built(network: Network, settings: Settings, kept: Kept) -> Iterator[object]:
    """Yield all that is made of a network, up to the pages."""
    prospects = prospects_from(network, settings, kept)
    yield prospects
    told = with_doors(network, prospects)
    agenda = agenda_from(told, settings, kept)
    yield agenda
    yield introductions_to_give(told, prospects, settings, kept)
    briefing = Briefing(
        network=told,
        agenda=agenda,
        settings=settings,
        voice=Voice("en", network.today),
        targets=link_targets(network.titles),
        prospects=prospects,
        before=kept,
    )
    for maker in (*PAGES.values(), *PICTURES.values()):
        yield maker(briefing)


@pytest.mark.parametrize(
    ("seeds", "steps"),
    [(range(5), 30), pytest.param(range(100, 140), 60, marks=[pytest.mark.nightly, pytest.mark.timeout(3000)])],
)
def test_after_any_edits_network_and_agenda_are_those_made_from_nothing(seeds: range, steps: int) -> None:
    compared = anew = nothing_held = 0
    for seed in seeds:
        desk, kept = Desk(seed), Kept()
        for step in range(steps):
            facts, from_nothing = desk.facts(), Kept()
            made = network_from(facts, desk.settings, desk.today, kept)
            wanted = network_from(facts, desk.settings, desk.today, from_nothing)
            assert repr(asked_everything(made)) == repr(asked_everything(wanted)), f"seed {seed}, step {step}"
            assert asked_everything(made) == asked_everything(wanted)
            for one, other in zip(
                built(made, desk.settings, kept), built(wanted, desk.settings, from_nothing), strict=True
            ):
                assert repr(one) == repr(other), f"seed {seed}, step {step}"
            compared += 1
            anew += kept.anew
            nothing_held += from_nothing.anew
            desk.edit()

    assert compared == len(seeds) * steps
    assert anew < nothing_held / 2


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("People/Anna Keller.md", "- 2026-11-23: dinner\n"),
        ("Daily/2026-11-21.md", "- call with [[Anna Keller]] and [[Emil Ott]]\n"),
        ("Daily/2026-11-21.md", "- asked [[Anna Keller]] for an introduction\n"),
        ("Meetings/Fair.md", "- [[Emil Ott]]: prices\n"),
        ("People/Emil Ott.md", "- 2026-11-23: call\n"),
    ],
)
def test_whoever_leads_to_several_companies_changes_the_ways_to_all_of_them(path: str, line: str) -> None:
    desk, kept = Desk(0), Kept()
    for name, company in (("Dora Ungar", "Alpha"), ("Emil Ott", "Beta")):
        desk.notes[f"People/{name}.md"] = f"---\ntype: person\ncompany: {company}\ncountry: DE\nschool: ETH\n---\n"
    desk.notes["People/Anna Keller.md"] = "---\ntype: person\nschool: ETH\n---\n- 2024-10-02: coffee\n"
    before = asked_everything(network_from(desk.facts(), desk.settings, desk.today, kept))
    old = prospects_from(before, desk.settings, kept)
    desk.notes[path] += line
    made = network_from(desk.facts(), desk.settings, desk.today, kept)
    prospects = prospects_from(made, desk.settings, kept)
    wanted = network_from(desk.facts(), desk.settings, desk.today)

    assert repr(prospects) == repr(prospects_from(wanted, desk.settings)) != repr(old)
    assert repr(asked_everything(made)) == repr(asked_everything(wanted)) != repr(before)


def test_a_line_in_one_note_makes_the_ties_of_those_whom_it_names_anew_and_nothing_else() -> None:
    desk, kept = Desk(0), Kept()
    network_from(desk.facts(), desk.settings, desk.today, kept)
    network_from(desk.facts(), desk.settings, desk.today, kept)
    assert kept.anew == 0
    desk.notes["Daily/2026-11-20.md"] += "- call with [[Bruno Sarti]]\n"
    network_from(desk.facts(), desk.settings, desk.today, kept)

    assert kept.anew == len(("what the note writes about", "Bruno Sarti"))


def test_what_is_gone_is_not_kept() -> None:
    desk, kept = Desk(0), Kept()
    network_from(desk.facts(), desk.settings, desk.today, kept)
    for path in list(desk.notes):
        if path != "Me.md":
            del desk.notes[path]
    for _ in range(2):
        network_from(desk.facts(), desk.settings, desk.today, kept)

    assert not any("Anna" in str(stage) for stage in (*kept._made, *kept._before))  # noqa: SLF001  # what nobody else asks
