"""New person: a note about somebody, made as the user makes such notes: their folder, their template, their keys."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from vaultnet.app.init import read_keys
from vaultnet.languages.rendering import file_stem
from vaultnet.notes.keys import normalised
from vaultnet.people.kind import folder_kind
from vaultnet.people.new_note import Manner, new_note
from vaultnet.people.template import person_template
from vaultnet.vault.state import state_of
from vaultnet.vault.templates import read_templates
from vaultnet.vault.write import write_new_note

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from datetime import date

    from vaultnet.app.reading import Rules
    from vaultnet.people.conventions import Conventions
    from vaultnet.vault.outcome import Outcome

SAMPLE: Final = 60
"""So many notes about people tell which keys they use."""

FOLDERS: Final[Mapping[str, str]] = {"en": "People", "it": "Persone"}
"""Where the first person goes."""

MOST_TRIES: Final = 20


def read_manner(rules: Rules, people: Collection[str], language: str, today: date) -> Manner:
    """Return how new notes about people are written in a vault; `people` are the paths of those that are there."""
    step = max(1, len(people) // SAMPLE)
    keys = read_keys(rules.root, sorted(people)[::step], rules.conventions)
    spellings: dict[str, str] = {}
    for key, _ in keys.understood:
        name = rules.conventions.fields[normalised(key)]
        if "." not in key and key.isprintable():
            spellings.setdefault(name, key)
    templates = read_templates(rules.root, rules.config, rules.left_out)
    return Manner(
        folder=people_folder(people, rules.conventions) or (*rules.settings.person_folders, FOLDERS[language])[0],
        template=person_template(templates, rules.conventions),
        conventions=rules.conventions,
        language=language,
        today=today,
        spellings=spellings,
    )


def people_folder(people: Iterable[str], conventions: Conventions) -> str:
    """Return the folder where most notes about people are; empty without any.

    Of folders in one another (`People/Friends`) the outermost that is for people, for the inner ones say more.
    """
    counts: Counter[str] = Counter()
    for path in people:
        folder = path.rpartition("/")[0]
        outermost = folder
        while folder and folder_kind(folder, conventions)[0] == "person":
            outermost, folder = folder, folder.rpartition("/")[0]
        counts[outermost] += 1
    return min(counts, key=lambda folder: (-counts[folder], folder), default="")


def write_person(  # a name, what is known, and where
    root: str,
    name: str,
    fields: Mapping[str, str | tuple[str, ...]],
    notes: Iterable[str],
    manner: Manner,
    *,
    run: str = "",
) -> tuple[str, Outcome]:
    """Write a note about somebody who has none, and return its path and what became of it.

    `notes` are the paths of all notes of the vault: no two get one name. Nothing is ever written over.
    """
    taken = {file_stem(path) for path in notes}
    journal = state_of(root).journal
    for _ in range(MOST_TRIES):
        note = new_note(name, fields, taken, manner)
        outcome = write_new_note(root, note.path, note.data, journal, run=run)
        if outcome.why != "taken":  # else somebody has just made it, or it is no note that we read
            break
        taken.add(file_stem(note.path))
    return note.path, outcome
