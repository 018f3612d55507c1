"""Watching: how long after a save its pages stand on the disk, and what `watch` takes meanwhile.

    watching.py [--notes 10000] [--saves 200] [--idle 60]

A save takes three seconds, since pages are written every two at most; the rest takes four minutes. What is being done
is told on stderr.

Printed as JSON, beside the budgets that are not kept:

- from the end of a save to the last page, beyond the quiet time of 0.1 s (p50, p95, most; ms): p95 at most 25;
- what the processors did for a save, with the sweeping of memory (mean; ms): true on a busy machine, too;
- from the end of a `git checkout` that changes every note to the last page, when all are those of a cold build (s),
  and how often pages were written meanwhile: at most 2.5 and 3;
- memory (MB): at most 80, and 350 with 100,000 notes; a processor's share when nothing happens (%): at most 0.2.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "benchmarks"))

from soak import pages, sample, wait_for  # type: ignore[import-not-found]  # noqa: E402  # the script beside this one

TODAY = "2026-11-24"
QUIET_SECONDS = 0.1
SILENT_SECONDS = 20.0
"""When no page has changed for so long, none will."""

TOGETHER_SECONDS = 1.0
"""Pages are written together when they follow each other so soon."""

PAUSE_SECONDS = 2.5
"""Pages are written at most every two seconds: a save that comes sooner would have to wait for that. A page that does
not follow another one within this time follows the next save."""


BUDGETS = {"p95_ms": 25, "checkout_seconds": 2.5, "checkout_writes": 3, "memory_mb": 80, "idle_percent": 0.2}
LARGE = 50_000


def main() -> int:
    """Measure, print the figures, and return 1 if a budget is not kept."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--notes", type=int, default=10_000)
    parser.add_argument("--saves", type=int, default=200)
    parser.add_argument("--idle", type=float, default=60, help="seconds")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        vault, state = Path(name, "vault"), Path(name, "state")
        generate = [sys.executable, str(ROOT / "benchmarks/generate.py"), str(vault), str(options.notes)]
        subprocess.run(generate, check=True)
        two_branches(vault)
        environment = {**os.environ, "XDG_STATE_HOME": str(state), "XDG_CACHE_HOME": str(state)}
        with subprocess.Popen([*vaultnet(vault), "watch"], env=environment) as process:
            try:
                tell("making the pages for the first time")
                wait_for(lambda: any(state.rglob("watch.json")), 600)
                time.sleep(10)
                tell(f"{options.saves} saves")
                spent_before = spent_by(process.pid)
                delays = sorted(delay(vault, number) for number in range(options.saves))
                worked = spent_by(process.pid) - spent_before
                git(vault, "commit", "-q", "-a", "-m", "saves")
                tell(f"nothing, for {70 + options.idle:.0f} seconds")
                time.sleep(70)  # notes that were put aside are counted for a minute
                before, begun = sample(process.pid), time.monotonic()
                time.sleep(options.idle)
                after, spent = sample(process.pid), time.monotonic() - begun
                tell("a checkout of every note")
                figures = {
                    "notes": options.notes,
                    "saves": options.saves,
                    **{f"p{share}_ms": round(delays[len(delays) * share // 100]) for share in (50, 95) if delays},
                    "most_ms": round(delays[-1]) if delays else None,
                    "worked_ms": round(1000 * worked / len(delays)) if delays else None,
                    "memory_mb": round(before.rss_kb / 1024),
                    "idle_percent": round(100 * (after.cpu_seconds - before.cpu_seconds) / spent, 3),
                    **checkout(vault, Path(name, "cold")),
                    "memory_after_checkout_mb": round(sample(process.pid).rss_kb / 1024),
                }
            finally:
                process.send_signal(signal.SIGTERM)
    budgets = {**BUDGETS, **({"memory_mb": 350} if options.notes >= LARGE else {})}
    figures["not_kept"] = [name for name, most in budgets.items() if name in figures and figures[name] > most]
    print(json.dumps(figures))
    return 1 if figures["not_kept"] else 0


def vaultnet(vault: Path) -> list[str]:
    """Return the beginning of a command."""
    return [sys.executable, "-m", "vaultnet", "--vault", str(vault), "--today", TODAY, "--quiet"]


def git(vault: Path, *words: str) -> None:
    """Run git in the vault."""
    identity = ["-c", "user.name=Ada", "-c", "user.email=ada@example.org", "-c", "gc.auto=0"]
    subprocess.run(["git", *identity, *words], cwd=vault, check=True, capture_output=True)


def two_branches(vault: Path) -> None:
    """Make the vault a repository of two branches that differ in every note; the first one stands."""
    git(vault, "init", "-q", "-b", "one")
    (vault / ".gitignore").write_text("Vaultnet\n")
    git(vault, "add", ".")
    git(vault, "commit", "-q", "-m", "one")
    git(vault, "checkout", "-q", "-b", "two")
    for note in vault.rglob("*.md"):
        with note.open("ab") as stream:
            stream.write(b"\n- 2026-11-20: call about all this\n")
    git(vault, "commit", "-q", "-a", "-m", "two")
    git(vault, "checkout", "-q", "one")


def checkout(vault: Path, copy: Path) -> dict[str, float]:
    """Change every note at once; return how long the last page took, and how often pages were written.

    Raises: ValueError when the pages are not those of a cold build.
    """
    writes, now, last = 0, pages(vault), time.monotonic()
    done = 0.0
    with subprocess.Popen(["git", "checkout", "-q", "two", "--"], cwd=vault) as git_checkout:
        while not done or time.monotonic() - max(done, last) < SILENT_SECONDS:
            time.sleep(0.01)
            if not done and git_checkout.poll() is not None:
                done = time.monotonic()
            found = pages(vault)
            if found != now:
                writes += time.monotonic() - last > TOGETHER_SECONDS or not writes
                last, now = time.monotonic(), found
    shutil.copytree(vault, copy, ignore=lambda _, names: {".git", "Vaultnet"} & set(names))
    environment = {**os.environ, "XDG_STATE_HOME": f"{copy}.state", "XDG_CACHE_HOME": f"{copy}.state"}
    subprocess.run([*vaultnet(copy), "--no-cache", "build"], env=environment, check=True)
    wanted = {page.name: page.read_bytes() for page in (copy / "Vaultnet").glob("*.md")}
    wrong = [name for name, page in wanted.items() if (vault / "Vaultnet" / name).read_bytes() != page]
    if wrong:
        raise ValueError(wrong)
    return {"checkout_seconds": round(max(0.0, last - done), 2), "checkout_writes": writes}


def delay(vault: Path, number: int) -> float:
    """Save a note with a mistake that the check page tells of; return how long the pages took beyond the quiet time.

    Units: ms.
    """
    people = sorted((vault / "Persone").glob("*.md"))
    file = people[number * 7 % len(people)]
    before = pages(vault)
    file.write_bytes(b"---\nbirthday: prova %d\ncompany: Acme\n---\n" % number)
    begun = time.monotonic()
    while pages(vault) == before:
        if time.monotonic() - begun > 30:
            raise TimeoutError
        time.sleep(0.002)
    last, now = time.monotonic(), pages(vault)
    while time.monotonic() - last < PAUSE_SECONDS:
        time.sleep(0.002)
        found = pages(vault)
        if found != now:
            last, now = time.monotonic(), found
    return (last - begun - QUIET_SECONDS) * 1000


def spent_by(process: int) -> float:
    """Return what a process and those that it has waited for took of the processors so far, as Linux says.

    Units: seconds.
    """
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")


def tell(what: str) -> None:
    """Say on stderr what is being done."""
    print(f"{what} …", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
