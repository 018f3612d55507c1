"""Writer: whether this machine may write, where the settings name the only one that does."""

from __future__ import annotations


def is_writer(name: str) -> bool:
    """Return whether this machine is the one named; an empty name means any.

    Names are compared without case, and with or without what follows the first dot: `Desk`, `desk.local`.
    """
    wanted = name.strip().casefold()
    if not wanted:
        return True
    import socket  # noqa: PLC0415  # 3 ms that few settings need

    own = socket.gethostname().casefold()
    return wanted in (own, own.partition(".")[0]) or wanted.partition(".")[0] == own
