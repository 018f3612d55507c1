"""Whatever a foreign file says, the notes and rows made of it say it and do nothing (spec 5, P8)."""

from __future__ import annotations

import csv
import io
import re
from pathlib import PurePosixPath, PureWindowsPath
from random import Random
from typing import TYPE_CHECKING, Any, Final

import pytest
from markdown_it import MarkdownIt

from builders import TODAY
from imported_files import NOW, imported, plan_of
from vaultnet.merging.company_notes import company_note
from vaultnet.merging.table import COLUMNS, candidates_data
from vaultnet.merging.writing_notes import note_of
from vaultnet.model.candidate import Candidates
from vaultnet.model.draft import Draft, DraftCompany, DraftContact
from vaultnet.model.settings import Settings
from vaultnet.model.vault_config import VaultConfig
from vaultnet.notes.parse import parse
from vaultnet.people.conventions import conventions_from
from vaultnet.people.facts import facts_of
from vaultnet.people.new_note import Manner

if TYPE_CHECKING:
    from collections.abc import Iterator

PAYLOADS: Final = (
    *("{{title}}", "{{x}}", "<% tp.file.move('/') %>", "<%* await tp.system.prompt() %>", "<%", "%>", "{{", "}}"),
    *("```dataviewjs\ndv.io.load('x')\n```", "```", "~~~", "`$= dv.pages()`", "`= this.file`", "`", "$= x", "= x"),
    *("javascript:alert(1)", "[a](javascript:alert(1))", "![x](http://evil.example/p.png)", "![[Evil]]", "[[Evil]]"),
    *("[[", "]]", "](", "<script>alert(1)</script>", "<iframe src=x>", "<img src=x onerror=y>", "<!--", "-->", "&lt;"),
    *("key:: value", "[due:: 2026-01-01]", "- [ ] task 📅 2026-01-01", "- [x] done", "%%hidden%%", "==x==", "$x$"),
    *("---", "...", "\n---\n", "\nstatus: never\n", ": ", "#tag", "# h", "^block", "> q", "| a |", "\\", '"', "*x*"),
    *("'", "~~x~~", "data:text/html,x", "www.evil.example", "🐙" * 300, "x" * 999, "<%=1"),
    *("https://evil.example", "obsidian://open?x", "file:///etc/passwd"),
    *("../../.bashrc", "C:\\x", "CON", "a\0b", "a\rb", "a\u2028b", "\u202eevil", "\ufeff", "\ud800"),
    *("=cmd|' /C calc'!A0", "+1", "-1", "@SUM(1)", "\t=1", "!include x", "&anchor", "*alias", "{a: b}", "[a, b]", "no"),
    *("Anna", "Keller", "Müller", " ", "", "2026-01-01 lunch", "coffee with [[Bo]]", "1. a", "null", "0171", "~"),
)  # fmt: skip

FORBIDDEN: Final = re.compile(
    r"""<% | %> | \{\{ | \[\[ | \]\( | !\[ | :: | %% | ``` | ~~~ | (?<!\\)` | \$= | == | <!-- | (?<!\\)<[a-zA-Z/!]
      | (?:javascript|obsidian|file|data|vbscript): | ^[ \t]*[-*+][ ]\[ | (?<!\\)\#\w""",
    re.VERBOSE | re.IGNORECASE | re.MULTILINE,
)
KEYS: Final = frozenset(
    (
        *("type", "name", "aliases", "company", "role", "city", "country", "email", "phone", "linkedin", "website"),
        *("birthday", "interests", "introducedby", "cadence", "connectedon", "schools", "languages"),
        *("sector", "previous", "events", "knows", "stage", "tags"),
    )
)
TOKENS: Final = frozenset(
    (
        *("heading_open", "heading_close", "inline", "bullet_list_open", "bullet_list_close", "list_item_open"),
        *("list_item_close", "paragraph_open", "paragraph_close", "blockquote_open", "blockquote_close"),
    )
)
CONVENTIONS: Final = conventions_from(Settings(), VaultConfig())[0]
MARKDOWN: Final = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
MANNER: Final = Manner("People", "", CONVENTIONS, "en", TODAY)
FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def text(chance: Random) -> str:
    return "".join(chance.choices(PAYLOADS, k=chance.randrange(1, 4)))


def draft(chance: Random) -> Draft:
    """Return somebody of whom every field is hostile."""
    return Draft(
        place="x",
        name=text(chance) or "x",
        aliases=(text(chance), text(chance)),
        linkedin=text(chance),
        emails=(f"{text(chance)}@a.example", text(chance), f"ok{chance.random()}@a.example"),
        phones=(text(chance),),
        uid=text(chance),
        company=text(chance),
        role=text(chance),
        city=text(chance),
        country=text(chance),
        website=text(chance),
        birthday=(1980, 5, 12),
        interests=(text(chance), text(chance)),
        stage=text(chance),
        sector=(text(chance),),
        schools=(text(chance),),
        languages=(text(chance),),
        past_companies=(text(chance),),
        events=(text(chance),),
        knows=(text(chance),),
        tags=(text(chance), text(chance)),
        note=text(chance),
        connected_day=NOW - 700,
        contacts=(DraftContact(NOW - 3, "linkedin", "in"),),
    )


