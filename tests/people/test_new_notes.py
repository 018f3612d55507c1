from __future__ import annotations

from datetime import date
from random import Random

import pytest

from vaultnet.languages import WORDS
from vaultnet.model.settings import Settings
from vaultnet.model.vault_config import VaultConfig
from vaultnet.notes.parse import parse
from vaultnet.people.conventions import conventions_from
from vaultnet.people.facts import facts_of
from vaultnet.people.new_note import KEYS, Manner, new_note
from vaultnet.people.template import filled, person_template, written

CONVENTIONS, _ = conventions_from(Settings(), VaultConfig())
TODAY = date(2026, 11, 24)


def manner(template: str = "", language: str = "en", folder: str = "People", **spellings: str) -> Manner:
    return Manner(folder, template, CONVENTIONS, language, TODAY, spellings)


def test_without_a_template_a_small_note_invites() -> None:
    note = new_note("Anna Keller", {"company": "[[Acme]]", "interests": ("sailing", "Slow Food")}, (), manner())
    assert note.path == "People/Anna Keller.md"
    assert note.data.decode() == (
        '---\ntype: person\ncompany: "[[Acme]]"\nrole:\ncity:\ncountry:\ninterests:\n  - sailing\n  - Slow Food\n'
        "introduced_by:\ncadence:\n---\n\n## Contacts\n"
    )


def test_in_an_italian_vault_it_speaks_italian() -> None:
    note = new_note("Zoë Conti", {"email": "zoe@conti.example"}, (), manner(language="it", folder="Persone"))
    assert note.data.decode() == (
        "---\ntipo: persona\nazienda:\nruolo:\ncittà:\npaese:\ninteressi: []\npresentato_da:\nfrequenza:\n"
        'email: "zoe@conti.example"\n---\n\n## Contatti\n'
    )


def test_the_keys_that_others_use_in_the_vault_are_used() -> None:
    note = new_note("Bo Berg", {"company": "Acme"}, (), manner(company="Org"))
    assert b"\nOrg: Acme\n" in note.data


@pytest.mark.parametrize("language", ["en", "it"])
def test_every_key_of_ours_is_read_as_what_it_says(language: str) -> None:
    assert {words.code for words in WORDS} == set(KEYS)
    for name, key in KEYS[language].items():
        assert CONVENTIONS.fields[key.replace("_", "")] == name, key


TEMPLATE = """---
tags: [person]
azienda: "[[{{azienda}}]]"
created: {{date}}
nome: {{title}}
note: "{{title}}, {{date:DD/MM/YYYY}}"
aliases:
  -
bio: |
  two
  lines
---
# {{title}}
Met on {{date:D.M.YY}} at {{time}}.
{{What to remember}}

## Log
- {{date}}: coffee
1. [[{{date:YYYY-MM-DD}}]]: first words
| {{date}} | call |
```dataviewjs
{{date}} `= this.x` <% tp.file.title %>
```
<% tp.file.title %> <% tp.system.prompt("x") %>
"""


def test_a_template_is_filled_and_nothing_in_it_is_run_nor_taken_for_a_contact() -> None:
    note = new_note("O'Neil, Bo", {"aliases": ("Bo",), "role": "buyer"}, (), manner(TEMPLATE))
    assert (
        note.data.decode()
        == """---
tags: [person]
azienda:
created: 2026-11-24
nome: "O'Neil, Bo"
note: "O'Neil, Bo, 24/11/2026"
aliases:
  - Bo
bio: |
  two
  lines
role: buyer
---
# O'Neil, Bo
Met on 24.11.26 at .
{{What to remember}}

## Log
```dataviewjs
{{date}} `= this.x` <% tp.file.title %>
```
O'Neil, Bo <% tp.system.prompt("x") %>
"""
    )
    assert not facts_of(parse(note.path, note.data), CONVENTIONS).mentions


def test_a_value_that_the_template_has_gives_way_and_its_list_grows() -> None:
    template = "---\ntype: person\ncountry: Italy\ninterests:\n  - wine\n---\n"
    note = new_note("Bo", {"country": "Sweden", "interests": ("sailing",)}, (), manner(template))
    assert note.data.decode() == "---\ntype: person\ncountry: Sweden\ninterests:\n  - wine\n  - sailing\n---\n"


