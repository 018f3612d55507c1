from datetime import date
from typing import Any

import pytest

from vaultnet.model.note import Field, Note, Value
from vaultnet.model.person import Interest, Person, Reference
from vaultnet.model.problem import Problem
from vaultnet.model.settings import Settings
from vaultnet.model.vault_config import VaultConfig
from vaultnet.notes.parse import parse
from vaultnet.people.conventions import conventions_from
from vaultnet.people.facts import facts_of
from vaultnet.people.fields import reading_of
from vaultnet.people.person import person_of

PATH = "People/Ada Rossi.md"


def read(text: str, path: str = PATH, **settings: Any) -> tuple[Person, tuple[Problem, ...]]:  # noqa: ANN401  fields of Settings
    facts = facts_of(parse(path, text.encode()), conventions_from(Settings(**settings), VaultConfig())[0])
    assert facts.person is not None
    return facts.person, facts.problems


def person(*lines: str) -> Person:
    """Return the person of a note with these properties, understood without a problem; the first is in line 2."""
    found, problems = read("\n".join(("---", *lines, "---", "")))
    assert problems == ()
    return found


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


def test_a_note_without_frontmatter_is_a_person_with_a_name() -> None:
    assert read("Met in Oslo.\n")[0] == Person(PATH, "Ada Rossi")


def test_an_empty_note_and_empty_properties_say_nothing() -> None:
    assert read("")[0] == Person(PATH, "Ada Rossi")
    assert person("company:", "role:", "birthday:", "interests: []", "tier:", "cadence: null") == Person(
        PATH, "Ada Rossi"
    )


@pytest.mark.parametrize(
    "key",
    [
        "company",
        "org",
        "organization",
        "organisation",
        "employer",
        "account",
        "azienda",
        "organizzazione",
        "ente",
        "società",
    ],
)
def test_a_company_keeps_its_link(key: str) -> None:
    assert person(f'{key}: "[[Acme]]"').company == Reference("Acme", "Acme", 2)
    assert person(f'{key}: "[[Acme|the firm]]"').company == Reference("the firm", "Acme", 2)
    assert person(f"{key}: Rossi, Bianchi & C.").company == Reference("Rossi, Bianchi & C.", "", 2)


def test_of_several_companies_the_first_link_is_the_company() -> None:
    assert person('org: ["[[Acme]]", "[[Beta]]"]').company == Reference("Acme", "Acme", 2)
    assert person("org:", "  - Alfa", '  - "[[Beta]]"').company == Reference("Beta", "Beta", 4)


@pytest.mark.parametrize(
    "key", ["role", "job_title", "Job Title", "position", "occupation", "ruolo", "mansione", "qualifica"]
)
def test_a_role_is_text_and_of_a_link_the_target(key: str) -> None:
    assert person(f"{key}: Head of Sales").role == "Head of Sales"
    assert person(f'{key}: "[[Product Manager|PM]]"').role == "Product Manager"
    assert person(f"{key}: [CEO, Founder]").role == "CEO, Founder"


@pytest.mark.parametrize("key", ["email", "emails", "e-mail", "mail", "EMAIL[WORK]", "contact.email", "posta"])
def test_e_mail_addresses_are_found_in_every_form(key: str) -> None:
    if "." in key:
        assert person("contact:", "  email: ada@acme.example").emails == ("ada@acme.example",)
    else:
        assert person(f'"{key}": ada@acme.example').emails == ("ada@acme.example",)
        assert person(f'"{key}": [ada@acme.example, a.rossi@beta.example]').emails == (
            "ada@acme.example",
            "a.rossi@beta.example",
        )
        assert person(f'"{key}": "[Ada](mailto:ada@acme.example)"').emails == ("ada@acme.example",)
        assert person(f'"{key}": none').emails == ()


