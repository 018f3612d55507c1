"""How fast vaultnet is, and how much memory it takes, beside what no program can avoid, measured in one run.

    python benchmarks/speed.py                              every budget, on an invented vault of 10,000 notes
    python benchmarks/speed.py --sizes 1000,10000,100000    the same on three vaults, and how the figures grow
    python benchmarks/speed.py --rounds 11 --only cold,who FOLDER …    on copies of vaults of yours: notes are changed

Each measure is of whole processes in turn, A B A B …, after one warm-up of both; the median of the ratios round by
round is what counts (machines are noisy, ratios taken side by side are not), with the least and the most. State and
cache are in new folders, and emptied, like the pages, before every cold run. On a machine that others use, too, `--cpu`
compares the processors' time. `watching.py` has the budgets of `watch`.
"""

from __future__ import annotations

import argparse
import itertools
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

HERE = Path(__file__).resolve().parent
PYTHON = sys.executable
VAULTNET = str(Path(PYTHON).parent / "vaultnet")
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
DAY = "2026-11-24"
LARGE = 50_000
"""A vault of so many notes has the budgets of 100,000."""

SMALL = 5_000
"""A vault of fewer notes has no budget: starting Python is most of the time there."""

CPU = "MEASURED_BY_CPU"
"""In the environment: what counts is the time of the processors, and not that of the clock."""

