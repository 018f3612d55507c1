from __future__ import annotations

import pickle
from datetime import date

from vaultnet.model.channel import CHANNELS, DIRECTIONS, Channel, Direction
from vaultnet.model.history import LAST_DAY, LINE, History, Paths, lines_in_order
from vaultnet.model.interaction import Interaction
from vaultnet.model.source import Source

COFFEE = Interaction(date.fromordinal(739000), "coffee", "", (Source("Ada.md", 3), Source("Daily/x.md", 7)))
EMAIL = Interaction(date.fromordinal(738000), "email", "in", (Source("Ada.md", 4),))


def line(paths: Paths, day: int, channel: Channel, place: Source, direction: Direction = "") -> bytes:
    note = paths.number_of(place.path)
    return LINE.pack(LAST_DAY - day, CHANNELS.index(channel), note, place.line, DIRECTIONS.index(direction))


def history(*first: str, days: tuple[int, ...] = (738000, 739000, 739000)) -> History:
    """Return the history of a coffee that two notes tell of, and an e-mail; some paths are numbered first."""
    paths = Paths()
    for path in first:
        paths.number_of(path)
    lines = [
        line(paths, 738000, "email", Source("Ada.md", 4), "in"),
        line(paths, 739000, "coffee", Source("Daily/x.md", 7)),
        line(paths, 739000, "coffee", Source("Ada.md", 3)),
    ]
    return History(lines_in_order(b"".join(lines[: len(days)])), paths)


def test_lines_read_like_a_tuple_of_interactions_the_newest_first() -> None:
    told = history()
    assert list(told) == [COFFEE, EMAIL]
    assert (told[0], told[-1], told[1:]) == (COFFEE, EMAIL, (EMAIL,))
    assert (len(told), bool(told), bool(History())) == (2, True, False)
    assert list(reversed(told)) == [EMAIL, COFFEE]
    assert EMAIL in told
    assert told.index(EMAIL) == 1


def test_histories_are_equal_by_what_they_hold_and_survive_packing() -> None:
    assert history() == history() == pickle.loads(pickle.dumps(history()))  # noqa: S301  our own bytes
    assert history() != history(days=(738000,))
    assert len({history(), history()}) == 1


def test_how_notes_are_numbered_changes_no_history() -> None:
    assert list(history("Daily/x.md")) == list(history("Ada.md")) == [COFFEE, EMAIL]
    assert history("Daily/x.md") == history("Ada.md")


def test_a_path_keeps_its_number() -> None:
    paths = Paths()
    numbers = [paths.number_of(path) for path in ("b.md", "a.md", "b.md")]
    assert numbers == [0, 1, 0]
    assert [paths[number] for number in numbers] == ["b.md", "a.md", "b.md"]
