"""Soak: `vaultnet watch` beside editors that save, for as long as you like, then left alone.

    soak.py [--minutes 60] [--idle 10] [--notes 2000] [--log FILE]

A vault (the sample vault, and a generated one for weight) is watched by a process of its own. Every ten seconds a
person's note is saved with another contact and another mistake in it, the way vim, Emacs, VS Code, Obsidian and sync
programs save. Asked:

- every page that a change concerns is written once, and 95 of 100 within two seconds;
- memory grows by less than 5 MB after the first tenth of the time, threads and descriptors stay as many;
- left alone, nothing is written, in the vault or in the state, and less than 0.2 % of a processor is used.

A line of JSON a minute goes to the log, the last one is the verdict; the exit code is 0 when all of it held.
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
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from editors import EDITORS  # noqa: E402  # a file of the tests

TODAY = "2026-11-24"
PEOPLE = ("Anna Keller", "Marc Vandenberghe", "Fiona Aldridge", "Lorenzo Cescon", "Priya Natarajan")
PAUSE_SECONDS = 10.0


class Sample(NamedTuple):
    """How the process was at a moment."""

    rss_kb: int
    threads: int
    descriptors: int
    cpu_seconds: float


def main() -> int:
    """Run it; return the exit code."""
    options = arguments()
    with tempfile.TemporaryDirectory() as name:
        vault, state = Path(name, "vault"), Path(name, "state")
        shutil.copytree(ROOT / "sample_vault", vault)
        subprocess.run(
            [sys.executable, ROOT / "benchmarks/generate.py", vault / "Archivio", str(options.notes)], check=True
        )
        environment = {**os.environ, "XDG_STATE_HOME": str(state), "XDG_CACHE_HOME": str(state)}
        command = [sys.executable, "-m", "vaultnet", "--vault", str(vault), "--today", TODAY, "--quiet", "watch"]
        with subprocess.Popen(command, env=environment) as process:
            try:
                verdict = soaked(process, vault, state, options)
            finally:
                process.send_signal(signal.SIGTERM)
                verdict["exit_code"] = process.wait(30)
    verdict["passed"] = not verdict["failures"] and verdict["exit_code"] == 0
    say(options.log, verdict)
    return 0 if verdict["passed"] else 1


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--idle", type=float, default=10, help="minutes")
    parser.add_argument("--notes", type=int, default=2000)
    parser.add_argument("--log", type=Path)
    return parser.parse_args()


def soaked(
    process: subprocess.Popen[bytes], vault: Path, state: Path, options: argparse.Namespace
) -> dict[str, object]:
    """Return what the two parts came to."""
    failures: list[str] = []
    wait_for(lambda: any(state.rglob("watch.json")), 120)
    time.sleep(5)
    delays: list[float] = []
    samples = [sample(process.pid)]
    changes = 0
    begun = spoken = time.monotonic()
    while time.monotonic() - begun < options.minutes * 60:
        delays += changed_once(vault, changes, failures)
        changes += 1
        samples.append(sample(process.pid))
        if time.monotonic() - spoken > 60:
            spoken = time.monotonic()
            say(
                options.log,
                {
                    "minute": round((spoken - begun) / 60),
                    "changes": changes,
                    **samples[-1]._asdict(),
                    "failures": len(failures),
                },
            )
    warm = samples[len(samples) // 10 :]
    growth = warm[-1].rss_kb - warm[0].rss_kb
    delays.sort()
    idle = left_alone(process.pid, vault, state, options.idle * 60)
    for fails, what in (
        (growth >= 5 * 1024, f"memory grew by {growth} kB"),
        (len({each.threads for each in warm}) > 1, f"threads: {sorted({each.threads for each in warm})}"),
        (len({each.descriptors for each in warm}) > 1, f"descriptors: {sorted({each.descriptors for each in warm})}"),
        (not delays or delays[len(delays) * 95 // 100] > 2, "later than two seconds"),
        (idle["written"], f"written while idle: {idle['written']}"),
        (float(str(idle["cpu_percent"])) >= 0.2, f"idle processor: {idle['cpu_percent']} %"),
    ):
        if fails:
            failures.append(what)
    return {
        "minutes": options.minutes, "changes": changes, "failures": failures, "rss_kb_first": warm[0].rss_kb,
        "rss_kb_last": warm[-1].rss_kb, "growth_kb": growth, "threads": warm[-1].threads,
        "descriptors": warm[-1].descriptors, "delay_ms_p50": round(delays[len(delays) // 2] * 1000) if delays else None,
        "delay_ms_p95": round(delays[len(delays) * 95 // 100] * 1000) if delays else None, "idle": idle,
    }  # fmt: skip


def changed_once(vault: Path, number: int, failures: list[str]) -> list[float]:
    """Save one change as one editor does, and see that every page follows once at most, and one of them at least."""
    names = list(EDITORS)
    editor = names[number % len(names)]
    file = vault / "Persone" / f"{PEOPLE[number % len(PEOPLE)]}.md"
    kept = [line for line in file.read_bytes().split(b"\n") if b"prova" not in line]
    kept.insert(1, b"birthday: prova %d" % number)  # no day: the page of what was not understood says so, each time
    day = 10 + number % 13
    before = pages(vault)
    begun = time.monotonic()
    EDITORS[editor](file, b"\n".join(kept).rstrip() + f"\n- 2026-11-{day}: call, prova {number}\n".encode())
    writes: dict[str, int] = {}
    delays: list[float] = []
    while time.monotonic() - begun < PAUSE_SECONDS:
        time.sleep(0.02)
        now = pages(vault)
        for path in now.keys() | before.keys():
            if now.get(path) != before.get(path):
                writes[path] = writes.get(path, 0) + 1
                delays.append(time.monotonic() - begun)
        before = now
    most = max(writes.values(), default=0)
    if most != 1:
        failures.append(f"change {number} by {editor}: a page was written {most} times")
    return delays[-1:]


def pages(vault: Path) -> dict[str, tuple[int, int]]:
    """Return the numbers of every page: each writing changes them."""
    found = {}
    for file in (vault / "Vaultnet").iterdir():
        if not file.name.startswith("."):
            stat = file.stat()
            found[file.name] = (stat.st_ino, stat.st_mtime_ns)
    return found


def left_alone(process: int, vault: Path, state: Path, seconds: float) -> dict[str, object]:
    """Return what happens when nobody does anything."""
    time.sleep(70)  # notes that were put aside are counted for a minute
    before, files = sample(process), everything(vault, state)
    begun = time.monotonic()
    time.sleep(seconds)
    after, spent = sample(process), time.monotonic() - begun
    changed = {path for path, stat in everything(vault, state).items() if files.get(path) != stat}
    used = 100 * (after.cpu_seconds - before.cpu_seconds) / spent
    return {
        "seconds": round(spent),
        "cpu_percent": round(used, 3),
        "written": sorted(Path(each).name for each in changed),
    }


def everything(*folders: Path) -> dict[str, tuple[int, int]]:
    """Return the numbers of all files in these folders."""
    found = {}
    for folder in folders:
        for file in folder.rglob("*"):
            stat = file.lstat()
            found[str(file)] = (stat.st_ino, stat.st_mtime_ns)
    return found


def sample(process: int) -> Sample:
    """Return how a process is, as Linux says."""
    status = dict(
        line.split(":", 1) for line in Path(f"/proc/{process}/status").read_text().splitlines() if ":" in line
    )
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    ticks = (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    return Sample(
        int(status["VmRSS"].split()[0]), int(status["Threads"]), len(list(Path(f"/proc/{process}/fd").iterdir())), ticks
    )


def wait_for(is_so: Callable[[], bool], seconds: float) -> None:
    """Wait until something is so."""
    begun = time.monotonic()
    while not is_so():
        if time.monotonic() - begun > seconds:
            raise TimeoutError
        time.sleep(0.1)


def say(log: Path | None, record: dict[str, object]) -> None:
    """Print a record, and add it to the log."""
    line = json.dumps(record, ensure_ascii=False)
    print(line, flush=True)
    if log:
        with log.open("a") as stream:
            stream.write(line + "\n")


if __name__ == "__main__":
    sys.exit(main())
