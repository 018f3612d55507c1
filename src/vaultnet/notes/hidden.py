"""Hidden: what Obsidian hides over several lines, `%% comments %%` and `$$ math $$`, taken out beforehand."""

from __future__ import annotations

import re
from typing import Final

_FENCE: Final = re.compile(r"[ >]*(?:[-*+][ ]+)?(`{3,}|~{3,})")


def without_hidden(lines: list[str]) -> list[str]:
    """Return the lines with comments and math that span lines blanked; every line keeps its place.

    What begins and ends on one line is left to `spoken`; what never ends is plain text; fenced code hides nothing.
    """
    shown = list(lines)
    opener = ""
    begin = 0
    fence = ""
    for number, line in enumerate(lines):
        if not opener and (fence or _FENCE.match(line)):
            fence = _fence_after(line, fence)
            continue
        opener, begin = _after_line(shown, number, opener, begin)
    return shown


def _fence_after(line: str, fence: str) -> str:
    """Return the fence that is open behind the line; empty: none."""
    match = _FENCE.match(line)
    if not fence:
        return match[1] if match else ""
    closes = match and match[1].startswith(fence) and not line[match.end() :].strip(" ")
    return "" if closes else fence


def _after_line(shown: list[str], number: int, opener: str, begin: int) -> tuple[str, int]:
    """Return what is open behind the line and since when; blank the lines between once it is closed."""
    line = shown[number]
    if opener:
        close = line.find(opener)
        if close < 0:
            return opener, begin
        shown[begin] = shown[begin][: shown[begin].rindex(opener)]
        for hidden in range(begin + 1, number):
            shown[hidden] = ""
        line = shown[number] = line[close + 2 :]
    for sign in ("%%", "$$"):
        if line.count(sign) % 2:
            return sign, number
    return "", 0
