"""Listening: what watchdog tells, gathered for a test, and waiting for what should come without sleeping for it."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from watchdog.observers.api import BaseObserver

PATIENCE_SECONDS = 10.0

on_linux = pytest.mark.skipif(sys.platform != "linux", reason="what inotify does")


class Heard(FileSystemEventHandler):
    """Every event, as `kind path`, relative to a folder."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.events: list[FileSystemEvent] = []

    def dispatch(self, event: FileSystemEvent) -> None:
        self.events.append(event)

    @property
    def lines(self) -> list[str]:
        return [
            f"{type(each).__name__.removesuffix('Event')} {self.inside(each.dest_path or each.src_path)}"
            for each in self.events
        ]

    def of(self, name: str) -> list[str]:
        """Return the events of one file, in order."""
        return [line.split(" ", 1)[0] for line in self.lines if line.split(" ", 1)[1] == name]

    def inside(self, path: str | bytes) -> str:
        return os.path.relpath(os.fsdecode(path), self.root)


@contextmanager
def observed(
    *folders: Path, handler: FileSystemEventHandler, events: list[type[FileSystemEvent]] | None = None
) -> Iterator[BaseObserver]:
    """Observe folders, all that is in them too."""
    observer = Observer()
    for folder in folders:
        observer.schedule(handler, str(folder), recursive=True, event_filter=events)
    observer.start()
    try:
        yield observer
    finally:
        observer.stop()
        observer.join(5)


def wait_until(is_so: Callable[[], object], seconds: float = PATIENCE_SECONDS) -> None:
    """Wait until something is so; a test whose promise does not come true within this time has failed."""
    end = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.005)


def in_namespace(script: str, *arguments: str, seconds: float = 60) -> str:
    """Run a shell script as root of namespaces of its own, for mounts and limits; return what it prints."""
    command = ["unshare", "--user", "--map-root-user", "--mount", "sh", "-eu", "-c", script, "sh", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, timeout=seconds, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def has_namespaces() -> bool:
    """Return whether this machine lets a test have namespaces of its own."""
    try:
        return subprocess.run(["unshare", "--user", "--map-root-user", "--mount", "true"], check=False).returncode == 0
    except OSError:
        return False


needs_namespaces = pytest.mark.skipif(not has_namespaces(), reason="no namespaces on this machine")
