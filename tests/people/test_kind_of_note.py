from typing import Any

import pytest

from vaultnet.model.facts import Kind
from vaultnet.model.settings import Settings
from vaultnet.model.vault_config import VaultConfig
from vaultnet.notes.parse import parse
from vaultnet.people.conventions import conventions_from
from vaultnet.people.kind import kind_of


def kind(path: str, text: str = "", formats: tuple[str, ...] = ("YYYY-MM-DD",), **settings: Any) -> Kind:  # noqa: ANN401  fields of Settings
    conventions, _ = conventions_from(Settings(**settings), VaultConfig(daily_formats=formats))
    return kind_of(parse(path, text.encode()), conventions)


TRIP = "city: Oslo\ndate: 2026-05-07"


@pytest.mark.parametrize("key", ["type", "Type", "kind", "fileClass", "tipo", "file-role"])
@pytest.mark.parametrize("value", ["person", "Person", "people", "contact", "persona", "contatto", "crm-contact"])
def test_a_type_says_person(key: str, value: str) -> None:
    assert kind("Ada Rossi.md", f"---\n{key}: {value}\n---\n") == "person"


@pytest.mark.parametrize(
    "value",
    ["company", "organization", "organisation", "account", "customer", "azienda", "organizzazione", "cliente", "ente"],
)
def test_a_type_or_a_tag_says_company(value: str) -> None:
    assert kind("Acme.md", f"---\ntype: {value}\n---\n") == "company"
    assert kind("Acme.md", f"---\ntags: [{value}]\n---\n") == "company"


@pytest.mark.parametrize("value", ["meeting", "call", "1on1", "interaction", "riunione", "incontro", "chiamata"])
def test_a_type_a_category_or_a_tag_says_meeting(value: str) -> None:
    assert kind("Budget.md", f"---\ntype: {value}\n---\n") == "meeting"
    assert kind("Budget.md", f'---\ncategories: ["[[{value}]]"]\n---\n') == "meeting"
    assert kind("Budget.md", f"---\ntags: [{value}]\n---\n") == "meeting"


@pytest.mark.parametrize("tag", ["person", "people", "contact", "persona", "persone", "contatto"])
def test_a_tag_says_person_nested_too_in_the_head_and_in_the_text(tag: str) -> None:
    assert kind("Ada Rossi.md", f"---\ntags: [{tag}]\n---\n") == "person"
    assert kind("Ada Rossi.md", f"---\ntags: [{tag}/friend]\n---\n") == "person"
    assert kind("Ada Rossi.md", f"---\ntags: [type/{tag}]\n---\n") == "person"
    assert kind("Ada Rossi.md", f"#{tag} #friend\n\nMet in Oslo.\n") == "person"
    assert kind("Ada Rossi.md", f"# Ada\n\nA designer from Oslo. #{tag}\n") == "person"


@pytest.mark.parametrize(
    "link", ['"[[People]]"', '["[[People]]"]', '"[[Persone]]"', "People", '"[[Categories/People|People]]"']
)
def test_the_category_people_says_person(link: str) -> None:
    assert kind("Ada Rossi.md", f"---\ncategories: {link}\n---\n") == "person"


@pytest.mark.parametrize(
    "folder",
    [
        *("People", "people", "Persons", "Contacts", "CRM", "Persone", "Contatti", "Rubrica"),
        *("👤 People", "12 - Contacts", "30 People", "_People", "Notes/People", "People/Milano", "02.1 Persone"),
    ],
)
def test_a_folder_says_person_without_any_frontmatter(folder: str) -> None:
    assert kind(f"{folder}/Ada Rossi.md", "Met in Oslo.\n") == "person"


@pytest.mark.parametrize("folder", ["Companies", "Organizations", "Accounts", "Aziende", "Clienti", "🏢 Aziende"])
def test_a_folder_says_company(folder: str) -> None:
    assert kind(f"{folder}/Acme.md") == "company"


@pytest.mark.parametrize("folder", ["Meetings", "Calls", "Interactions", "Riunioni", "Incontri", "03 Riunioni"])
def test_a_folder_says_meeting(folder: str) -> None:
    assert kind(f"{folder}/Budget.md") == "meeting"


def test_the_nearest_folder_counts() -> None:
    assert kind("People/Companies/Acme.md") == "company"
    assert kind("Companies/Acme/People/Ada Rossi.md") == "person"


