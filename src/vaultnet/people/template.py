"""Template: the user's own template for a note about somebody, its blanks filled and nothing in it run."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from vaultnet.notes.field_value import scalar
from vaultnet.notes.keys import folded
from vaultnet.notes.parse import parse
from vaultnet.people.kind import kind_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from vaultnet.people.conventions import Conventions

TITLE: Final = re.compile(
    r"\{\{\s*(?:title|name|nome|titolo|file ?name)\s*\}\}|<%[-_]?\s*tp\.file\.title\s*[-_]?%>", re.IGNORECASE
)
DAY: Final = re.compile(
    r"""\{\{\s*(?:date|data)\s*(?::\s*([^{}]*?)\s*)?\}\}
      | <%[-_]?\s*tp\.(?:date\.now|file\.creation_date)\(\s*(?:["']([^"']*)["']\s*)?\)\s*[-_]?%>""",
    re.IGNORECASE | re.VERBOSE,
)
NOTHING: Final = re.compile(r"\{\{\s*time\s*(?::[^{}]*)?\}\}|<%[-_]?\s*tp\.file\.cursor\([^()]*\)\s*[-_]?%>")
"""Blanks that only make sense in an editor."""

ANY: Final = re.compile(r"\{\{[^{}]*\}\}")
_HEAD: Final = re.compile(r"\ufeff?---[ \t]*\n(.*?)(?<=\n)---[ \t]*(?:\n|\Z)", re.DOTALL)
_KEY_LINE: Final = re.compile(r"([^\s:#-][^:\n]*:)[ \t]+(.*)")
_CONTACT: Final = re.compile(r"\s*(?:[-*+]|\d+[.)])[ \t]|\s*\||#{1,6}[ \t]")
"""How a line begins that would be a contact if it had a day."""

_SIGN: Final = re.compile(r"\[[^\[\]]*\]|YYYY|YY|MM|M|DD|D|[A-Za-z]+|.", re.DOTALL)
_ROOT_WORDS: Final = re.compile(r"[^\W\d_]+")


def person_template(templates: Iterable[tuple[str, bytes]], conventions: Conventions) -> str:
    """Return the text of the template for people, among templates with their paths; empty when there is none.

    One whose name says it (`Person`, `People Template`, `Nuova persona`) goes before one that says it in its text.
    """
    best: tuple[bool, int, str, str] | None = None
    for path, data in templates:
        text = data.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n")
        stem = path.rpartition("/")[2].removesuffix(".md")
        is_named = _is_named(stem, conventions)
        note = parse(f"{stem}.md", ANY.sub("x", text).encode())
        if is_named or kind_of(note, conventions) == "person":
            found = (not is_named, len(stem), path, text)
            best = found if best is None else min(best, found)
    return best[3] if best else ""


def filled(template: str, title: str, today: date) -> str:
    """Return a template with title and day in their blanks.

    Other blanks of the properties become empty; in the text they are the user's own prompts, and stay. A list item, a
    heading or a row with the day in it is an example of a contact that never was, and is left out. Nothing is run: what
    belongs to a plugin of the editor stands as it was.
    """
    head = _HEAD.match(template)
    body = template[head.end() :] if head else template
    lines = _text(body, title, today)
    if not head:
        return "\n".join(lines)
    properties = (_property(line, title, today) for line in head[1].split("\n")[:-1])
    return "\n".join(("---", *properties, "---", *lines))


def _is_named(stem: str, conventions: Conventions) -> bool:
    """Return whether a template's name says that it is for people, and nothing else."""
    kinds = {**conventions.folder_kinds, **conventions.type_kinds}
    words = _ROOT_WORDS.findall(folded(stem))
    return any(kinds.get(word) == "person" for word in words) and not any(
        kinds.get(word) not in (None, "person", "owner") for word in words
    )


def _property(line: str, title: str, today: date) -> str:
    """Return a line of the properties, filled; a value with a blank that nobody can fill becomes empty."""
    found = _KEY_LINE.fullmatch(line)
    if found and TITLE.fullmatch(found[2].strip().strip("\"'")):
        return f"{found[1]} {scalar(title)}"
    text = NOTHING.sub(
        "", DAY.sub(lambda day: written(today, day[1] or day[2] or ""), TITLE.sub(lambda _: title, line))
    )
    if ANY.search(text):
        return found[1] if found else ""
    return text.rstrip() if text != line else line


def _text(body: str, title: str, today: date) -> Iterator[str]:
    """Yield the lines below the properties, filled."""
    fence = ""
    for line in body.split("\n"):
        mark = line.lstrip()[:3]
        if mark in ("```", "~~~"):
            fence = "" if mark == fence else fence or mark
        if not fence and DAY.search(line) and _CONTACT.match(line):
            continue
        if fence:
            yield line
            continue
        text = TITLE.sub(lambda _: title, line)
        yield NOTHING.sub("", DAY.sub(lambda day: written(today, day[1] or day[2] or ""), text))


def written(day: date, pattern: str) -> str:
    """Return a day as a pattern of moment.js has it: years, months and days in numbers; another pattern gives ISO."""
    year, short, month, number = f"{day.year:04}", f"{day.year % 100:02}", f"{day.month:02}", f"{day.day:02}"
    parts = {"YYYY": year, "YY": short, "MM": month, "M": str(day.month), "DD": number, "D": str(day.day)}
    signs = _SIGN.findall(pattern)
    if not signs or any(sign.isalpha() and sign not in parts for sign in signs):
        return day.isoformat()
    return "".join(sign[1:-1] if sign[0] == "[" else parts.get(sign, sign) for sign in signs)
