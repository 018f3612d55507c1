"""Boxed page: a page with boxes, and a user who ticks them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from vaultnet.languages.box_labels import BOX_LABELS
from vaultnet.languages.voice import Voice
from vaultnet.model.answer import box_id
from vaultnet.model.page import END_MARK
from vaultnet.vault.mark import with_digest

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vaultnet.model.answer import Code

DAY = date(2026, 11, 24)


def stem(path: str) -> str:
    return path.rpartition("/")[2][:-3]


def box(path: str, code: Code, day: date = DAY, language: str = "en") -> str:
    """Return the line of a box, as it stands on a page of ours."""
    voice, label = Voice(language, day), BOX_LABELS[code]
    what = f": {voice.say(label.what)}" if label.what else ""
    said = f"{label.sign} {voice.say(label.word)}{what}"
    return f"- [ ] {said} · [[{stem(path)}]] <!-- vn:{box_id(path, code, day)} -->"


def text_with(lines: Iterable[str]) -> str:
    """Return the text of a page of ours with these lines, before it is written."""
    return "\n".join(("---", "generator: vaultnet", "format: 1", "---", "", *lines, "", END_MARK, ""))


def page_with(lines: Iterable[str]) -> bytes:
    """Return a page of ours with these lines, as it is written."""
    return with_digest(text_with(lines))


def ticked(line: str, text: str = "", done: str = "") -> str:
    """Return the line of a box as somebody leaves it who ticks it, types a text behind the name, and has Tasks."""
    line = line.replace("[ ]", "[x]", 1)
    line = line.replace(" <!--", f" {text} <!--") if text else line
    return f"{line} ✅ {done}" if done else line