def test_an_at_sign_says_person() -> None:
    assert kind("@Ada Rossi.md") == "person"
    assert kind("Companies/@Ada Rossi.md") == "person"


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("People/People.md", ""),
        ("30 People/People.md", ""),
        ("👤 People/People.md", ""),
        ("People/Index.md", ""),
        ("People/README.md", ""),
        ("People/_index.md", ""),
        ("People/MOC.md", ""),
        ("People/People MOC.md", ""),
        ("People/Template.md", ""),
        ("People/Person Template.md", ""),
        ("Persone/Indice.md", ""),
        ("Persone/Modello.md", ""),
        ("Notes/People.md", "---\ntags: [people]\n---\n"),
        ("Notes/Person Template.md", "---\ntype: person\n---\n"),
    ],
)
def test_an_index_or_template_is_nobody(path: str, text: str) -> None:
    assert kind(path, text) == "other"


@pytest.mark.parametrize("field", ["[type:: call]", "(tipo:: riunione)", "[type:: meeting]"])
def test_a_field_beside_the_words_of_a_line_says_nothing_of_the_note(field: str) -> None:
    assert kind("People/Ada Rossi.md", f"## Log\n- 2026-09-12: prices {field}\n") == "person"
    assert kind("2026-09-12.md", f"- [[Ada Rossi]] {field}\n") == "daily"
    assert kind("Notes/Budget.md", f"{field}\n") == "meeting"
    assert kind("Notes/Budget.md", f"- {field.strip('[]()')}\n") == "meeting"


def test_the_note_of_a_folder_of_the_settings_is_its_index() -> None:
    assert kind("Lawyers/Lawyers.md", person_folders=("Lawyers",)) == "other"
    assert kind("Lawyers/Ada Rossi.md", person_folders=("Lawyers",)) == "person"


def test_somebody_may_have_a_folder_of_their_own() -> None:
    assert kind("People/Ada Rossi/Ada Rossi.md") == "person"
    assert kind("Companies/Acme/Acme.md") == "company"


def test_a_company_may_be_called_like_a_trip_or_a_journal() -> None:
    assert kind("Companies/Journey.md") == "company"
    assert kind("Notes/Expo.md", "---\ntype: company\n---\n") == "company"


def test_an_index_is_no_company_either() -> None:
    assert kind("Companies/Companies.md") == "other"
    assert kind("Aziende/README.md") == "other"


@pytest.mark.parametrize(
    ("fmt", "name"),
    [
        ("YYYY-MM-DD", "2026-05-07"),
        ("YYYY_MM_DD", "2026_05_07"),
        ("YYYY/MM/DD.MM.YYYY", "07.05.2026"),
        ("dddd D MMMM YYYY", "giovedì 7 maggio 2026"),
        ("MMMM Do, YYYY", "May 7th, 2026"),
    ],
)
def test_a_daily_note_is_known_by_the_vaults_own_format(fmt: str, name: str) -> None:
    assert kind(f"Journal/{name}.md", formats=(fmt,)) == "daily"


def test_a_name_in_another_format_is_no_daily_note() -> None:
    assert kind("Journal/07.05.2026.md") == "other"
    assert kind("2026-05-07 Interpack.md") == "other"
    assert kind("2026-13-07.md") == "other"


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("People/2026-05-07.md", ""),
        ("2026-05-07.md", "---\ntags: [person]\n---\n"),
        ("2026-05-07.md", "---\ntype: person\n---\n"),
        ("2026-05-07.md", "---\nme: true\n---\n"),
        ("2026-05-07.md", "Lunch with [[Ada]]. #people\n"),
        ("Clienti/2026-05-07.md", ""),
    ],
)
def test_a_daily_note_is_never_a_person(path: str, text: str) -> None:
    assert kind(path, text) == "daily"


def test_a_tag_in_a_line_of_a_daily_note_says_nothing_of_the_note() -> None:
    assert kind("2026-05-07.md", "- #meeting with [[Ada]]\n- #call [[Bo]]\n\n#meeting with [[Cy]]\n") == "daily"


def test_a_tag_in_a_list_says_nothing_of_the_note() -> None:
    assert kind("Ideas.md", "- ask every #person about sailing\n") == "other"


