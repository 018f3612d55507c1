"""Tier: how close the owner wants somebody, from a field, a tag, a category or a folder."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vaultnet.notes.keys import folded
from vaultnet.people.fields import report, says_nothing

if TYPE_CHECKING:
    from vaultnet.people.fields import Reading

TIERS: Final = {
    **{letter: letter.upper() for letter in "abcd"},
    **dict(zip("1234", "ABCD", strict=True)),
    **dict.fromkeys(("high", "alta", "alto", "inner"), "A"),
    **dict.fromkeys(("medium", "media", "medio", "close"), "B"),
    **dict.fromkeys(("low", "bassa", "basso", "loose"), "C"),
}
"""What people write → tier: letters, numbers, and the words of the plugins for it."""

TAG_GROUPS: Final = frozenset(("tier", "fascia", "cerchia", "circle"))
"""First parts of a tag that gives a tier: `#tier/a`."""

STRICT_KEYS: Final = frozenset(("tier", "prmtier", "fascia", "strategictier"))
"""Keys that mean nothing but a tier; the others (`circle`, `importance`) hold free text as well."""


def tier_of(reading: Reading) -> tuple[str, int]:
    """Return the tier (`A` to `D`, or empty) and the line that gives it (0: a folder, or none).

    A field wins over a category of one letter, that over a tag, a tag over a folder of the settings. Source: spec 2.4.
    """
    field = reading.named.get("tier")
    if field and not says_nothing(field.values[0].text):
        value = field.values[0]
        tier = tier_of_text(value.text)
        if tier:
            return tier, value.line
        if folded(field.key).translate({ord(sign): None for sign in " -_"}) in STRICT_KEYS:
            report(reading, value.line, "bad_value", field.key, value.text)
    for value in reading.named["categories"].values if "categories" in reading.named else ():
        letter = value.text.strip("[] ").lower()
        if len(letter) == 1 and letter in TIERS and letter.isalpha():
            return TIERS[letter], value.line
    for tag in reading.note.tags:
        group, slash, letter = tag.text.partition("/")
        if slash and group in TAG_GROUPS and letter in TIERS:
            return TIERS[letter], tag.line
    return _tier_of_folder(reading), 0


def tier_of_text(text: str) -> str:
    """Return the tier that a text gives (`a`, `Tier A`, `1`, `high`), or nothing."""
    return TIERS.get(folded(text).strip("[]#\"' ").rpartition(" ")[2].rpartition("/")[2], "")


def _tier_of_folder(reading: Reading) -> str:
    """Return the tier of the nearest folder that the settings give one, or nothing."""
    folders = reading.conventions.tier_folders
    if not folders:
        return ""
    parts = folded(reading.note.path).split("/")[:-1]
    for depth in range(len(parts), 0, -1):
        tier = folders.get("/".join(parts[:depth])) or folders.get(parts[depth - 1])
        if tier:
            return tier
    return ""
