"""The errors that end a command, each with its exit code and its three lines (spec 8).

Where and what, what was done, what to do: three messages, said in the user's language by the command line. Whatever can
be worked around is a `Problem` instead, and never raised.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vaultnet.model.message import Either, message

if TYPE_CHECKING:
    from vaultnet.model.message import Message


class VaultnetError(Exception):
    """A command cannot go on. Subclasses state the case; `exit_code` is one per class, 10 to 19."""

    exit_code = 10

    def __init__(self, what: Message, done: Message, todo: Message) -> None:
        """Keep the three lines: what and where, what was done, what to do."""
        super().__init__(what.text)
        self.what = what
        self.done = done
        self.todo = todo


class VaultNotFoundError(VaultnetError):
    """There is no vault at the place given, or none was given and none is near."""

    exit_code = 10

    def __init__(self, place: str) -> None:
        """Name the place that was looked at."""
        super().__init__(
            message("{place} is no vault.", place=place),
            message("Nothing was read and nothing was written."),
            message("Give the folder of your notes: vaultnet --vault FOLDER …, or run vaultnet init FOLDER once."),
        )


class SettingsError(VaultnetError):
    """The settings note cannot be read at all. A bad value in it is a `Problem`."""

    exit_code = 11

    def __init__(self, path: str, reason: str | Message) -> None:
        """Name the file and what the system said."""
        super().__init__(
            message("{path}: the settings cannot be read ({reason}).", path=path, reason=reason),
            message("Nothing was written."),
            message("Mend that note, or delete it: every setting has a default."),
        )


class UnreadableVaultError(VaultnetError):
    """The vault's folder cannot be listed."""

    exit_code = 12

    def __init__(self, place: str, reason: str | Message) -> None:
        """Name the folder and what the system said."""
        super().__init__(
            message("{place} cannot be read ({reason}).", place=place, reason=reason),
            message("Nothing was written; the pages are as they were."),
            message("Check that the disk is there and that you may read it, then run the same command again."),
        )


class UnreadableFileError(UnreadableVaultError):
    """A file that the user wants read cannot be opened."""

    def __init__(self, place: str, reason: str | Message) -> None:
        """Name the file and what the system said."""
        VaultnetError.__init__(
            self,
            message("{place} cannot be read ({reason}).", place=place, reason=reason),
            message("Nothing was changed."),
            message("Give a file, a folder or a zip that is there, and that you may open."),
        )


class TableError(UnreadableFileError):
    """A line of the table of candidates cannot be read as a row."""

    def __init__(self, place: str, line: int) -> None:
        """Name the table and the line."""
        VaultnetError.__init__(
            self,
            message("{place}, line {line}: this cannot be read as a row of the table.", place=place, line=line),
            message("Nothing was changed: writing the table again would lose what stands there."),
            message("Open it in a text editor and mend that line, or delete the file to begin a new one."),
        )


class NotWrittenError(VaultnetError):
    """A page could not be written: disk full, read-only, no permission."""

    exit_code = 14

    def __init__(self, place: str, reason: str | Message) -> None:
        """Name the file and what the system said."""
        super().__init__(
            message("{place} could not be written ({reason}).", place=place, reason=reason),
            message("The file is as it was; your notes were not touched."),
            message("Make room or give permission, then run the same command again."),
        )


class NotShownError(NotWrittenError):
    """What a command answers could not be written to where it was sent."""

    def __init__(self, reason: str | Message) -> None:
        """Say what the system said."""
        super().__init__("", reason)
        self.what = message("The answer could not be written to where you sent it ({reason}).", reason=reason)
        self.done = message("The command itself has done its work.")
        self.todo = message("Make room, or send the answer elsewhere.")


class NotUndoneError(NotWrittenError):
    """A note cannot be put back as it was before a change of ours."""

    def __init__(self, place: str, reason: str | Message, number: int) -> None:
        """Name the note, why, and the number of the change."""
        super().__init__(place, reason)
        self.what = message("{place} cannot be put back ({reason}).", place=place, reason=reason)
        self.done = message("It is as you left it.")
        self.todo = message(
            "See how it was with vaultnet undo --text {number}, and take from it what you need.", number=number
        )


class ServiceError(NotWrittenError):
    """The system would not start `watch` at login."""

    def __init__(self, name: str, text: str | Message) -> None:
        """Name the service, and say what the system said."""
        super().__init__(name, text)
        self.what = message("{name} could not be installed ({text}).", name=name, text=text)
        self.done = message("Your notes and pages were not touched.")
        self.todo = message(
            "See what would be done with vaultnet service install --dry-run, or start vaultnet watch yourself."
        )


class FileThereError(VaultnetError):
    """There is a file already where a new one was to be written."""

    exit_code = 13

    def __init__(self, place: str) -> None:
        """Name the file."""
        super().__init__(
            message("{place} is there already.", place=place),
            message("Nothing was written; that file is as it was."),
            message("Give another name, or delete that file first."),
        )


