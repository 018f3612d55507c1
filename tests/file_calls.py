"""File calls: a test sees whatever vaultnet asks of the file system, and may do something before it, or let it fail."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest

NAMES: Final = (
    "open",
    "read",
    "write",
    "close",
    "fsync",
    "fstat",
    "lstat",
    "stat",
    "fchmod",
    "fchown",
    "chmod",
    "link",
    "rename",
    "replace",
    "unlink",
    "mkdir",
    "listdir",
    "listxattr",
    "getxattr",
    "setxattr",
)


def watch_calls(
    patch: pytest.MonkeyPatch, around: Callable[[str, Callable[[], Any], tuple[Any, ...]], Any], *, sync: bool = False
) -> None:
    """Have `around(name, call, words)` stand in for every file call that vaultnet makes; `call()` does it.

    Syncing takes time and changes nothing that a running system sees: it is only pretended unless `sync`.
    """
    for name in NAMES:
        if hasattr(os, name):
            patch.setattr(os, name, _seen(name, getattr(os, name), around, sync=sync))
    import vaultnet.vault.exchange as exchange  # noqa: PLC0415, PLR0402  # the module is patched

    patch.setattr(exchange, "swap", _seen("swap", exchange.swap, around, sync=sync))


def _seen(
    name: str,
    original: Callable[..., Any],
    around: Callable[[str, Callable[[], Any], tuple[Any, ...]], Any],
    *,
    sync: bool,
) -> Callable[..., Any]:
    done = original if sync or name != "fsync" else lambda _: None

    def call(*words: Any, **options: Any) -> Any:  # noqa: ANN401  # any call
        caller = sys._getframe(1).f_globals.get("__name__", "")  # noqa: SLF001  # who asks
        if not caller.startswith(("vaultnet.", "reference_writers")):
            return done(*words, **options)
        return around(name, lambda: done(*words, **options), words)

    return call
