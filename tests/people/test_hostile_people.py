import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vaultnet.model.settings import Settings
from vaultnet.model.vault_config import VaultConfig
from vaultnet.notes.parse import parse
from vaultnet.people.conventions import conventions_from
from vaultnet.people.facts import facts_of
from vaultnet.people.fields import reading_of
from vaultnet.people.kind import kind_of
from vaultnet.people.person import person_of
from vaultnet.people.trip import trip_of

CONVENTIONS = conventions_from(Settings(), VaultConfig())[0]
KEYS = sorted(CONVENTIONS.fields)
TEXTS = st.text(st.characters(blacklist_categories=["Cs"]), max_size=40)
VALUES = st.one_of(
    TEXTS, st.sampled_from(["[[Ada]]", "[[", "]]", "2026-02-30", "[[2026-05-07]]", "A", "yes", "(,(,", "1/2"])
)
HOSTILE = [
    "[" * 50_000,
    "[[" * 30_000 + ",",
    "(" * 50_000 + ",",
    " " * 50_000 + "x,",
    "a" * 50_000 + ",",
    "a@" * 30_000,
    "1-" * 30_000,
]


@settings(max_examples=200, deadline=None)
@given(st.dictionaries(st.sampled_from(KEYS), st.lists(VALUES, max_size=3), max_size=8), TEXTS)
def test_no_fields_and_no_text_can_stop_the_reading(fields: dict[str, list[str]], body: str) -> None:
    head = "".join(f"{key}:\n" + "".join(f"  - {value!r}\n" for value in values) for key, values in fields.items())
    for path in ("People/Ada.md", "Companies/Acme.md", "Trips/2026-05-07 Oslo.md", "x.md"):
        found = facts_of(parse(path, f"---\n{head}---\n{body}\n".encode()), CONVENTIONS)
        assert found == facts_of(parse(path, f"---\n{head}---\n{body}\n".encode()), CONVENTIONS)


@pytest.mark.timeout(20)
@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_no_value_takes_long(text: str) -> None:
    keys = [
        "interests",
        "email",
        "phone",
        "location",
        "city",
        "linkedin",
        "company",
        "knows",
        "birthday",
        "cadence",
        "date",
    ]
    lines = "".join(f"{key}: '{text}'\n" for key in keys)
    note = parse("People/Ada.md", f"---\n{lines}---\n".encode())
    assert kind_of(note, CONVENTIONS) == "person"
    assert person_of(reading_of(note, CONVENTIONS)).name == "Ada"
    trip_of(reading_of(note, CONVENTIONS), "fair")


@pytest.mark.timeout(20)
def test_many_tags_and_deep_lists_take_no_longer_each() -> None:
    tags = " ".join(f"#person/{number}" for number in range(5_000))
    deep = "".join(f"{' ' * 2 * depth}- [[Sailing {depth}]]\n" for depth in range(300))
    note = parse("Ada.md", f"# Ada\n\n{tags}\n\n## Interests\n\n{deep}".encode())
    assert kind_of(note, CONVENTIONS) == "person"
    assert len(person_of(reading_of(note, CONVENTIONS)).interests) > 0
