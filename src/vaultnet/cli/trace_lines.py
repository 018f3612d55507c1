"""Trace lines: every place that holds somebody, as lines of text or as JSON."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

from vaultnet.cli.lines import places, who_is
from vaultnet.cli.output import Line
from vaultnet.cli.records import named, sources_record
from vaultnet.model.message import counted, message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vaultnet.app.traces import Traces
    from vaultnet.languages.voice import Voice

MOST_NOTES: Final = 20
"""So many notes are listed; `--json` has them all."""


def trace_lines(traces: Traces, voice: Voice) -> Iterator[Line]:
    """Yield what holds somebody: what goes, what stays, and what cannot be reached."""
    yield Line(who_is(traces.person, voice), "bold")
    yield from _going(traces, voice)
    yield from _staying(traces, voice)
    yield Line("")
    yield Line(voice.say(message("Out of reach:")), "bold")
    reach = message("the history of git, versions that a sync service or your editor keeps, backups, printed pages")
    yield Line(f"  {voice.say(reach)}")
    yield Line("")


def _going(traces: Traces, voice: Voice) -> Iterator[Line]:
    """Yield what is taken away."""
    yield Line("")
    yield Line(voice.say(message("Goes:")), "bold")
    if traces.person.path:
        yield Line("  " + voice.say(message("{path}: the note, into the vault's trash", path=traces.person.path)))
    for path in traces.pages:
        yield Line("  " + voice.say(message("{path}: made anew", path=path)))
    counts = (
        counted("one change that could be undone", "{count} changes that could be undone", traces.changes),
        counted("what imports have told of them", "what imports have told of them, {count} times", traces.entries),
        counted("one row of the candidates", "{count} rows of the candidates", traces.candidates),
    )
    yield from (Line(f"  {voice.say(each)}") for each in counts if each.number)
    yield Line("  " + voice.say(message("the cache, and copies of pages")))


def _staying(traces: Traces, voice: Voice) -> Iterator[Line]:
    """Yield what is the user's, and stays."""
    by_path = [tuple(lines) for _, lines in groupby(traces.named_in, key=lambda each: each.path)]
    if not by_path and not traces.copies:
        return
    yield Line("")
    yield Line(voice.say(message("Stays as it is, for you to change:")), "bold")
    yield from (Line(f"  {places(lines, voice)}") for lines in by_path[:MOST_NOTES])
    more = len(by_path) - MOST_NOTES
    if more > 0:
        yield Line("  " + voice.say(counted("and one more note", "and {count} more notes", more)))
    yield from (Line(f"  {voice.blank(path)}") for path in traces.copies)


def trace_record(traces: Traces) -> dict[str, Any]:
    """Return the same as plain values."""
    return {
        "person": named(traces.person),
        "named_in": sources_record(traces.named_in),
        "copies": list(traces.copies),
        "pages": list(traces.pages),
        "changes": traces.changes,
        "imports": traces.entries,
        "candidates": traces.candidates,
    }
