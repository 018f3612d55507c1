"""LinkedIn's other tables, each era and quirk of imports.md 1.2 in a test; and whole archives."""

from __future__ import annotations

import pytest

from foreign import MINE, made, person, told
from vaultnet.importers import linkedin

CONNECTIONS = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
ANNA, BO = "https://www.linkedin.com/in/anna-rossi", "https://www.linkedin.com/in/bo-lind"
TWO = f"{CONNECTIONS}Anna,Rossi,{ANNA},,Ditta,CEO,18 Nov 2022\nBo,Lind,{BO},,Lind AB,VD,1 Jan 2021\n"
INVITED = "From,To,Sent At,Message,Direction"


def test_an_invitation_is_no_contact_accepted_or_not() -> None:
    rows = (
        f'Piero Sala,Anna Rossi,"1/29/26, 2:37 PM",SECRET,OUTGOING,https://www.linkedin.com/in/piero-sala,{ANNA}\n'
        f'Cy Berg,Piero Sala,"1/29/26, 2:37 PM",,INCOMING,www.linkedin.com/in/cy,https://www.linkedin.com/in/piero-sala\n'
    )
    found = told(TWO, f"{INVITED},inviterProfileUrl,inviteeProfileUrl\n{rows}")
    assert ([each.contacts for each in found.people], found.left_out) == ([(), ()], {"invitation": 2})
    assert (found.owner.name, found.owner.linkedin) == ("Piero Sala", "piero-sala")
    assert "SECRET" not in repr(found)


def test_invitations_of_july_2023_tell_numbers_of_members() -> None:
    rows = (
        '"Piero Sala","Anna Rossi","7/1/23, 2:37 PM",,OUTGOING,urn:li:member:1,urn:li:member:22\n'
        '"Bo Lind","Piero Sala","7/1/23, 2:37 PM",,INCOMING,urn:li:member:333,urn:li:member:1\n'
        '"Nobody Known","Piero Sala","7/1/23, 2:37 PM",,INCOMING,urn:li:member:4,urn:li:member:1\n'
    )
    found = told(TWO, f"{INVITED},inviterProfileUrn,inviteeProfileUrn\n{rows}")
    assert [(each.name, each.uid) for each in found.people] == [
        ("Anna Rossi", "urn:li:member:22"), ("Bo Lind", "urn:li:member:333"),
    ]  # fmt: skip
    assert (found.owner.name, found.owner.linkedin, found.left_out) == ("Piero Sala", "", {"invitation": 3})


def test_older_invitations_tell_no_addresses() -> None:
    found = told(TWO, f'{INVITED}\nPiero Sala,Anna Rossi,"1/29/20, 2:37 PM",,OUTGOING\n')
    assert (found.owner.name, found.left_out, found.people[0].uid) == ("Piero Sala", {"invitation": 1}, "")


def test_own_notes_go_with_those_they_are_about() -> None:
    notes = (
        "Connection First Name,Connection Last Name,Connection Profile URL,Note,Created On,Edited On\n"
        f'Anna,Rossi,{ANNA},"Met at the fair,\nlikes wood",2026-01-05,\nAnna,Rossi,{ANNA},Call in May,2026-02-05,\n'
        "Cy,Berg,https://www.linkedin.com/in/cy-berg,Former colleague,2026-01-05,\n"
    )
    found = told(TWO, notes)
    assert [(each.name, each.note, each.is_new_person) for each in found.people] == [
        ("Anna Rossi", "Met at the fair,\nlikes wood\nCall in May", True),
        ("Bo Lind", "", True),
        ("Cy Berg", "Former colleague", True),
    ]


ENDORSED = (
    "Endorsement Date,Skill Name,Endors{0} First Name,Endors{0} Last Name,Endors{0} Public Url,Endorsement Status\n"
)


def test_skills_given_are_topics_of_those_who_have_them() -> None:
    rows = "".join(
        f"2023/06/20 13:05:02 UTC,{skill},Anna,Rossi,www.linkedin.com/in/anna-rossi,ACCEPTED\n"
        for skill in ("Negotiation", "Wood", "Wood")
    )
    found = told(TWO, ENDORSED.format("ee") + rows)
    assert ([each.interests for each in found.people], found.owner.interests) == ([("Negotiation", "Wood"), ()], ())


