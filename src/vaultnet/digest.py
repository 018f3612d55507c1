"""Digest: the hash by which we know things again."""

from __future__ import annotations

from typing import Final

try:
    from _blake2 import blake2b  # what hashlib has, too, but only once it has loaded OpenSSL (3 ms)
except ImportError:  # another Python
    from hashlib import blake2b

__all__ = ["SIZE", "blake2b"]

SIZE: Final = 16
"""Bytes of a digest."""