@pytest.mark.parametrize(
    "key", ["phone", "phones", "mobile", "cell", "phone_number", "TEL[CELL]", "telefono", "cellulare"]
)
def test_a_phone_number_keeps_its_plus_and_its_zero(key: str) -> None:
    assert person(f'"{key}": +39 333 1234567').phones == ("+39 333 1234567",)
    assert person(f'"{key}": 0171234567').phones == ("0171234567",)
    assert person(f'"{key}": ["+39 02 1", "0171 2"]').phones == ("+39 02 1", "0171 2")


def test_linkedin_is_an_address_out_of_a_link() -> None:
    assert person("linkedin: https://linkedin.example/in/ada").linkedin == "https://linkedin.example/in/ada"
    assert (
        person('LinkedIn: "[profile](https://linkedin.example/in/ada)"').linkedin == "https://linkedin.example/in/ada"
    )


@pytest.mark.parametrize(
    "key",
    ["birthday", "birthdate", "born", "bday", "dob", "BDAY", "prm-birthday", "compleanno", "data-di-nascita", "nata"],
)
def test_a_birthday_has_its_line(key: str) -> None:
    found = person("role: buyer", f"{key}: 1980-05-12")
    assert (found.birthday, found.birthday_line) == ((1980, 5, 12), 3)
    assert person(f"{key}: --05-12").birthday == (0, 5, 12)


def test_a_year_alone_is_no_birthday_and_no_problem() -> None:
    assert person("born: 1980").birthday is None


@pytest.mark.parametrize(
    "key",
    ["interests", "hobby", "hobbies", "topics", "passions", "likes", "expertise", "interessi", "passioni", "argomenti"],
)
def test_interests_are_lists_links_and_texts_with_commas(key: str) -> None:
    expected = [("sailing", ""), ("wine", "")]
    assert [(i.text, i.target) for i in person(f"{key}: [sailing, wine]").interests] == expected
    assert [(i.text, i.target) for i in person(f"{key}: sailing, wine").interests] == expected
    assert [(i.text, i.target) for i in person(f"{key}:", "  - sailing", '  - "[[Wine|good wine]]"').interests] == [
        ("sailing", ""),
        ("good wine", "Wine"),
    ]


def test_brackets_hold_the_commas_of_an_interest() -> None:
    found = person('interests: "music (Bach, Verdi), [[Food, wine]]; chess"').interests
    assert [i.text for i in found] == ["music (Bach, Verdi)", "Food, wine", "chess"]


@pytest.mark.parametrize(
    ("line", "interest"),
    [
        ("sector: packaging", Interest("sector", "packaging", "", 2)),
        ("settore: imballaggi", Interest("sector", "imballaggi", "", 2)),
        ('school: "[[Politecnico]]"', Interest("school", "Politecnico", "Politecnico", 2)),
        ("università: Bocconi", Interest("school", "Bocconi", "", 2)),
        ("past companies: Beta (2010-2015)", Interest("past_company", "Beta (2010-2015)", "", 2)),
        ('past companies: "[[Beta]] (2010-2015)"', Interest("past_company", "Beta (2010-2015)", "Beta", 2)),
        ('past companies: "[Beta](Beta.md)"', Interest("past_company", "Beta", "Beta", 2)),
        ("aziende precedenti: Beta", Interest("past_company", "Beta", "", 2)),
        ("associations: Rotary", Interest("association", "Rotary", "", 2)),
        ("circolo: Canottieri", Interest("association", "Canottieri", "", 2)),
        ("events: Interpack 2026", Interest("event", "Interpack 2026", "", 2)),
        ("fiere: Cibus 2025", Interest("event", "Cibus 2025", "", 2)),
        ("home_town: Cuneo", Interest("home_town", "Cuneo", "", 2)),
        ("città natale: Cuneo", Interest("home_town", "Cuneo", "", 2)),
        ("languages: German", Interest("language", "German", "", 2)),
        ("lingue: tedesco", Interest("language", "tedesco", "", 2)),
    ],
)
def test_every_kind_of_common_ground_has_its_fields(line: str, interest: Interest) -> None:
    assert person(line).interests == (interest,)