def test_skills_received_are_topics_of_both_when_accepted() -> None:
    rows = "".join(
        f"2023/06/20 13:05:02 UTC,{skill},Cy,Berg,www.linkedin.com/in/cy-berg,{status}\n"
        for skill, status in (("Wood", "ACCEPTED"), ("Bricks", "PENDING"), ("Steel", "HIDDEN"))
    )
    found = told(TWO, ENDORSED.format("er") + rows)
    cy = found.people[2]
    assert (cy.name, cy.interests, cy.is_new_person, cy.contacts) == ("Cy Berg", ("Wood",), False, ())
    assert (found.owner.interests, found.left_out) == (("Wood",), {"not_accepted": 2})


def test_older_endorsements_without_address_are_joined_by_a_name_that_one_connection_has() -> None:
    header = "Endorsement Date,Skill Name,Endorsee First Name,Endorsee Last Name,Endorsement Status\n"
    rows = "".join(f"2021/06/20 13:05:02 UTC,Wood,{name},ACCEPTED\n" for name in ("Anna,Rossi", "Bo,Lind", "No,Body"))
    found = told(TWO + f"Bo,Lind,{BO}-2,,,,1 Jan 2021", header + rows)
    assert [each.interests for each in found.people] == [("Wood",), (), ()]
    assert found.left_out == {"no_address": 2}


def test_companies_followed_are_followed_and_no_more() -> None:
    found = told('Organization,Followed On\nAcme GmbH,Sat Aug 23 14:05:11 UTC 2025\nacme gmbh,x\n"",x\n')
    assert [(each.name, each.is_followed) for each in found.companies] == [("Acme GmbH", True)]


def test_events_that_the_owner_said_to_attend() -> None:
    found = told(
        "Event Name,Event Time,Status,External Url\n"
        '"Wood, today","May 07, 2024 09:00 AM - May 10, 2024 06:00 PM",APPROVED,\n'
        'Other,"May 08, 2024 09:00 AM - May 10, 2024 06:00 PM",PENDING,\n'
    )
    assert found.owner.events == ("Wood, today 2024",)
    assert found.left_out == {"not_accepted": 1}


def test_the_address_book_of_older_archives() -> None:
    draft = person(
        "Source,FirstName,LastName,Companies,Title,Emails,PhoneNumbers,CreatedAt,Addresses,Sites,InstantMessageHandles,"
        "FullName,Birthday,Location,BookmarkedAt,Profiles\n"
        'GOOGLE_CONTACTS,Anna,Rossi,"Ditta, Altra",CEO,"ANNA@rossi.it,a@b.de","+39 347 1234567,02 1234567",'
        '"11/19/15, 9:24 AM",,,,Anna Rossi,1980-05-12,,,\n'
    )
    assert (draft.name, draft.company, draft.role, draft.birthday) == ("Anna Rossi", "Ditta", "CEO", (1980, 5, 12))
    assert (draft.emails, draft.phones) == (("anna@rossi.it", "a@b.de"), ("+39 347 1234567", "02 1234567"))
    assert (draft.contacts, draft.connected_day) == ((), 0)


def test_the_address_book_of_newer_archives() -> None:
    found = told(
        "FirstName,MiddleName,LastName,MaidenName,NickName,NamePrefix,NameSuffix,Title,Emails,PhoneNumbers,CreatedAt,"
        "UpdatedAt,CountryCode,RegionCode,ThirdPartyVerified,Location\n"
        "Anna,Maria,Rossi,Bianchi,Annina,Dr,,CEO,a@b.de,,,,it,,,\n,,,,,,,,,,,,,,,\n,,,,,,,,x@y.de,,,,,,,\n"
    )
    anna, box = found.people
    assert (anna.name, anna.aliases, anna.country) == ("Anna Maria Rossi", ("Annina", "Anna Maria Bianchi"), "it")
    assert (box.name, box.emails, found.left_out) == ("", ("x@y.de",), {})


