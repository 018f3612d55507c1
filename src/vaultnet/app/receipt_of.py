"""Receipt of: what a build leaves behind, so that the next one sees at a glance whether anything has changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vaultnet.model.candidate import table_path
from vaultnet.vault.receipt import Receipt, beside_of, notes_of, read_pages, rest_of
from vaultnet.vault.scan import is_settled
from vaultnet.vault.stamp import stamp_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vaultnet.app.build import Built
    from vaultnet.app.reading import Rules
    from vaultnet.pages.briefing import Briefing
    from vaultnet.vault.receipt import Languages
    from vaultnet.vault.scan import Files


class Said(NamedTuple):
    """What a command says."""

    asked: str
    """The words of the command,"""

    talk: str
    """what is said beside the answer,"""

    lines: tuple[tuple[str, str], ...]
    """and the lines of the answer, each with its style."""


def receipt_of(
    rules: Rules, briefing: Briefing, files: Files, languages: Languages, said: Said, built: Sequence[Built] = ()
) -> Receipt | None:
    """Return the receipt of an answer, and of the pages that were built; None where the next time has to look again.

    It has to when a page is not as we wrote it, when a file had just changed as the walk came by, or when a note could
    not be read, which may pass without its file changing.
    """
    table = table_path(rules.settings.pages_folder)
    pages = read_pages(rules.root, (*(each.path for each in built), table))
    as_written = all(each.ours and page.startswith(each.ours) for each, page in zip(built, pages, strict=False))
    settled = all(is_settled(row, files.begun_ns) for row in (*files.notes, *files.links))
    unreadable = any(each.code == "unreadable" for each in (*briefing.network.problems, *briefing.check.problems))
    if not as_written or not settled or unreadable or rules.stamp != stamp_of(rules.root):
        return None
    return Receipt(
        asked=said.asked,
        stamp=rules.stamp,
        timezone=rules.settings.timezone,
        leave=rules.left_out,
        notes=notes_of(files),
        rest=rest_of(files, pages, briefing.network.today, languages),
        pages=(*(each.path for each in built), table),
        beside=beside_of(briefing.check.conflict_copies, briefing.check.problems),
        told=briefing.told,
        words_of=briefing.words_of,
        talk=said.talk,
        lines=said.lines,
    )
