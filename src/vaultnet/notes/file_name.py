"""File name: somebody's name as the name of a file that every system takes, and that every link can hold.

Names come from imports too: they are built of what is harmless, never joined to a path (spec 5, escaping).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from unicodedata import category, normalize

if TYPE_CHECKING:
    from collections.abc import Iterable

MOST_BYTES: Final = 120
"""Systems take 255 bytes; sync programs and `.md` need some of them."""

_BAD: Final = frozenset('\\/:*?"<>|#^[]%`{}$&;!@=+~')
"""What a system, a link or a plugin of an editor would understand."""

_BAD_KINDS: Final = frozenset(("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp", "Zs"))
_EDGES: Final = " .-_"
_RESERVED: Final = re.compile(r"(?:con|prn|aux|nul|conin|conout|(?:com|lpt)[0-9¹²³])\s*(?:\.|$)", re.IGNORECASE)
"""What Windows keeps for its devices, whatever ending is behind it."""


def file_name(text: str, otherwise: str = "Somebody") -> str:
    """Return the name of a file about somebody, without `.md`; `otherwise` where nothing of the text can stay.

    At most 120 bytes, cut at a character; NFC, single spaces; no dot, dash or space at its ends.
    """
    plain = "".join(map(_letter, normalize("NFC", text)))
    name = " ".join(plain.split()).strip(_EDGES)
    name = name.encode()[:MOST_BYTES].decode(errors="ignore").strip(_EDGES)
    return otherwise if not name or _RESERVED.match(name) else name


def free_name(wanted: Iterable[str], taken: Iterable[str]) -> str:
    """Return the first of the wanted names that is not taken, else the first of them with a number behind it.

    Case makes no difference: macOS and Windows see none. The numbers begin with 2.
    """
    used = {_compared(name) for name in taken}
    names = list(wanted)
    for name in names:
        if _compared(name) not in used:
            return name
    number = 2
    while _compared(f"{names[0]} {number}") in used:
        number += 1
    return f"{names[0]} {number}"


def _letter(letter: str) -> str:
    """Return a character of a name; a space for what may not stand in it."""
    return " " if letter in _BAD or category(letter) in _BAD_KINDS else letter


def _compared(name: str) -> str:
    """Return a name as file systems compare it that see neither case nor composition."""
    return normalize("NFC", normalize("NFC", name).casefold())
