"""Earlier pages: those that an earlier language, or an earlier folder, of the settings has left."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from vaultnet.languages.voice import SPOKEN, Voice
from vaultnet.model.candidate import table_path
from vaultnet.model.problem import Problem
from vaultnet.pages.titles import CANVAS, files_of_pages
from vaultnet.vault.change import digest
from vaultnet.vault.form import form_of
from vaultnet.vault.made_folders import remove_empty
from vaultnet.vault.mark import is_ours, parts
from vaultnet.vault.place import in_the_way, make_pages_folder
from vaultnet.vault.read import read_bytes
from vaultnet.vault.records import read_folders, write_folders
from vaultnet.vault.trash import remove_untouched

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from vaultnet.model.settings import Settings
    from vaultnet.pages.briefing import Briefing
    from vaultnet.vault.place import Untick
    from vaultnet.vault.state import State


def remove_earlier_pages(root: str, briefing: Briefing, untick: Mapping[str, Untick], state: State) -> None:
    """Remove our pages in the languages that the settings do not say, and in the folder that they named before.

    One in which somebody has typed stays, below its end mark, too; so does one with a tick that nobody has read. Where
    the language is an option of one command, or what the notes or the system suggest, nothing is removed: the next
    command, or another machine, may have another.
    """
    settings, voice = briefing.settings, briefing.voice
    for path in _in_other_languages(settings, voice):
        _remove(root, path, untick, state)
    folder = settings.pages_folder
    for each in _earlier_folders(root, folder, state):
        for name in sorted(_all_files(voice) - {CANVAS}):
            _remove(root, f"{each}/{name}", untick, state)
        remove_empty(root, f"{each}/{CANVAS}", PurePosixPath(each).parts[0])
    left = tuple(each for each in read_folders(state.folder) if each != folder and Path(root, each).is_dir())
    if read_folders(state.folder) != (folder, *left):
        write_folders(state.folder, (folder, *left))


def move_what_is_kept(root: str, settings: Settings, state: State) -> None:
    """Move what the user works in, the cards and the table of candidates, to the folder that the settings name now.

    What is there already stays, and so does then what is in the old one.
    """
    folder = settings.pages_folder
    for each in _earlier_folders(root, folder, state):
        for old, new in ((f"{each}/{CANVAS}", f"{folder}/{CANVAS}"), (table_path(each), table_path(folder))):
            with suppress(OSError):
                if os.path.isfile(f"{root}/{old}") and not os.path.lexists(f"{root}/{new}"):  # noqa: PTH113  # texts
                    make_pages_folder(root, Path(root, folder))
                    Path(root, old).rename(Path(root, new))


def typed_on(root: str, settings: Settings, voice: Voice, elsewhere: Iterable[str]) -> Iterator[Problem]:
    """Yield a problem for each earlier page that stays because somebody has typed on it.

    `elsewhere`: the pages of ours that lie outside of the folder of pages. What the user has moved or copied there as
    it was is none; nor is what they have ticked in another language, for that is read.
    """
    names, read_for_ticks = _all_files(voice), _in_other_languages(settings, voice)
    for path in (*read_for_ticks, *elsewhere):
        if PurePosixPath(path).name in names:
            with suppress(OSError):
                data = read_bytes(f"{root}/{path}")
                unticked = data.replace(b"- [x]", b"- [ ]") if path in read_for_ticks else data
                if is_ours(data) and not _is_plain(path, (data, unticked)):
                    yield Problem(path, 0, "earlier_page")


def _all_files(voice: Voice) -> frozenset[str]:
    """Return the names of the files of pages in every language."""
    return frozenset(name for language in SPOKEN for name in files_of_pages(Voice(language, voice.today)))


def _in_other_languages(settings: Settings, voice: Voice) -> list[str]:
    """Return where pages would be in the languages that the settings do not say."""
    if settings.language != voice.language:
        return []
    names = _all_files(voice).difference(files_of_pages(voice))
    return [f"{settings.pages_folder}/{name}" for name in sorted(names)]


def _earlier_folders(root: str, folder: str, state: State) -> list[str]:
    """Return the folders that the settings named before, and in which there may still be pages."""
    return [each for each in read_folders(state.folder) if each != folder and not _is_same(root, each, folder)]


def _is_same(root: str, one: str, other: str) -> bool:
    """Return whether two names mean one folder, as on a disk that does not tell `Desk` from `desk`."""
    with suppress(OSError):
        return os.path.samefile(f"{root}/{one}", f"{root}/{other}")  # noqa: PTH121  # no object for one call
    return False


def _remove(root: str, path: str, untick: Mapping[str, Untick], state: State) -> None:
    """Remove a page that is wholly ours; whatever else is there stays."""
    with suppress(OSError):
        data = read_bytes(f"{root}/{path}")
        texts = untick[path](data) if path in untick else (data,)
        if _is_plain(path, texts or ()) and not in_the_way(Path(root, path)):
            remove_untouched(root, path, state.journal, digest(data))


def _is_plain(path: str, texts: Sequence[bytes]) -> bool:
    """Return whether one of these texts of a page is as we wrote it, and nothing of the user's stands below it."""
    return any(form_of(path).digest_of(each) and not parts(each)[1].strip() for each in texts)