def test_tags_under_the_namespaces_are_interests() -> None:
    found, _ = read("---\ntags: [interest/sport/sailing, interesse/vino, person]\n---\n\nAlso #interest/chess here.\n")
    assert found.interests == (
        Interest("interest", "sport/sailing", "", 2),
        Interest("interest", "vino", "", 2),
        Interest("interest", "chess", "", 5),
    )
    assert read("#love/sailing\n", topic_tags=("love",))[0].interests == (Interest("interest", "sailing", "", 1),)


@pytest.mark.parametrize("heading", ["## Interests", "# Interessi", "### Hobbies:", "## Passioni", "## In comune"])
def test_links_under_a_heading_for_interests_are_interests(heading: str) -> None:
    listed = "- [[Sailing]]\n  - the [[Baltic]] above all\n\nAnd [[Wine|wines]].\n"
    assert read(f"See [[Oslo]].\n\n{heading}\n\n{listed}\n## Notes\n\n- [[Budget]]\n")[0].interests == (
        Interest("interest", "Sailing", "Sailing", 5),
        Interest("interest", "Baltic", "Baltic", 6),
        Interest("interest", "wines", "Wine", 8),
    )


def test_interests_stand_once_in_file_order() -> None:
    found = person("languages: [de, en]", "hobby: sailing", "interests: [wine, sailing]", "sector: wine").interests
    assert [(i.kind, i.text, i.line) for i in found] == [
        ("language", "de", 2),
        ("language", "en", 2),
        ("interest", "sailing", 3),
        ("interest", "wine", 4),
        ("sector", "wine", 5),
    ]


@pytest.mark.parametrize(
    ("line", "field"),
    [
        ('needs: "[[Bo]]"', "needs"),
        ('looking_for: "[[Bo]]"', "needs"),
        ('cerca: "[[Bo]]"', "needs"),
        ('offers: "[[Bo]]"', "offers"),
        ('can_help_with: "[[Bo]]"', "offers"),
        ('offre: "[[Bo]]"', "offers"),
        ('introduced_by: "[[Bo]]"', "introduced_by"),
        ('via: "[[Bo]]"', "introduced_by"),
        ('first met through: "[[Bo]]"', "introduced_by"),
        ('presentato_da: "[[Bo]]"', "introduced_by"),
        ('chi_presentato: "[[Bo]]"', "introduced_by"),
        ('knows: "[[Bo]]"', "knows"),
        ('spouse: "[[Bo]]"', "knows"),
        ('conosce: "[[Bo]]"', "knows"),
        ('wife: "[[Bo]]"', "knows"),
        ('fratelli: "[[Bo]]"', "knows"),
        ("famiglia: [[Bo]]", "knows"),
    ],
)
def test_names_in_fields_keep_their_links(line: str, field: str) -> None:
    assert getattr(person(line), field) == (Reference("Bo", "Bo", 2),)


def test_words_that_are_no_name_name_nobody() -> None:
    assert person('knows: "two kids, wife [[Bo]], Cy Clark"').knows == (
        Reference("Bo", "Bo", 2),
        Reference("Cy Clark", "", 2),
    )
    assert person("introduced_by: a friend from school").introduced_by == ()


def test_names_may_be_text_or_several_links_in_one() -> None:
    assert person("knows: Bo Berg, Cy Clark").knows == (Reference("Bo Berg", "", 2), Reference("Cy Clark", "", 2))
    assert person('knows: "[[Bo]] and [[Cy]] (her brother)"').knows == (
        Reference("Bo", "Bo", 2),
        Reference("Cy", "Cy", 2),
    )


