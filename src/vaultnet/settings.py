"""Settings: the settings note → a value. What is unknown or wrong there is a problem, and the default holds."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Any, Final

from vaultnet.model.problem import Problem
from vaultnet.model.settings import Points, Settings

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from vaultnet.model.note import Field, Note

_TYPES: Final[Mapping[str, str]] = {
    name: kind.__annotations__[name].__forward_arg__
    for kind in (Settings, Points)
    for name in kind._fields
    if name not in {"weights", "points"}
}
"""Every setting → the type that its annotation states."""

_POINTS: Final = frozenset(Points._fields)
_DEFAULTS: Final = (Settings(), Points())
_NO_SETTINGS: Final = frozenset({"tags", "aliases", "alias", "cssclasses", "cssclass", "publish", "permalink"})
"""Obsidian's own properties."""

_LANGUAGES: Final[Mapping[str, str]] = {
    "it": "it",
    "italiano": "it",
    "italian": "it",
    "en": "en",
    "english": "en",
    "inglese": "en",
}
_TRUTHS: Final[Mapping[str, bool]] = {
    **dict.fromkeys(("true", "yes", "on", "1", "vero", "sì", "si"), True),
    **dict.fromkeys(("false", "no", "off", "0", "falso"), False),
}
_NUMBER: Final = re.compile(r"\d{1,9}(?:[.,]\d{1,9})?")
_LEAST_ONE: Final = frozenset({"people_per_day", "tier_a", "tier_b", "tier_c", "tier_d", "rotation"})


def settings_from(note: Note, reasons: Iterable[str] = ()) -> tuple[Settings, tuple[Problem, ...]]:
    """Return the settings that the properties of a note state, and what could not be understood.

    Keys are compared without case, spaces, `-` and `_`. An empty property leaves the default. Lists are YAML lists, or
    one text with commas; where items hold an `=`, only lines part them. `weight_REASON` weighs a reason; with `reasons`
    given, other names are unknown.

    Source: spec 6.
    """
    names = {_plain(name): name for name in (*_TYPES, *(f"weight_{reason}" for reason in reasons))}
    read: dict[str, Any] = {}
    problems: list[Problem] = []
    for key, found in note.fields.items():
        if found.origin != "frontmatter" or key in _NO_SETTINGS:
            continue
        name = names.get(_plain(key)) or _weight_name(found.key, is_open=not reasons)
        if not name:
            from difflib import get_close_matches  # noqa: PLC0415  # 3 ms that few settings need

            near = get_close_matches(_plain(key), names, n=1, cutoff=0)
            problems.append(Problem(note.path, found.line, "unknown_setting", (found.key, names[near[0]])))
            continue
        value = _value(found, _TYPES.get(name, "float"), name)
        if value is None:
            text = ", ".join(each.text for each in found.values)
            problems.append(Problem(note.path, found.line, "bad_setting", (found.key, text, _default(name))))
        elif found.values:
            read[name] = value
    return _settings(read), tuple(problems)


def _settings(read: Mapping[str, Any]) -> Settings:
    """Return the defaults with what was read in their place."""
    plain = {name: value for name, value in read.items() if name in _TYPES and name not in _POINTS}
    points = {name: value for name, value in read.items() if name in _POINTS}
    weights = tuple((name.removeprefix("weight_"), value) for name, value in sorted(read.items()) if name not in _TYPES)
    return Settings(**plain, weights=weights, points=Points(**points))


def _plain(key: str) -> str:
    """Return a key as keys are compared."""
    return re.sub(r"[\s_-]", "", key.lower())


def _weight_name(key: str, *, is_open: bool) -> str:
    """Return the name of a weight as typed, where any reason may be named; else an empty text."""
    name = re.sub(r"[\s-]+", "_", key.strip().lower())
    return name if is_open and name.startswith("weight_") else ""


def _value(found: Field, kind: str, name: str) -> Any:  # noqa: ANN401  # a setting may be of any of five types
    """Return the value of a field as the setting's type; None when it is none."""
    texts = [each.text.strip() for each in found.values]
    if kind.startswith("tuple"):
        return _listed(texts)
    if not texts:
        return ""
    if len(texts) > 1:
        return None
    text = texts[0]
    if kind == "str":
        return _text(text, name)
    if kind == "bool":
        return _TRUTHS.get(text.lower())
    return _number(text, name, is_whole=kind == "int")


def _listed(texts: Iterable[str]) -> tuple[str, ...]:
    """Return the items of a list: lines, parted at commas too where they hold no `=`; each once, in order."""
    lines = [line for text in texts for line in text.split("\n")]
    items = [item for line in lines for item in ([line] if "=" in line else line.split(","))]
    return tuple(dict.fromkeys(item.strip() for item in items if item.strip()))


def _text(text: str, name: str) -> str | None:
    """Return the text of a setting; None where only some texts are allowed, and this is none of them."""
    if name == "language":
        return _LANGUAGES.get(text.lower())
    if name == "pages_folder":
        parts = text.strip("/").split("/")
        bad = any(not part.strip() or part.startswith(".") or "\\" in part or ":" in part for part in parts)
        return None if bad or text.startswith("/") else "/".join(parts)
    return text


def _number(text: str, name: str, *, is_whole: bool) -> float | None:
    """Return a number that is not negative; None when it is none, or too small for its setting."""
    if not _NUMBER.fullmatch(text):
        return None
    number = float(text.replace(",", "."))
    if not math.isfinite(number) or (is_whole and number != int(number)) or (name in _LEAST_ONE and number < 1):
        return None
    return int(number) if is_whole else number


def _default(name: str) -> str:
    """Return what holds when a setting is not understood, as one would type it."""
    if name not in _TYPES:
        return "1"
    value = getattr(_DEFAULTS[name in _POINTS], name)
    if isinstance(value, bool):
        return str(value).lower()
    return ", ".join(value) if isinstance(value, tuple) else str(value)