SETTLING_SECONDS = 2.1
"""A file that was changed so short before a walk may change again without showing it, and is read once more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """Two commands to compare, and what the ratio of their times must not pass."""

    key: str
    name: str
    command: list[str]
    against: list[str]
    at_most: float | None = None
    """With 10,000 notes;"""

    at_most_large: float | None = None
    """and with 100,000."""

    at_least: float | None = None
    prepare: Callable[[], None] = lambda: None
    """Done before each run of the one command,"""

    prepare_other: Callable[[], None] = lambda: None
    """and of the other."""

    memory_mb: tuple[float, float] | None = None
    """What the command may take at its height, with 10,000 and with 100,000 notes."""


class Found(NamedTuple):
    """What a measure found."""

    ratios: list[float]
    ours: float
    """Median, seconds."""

    theirs: float
    peak_mb: float


class Vault:
    """A vault to measure, with a state of its own."""

    def __init__(self, root: Path, state: Path) -> None:
        """Know the notes that will be changed, and who is named in them."""
        self.root = root
        self.state = state
        self.notes = sum(1 for _ in notes_in(root))
        self.days = sorted(path for path in notes_in(root) if path.stem[:4].isdigit() and len(path.stem) == len(DAY))
        self.people = sorted(path.stem for path in notes_in(root) if path.parent.name in ("People", "Persone"))
        self.changes = itertools.count()

    def command(self, *words: str) -> list[str]:
        """Return a command of vaultnet."""
        return [VAULTNET, "--vault", str(self.root), "--today", DAY, *words]

    def floor(self, what: str) -> list[str]:
        """Return a floor."""
        return [PYTHON, "-S", str(HERE / "floors.py"), what, str(self.root)]

    def empty(self) -> None:
        """Forget everything: no pages, no state, no cache."""
        for folder in (self.root / "Vaultnet", self.state):
            shutil.rmtree(folder, ignore_errors=True)

    def warm(self) -> None:
        """Leave everything as a second build finds it."""
        time.sleep(SETTLING_SECONDS)
        for _ in range(2):
            run(self.command("--quiet", "build"))

    def change_a_day(self) -> None:
        """Write a line about somebody in a daily note, where its log begins: it counts as contact."""
        number = next(self.changes)
        note, name = self.days[-1 - number % 20], self.people[number * 7 % len(self.people)]
        text, line = note.read_text(encoding="utf-8"), f"- 18:{number % 60:02} call with [[{name}]]\n"
        note.write_text(text.replace("## Log\n\n", f"## Log\n\n{line}", 1), encoding="utf-8")

    def measures(self) -> Iterator[Measure]:
        """Yield what is measured; each is left as the next one needs it."""
        build = self.command("build")
        yield Measure(
            key="cold", name="build, cold / reading every byte", command=build, against=self.floor("read"),
            at_most=15, at_most_large=18, prepare=self.empty, memory_mb=(100, 400),
        )  # fmt: skip
        yield Measure(
            key="plain", name="plain way / build, cold", command=[PYTHON, str(HERE / "plain.py"), str(self.root)],
            against=build, at_least=8, prepare_other=self.empty,
        )  # fmt: skip
        self.warm()
        yield Measure(
            key="unchanged", name="build, nothing changed / walking", command=build, against=self.floor("walk"),
            at_most=2, at_most_large=1.5,
        )  # fmt: skip
        yield Measure(
            key="change", name="build, one daily note changed / walking", command=build, against=self.floor("walk"),
            at_most=5, at_most_large=6, prepare=self.change_a_day,
        )  # fmt: skip
        self.warm()
        yield Measure(
            key="who", name="who --json, warm / walking", command=self.command("who", "--json"),
            against=self.floor("walk"), at_most=5,
        )  # fmt: skip
        for word in ("help", "version"):
            yield Measure(
                key=word, name=f"--{word} / python -c pass", command=[VAULTNET, f"--{word}"],
                against=[PYTHON, "-c", "pass"], at_most=5, at_most_large=5,
            )  # fmt: skip


def notes_in(root: Path) -> Iterator[Path]:
    """Yield the notes of a vault, without our own pages."""
    return (path for path in root.rglob("*.md") if path.parent.name != "Vaultnet")


def run(command: list[str]) -> tuple[float, float]:
    """Return how long one whole process takes (seconds), and its peak memory (MB)."""
    begun = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=ENVIRONMENT)
    _, status, used = os.wait4(process.pid, 0)
    taken = time.perf_counter() - begun
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return used.ru_utime + used.ru_stime if CPU in ENVIRONMENT else taken, used.ru_maxrss / 1024


def found_by(measure: Measure, rounds: int) -> Found:
    """Return what a measure finds, after a warm-up."""
    ours, theirs = [], []
    for _ in range(rounds + 1):
        measure.prepare()
        ours.append(run(measure.command))
        measure.prepare_other()
        theirs.append(run(measure.against))
    pairs = list(zip(ours[1:], theirs[1:], strict=True))
    return Found(
        ratios=[one[0] / other[0] for one, other in pairs],
        ours=statistics.median(one[0] for one, _ in pairs),
        theirs=statistics.median(other[0] for _, other in pairs),
        peak_mb=statistics.median(one[1] for one, _ in pairs),
    )


def judged(measure: Measure, found: Found, notes: int) -> tuple[bool, str]:
    """Return whether the measure keeps its budget, and the line that says so."""
    median = statistics.median(found.ratios)
    most = None if notes < SMALL else measure.at_most_large if notes >= LARGE else measure.at_most
    least = None if notes < SMALL else measure.at_least
    holds = (most is None or median <= most) and (least is None or median >= least)
    bound = f"at most {most:g}" if most else f"at least {least:g}" if least else ""
    line = (
        f"{notes:>7,} notes  {measure.name:<40} {median:6.2f} [{min(found.ratios):.2f}..{max(found.ratios):.2f}]"
        f"  {found.ours * 1000:8.1f} ms / {found.theirs * 1000:8.1f} ms"
    )
    if measure.memory_mb and notes >= SMALL:
        memory = measure.memory_mb[notes >= LARGE]
        holds &= found.peak_mb <= memory
        bound += f", {found.peak_mb:.0f} MB of {memory:g}"
    return holds, f"{line}  {bound}{': ' if bound else ''}{'' if not bound else 'ok' if holds else 'NOT KEPT'}"


def growth(table: dict[int, dict[str, Found]]) -> Iterator[str]:
    """Yield the lines of a table: what a note costs in vaults of several sizes."""
    keys = [key for key in next(iter(table.values())) if key not in ("plain", "help", "version")]
    yield "us a note" + "".join(f"{key:>12}" for key in ("walk", "read", *keys)) + f"{'cold MB':>12}"
    for notes, by_key in table.items():
        floors = [by_key[key].theirs if key in by_key else 0.0 for key in ("unchanged", "cold")]
        cells = [*floors, *(by_key[key].ours for key in keys)]
        peak = by_key["cold"].peak_mb if "cold" in by_key else 0.0
        yield f"{notes:>9,}" + "".join(f"{cell / notes * 1e6:12.1f}" for cell in cells) + f"{peak:12.0f}"


def main() -> int:
    """Measure every vault; return 1 if a budget is not kept."""
    options = arguments()
    kept = True
    table: dict[int, dict[str, Found]] = {}
    with tempfile.TemporaryDirectory() as scratch:
        state = Path(scratch, "state")
        for variable in ("XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"):
            ENVIRONMENT[variable] = str(state)
        if options.cpu:
            ENVIRONMENT[CPU] = "1"
        print(f"{os.cpu_count()} cores, {options.rounds} rounds, Python {sys.version.split()[0]}")
        for root in roots(options, Path(scratch)):
            vault = Vault(root, state)
            vault.empty()
            for measure in vault.measures():
                if measure.key in options.only:
                    found = table.setdefault(vault.notes, {})[measure.key] = found_by(measure, options.rounds)
                    holds, line = judged(measure, found, vault.notes)
                    kept &= holds
                    print(line, flush=True)
            vault.empty()
    if len(table) > 1:
        print("\n".join(growth(table)))
    return 0 if kept else 1


def arguments() -> argparse.Namespace:
    """Return what the command line asks for."""
    keys = "cold,unchanged,change,who,help,version,plain"
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--sizes", default="10000", help="notes of each vault that is invented")
    parser.add_argument("--only", default=keys, type=lambda text: text.split(","), help=keys)
    parser.add_argument("--cpu", action="store_true", help="compare the processors' time")
    parser.add_argument("folders", nargs="*", type=Path)
    return parser.parse_args()


def roots(options: argparse.Namespace, scratch: Path) -> Iterator[Path]:
    """Yield the vaults to measure; those that are invented are there one at a time."""
    yield from options.folders
    for size in () if options.folders else map(int, options.sizes.split(",")):
        root = scratch / f"vault{size}"
        subprocess.run([PYTHON, str(HERE / "generate.py"), str(root), str(size)], check=True)
        yield root
        shutil.rmtree(root)


if __name__ == "__main__":
    sys.exit(main())
