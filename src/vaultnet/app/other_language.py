"""Other language: the pages that an earlier language of the settings has left."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from vaultnet.languages.voice import SPOKEN, Voice
from vaultnet.pages.titles import files_of_pages
from vaultnet.vault.change import digest
from vaultnet.vault.form import form_of
from vaultnet.vault.mark import parts
from vaultnet.vault.place import in_the_way
from vaultnet.vault.read import read_bytes
from vaultnet.vault.trash import remove_untouched

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vaultnet.pages.briefing import Briefing
    from vaultnet.vault.place import Untick
    from vaultnet.vault.state import State


def remove_pages_of_others(root: str, briefing: Briefing, untick: Mapping[str, Untick], state: State) -> None:
    """Remove our pages in the languages that the settings do not say.

    One in which somebody has typed stays, below its end mark, too; so does one with a tick that nobody has read. Where
    the language is an option of one command, or what the notes or the system suggest, nothing is removed: the next
    command, or another machine, may have another.
    """
    settings, voice = briefing.settings, briefing.voice
    if settings.language != voice.language:
        return
    names = {name for language in SPOKEN for name in files_of_pages(Voice(language, voice.today))}
    for name in sorted(names.difference(files_of_pages(voice))):
        path = f"{settings.pages_folder}/{name}"
        with suppress(OSError):
            data = read_bytes(f"{root}/{path}")
            texts = untick[path](data) if path in untick else (data,)
            is_plain = any(form_of(name).digest_of(each) and not parts(each)[1].strip() for each in texts or ())
            if is_plain and not in_the_way(Path(root, path)):
                remove_untouched(root, path, state.journal, digest(data))
