"""Same facts: notes that were changed, and still say the same of people: prose, a title, a line about nobody."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, Final

from vaultnet.app.reading import TOLD, facts_of_files, read_rules
from vaultnet.vault.cache import open_cache
from vaultnet.vault.receipt import beside_of, notes_of, write_receipt
from vaultnet.vault.rows import packed
from vaultnet.vault.scan import is_settled, scan_from

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vaultnet.vault.cache import Cache
    from vaultnet.vault.receipt import Receipt
    from vaultnet.vault.scan import Files, NoteFile

MOST_NOTES: Final = 50
"""When more notes have changed, it is likely that one of them says something new."""


def say_the_same(root: str, receipt: Receipt, files: Files) -> Receipt | None:
    """Return the receipt, renewed, if all notes say what they said when it was left; else None.

    No note may be new or gone, and none of the changed ones may be one whose words count.
    """
    rules = read_rules(root)
    if receipt.words_of is None or not receipt.told or rules.stamp != receipt.stamp:
        return None
    found = scan_from(root, files)
    if beside_of(found.conflict_copies, (*rules.problems, *found.problems)) != receipt.beside:
        return None
    notes = found.notes
    with closing(open_cache(root, receipt.stamp, files.begun_ns)) as cache:
        if cache.part(TOLD).decode() != receipt.told:
            return None
        changed = _changed(notes, cache)
        rows = dict(cache.rows(note.path for note in changed))
        if (
            len(changed) > MOST_NOTES
            or cache.count() != len(notes) - len(changed) + len(rows)
            or any(note.path in receipt.words_of for note in changed)
            or rows != {facts.path: packed(facts) for facts in facts_of_files(root, changed, rules.conventions)}
        ):
            return None
        renewed = receipt._replace(notes=notes_of(files))
        if all(is_settled(note, files.begun_ns) for note in changed):
            cache.keep(notes, ())
            write_receipt(root, renewed)
    return renewed


def _changed(notes: Sequence[NoteFile], cache: Cache) -> list[NoteFile]:
    """Return the notes whose files are not as they were when they were read."""
    known = cache.files()
    return [note for note in notes if known.get(note.path) != note]
