from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from vaultnet.model.vault_config import VaultConfig
from vaultnet.vault.config import read_config
from vaultnet.vault.logseq import moment

if TYPE_CHECKING:
    from pathlib import Path


def put(root: Path, **files: object) -> None:
    """Write files of `.obsidian`, `_` in their names for `/`."""
    for name, value in files.items():
        file = root / ".obsidian" / f"{name.replace('__', '/').replace('_', '-')}.json"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(value if isinstance(value, str) else json.dumps(value))


def test_a_plain_folder_has_the_defaults(tmp_path: Path) -> None:
    assert read_config(str(tmp_path)) == (VaultConfig(), ())


def test_what_obsidian_says_is_read(tmp_path: Path) -> None:
    put(
        tmp_path,
        app={"userIgnoreFilters": ["Archive/", "/x/", None, 3]},
        daily_notes={"folder": "/Journal/", "format": "YYYY/MM/YYYY-MM-DD dddd"},
        templates={"folder": "Meta/Templates/"},
        plugins__templater_obsidian__data={"templates_folder": "Forms"},
    )

    config, problems = read_config(str(tmp_path))

    assert problems == ()
    assert config == VaultConfig(
        daily_formats=("YYYY/MM/YYYY-MM-DD dddd", "YYYY-MM-DD"),
        daily_folders=("Journal",),
        template_folders=("Meta/Templates", "Forms"),
        ignore_filters=("Archive/", "/x/"),
    )


@pytest.mark.parametrize(
    "periodic",
    [
        {"daily": {"enabled": True, "format": "DD.MM.YYYY", "folder": "Days"}},
        {
            "activeCalendarSet": "b",
            "calendarSets": [
                {"id": "a", "day": {"enabled": False, "format": "YYYY"}},
                {"id": "b", "day": {"enabled": True, "format": "DD.MM.YYYY", "folder": "Days"}},
            ],
        },
    ],
)
def test_periodic_notes_go_before_the_core_where_they_are_in_use(tmp_path: Path, periodic: object) -> None:
    put(tmp_path, daily_notes={"format": "YYMMDD"}, plugins__periodic_notes__data=periodic)

    config, _ = read_config(str(tmp_path))

    assert config.daily_formats == ("DD.MM.YYYY", "YYMMDD", "YYYY-MM-DD")
    assert config.daily_folders == ("Days",)


def test_the_active_set_of_periodic_notes_goes_first(tmp_path: Path) -> None:
    sets = [{"id": name, "day": {"enabled": True, "format": name}} for name in ("YYYY", "DD", "MM")]
    put(tmp_path, plugins__periodic_notes__data={"calendarSets": sets, "activeCalendarSet": "DD"})

    assert read_config(str(tmp_path))[0].daily_formats == ("DD", "YYYY", "MM", "YYYY-MM-DD")


def test_periodic_notes_that_are_switched_off_say_nothing(tmp_path: Path) -> None:
    put(tmp_path, plugins__periodic_notes__data={"daily": {"enabled": False, "format": "YY"}})

    assert read_config(str(tmp_path))[0].daily_formats == ("YYYY-MM-DD",)


@pytest.mark.parametrize("text", ["{", "", "\x00", "[" * 100_000, '{"format": '])
def test_a_broken_file_is_a_problem_and_says_nothing(tmp_path: Path, text: str) -> None:
    put(tmp_path, daily_notes=text)

    config, problems = read_config(str(tmp_path))

    assert config == VaultConfig()
    assert [(each.path, each.line, each.code) for each in problems] == [(".obsidian/daily-notes.json", 0, "bad_config")]


@pytest.mark.parametrize("value", [[], "x", 3, None, {"format": 3, "folder": ["x"]}, {"format": "", "folder": ""}])
def test_values_of_another_shape_say_nothing(tmp_path: Path, value: object) -> None:
    put(tmp_path, daily_notes=json.dumps(value), app=json.dumps(value), plugins__periodic_notes__data=json.dumps(value))

    assert read_config(str(tmp_path)) == (VaultConfig(), ())


def test_another_config_folder_is_found_by_what_it_holds(tmp_path: Path) -> None:
    for name, files in {
        ".desktop": ("app.json", "core-plugins.json"),
        ".git": ("config",),
        ".a": ("app.json",),
    }.items():
        (tmp_path / name).mkdir()
        for file in files:
            (tmp_path / name / file).write_text("{}")
    (tmp_path / ".desktop" / "daily-notes.json").write_text('{"format": "YYMMDD"}')

    assert read_config(str(tmp_path))[0].daily_formats == ("YYMMDD", "YYYY-MM-DD")


def test_a_logseq_graph_has_its_own_names(tmp_path: Path) -> None:
    (tmp_path / "logseq").mkdir()
    (tmp_path / "logseq/config.edn").write_text(
        '{:meta/version 1\n ;; :journal/page-title-format "yyyy"\n :journal/page-title-format "EEEE, dd.MM.yyyy"}\n'
    )

    config, _ = read_config(str(tmp_path))

    assert config.is_logseq
    assert config.daily_formats == ("YYYY_MM_DD", "YYYY-MM-DD")
    assert config.journal_title_format == "dddd, DD.MM.YYYY"


@pytest.mark.parametrize(
    ("java", "expected"),
    [("MMM do, yyyy", "MMM Do, YYYY"), ("yyyy-MM-dd", "YYYY-MM-DD"), ("E, MM/dd/yy", "ddd, MM/DD/YY")],
)
def test_formats_of_logseq_become_formats_of_moment(java: str, expected: str) -> None:
    assert moment(java) == expected
