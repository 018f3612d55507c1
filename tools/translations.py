"""Bring the catalogues of translations up to date with the sentences in the code, or check that they are.

python tools/translations.py            find the sentences, add the new ones to every `vaultnet.po` (to be translated
                                        there by hand), drop the old ones, compile every `vaultnet.mo`; then check
python tools/translations.py --check    change nothing; say what is missing, stale or wrong, and exit with 1

Sentences are found by the names of their makers, `message("…")` and `counted("…", "…", n)`; those of `--help` by asking
every command for it. To add a language, make the
folder `src/vaultnet/languages/locale/CODE/LC_MESSAGES/` and run this.
"""

from __future__ import annotations

import argparse
import io
import re
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po, write_po

if TYPE_CHECKING:
    from collections.abc import Iterator

    from babel.messages.catalog import Message

SOURCE = Path(__file__).resolve().parent.parent / "src" / "vaultnet"
MAKERS = {"message": None, "counted": (1, 2)}
LONG_AGO = datetime(2026, 1, 1, tzinfo=UTC)  # catalogues carry a date; this one never changes
HEADER = "# The sentences of vaultnet in the language of this file. `python tools/translations.py` keeps it up to date."
BLANK = re.compile(r"\{(\w+)\}")


def main() -> int:
    """Update or check the catalogues; return the exit code."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--check", action="store_true", help="change nothing")
    options.add_argument("--source", type=Path, default=SOURCE, help="folder of the package")
    chosen = options.parse_args()
    sentences = sentences_in(chosen.source)
    faults = []
    for po in sorted(chosen.source.glob("languages/locale/*/LC_MESSAGES")):
        path = po / "vaultnet.po"
        if not chosen.check:
            update(path, sentences)
        faults += [f"{path.relative_to(chosen.source)}: {fault}" for fault in faults_of(path, sentences)]
    print("\n".join(faults) if faults else f"{len(sentences)} sentences, all of them translated")
    return 1 if faults else 0


def sentences_in(source: Path) -> Catalog:
    """Return the catalogue of every sentence in the code, without translations, each with the files it stands in."""
    found = Catalog()
    for file, _line, ids, _comments, _context in extract_from_dir(str(source), keywords=MAKERS):
        found.add(ids, locations=[(f"src/vaultnet/{file}", 0)])
    for text, module in help_in(source).items():
        found.add(text, locations=[(f"src/{module.replace('.', '/')}.py", 0)])
    for each in found:
        each.locations = sorted(set(each.locations))
    return found


def help_in(source: Path) -> dict[str, str]:
    """Return every text of `--help`, with the module of the first command that says it; none where none has any."""
    if not (source / "cli" / "help.py").exists():
        return {}
    sys.path.insert(0, str(source.parent))
    from vaultnet.cli.group import vaultnet  # noqa: PLC0415  # as it is in that folder
    from vaultnet.cli.help import Formatter  # noqa: PLC0415  # the same

    said: dict[str, str] = {}

    def ask(command: click.Command, above: click.Context | None) -> None:
        context = click.Context(command, above, command.name)
        module = command.callback.__module__ if command.callback else ""
        command.format_help(context, Formatter(lambda text: said.setdefault(text, module) and text))
        if isinstance(command, click.Group):
            for name in command.list_commands(context):
                below = command.get_command(context, name)
                if below:
                    ask(below, context)

    ask(vaultnet, None)
    return said


def update(path: Path, sentences: Catalog) -> None:
    """Write the `.po` with exactly the sentences of the code, what was translated kept, and its `.mo`."""
    catalog = Catalog(locale=language_of(path))
    old = read(path) if path.exists() else Catalog()
    for each in sentences:
        if each.id:
            known = old.get(each.id)
            catalog.add(each.id, known.string if known else empty(each), locations=each.locations)
    path.write_bytes(as_po(catalog))
    path.with_suffix(".mo").write_bytes(as_mo(catalog))


def faults_of(path: Path, sentences: Catalog) -> Iterator[str]:
    """Yield what is wrong with a catalogue: missing, stale, fuzzy, empty, other blanks, or a `.mo` that is behind."""
    if not path.exists():
        yield "there is no such file"
        return
    catalog = read(path)
    for each in sentences:
        if each.id and each.id not in catalog:
            yield f"not there: {first(each)!r}"
    for each in catalog:
        if each.id and each.id not in sentences:
            yield f"in no source file any more: {first(each)!r}"
        elif each.id:
            yield from faults_of_one(each, catalog.num_plurals)
    mo = path.with_suffix(".mo")
    said = {texts(each.id): texts(each.string) for each in catalog if each.id and all(texts(each.string))}
    if not mo.exists() or compiled(mo) != said:
        yield "its .mo is not made of it"


def faults_of_one(entry: Message, plurals: int) -> Iterator[str]:
    """Yield what is wrong with one translation."""
    ids, said = texts(entry.id), texts(entry.string)
    if entry.fuzzy:
        yield f"fuzzy: {first(entry)!r}"
    if not all(said) or len(said) != (plurals if len(ids) > 1 else 1):
        yield f"not translated: {first(entry)!r}"
        return
    wanted = set().union(*map(BLANK.findall, ids))
    for text in said:
        blanks = set(BLANK.findall(text))
        # A singular may say "a day" for "{count} days"; nothing else may be left out.
        if blanks != wanted and not (len(ids) > 1 and blanks | {"count"} == wanted):
            yield f"other blanks: {first(entry)!r}"
        if text.count("{") != len(BLANK.findall(text)) or text.strip() != text or "  " in text:
            yield f"a stray bracket or space: {text!r}"


def texts(one_or_more: str | list[str] | tuple[str, ...] | None) -> tuple[str, ...]:
    """Return the singular and the plurals, or the one text."""
    return (one_or_more,) if isinstance(one_or_more, str) else tuple(one_or_more or ())


def first(entry: Message) -> str:
    """Return the English sentence, of a counted one the singular."""
    return texts(entry.id)[0]


def empty(entry: Message) -> str | tuple[str, ...]:
    """Return a translation that is still to be made."""
    return "" if isinstance(entry.id, str) else ("", "")


def language_of(path: Path) -> str:
    """Return the code of the language in the path of a catalogue."""
    return path.parent.parent.name


def read(path: Path) -> Catalog:
    """Return the catalogue in a `.po` file."""
    with path.open("rb") as file:
        return read_po(file, locale=language_of(path))


def compiled(path: Path) -> dict[tuple[str, ...], tuple[str, ...]]:
    """Return the translations in a `.mo` file, its head left out: it names the version of Babel."""
    with path.open("rb") as file:
        return {texts(each.id): texts(each.string) for each in read_mo(file) if each.id}


def as_po(catalog: Catalog) -> bytes:
    """Return the text of the `.po`: sorted, without line numbers, days or versions: it changes when a sentence does."""
    out = io.BytesIO()
    write_po(out, settled(catalog), sort_output=True, include_lineno=False, width=110)
    return re.sub(rb'"Generated-By: .*\n|#, python-brace-format\n', b"", out.getvalue())  # Babels differ in these


def as_mo(catalog: Catalog) -> bytes:
    """Return the bytes of the `.mo`; the same for the same translations."""
    out = io.BytesIO()
    write_mo(out, settled(catalog))
    return out.getvalue()


def settled(catalog: Catalog) -> Catalog:
    """Return the same translations in a catalogue whose head says nothing that changes from day to day."""
    same = Catalog(
        locale=catalog.locale,
        project="vaultnet",
        version="1",
        copyright_holder="The vaultnet founders",
        msgid_bugs_address="none",
        creation_date=LONG_AGO,
        revision_date=LONG_AGO,
        last_translator="The vaultnet founders",
        language_team="none",
        header_comment=HEADER,
        fuzzy=False,
    )
    for entry in catalog:
        if entry.id:
            same.add(entry.id, entry.string, locations=entry.locations, flags=entry.flags)
    return same


if __name__ == "__main__":
    sys.exit(main())
