from __future__ import annotations

from vaultnet.network.spellings import keys_of_names


def test_groups_that_share_a_name_are_one_however_long_the_chain() -> None:
    groups = [("a", "b"), ("c", "d"), ("e", "f"), ("d", "b"), ("x",)]
    assert keys_of_names(groups) == {"a": "a", "b": "a", "c": "a", "d": "a", "e": "e", "f": "e", "x": "x"}
