"""Problem text, notes: what may be wrong inside a note."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vaultnet.model.message import counted, message
from vaultnet.pages.problem_kind import ProblemKind

if TYPE_CHECKING:
    from collections.abc import Mapping

_SALVAGED: Final = message("The lines that look like `key: value` were read all the same.")
_REST_READ: Final = message("The rest of the note was read.")

NOTE_PROBLEMS: Final[Mapping[str, ProblemKind]] = {
    "not_utf8": ProblemKind(
        message("Notes that are not UTF-8"),
        message("Some letters of this note cannot be read: it is not saved as UTF-8."),
        message("It was read with a mark in their place."),
        message("Open it in your editor and save it as UTF-8."),
    ),
    "nul_bytes": ProblemKind(
        message("Notes with zero bytes"),
        message("There are zero bytes in this note: a sync or a crash may have damaged it."),
        message("Its properties were read, its text was not."),
        message("Look at it, and get it back from a backup if something is missing."),
    ),
    "git_conflict": ProblemKind(
        message("Notes with a conflict of git"),
        message("Two versions stand in this note, between the marks `<<<<<<<` and `>>>>>>>`."),
        message("What could be read was read."),
        message("Keep one version and delete the marks."),
    ),
    "skipped_long": ProblemKind(
        message("Lines that are too long"),
        counted(
            "A line of this note is too long to be read.", "{count} lines of this note are too long to be read.", 0
        ),
        _REST_READ,
        message("Break the line, if it says something about people."),
        ("count",),
    ),
    "bad_yaml": ProblemKind(
        message("Properties that cannot be read"),
        message("The properties at the top of the note are broken."),
        _SALVAGED,
        message("Most often a value with a colon, a bracket or a `#` wants quotes around it."),
    ),
    "unclosed_frontmatter": ProblemKind(
        message("Properties without an end"),
        message("The note begins with `---`, and no second `---` closes the properties."),
        _SALVAGED,
        message("Put a line `---` behind the last property."),
    ),
    "yaml_too_deep": ProblemKind(
        message("Properties nested too deeply"),
        message("The properties are nested too deeply."),
        _SALVAGED,
        message("Write them flat: one key, one value or one list."),
    ),
    "yaml_too_many": ProblemKind(
        message("Too many properties"),
        message("There are too many properties at the top of the note."),
        _SALVAGED,
        message("Keep the properties that say something, and move the rest into the text."),
    ),
    "yaml_too_large": ProblemKind(
        message("Properties that are too long"),
        message("The properties at the top of the note are too long."),
        _SALVAGED,
        message("Move long texts from the properties into the note."),
    ),
    "yaml_aliases": ProblemKind(
        message("Properties with anchors"),
        message("The properties use anchors or aliases of YAML (`&` and `*`), which notes do not need."),
        _SALVAGED,
        message("Write the value itself, and put quotes around a value that begins with `&` or `*`."),
    ),
    "duplicate_key": ProblemKind(
        message("Properties that stand twice"),
        message("“{key}” stands twice among the properties."),
        message("Obsidian shows one of the two, and so does vaultnet."),
        message("Delete one of them, or make one list of both."),
        ("key",),
    ),
    "bad_date": ProblemKind(
        message("Days that do not exist"),
        message("“{text}” is no day."),
        message("It was left out."),
        message("Write the day as `2026-10-08`."),
        ("text",),
    ),
    "old_date": ProblemKind(
        message("Days that can hardly be meant"),
        message("“{text}” is too far away to be meant."),
        message("It was left out."),
        message("Look at the year."),
        ("text",),
    ),
    "bad_value": ProblemKind(
        message("Values that are not understood"),
        message("“{text}” is not understood as a value of “{key}”."),
        message("It was left out."),
        message("See the page on notes in the documentation for what may stand there."),
        ("key", "text"),
    ),
    "unknown_country": ProblemKind(
        message("Countries that are not known"),
        message("“{text}” is not known as a country."),
        message("The person has no country."),
        message("Write the usual name in English or Italian, or the two letters of the country."),
        ("text",),
    ),
    "ambiguous_link": ProblemKind(
        message("Links that may mean several notes"),
        message("“{target}” may mean {paths}."),
        message("Nothing was guessed: the line was not counted for anybody."),
        message("Write the link with its folder, or give one of the notes another name."),
        ("target", "paths"),
    ),
    "namesakes": ProblemKind(
        message("People of the same name"),
        message("Several notes bear the name {name}: {paths}."),
        message("Each was kept as a person."),
        message("If they are one person, make one note of them; else give each its own alias."),
        ("name", "paths"),
    ),
}
"""By code."""
