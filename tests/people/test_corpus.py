"""The labelled corpus: what a human reader says happened, against the clocks (see corpus/README.md)."""

from __future__ import annotations

import re
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from vaultnet.model.channel import RUNG_OF
from vaultnet.model.settings import Settings
from vaultnet.model.vault_config import VaultConfig
from vaultnet.notes.days import day_in_name
from vaultnet.notes.parse import parse
from vaultnet.people.conventions import conventions_from
from vaultnet.people.facts import facts_of

if TYPE_CHECKING:
    import pytest

    from vaultnet.people.conventions import Conventions

CORPUS = Path(__file__).parent / "corpus"
TODAY = date(2026, 11, 24).toordinal()
LEVELS = {"met": 4, "spoken": 3, "written": 2, "noted": 1, "mentioned": 1}
CLOCKS = ("last_met", "last_spoken", "last_contact", "last_mention", "planned")
LEAST_CASES = 180
LEAST_PRECISION = 0.97
LEAST_RECALL = 0.94
LEAST_AGREEING = 0.98  # of all clocks; the hard cases get some wrong today


class Case(NamedTuple):
    place: str
    path: str
    text: str
    expected: dict[str, list[tuple[str, int]]]


def cases() -> list[Case]:
    found = []
    for file in sorted(CORPUS.glob("*.txt")):
        text = file.read_text(encoding="utf-8")
        line = 1
        for chunk in re.split(r"(?m)^(?==== )", text):
            if chunk.startswith("=== "):
                found.append(case_of(f"{file.name}:{line}", chunk))
            line += chunk.count("\n")
    return found


def case_of(place: str, chunk: str) -> Case:
    first, *lines = chunk.splitlines()
    path = first.removeprefix("=== ").strip()
    named = day_in_name(path.rpartition("/")[2].removesuffix(".md"))
    expected = {}
    for line in lines:
        if line.startswith("=> "):
            name, _, said = line.removeprefix("=> ").rpartition(": ")
            expected[name] = [event_of(each, named) for each in said.split(", ") if each.strip() != "nothing"]
    body = "\n".join(line for line in lines if not line.startswith("=> "))
    return Case(place, path, body.rstrip("\n") + "\n", expected)


def event_of(said: str, named: date | None) -> tuple[str, int]:
    word, _, day = said.strip().partition(" ")
    when = date.fromisoformat(day) if day else named
    assert when is not None, f"a day is missing: {said}"
    return word, when.toordinal()


def clocks(events: list[tuple[str, int]]) -> dict[str, int]:
    """The clocks of spec 2.4 from (rung, day)."""
    past = [(LEVELS[rung], day) for rung, day in events if rung != "planned" and day <= TODAY]
    planned = [day for _, day in events if day > TODAY]
    wound = {
        name: max((day for level, day in past if level >= least), default=0)
        for name, least in (("last_met", 4), ("last_spoken", 3), ("last_contact", 2), ("last_mention", 1))
    }
    return {**wound, "planned": min(planned, default=0)}


def read(case: Case, conventions: Conventions) -> dict[str, dict[str, int]]:
    facts = facts_of(parse(case.path, case.text.encode()), conventions)
    own = case.path.rpartition("/")[2].removesuffix(".md")
    events: dict[str, list[tuple[str, int]]] = {name: [] for name in case.expected}
    for mention in facts.mentions:
        names = [target.rpartition("/")[2] for target in mention.targets] + ([own] if mention.own else [])
        for name in names:
            if name in events:
                events[name].append((RUNG_OF[mention.channel], mention.day))
    return {name: clocks(each) for name, each in events.items()}


class Score(NamedTuple):
    cases: int
    right: int
    wrong: int
    lost: int
    clocks: int
    differing: list[str]


def score() -> Score:
    right = wrong = lost = looked_at = 0
    differing = []
    every = cases()
    conventions, _ = conventions_from(Settings(), VaultConfig())
    for case in every:
        found = read(case, conventions)
        for name, events in case.expected.items():
            expected = clocks(events)
            looked_at += len(CLOCKS)
            said, meant = found[name]["last_met"], expected["last_met"]
            right += bool(said) and said == meant
            wrong += bool(said) and said != meant
            lost += bool(meant) and said != meant
            differing += [
                f"{case.place} {name} {clock}: {shown(found[name][clock])}, not {shown(expected[clock])}: "
                f"{case.text.strip()[-100:]!r}"
                for clock in CLOCKS
                if found[name][clock] != expected[clock]
            ]
    return Score(len(every), right, wrong, lost, looked_at, differing)


def shown(day: int) -> str:
    return date.fromordinal(day).isoformat() if day else "nothing"


def test_what_a_human_reader_says_happened_is_what_the_clocks_say(capsys: pytest.CaptureFixture[str]) -> None:
    reached = score()
    precision = reached.right / (reached.right + reached.wrong)
    recall = reached.right / (reached.right + reached.lost)
    agreeing = 1 - len(reached.differing) / reached.clocks
    report = (
        f"corpus: {reached.cases} cases; met: precision {precision:.1%}, recall {recall:.1%} "
        f"({reached.right} right, {reached.wrong} wrong, {reached.lost} lost); "
        f"all clocks: {agreeing:.1%} of {reached.clocks} agree"
    )
    with capsys.disabled():
        sys.stdout.write("\n".join(("", report, *reached.differing, "")))
    assert reached.cases >= LEAST_CASES
    assert precision >= LEAST_PRECISION
    assert recall >= LEAST_RECALL
    assert agreeing >= LEAST_AGREEING
