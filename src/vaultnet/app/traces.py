"""Traces: every place where the vault and vaultnet hold somebody."""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple
from unicodedata import normalize

from vaultnet.app.candidate_table import read_candidates
from vaultnet.errors import UnreadableFileError
from vaultnet.languages.rendering import file_stem
from vaultnet.merging.identities import ROW
from vaultnet.merging.known import ids_of_person
from vaultnet.model.candidate import Candidates
from vaultnet.model.source import Source
from vaultnet.network.known_again import Who, asked_identities, kept_identities, who_is
from vaultnet.network.spellings import plain_name
from vaultnet.notes.raw_lines import lines_of
from vaultnet.vault.ledger import read_ledger
from vaultnet.vault.purge import Theirs, kept_changes
from vaultnet.vault.read import read_bytes, read_note
from vaultnet.vault.state import state_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from vaultnet.app.reading import Rules
    from vaultnet.model.candidate import Candidate
    from vaultnet.model.ledger import Entry
    from vaultnet.model.person import Person
    from vaultnet.pages.briefing import Briefing

MOST_PAGE_BYTES: Final = 1 << 26
SHORTEST_NUMBER: Final = 7
"""Digits of the shortest telephone number that is looked for."""


class Traces(NamedTuple):
    """Where somebody is found."""

    person: Person
    theirs: Theirs
    named_in: tuple[Source, ...]
    """Lines of other notes that name them, in order. They are the user's, and stay."""

    copies: tuple[str, ...]
    """Copies of their note that a sync program made. They stay, too."""

    pages: tuple[str, ...]
    """Files of ours in the vault that name them."""

    changes: int
    """Changes kept for `undo` that hold a word of theirs."""

    entries: int
    """How often imports have told of them."""

    candidates: int
    """Rows of the table of candidates."""


def read_traces(rules: Rules, briefing: Briefing, person: Person) -> Traces:
    """Return every place where a person of the vault is found, read from the disk."""
    home = briefing.prospects.home or "IT"
    theirs = Theirs(person.path, names_of(person), _tells_of(person, home))
    state = state_of(rules.root)
    stem = file_stem(person.path).casefold()
    return Traces(
        person=person,
        theirs=theirs,
        named_in=tuple(_named_in(rules.root, sorted(briefing.targets), theirs)),
        copies=tuple(
            path for path in briefing.check.conflict_copies if stem and file_stem(path).casefold().startswith(stem)
        ),
        pages=tuple(pages_naming(rules, theirs)),
        changes=len(kept_changes(state, theirs)),
        entries=sum(theirs.entry(each) for each in read_ledger(state.folder).entries),
        candidates=sum(is_candidate(each, person, home) for each in known_candidates(rules).rows),
    )


def known_candidates(rules: Rules) -> Candidates:
    """Return the table of candidates; an empty one where there is none, or where it cannot be read."""
    with suppress(UnreadableFileError):
        return read_candidates(rules.root, rules.settings)
    return Candidates()


def is_candidate(row: Candidate, person: Person, home: str) -> bool:
    """Return whether a candidate is a person of the vault."""
    who = Who((row.name,), (row.company,) if row.company else (), row.linkedin, row.emails, row.phones, home)
    return not asked_identities(who).isdisjoint(kept_identities(who_is(person, home)))


def _named_in(root: str, paths: Iterable[str], theirs: Theirs) -> Iterator[Source]:
    """Yield the lines of other notes that name somebody."""
    for path in paths:
        if path == theirs.path:
            continue
        data = b""
        with suppress(OSError):
            data = read_note(root, path)
        if theirs.names(data):
            lines = enumerate((data[line.start : line.end] for line in lines_of(data)), 1)
            yield from (Source(path, number) for number, line in lines if theirs.names(line))


def pages_naming(rules: Rules, theirs: Theirs) -> Iterator[str]:
    """Yield the paths of the files in the folder of the pages that name somebody."""
    folder = rules.settings.pages_folder
    for file in sorted(Path(rules.root, folder).glob("*")):
        with suppress(OSError):
            if theirs.names(read_bytes(str(file), MOST_PAGE_BYTES)):
                yield f"{folder}/{file.name}"


def names_of(person: Person) -> Callable[[bytes], bool]:
    """Return the question whether a text names somebody: by a full name, a link, an address, a number, a profile.

    A name of one word is nobody's alone: of that, only a link counts.
    """
    names = {_plain(name) for name in (person.name, *person.aliases, file_stem(person.path)) if name.strip()}
    full = [rf"(?<!\w){re.escape(name)}(?!\w)" for name in sorted(names) if " " in name]
    links = [rf"\[\[(?:[^\[\]|#]*/)?{re.escape(name)}(?:[|#\]]|\.md)" for name in sorted(names) if " " not in name]
    numbers = (phone for phone in person.phones if sum(sign.isdigit() for sign in phone) >= SHORTEST_NUMBER)
    slug = person.linkedin.rstrip("/").rpartition("/")[2]
    others = [re.escape(_plain(text)) for text in (*person.emails, *numbers, slug) if text.strip()]
    pattern = re.compile("|".join((*full, *links, *others)) or r"(?!)")
    return lambda data: pattern.search(_plain(data.decode("utf-8", "replace"))) is not None


def _tells_of(person: Person, home: str) -> Callable[[Entry], bool]:
    """Return the question whether an entry of the ledger is about somebody."""
    known = frozenset(ids_of_person(person, home))
    names = {plain_name(name) for name in (person.name, *person.aliases)}

    def is_theirs(entry: Entry) -> bool:
        rows = (one.split(":") for one in entry.ids if one.startswith(ROW))
        is_their_note = bool(person.path) and entry.path == person.path
        return is_their_note or not known.isdisjoint(entry.ids) or any(len(row) > 2 and row[2] in names for row in rows)  # noqa: PLR2004  # kind, source, name

    return is_theirs


def _plain(text: str) -> str:
    """Return a text as it is searched: no case, composed, one space for any blanks."""
    return " ".join(normalize("NFC", text).casefold().split())
