"""Changed: the file is no longer the one that was read."""

from __future__ import annotations


class ChangedError(Exception):
    """The file is no longer the one that was read: read it again, and start over. What the user has stands in it."""