def test_a_template_that_says_nothing_of_people_gets_a_type_outside_the_folders_of_people() -> None:
    assert new_note("Bo", {}, (), manner("# {{title}}\n", folder="Inbox")).data == b"---\ntype: person\n---\n# Bo\n"
    assert new_note("Bo", {}, (), manner("# {{title}}\n")).data == b"# Bo\n"


def test_a_second_one_of_that_name_is_called_after_company_or_city() -> None:
    taken = ["anna keller"]
    assert new_note("Anna Keller", {"company": "[[Firms/Acme|the firm]]"}, taken, manner()).path == (
        "People/Anna Keller (the firm).md"
    )
    note = new_note("Anna Keller", {}, taken, manner(folder=""))
    assert note.path == "Anna Keller 2.md"
    assert b"\nname: Anna Keller\n" in note.data


@pytest.mark.parametrize(
    ("names", "chosen"),
    [
        (("Templates/Meeting Template.md", "Templates/Person Template.md"), "Person Template"),
        (("Templates/People Template.md", "Templates/Company Template.md"), "People Template"),
        (("Modelli/Nuova persona.md", "Modelli/Azienda.md"), "Nuova persona"),
        (("Templates/Daily.md", "Templates/Person Meeting.md"), ""),
    ],
)
def test_the_template_for_people_is_known_by_its_name(names: tuple[str, ...], chosen: str) -> None:
    templates = [(name, name.rpartition("/")[2].removesuffix(".md").encode()) for name in names]
    assert person_template(templates, CONVENTIONS) == chosen


def test_or_by_what_it_says_of_itself() -> None:
    templates = [("T/x.md", b"---\ntype: company\n---\n"), ("T/y.md", b"---\ntype: person\ncreated: {{date}}\n---\n")]
    assert person_template(templates, CONVENTIONS).startswith("---\ntype: person")


@pytest.mark.parametrize(
    ("pattern", "text"),
    [("", "2026-11-24"), ("DD.MM.YY", "24.11.26"), ("[on] D/M", "on 24/11"), ("dddd", "2026-11-24")],
)
def test_days_are_written_as_the_template_asks_where_numbers_can_say_it(pattern: str, text: str) -> None:
    assert written(TODAY, pattern) == text


def test_an_empty_template_has_nothing_to_fill() -> None:
    assert filled("", "Bo", TODAY) == ""


HOSTILE = (
    *('"', "'", "\\", "\n", "\r", "\t", "\0", ": ", "#", " #x", "---", "\n---\n", "- ", "[[", "]]", "{{date}}", "<%"),
    *("{%", "`", "|", ">", "&a", "*a", "!!python/object", "%%", "\u2028", "\ufeff", "\ud800", "$=", "::", "Anna", "né"),
    *("🐙", " ", "%>"),
)  # fmt: skip


@pytest.mark.parametrize("template", ["", TEMPLATE, "no properties {{title}}"], ids=["ours", "theirs", "bare"])
def test_hostile_values_stay_values_whatever_the_template(template: str) -> None:
    assert hostile_notes(template, 150) == 150


@pytest.mark.nightly
@pytest.mark.parametrize("template", ["", TEMPLATE, "no properties {{title}}"], ids=["ours", "theirs", "bare"])
def test_five_thousand_hostile_values_stay_values(template: str) -> None:
    assert hostile_notes(template, 5000) == 5000


def hostile_notes(template: str, count: int) -> int:
    """Return how many notes were made of hostile values, and read back as what they are."""
    chance = Random(count)  # noqa: S311  # what to try
    tried = 0
    for _ in range(count):
        name, company, topic = ("".join(chance.choices(HOSTILE, k=chance.randrange(1, 9))) for _ in range(3))
        note = new_note(name, {"company": company, "interests": (topic,)}, (), manner(template))
        head, _, body = note.data.decode().removeprefix("---\n").partition("\n---\n")
        read = parse(note.path, note.data)
        assert not [each for each in read.problems if each.code != "nul_bytes"], (note.data, read.problems)
        assert facts_of(read, CONVENTIONS).kind == "person"
        assert "<% tp" not in head
        assert "{{" not in head
        assert company.strip() not in ("[[", "{{date}}", "---\n") or company.strip() not in body.split("\n")
        key = "azienda" if template == TEMPLATE else "company"
        values = [each.text for each in read.fields[key].values] if key in read.fields else []
        if company.strip() and company.isprintable() and "[[" not in company:
            assert values == [company] or [company.strip()] == [each.strip() for each in values], (company, note.data)
        tried += 1
    return tried
