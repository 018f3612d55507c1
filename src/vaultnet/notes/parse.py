"""Parse: the bytes of one file → what stands in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from vaultnet.languages import WORDS
from vaultnet.model.note import Field, Note, Value
from vaultnet.model.problem import Problem
from vaultnet.notes.blocks import Collector
from vaultnet.notes.finding import Finding
from vaultnet.notes.head import head_of
from vaultnet.notes.hidden import without_hidden
from vaultnet.notes.judge import LIMIT_CHARS, judged
from vaultnet.notes.keys import normalised
from vaultnet.notes.lines import outlined

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

BODY_LIMIT_CHARS: Final = 1_000_000
SECTION_LIMIT_LINES: Final = 5000

_BOM: Final = b"\xef\xbb\xbf"
_TAG_KEYS: Final = tuple(key for words in WORDS for key, name in words.fields.items() if name == "tags")
_CONFLICT: Final = re.compile(r"^(?:<{7}|>{7}|\|{7})(?: .*)?$|^={7}$", re.MULTILINE)
_TAG_PARTS: Final = re.compile(r"[,\s]+")


def parse(path: str, data: bytes, *, every_block: bool = False) -> Note:
    """Return what stands in a file: fields, tags, telling blocks and problems. It never raises.

    Lines end at LF, CR LF or CR alone; bytes that are no UTF-8 are replaced; a body that is too long, or holds NUL, is
    left out, its frontmatter is read all the same. With `every_block`, blocks without a link, digit, tag or box are
    kept too: they may hold names.

    Source: spec 1.2, 1.5, 1.6; reliability.md 5.1 to 5.3.
    """
    text, findings = _decoded(data)
    if "<<<<<<< " in text:
        text = _without_conflicts(text, findings)
    head = head_of(text)
    findings += head.findings
    body = text[head.body_start :] if head.body_start else text
    out = _gathered(body, head.body_line, findings, every_block=every_block)
    fields = _merged(tuple(head.fields.values()), out.fields, out.labels)
    tags = _tags(fields, out.tags)
    problems = tuple(Problem(path, *finding) for finding in sorted(findings)) if findings else ()
    return Note(path, fields, tags, tuple(out.blocks), problems)


def _decoded(data: bytes) -> tuple[str, list[Finding]]:
    """Return the text with its lines ended by LF, and what was wrong with the bytes."""
    if data.startswith(_BOM):
        data = data[3:]
    findings = []
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        text = data.decode(errors="replace")
        findings.append(Finding(data.count(b"\n", 0, error.start) + 1, "not_utf8"))
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text, findings


def _without_conflicts(text: str, findings: list[Finding]) -> str:
    """Return the text with git's conflict marks blanked, so that both sides are read; note where the first is."""
    first = re.search(r"^<<<<<<< ", text, re.MULTILINE)
    if not first or not re.search(r"^>>>>>>> ", text, re.MULTILINE):
        return text
    findings.append(Finding(text.count("\n", 0, first.start()) + 1, "git_conflict"))
    return _CONFLICT.sub("", text)


def _gathered(body: str, first_line: int, findings: list[Finding], *, every_block: bool) -> Collector:
    """Return the blocks, tags and fields of the body."""
    out = Collector(body, every_block=every_block)
    if "\0" in body:
        findings.append(Finding(first_line + body.count("\n", 0, body.index("\0")), "nul_bytes"))
        return out
    if "\t" in body:
        body = body.expandtabs(4)
    lines = body.split("\n")
    if len(body) > BODY_LIMIT_CHARS or (len(lines) > SECTION_LIMIT_LINES and _has_long_section(lines)):
        findings.append(Finding(first_line, "skipped_long", (str(len(lines)),)))
        return out
    if ("%" in body and "%%" in body) or ("$" in body and "$$" in body):
        lines = without_hidden(lines)
    if not outlined(lines, first_line, out) and len(body) <= LIMIT_CHARS:
        out = Collector(body, every_block=every_block)
        judged(lines, first_line, out)
    return out


def _has_long_section(lines: list[str]) -> bool:
    """Return whether more lines than anybody reads stand under one heading."""
    begin = 0
    for number, line in enumerate(lines):
        if line.startswith("#"):
            begin = number
        elif number - begin > SECTION_LIMIT_LINES:
            return True
    return False


def _merged(*groups: Sequence[Field]) -> Mapping[str, Field]:
    """Return the fields by normalised key; an earlier group wins, and inside one group values gather.

    In the frontmatter only spellings of one key gather (`email`, `e-mail`): the same spelling twice is settled already.
    """
    fields: dict[str, Field] = {}
    for group in groups:
        if not group:
            continue
        taken = frozenset(fields)
        for field in group:
            key = normalised(field.key)
            if not key or key in taken:
                continue
            before = fields.get(key)
            fields[key] = field if before is None else before._replace(values=before.values + field.values)
    return fields


def _tags(fields: Mapping[str, Field], found: list[Value]) -> tuple[Value, ...]:
    """Return the tags of the fields and the text, each once; strings are split at commas and blanks."""
    tags: dict[str, Value] = {}
    for key in _TAG_KEYS:
        for value in fields[key].values if key in fields else ():
            for part in _TAG_PARTS.split(value.text):
                tag = part.strip("#[]/\"'").lower()
                if tag:
                    tags.setdefault(tag, Value(tag, value.line))
    for value in found:
        tags.setdefault(value.text, value)
    return tuple(tags.values())
