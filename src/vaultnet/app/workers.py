"""Workers: the same work on many notes, shared out over the processors where that pays.

A fork beside other threads may copy a lock that nobody will ever open. Where threads of ours run (`watch`) there are
workers on Linux alone: what runs beside are then watchdog's threads, which hold no lock that a worker takes. And should
a worker hang all the same, its alarm ends it, and what it took is done here.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
import warnings
from io import FileIO
from typing import TYPE_CHECKING, BinaryIO, Final, TypeVar

import msgpack

from vaultnet.vault.rows import facts_from, packed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from vaultnet.model.facts import Facts

_Item = TypeVar("_Item")
_Result = TypeVar("_Result")

MOST_PARTS: Final = 200
"""At most 256: the number of a part is a byte."""

NOTES_A_PART: Final = 50
"""At least. What is parsed of one part stays in a processor's own memory until it is understood (measured)."""

NOTES_A_WORKER: Final = 400
"""Fewer notes than this are read sooner by one process than another process is started (measured)."""

HANGS_SECONDS: Final = 60.0
"""A worker that has not ended after so long, and 10 ms for each note, hangs."""


def shared_out(items: Sequence[_Item], work: Callable[[Sequence[_Item]], Iterable[Facts]]) -> list[Facts]:
    """Return the facts that `work` makes of all items, in no order that anyone may count on.

    Where the system can fork, a worker for every processor takes part by part until none is left, so that all are done
    at about the same time. This process waits: what reading leaves behind in a process is then not its own (8 MB of
    10,000 notes). What a worker took that dies is done again here, so an answer is always whole.
    """
    shares = min(_processors(), len(items) // NOTES_A_WORKER)
    size = max(NOTES_A_PART, -(-len(items) // MOST_PARTS))
    parts = [items[start : start + size] for start in range(0, len(items), size)]
    if not _may_fork(shares):
        return [facts for part in parts for facts in _made(part, work)]
    with _given_out(len(parts)) as numbers:
        workers = [_started(parts, numbers, work) for _ in range(shares)]
    facts: list[Facts] = []
    left = set(range(len(parts)))
    for worker, results in workers:
        with results:
            if os.waitpid(worker, 0)[1] == 0:
                left.difference_update(_read_back(results, facts))
    for number in sorted(left):
        facts += _made(parts[number], work)
    return facts


def _given_out(count: int) -> FileIO:
    """Return the numbers below a count as bytes in a pipe: of all processes that read it, each byte reaches one."""
    out, into = os.pipe()
    os.write(into, bytes(range(count)))
    os.close(into)
    return FileIO(out)


def _made(items: Sequence[_Item], work: Callable[[Sequence[_Item]], Iterable[Facts]]) -> list[Facts]:
    """Return what this process makes of some items, as small as if it came from another one."""
    return [facts_from(packed(facts)) for facts in work(items)]


def begun_beside(work: Callable[[], _Result]) -> Callable[[], _Result]:
    """Begin work on another processor, and return what waits for its result: what the work makes, to be pickled.

    Where there is no other processor, or the worker dies, the work is done when its result is asked for.
    """
    if not _may_fork(2):
        return work
    import pickle  # noqa: PLC0415  # 4 ms that few commands need
    import tempfile  # noqa: PLC0415

    results = tempfile.TemporaryFile()  # noqa: SIM115  # closed by the reader
    worker = _forked(lambda: pickle.dump(work(), results), results, HANGS_SECONDS)

    def result() -> _Result:
        with results:
            if os.waitpid(worker, 0)[1]:
                return work()
            results.seek(0)
            made: _Result = pickle.load(results)  # noqa: S301  # our own worker's, in a file without a name
            return made

    return result


def _processors() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _may_fork(shares: int) -> bool:
    """Return whether this process may share out work in so many shares."""
    may_hang = threading.active_count() > 1 and sys.platform != "linux"
    return not may_hang and hasattr(os, "fork") and 2 <= shares <= _processors()  # noqa: PLR2004  # one share is none


def _started(
    parts: Sequence[Sequence[_Item]], numbers: FileIO, work: Callable[[Sequence[_Item]], Iterable[Facts]]
) -> tuple[int, BinaryIO]:
    """Start a worker on the parts whose numbers it gets; return its process number and the file for its results.

    A file without a name, not a pipe: nobody needs to read while the worker writes.
    """
    import tempfile  # noqa: PLC0415  # 5 ms that reading a few notes does not need

    results = tempfile.TemporaryFile()  # noqa: SIM115  # closed by the reader

    def written() -> None:
        pack = msgpack.Packer().pack
        while number := numbers.read(1):
            for facts in work(parts[number[0]]):
                results.write(pack(packed(facts)))
            results.write(pack(number[0]))

    return _forked(written, results, HANGS_SECONDS + 0.01 * sum(map(len, parts))), results


def _forked(work: Callable[[], None], results: BinaryIO, seconds: float) -> int:
    """Start a worker that leaves its results in a file; return its process number.

    It ends with 0 when all is there. After so many seconds the system ends it.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # newer Pythons warn of threads: see above
        worker = os.fork()
    if worker:
        return worker
    status = 1
    try:
        signal.setitimer(signal.ITIMER_REAL, seconds)
        work()
        results.flush()
        status = 0
    finally:
        os._exit(status)  # the parent's exit handlers, buffers and locks are not ours


def _read_back(results: BinaryIO, facts: list[Facts]) -> Iterator[int]:
    """Add the facts that a worker left, and yield the numbers of the parts that it did."""
    results.seek(0)
    for row in msgpack.Unpacker(results, max_buffer_size=0):
        if isinstance(row, int):
            yield row
        else:
            facts.append(facts_from(row))
