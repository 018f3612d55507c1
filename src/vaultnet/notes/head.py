"""Head: the frontmatter of a note, found exactly where Obsidian finds it.

Plain lines are read as they stand, all else by python-frontmatter and libyaml.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from vaultnet.notes.finding import Finding
from vaultnet.notes.plain_yaml import plain_fields
from vaultnet.notes.salvage import KEY_LINE, NEARLY_KEY, salvaged

if TYPE_CHECKING:
    from vaultnet.model.note import Field

LIMIT_CHARS: Final = 64 * 1024
"""Longer frontmatter is salvaged by lines instead of parsed."""

_FENCE: Final = re.compile(r"---[ \t]*(?:\n|\Z)")


class Head(NamedTuple):
    """What the frontmatter says, and where the body begins."""

    fields: dict[str, Field]
    """By key as typed, in file order."""

    body_start: int
    """Index in the text of the first character behind the frontmatter; 0: there is none."""

    body_line: int
    """Line on which the body begins, from 1."""

    findings: tuple[Finding, ...]


def head_of(text: str) -> Head:
    r"""Return the frontmatter of a text whose lines end in `\n` alone, without BOM.

    It opens with a first line `---` and closes with the next line `---` (blanks may follow on either). Two rules with
    prose between them are no frontmatter. YAML that does not parse is salvaged by lines: nothing is ever lost whole.

    Source: spec 1.2, obsidian.md 1.1.
    """
    bounds = _bounds(text)
    if bounds is None:
        return Head({}, 0, 1, ())
    start, end, body_start = bounds
    if end < 0:
        first = next((line for line in text[start : start + 4096].split("\n") if line.strip()), "")
        return Head({}, 0, 1, (Finding(1, "unclosed_frontmatter"),) if KEY_LINE.match(first) else ())
    body_line = text.count("\n", 0, body_start) + 1
    inside = text[start:end]
    if not inside.strip():
        return Head({}, body_start, body_line, ())
    fields, findings = _fields(text, start, end)
    if fields is None:
        return Head({}, 0, 1, ())
    return Head(fields, body_start, body_line, findings)


def _bounds(text: str) -> tuple[int, int, int] | None:
    """Return where the YAML begins and ends and where the body begins; end -1: never closed; None: no frontmatter."""
    opening = _FENCE.match(text)
    if not opening:
        return None
    start = opening.end()
    at = text.find("\n---", start - 1)
    while at >= 0:
        closing = _FENCE.match(text, at + 1)
        if closing:
            return start, at + 1, closing.end()
        at = text.find("\n---", at + 1)
    return start, -1, 0


def _fields(text: str, start: int, end: int) -> tuple[dict[str, Field] | None, tuple[Finding, ...]]:
    """Return the fields between the indices, and what was wrong; None: it is no frontmatter after all."""
    if end - start > LIMIT_CHARS:
        return salvaged(text[start : start + LIMIT_CHARS], 2), (Finding(1, "yaml_too_large"),)
    plain = plain_fields(text[start:end], 2)
    if plain is not None:
        return plain, ()
    # yaml takes 25 ms to import, and a command that finds nothing changed parses no note.
    from vaultnet.notes.yaml_fields import typed_fields  # noqa: PLC0415

    fields, findings = typed_fields(text, start, end)
    if fields is None and findings:
        if findings[0].code == "bad_yaml" and not _looks_like_fields(text[start:end]):
            return None, ()
        return salvaged(text[start:end], 2), findings
    if fields is None and _looks_like_fields(text[start:end]):
        return salvaged(text[start:end], 2), (Finding(2, "bad_yaml", ("no space behind a colon",)),)
    return fields, findings


def _looks_like_fields(inside: str) -> bool:
    """Return whether the first line that says something is `key: value`, were it but typed right."""
    for line in inside.split("\n"):
        if line.strip() and not line.startswith("#"):
            return bool(KEY_LINE.match(line) or NEARLY_KEY.match(line))
    return False