@pytest.mark.parametrize("key", ["connected_on", "linkedin since", "collegato_il"])
def test_a_connection_is_a_day_and_no_contact(key: str) -> None:
    assert person(f"{key}: 2024-05-06").connected_day == day("2024-05-06")
    assert (
        facts_of(parse(PATH, f"{key}:: 2024-05-06".encode()), conventions_from(Settings(), VaultConfig())[0]).mentions
        == ()
    )


@pytest.mark.parametrize(
    "key",
    ["cadence", "frequency", "contact_frequency", "keep_in_touch", "HOWDY_INTERVAL", "frequenza", "cadenza", "ogni"],
)
def test_a_cadence_is_days_with_its_line(key: str) -> None:
    found = person("role: buyer", f"{key}: monthly")
    assert (found.cadence_days, found.cadence_line) == (30, 3)
    assert person(f"{key}: 45").cadence_days == 45


@pytest.mark.parametrize("none", ["none", "no", "mai", "0"])
def test_no_cadence_is_a_wish_too_and_has_its_line(none: str) -> None:
    found = person("role: buyer", f"cadence: {none}")
    assert (found.cadence_days, found.cadence_line) == (0, 3)


def test_the_wish_to_meet_is_a_rhythm_of_its_own() -> None:
    assert person("meet_every: trimestrale").meet_every_days == 90


@pytest.mark.parametrize(
    "key", ["next_step_date", "next_contact", "next_followup", "follow-up", "prossimo_contatto", "da richiamare"]
)
def test_a_next_step_has_a_text_a_line_and_a_day(key: str) -> None:
    found = person("next step: send the samples", f"{key}: 2026-12-01")
    assert (found.next_step, found.next_step_line, found.next_step_day) == ("send the samples", 2, day("2026-12-01"))
    alone = person(f"{key}: 2026-12-01")
    assert (alone.next_step, alone.next_step_line, alone.next_step_day) == ("", 2, day("2026-12-01"))


def test_a_text_with_a_link_in_it_keeps_its_words() -> None:
    found = person('next_step: "send the offer to [[People/Bo Berg|Bo]]"', "role: head of [[Sales]] in [[Oslo]]")
    assert (found.next_step, found.role) == ("send the offer to Bo", "head of Sales in Oslo")
    assert person('role: "[[Roles/Buyer]]"').role == "Buyer"


def test_a_next_step_may_say_its_day_itself() -> None:
    found = person("prossimo passo: mandare i campioni entro il 2026-12-01")
    assert (found.next_step, found.next_step_day) == ("mandare i campioni entro il 2026-12-01", day("2026-12-01"))
    assert person("next_step: 2026-12-01").next_step_day == day("2026-12-01")
    assert person("next_step: 2026-12-01").next_step == ""


def test_a_follow_up_in_words_is_the_next_step() -> None:
    found = person("follow_up: send the catalogue")
    assert (found.next_step, found.next_step_line, found.next_step_day) == ("send the catalogue", 2, 0)


@pytest.mark.parametrize("key", ["snooze_until", "snooze", "prm-snooze-until", "rimanda al", "non prima del"])
def test_a_snooze_ends_on_a_day(key: str) -> None:
    assert person(f"{key}: 2026-12-01").snooze_day == day("2026-12-01")


@pytest.mark.parametrize(
    ("text", "decides"), [("yes", True), ("true", True), ("sì", True), ("si", True), ("no", False), ("false", False)]
)
def test_who_decides_is_yes_or_no(text: str, decides: bool) -> None:
    assert person(f"decision_maker: {text}").decision_maker is decides
    assert person(f"decisore: {text}").decision_maker is decides


def test_texts_are_kept_as_they_are() -> None:
    found = person("buying_role: signs", "stage: 3 introduced", "source: LinkedIn", "timezone: Europe/Oslo")
    assert (found.buying_role, found.stage, found.source, found.timezone) == (
        "signs",
        "3 introduced",
        "LinkedIn",
        "Europe/Oslo",
    )
    assert person("status: prospect").stage == "prospect"
    assert person("status: archived").stage == ""


