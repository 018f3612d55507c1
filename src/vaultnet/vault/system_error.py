"""System error: what the system said, as a sentence of ours."""

from __future__ import annotations

import errno
from typing import Final

from vaultnet.model.message import Message, message

_SENTENCES: Final = (
    (message("the disk is full"), ("ENOSPC", "EDQUOT")),
    (message("the disk is read-only"), ("EROFS",)),
    (message("the disk has an error"), ("EIO",)),
    (message("the disk is not there any more"), ("ENODEV", "ENXIO", "ESTALE", "ENOTCONN")),
    (message("the disk does not answer"), ("ETIMEDOUT", "EHOSTDOWN", "EHOSTUNREACH")),
    (message("this disk cannot do that"), ("ENOSYS", "ENOTSUP", "EOPNOTSUPP")),
    (message("you have no permission"), ("EACCES", "EPERM")),
    (message("there is nothing of that name"), ("ENOENT",)),
    (message("there is something of that name already"), ("EEXIST",)),
    (message("it is a folder"), ("EISDIR",)),
    (message("a file stands where a folder should be"), ("ENOTDIR",)),
    (message("the folder is not empty"), ("ENOTEMPTY",)),
    (message("its name is too long"), ("ENAMETOOLONG",)),
    (message("its name has signs that this disk cannot keep"), ("EILSEQ",)),
    (message("its links lead in a circle"), ("ELOOP",)),
    (message("it is too large"), ("EFBIG",)),
    (message("another program is using it"), ("EBUSY", "ETXTBSY")),
    (message("too many files are open"), ("EMFILE", "ENFILE")),
)
"""What we say for the names of the usual errors; not every system has all of them."""

_BUSY: Final = message("another vaultnet is writing")
"""What it means that a lock was waited for in vain."""

_BY_CODE: Final = {getattr(errno, name): said for said, names in _SENTENCES for name in names if hasattr(errno, name)}


class StateError(OSError):
    """The state folder (`filename`) cannot be read or written: what is kept before a note is changed cannot be kept.

    Nothing was changed.
    """

    def __init__(self, error: OSError, folder: str) -> None:
        """Keep what the system said, and the folder."""
        super().__init__(error.errno, error.strerror or type(error).__name__, folder)


def reason_of(error: OSError | None) -> Message:
    """Return why a file could not be read or written; None: somebody saves it again and again."""
    if error is None:
        return message("somebody else is saving it")
    said = Message(text_of(error))
    if isinstance(error, StateError):
        folder = str(error.filename)
        return message("vaultnet cannot use its own folder {folder}: {reason}", folder=folder, reason=said)
    return said


def text_of(error: OSError) -> str:
    """Return what the system said: our English sentence, which the catalogues know, or else its own."""
    said = _BUSY if isinstance(error, TimeoutError) and not error.errno else _BY_CODE.get(error.errno or 0)
    return said.text if said else error.strerror or type(error).__name__
