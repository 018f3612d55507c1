"""How fast vaultnet is, as ratios to what no program can avoid, measured in one run.

    python benchmarks/speed.py [FOLDER …]        vaults to measure; without one, a vault of 10,000 notes is invented
    python benchmarks/speed.py --rounds 11 …     more rounds than 7

Each measure is of whole processes in turn, A B A B …, after one warm-up of both; the median of the ratios round by
round is what counts (machines are noisy, ratios taken side by side are not), with the least and the most. State and
cache are in new folders, and emptied, like the pages, before every cold run.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

HERE = Path(__file__).resolve().parent
PYTHON = sys.executable
VAULTNET = str(Path(PYTHON).parent / "vaultnet")
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """Two commands to compare, and the bound that the ratio of their times must keep."""

    name: str
    command: list[str]
    against: list[str]
    bound: str
    holds: Callable[[float], bool]
    prepare: Callable[[], None] = lambda: None


def measures(vault: Path, state: Path) -> list[Measure]:
    """Return what is measured on one vault."""
    build = [VAULTNET, "--vault", str(vault), "--today", "2026-11-24", "build"]
    read = [PYTHON, "-S", str(HERE / "floors.py"), "read", str(vault)]
    plain = [PYTHON, str(HERE / "plain.py"), str(vault)]

    def emptied() -> None:
        for folder in (vault / "Vaultnet", state):
            shutil.rmtree(folder, ignore_errors=True)

    return [
        Measure(
            name="cold build / reading every byte",
            command=build,
            against=read,
            bound="at most 20",
            holds=lambda ratio: ratio <= 20,
            prepare=emptied,
        ),
        Measure(
            name="plain way / cold build",
            command=plain,
            against=build,
            bound="at least 6",
            holds=lambda ratio: ratio >= 6,
            prepare=emptied,
        ),
        Measure(
            name="--help / python -c pass",
            command=[VAULTNET, "--help"],
            against=[PYTHON, "-c", "pass"],
            bound="at most 5",
            holds=lambda ratio: ratio <= 5,
        ),
    ]


def seconds(command: list[str]) -> float:
    """Return how long one whole process takes, by the wall clock."""
    begun = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=ENVIRONMENT)
    return time.perf_counter() - begun


def ratios(measure: Measure, rounds: int) -> tuple[list[float], float, float]:
    """Return the ratios round by round after a warm-up, and the median seconds of both commands."""
    ours, theirs = [], []
    for _ in range(rounds + 1):
        measure.prepare()
        ours.append(seconds(measure.command))
        measure.prepare()
        theirs.append(seconds(measure.against))
    pairs = list(zip(ours[1:], theirs[1:], strict=True))
    return [one / other for one, other in pairs], statistics.median(ours[1:]), statistics.median(theirs[1:])


def main(words: list[str]) -> int:
    """Measure every vault; return 1 if a bound is broken."""
    rounds = 7
    if words[:1] == ["--rounds"]:
        rounds, words = int(words[1]), words[2:]
    broken = 0
    with tempfile.TemporaryDirectory() as scratch:
        state = Path(scratch, "state")
        for variable in ("XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"):
            ENVIRONMENT[variable] = str(state)
        if not words:
            words = [str(Path(scratch, "vault"))]
            subprocess.run([PYTHON, str(HERE / "generate.py"), words[0], "10000"], check=True)
        print(f"{os.cpu_count()} cores, {rounds} rounds, Python {sys.version.split()[0]}")
        for vault in words:
            count = sum(1 for _ in Path(vault).rglob("*.md"))
            for measure in measures(Path(vault), state):
                found, ours, theirs = ratios(measure, rounds)
                median = statistics.median(found)
                verdict = "ok" if measure.holds(median) else "TOO SLOW"
                broken += not measure.holds(median)
                print(
                    f"{count:>6} notes  {measure.name:<34} {median:6.2f} [{min(found):.2f}..{max(found):.2f}]"
                    f"  {ours * 1000:7.1f} ms / {theirs * 1000:7.1f} ms  {measure.bound}: {verdict}",
                    flush=True,
                )
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
