from __future__ import annotations

import errno
import os
from datetime import date

import pytest

from vaultnet.languages.voice import Voice
from vaultnet.vault.system_error import reason_of, text_of

ITALIAN = Voice("it", date(2026, 11, 24))
USUAL = (
    errno.ENOSPC, errno.EROFS, errno.EIO, errno.EACCES, errno.EPERM, errno.ENOENT, errno.EEXIST, errno.EISDIR,
    errno.ENOTDIR, errno.ENOTEMPTY, errno.ENAMETOOLONG, errno.ELOOP, errno.EFBIG, errno.EBUSY, errno.EMFILE,
    errno.ETIMEDOUT, errno.ENODEV, errno.ENOSYS,
)  # fmt: skip


@pytest.mark.parametrize("code", USUAL)
def test_what_the_system_says_of_the_usual_errors_is_said_in_the_readers_language(code: int) -> None:
    error = OSError(code, os.strerror(code))

    assert text_of(error) != error.strerror
    assert ITALIAN.say(reason_of(error)) not in {error.strerror, text_of(error)}


def test_what_is_unusual_is_said_as_the_system_says_it() -> None:
    error = OSError(errno.EDOM, "something {odd}")

    assert ITALIAN.say(reason_of(error)) == "something {odd}"


def test_a_lock_that_was_waited_for_in_vain_is_no_word_of_pythons() -> None:
    assert ITALIAN.say(reason_of(TimeoutError())) == "un altro vaultnet sta scrivendo"