@pytest.mark.parametrize(
    ("path", "text", "expected"),
    [
        ("Companies/Ada.md", "---\ntype: person\n---\n", "person"),
        ("Companies/Ada.md", "---\ntags: [person]\n---\n", "person"),
        ("Ada.md", "---\ntype: person\ntags: [company]\n---\n", "person"),
        ("Ada.md", "---\ntype: company\ntags: [person]\n---\n", "company"),
        ("People/Acme.md", "---\ntags: [azienda]\n---\n", "company"),
        ("People/Lunch.md", "---\ntype: meeting\n---\n", "meeting"),
        ("Acme.md", "---\ntags: [person, company]\n---\n", "company"),
        ("Lunch.md", "---\ntags: [person, meeting]\n---\n", "meeting"),
        ("Acme.md", "---\ntags: [meeting, company]\n---\n", "company"),
        ("Meetings/2026-05-07.md", "", "meeting"),
        ("Meetings/2026/2026-05-07.md", "", "meeting"),
        ("Meetings/2026/2026-05-07 12.md", "", "meeting"),
        ("Ada.md", "---\ntype: [person, me]\n---\n", "owner"),
        ("People/Ada.md", "---\ntype: unheard of\n---\n", "person"),
        ("People/Ada.md", "---\ntype:\n---\n", "person"),
    ],
)
def test_a_type_wins_over_a_tag_and_a_tag_over_a_folder(path: str, text: str, expected: Kind) -> None:
    assert kind(path, text) == expected


@pytest.mark.parametrize("word", ["customer", "client", "prospect", "supplier", "cliente", "fornitore"])
def test_a_word_for_a_relation_makes_a_company_only_where_nothing_else_speaks(word: str) -> None:
    assert kind("Acme.md", f"---\ntags: [{word}]\n---\n") == "company"
    assert kind("Ada.md", f"---\ntags: [person, {word}]\n---\n") == "person"
    assert kind("People/Ada.md", f"---\ntags: [{word}]\n---\n") == "person"
    assert kind("People/Ada.md", f"---\ntype: {word}\n---\n") == "person"
    assert kind("Ada.md", f"---\ntype: {word}\ntags: [contact]\n---\n") == "person"
    assert kind("Meetings/2026-05-07 Acme.md", f"---\ntags: [{word}]\n---\n") == "meeting"
    assert kind("2026-05-07.md", f"---\ntags: [{word}]\n---\n") == "daily"


@pytest.mark.parametrize("key", ["people", "attendees", "participants", "with", "partecipanti", "presenti", "con"])
def test_attendees_and_a_date_make_a_meeting(key: str) -> None:
    assert kind("Budget.md", f'---\ndate: 2026-05-07\n{key}: ["[[Ada]]"]\n---\n') == "meeting"
    assert kind("2026-05-07 Budget.md", f'---\n{key}: ["[[Ada]]"]\n---\n') == "meeting"
    assert kind("Budget.md", f'---\n{key}: ["[[Ada]]"]\n---\n') == "other"


def test_attendees_under_a_heading_and_a_date_make_a_meeting() -> None:
    assert kind("2026-05-07 Budget.md", "## Attendees\n\n- [[Ada]]\n") == "meeting"
    assert kind("2026-05-07 Budget.md", "## Partecipanti\n\n- [[Ada]]\n") == "meeting"
    assert kind("2026-05-07 Budget.md", "## Sources\n\n- [[Ada]]\n") == "other"


def test_a_person_with_a_date_and_friends_stays_a_person() -> None:
    assert kind("People/Ada.md", '---\ndate: 2026-05-07\npeople: ["[[Bo]]"]\n---\n') == "person"


def test_a_dated_note_in_the_person_folder_is_nobody() -> None:
    assert kind("People/2026-05-07 Lunch with Ada.md") == "other"
    assert kind("People/2026-05-07 Lunch with Ada.md", '---\nattendees: ["[[Ada]]"]\n---\n') == "meeting"


def test_an_identifier_before_a_name_is_no_date() -> None:
    assert kind("People/202401010945 Ada Rossi.md") == "person"