def test_never_met_is_said_by_a_no() -> None:
    assert person("met: no").never_met
    assert person("conosciuto: mai").never_met
    assert not person("met: 2024-05-06").never_met
    assert not person("met: at a wedding").never_met


def test_inline_fields_and_labels_say_the_same_as_properties() -> None:
    found, _ = read("company:: [[Acme]]\n\n- **Role:** buyer\n- City:: Oslo\n\n**Interests:** sailing, wine\n")
    assert found.company == Reference("Acme", "Acme", 1)
    assert found.role == "buyer"
    assert found.city == "Oslo"
    assert [i.text for i in found.interests] == ["sailing", "wine"]


def test_a_property_wins_over_a_labelled_line_by_another_name() -> None:
    assert read("---\njob title: buyer\n---\n\n- Role: remembers every price\n")[0].role == "buyer"
    label = Field("Role", (Value("remembers every price", 1),), 1, "label")
    inline = Field("job title", (Value("buyer", 3),), 3, "inline")
    note = Note(PATH, {"role": label, "jobtitle": inline}, (), (), ())
    assert person_of(reading_of(note, conventions_from(Settings(), VaultConfig())[0])).role == "buyer"


def test_the_settings_add_names_of_fields() -> None:
    assert read("---\nditta madre: Acme\n---\n", fields=("company = ditta madre",))[0].company == Reference(
        "Acme", "", 2
    )


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("birthday: 1980-13-45", ("bad_date", ("1980-13-45",))),
        ("birthday: sometime", ("bad_date", ("sometime",))),
        ("last_contact: 2026-02-30", ("bad_date", ("2026-02-30",))),
        ("last_contact: soon", ("bad_date", ("soon",))),
        ("last_contact: 1926-02-20", ("old_date", ("1926-02-20",))),
        ("met: 2026-02-30", ("bad_date", ("2026-02-30",))),
        ("met: 1926-02-20", ("old_date", ("1926-02-20",))),
        ("connected_on: 2026-02-30", ("bad_date", ("2026-02-30",))),
        ("next_contact: 2026-02-30", ("bad_date", ("2026-02-30",))),
        ("snooze: later", ("bad_date", ("later",))),
        ("cadence: often", ("bad_value", ("cadence", "often"))),
        ("Frequenza: spesso", ("bad_value", ("Frequenza", "spesso"))),
        ("meet_every: often", ("bad_value", ("meet_every", "often"))),
        ("tier: gold", ("bad_value", ("tier", "gold"))),
        ("decision_maker: perhaps", ("bad_value", ("decision_maker", "perhaps"))),
        ("country: Atlantis", ("unknown_country", ("Atlantis",))),
    ],
)
def test_a_value_that_is_not_understood_is_a_problem_in_its_line_and_never_loses_the_note(
    line: str, problem: tuple[str, tuple[str, ...]]
) -> None:
    found, problems = read(f"---\nrole: buyer\n{line}\ncity: Oslo\n---\n\nA note.\n")
    assert problems == (Problem(PATH, 3, *problem),)
    assert (found.name, found.role, found.city) == ("Ada Rossi", "buyer", "Oslo")


@pytest.mark.parametrize("text", ["?", "-", "n/a", "unknown", "TBD"])
@pytest.mark.parametrize("key", ["birthday", "last_contact", "cadence", "tier", "country", "decision_maker", "snooze"])
def test_a_word_for_nothing_known_is_no_problem(key: str, text: str) -> None:
    assert person(f'{key}: "{text}"') == Person(PATH, "Ada Rossi")


def test_a_broken_head_still_gives_the_person_and_what_can_be_saved() -> None:
    found, problems = read('---\ncompany: "[[Acme]]"\nnote: "never closed\nrole: buyer\n---\n')
    assert found.name == "Ada Rossi"
    assert found.company == Reference("Acme", "Acme", 2)
    assert [problem.code for problem in problems] == ["bad_yaml"]
