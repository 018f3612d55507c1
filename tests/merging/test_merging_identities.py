from __future__ import annotations

import pytest

from vaultnet.importers.identity import mobile_of, profile_address, profile_slug
from vaultnet.merging.gathering import gathered
from vaultnet.merging.identities import identities_of, row_identity
from vaultnet.model.draft import Draft, DraftContact

DAY = 739_000


def people(*drafts: Draft) -> list[tuple[str, tuple[str, ...]]]:
    return [(each.draft.name, each.ids) for each in gathered(drafts, "csv", "IT")]


@pytest.mark.parametrize(
    ("number", "key"),
    [
        ("+39 347 123 4567", "+393471234567"),
        ("347 1234567", "+393471234567"),
        ("0039 347 1234567", "+393471234567"),
        ("+39 0422 123456", ""),  # a fixed line may be a switchboard
        ("0422 123456", ""),
        ("555-0100", ""),
        ("+1 212 555 0123", ""),  # nobody can tell whether it is a mobile one
        ("call me", ""),
    ],
)
def test_only_a_mobile_number_says_who_somebody_is(number: str, key: str) -> None:
    assert mobile_of(number, "IT") == key


def test_the_boxes_of_an_office_are_nobodys() -> None:
    boxes = ("info@acme.example", "sales.it@acme.example", "export2@acme.example", "amministrazione@acme.example")
    assert identities_of("", boxes, (), "", "IT") == ()
    assert identities_of("", ("maria@acme.example",), (), "", "IT") == ("mail:maria@acme.example",)


def test_a_profile_is_one_however_its_address_is_written() -> None:
    ways = ("https://it.linkedin.com/in/Niccol%C3%B2-R/?trk=x", "linkedin.com/in/niccolò-r", "niccolo\u0300-r")
    assert {profile_slug(each) for each in ways} == {"niccolò-r"}
    assert profile_slug(profile_address("niccolò-r")) == "niccolò-r"
    assert profile_slug("https://www.linkedin.com/company/acme") == ""


def test_who_has_nothing_better_is_known_by_name_and_company_within_one_source() -> None:
    assert row_identity("csv", "Anna Keller", "Acme S.p.A.") == row_identity("csv", "ANNA  KELLER", "Acme")
    assert row_identity("csv", "Anna Keller", "Acme") != row_identity("vcard", "Anna Keller", "Acme")


def test_two_drafts_with_one_identity_are_one_person() -> None:
    found = gathered(
        (
            Draft("a", "Anna Keller", linkedin="anna-k", company="Acme"),
            Draft("b", "Bo Berg", emails=("bo@berg.example",)),
            Draft("c", "", linkedin="anna-k", contacts=(DraftContact(DAY, "linkedin", "in"),), is_new_person=False),
            Draft("d", "Anna Keller", emails=("anna@k.example",), city="Bremen"),
            Draft("e", "A. Keller", linkedin="anna-k", emails=("anna@k.example",), role="buyer"),
        ),
        "csv",
        "IT",
    )
    assert [each.draft.name for each in found] == ["Anna Keller", "Bo Berg"]
    anna = found[0].draft
    assert (anna.company, anna.city, anna.role, anna.emails) == ("Acme", "Bremen", "buyer", ("anna@k.example",))
    assert anna.contacts == (DraftContact(DAY, "linkedin", "in"),)
    assert anna.is_new_person


def test_namesakes_with_different_profiles_stay_two() -> None:
    assert people(Draft("a", "Anna Keller", linkedin="anna-1"), Draft("b", "Anna Keller", linkedin="anna-2")) == [
        ("Anna Keller", ("in:anna-1",)),
        ("Anna Keller", ("in:anna-2",)),
    ]


def test_an_address_under_two_names_is_only_the_first_ones() -> None:
    found = gathered(
        (
            Draft("a", "Anna Keller", emails=("keller@acme.example",), linkedin="anna-k"),
            Draft("b", "Bo Berg", emails=("keller@acme.example",), linkedin="bo-b"),
        ),
        "vcard",
        "IT",
    )
    assert [(each.ids, each.shared) for each in found] == [
        (("in:anna-k", "mail:keller@acme.example"), ""),
        (("in:bo-b",), "mail:keller@acme.example"),
    ]


def test_a_married_pair_with_one_surname_and_one_address_is_told_apart_by_nobody() -> None:
    """They share a word of the name, so the address makes them one: as in every address book."""
    assert len(people(Draft("a", "Anna Berg", emails=("x@y.it",)), Draft("b", "Bo Berg", emails=("x@y.it",)))) == 1


def test_contacts_of_one_day_and_channel_are_one_in_both_directions() -> None:
    (found,) = gathered(
        (
            Draft("a", "Anna", linkedin="anna", contacts=(DraftContact(DAY, "email", "in"),)),
            Draft(
                "b", "Anna", linkedin="anna", contacts=(DraftContact(DAY, "email", "out"), DraftContact(DAY, "call"))
            ),
            Draft("c", "Anna", linkedin="anna", contacts=(DraftContact(DAY, "call", "", is_weak=True),)),
        ),
        "mail",
        "IT",
    )
    assert found.draft.contacts == (DraftContact(DAY, "call"), DraftContact(DAY, "email"))
