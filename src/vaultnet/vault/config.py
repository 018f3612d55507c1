"""Config: what the vault's editor says of itself, read from its settings files."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from vaultnet.model.problem import Problem
from vaultnet.model.vault_config import VaultConfig
from vaultnet.vault.config_files import config_files
from vaultnet.vault.logseq import read_logseq
from vaultnet.vault.read import read_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator

DEFAULT_FORMAT: Final = "YYYY-MM-DD"
"""Obsidian's own format of daily notes, read beside the vault's: old notes keep their names."""


def read_config(root: str) -> tuple[VaultConfig, tuple[Problem, ...]]:
    """Return what the editor's files say, and which of them could not be read.

    Source: spec 1.1, 1.3; obsidian.md 2.4, 3.1.
    """
    problems: list[Problem] = []
    app, daily, periodic, templates, templater = (_read_json(root, path, problems) for path in config_files(root))
    logseq = read_logseq(root)
    kept = [*_periodic(periodic), daily]
    formats = [_text(each, "format") for each in kept] + ([logseq.file_format] if logseq else []) + [DEFAULT_FORMAT]
    folders = [_folder(each, "folder") for each in kept] + (["journals"] if logseq else [])
    filters = app.get("userIgnoreFilters")
    return VaultConfig(
        daily_formats=_each_once(formats),
        daily_folders=_each_once(folders),
        template_folders=_each_once([_folder(templates, "folder"), _folder(templater, "templates_folder")]),
        ignore_filters=tuple(each for each in filters if isinstance(each, str)) if isinstance(filters, list) else (),
        is_logseq=logseq is not None,
        journal_title_format=logseq.title_format if logseq else "",
    ), tuple(problems)


def _read_json(root: str, path: str, problems: list[Problem]) -> dict[str, Any]:
    """Return the object in a file; empty when there is none, or none that can be read, which is a problem."""
    try:
        found = json.loads(read_bytes(f"{root}/{path}").decode("utf-8-sig"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, RecursionError):
        problems.append(Problem(path, 0, "bad_config"))
        return {}
    return found if isinstance(found, dict) else {}


def _periodic(periodic: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield the daily part of Periodic Notes where it is in use: the older shape; the newer sets, the active first."""
    old = periodic.get("daily")
    if isinstance(old, dict) and old.get("enabled"):
        yield old
    sets = periodic.get("calendarSets")
    if not isinstance(sets, list):
        return
    active = periodic.get("activeCalendarSet")
    found = [each for each in sets if isinstance(each, dict)]
    for each in sorted(found, key=lambda each: each.get("id") != active):
        day = each.get("day")
        if isinstance(day, dict) and day.get("enabled"):
            yield day


def _text(settings: dict[str, Any], key: str) -> str:
    """Return a text of the settings; empty when it is not there, or is no text."""
    value = settings.get(key)
    return value.strip() if isinstance(value, str) else ""


def _folder(settings: dict[str, Any], key: str) -> str:
    """Return a folder of the settings, without the slashes around it; empty for the root."""
    return _text(settings, key).strip("/")


def _each_once(texts: list[str]) -> tuple[str, ...]:
    """Return the texts that are not empty, each once, in order."""
    return tuple(dict.fromkeys(text for text in texts if text))