def company(chance: Random) -> DraftCompany:
    """Return a company of which every field is hostile, but that it is abroad."""
    return DraftCompany(
        "x",
        text(chance),
        "Germany",
        text(chance),
        text(chance),
        text(chance),
        stage=text(chance),
        email=text(chance),
        phone=text(chance),
        note=text(chance),
    )


FIELDS: Final = 24
"""Hostile texts in one draft,"""

ROW_FIELDS: Final = 14
"""and in the row that is made of it."""

BATCH: Final = 50
"""Drafts in one plan."""


def assert_is_tame(path: str, data: bytes) -> None:
    """Check that a note stays in its folder, has no key but ours, and holds nothing that anything would run."""
    folder, _, name = path.partition("/")
    assert folder in {"People", "Companies"}
    assert PurePosixPath(name).name == name == PureWindowsPath(name).name
    assert len(name.encode()) <= 123 + 3
    content = data.decode()
    found = FORBIDDEN.search(content.replace("https://www.linkedin.com/in/", ""))
    assert found is None, (found, content)
    note = parse(path, data)
    assert not note.problems, (note.problems, content)
    assert set(note.fields) <= KEYS, content
    for field in note.fields.values():
        for value in field.values:
            said = value.text.replace("https://www.linkedin.com/in/", "")
            assert not FORBIDDEN.search(said), said
            assert field.key == "website" or "://" not in said
    body = content.split("---\n", 2)[2]
    for token in MARKDOWN.parse(body):
        assert token.type in TOKENS, (token, body)
        for child in token.children or ():
            assert child.type in {"text", "softbreak"}, (child, body)
    facts = facts_of(note, CONVENTIONS)
    if facts.person:
        assert facts.person.status == "active"
        assert len(facts.mentions) == (folder == "People")
        assert not facts.links
        assert not facts.promises


def assert_rows_are_tame(data: bytes, count: int) -> None:
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))
    assert {len(row) for row in rows} == {len(COLUMNS)}
    assert len(rows) == count + 1
    for row in rows[1:]:
        for cell in filter(None, row):
            assert not cell.startswith(FORMULA), cell
            assert not FORBIDDEN.search(cell.replace("https://www.linkedin.com/in/", "")), cell
            assert cell.isprintable()


def hostile(count: int, seed: int) -> Iterator[int]:
    """Try so many people and companies; yield how many hostile texts each of them had."""
    chance = Random(seed)  # noqa: S311  # what to try
    for _ in range(0, count, BATCH):
        people = [draft(chance) for _ in range(BATCH)]
        companies = [company(chance) for _ in range(BATCH)]
        plan = plan_of(imported(*people)._replace(companies=tuple(companies)), create="all")
        for new in plan.notes:
            note = note_of(new, (), {}, MANNER)
            assert_is_tame(note.path, note.data)
            yield FIELDS
        waiting = plan_of(imported(*people), create="none").table.rows
        assert_rows_are_tame(candidates_data(Candidates(rows=waiting), "IT"), len(waiting))
        yield ROW_FIELDS * len(waiting)
        for made in plan.companies:
            assert_is_tame(*company_note(made.draft, "Companies", (), "en"))
            yield 8


def test_twenty_thousand_hostile_texts_make_notes_and_rows_that_do_nothing() -> None:
    tried = sum(hostile(750, 1))
    assert tried > 20_000


@pytest.mark.nightly
@pytest.mark.timeout(3600)
def test_a_million_hostile_texts_make_notes_and_rows_that_do_nothing() -> None:
    tried = sum(hostile(55_000, 2))
    assert tried > 1_000_000


@pytest.mark.parametrize("payload", PAYLOADS)
def test_each_payload_alone_in_every_field_does_nothing(payload: str) -> None:
    fields: dict[str, Any] = dict.fromkeys(("name", "company", "role", "city", "country", "website", "note"), payload)
    for new in plan_of(imported(Draft("x", linkedin="anna-k", **fields)), create="all").notes:
        note = note_of(new._replace(logged=()), (), {}, MANNER)
        assert not FORBIDDEN.search(note.data.decode().replace("https://www.linkedin.com/in/", ""))


def test_the_judge_sees_what_it_is_to_see() -> None:
    for evil in ("{{x}}", "[[x]]", "`$= x`", "key:: v", "<b>", "javascript:x", "- [ ] t", "#tag"):
        with pytest.raises(AssertionError):
            assert_is_tame("People/x.md", f"---\ntype: person\n---\n{evil}\n".encode())
    with pytest.raises(AssertionError):
        assert_is_tame("People/x.md", b"---\ntype: person\nstatus: never\n---\n")
