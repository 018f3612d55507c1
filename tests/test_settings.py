from __future__ import annotations

import pytest

from vaultnet.model.note import Field, Note, Value
from vaultnet.model.settings import Points, Settings
from vaultnet.settings import settings_from


def a_note(**fields: str | tuple[str, ...]) -> Note:
    """Return a settings note; keys as typed, `__` for a space."""
    made = {}
    for line, (name, value) in enumerate(fields.items(), start=2):
        key = name.replace("__", " ")
        texts = (value,) if isinstance(value, str) else value
        values = tuple(Value(text, line) for text in texts if text)
        made[key.lower().replace(" ", "").replace("_", "").replace("-", "")] = Field(key, values, line)
    return Note("Vaultnet/Settings.md", made, (), (), ())


def settings_of(**fields: str | tuple[str, ...]) -> Settings:
    settings, problems = settings_from(a_note(**fields))
    assert problems == ()
    return settings


def problems_of(**fields: str | tuple[str, ...]) -> list[tuple[str, tuple[str, ...]]]:
    settings, problems = settings_from(a_note(**fields))
    assert settings == Settings()
    assert all(each.path == "Vaultnet/Settings.md" and each.line >= 2 for each in problems)
    return [(each.code, each.details) for each in problems]


def test_no_properties_are_the_defaults() -> None:
    assert settings_of() == Settings()


@pytest.mark.parametrize(
    ("key", "typed", "expected"),
    [
        ("me", "[[Ada Rossi]]", "[[Ada Rossi]]"),
        ("language", "IT", "it"),
        ("language", "Italiano", "it"),
        ("language", "english", "en"),
        ("home_country", "NO", "NO"),
        ("people_per_day", "7", 7),
        ("people_per_day", "7.0", 7),
        ("tier_a", "14", 14),
        ("day_first", "false", False),
        ("day_first", "No", False),
        ("mentions", "sì", True),
        ("mentions", "1", True),
        ("timezone", "Europe/Rome", "Europe/Rome"),
        ("pages_folder", "Desk/Pages/", "Desk/Pages"),
        ("pages_folder", "Caffè", "Caffè"),
        ("exclude", "Private", ("Private",)),
        ("exclude", "Private, Old/Things", ("Private", "Old/Things")),
        ("exclude", ("Private", "Old, Things"), ("Private", "Old", "Things")),
        ("synonyms", ("sailing = vela, barca", "a=b"), ("sailing = vela, barca", "a=b")),
        ("synonyms", "sailing = vela\nchoir = coro\n", ("sailing = vela", "choir = coro")),
        ("fields", "company = ditta, studio", ("company = ditta, studio",)),
        ("topic_tags", ("a", "a", "b"), ("a", "b")),
    ],
)
def test_a_value_is_read_as_the_type_of_its_setting(key: str, typed: str | tuple[str, ...], expected: object) -> None:
    assert getattr(settings_of(**{key: typed}), key) == expected


@pytest.mark.parametrize(
    "key", ["people_per_day", "People__Per__Day", "people-per-day", "peoplePerDay", "PEOPLE_PER_DAY"]
)
def test_a_key_is_known_in_every_spelling(key: str) -> None:
    assert settings_of(**{key: "9"}).people_per_day == 9


@pytest.mark.parametrize("typed", ["", ()])
def test_an_empty_property_leaves_the_default(typed: str | tuple[str, ...]) -> None:
    assert settings_of(people_per_day=typed, exclude=typed, me=typed, day_first=typed, weight_drift=typed) == Settings()


def test_every_number_of_the_reasons_is_a_setting() -> None:
    settings = settings_of(overdue_growth="7,5", recent_days="10", tier_a_factor="2")

    assert settings.points == Points(overdue_growth=7.5, recent_days=10, tier_a_factor=2)


def test_a_reason_may_be_weighed() -> None:
    settings = settings_of(weight_overdue="2", weight_face_to_face="0.5", weight_birthday="0")

    assert dict(settings.weights) == {"birthday": 0.0, "face_to_face": 0.5, "overdue": 2.0}
    assert settings.weight("drift") == 1


def test_with_the_reasons_known_a_weight_of_another_is_unknown() -> None:
    settings, problems = settings_from(a_note(weight_facetoface="2", weight_overdu="3"), ("face_to_face", "overdue"))

    assert settings.weights == (("face_to_face", 2.0),)
    assert [(each.code, each.details) for each in problems] == [
        ("unknown_setting", ("weight_overdu", "weight_overdue"))
    ]


@pytest.mark.parametrize(
    ("key", "nearest"), [("languge", "language"), ("people_a_day", "people_per_day"), ("tiers", "tier_d"), ("q", None)]
)
def test_an_unknown_key_is_a_problem_with_the_nearest_name(key: str, nearest: str | None) -> None:
    ((code, details),) = problems_of(**{key: "x"})

    assert code == "unknown_setting"
    assert details[0] == key
    assert nearest is None or details[1][:4] == nearest[:4]


@pytest.mark.parametrize(
    ("key", "typed", "default"),
    [
        ("people_per_day", "many", "5"),
        ("people_per_day", "0", "5"),
        ("people_per_day", "-1", "5"),
        ("people_per_day", "2.5", "5"),
        ("people_per_day", "1e3", "5"),
        ("people_per_day", "nan", "5"),
        ("people_per_day", "99999999999999999999", "5"),
        ("tier_a", "0", "21"),
        ("language", "de", ""),
        ("day_first", "maybe", "true"),
        ("overdue_growth", "inf", "15"),
        ("weight_drift", "-1", "1"),
        ("pages_folder", "../elsewhere", "Vaultnet"),
        ("pages_folder", "/etc", "Vaultnet"),
        ("pages_folder", ".hidden", "Vaultnet"),
        ("pages_folder", "a//b", "Vaultnet"),
        ("pages_folder", "C:\\x", "Vaultnet"),
        ("pages_folder", "/", "Vaultnet"),
    ],
)
def test_a_bad_value_is_a_problem_and_the_default_holds(key: str, typed: str, default: str) -> None:
    assert problems_of(**{key: typed}) == [("bad_setting", (key, typed, default))]


def test_several_values_where_one_belongs_are_a_problem() -> None:
    assert problems_of(language=("it", "en")) == [("bad_setting", ("language", "it, en", ""))]


def test_obsidians_own_properties_and_lines_of_the_text_are_no_settings() -> None:
    note = a_note(tags="x", aliases="y", cssclasses="z")
    label = Field("Language", (Value("de", 9),), 9, "label")

    assert settings_from(note._replace(fields={**note.fields, "language": label})) == (Settings(), ())
