"""Make the tables of `docs/settings.md` from the docstrings of `model/settings.py`, or check that they are fresh.

python tools/settings_doc.py            write the tables between the two marks of the page
python tools/settings_doc.py --check    change nothing; exit with 1 when the page is stale
"""

from __future__ import annotations

import argparse
import ast
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "vaultnet" / "model" / "settings.py"
PAGE = ROOT / "docs" / "settings.md"
BEGIN = "<!-- made by tools/settings_doc.py: begin -->"
END = "<!-- made by tools/settings_doc.py: end -->"
NOT_KEYS = frozenset({"points", "weights"})
"""Fields that gather other settings, each of which is a key of its own."""

SIGNS = {"int": "a number", "float": "a number", "str": "a text", "bool": "true or false", "tuple[str, ...]": "a list"}


@dataclass(frozen=True)
class Setting:
    """One row of the page."""

    key: str
    kind: str
    default: str
    meaning: str


def main() -> int:
    """Write or check the page; return the exit code."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--check", action="store_true", help="change nothing")
    chosen = options.parse_args()
    old = PAGE.read_text(encoding="utf-8")
    new = filled(old, SOURCE.read_text(encoding="utf-8"))
    if old != new and not chosen.check:
        PAGE.write_text(new, encoding="utf-8", newline="\n")
    if old != new and chosen.check:
        print("docs/settings.md is stale: run python tools/settings_doc.py")
        return 1
    return 0


def filled(page: str, source: str) -> str:
    """Return the page with fresh tables between its marks."""
    head, _, rest = page.partition(BEGIN)
    _, _, tail = rest.partition(END)
    classes = {node.name: node for node in ast.parse(source).body if isinstance(node, ast.ClassDef)}
    parts = [
        table(settings_in(classes["Settings"])),
        "## The numbers behind the reasons",
        "[Reasons](reasons.md) says what each is for. Rows that end in a comma go on in the next one.",
        table(settings_in(classes["Points"])),
    ]
    return "\n\n".join([head + BEGIN, *parts, END + tail])


def settings_in(node: ast.ClassDef) -> Iterator[Setting]:
    """Yield the fields of a class in order, each with the docstring below it."""
    for field, below in zip(node.body, [*node.body[1:], None], strict=True):
        if not (isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name) and field.value):
            continue
        if field.target.id in NOT_KEYS:
            continue
        if not (isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant)):
            message = f"{node.name}.{field.target.id} has no docstring"
            raise SystemExit(message)
        kind = SIGNS[ast.unparse(field.annotation)]
        yield Setting(field.target.id, kind, shown(field.value), " ".join(str(below.value.value).split()))


def shown(default: ast.expr) -> str:
    """Return a default as a user would type it; nothing where there is none."""
    value = ast.literal_eval(default)
    if isinstance(value, tuple):
        return ", ".join(f"`{each}`" for each in value)
    if value == "":
        return ""
    return f"`{str(value).lower() if isinstance(value, bool) else value}`"


def table(settings: Iterator[Setting]) -> str:
    """Return the rows as a Markdown table."""
    rows = [f"| `{each.key}` | {each.kind} | {each.default} | {each.meaning} |" for each in settings]
    return "\n".join(["| key | is | default | what it does |", "|---|---|---|---|", *rows])


if __name__ == "__main__":
    sys.exit(main())
