"""Problem text, vault: what may be wrong with files, settings and pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vaultnet.model.message import message
from vaultnet.pages.problem_kind import ProblemKind

if TYPE_CHECKING:
    from collections.abc import Mapping

_NOT_READ: Final = message("It was not read.")
_PAGE_KEPT: Final = message("That file was not touched, and the page was not written.")

VAULT_PROBLEMS: Final[Mapping[str, ProblemKind]] = {
    "too_large": ProblemKind(
        message("Files that are too large"),
        message("This note is larger than 5 MB ({size} MB)."),
        _NOT_READ,
        message("Split it, if it says something about people."),
        ("size",),
    ),
    "unreadable": ProblemKind(
        message("Files that cannot be read"),
        message("The system does not let this file be read."),
        _NOT_READ,
        message("Look at the permissions, and whether the sync program has brought the whole file."),
    ),
    "symlink_out": ProblemKind(
        message("Links that lead out of the vault"),
        message("This is a symbolic link that leads out of the vault, in a circle, or nowhere."),
        message("It was not followed."),
        message("Move the note into the vault, if it belongs there."),
    ),
    "not_a_file": ProblemKind(
        message("Things that are no files"),
        message("This is no plain file."),
        _NOT_READ,
        message("Take it out of the vault."),
    ),
    "bad_name": ProblemKind(
        message("File names that cannot be read"),
        message("The name of this file is not UTF-8."),
        _NOT_READ,
        message("Give the file another name."),
    ),
    "name_collision": ProblemKind(
        message("Files that have one name on other computers"),
        message("On a Mac or on Windows this is the same file as {other}."),
        message("Both were read."),
        message("Give one of them another name."),
        ("other",),
    ),
    "bad_config": ProblemKind(
        message("Settings of Obsidian that cannot be read"),
        message("This file is not what Obsidian writes."),
        message("What Obsidian does without it was taken."),
        message("Open the vault's options in Obsidian once: it writes the file again."),
    ),
    "bad_filter": ProblemKind(
        message("Filters of Obsidian that cannot be read"),
        message("“{text}” is no regular expression."),
        message("The filter was left out: its notes were read."),
        message("Mend it in Obsidian under Files and links, Excluded files."),
        ("text",),
    ),
    "bad_format": ProblemKind(
        message("Formats of daily notes that name no day"),
        message("“{text}” names no single day."),
        message("Daily notes were looked for without it."),
        message("Use a format such as `YYYY-MM-DD`."),
        ("text",),
    ),
    "unknown_setting": ProblemKind(
        message("Settings that do not exist"),
        message("“{key}” is no setting. Did you mean “{nearest}”?"),
        message("It was left out."),
        message("Mend the name, or delete the line."),
        ("key", "nearest"),
    ),
    "bad_setting": ProblemKind(
        message("Settings that are not understood"),
        message("“{text}” is no value of the setting “{key}”."),
        message("The default holds: {default}."),
        message("See the page on settings in the documentation."),
        ("key", "text", "default"),
    ),
    "bad_setting_line": ProblemKind(
        message("Settings that are not understood"),
        message("“{text}” is not understood in the setting “{key}”."),
        message("It was left out."),
        message("See the page on settings in the documentation."),
        ("key", "text", "default"),
    ),
    "several_owners": ProblemKind(
        message("Several notes say that they are you"),
        message("These notes say that they are you: {paths}."),
        message("The first of them was taken."),
        message("Leave `me: true` in one of them only."),
        ("paths",),
    ),
    "unknown_me": ProblemKind(
        message("Your own note is not found"),
        message("No note is called “{text}”, as the setting `me` says."),
        message("The pages were made without knowing who you are."),
        message("Write the name of your own note there, as a link."),
        ("text",),
    ),
    "not_ours": ProblemKind(
        message("A file of yours stands where a page belongs"),
        message("{path} is not a page that vaultnet made."),
        _PAGE_KEPT,
        message("Rename or move your file, or give the pages another folder with the setting `pages_folder`."),
        ("path",),
    ),
    "earlier_page": ProblemKind(
        message("Pages of an earlier language or folder"),
        message("This page is no longer brought up to date, and there is something of yours on it."),
        message("It stays as it is."),
        message("Take what is yours from it, then delete it."),
    ),
    "newer_format": ProblemKind(
        message("A page comes from a newer vaultnet"),
        message("{path} was made by a newer vaultnet."),
        _PAGE_KEPT,
        message("Bring vaultnet up to date on this computer."),
        ("path",),
    ),
    "no_libyaml": ProblemKind(
        message("The fast reader of properties is missing"),
        message("The Python of this computer has no libyaml."),
        message("Properties are read all the same, but many times slower."),
        message("Install PyYAML again as a ready-made wheel: `pip install --force-reinstall PyYAML`."),
    ),
}
"""By code."""
