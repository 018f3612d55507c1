"""Invitations: personal, short, in the target's language, few, and never a pitch."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import a_person, a_tie, day, interest
from made_prospects import (
    ANNA,
    OWNER,
    THREE_HOPS,
    TIES,
    TWO_HOPS,
    a_briefing,
    a_market,
    a_network,
    a_prospect,
    insider,
    page_text,
    shared,
)
from vaultnet.languages.interest_names import LANGUAGES, NAMES, interest_name
from vaultnet.languages.invitations import LONGEST, TEMPLATES, invitation
from vaultnet.markets.letter_language import letter_language
from vaultnet.pages.invitations import invitations

if TYPE_CHECKING:
    from vaultnet.model.person import CommonKind, Person
    from vaultnet.model.prospect import Prospect

KINDS = tuple(TEMPLATES["en"].common)


def wanted(name: str = "Weinkontor", person: Person = ANNA, **fields: object) -> Prospect:
    fields = {"shared": (shared("Barca a vela"),), **fields}
    return a_prospect(name, insider(person, "buyer", TWO_HOPS), **fields)


def offered(*prospects: Prospect, a_month: int = 5) -> dict[str, str]:
    """Return the texts by name of the person."""
    briefing = a_briefing(a_market(*prospects), invitations_per_month=a_month)
    return {path.removeprefix("People/")[:-3]: each.text for path, each in invitations(briefing).items()}


def test_an_invitation_says_what_is_shared_in_the_language_of_the_country_and_asks_for_nothing() -> None:
    assert offered(wanted()) == {
        "Anna Keller": (
            "Guten Tag Anna Keller, wir haben ein gemeinsames Interesse: Segeln. Ich würde mich freuen, wenn wir uns "
            "kennenlernen und einmal austauschen. Freundliche Grüße, Ada Rossi"
        )
    }


@pytest.mark.parametrize(
    ("country", "begins"),
    [("DE", "Guten Tag"), ("FR", "Bonjour"), ("ES", "Buenos días"), ("MX", "Buenos días"), ("GB", "Hello"),
     ("US", "Hello"), ("SM", "Buongiorno"), ("AT", "Guten Tag"), ("JP", "Hello"), ("PL", "Hello"), ("CH", "Hello")],
)  # fmt: skip
def test_the_language_is_the_countrys_where_we_write_it_else_english(country: str, begins: str) -> None:
    assert offered(wanted(country=country))["Anna Keller"].startswith(begins)


@pytest.mark.parametrize(
    ("country", "noted", "language"),
    [
        ("CH", ("francese", "inglese"), "fr"),
        ("CH", ("Italian",), "it"),
        ("BE", ("olandese", "francese"), "fr"),
        ("PL", ("polacco", "italiano"), "it"),
        ("PL", ("polacco", "italiano", "inglese"), "en"),
        ("FR", ("inglese",), "fr"),
        ("JP", (), "en"),
    ],
)
def test_where_a_country_has_several_languages_or_none_of_ours_the_note_decides(
    country: str, noted: tuple[str, ...], language: str
) -> None:
    person = a_person("X", interests=tuple(interest(each, "language") for each in noted))
    assert letter_language(person, country) == language


def test_there_is_none_without_common_ground_that_not_everybody_has() -> None:
    assert offered(wanted(shared=())) == {}
    assert offered(wanted(shared=(shared("jazz", points=0.0),))) == {}


def test_in_a_small_vault_what_two_or_three_have_is_enough() -> None:
    assert "Jazz" in offered(wanted(shared=(shared("jazz", points=0.0, df=3),)))["Anna Keller"]


def test_somebody_whom_both_know_is_named_only_once_they_have_introduced_the_two() -> None:
    known = (shared("Jürgen Brandt", "acquaintance"),)
    assert offered(wanted(shared=known)) == {}
    assert "gemeinsamen Kontakt: Jürgen Brandt." in offered(wanted(shared=known, stage=3))["Anna Keller"]


@pytest.mark.parametrize(("stage", "count"), [(1, 1), (2, 1), (3, 1), (4, 0), (5, 0), (6, 0), (7, 0)])
def test_only_moves_one_to_three_have_one(stage: int, count: int) -> None:
    assert len(offered(wanted(stage=stage))) == count


def test_as_many_are_offered_as_the_month_allows_the_best_path_first() -> None:
    people = [a_person(f"Buyer {number}") for number in range(4)]
    weak = [wanted(f"Weak {person.name}", person, paths=(THREE_HOPS,)) for person in people]
    assert list(offered(*weak, wanted(), a_month=3)) == ["Anna Keller", "Buyer 0", "Buyer 1"]
    assert offered(wanted(), a_month=0) == {}
    assert len(offered(*weak, *(wanted(f"Other {n}", a_person(f"Other {n}")) for n in range(4)))) == 5


def test_of_paths_equally_strong_more_common_ground_goes_first() -> None:
    more = wanted("Second", a_person("Second"), shared=(shared("jazz"), shared("opera")))
    assert list(offered(wanted(), more, a_month=1)) == ["Second"]


def test_nobody_is_invited_who_is_snoozed_or_has_left_two_messages_unanswered() -> None:
    snoozed = ANNA._replace(snooze_day=day(-5))
    assert offered(wanted(person=snoozed)) == {}
    network = a_network()._replace(ties={**TIES, ANNA.path: a_tie(unanswered=2)})
    assert dict(invitations(a_briefing(a_market(wanted()), network=network))) == {}


def test_without_an_owner_there_is_nobody_to_sign() -> None:
    network = a_network()._replace(owner=None)
    assert dict(invitations(a_briefing(a_market(wanted()), network=network))) == {}


def test_it_stands_folded_below_the_company_with_its_language_and_length() -> None:
    page = page_text(a_market(wanted()), language="it")
    assert "\n> [!note]- Un invito per Anna Keller, in tedesco (169 caratteri)\n> Guten Tag Anna Keller, wir" in page
    connected = page_text(a_market(wanted(person=ANNA._replace(connected_day=day(9)))))
    assert "> [!note]- A first message to Anna Keller, in German (169 characters)\n" in connected


def test_it_can_be_copied_as_it_stands() -> None:
    page = page_text(a_market(wanted(country="FR")))
    assert "\n> Bonjour Anna Keller, nous avons un intérêt en commun : la voile. Ce serait" in page


def test_what_a_name_says_means_nothing_in_it() -> None:
    page = page_text(a_market(wanted(person=ANNA._replace(name="[[x]] {topic} `y`"))))
    assert r"Guten Tag \[\[x\]\] \{topic\} \`y\`, wir haben ein gemeinsames Interesse: Segeln." in page


@pytest.mark.parametrize(
    ("label", "kind", "said"),
    [
        ("Barca a vela", "interest", "Segeln"),
        ("sailing", "interest", "Segeln"),
        ("canto corale", "interest", "Chorgesang"),
        ("Sport/Sci di fondo", "interest", "Langlauf"),
        ("mineralogia", "interest", "mineralogia"),
        ("vino", "sector", "Wein"),
        ("tedesco", "language", "Deutsch"),
        ("Ca' Foscari", "school", "Ca' Foscari"),
        ("ProWein 2026", "event", "ProWein 2026"),
    ],
)
def test_what_is_shared_is_said_in_the_language_too(label: str, kind: CommonKind, said: str) -> None:
    assert f": {said}." in offered(wanted(shared=(shared(label, kind),)))["Anna Keller"]


def test_a_point_that_can_be_said_in_the_language_goes_before_one_that_cannot() -> None:
    both = (shared("mineralogia", points=20), shared("vela", points=5))
    assert ": Segeln." in offered(wanted(shared=both))["Anna Keller"]


@pytest.mark.parametrize("language", TEMPLATES)
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_common_ground_has_its_sentence_in_every_language(language: str, kind: CommonKind) -> None:
    text = invitation(language, kind, "TOPIC", "NAME", "OWNER")
    assert 100 < len(text) < 220
    assert all(word in text for word in ("TOPIC", "NAME", "OWNER"))
    assert "{" not in text


@given(st.sampled_from(sorted(TEMPLATES)), st.sampled_from(KINDS), st.text(), st.text(), st.text())
def test_none_is_longer_than_300_characters(language: str, kind: CommonKind, topic: str, name: str, owner: str) -> None:
    assert len(invitation(language, kind, topic * 9, name * 9, owner * 9)) <= LONGEST


def test_where_there_is_no_room_the_wish_goes_and_then_all_of_it() -> None:
    assert "be in touch" not in invitation("en", "interest", "x" * 220, "Anna", "Ada")
    assert invitation("en", "interest", "x" * 300, "Anna", "Ada") == ""


def test_the_table_of_interests_has_five_languages_in_each_line() -> None:
    for line in NAMES.strip().splitlines():
        assert [len(cell.strip()) > 1 for cell in line.split("|")] == [True] * len(LANGUAGES), line


def test_an_interest_is_known_by_any_of_its_names_without_regard_to_case_and_accents() -> None:
    assert interest_name(("MOTO D’EPOCA",), "en") == "vintage motorcycles"
    assert interest_name(("esqui de fondo",), "it") == "sci di fondo"
    assert interest_name(("??", ""), "it") == ""


def test_the_owners_name_stands_below_it() -> None:
    assert OWNER.name in offered(wanted())["Anna Keller"]
