"""Early language: in which language is said what is said before a vault is read: help, and what was not understood."""

from __future__ import annotations

import os
import re
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from vaultnet.model.settings_note import SETTINGS_NOTE
from vaultnet.vault.root import root_around

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vaultnet.cli.call import Call

LANGUAGES: Final = ("en", "it")
_SETTING: Final = re.compile(rb"^language[ \t]*:[ \t]*[\"']?(en|it|inglese)", re.MULTILINE | re.IGNORECASE)
_HEAD_BYTES: Final = 65_536


def early_language(call: Call) -> str:
    """Return the language of a call as far as its words and one line of the settings tell, else the system's.

    The words count even where the command line as a whole cannot be understood. The vault that `init` remembered is
    not asked: finding out where it is takes longer than all the rest of `--help`.
    """
    chosen = _given(call.words, "--language")
    if chosen in LANGUAGES:
        return chosen
    folder = _given(call.words, "--vault")
    root = os.path.expanduser(folder) if folder else root_around(".")  # noqa: PTH111  # pathlib takes 5 ms
    return _of_settings(root) or call.language


def _given(words: Sequence[str], option: str) -> str:
    """Return what stands behind an option; empty where it is not there."""
    for word, following in zip(words, [*words[1:], ""], strict=True):
        name, sign, value = word.partition("=")
        if name == option:
            return value if sign else following
    return ""


def _of_settings(root: str) -> str:
    """Return the language that the settings of a vault name; empty where they do not."""
    with suppress(OSError, ValueError), open(f"{root}/{SETTINGS_NOTE}", "rb") as file:  # noqa: PTH123  # the same
        found = _SETTING.search(file.read(_HEAD_BYTES).partition(b"\n---")[0])
        if found:
            return "it" if found[1].lower() == b"it" else "en"
    return ""