class LockedError(VaultnetError):
    """Another vaultnet is at work on the vault."""

    exit_code = 15

    def __init__(self, place: str, process: int) -> None:
        """Name the vault and the number of the process that holds it; 0 when it is not known."""
        super().__init__(
            message("{place} is watched already, by process {process}.", place=place, process=str(process))
            if process
            else message("Another vaultnet is at work on {place}.", place=place),
            message("Nothing was written."),
            message("One is enough: let it work, or stop it first. vaultnet status tells about it."),
        )


class NobodyError(VaultnetError):
    """No person of the vault bears the name given."""

    exit_code = 16

    def __init__(self, name: str, near: tuple[str, ...]) -> None:
        """Say the name, and the names that look like it."""
        super().__init__(
            message("Nobody here is called {name}.", name=name),
            message("Nothing was changed."),
            message("Did you mean {near}?", near=Either(near))
            if near
            else message("Run vaultnet people to see everybody that was found."),
        )


class OwnerError(NobodyError):
    """The name given is the owner's, where somebody else is needed."""

    def __init__(self, name: str) -> None:
        """Say the name."""
        super().__init__(name, ())
        self.what = message("{name}: that is you.", name=name)
        self.todo = message("Say somebody else's name: vaultnet people lists everybody that was found.")


class AmbiguousNameError(VaultnetError):
    """Several people of the vault bear the name given."""

    exit_code = 17

    def __init__(self, name: str, paths: tuple[str, ...]) -> None:
        """Say the name and the notes that it may mean."""
        super().__init__(
            message("{name} may be {paths}.", name=name, paths=Either(paths)),
            message("Nothing was changed."),
            message("Say which one: give more of the name, or the note's path."),
        )


class NoOwnerError(VaultnetError):
    """No note says that it is the owner's, where the owner is needed."""

    exit_code = 18

    def __init__(self) -> None:
        """Say what is missing."""
        super().__init__(
            message("No note says that it is yours."),
            message("Nothing was changed."),
            message("Write me: true into the note about you, or name it in Vaultnet/Settings.md; or give two names."),
        )


class FolderNotEmptyError(VaultnetError):
    """There is something in the folder that was to be made."""

    exit_code = 19

    def __init__(self, place: str) -> None:
        """Name the folder."""
        super().__init__(
            message("{place} is there already, and not empty.", place=place),
            message("Nothing was written."),
            message("Give a folder that is not there yet: vaultnet demo FOLDER."),
        )


class KnownPersonError(FileThereError):
    """Somebody who was to get a note has one."""

    def __init__(self, name: str, place: str) -> None:
        """Say who, and where the note is."""
        super().__init__(place)
        self.what = message("{name} has a note: {place}.", name=name, place=place)
        self.done = message("Nothing was written.")
        self.todo = message("Open that note; or, for somebody else of that name: vaultnet new --another …")


class NotUnderstoodError(VaultnetError):
    """The words behind a command do not say what it needs to know."""

    exit_code = 2

    def __init__(self, what: Message, todo: Message) -> None:
        """Say what is missing, and how it is said."""
        super().__init__(what, message("Nothing was changed."), todo)


class NoNoteError(NobodyError):
    """No note of the vault bears the name given."""

    def __init__(self, name: str) -> None:
        """Say the name."""
        super().__init__(name, ())
        self.what = message("No note here is called {name}.", name=name)
        self.todo = message("Give its path, its name, or words of it; of a daily note, its day.")


class NotAnsweredError(NotWrittenError):
    """What was said of somebody cannot be written into a note."""

    def __init__(self, place: str, reason: str | Message) -> None:
        """Name the note, and why."""
        super().__init__(place, reason)
        self.done = message("That note is as you left it.")
        self.todo = message("Run the same command when the reason is gone, or write it there yourself.")


class StateFolderError(NotWrittenError):
    """The state folder cannot be read or written: no note is to blame."""

    def __init__(self, reason: Message) -> None:
        """Say which folder it is, and why."""
        super().__init__("", reason)
        self.what = message("{reason}.", reason=reason)
        self.done = message("Your notes are as you left them: none is changed that undo could not bring back.")
        self.todo = message("Give yourself permission for that folder, or make room there, then run the same command.")


class NotForgottenError(NotWrittenError):
    """Somebody is not, or not wholly, forgotten."""

    def __init__(self, place: str, reason: str | Message) -> None:
        """Name the note or folder that could not be changed, and why."""
        super().__init__(place, reason)
        self.what = message("{place} could not be taken away ({reason}).", place=place, reason=reason)
        self.done = message("Nothing else of your notes was touched.")
        self.todo = message("Run the same command again: what is left is taken away then.")
