"""The state machine of the watch: whatever may happen to a vault (`watch_machine.py`)."""

from __future__ import annotations

import pytest
from hypothesis import settings
from hypothesis.stateful import run_state_machine_as_test

from watch_machine import COMMON, Machine


def test_whatever_happens_pages_follow_and_nothing_is_lost() -> None:
    run_state_machine_as_test(
        Machine, settings=settings(COMMON, max_examples=6, stateful_step_count=20, derandomize=True)
    )


@pytest.mark.nightly
@pytest.mark.timeout(3 * 3600)
def test_whatever_happens_pages_follow_and_nothing_is_lost_for_long() -> None:
    run_state_machine_as_test(Machine, settings=settings(COMMON, max_examples=400, stateful_step_count=60))
