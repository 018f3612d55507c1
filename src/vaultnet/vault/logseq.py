"""Logseq: the two settings of a graph that tell how its journals are named."""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import Path
from typing import Final, NamedTuple

from vaultnet.vault.config_files import LOGSEQ_CONFIG
from vaultnet.vault.read import read_bytes

_SETTING: Final = re.compile(r'^[^;\n]*?:journal/(page-title|file-name)-format\s+"([^"\n]*)"', re.MULTILINE)
_TOKEN: Final = re.compile(r"y+|d+o?|E+|.", re.DOTALL)
_MOMENT: Final = {
    "yyyy": "YYYY", "yy": "YY", "d": "D", "dd": "DD", "do": "Do",
    "E": "ddd", "EE": "ddd", "EEE": "ddd", "EEEE": "dddd",
}  # fmt: skip


class Journals(NamedTuple):
    """How journals are named, as moment formats."""

    file_format: str
    title_format: str


def read_logseq(root: str) -> Journals | None:
    """Return how the journals of a Logseq graph are named; None when the vault is none.

    Its own defaults hold for what `config.edn` does not say; lines behind `;` are comments.

    Source: obsidian.md 3.1, 7.5.
    """
    folder = Path(root, "logseq")
    with suppress(OSError):
        if not folder.is_dir():
            return None
    try:
        text = read_bytes(f"{root}/{LOGSEQ_CONFIG}").decode("utf-8", "replace")
    except OSError:
        text = ""
    said = dict(_SETTING.findall(text))
    return Journals(moment(said.get("file-name") or "yyyy_MM_dd"), moment(said.get("page-title") or "MMM do, yyyy"))


def moment(java: str) -> str:
    """Return a format of Logseq's (Java's letters) as a moment format."""
    return "".join(_MOMENT.get(token, token) for token in _TOKEN.findall(java))