@pytest.mark.parametrize(
    ("word", "expected"),
    [("trip", "trip"), ("viaggio", "trip"), ("fair", "fair"), ("fiera", "fair"), ("trade-show", "fair")],
)
def test_a_type_or_tag_with_a_place_and_a_date_says_trip_or_fair(word: str, expected: Kind) -> None:
    assert kind("Nordic.md", f"---\ntype: {word}\n{TRIP}\n---\n") == expected
    assert kind("Nordic.md", f"---\ntags: [{word}]\n{TRIP}\n---\n") == expected


def test_a_trip_without_a_day_or_a_place_is_none() -> None:
    assert kind("Nordic.md", "---\ntype: trip\ncity: Oslo\n---\n") == "other"
    assert kind("Nordic.md", "---\ntype: trip\ndate: 2026-05-07\n---\n") == "other"
    assert kind("Interpack.md", "---\ntype: fair\ncity: Oslo\n---\n") == "other"


def test_a_fair_is_a_place_of_its_own() -> None:
    assert kind("Interpack.md", "---\ntype: fiera\ndate: 2026-05-07\n---\n") == "fair"


def test_a_market_is_a_type_or_a_country_in_the_folder_of_markets() -> None:
    assert kind("Nordics.md", "---\ntype: market\n---\n") == "market"
    assert kind("Mittelmeer.md", "---\ntipo: mercato\n---\n") == "market"
    assert kind("Markets/Germany.md") == "market"
    assert kind("Mercati/Germania.md") == "market"
    assert kind("Mercati/Come si entra.md") == "other"


def test_the_owner_says_so_or_is_named_by_the_settings() -> None:
    assert kind("People/Ada.md", "---\nme: true\n---\n") == "owner"
    assert kind("Ada.md", "---\nme: sì\n---\n") == "owner"
    assert kind("Ada.md", "---\ntype: me\n---\n") == "owner"
    assert kind("Me.md", "---\ntype: me\n---\n") == "owner"
    assert kind("People/Ada.md", "---\nme: false\n---\n") == "person"
    assert kind("Ada.md", me="[[Ada]]") == "owner"
    assert kind("Notes/Ada.md", me="Notes/Ada") == "owner"
    assert kind("@Ada.md", me="Ada") == "owner"
    assert kind("Bo.md", me="[[Ada]]") == "other"
    assert kind("Acme.md", "---\ntype: company\nowner: true\n---\n") == "company"


def test_the_settings_add_folders_tags_and_types() -> None:
    assert kind("Lawyers/Ada.md", person_folders=("Lawyers",)) == "person"
    assert kind("Work/Network/Ada.md", person_folders=("Work/Network",)) == "person"
    assert kind("Home/Network/Ada.md", person_folders=("Work/Network",)) == "other"
    assert kind("Ada.md", "#amica\n", person_tags=("amica",)) == "person"
    assert kind("Ada.md", "---\ntype: avvocato\n---\n", person_types=("Avvocato",)) == "person"
    assert kind("Studio/Acme.md", company_folders=("studio/",)) == "company"
    assert kind("Acme.md", "---\ntags: [studio]\n---\n", company_tags=("#studio",)) == "company"
    assert kind("Acme.md", "---\ntype: studio\n---\n", company_types=("studio",)) == "company"
    assert kind("Sync/Budget.md", meeting_folders=("Sync",)) == "meeting"
    assert kind("Budget.md", "---\ntags: [sync]\n---\n", meeting_tags=("sync",)) == "meeting"
    assert kind("Budget.md", "---\ntype: sync\n---\n", meeting_types=("sync",)) == "meeting"
    assert kind("Nordic.md", f"---\ntype: tour\n{TRIP}\n---\n", trip_types=("tour",)) == "trip"
    assert kind("Nordic.md", f"---\ntags: [tour]\n{TRIP}\n---\n", trip_tags=("tour",)) == "trip"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Some thoughts on [[Ada]].\n",
        "---\ntags: [note]\n---\n",
        "---\n: [\n---\n",
        "**Type:** person\n",
        "> #person\n",
    ],
)
def test_everything_else_is_other(text: str) -> None:
    assert kind("Notes/Thoughts.md", text) == "other"


def test_inline_fields_and_page_properties_say_it_too() -> None:
    assert kind("Ada.md", "type:: person\n") == "person"
    assert kind("Ada.md", "type:: [[Person]]\ntags:: friend\n\n- A designer.\n") == "person"
