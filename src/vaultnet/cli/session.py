"""Session: the vault of a call, read; and the day it is there.

What reads notes is imported when it is called: `--help` of a command needs neither YAML nor Markdown.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from vaultnet.vault.root import vault_root

if TYPE_CHECKING:
    from datetime import date

    from vaultnet.app.reading import Rules
    from vaultnet.cli.call import Call
    from vaultnet.languages.voice import Voice
    from vaultnet.pages.briefing import Briefing
    from vaultnet.vault.scan import Files


def rules_of(call: Call, folder: str | None = None) -> Rules:
    """Return the rules of the call's vault: of the folder given, else of the option's, else of the vault that is found.

    From here on errors are told in the language of its settings. Raises: VaultNotFoundError.
    """
    from vaultnet.app.reading import read_rules  # noqa: PLC0415  # see above

    rules = read_rules(vault_root(folder if folder is not None else call.vault))
    call.language = call.chosen_language or rules.settings.language or call.language
    return rules


def briefing_for(call: Call, rules: Rules, files: Files | None = None) -> Briefing:
    """Return all that a command may say about the vault on the day of the call.

    `files` is what a walk by the rules has found, where there was one already.
    """
    from vaultnet.app.pipeline import briefing_of  # noqa: PLC0415  # see above

    today = day_of(call, rules.settings.timezone)
    briefing = briefing_of(rules, today, call.chosen_language, call.language, files=files, is_cached=call.is_cached)
    call.language = briefing.voice.language
    return briefing


def voice_for(call: Call, day: date) -> Voice:
    """Return the voice of a command that reads no note, on a day."""
    from vaultnet.languages.voice import Voice  # noqa: PLC0415  # see above

    return Voice(call.language, day)


def day_of(call: Call, timezone: str) -> date:
    """Return the day of the call: the option's, else the clock's, in the time zone of the settings or the machine's."""
    if call.today is not None:
        return call.today
    zone = None
    if timezone:
        from zoneinfo import ZoneInfo  # noqa: PLC0415  # few settings name one

        zone = ZoneInfo(timezone)
    return datetime.now(zone).date()  # noqa: TID251  # here `today` is born
