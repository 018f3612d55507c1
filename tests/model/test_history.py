from __future__ import annotations

import pickle
from datetime import date

from vaultnet.model.history import History, Row
from vaultnet.model.interaction import Interaction
from vaultnet.model.source import Source

ROWS: tuple[Row, ...] = (
    (-739000, 0, "Ada.md", 3, "", (("Daily/x.md", 7),)),
    (-738000, 10, "Ada.md", 4, "in", ()),
)
COFFEE = Interaction(date.fromordinal(739000), "coffee", "", (Source("Ada.md", 3), Source("Daily/x.md", 7)))
EMAIL = Interaction(date.fromordinal(738000), "email", "in", (Source("Ada.md", 4),))


def test_rows_read_like_a_tuple_of_interactions() -> None:
    history = History(ROWS)
    assert list(history) == [COFFEE, EMAIL]
    assert (history[0], history[-1], history[1:]) == (COFFEE, EMAIL, (EMAIL,))
    assert (len(history), bool(history), bool(History())) == (2, True, False)
    assert list(reversed(history)) == [EMAIL, COFFEE]
    assert EMAIL in history
    assert history.index(EMAIL) == 1


def test_histories_are_equal_by_what_they_hold_and_survive_packing() -> None:
    assert History(ROWS) == History(ROWS) == pickle.loads(pickle.dumps(History(ROWS)))  # noqa: S301  our own bytes
    assert History(ROWS) != History(ROWS[:1])
    assert len({History(ROWS), History(ROWS)}) == 1
