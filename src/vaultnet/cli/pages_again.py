"""Pages again: the pages, brought up to date at the end of a command that has written many notes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from vaultnet.cli.output import talk
from vaultnet.cli.session import briefing_for, day_of, rules_of
from vaultnet.model.message import message

if TYPE_CHECKING:
    from vaultnet.cli.call import Call


def make_pages_again(call: Call, root: str) -> None:
    """Bring every page up to date, once, with what is ticked on them.

    A folder without a note that nothing marks as a vault gets none.
    """
    from vaultnet.app.answer import Patience  # noqa: PLC0415  # --help needs none of it
    from vaultnet.app.answered_build import build_with_answers  # noqa: PLC0415  # the same
    from vaultnet.vault.root import is_marked  # noqa: PLC0415  # the same
    from vaultnet.vault.scan import scan_files  # noqa: PLC0415  # the same

    rules = rules_of(call, root)
    files = scan_files(root, rules.left_out)
    if not files.notes and not is_marked(Path(root)):
        return
    today = day_of(call, rules.settings.timezone)
    made = build_with_answers(rules, files, today, lambda found: briefing_for(call, rules, found), Patience())
    talk(call, made.briefing.voice.say(message("The pages are up to date.")))