def test_what_is_told_of_the_owner() -> None:
    owner = told(
        "Company Name,Title,Description,Location,Started On,Finished On\nSala Export,CEO,,,Jan 2024,\nActa,,,"
        ",Mar 2001,2002\nAlbo,Auditor,,,2019,\n",
        "School Name,Start Date,End Date,Notes,Degree Name,Activities\nBocconi,1998,2003,,MSc,\n",
        "Email Address,Confirmed,Primary,Updated On\nPiero@Sala.it,Yes,Yes,x\nno address,Yes,No,x\n",
        "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,"
        'Twitter Handles,Websites,Instant Messengers\nPiero,Sala,,,,Export,,Wine,,"Verona, Veneto, Italy",,,\n',
        made("Name\nNegotiation\nWood\n", "Skills_34875879.csv"),
        "Name,Proficiency\nItalian,Native or bilingual proficiency\nEnglish,\n",
    ).owner
    assert (owner.name, owner.emails) == ("Piero Sala", ("piero@sala.it",))
    assert (owner.company, owner.role, owner.past_companies) == ("Sala Export", "CEO", ("Acta (2001-2002)",))
    assert (owner.city, owner.country, owner.sector) == ("Verona", "Italy", ("Wine",))
    assert (owner.schools, owner.languages) == (("Bocconi",), ("Italian", "English"))
    assert owner.interests == ("Negotiation", "Wood")


def test_a_list_of_names_is_no_list_of_skills_whatever_stands_in_it() -> None:
    assert not linkedin.is_mine(made("Name\nAnna Rossi\n", "Friends.csv"))
    assert not linkedin.is_mine(made("Name,Email\nAnna Rossi,a@b.it\n", "Skills.csv"))
    assert not linkedin.is_mine(made("Name,Proficiency,Email\nAnna Rossi,good,a@b.it\n", "languages.csv"))


def test_the_owner_is_never_one_of_the_people() -> None:
    own = "https://www.linkedin.com/in/piero-sala"
    found = told(f"{TWO}Piero,Sala,{own},,,,1 Jan 2021\n", options=MINE)
    assert [each.name for each in found.people] == ["Anna Rossi", "Bo Lind"]


@pytest.mark.parametrize(
    "header",
    [
        "First Name,Last Name,Company,Job Title,Text,Creation Date,Status",
        "Date,Status,FullName",
        "Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility",
        "Date,Link,Message",
        "Date,Type,Link",
        "Time,Search Query",
        "Name",
        "Extension,Number,Type",
        "HashTag,CreatedTime,LastModifiedTime,State",
        "Registered At,Registration Ip,Subscription Types",
    ],
)
def test_other_tables_of_the_archive_are_left_out_and_counted(header: str) -> None:
    table = made(header + "\n1,2,3,4\n5,6\n", "Other.csv")
    assert not linkedin.is_mine(table)
    found = told(TWO, table)
    assert (found.source, len(found.people), found.left_out) == ("linkedin", 2, {"other_file": 1})


def test_an_archive_is_one_whatever_the_order_and_the_numbers_in_its_names() -> None:
    header = "CONVERSATION ID,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER"
    message = f"c,Anna Rossi,{ANNA},Piero Sala,https://www.linkedin.com/in/piero-sala,2026-02-01 08:00:00 UTC,,x,"
    files = (
        made(TWO, "Connections.csv"),
        made(f"{header}\n{message}\n", "messages.csv"),
        made(ENDORSED.format("ee") + f"2023/06/20 13:05:02 UTC,Wood,Anna,Rossi,{ANNA},ACCEPTED\n", "e.csv"),
        made("Organization,Followed On\nAcme GmbH,x\n", "Company Follows.csv"),
    )
    found = told(*files, options=MINE)
    numbered = [file._replace(name=file.name.replace(".csv", "_34875879.csv")) for file in files]
    again = told(*reversed(numbered), options=MINE)
    assert again.people == tuple(
        each._replace(place=each.place.replace(".csv", "_34875879.csv")) for each in found.people
    )
    assert (found.profile, len(found.people), len(found.people[0].contacts)) == ("archive", 2, 1)
