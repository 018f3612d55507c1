"""Watching: how long after a save its pages stand on the disk, and what `watch` takes meanwhile.

    watching.py [--notes 10000] [--saves 200] [--idle 60]

Printed as JSON: the time from the end of a save to the last page, beyond the quiet time of 0.1 s (p50, p95, most; ms),
memory (kB), and the share of a processor that it takes when nothing happens (%).
"""

from __future__ import annotations

import argparse
import json
import os
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
PAUSE_SECONDS = 2.5
"""Pages are written at most every two seconds: a save that comes sooner would have to wait for that."""


def main() -> int:
    """Measure, and print the figures."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--notes", type=int, default=10_000)
    parser.add_argument("--saves", type=int, default=200)
    parser.add_argument("--idle", type=float, default=60, help="seconds")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        vault, state = Path(name, "vault"), Path(name, "state")
        generate = [sys.executable, str(ROOT / "benchmarks/generate.py"), str(vault), str(options.notes)]
        subprocess.run(generate, check=True)
        environment = {**os.environ, "XDG_STATE_HOME": str(state), "XDG_CACHE_HOME": str(state)}
        command = [sys.executable, "-m", "vaultnet", "--vault", str(vault), "--today", TODAY, "--quiet", "watch"]
        with subprocess.Popen(command, env=environment) as process:
            try:
                wait_for(lambda: any(state.rglob("watch.json")), 300)
                time.sleep(10)
                delays = sorted(delay(vault, number) for number in range(options.saves))
                busy = sample(process.pid)
                time.sleep(70)
                before, begun = sample(process.pid), time.monotonic()
                time.sleep(options.idle)
                after, spent = sample(process.pid), time.monotonic() - begun
            finally:
                process.send_signal(signal.SIGTERM)
    figures = {
        "notes": options.notes,
        "saves": options.saves,
        **{f"p{share}_ms": round(delays[len(delays) * share // 100]) for share in (50, 95)},
        "most_ms": round(delays[-1]),
        "rss_kb": busy.rss_kb,
        "idle_percent": round(100 * (after.cpu_seconds - before.cpu_seconds) / spent, 3),
    }
    print(json.dumps(figures))
    return 0


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
    while time.monotonic() - last < PAUSE_SECONDS / 2:
        time.sleep(0.002)
        found = pages(vault)
        if found != now:
            last, now = time.monotonic(), found
    taken = (last - begun - QUIET_SECONDS) * 1000
    time.sleep(PAUSE_SECONDS)
    return taken


if __name__ == "__main__":
    sys.exit(main())
