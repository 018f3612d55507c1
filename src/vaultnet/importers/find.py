"""Find: which importer knows these files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from vaultnet.importers import ical, linkedin, mail, table, vcard, whatsapp

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from vaultnet.model.draft import Imported
    from vaultnet.model.foreign import ForeignFile, ImportOptions


class Importer(NamedTuple):
    """One foreign format: by what it is known, and how it is read. Both functions are total: they never raise."""

    source: str
    """Its name, as in `Imported.source`."""

    is_mine: Callable[[ForeignFile], bool]
    """Judges by the first `HEAD` bytes, never by the name."""

    drafts_of: Callable[[Sequence[ForeignFile], ImportOptions], Imported]
    """Is given its own files only, in the order in which they were found."""

    reads_in_pieces: bool = False
    """Whether a file of any size takes it little memory: in a zip, too, it may then be larger than others."""


IMPORTERS: Final[tuple[Importer, ...]] = (
    Importer("linkedin", linkedin.is_mine, linkedin.drafts_of, reads_in_pieces=True),
    Importer("vcard", vcard.is_mine, vcard.drafts_of),
    Importer("calendar", ical.is_mine, ical.drafts_of),
    Importer("mail", mail.is_mine, mail.drafts_of, reads_in_pieces=True),
    Importer("whatsapp", whatsapp.is_mine, whatsapp.drafts_of),
    Importer("csv", table.is_mine, table.drafts_of),
)  # fmt: skip
"""In the order in which they are asked: the most particular first, any table last."""


def may_be_huge(file: ForeignFile) -> bool:
    """Return whether the file's own importer reads it piece by piece."""
    return any(importer.reads_in_pieces and importer.is_mine(file) for importer in IMPORTERS)


def imported(files: Sequence[ForeignFile], options: ImportOptions) -> Imported | None:
    """Return what the files tell, as the first importer reads them that knows at least one; None: no one does.

    Files of an archive or folder that this importer does not know are left out and counted (`other_file`): an
    import is about one thing, and the user sees what it was not about.
    """
    for importer in IMPORTERS:
        own = tuple(file for file in files if importer.is_mine(file))
        if own:
            found = importer.drafts_of(own, options)
            others = len(files) - len(own)
            return found._replace(left_out={**found.left_out, "other_file": others}) if others else found
    return None
