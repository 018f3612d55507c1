"""System error: what the system said, as a sentence of ours."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

from vaultnet.model.message import message

if TYPE_CHECKING:
    from vaultnet.model.message import Message


def reason_of(error: OSError | None) -> Message:
    """Return why a file could not be read or written; None: somebody saves it again and again."""
    if error is None:
        return message("somebody else is saving it")
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT:
            return message("the disk is full")
        case errno.EROFS:
            return message("the disk is read-only")
        case errno.EACCES | errno.EPERM:
            return message("you have no permission")
        case errno.ENOENT:
            return message("there is nothing of that name")
        case _:
            return message("{text}", text=error.strerror or type(error).__name__)
